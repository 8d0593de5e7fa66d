// Every page in every language, light and dark, in two sizes: pictures to be looked at.
//
// usage: kowruk-gallery FOLDER [PART…]    only pictures whose name holds each PART
//
// A picture is named PAGE-LANGUAGE-LIGHT-WIDTHxHEIGHT.png and has 256 colours, so that it is small.
#include <QGuiApplication>
#include <QQmlEngine>
#include <QTextStream>
#include <algorithm>
#include <fstream>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "fonts.h"
#include "study/library.h"
#include "window.h"

namespace {

using namespace kowruk;
using desktop::Shell;
using desktop::testing::FreshFolder;
using desktop::testing::Window;

struct Frame {
  Language language;
  bool dark;
  QSize size;
};

QString nameOf(const char* page, const Frame& frame) {
  const std::string_view code = codeOf(frame.language);
  return QStringLiteral("%1-%2-%3-%4x%5.png")
      .arg(QLatin1String(page), QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())),
           frame.dark ? QStringLiteral("dark") : QStringLiteral("light"))
      .arg(frame.size.width())
      .arg(frame.size.height());
}

// The picture in its 256 most used colours: a page has few, but for the edges of its letters.
QImage with256Colours(const QImage& picture) {
  const QImage source = picture.convertToFormat(QImage::Format_RGB32);
  std::unordered_map<QRgb, int> uses;
  const auto pixels = static_cast<std::size_t>(source.width()) * static_cast<std::size_t>(source.height());
  const auto* first = reinterpret_cast<const QRgb*>(source.constBits());
  for (std::size_t i = 0; i < pixels; ++i) ++uses[first[i]];
  std::vector<std::pair<int, QRgb>> ranked;
  for (const auto& [colour, count] : uses) ranked.emplace_back(count, colour);
  std::sort(ranked.rbegin(), ranked.rend());
  QList<QRgb> table;
  for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 256); ++i) table << ranked[i].second;
  return source.convertToFormat(QImage::Format_Indexed8, table, Qt::ThresholdDither);
}

class Gallery {
 public:
  Gallery(QString folder, QStringList parts) : folder_(std::move(folder)), parts_(std::move(parts)) {}

  bool wanted(const Frame& frame) const {
    for (const char* page : {"welcome", "today", "lesson", "review", "summary", "people", "settings", "stopped"}) {
      if (wanted(nameOf(page, frame))) return true;
    }
    return false;
  }

  void hang(const char* page, const Frame& frame, Window& window) {
    const QString name = nameOf(page, frame);
    if (!wanted(name)) return;
    const QImage picture = with256Colours(window.picture());
    if (!picture.save(folder_ + QLatin1Char{'/'} + name, "PNG", 0)) {
      throw std::runtime_error("cannot write " + name.toStdString());
    }
    ++hung_;
  }

  int hung() const noexcept { return hung_; }

 private:
  bool wanted(const QString& name) const {
    return std::all_of(parts_.begin(), parts_.end(), [&](const QString& part) { return name.contains(part); });
  }

  QString folder_;
  QStringList parts_;
  int hung_ = 0;
};

const char* nicknameIn(Language language) {
  return language == Language::Uyghur ? "ئايشە" : language == Language::Chinese ? "小李" : "Anna";
}

void answerAll(Window& window, int cards) {
  for (int card = 0; card < cards && window.page() == Shell::Review; ++card) {
    window.press(Qt::Key_Space);
    window.press(card % 4 == 1 ? Qt::Key_1 : Qt::Key_3);
  }
}

// The lesson on the second day: what has been learnt, asked for and known already; its phrases, its dialogue and its
// end, and a course of the script.
void read(Gallery& gallery, const Frame& frame, Window& window) {
  window.shell().readLesson();
  window.click(QStringLiteral("part"), 1);
  for (const int key : {1, 2, 3}) {
    if (key < 3) window.click(QStringLiteral("know"), key);
    if (key == 3) window.click(QStringLiteral("learn"), key);
  }
  gallery.hang("lesson-marked", frame, window);
  window.click(QStringLiteral("part"), 2);
  gallery.hang("lesson-phrases", frame, window);
  window.click(QStringLiteral("part"), 3);
  gallery.hang("lesson-dialogue", frame, window);
  window.press(Qt::Key_End);
  gallery.hang("lesson-end", frame, window);
  window.shell().lesson()->setReadings(false);
  window.click(QStringLiteral("part"), 2);
  gallery.hang("lesson-unread", frame, window);
  window.shell().lesson()->setReadings(true);
  const bool uyghur = window.shell().lesson()->learnsUyghur();
  window.shell().lesson()->open(uyghur ? QStringLiteral("uyghur-letters") : QStringLiteral("mandarin-sounds"), 1);
  gallery.hang("lesson-script", frame, window);
  if (uyghur) return;
  window.shell().lesson()->open(QStringLiteral("first-characters"), 0);
  gallery.hang("lesson-characters", frame, window);
}

