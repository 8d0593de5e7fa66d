// `kowruk find`: what is like the words given, in any script, of every course that is here.
//
// At a terminal the index is kept for the next time, in the data folder if there is one; without one nothing is
// created.
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "study/search_box.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

void printText(const Desk& desk, const std::vector<study::Found>& all) {
  for (const study::Found& found : all) {
    const study::Shown& entry = found.entry;
    desk.out << entry.id << '\t' << entry.ug << '\t' << entry.latin << '\t' << entry.zh << '\t' << entry.pinyin << '\t'
             << entry.gloss << '\n';
  }
}

void printJson(const Desk& desk, const std::string& question, const std::vector<study::Found>& all) {
  Json list = Json::array();
  for (const study::Found& found : all) {
    Json each = toJson(found.entry);
    each["course"] = found.course.text;
    each["side"] = found.side;
    each["how"] = found.how;
    list.push_back(std::move(each));
  }
  // A question may be any bytes; JSON is text.
  desk.out << Json{{"question", question}, {"found", list}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

int find(const Desk& desk, const std::string& question, std::size_t limit) {
  using Keeping = study::SearchBox::Keeping;
  const Keeping keeping = desk.terminal ? Keeping::InFile : Keeping::InMemory;
  study::SearchBox box{desk.library(), desk.options.data / study::kSearchFile, keeping};
  const auto all = box.ask(question, limit);
  if (desk.options.json) {
    printJson(desk, question, all);
  } else {
    printText(desk, all);
    if (all.empty())
      desk.errors << words::say(words::Word::NothingFound, desk.languageFor(nullptr), {question}) << '\n';
  }
  return 0;
}

}  // namespace kowruk::cli
