#include "window.h"

#include <QtQml/qqmlextensionplugin.h>

#include <QGuiApplication>
#include <QStyleHints>
#include <QtTest>
#include <cstdlib>
#include <stdexcept>

Q_IMPORT_QML_PLUGIN(KowrukPlugin)

namespace kowruk::desktop::testing {

namespace {

bool shows(const QQuickItem& item) { return item.isVisible() && item.opacity() > 0; }

void collect(QQuickItem& item, const QString& name, QList<QQuickItem*>& found) {
  if (!shows(item)) return;
  if (item.objectName() == name) found << &item;
  for (QQuickItem* child : item.childItems()) collect(*child, name, found);
}

}  // namespace

FreshFolder::FreshFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "kowruk-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder could be made for the test");
  path_ = pattern;
}

FreshFolder::~FreshFolder() {
  std::error_code ignored;  // a folder made unreadable on purpose
  std::filesystem::remove_all(path_, ignored);
}

Window::Window(const std::filesystem::path& data, Language language, Moment* clock)
    : shell_(std::make_unique<Shell>(Shell::Setting{.data = data,
                                                    .decks = std::filesystem::path{KOWRUK_SOURCE} / "decks",
                                                    .clock = [clock] { return *clock; },
                                                    .language = language})),
      engine_(std::make_unique<QQmlApplicationEngine>()) {
  QGuiApplication::styleHints()->setCursorFlashTime(0);  // a picture does not depend on when it is taken
  shell_->start();
  engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
  QObject::connect(shell_.get(), &Shell::languageChanged, engine_.get(), &QQmlApplicationEngine::retranslate);
  engine_->setInitialProperties({{QStringLiteral("shell"), QVariant::fromValue(shell_.get())}});
  engine_->load(QUrl{QStringLiteral("qrc:/qt/qml/Kowruk/Main.qml")});
  if (engine_->rootObjects().isEmpty()) throw std::runtime_error("the window could not be made");
  window_ = qobject_cast<QQuickWindow*>(engine_->rootObjects().constFirst());
  window_->requestActivate();
  settle();
}

QQuickItem* Window::find(const QString& name, int nth) const {
  QList<QQuickItem*> found;
  collect(*window_->contentItem(), name, found);
  return found.value(nth, nullptr);
}

QString Window::says(const QString& name) const {
  const QQuickItem* item = find(name);
  return item != nullptr ? item->property("text").toString() : QString{};
}

void Window::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(window_, key, modifiers);
  settle();
}

void Window::type(const QString& text) {
  for (const QChar letter : text) QTest::sendKeyEvent(QTest::Click, window_, Qt::Key_unknown, letter, Qt::NoModifier);
  settle();
}

void Window::click(const QString& name, int nth) {
  QQuickItem* item = find(name, nth);
  if (item == nullptr) throw std::runtime_error("nothing to click on: " + name.toStdString());
  const QPointF middle = item->mapToScene(QPointF{item->width() / 2, item->height() / 2});
  QTest::mouseClick(window_, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
  settle();
}

void Window::settle() {
  for (int round = 0; round < 3; ++round) {
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

QImage Window::picture() {
  settle();
  QImage picture = window_->grabWindow();
  for (int frame = 0; frame < 8; ++frame) {  // each may lay something out anew; a picture is of a page at rest
    settle();
    const QImage next = window_->grabWindow();
    if (next == picture) break;
    picture = next;
  }
  return picture;
}

}  // namespace kowruk::desktop::testing
