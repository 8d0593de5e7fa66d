// The words of the window: finished in three languages, and the same as the command's where they say the same.
#include "words/words.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDomDocument>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <filesystem>
#include <map>

#include "base/language.h"
#include "screen_language.h"

namespace {

using namespace kowruk;

struct Translation {
  QString context;
  QString english;
  QString text;
  bool finished = false;
};

QString readAll(const std::filesystem::path& path) {
  QFile file{QString::fromStdString(path.string())};
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
  return QString::fromUtf8(file.readAll());
}

const std::filesystem::path kWindow = std::filesystem::path{KOWRUK_SOURCE} / "app/desktop";

QList<Translation> translationsOf(const char* locale) {
  QDomDocument document;
  EXPECT_TRUE(document.setContent(readAll(kWindow / "i18n" / ("kowruk_" + std::string{locale} + ".ts"))));
  QList<Translation> list;
  const auto contexts = document.documentElement().elementsByTagName("context");
  for (int c = 0; c < contexts.size(); ++c) {
    const QDomElement context = contexts.at(c).toElement();
    const auto messages = context.elementsByTagName("message");
    for (int m = 0; m < messages.size(); ++m) {
      const QDomElement message = messages.at(m).toElement();
      const QDomElement translation = message.firstChildElement("translation");
      list << Translation{context.firstChildElement("name").text(), message.firstChildElement("source").text(),
                          translation.text(), !translation.hasAttribute("type") && !translation.text().isEmpty()};
    }
  }
  return list;
}

QStringList slotsOf(const QString& sentence) {
  static const QRegularExpression kSlot{"%\\d"};
  QStringList found;
  for (auto match = kSlot.globalMatch(sentence); match.hasNext();) found << match.next().captured();
  found.sort();
  return found;
}

// The glossary by its English sentence; sentences said in two ways (there are none today) would be left out.
std::map<QString, words::Word> glossary() {
  std::map<QString, words::Word> rows;
  for (int i = 0; i <= static_cast<int>(words::Word::CourseHasFaults); ++i) {
    const auto word = static_cast<words::Word>(i);
    rows.emplace(QString::fromStdString(std::string{words::say(word, Language::English)}), word);
  }
  return rows;
}

const std::map<const char*, Language> kLocales{
    {"ug_CN", Language::Uyghur}, {"zh_CN", Language::Chinese}, {"en", Language::English}};

}  // namespace

TEST(Translations, EverySentenceIsFinishedInEveryLanguage) {
  const auto english = translationsOf("en");
  ASSERT_GE(english.size(), 70);
  for (const auto& [locale, language] : kLocales) {
    const auto list = translationsOf(locale);
    EXPECT_EQ(list.size(), english.size()) << locale;
    for (const Translation& each : list) {
      EXPECT_TRUE(each.finished) << locale << ": " << each.english.toStdString();
      EXPECT_EQ(slotsOf(each.text), slotsOf(each.english)) << locale << ": " << each.english.toStdString();
    }
  }
}

TEST(Translations, EverySentenceOfThePagesStandsInTheFiles) {
  std::set<std::pair<QString, QString>> known;
  for (const Translation& each : translationsOf("ug_CN")) known.insert({each.context, each.english});
  static const QRegularExpression kSentence{R"re(qsTr\("((?:[^"\\]|\\.)*)"\))re"};
  int found = 0;
  for (const auto& file : std::filesystem::directory_iterator(kWindow)) {
    if (file.path().extension() != ".qml") continue;
    const QString context = QString::fromStdString(file.path().stem().string());
    for (auto match = kSentence.globalMatch(readAll(file.path())); match.hasNext(); ++found) {
      const QString sentence = match.next().captured(1);
      EXPECT_EQ(known.count({context, sentence}), 1U) << context.toStdString() << ": " << sentence.toStdString();
    }
  }
  EXPECT_GE(found, 60);
}

TEST(Translations, TheWindowAndTheCommandSayTheSameThingInTheSameWords) {
  const auto rows = glossary();
  int compared = 0;
  for (const auto& [locale, language] : kLocales) {
    for (const Translation& each : translationsOf(locale)) {
      const auto row = rows.find(each.english);
      if (row == rows.end()) continue;
      ++compared;
      EXPECT_EQ(each.text.toStdString(), words::say(row->second, language)) << locale;
    }
  }
  EXPECT_GE(compared, 100);
}

TEST(Translations, TheLanguagesAreCalledAsTheGlossarySays) {
  for (const auto& [locale, language] : kLocales) {
    for (const Translation& each : translationsOf(locale)) {
      EXPECT_FALSE(each.text.contains(QString::fromUtf8("خىتاي"))) << each.english.toStdString();
      EXPECT_FALSE(each.text.contains(QString::fromUtf8("维语"))) << each.english.toStdString();
    }
  }
}

TEST(Translations, NoSuffixIsGluedToAValue) {
  static const QRegularExpression kGlued{QString::fromUtf8("%\\d[\\x{0620}-\\x{06FF}]")};
  for (const Translation& each : translationsOf("ug_CN")) {
    EXPECT_FALSE(kGlued.match(each.text).hasMatch()) << each.text.toStdString();
  }
}

TEST(Translations, QtsOwnButtonsSpeakUyghurToo) {
  const desktop::ScreenLanguage uyghur{Language::Uyghur};
  EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), "بولدى قىلىش");
  EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "&Yes"), "ھەئە");
}

TEST(Translations, DatesAreWrittenAsTheLanguageWritesThem) {
  const QDate day{2027, 3, 1};
  desktop::ScreenLanguage language{Language::English};
  EXPECT_EQ(language.dayOfWeek(day), "Monday, 1 March");
  language.set(Language::Chinese);
  EXPECT_EQ(language.date(day), "2027年3月1日");
  language.set(Language::Uyghur);
  EXPECT_EQ(language.date(day), "2027-يىلى 1-مارت");
}

// Nothing from a course or a nickname is ever markup, and every text goes through one of two types.
TEST(Pages, EveryTextIsPlain) {
  static const QRegularExpression kText{R"((^|[\s:])(Text|TextEdit|TextArea|Label)\s*\{)"};
  int pages = 0;
  for (const auto& file : std::filesystem::directory_iterator(kWindow)) {
    if (file.path().extension() != ".qml") continue;
    ++pages;
    const QString page = readAll(file.path());
    const std::string name = file.path().filename().string();
    if (name == "PlainText.qml" || name == "LearntText.qml") {
      EXPECT_TRUE(page.contains("textFormat: Text.PlainText")) << name;
    } else {
      EXPECT_FALSE(kText.match(page).hasMatch()) << name << ": a text that is neither PlainText nor LearntText";
      EXPECT_FALSE(page.contains("textFormat")) << name;
    }
  }
  EXPECT_GE(pages, 20);
}
