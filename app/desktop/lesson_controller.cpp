#include "lesson_controller.h"

#include <algorithm>

#include "desk.h"
#include "message.h"
#include "screen_language.h"
#include "study/lesson.h"
#include "study/library.h"

namespace kowruk::desktop {

namespace {

static_assert(LessonController::New == static_cast<int>(study::EntryState::New));
static_assert(LessonController::Wanted == static_cast<int>(study::EntryState::Wanted));
static_assert(LessonController::Learning == static_cast<int>(study::EntryState::Learning));
static_assert(LessonController::Known == static_cast<int>(study::EntryState::Known));
static_assert(LessonController::Hidden == static_cast<int>(study::EntryState::Hidden));

const study::LessonPage& noPage() {
  static const study::LessonPage page;
  return page;
}

}  // namespace

LessonController::LessonController(Desk& desk, Message& message, const ScreenLanguage& language)
    : desk_(desk), message_(message), language_(language) {
  connect(&desk, &Desk::learnerChanged, this, &LessonController::close);
  connect(&desk, &Desk::settingsChanged, this, [this] {
    if (page_) refresh();
  });
  connect(&language, &ScreenLanguage::changed, this, &LessonController::tell);
}

LessonController::~LessonController() = default;

void LessonController::refresh() {
  if (desk_.learner() == nullptr) return;
  message_.attempt([this] {
    const Day day = desk_.now().day();
    const study::LessonId now = study::lessonNow(*desk_.learner(), day);
    auto page = study::lessonPageOf(desk_.library(), *desk_.learner(), page_ ? page_->id : now, day);
    const bool another = !page_ || !page;
    if (!page) page = study::lessonPageOf(desk_.library(), *desk_.learner(), now, day);
    page_ = std::make_unique<study::LessonPage>(page.value());
    tell();
    if (another) emit opened();
  });
}

void LessonController::openNow() {
  page_.reset();
  refresh();
}

void LessonController::open(const QString& course, int lesson) {
  if (desk_.learner() == nullptr || lesson < 0) return;
  message_.attempt([&] {
    const study::LessonId id{{course.toStdString()}, static_cast<std::size_t>(lesson)};
    auto page = study::lessonPageOf(desk_.library(), *desk_.learner(), id, desk_.now().day());
    if (!page) return;
    page_ = std::make_unique<study::LessonPage>(std::move(*page));
    tell();
    emit opened();
  });
}

void LessonController::close() {
  page_.reset();
  deeds_.clear();
  rows_.set({});
  contents_.set({});
  emit changed();
}

QString LessonController::course() const {
  return QString::fromStdString((page_ ? *page_ : noPage()).course.in(language_.language()));
}

QString LessonController::title() const {
  return QString::fromStdString((page_ ? *page_ : noPage()).title.in(language_.language()));
}

int LessonController::number() const noexcept { return page_ ? static_cast<int>(page_->id.index) + 1 : 0; }
int LessonController::lessons() const noexcept { return page_ ? static_cast<int>(page_->lessons) : 0; }
bool LessonController::now() const noexcept { return page_ && page_->now; }
bool LessonController::studied() const noexcept { return page_ && page_->studied; }
bool LessonController::readByNative() const noexcept { return page_ && page_->readByNative; }
int LessonController::met() const noexcept { return page_ ? static_cast<int>(page_->counts.met()) : 0; }
int LessonController::known() const noexcept { return page_ ? static_cast<int>(page_->counts.known) : 0; }
int LessonController::entries() const noexcept { return page_ ? static_cast<int>(page_->counts.entries) : 0; }
qreal LessonController::progress() const noexcept { return entries() == 0 ? 0.0 : qreal(met()) / entries(); }
bool LessonController::learnsUyghur() const noexcept { return desk_.settings().learnt == Language::Uyghur; }
bool LessonController::readings() const noexcept { return desk_.settings().readings; }

void LessonController::setReadings(bool readings) {
  study::Settings settings = desk_.settings();
  settings.readings = readings;
  message_.attempt([&] { desk_.change(settings); });
}

int LessonController::openLine() const {
  const auto& rows = contents_.rows();
  const auto found = std::find_if(rows.begin(), rows.end(), [](const QVariant& each) {
    const auto row = each.value<ContentsRow>();
    return row.kind == OfLesson && row.open;
  });
  return found == rows.end() ? 0 : static_cast<int>(found - rows.begin());
}

int LessonController::rowOf(int part) const {
  const auto& rows = rows_.rows();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [part](const QVariant& row) { return row.value<LessonRow>().part == part; });
  return found == rows.end() ? 0 : static_cast<int>(found - rows.begin());
}

void LessonController::know(const QString& entry) {
  mark(entry, [](const EntryId& id, Desk& desk) { return study::markKnown(*desk.learner(), {&id, 1}, desk.now()); });
}

void LessonController::learn(const QString& entry) {
  mark(entry, [](const EntryId& id, Desk& desk) { return study::learnThis(*desk.learner(), {&id, 1}, desk.now()); });
}

void LessonController::mark(const QString& entry, Verb verb) {
  if (desk_.learner() == nullptr) return;
  const bool done = message_.attempt([&] {
    study::Deed deed = verb(EntryId{entry.toStdString()}, desk_);
    if (!deed.events.empty()) deeds_.push_back(std::move(deed));
  });
  if (done) refresh();
}

void LessonController::undo() {
  if (deeds_.empty() || desk_.learner() == nullptr) return;
  const bool done = message_.attempt([this] {
    study::takeBack(*desk_.learner(), deeds_.back(), desk_.now());
    deeds_.pop_back();
  });
  if (done) refresh();
}

void LessonController::join() {
  if (!page_ || page_->studied || desk_.learner() == nullptr) return;
  if (message_.attempt([this] { desk_.library().join(*desk_.learner(), page_->id.course, desk_.now()); })) refresh();
}

void LessonController::previous() {
  if (number() > 1) open(QString::fromStdString(page_->id.course.text), number() - 2);
}

void LessonController::next() {
  if (number() < lessons()) open(QString::fromStdString(page_->id.course.text), number());
}

// The page in the language of the screens, and the contents beside it.
void LessonController::tell() {
  if (!page_ || desk_.learner() == nullptr) return;
  const Language screens = language_.language();
  rows_.set(rowsOf(*page_, desk_.settings().learnt, screens));
  contents_.set(
      contentsRowsOf(study::contentsOf(desk_.library(), *desk_.learner(), desk_.now().day()), *page_, screens));
  emit changed();
}

}  // namespace kowruk::desktop
