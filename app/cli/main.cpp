// `kowruk`: the engine without a window. Reads the command line, calls one verb, and says what went wrong.
//
// Exit status: 0 done, 1 the input has problems (all of them printed) or the world is broken, 2 wrong use. Options that
// every verb has may stand before or after it.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>

#include "cli/exam_verbs.h"
#include "cli/verbs.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

// What the command line asks for: a verb with its arguments, to be run once everything has been read.
using Act = std::function<int(const Desk&)>;

// Names of a choice as they stand on the command line.
const std::map<std::string, Language> kLearnt{{"ug", Language::Uyghur}, {"zh", Language::Chinese}};
const std::map<std::string, Language> kLanguages{
    {"ug", Language::Uyghur}, {"zh", Language::Chinese}, {"en", Language::English}};
const std::map<std::string, study::ReadsScript> kReads{
    {"no", study::ReadsScript::No}, {"a-little", study::ReadsScript::ALittle}, {"yes", study::ReadsScript::Yes}};

struct Texts {  // as given, read when all of the line is known
  std::string now;
  std::string language;
  std::string from;
};

std::string mustBeMoment(const std::string& text) {
  return momentFromText(text) ? "" : "an instant looks like 2027-03-01T20:00:00+08:00, not " + text;
}

std::string mustBeDay(const std::string& text) {
  return dayFromText(text) ? "" : "a date looks like 2027-03-01, not " + text;
}

std::string mustBeOneOf(const std::string& text, std::initializer_list<const char*> choices) {
  std::string list;
  for (const char* choice : choices) {
    if (text == choice) return "";
    list += (list.empty() ? "" : ", ") + std::string{choice};
  }
  return "choose one of " + list + ", not " + text;
}

std::string mustBeScreens(const std::string& text) { return mustBeOneOf(text, {"ug", "zh", "en"}); }
std::string mustBeLearnt(const std::string& text) { return mustBeOneOf(text, {"ug", "zh"}); }
std::string mustBeModel(const std::string& text) { return mustBeOneOf(text, {"fsrs-7", "fsrs-6"}); }
std::string mustBeTime(const std::string& text) {
  return minutesFromText(text) ? "" : "a time looks like 04:00 or +08:00, not " + text;
}
std::string mustBeReads(const std::string& text) { return mustBeOneOf(text, {"no", "a-little", "yes"}); }

std::string mustBeSetting(const std::string& text) {
  std::string list;
  for (const std::string_view name : study::settingNames()) {
    if (text == name) return "";
    list.append(list.empty() ? "" : ", ").append(name);
  }
  return "choose one of " + list + ", not " + text;
}

void addEverywhere(CLI::App& app, Options& options, Texts& texts) {
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.add_option("--data", options.data, "folder of the learners")->type_name("DIR");
  app.add_option("--decks", options.decks, "folder of the courses")->type_name("DIR");
  app.add_option("--learner", options.learner, "nickname; the latest unless said")->type_name("NAME");
  app.add_option("--now", texts.now, "the clock stands still there")->type_name("INSTANT")->check(mustBeMoment);
  app.add_option("--language", texts.language, "of what is said: ug, zh or en")->check(mustBeScreens);
  app.add_flag("--json", options.json, "print data as JSON");
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::Throw);
  app.fallthrough();
}

void addStudy(CLI::App& app, Act& act) {
  auto* page = app.add_subcommand("today", "the day's page; at a terminal the review after it");
  page->callback([&act] { act = today; });

  auto wish = std::make_shared<ReviewWish>();
  auto* session = app.add_subcommand("review", "today's cards");
  session->add_option("--minutes", wish->minutes, "instead of what is left of the day's goal")
      ->check(CLI::Range(1, 600));
  session->add_flag("--sound", wish->sound, "with --json: lines can be played there, so listening may be asked");
  session->callback([&act, wish] { act = [wish](const Desk& desk) { return review(desk, *wish); }; });
}

