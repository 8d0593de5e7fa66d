// What never comes in: no column, no field and no setting about a person, or about how, where and with whom one learns.
//
// Knowing that somebody learns a language, or fails a test in it, can be used against them; what is not stored cannot
// be demanded. Every name that is kept anywhere is held against the list below, in English, pinyin and Uyghur Latin
// letters. A name that is refused here for no reason gets another name: the list does not get an exception.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "engine/store/sample.h"
#include "sql/sqlite.h"
#include "store/migrate.h"
#include "store/payload.h"

namespace kowruk::store {

namespace {

namespace fs = std::filesystem;

// Words that no name may contain, as words of their own (between underscores, hyphens or capitals) or as a whole.
const std::set<std::string>& forbiddenWords() {
  static const std::set<std::string> kWords{
      // who somebody is
      "ethnicity", "ethnic", "nationality", "nation", "race", "origin", "minzu", "zuqun", "millet", "milliti", "irq",
      "gender", "sex", "xingbie", "jins", "jinsi", "age", "birth", "birthday", "birthdate", "nianling", "shengri",
      "yash", "tughulghan", "surname", "realname", "fullname", "firstname", "lastname", "xingming", "xingshi",
      "familiye",
      // what they believe and think
      "religion", "religious", "faith", "belief", "mosque", "prayer", "zongjiao", "xinyang", "din", "diniy", "etiqad",
      "namaz", "opinion", "politics", "political", "party", "attitude", "loyalty", "sixiang", "taidu", "zhengzhi",
      "pikir", "siyasiy", "pozitsiye",
      // papers and numbers that lead to them
      "identity", "passport", "idcard", "idnumber", "nationalid", "hukou", "shenfen", "shenfenzheng", "zhengjian",
      "kimlik", "pasport", "nopus", "employee", "personnel", "gonghao", "xuehao",
      // their household and whom they know
      "household", "family", "spouse", "child", "children", "parent", "relative", "relatives", "visitor", "guest",
      "jiating", "jiashu", "qinshu", "hu", "aile", "tughqan", "ata", "ana", "bala", "mehman", "contact", "contacts",
      "phone", "telephone", "mobile", "email", "wechat", "weixin", "qq", "dianhua", "shouji", "lianxi", "tilifon",
      "alaqe", "partner", "peer", "companion", "together", "with", "tongban", "huoban", "hemrah",
      // where they are
      "address", "dizhi", "zhuzhi", "adris", "location", "place_name", "gps", "latitude", "longitude", "geo", "city",
      "village", "county", "weizhi", "orun", "ip", "ipaddress", "mac", "macaddress", "hostname", "host", "ssid",
      "timezone", "travel", "whereabouts",
      // the machine
      "serial", "imei", "imsi", "androidid", "machine", "computer", "hardware", "cpu", "xuliehao", "shebei",
      // face, voice, hands
      "photo", "picture", "image", "avatar", "face", "zhaopian", "touxiang", "resim", "suret", "voice", "audio",
      "recording", "speech", "sound_file", "yuyin", "luyin", "awaz", "biometric", "biometrics", "fingerprint", "zhiwen",
      "keystroke", "keystrokes", "keypress", "typing", "typed", "mouse", "gaze", "camera", "jianpan",
      // judgement of a person
      "attendance", "absent", "absence", "late", "kaoqin", "chuqin", "qatnishish", "conduct", "behaviour", "behavior",
      "discipline", "biaoxian", "xingwei", "exlaq", "rank", "ranking", "mingci", "supervisor", "remark", "remarks",
      "comment", "comments", "note", "notes", "beizhu", "pingyu", "izahat", "watch", "suspicious", "risk",
      // how long others may see somebody at work
      "login", "logins", "logout", "session", "denglu"};
  return kWords;
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

// "homeAddress", "home_address" and "home-address" are home and address; so is what they give together.
std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (c == '_' || c == '-' || c == ' ' || (capital && !words.back().empty())) words.emplace_back();
    if (c != '_' && c != '-' && c != ' ') words.back() += c;
  }
  std::string whole;
  const std::size_t count = words.size();
  for (std::size_t i = 0; i < count; ++i) {
    words[i] = lowered(words[i]);
    whole += words[i];
    if (i + 1 < count) words.push_back(words[i] + lowered(words[i + 1]));
  }
  words.push_back(whole);
  return words;
}

// The forbidden word in a name; empty for none.
std::string forbiddenIn(const std::string& name) {
  for (const std::string& word : wordsOf(name)) {
    if (forbiddenWords().count(word) > 0) return word;
    if (word.size() > 1 && word.back() == 's' && forbiddenWords().count(word.substr(0, word.size() - 1)) > 0)
      return word;
  }
  return "";
}

// "table.column" for every column that these statements make.
std::vector<std::string> columnsOf(const std::vector<std::string>& statements) {
  sql::Connection memory;
  for (const std::string& sql : statements) memory.run(sql.c_str());
  std::vector<std::string> columns;
  sql::Statement rows(memory,
                      "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                      "WHERE t.type IN ('table', 'view')");
  while (rows.step()) columns.emplace_back(rows.text(0));
  return columns;
}

std::string textIn(const fs::path& file) { return testing::bytesOf(file); }

// The folders schema/ of every room, in the order of their numbers; each is a set of tables of its own.
std::vector<std::string> columnsOfAllRooms() {
  std::vector<std::string> columns;
  for (const auto& room : fs::directory_iterator(fs::path{KOWRUK_SOURCE} / "engine")) {
    const fs::path schema = room.path() / "schema";
    if (!fs::exists(schema)) continue;
    std::set<fs::path> files;
    for (const auto& file : fs::directory_iterator(schema)) files.insert(file.path());
    std::vector<std::string> statements;
    for (const fs::path& file : files) statements.push_back(textIn(file));
    for (const std::string& column : columnsOf(statements)) columns.push_back(column);
  }
  return columns;
}

// Every name that is written to a payload or read from one: all of them pass the FieldWriter and the FieldReader.
std::set<std::string> fieldNamesIn(const std::string& source) {
  static const std::regex kField{R"re(\b(?:text|whole|sequence|number|numbers|day|oneOf)\(\s*"([^"]+)")re"};
  std::set<std::string> names;
  for (std::sregex_iterator match{source.begin(), source.end(), kField}, end; match != end; ++match) {
    names.insert((*match)[1]);
  }
  return names;
}

// The names in front of the tabs of a payload.
std::set<std::string> namesWritten(const std::string& fields) {
  std::set<std::string> names;
  std::istringstream lines{fields};
  for (std::string line; std::getline(lines, line);) names.insert(line.substr(0, line.find('\t')));
  return names;
}

// Every word in quotes: among them is the name of every setting.
std::set<std::string> quotedWordsIn(const std::string& source) {
  static const std::regex kQuoted{R"re("([A-Za-z0-9_-]+)")re"};
  std::set<std::string> names;
  for (std::sregex_iterator match{source.begin(), source.end(), kQuoted}, end; match != end; ++match) {
    names.insert((*match)[1]);
  }
  return names;
}

const fs::path kEngine = fs::path{KOWRUK_SOURCE} / "engine";

}  // namespace

TEST(SchemaLint, NoColumnIsAboutAPerson) {
  const auto columns = columnsOfAllRooms();
  EXPECT_GE(std::count(columns.begin(), columns.end(), "event.fields"), 1) << "the columns are really read";
  EXPECT_GE(columns.size(), 30U);
  for (const std::string& column : columns) {
    const auto dot = column.find('.');
    EXPECT_EQ(forbiddenIn(column.substr(0, dot)), "") << column;
    EXPECT_EQ(forbiddenIn(column.substr(dot + 1)), "") << column;
  }
}

TEST(SchemaLint, NoFieldOfAnEventIsAboutAPerson) {
  const auto names = fieldNamesIn(textIn(kEngine / "store/payload.cpp"));
  for (const Payload& payload :
       {Payload{testing::answer(testing::card(1), Grade::Good, testing::evening())}, Payload{Void{}},
        Payload{testing::fitted("fit")}, Payload{Setting{}}, Payload{CourseJoined{}}, Payload{CourseLeft{}},
        Payload{Mark{}}, Payload{OwnEntry{}}}) {
    EXPECT_EQ(forbiddenIn(std::string{kindOf(payload)}), "");
    for (const std::string& name : namesWritten(fieldsOf(payload))) {
      EXPECT_EQ(names.count(name), 1U) << name << " is written and not seen by this test";
    }
  }
  EXPECT_GE(names.size(), 25U);
  for (const std::string& name : names) EXPECT_EQ(forbiddenIn(name), "") << name;
}

TEST(SchemaLint, NoSettingIsAboutAPerson) {
  auto names = quotedWordsIn(textIn(kEngine / "study/settings.h"));
  names.merge(quotedWordsIn(textIn(kEngine / "study/settings.cpp")));
  for (const char* known : {"screens", "learnt", "minutes"}) EXPECT_EQ(names.count(known), 1U) << known;
  for (const std::string& name : names) EXPECT_EQ(forbiddenIn(name), "") << name;
}

TEST(SchemaLint, TablesAreMadeNowhereButInASchema) {
  const std::regex made{R"(CREATE\s+(VIRTUAL\s+|TEMP\s+|TEMPORARY\s+)?TABLE)", std::regex::icase};
  for (const auto& file : fs::recursive_directory_iterator(kEngine)) {
    const std::string ending = file.path().extension().string();
    if (ending != ".cpp" && ending != ".h") continue;
    EXPECT_FALSE(std::regex_search(textIn(file.path()), made)) << file.path();
  }
}

TEST(SchemaLint, SeesWhatItIsThereToSee) {
  for (const char* name : {"ethnicity",    "minzu",
                           "millet",       "Religion",
                           "zongjiao",     "din",
                           "id_card",      "nationalId",
                           "shenfenzheng", "hukou",
                           "homeAddress",  "home_address",
                           "household",    "household_members",
                           "jiating",      "contacts",
                           "phone_number", "photo",
                           "photos",       "resim",
                           "location",     "last_location",
                           "ip_address",   "IP",
                           "ip",           "mac_address",
                           "keystroke_ms", "keystrokes",
                           "typed_text",   "device_serial",
                           "opinion",      "attendance",
                           "kaoqin",       "conduct",
                           "learnt_with",  "partner",
                           "voice",        "voice_sample",
                           "luyin",        "awaz",
                           "birth_date",   "remark",
                           "rank"}) {
    EXPECT_NE(forbiddenIn(name), "") << name;
  }
  for (const char* name : {"entry", "learnt", "skill", "grade", "last_hash", "card_sum", "due_day", "device", "place",
                           "verdict", "unit_plan", "day_start", "said", "shipment", "dinner"}) {
    EXPECT_EQ(forbiddenIn(name), "") << name;
  }
}

TEST(SchemaLint, ReadsEveryColumnOfATable) {
  const auto columns =
      columnsOf({"CREATE TABLE a (b TEXT, home_address TEXT) STRICT", "ALTER TABLE a ADD COLUMN c INT"});
  EXPECT_EQ(columns, (std::vector<std::string>{"a.b", "a.home_address", "a.c"}));
  EXPECT_EQ(fieldNamesIn("to.text(\"photo\", x).whole(\n  \"minutes\", 3); from.oneOf(\"skill\", kSkills);"),
            (std::set<std::string>{"photo", "minutes", "skill"}));
}

}  // namespace kowruk::store
