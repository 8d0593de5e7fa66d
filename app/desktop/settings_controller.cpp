#include "settings_controller.h"

#include "base/language.h"
#include "desk.h"
#include "message.h"
#include "study/settings.h"

namespace kowruk::desktop {

namespace {

QString codeFor(Language language) {
  const std::string_view code = codeOf(language);
  return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

}  // namespace

SettingsController::SettingsController(Desk& desk, Message& message) : desk_(desk), message_(message) {
  connect(&desk, &Desk::settingsChanged, this, &SettingsController::changed);
}

QString SettingsController::screens() const { return codeFor(desk_.settings().screens); }
QString SettingsController::learnt() const { return codeFor(desk_.settings().learnt); }
int SettingsController::reads() const { return static_cast<int>(desk_.settings().reads); }
int SettingsController::minutes() const { return desk_.settings().minutes; }
int SettingsController::theme() const { return static_cast<int>(desk_.settings().theme); }

void SettingsController::setScreens(const QString& code) {
  const auto language = languageOf(code.toStdString());
  if (!language) return;
  study::Settings settings = desk_.settings();
  settings.screens = *language;
  if (desk_.learner() == nullptr && !learntIsChosen_) {
    settings.learnt = *language == Language::Uyghur ? Language::Chinese : Language::Uyghur;
  }
  save(settings);
}

void SettingsController::setLearnt(const QString& code) {
  const auto language = languageOf(code.toStdString());
  if (!language || *language == Language::English) return;
  learntIsChosen_ = true;
  study::Settings settings = desk_.settings();
  settings.learnt = *language;
  save(settings);
}

void SettingsController::setReads(int reads) {
  study::Settings settings = desk_.settings();
  settings.reads = static_cast<study::ReadsScript>(reads);
  save(settings);
}

void SettingsController::setMinutes(int minutes) {
  study::Settings settings = desk_.settings();
  settings.minutes = minutes;
  save(settings);
}

void SettingsController::setTheme(int theme) {
  study::Settings settings = desk_.settings();
  settings.theme = static_cast<study::Theme>(theme);
  save(settings);
}

void SettingsController::save(const study::Settings& settings) {
  message_.attempt([&] { desk_.change(settings); });
}

}  // namespace kowruk::desktop
