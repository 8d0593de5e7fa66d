// Köwrük's window.
//
// `--now` makes the clock stand still there, as everywhere in Köwrük; `--quit-after-first-frame` is how the start is
// measured.
#include <QtQml/qqmlextensionplugin.h>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTextStream>
#include <optional>

#include "base/language.h"
#include "base/time.h"
#include "fonts.h"
#include "shell.h"
#include "start.h"
#include "study/library.h"

Q_IMPORT_QML_PLUGIN(KowrukPlugin)

namespace {

using namespace kowruk;

struct Wish {
  desktop::Shell::Setting setting;
  bool quitAfterFirstFrame = false;
};

// Wrong use: says so and ends the program with 2, as the command does.
[[noreturn]] void refuse(const QString& sentence) {
  QTextStream{stderr} << sentence << Qt::endl;
  std::exit(2);  // NOLINT(concurrency-mt-unsafe): no thread has been started yet
}

Wish wishOf(const QCoreApplication& program) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Uyghur and Chinese, a phrase a day."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions({
      {QStringLiteral("data"), QStringLiteral("Where the learners are kept."), QStringLiteral("DIR")},
      {QStringLiteral("decks"), QStringLiteral("Where the courses are."), QStringLiteral("DIR")},
      {QStringLiteral("now"), QStringLiteral("The clock stands still at this instant."), QStringLiteral("INSTANT")},
      {QStringLiteral("language"), QStringLiteral("Of the screens: ug, zh or en."), QStringLiteral("CODE")},
      {QStringLiteral("quit-after-first-frame"), QStringLiteral("Print the milliseconds it took, and end.")},
  });
  parser.process(program);
  const auto value = [&](const char* name) { return parser.value(QLatin1String(name)).toStdString(); };

  Wish wish{.setting = {.data = value("data"),
                        .decks = value("decks"),
                        .clock = desktop::computersClock,
                        .language = desktop::computersLanguage()},
            .quitAfterFirstFrame = parser.isSet(QStringLiteral("quit-after-first-frame"))};
  if (wish.setting.data.empty()) wish.setting.data = desktop::dataFolder();
  if (wish.setting.decks.empty()) {
    const std::filesystem::path program_file = QCoreApplication::applicationFilePath().toStdString();
    wish.setting.decks = study::findDecks(program_file).value_or("decks");
  }
  if (parser.isSet(QStringLiteral("now"))) {
    const auto moment = momentFromText(value("now"));
    if (!moment) refuse(QStringLiteral("--now: write an instant as 2027-03-01T20:00:00+08:00"));
    wish.setting.clock = [still = *moment] { return still; };
  }
  if (parser.isSet(QStringLiteral("language"))) {
    const auto language = languageOf(value("language"));
    if (!language) refuse(QStringLiteral("--language: write ug, zh or en"));
    wish.setting.language = *language;
    wish.setting.languageStays = true;
  }
  return wish;
}

void quitAfterFirstFrame(QQuickWindow& window) {
  QObject::connect(
      &window, &QQuickWindow::frameSwapped, &window,
      [] {
        QTextStream{stdout} << desktop::sinceProcessStart() << Qt::endl;
        QCoreApplication::quit();
      },
      Qt::QueuedConnection);
}

}  // namespace

int main(int count, char** arguments) {
  // Old office computers: no graphics driver is asked for, unless the environment says so.
  if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  const QGuiApplication program{count, arguments};
  QGuiApplication::setApplicationName(QStringLiteral("Köwrük"));
  QGuiApplication::setApplicationVersion(QStringLiteral(KOWRUK_VERSION));
  desktop::nameFonts();

  const Wish wish = wishOf(program);
  desktop::Shell shell{wish.setting};
  shell.start();

  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  QObject::connect(&shell, &desktop::Shell::languageChanged, &engine, &QQmlApplicationEngine::retranslate);
  engine.setInitialProperties({{QStringLiteral("shell"), QVariant::fromValue(&shell)}});
  engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Kowruk/Main.qml")});
  if (engine.rootObjects().isEmpty()) return 1;
  if (wish.quitAfterFirstFrame) quitAfterFirstFrame(*qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst()));
  return QGuiApplication::exec();
}
