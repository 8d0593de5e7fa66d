#include "today_controller.h"

#include <algorithm>

#include "desk.h"
#include "message.h"
#include "screen_language.h"
#include "study/today.h"

namespace kowruk::desktop {

namespace {

QDate dateOf(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

qreal share(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 0.0 : std::min(1.0, static_cast<qreal>(part) / static_cast<qreal>(whole));
}

}  // namespace

TodayController::TodayController(Desk& desk, Message& message, const ScreenLanguage& language)
    : desk_(desk), message_(message), language_(language), page_(std::make_unique<study::TodayPage>()) {
  connect(&desk, &Desk::learnerChanged, this, &TodayController::refresh);
  connect(&desk, &Desk::settingsChanged, this, &TodayController::refresh);
  connect(&language, &ScreenLanguage::changed, this, &TodayController::changed);
}

TodayController::~TodayController() = default;

void TodayController::refresh() {
  if (desk_.learner() == nullptr) return;
  message_.attempt([this] { *page_ = study::todayFor(*desk_.learner(), desk_.now()); });
  emit changed();
}

bool TodayController::ofAnotherDay() const { return desk_.now().day() != page_->day; }

QString TodayController::date() const { return language_.dayOfWeek(dateOf(page_->day)); }
bool TodayController::leadIn() const noexcept { return page_->leadIn; }

Phrase TodayController::phraseOfDay() const {
  return page_->phraseOfDay ? phraseOf(*page_->phraseOfDay, desk_.settings().learnt) : Phrase{};
}

Phrase TodayController::phraseOfWeek() const {
  return page_->phraseOfWeek ? phraseOf(*page_->phraseOfWeek, desk_.settings().learnt) : Phrase{};
}

QString TodayController::lessonTitle() const {
  return QString::fromStdString(page_->lessonTitle.in(language_.language()));
}

bool TodayController::readByNative() const noexcept { return page_->readByNative; }
int TodayController::lessonKnown() const noexcept { return static_cast<int>(page_->lessonKnown); }
int TodayController::lessonEntries() const noexcept { return static_cast<int>(page_->lessonEntries); }
qreal TodayController::lessonProgress() const noexcept { return share(page_->lessonKnown, page_->lessonEntries); }
int TodayController::waiting() const noexcept { return static_cast<int>(page_->waiting); }
int TodayController::laterReviews() const noexcept { return static_cast<int>(page_->laterDue); }
int TodayController::laterPhrases() const noexcept { return static_cast<int>(page_->laterPhrases); }
int TodayController::laterWords() const noexcept { return static_cast<int>(page_->laterWords); }
int TodayController::minutesDone() const noexcept { return page_->minutesDone; }
int TodayController::minutesGoal() const noexcept { return page_->minutesGoal; }

qreal TodayController::minutesProgress() const noexcept {
  return share(static_cast<std::size_t>(page_->minutesDone), static_cast<std::size_t>(page_->minutesGoal));
}

QString TodayController::nextEvaluation() const {
  return page_->nextEvaluation ? language_.date(dateOf(*page_->nextEvaluation)) : QString{};
}

QString TodayController::nextTest() const {
  return page_->nextTest ? language_.date(dateOf(*page_->nextTest)) : QString{};
}

}  // namespace kowruk::desktop
