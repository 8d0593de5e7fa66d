#include "message.h"

#include <filesystem>

#include "base/error.h"
#include "base/language.h"
#include "words/words.h"

namespace kowruk::desktop {

Message::Message(QObject* parent) : QObject(parent), language_(Language::English) {}

QString Message::sentence() const { return say_ ? QString::fromStdString(say_(language_)) : QString{}; }

bool Message::attempt(const std::function<void()>& deed) {
  const auto fails = [this](const Error& error) {
    set([error](Language language) { return words::say(error, language); }, true);
    return false;
  };
  try {
    deed();
  } catch (const Error& error) {
    return fails(error);
  } catch (const std::filesystem::filesystem_error& error) {
    return fails(fileError(error.path1().string(), error.code()));
  } catch (const std::exception& error) {
    return fails(Error(ErrorKind::Broken, "Köwrük", error.what()));
  }
  clear();
  return true;
}

void Message::tell(Sentence sentence) { set(std::move(sentence), false); }

void Message::speak(Language language) {
  language_ = language;
  if (present()) emit changed();
}

void Message::clear() {
  if (present()) set({}, false);
}

void Message::set(Sentence sentence, bool grave) {
  say_ = std::move(sentence);
  grave_ = grave;
  emit changed();
}

}  // namespace kowruk::desktop
