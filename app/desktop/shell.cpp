#include "shell.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include "study/library.h"
#include "text/direction.h"
#include "words/words.h"

namespace kowruk::desktop {

namespace {

study::Settings wishesFor(Language language) {
  study::Settings settings;
  settings.screens = language;
  settings.learnt = language == Language::Uyghur ? Language::Chinese : Language::Uyghur;
  return settings;
}

}  // namespace

Shell::Shell(const Setting& setting)
    : desk_(setting.data, setting.decks, setting.clock, wishesFor(setting.language)),
      language_(setting.language),
      languageStays_(setting.languageStays),
      today_(desk_, message_, language_),
      lesson_(desk_, message_, language_),
      review_(desk_, message_),
      people_(desk_, message_),
      settings_(desk_, message_),
      speaker_(desk_, setting.decks, message_),
      refitter_(desk_, message_) {
  message_.speak(setting.language);
  stopped_.speak(setting.language);
  connect(&desk_, &Desk::settingsChanged, this, &Shell::takeUpSettings);
  connect(&language_, &ScreenLanguage::changed, this, &Shell::languageChanged);
  connect(&language_, &ScreenLanguage::changed, this, &Shell::pageChanged);  // the day of a backup
  connect(&people_, &PeopleController::created, this, &Shell::greet);
  connect(&people_, &PeopleController::emptied, this, [this] { turnTo(Welcome); });
  connect(&desk_, &Desk::learnerChanged, &review_, &ReviewController::close);
  connect(&desk_, &Desk::learnerChanged, &speaker_, &Speaker::forget);
  connect(&review_, &ReviewController::over, this, [this] { turnTo(Summary); });
  connect(&review_, &ReviewController::over, &refitter_, &Refitter::begin, Qt::QueuedConnection);
  connect(&review_, &ReviewController::takenBack, this, [this] { turnTo(Review); });
  connect(&minute_, &QTimer::timeout, this, &Shell::watchTheDay);
  minute_.start(std::chrono::minutes{1});
  qGuiApp->installEventFilter(this);
}

void Shell::start() {
  std::optional<std::string> latest;
  const bool read = stopped_.attempt([&] {
    latest = desk_.library().latest();
    const auto names = desk_.library().learners();
    if (!latest && names.size() == 1) latest = names.front();
  });
  if (!read) return stop({});
  if (!people_.refresh()) return;
  if (latest) return open(QString::fromStdString(*latest));
  turnTo(people_.names().isEmpty() ? Welcome : People);
}

bool Shell::headed() const noexcept {
  return page_ == Today || page_ == Lesson || page_ == People || page_ == Settings;
}

QString Shell::language() const {
  const std::string_view code = codeOf(language_.language());
  return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

bool Shell::dark() const {
  switch (desk_.settings().theme) {
    case study::Theme::Light: return false;
    case study::Theme::Dark: return true;
    case study::Theme::System: break;
  }
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QString Shell::backup() const { return backupDay_.isValid() ? language_.date(backupDay_) : QString{}; }

void Shell::show(Page page) {
  message_.clear();
  if (page == Today) today_.refresh();
  if (page == Lesson) lesson_.refresh();
  if (page == People && !people_.refresh()) return;
  turnTo(page);
}

void Shell::open(const QString& name) {
  if (!stopped_.attempt([&] { desk_.open(name); })) return stop(name);
  greet();
}

void Shell::readLesson() {
  lesson_.openNow();
  show(Lesson);
}

void Shell::startReview() {
  review_.begin();
  if (review_.asking()) turnTo(Review);
}

void Shell::stopReview() {
  message_.clear();
  QMetaObject::invokeMethod(&refitter_, &Refitter::begin, Qt::QueuedConnection);
  if (review_.reviews() > 0) return turnTo(Summary);
  show(Today);
}

void Shell::tryAgain() {
  if (stoppedAt_.isEmpty()) return start();
  open(QString{stoppedAt_});
}

void Shell::restoreBackup() {
  const QString name = stoppedAt_;
  if (!stopped_.attempt([&] { desk_.restore(name, backup_); })) return stop(name);
  greet();
}

void Shell::speak(const QString& code) {
  const auto language = languageOf(code.toStdString());
  if (language) speakIn(*language);
}

void Shell::speakIn(Language language) {
  language_.set(language);
  message_.speak(language);
  stopped_.speak(language);
}

QString Shell::isolated(const QString& text) const {
  return QString::fromStdString(text::isolated(text.toStdString()));
}

bool Shell::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ApplicationPaletteChange) emit darkChanged();
  return QObject::eventFilter(watched, event);
}

void Shell::turnTo(Page page) {
  page_ = page;
  emit pageChanged();
}

// A learner has sat down: their page, and what has to be said once.
void Shell::greet() {
  show(Today);
  if (!desk_.library().problems().empty()) tell(words::Word::CourseHasFaults);
  if (desk_.learner()->clockSetBack) tell(words::Word::ClockSetBack);
}

void Shell::tell(words::Word word) {
  message_.tell([word](Language language) { return std::string{words::say(word, language)}; });
}

// The page where nothing else can be done: the other learners and a backup are within reach.
void Shell::stop(const QString& name) {
  stoppedAt_ = name;
  backup_.clear();
  backupDay_ = {};
  Message unsaid;  // a folder that cannot be read has no backups to offer
  unsaid.attempt([&] {
    for (const auto& file : desk_.library().backups(name.toStdString())) {
      const auto day = dayFromText(file.filename().string().substr(0, 10));
      if (!day) continue;  // kept by a migration or a restore
      backup_ = file;
      backupDay_ = QDate::fromString(QString::fromStdString(toText(*day)), Qt::ISODate);
      break;
    }
  });
  people_.refresh();
  turnTo(Stopped);
}

void Shell::takeUpSettings() {
  const Language screens = desk_.settings().screens;
  if (desk_.learner() == nullptr || !languageStays_) speakIn(screens);
  emit darkChanged();
}

// A page that has stood since yesterday is worked out again.
void Shell::watchTheDay() {
  if (page_ == Today && today_.ofAnotherDay()) today_.refresh();
}

}  // namespace kowruk::desktop
