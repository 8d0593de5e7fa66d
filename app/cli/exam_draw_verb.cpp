// `kowruk exam draw`: a folder with paper.txt for the organiser (keys and seed in it, readable by them alone) and
// form-A.txt, form-B.txt … for the candidates; and `kowruk exam mark`: answers into points.
//
// Both print what they did, and with --json as one object. The folder is made whole or not at all.
#include <fstream>
#include <map>
#include <ostream>
#include <random>

#include "cli/exam_verbs.h"
#include "cli/json.h"
#include "deck/file.h"
#include "deck/read.h"
#include "exam/draw.h"
#include "exam/mark.h"

namespace kowruk::cli {

namespace {

namespace fs = std::filesystem;

exam::Seed randomSeed() {
  std::random_device chance;
  exam::Seed seed;
  for (auto& byte : seed.bytes) byte = static_cast<std::uint8_t>(chance() & 0xFFU);
  return seed;
}

struct NewFile {
  std::string name;
  std::string text;
};

void writeFile(const fs::path& file, const std::string& text) {
  std::ofstream out{file, std::ios::binary};
  out << text;
  out.close();
  if (!out) throw fileError(file.string(), std::error_code(errno, std::generic_category()));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

// Into a folder beside the wanted one, which then takes its name.
void makeFolder(const fs::path& wanted, const std::vector<NewFile>& files) {
  std::error_code error;
  if (fs::exists(wanted, error)) throw Error(ErrorKind::Exists, wanted.string(), "a folder or file of this name");
  const fs::path part = wanted.string() + ".part";
  fs::remove_all(part, error);
  fs::create_directories(part, error);
  if (error) throw fileError(part.string(), error);
  for (const NewFile& file : files) writeFile(part / file.name, file.text);
  fs::rename(part, wanted, error);
  if (error) throw fileError(wanted.string(), error);
}

std::optional<exam::Paper> paperOf(const fs::path& file, std::vector<Problem>& problems) {
  const auto bytes = bytesOf(file, problems);
  if (!bytes) return std::nullopt;
  auto read = exam::readPaper(bytes->bytes, bytes->file);
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  return std::move(read.paper);
}

exam::Past pastOf(const ExamDraw& wanted, std::vector<Problem>& problems) {
  exam::Past past;
  for (const fs::path& file : wanted.previous) {
    if (auto paper = paperOf(file, problems)) past.papers.push_back(std::move(*paper));
  }
  if (wanted.history.empty()) return past;
  if (const auto bytes = bytesOf(wanted.history, problems)) {
    past.histories = exam::readHistories(exam::readGrid(bytes->bytes, bytes->file, problems), problems);
  }
  return past;
}

// What could not be drawn, each with the line of its cell.
std::vector<Problem> shortagesOf(const exam::Drawn& drawn, const exam::Blueprint& blueprint, const std::string& file) {
  std::vector<Problem> problems;
  for (const exam::Shortage& shortage : drawn.shortages) {
    const exam::Cell& cell = blueprint.cells[shortage.cell];
    problems.push_back({file, cell.line,
                        std::string{exam::codeOf(cell.kind)} + (cell.topic.empty() ? "" : " on " + cell.topic) +
                            " needs " + std::to_string(shortage.asked) + " entries for all forms, " +
                            std::to_string(shortage.missing) + " more than there are",
                        "ask for fewer items or forms, add lessons, or let forms share items"});
  }
  for (const std::string& anchor : drawn.lostAnchors) {
    problems.push_back({file, 0, "the anchor " + anchor + " is in no earlier paper, or no cell takes it",
                        "give its paper with --previous, and a cell of its kind, lesson and topic"});
  }
  return problems;
}

std::string inThousandths(double value) {
  std::string text(32, '\0');
  text.resize(static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.4f", value / 1000)));
  return text;
}

void reportPaper(const Desk& desk, const exam::Paper& paper) {
  const exam::Spread spread = exam::spreadOf(paper);
  if (desk.options.json) {
    Json forms = Json::array();
    for (const exam::Form& form : paper.forms) {
      forms.push_back({{"form", form.name}, {"items", form.items.size()}, {"points", exam::pointsOf(form)}});
    }
    desk.out << Json{{"test", paper.test.id},
                     {"forms", forms},
                     {"expected",
                      {{"mean", spread.mean / 1000},
                       {"deviation", spread.deviation / 1000},
                       {"least", spread.least / 1000},
                       {"most", spread.most / 1000}}}}
                    .dump(2)
             << '\n';
    return;
  }
  desk.out << "form\titems\tpoints\n";
  for (const exam::Form& form : paper.forms) {
    desk.out << form.name << '\t' << form.items.size() << '\t' << exam::pointsOf(form) << '\n';
  }
  desk.out << "expected\t" << inThousandths(spread.mean) << "\ndeviation\t" << inThousandths(spread.deviation)
           << "\nleast\t" << inThousandths(spread.least) << "\nmost\t" << inThousandths(spread.most) << '\n';
}

Json asJson(const exam::MarkedSitting& sitting, const exam::Form& form) {
  std::map<std::string, std::pair<double, int>> skills;
  Json points = Json::array();
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const exam::Question& question = form.items[i].question;
    auto& skill = skills[std::string{exam::codeOf(question.skill)}];
    skill.first += sitting.marks[i].points;
    skill.second += question.points;
    points.push_back(sitting.marks[i].points);
  }
  Json bySkill = Json::object();
  for (const auto& [name, sum] : skills) bySkill[name] = {{"points", sum.first}, {"of", sum.second}};
  return {{"code", sitting.code},       {"form", form.name}, {"points", sitting.points},
          {"of", exam::pointsOf(form)}, {"skills", bySkill}, {"items", points}};
}

std::vector<NewFile> responseFiles(const exam::Paper& paper, const exam::MarkedTest& test) {
  std::vector<NewFile> files;
  for (std::size_t form = 0; form < paper.forms.size(); ++form) {
    const auto each = exam::responsesOf(paper, form, test.sittings);
    files.push_back({"responses-" + paper.forms[form].name + ".csv", each.responses});
    files.push_back({"key-" + paper.forms[form].name + ".csv", each.key});
  }
  return files;
}

}  // namespace

int drawExam(const Desk& desk, const ExamDraw& wanted) {
  std::vector<Problem> problems;
  const auto bytes = deck::readBytes(wanted.blueprint, deck::kLargestToml, problems);
  if (!noProblems(desk, problems)) return 1;
  const auto read = exam::readBlueprint(*bytes, wanted.blueprint.string());
  const exam::Past past = pastOf(wanted, problems);
  problems.insert(problems.begin(), read.problems.begin(), read.problems.end());
  if (!noProblems(desk, problems)) return 1;
  const exam::Blueprint& blueprint = *read.blueprint;
  const auto course = deck::readCourse(desk.options.decks / blueprint.test.course.text);
  if (!noProblems(desk, course.problems)) return 1;
  const exam::Seed seed = wanted.seed.empty() ? randomSeed() : *exam::seedFrom(wanted.seed);
  const exam::Drawn drawn = exam::draw(blueprint, *course.course, seed, past);
  if (!noProblems(desk, shortagesOf(drawn, blueprint, wanted.blueprint.string()))) return 1;
  std::vector<NewFile> files{{"paper.txt", exam::textOf(*drawn.paper)}};
  for (const exam::Form& form : drawn.paper->forms) {
    files.push_back(
        {"form-" + form.name + ".txt", exam::candidateText(drawn.paper->test, form.name, exam::questionsOf(form))});
  }
  makeFolder(wanted.into, files);
  reportPaper(desk, *drawn.paper);
  return 0;
}

int markExam(const Desk& desk, const ExamMarking& wanted) {
  std::vector<Problem> problems;
  const auto paper = paperOf(wanted.paper, problems);
  const auto bytes = bytesOf(wanted.answers, problems);
  if (!noProblems(desk, problems)) return 1;
  const exam::Grid grid = exam::readGrid(bytes->bytes, bytes->file, problems);
  if (!noProblems(desk, problems)) return 1;
  const exam::MarkedTest test = exam::markTest(*paper, grid);
  if (!noProblems(desk, test.problems)) return 1;
  if (!wanted.responses.empty()) makeFolder(wanted.responses, responseFiles(*paper, test));
  Json sittings = Json::array();
  if (!desk.options.json) desk.out << "code\tform\tpoints\tof\n";
  for (const exam::MarkedSitting& sitting : test.sittings) {
    const exam::Form& form = paper->forms[sitting.form];
    if (desk.options.json) {
      sittings.push_back(asJson(sitting, form));
    } else {
      desk.out << sitting.code << '\t' << form.name << '\t' << Json(sitting.points).dump() << '\t'
               << exam::pointsOf(form) << '\n';
    }
  }
  if (desk.options.json) desk.out << Json{{"test", paper->test.id}, {"sittings", sittings}}.dump(2) << '\n';
  return 0;
}

}  // namespace kowruk::cli
