// `kowruk learner new|list|join|leave|verify|backup|restore|merge|export|delete`: the learners of this computer and
// their files.
#include <fstream>
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "plan/plan.h"
#include "study/export.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using words::say;
using words::Word;

// The learner an action is about. Throws Error(NotFound) where nobody has started.
study::Learner chosen(const Desk& desk) {
  auto learner = desk.learner();
  if (!learner) throw Error(ErrorKind::NotFound, "--learner", "nobody has started here");
  return std::move(*learner);
}

// Says what was done: a sentence, or with --json an object.
int done(const Desk& desk, const Json& facts, Word word, Language language, const std::string& value) {
  if (desk.options.json) {
    desk.out << facts.dump(2) << '\n';
  } else {
    desk.out << say(word, language, {value}) << '\n';
  }
  return 0;
}

}  // namespace

int newLearner(const Desk& desk, const NewLearner& wanted) {
  study::Settings settings{.learnt = wanted.learnt, .reads = wanted.reads, .minutes = wanted.minutes};
  settings.screens = desk.options.language.value_or(otherOf(wanted.learnt));
  if (!wanted.plan.empty()) {
    const plan::ReadPlan read = plan::readPlan(wanted.plan);
    for (const Problem& problem : read.problems) desk.errors << toText(problem) << '\n';
    if (!read.problems.empty() || !read.plan) return 1;
    settings.unitPlan = read.plan->start;
  }
  const study::Learner learner = desk.library().create(wanted.name, settings, desk.now());
  if (desk.options.json) {
    desk.out << Json{{"learner", learner.name}}.dump(2) << '\n';
  } else {
    desk.out << learner.name << '\n';
  }
  return 0;
}

int listLearners(const Desk& desk) {
  const auto names = desk.library().learners();
  if (desk.options.json) {
    desk.out << Json(names).dump(2) << '\n';
  } else {
    for (const std::string& name : names) desk.out << name << '\n';
  }
  return 0;
}

int verifyLearner(const Desk& desk) {
  const study::Learner learner = chosen(desk);
  const Language language = desk.languageFor(&learner);
  const auto found = learner.file.verify();
  if (desk.options.json) {
    desk.out << Json{{"learner", learner.name},
                     {"sound", found.sound()},
                     {"events", found.events},
                     {"forks", found.forks.size()},
                     {"faults", found.faults}}
                    .dump(2)
             << '\n';
    return found.sound() ? 0 : 1;
  }
  for (const std::string& fault : found.faults) desk.errors << learner.name << ": " << fault << '\n';
  if (!found.forks.empty()) desk.out << say(Word::FileForks, language, {std::to_string(found.forks.size())}) << '\n';
  if (found.sound()) desk.out << say(Word::FileSound, language, {std::to_string(found.events)}) << '\n';
  return found.sound() ? 0 : 1;
}

int backUpLearner(const Desk& desk) {
  const study::Learner learner = chosen(desk);
  const std::string file = desk.library().backUp(learner, desk.now()).string();
  return done(desk, {{"backup", file}}, Word::BackedUp, desk.languageFor(&learner), file);
}

int restoreLearner(const Desk& desk, const std::filesystem::path& from) {
  // The learner's own file may be the damaged one: it is not opened first.
  study::Library& library = desk.library();
  const auto names = library.learners();
  std::string name = desk.options.learner;
  if (name.empty() && names.size() == 1) name = names.front();
  if (name.empty()) throw Error(ErrorKind::NotFound, "--learner", "name the learner to restore with --learner");
  library.restore(name, from, desk.now());
  const study::Learner learner = library.open(name, desk.now());
  return done(desk, {{"restored", name}}, Word::Restored, desk.languageFor(&learner), name);
}

int mergeLearner(const Desk& desk, const std::filesystem::path& from) {
  study::Learner learner = chosen(desk);
  const std::size_t added = desk.library().merge(learner, from);
  return done(desk, {{"merged", added}}, Word::Merged, desk.languageFor(&learner), std::to_string(added));
}

int exportLearner(const Desk& desk, const std::filesystem::path& to) {
  const study::Learner learner = chosen(desk);
  study::exportLog(learner, to);
  return done(desk, {{"exported", to.string()}}, Word::Exported, desk.languageFor(&learner), to.string());
}

int joinCourse(const Desk& desk, const std::string& id) {
  study::Learner learner = chosen(desk);
  const Language language = desk.languageFor(&learner);
  desk.library().join(learner, {id}, desk.now());
  return done(desk, {{"joined", id}}, Word::CourseJoined, language, desk.library().course({id})->title.in(language));
}

int leaveCourse(const Desk& desk, const std::string& id) {
  study::Learner learner = chosen(desk);
  desk.library().leave(learner, {id}, desk.now());
  return done(desk, {{"left", id}}, Word::CourseLeft, desk.languageFor(&learner), id);
}

int deleteLearner(const Desk& desk, bool confirmed) {
  // Nothing is opened: a file that is damaged can be deleted too.
  if (desk.options.learner.empty()) {
    throw Error(ErrorKind::NotFound, "--learner", "name the learner to delete with --learner");
  }
  const Language language = desk.languageFor(nullptr);
  if (!confirmed) {
    desk.errors << say(Word::DeleteNeedsYes, language, {desk.options.learner}) << '\n';
    return 2;
  }
  desk.library().remove(desk.options.learner);
  return done(desk, {{"deleted", desk.options.learner}}, Word::Deleted, language, desk.options.learner);
}

}  // namespace kowruk::cli
