// A window with a data folder of its own, the real courses and a clock that stands where it is put.
//
// Example: Window window; window.press(Qt::Key_Space); EXPECT_EQ(window.page(), Shell::Review);
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <filesystem>
#include <memory>

#include "base/language.h"
#include "base/time.h"
#include "shell.h"

namespace kowruk::desktop::testing {

// An empty folder that is deleted with all that is in it.
class FreshFolder {
 public:
  FreshFolder();
  ~FreshFolder();
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

class Window {
 public:
  // data: where the learners are; the shell starts as the program does.
  Window(const std::filesystem::path& data, Language language, Moment* clock);

  Shell& shell() noexcept { return *shell_; }
  QQuickWindow& window() noexcept { return *window_; }
  Shell::Page page() const noexcept { return shell_->page(); }

  // The item of an objectName in the page that shows, the nth of that name; nullptr for none that is visible.
  QQuickItem* find(const QString& name, int nth = 0) const;

  // What it says: its text.
  QString says(const QString& name) const;

  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void type(const QString& text);
  void click(const QString& name, int nth = 0);

  // All that has been asked for happens, and the window is drawn.
  void settle();
  QImage picture();

 private:
  std::unique_ptr<Shell> shell_;
  std::unique_ptr<QQmlApplicationEngine> engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace kowruk::desktop::testing