void addLearners(CLI::App& app, Act& act) {
  auto* learner = app.add_subcommand("learner", "the learners of this computer and their files");
  learner->require_subcommand(1)->fallthrough();

  auto wanted = std::make_shared<NewLearner>();
  auto learnt = std::make_shared<std::string>("zh");
  auto reads = std::make_shared<std::string>("no");
  auto* make = learner->add_subcommand("new", "somebody starts");
  make->add_option("name", wanted->name, "a nickname")->required();
  make->add_option("--learn", *learnt, "ug or zh")->check(mustBeLearnt);
  make->add_option("--reads", *reads, "its script: no, a-little or yes")->check(mustBeReads);
  make->add_option("--minutes", wanted->minutes, "a day")->check(CLI::Range(5, 120));
  make->add_option("--plan", wanted->plan, "a unit's plan file");
  make->callback([&act, wanted, learnt, reads] {
    act = [wanted, learnt, reads](const Desk& desk) {
      wanted->learnt = kLearnt.at(*learnt);
      wanted->reads = kReads.at(*reads);
      return newLearner(desk, *wanted);
    };
  });

  const auto plain = [&](const char* name, const char* what, int (*verb)(const Desk&)) {
    learner->add_subcommand(name, what)->callback([&act, verb] { act = verb; });
  };
  plain("list", "nicknames", listLearners);
  plain("verify", "the log, its chain and the cards held against each other", verifyLearner);
  plain("backup", "a whole, verified copy", backUpLearner);

  const auto withFile = [&](const char* name, const char* what,
                            int (*verb)(const Desk&, const std::filesystem::path&)) {
    auto file = std::make_shared<std::filesystem::path>();
    auto* command = learner->add_subcommand(name, what);
    command->add_option("file", *file)->required();
    command->callback([&act, file, verb] { act = [file, verb](const Desk& desk) { return verb(desk, *file); }; });
  };
  const auto withCourse = [&](const char* name, const char* what, int (*verb)(const Desk&, const std::string&)) {
    auto id = std::make_shared<std::string>();
    auto* command = learner->add_subcommand(name, what);
    command->add_option("course", *id, "its id, as course list says")->required();
    command->callback([&act, id, verb] { act = [id, verb](const Desk& desk) { return verb(desk, *id); }; });
  };
  withCourse("join", "studies a course beside the year, such as the class's own book", joinCourse);
  withCourse("leave", "no longer studies it; what was learnt is kept", leaveCourse);

  withFile("restore", "puts a backup in the place of the learner's file", restoreLearner);
  withFile("merge", "takes in the answers of another copy of this learner's file", mergeLearner);
  withFile("export", "writes the log as text", exportLearner);

  auto wish = std::make_shared<LearnerWish>();
  auto* set =
      learner->add_subcommand("set", "wishes, such as minutes, week, days_off and retention; told unless named");
  auto* wished = set->add_option("name", wish->name)->check(mustBeSetting);
  set->add_option("value", wish->value, "as kowruk learner set tells it")->needs(wished);
  set->callback([&act, wish] { act = [wish](const Desk& desk) { return setLearner(desk, *wish); }; });

  auto confirmed = std::make_shared<bool>(false);
  auto* gone = learner->add_subcommand("delete", "everything of a learner, for good");
  gone->add_flag("--yes", *confirmed, "I mean it");
  gone->callback(
      [&act, confirmed] { act = [confirmed](const Desk& desk) { return deleteLearner(desk, *confirmed); }; });
}

// A lesson to read, and what the learner at hand says of its entries.
void addLessons(CLI::App& app, Act& act) {
  auto wish = std::make_shared<LessonWish>();
  auto* read = app.add_subcommand("lesson", "a lesson to read, and how far one is in it");
  read->add_option("number", wish->number, "from 1; the lesson of the month unless said")->check(CLI::Range(1, 999));
  read->add_option("--course", wish->course, "its id; the year unless said");
  read->callback([&act, wish] { act = [wish](const Desk& desk) { return lesson(desk, *wish); }; });

  const auto says = [&](const char* name, const char* what, int (*verb)(const Desk&, const std::vector<std::string>&)) {
    auto entries = std::make_shared<std::vector<std::string>>();
    auto* command = app.get_subcommand("learner")->add_subcommand(name, what);
    command->add_option("entries", *entries, "as a lesson shows them: first-year/thanks")->required();
    command->callback(
        [&act, entries, verb] { act = [entries, verb](const Desk& desk) { return verb(desk, *entries); }; });
  };
  says("know", "these are known already and not asked", knowEntries);
  says("learn", "these are to be learnt: new ones come next", learnEntries);
}

