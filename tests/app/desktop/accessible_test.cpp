// What a screen reader is told of each page: every control has a name and a role, and can be pressed.
#include <gtest/gtest.h>

#include <QAccessible>

#include "window.h"

namespace {

using namespace kowruk;
using desktop::Shell;
using desktop::testing::FreshFolder;
using desktop::testing::Window;

struct Told {
  QAccessible::Role role;
  QString name;
  bool checked = false;
};

void collect(QAccessibleInterface* interface, QList<Told>& told) {
  if (interface == nullptr || interface->state().invisible) return;
  told << Told{interface->role(), interface->text(QAccessible::Name), interface->state().checked != 0};
  for (int child = 0; child < interface->childCount(); ++child) collect(interface->child(child), told);
}

QList<Told> toldOf(Window& window) {
  QAccessible::setActive(true);
  window.settle();
  QList<Told> told;
  collect(QAccessible::queryAccessibleInterface(&window.window()), told);
  return told;
}

bool holds(const QList<Told>& told, const QString& name) {
  return std::any_of(told.begin(), told.end(), [&](const Told& each) { return each.name == name && each.checked; });
}

bool hears(const QList<Told>& told, QAccessible::Role role, const QString& name) {
  return std::any_of(told.begin(), told.end(),
                     [&](const Told& each) { return each.role == role && each.name == name; });
}

void expectNamed(const QList<Told>& told, const char* page) {
  int controls = 0;
  for (const Told& each : told) {
    const bool control = each.role == QAccessible::Button || each.role == QAccessible::RadioButton ||
                         each.role == QAccessible::Link || each.role == QAccessible::EditableText;
    if (!control) continue;
    ++controls;
    EXPECT_FALSE(each.name.isEmpty()) << page;
  }
  EXPECT_GE(controls, 1) << page;
}

}  // namespace

TEST(Accessible, EveryPageTellsItsControlsByName) {
  const FreshFolder folder;
  Moment clock = momentFromText("2027-03-02T20:00:00+08:00").value();
  Window window{folder.path(), Language::English, &clock};
  const auto welcome = toldOf(window);
  expectNamed(welcome, "welcome");
  EXPECT_TRUE(hears(welcome, QAccessible::RadioButton, "Mandarin"));
  EXPECT_FALSE(holds(welcome, "Mandarin"));
  EXPECT_TRUE(holds(welcome, "Uyghur")) << "which answer holds is told";
  EXPECT_TRUE(hears(welcome, QAccessible::EditableText, "What shall we call you? A nickname is enough."));
  EXPECT_TRUE(hears(welcome, QAccessible::Button, "Begin"));

  window.shell().people()->create("Anna");
  const auto today = toldOf(window);
  expectNamed(today, "today");
  EXPECT_TRUE(hears(today, QAccessible::Button, "Start the review"));
  EXPECT_TRUE(hears(today, QAccessible::StaticText, window.shell().today()->phraseOfDay().learnt.text));

  window.shell().startReview();
  const auto question = toldOf(window);
  EXPECT_TRUE(hears(question, QAccessible::Button, "Show the answer"));
  EXPECT_TRUE(hears(question, QAccessible::StaticText, window.shell().review()->question().text));
  EXPECT_FALSE(hears(question, QAccessible::StaticText, window.shell().review()->answer().text))
      << "the answer is not told before it shows";
  window.press(Qt::Key_Space);
  const auto answer = toldOf(window);
  for (const char* grade : {"Forgot", "Hard", "Good", "Easy"}) {
    EXPECT_TRUE(hears(answer, QAccessible::Button, grade)) << grade;
  }
  EXPECT_TRUE(hears(answer, QAccessible::StaticText, window.shell().review()->answer().text));

  for (const Shell::Page page : {Shell::People, Shell::Settings, Shell::Lesson}) {
    window.shell().show(page);
    expectNamed(toldOf(window), "a page");
  }
}
