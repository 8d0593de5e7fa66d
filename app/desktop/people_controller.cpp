#include "people_controller.h"

#include "desk.h"
#include "message.h"
#include "study/library.h"
#include "words/words.h"

namespace kowruk::desktop {

PeopleController::PeopleController(Desk& desk, Message& message) : desk_(desk), message_(message) {
  connect(&desk, &Desk::learnerChanged, this, &PeopleController::changed);
}

QString PeopleController::current() const { return desk_.name(); }

bool PeopleController::refresh() {
  return message_.attempt([this] {
    QStringList names;
    for (const std::string& name : desk_.library().learners()) names << QString::fromStdString(name);
    names_ = names;
    emit changed();
  });
}

bool PeopleController::create(const QString& name) {
  if (!message_.attempt([&] { desk_.create(name); }) || !refresh()) return false;
  emit created();
  return true;
}

bool PeopleController::remove(const QString& name) {
  if (!message_.attempt([&] { desk_.remove(name); }) || !refresh()) return false;
  message_.tell(
      [name = name.toStdString()](Language language) { return words::say(words::Word::Deleted, language, {name}); });
  if (names_.isEmpty()) emit emptied();
  return true;
}

}  // namespace kowruk::desktop