std::string mustBeMapping(const std::string& text) {
  return text.find('=') != std::string::npos ? "" : "a column is mapped as 'name in the table=name here', not " + text;
}

// "汉语=zh", "Remarks=" for a column to be left out; cut at the last sign, as our names have none.
std::pair<std::string, std::string> mappingFrom(const std::string& text) {
  const std::size_t sign = text.rfind('=');
  return {text.substr(0, sign), text.substr(sign + 1)};
}

void addNewCourse(CLI::App& course, Act& act) {
  auto wanted = std::make_shared<NewCourse>();
  auto mappings = std::make_shared<std::vector<std::string>>();
  auto* make = course.add_subcommand("new", "a course out of a table (TSV or CSV), such as a class's printed book");
  make->add_option("table", wanted->table)->required();
  make->add_option("--id", wanted->plan.id.text, "of the course and its folder: our-book")->required();
  make->add_option("--title-ug", wanted->plan.title.ug, "its title in Uyghur");
  make->add_option("--title-zh", wanted->plan.title.zh, "its title in Chinese");
  make->add_option("--title-en", wanted->plan.title.en, "its title in English");
  make->add_option("--licence", wanted->plan.licence, "who may use it and how");
  make->add_option("--book", wanted->plan.book, "the printed book, for rows that name none");
  make->add_option("--map", *mappings,
                   "a column of the table=the column it is: id kind ug zh pinyin en unit book page …")
      ->type_name("THEIRS=OURS")
      ->check(mustBeMapping)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  make->add_option("--into", wanted->into, "the folder to put its folder in; beside the learners unless said")
      ->type_name("DIR");
  make->callback([&act, wanted, mappings] {
    act = [wanted, mappings](const Desk& desk) {
      for (const std::string& text : *mappings) wanted->plan.columns.insert(mappingFrom(text));
      return newCourse(desk, *wanted);
    };
  });
}

void addCourses(CLI::App& app, Act& act) {
  auto* course = app.add_subcommand("course", "the courses that are here");
  course->require_subcommand(1)->fallthrough();
  course->add_subcommand("list", "id, title, lessons and entries of each")->callback([&act] { act = listCourses; });

  auto id = std::make_shared<std::string>();
  auto* show = course->add_subcommand("show", "the entries of one");
  show->add_option("id", *id)->required();
  show->callback([&act, id] { act = [id](const Desk& desk) { return showCourse(desk, *id); }; });

  auto folders = std::make_shared<std::vector<std::filesystem::path>>();
  auto* check = course->add_subcommand("check", "every fault of course folders, with file and line");
  check->add_option("folders", *folders)->required();
  auto report = std::make_shared<bool>(false);
  check->add_flag("--report", *report, "new words of each phrase and how often each word comes again");
  check->callback([&act, folders, report] {
    act = [folders, report](const Desk& desk) {
      return checkCourses(desk, *folders, *report ? CourseCheck::Report : CourseCheck::Faults);
    };
  });
  addNewCourse(*course, act);
}