// One learner's first two days, a picture of each page on the way.
void visit(Gallery& gallery, const Frame& frame) {
  const FreshFolder folder;
  Moment clock = momentFromText("2027-03-02T20:00:00+08:00").value();
  {
    Window window{folder.path(), frame.language, &clock};
    window.window().resize(frame.size);
    window.shell().settings()->setTheme(frame.dark ? desktop::SettingsController::DarkTheme
                                                   : desktop::SettingsController::LightTheme);
    gallery.hang("welcome", frame, window);
    window.shell().people()->create(QString::fromUtf8(nicknameIn(frame.language)));
    gallery.hang("today-first", frame, window);
    window.shell().show(Shell::Lesson);
    gallery.hang("lesson", frame, window);
    window.click(QStringLiteral("part"), 1);
    gallery.hang("lesson-words", frame, window);
    window.shell().show(Shell::Today);
    window.shell().startReview();
    gallery.hang("review-first", frame, window);
    for (int card = 0; card < 11; ++card) {
      window.press(Qt::Key_Space);
      if (card == 2) gallery.hang("review-phrase", frame, window);
      if (card == 4) gallery.hang("review-answer", frame, window);
      clock.instant += std::chrono::seconds{25};
      window.press(card % 4 == 1 ? Qt::Key_1 : Qt::Key_3);
      if (card == 7) {
        window.press(Qt::Key_Space);
        window.shell().message()->attempt([] {
          throw Error(ErrorKind::DiskFull, "/home/anna/.local/share/kowruk/learners/Anna/learner.db", "full");
        });
        gallery.hang("review-disk-full", frame, window);
        window.shell().message()->clear();
      }
    }
    gallery.hang("review", frame, window);
    window.press(Qt::Key_Escape);
    gallery.hang("summary-early", frame, window);
    window.shell().show(Shell::Today);
    gallery.hang("today-halfway", frame, window);
    window.shell().startReview();
    answerAll(window, 200);
    gallery.hang("summary", frame, window);
    clock.instant += std::chrono::days{1};
    window.shell().show(Shell::Today);
    gallery.hang("today", frame, window);
    read(gallery, frame, window);
    window.shell().show(Shell::Settings);
    gallery.hang("settings", frame, window);
    for (const char* name : {"ئابدۇكېرىم", "王小明", "Grandmother"}) {
      window.shell().people()->create(QString::fromUtf8(name));
    }
    window.shell().show(Shell::People);
    gallery.hang("people", frame, window);
    window.click(QStringLiteral("delete"), 1);
    gallery.hang("people-delete", frame, window);
  }
  std::ofstream{folder.path() / "learners" / "Grandmother" / "learner.db"} << "no learner's file at all";
  Window window{folder.path(), frame.language, &clock};
  window.window().resize(frame.size);
  window.shell().open(QStringLiteral("Grandmother"));
  gallery.hang("stopped", frame, window);
}

}  // namespace

int main(int count, char** arguments) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication program{count, arguments};
  const QStringList given = QGuiApplication::arguments();
  if (given.size() < 2) {
    QTextStream{stderr} << "usage: kowruk-gallery FOLDER [PART…]" << Qt::endl;
    return 2;
  }
  desktop::nameFonts();
  std::filesystem::create_directories(given[1].toStdString());
  Gallery gallery{given[1], given.mid(2)};
  for (const Language language : {Language::Uyghur, Language::Chinese, Language::English}) {
    for (const bool dark : {false, true}) {
      for (const QSize size : {QSize{1280, 800}, QSize{1024, 600}}) visit(gallery, {language, dark, size});
    }
  }
  QTextStream{stdout} << gallery.hung() << " pictures in " << given[1] << Qt::endl;
  return gallery.hung() > 0 ? 0 : 1;
}