void addPlan(CLI::App& app, Act& act, Texts& texts) {
  auto* plan = app.add_subcommand("plan", "what comes when");
  plan->require_subcommand(1)->fallthrough();
  auto window = std::make_shared<PlanWindow>();
  auto* show = plan->add_subcommand("show", "phrases and tests, a line a day");
  show->add_option("--plan", window->plan, "a unit's plan file; the learner's own unless said");
  show->add_option("--from", texts.from, "today unless said")->type_name("DATE")->check(mustBeDay);
  show->add_option("--days", window->days)->check(CLI::Range(1, 36'600));
  show->callback([&act, window, &texts] {
    act = [window, &texts](const Desk& desk) {
      window->from = dayFromText(texts.from);
      return showPlan(desk, *window);
    };
  });
}

void addMemory(CLI::App& app, Act& act) {
  auto* memory = app.add_subcommand("memory", "the memory model by itself");
  memory->require_subcommand(1)->fallthrough();
  auto file = std::make_shared<std::filesystem::path>();
  auto* replay = memory->add_subcommand("replay", "what the model makes of histories, a JSON object a line");
  replay->add_option("file", *file, "the input unless said");
  replay->callback([&act, file] { act = [file](const Desk& desk) { return replayMemory(desk, *file); }; });

  auto wanted = std::make_shared<MemoryFit>();
  auto dayStart = std::make_shared<std::string>("04:00");
  auto offset = std::make_shared<std::string>("+00:00");
  auto* fit = memory->add_subcommand("fit", "parameters for a review log, and how well they foretell it");
  fit->add_option("log", wanted->log, "CSV with card_id, review_time and review_rating")->required();
  fit->add_option("--model", wanted->model, "fsrs-7 or fsrs-6")->check(mustBeModel);
  fit->add_option("--folds", wanted->folds, "chronological runs to be foretold")->check(CLI::Range(1, 100));
  fit->add_option("--refit", wanted->refit, "fit again when the log has grown by this share, such as 0.05")
      ->check(CLI::Range(0.001, 1.0));
  fit->add_option("--day-start", *dayStart, "when a day begins")->check(mustBeTime);
  fit->add_option("--utc-offset", *offset, "of the learner's clock")->check(mustBeTime);
  fit->callback([&act, wanted, dayStart, offset] {
    act = [wanted, dayStart, offset](const Desk& desk) {
      wanted->dayStart = minutesFromText(*dayStart).value();
      wanted->utcOffset = minutesFromText(*offset).value();
      return fitMemory(desk, *wanted);
    };
  });

  auto test = std::make_shared<MemoryExam>();
  auto* exam =
      memory->add_subcommand("exam", "planning for a test against other ways, rehearsed by simulated learners");
  exam->add_option("--days", test->days, "until the test: one or several, by commas")
      ->delimiter(',')
      ->check(CLI::Range(2, 400));
  exam->add_option("--cards", test->cards, "in scope, all new; 18 a day unless said")->check(CLI::Range(1, 20'000));
  exam->add_option("--minutes", test->minutes, "a day")->check(CLI::Range(1.0, 600.0));
  exam->add_option("--learners", test->learners, "how many")->check(CLI::Range(2, 100'000));
  exam->add_option("--spread", test->spread, "between learners, of the published one")->check(CLI::Range(0.0, 1.0));
  exam->add_flag("--mismatch", test->mismatch, "plan by the defaults, not by the learner's own parameters");
  exam->add_option("--seed", test->seed, "of chance");
  exam->callback([&act, test] { act = [test](const Desk& desk) { return rehearseExam(desk, *test); }; });
}

void addFind(CLI::App& app, Act& act) {
  auto words = std::make_shared<std::vector<std::string>>();
  auto limit = std::make_shared<std::size_t>(20);
  auto* command = app.add_subcommand("find", "entries by Uyghur in any script, Chinese, pinyin or a gloss");
  command->add_option("text", *words)->required();
  command->add_option("--limit", *limit, "so many at most")->check(CLI::Range(1, 1000));
  command->callback([&act, words, limit] {
    act = [words, limit](const Desk& desk) {
      std::string question;
      for (const std::string& word : *words) question += (question.empty() ? "" : " ") + word;
      return find(desk, question, *limit);
    };
  });
}

void addText(CLI::App& app, Act& act) {
  auto* filters = app.add_subcommand("text", "the two languages as filters: lines in, lines out");
  filters->require_subcommand(1)->fallthrough();
  const auto filter = [&](const char* name, const char* what, TextVerb verb) {
    filters->add_subcommand(name, what)->fallthrough()->callback([&act, verb] {
      act = [verb](const Desk& desk) { return text(desk, verb); };
    });
  };
  filter("fold", "the form in which text is stored", TextVerb::Fold);
  filter("latin", "Uyghur in Latin letters", TextVerb::Latin);
  filter("arabic", "Uyghur in Arabic script, from Latin or Cyrillic", TextVerb::Arabic);
  filter("cyrillic", "Uyghur in Cyrillic letters", TextVerb::Cyrillic);
  filter("marks", "pinyin with tone marks, from numbers", TextVerb::Marks);
  filter("numbers", "pinyin with numbers, from tone marks", TextVerb::Numbers);
  filter("segment", "words with a space between", TextVerb::Segment);
  filter("sort", "dictionary order", TextVerb::Sort);
  filter("judge", "language, expected, given and pinyin by tabs: verdict and reason", TextVerb::Judge);
}

void addSpeak(CLI::App& app, Act& act) {
  auto wanted = std::make_shared<Utter>();
  auto slow = std::make_shared<bool>(false);
  auto* command = app.add_subcommand("speak", "a line as a WAV file: Uyghur, or pinyin with --language zh");
  command->add_option("text", wanted->text, "Uyghur, or pinyin with marks or numbers");
  command->add_option("--entry", wanted->entry, "a line of a course instead, such as first-year/thanks");
  command->add_option("--pinyin", wanted->pinyin, "how the text, in characters, is said");
  command->add_option("-o", wanted->file, "where to; - for the output")->required()->type_name("FILE");
  command->add_flag("--slow", *slow, "slowly");
  command->callback([&act, wanted, slow] {
    act = [wanted, slow](const Desk& desk) {
      wanted->pace = *slow ? speech::Pace::Slow : speech::Pace::Normal;
      return speak(desk, *wanted);
    };
  });
}

// Fills in what was not said.
void complete(Options& options, const Texts& texts) {
  if (!texts.now.empty()) options.now = momentFromText(texts.now);
  if (!texts.language.empty()) options.language = kLanguages.at(texts.language);
  if (options.data.empty()) options.data = dataFolder();
  if (options.decks.empty()) {
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    const auto decks = study::findDecks(self);
    if (!decks) throw Error(ErrorKind::NotFound, "decks", "no course folders above " + self.string());
    options.decks = *decks;
  }
}

int run(int argc, char** argv) {
  std::ios::sync_with_stdio(false);  // a million lines in seconds
  CLI::App app{"Köwrük: a bilingual Uyghur–Chinese vocabulary engine", "kowruk"};
  app.require_subcommand(1);
  app.set_version_flag("--version", KOWRUK_VERSION);
  Desk desk{.options = {}, .in = std::cin, .out = std::cout, .errors = std::cerr};
  Texts texts;
  Act act;
  addEverywhere(app, desk.options, texts);
  addStudy(app, act);
  addLearners(app, act);
  addLessons(app, act);
  addCourses(app, act);
  addPlan(app, act, texts);
  addMemory(app, act);
  addFind(app, act);
  addText(app, act);
  addSpeak(app, act);
  addExam(app, act);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error, std::cout, std::cerr);
    return status == 0 ? 0 : 2;
  }
  desk.terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  try {
    complete(desk.options, texts);
    const int status = act(desk);
    desk.out.flush();
    if (!desk.out) throw fileError("standard output", std::make_error_code(std::errc::io_error));
    return status;
  } catch (const Error& error) {
    std::cerr << "kowruk: " << words::say(error, desk.languageFor(nullptr)) << '\n';
    return 1;
  }
}

}  // namespace

}  // namespace kowruk::cli

int main(int argc, char** argv) {
  // A sentence for what no verb foresaw either: memory, a file name that is no text.
  try {
    return kowruk::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "kowruk: " << error.what() << '\n';
    return 1;
  }
}
