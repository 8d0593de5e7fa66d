#include "exam/bank.h"

#include <algorithm>
#include <numeric>

#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::exam {

namespace {

constexpr std::size_t kWrongOptions = 3;
constexpr std::size_t kFewestTiles = 3;
constexpr std::size_t kMostTiles = 8;
constexpr std::string_view kMissingWord = "____";

bool hasLetter(const std::string& segment) {
  const std::u32string characters = text::decoded(segment);
  return std::any_of(characters.begin(), characters.end(), [](char32_t c) { return !text::isPunctuation(c); });
}

bool holdsOnce(const std::string& line, const std::string& part) {
  const std::size_t at = line.find(part);
  return at != std::string::npos && line.find(part, at + 1) == std::string::npos;
}

bool isChosen(ItemKind kind) noexcept {
  return kind == ItemKind::ChooseMeaning || kind == ItemKind::ChoosePhrase || kind == ItemKind::Listen ||
         kind == ItemKind::Dialogue;
}

}  // namespace

Bank::Bank(const Course& course, const Blueprint& blueprint, const Histories& histories, const Seed& seed)
    : course_(course),
      blueprint_(blueprint),
      histories_(histories),
      seed_(seed),
      learnt_(blueprint.test.learnt),
      own_(otherOf(learnt_)),
      segmenter_(learnt_) {
  for (std::size_t lesson = 0; lesson < course.lessons.size(); ++lesson) {
    const bool asked = std::any_of(blueprint.cells.begin(), blueprint.cells.end(), [&](const Cell& cell) {
      return std::find(cell.lessons.begin(), cell.lessons.end(), lesson + 1) != cell.lessons.end();
    });
    if (!asked) continue;
    const Entry* before = nullptr;
    for (const Entry& entry : course.lessons[lesson].entries) {
      const bool answers = before != nullptr && before->kind == EntryKind::Line && entry.kind == EntryKind::Line &&
                           before->speaker != entry.speaker && !before->speaker.empty();
      if (!entry.retired)
        stands_.push_back({&entry, lesson + 1, answers ? before : nullptr, lookAt(entry, lesson + 1)});
      before = &entry;
    }
  }
}

std::vector<Place> Bank::eligible(const Cell& cell) {
  std::vector<Place> places;
  for (Place place = 0; place < stands_.size(); ++place) {
    if (fits(cell, place)) places.push_back(place);
  }
  return places;
}

bool Bank::fits(const Cell& cell, Place place) {
  const Standing& standing = stands_[place];
  const Entry& entry = *standing.entry;
  const auto holds = [](const auto& list, const auto& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  if (!holds(cell.lessons, standing.lesson) || !holds(cell.entries, entry.kind)) return false;
  if (!cell.topic.empty() && cell.topic != entry.topic) return false;
  if (cell.kind == ItemKind::Order) return !tiles(place).empty();
  if (cell.kind == ItemKind::Gap) return blank(place).has_value();
  if (cell.kind == ItemKind::Dialogue && standing.before == nullptr) return false;
  return !isChosen(cell.kind) || distractors(place).size() >= kWrongOptions;
}

// The eight most plausible entries that cannot be right too, none of them looking like another.
const std::vector<Place>& Bank::distractors(Place place) {
  const auto [kept, isNew] = distractors_.try_emplace(place);
  if (!isNew) return kept->second;
  const Standing& asked = stands_[place];
  std::vector<std::pair<int, Place>> ranked;
  for (Place other = 0; other < stands_.size(); ++other) {
    if (other == place || !sameShape(*asked.entry, *stands_[other].entry)) continue;
    ranked.emplace_back(-plausibility(asked.look, stands_[other].look), other);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<Place>& good = kept->second;
  for (const auto& [score, other] : ranked) {
    const Look& look = stands_[other].look;
    const auto clashes = [&](Place taken) { return mayBothBeRight(stands_[taken].look, look); };
    if (mayBothBeRight(asked.look, look) || std::any_of(good.begin(), good.end(), clashes)) continue;
    good.push_back(other);
    if (good.size() == kGoodDistractors) break;
  }
  return good;
}

const std::vector<std::string>& Bank::tiles(Place place) {
  const auto [kept, isNew] = tiles_.try_emplace(place);
  if (isNew) kept->second = tilesOf(entry(place));
  return kept->second;
}

const std::optional<Bank::Blank>& Bank::blank(Place place) {
  const auto [kept, isNew] = blanks_.try_emplace(place);
  if (isNew) kept->second = blankOf(entry(place));
  return kept->second;
}

// Three to eight words, not all the same.
std::vector<std::string> Bank::tilesOf(const Entry& entry) {
  std::vector<std::string> words;
  for (std::string& segment : segmenter_.segment(entry.in(learnt_))) {
    if (hasLetter(segment)) words.push_back(std::move(segment));
  }
  if (words.size() < kFewestTiles || words.size() > kMostTiles) words.clear();
  const std::vector<std::string> first(words.size(), words.empty() ? "" : words.front());
  if (words == first) words.clear();  // the same word again and again has no order
  return words;
}

// The line without a word of its lesson that stands in it as it is.
std::optional<Bank::Blank> Bank::blankOf(const Entry& entry) {
  const std::string& line = entry.in(learnt_);
  const std::vector<std::string> segments = segmenter_.segment(line);
  for (const EntryId& id : entry.uses) {
    const Entry* used = course_.find(id);
    if (used == nullptr || segments.size() < kFewestTiles) continue;
    const std::string& word = used->in(learnt_);
    if (std::find(segments.begin(), segments.end(), word) == segments.end() || !holdsOnce(line, word)) continue;
    const std::size_t at = line.find(word);
    return Blank{line.substr(0, at) + std::string{kMissingWord} + line.substr(at + word.size()), word, used->pinyin};
  }
  return std::nullopt;
}

std::string Bank::itemId(const Cell& cell, const Entry& entry) const {
  return entry.id.text + ":" + std::string{codeOf(cell.kind)} + ":" + std::string{codeOf(learnt_)};
}

Asking Bank::askingOf(const Cell& cell, Place place) {
  if (isChosen(cell.kind)) return {.choices = kWrongOptions + 1, .letters = 0};
  if (cell.kind == ItemKind::Match) return {.choices = cell.pairs, .letters = 0};
  if (cell.kind == ItemKind::Type) return {.choices = 0, .letters = text::decoded(entry(place).in(learnt_)).size()};
  if (cell.kind == ItemKind::Gap) return {.choices = 0, .letters = text::decoded(blank(place)->word).size()};
  return {};
}

int Bank::expectedOf(const Cell& cell, Place place) {
  const int days = daysSinceMet(entry(place), lesson(place), blueprint_.lastLesson);
  const auto history = histories_.find(itemId(cell, entry(place)));
  return expectedShare(recalls_.after(days), askingOf(cell, place),
                       history == histories_.end() ? ItemHistory{} : history->second);
}

const Item& Bank::item(const Cell& cell, const std::vector<Place>& places) {
  const auto found = items_.find({&cell, places});
  if (found != items_.end()) return found->second;
  return items_.emplace(std::pair{&cell, places}, make(cell, places)).first->second;
}

Item Bank::make(const Cell& cell, const std::vector<Place>& places) {
  const Place place = places.front();
  const Entry& asked = entry(place);
  Item item;
  item.question.kind = cell.kind;
  item.question.skill = cell.skill;
  item.question.points = cell.points;
  item.key.item = itemId(cell, asked);
  item.key.lesson = lesson(place);
  item.key.topic = asked.topic;
  for (const Place each : places) {
    item.key.entries.push_back(entry(each).id);
    item.key.expected += expectedOf(cell, each);
  }
  item.key.expected /= static_cast<int>(places.size());
  switch (cell.kind) {
    case ItemKind::ChooseMeaning: item.question.prompt = learnt(asked); break;
    case ItemKind::Listen: item.question.spoken = asked.in(learnt_); break;
    case ItemKind::ReadAloud: item.question.prompt = learnt(asked); break;
    case ItemKind::Dialogue:
      item.question.prompt = learnt(*stands_[place].before);
      item.question.cue = asked.in(own_);
      break;
    case ItemKind::Gap:
    case ItemKind::Match: break;
    default: item.question.prompt = own(asked);
  }
  switch (cell.kind) {
    case ItemKind::ChooseMeaning:
    case ItemKind::Listen: makeChoice(item, place, true); break;
    case ItemKind::ChoosePhrase:
    case ItemKind::Dialogue: makeChoice(item, place, false); break;
    case ItemKind::Match: makeMatch(item, places); break;
    case ItemKind::ReadAloud: break;
    default: makeTyped(item, place);
  }
  return item;
}

void Bank::makeChoice(Item& item, Place place, bool meanings) {
  const auto face = [&](Place each) { return meanings ? own(entry(each)) : learnt(entry(each)); };
  std::vector<Place> wrong = distractors(place);
  Chance{seed_, streamOf(Draw::Distractors, item.key.item)}.shuffle(wrong);
  item.question.choices.push_back(face(place));
  for (const Place each : wrong) {
    if (item.question.choices.size() > kWrongOptions) break;
    item.question.choices.push_back(face(each));
  }
  item.key.right = {0};
}

void Bank::makeTyped(Item& item, Place place) {
  const Entry& asked = entry(place);
  Question& question = item.question;
  if (question.kind == ItemKind::Gap) {
    const Blank& gap = *blank(place);
    question.prompt = {gap.line, ""};
    question.cue = asked.in(own_);
    item.key.answers = {gap.word};
    if (learnt_ == Language::Chinese && !gap.pinyin.empty()) item.key.pinyins = {gap.pinyin};
    return;
  }
  item.key.answers = {asked.in(learnt_)};
  if (question.kind == ItemKind::Order) {
    for (const std::string& tile : tiles(place)) question.choices.push_back({tile, ""});
    item.key.right.resize(question.choices.size());
    std::iota(item.key.right.begin(), item.key.right.end(), std::size_t{0});
    return;
  }
  const auto& also = learnt_ == Language::Uyghur ? asked.ugAlso : asked.zhAlso;
  item.key.answers.insert(item.key.answers.end(), also.begin(), also.end());
  if (learnt_ == Language::Chinese && !asked.pinyin.empty()) item.key.pinyins = {asked.pinyin};
}

void Bank::makeMatch(Item& item, const std::vector<Place>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    item.question.left.push_back(learnt(entry(places[i])));
    item.question.choices.push_back(own(entry(places[i])));
    item.key.right.push_back(i);
  }
}

Shown Bank::shown(const std::string& text, const std::string& pinyin, Language language) const {
  if (!blueprint_.readingAids || language != learnt_) return {text, ""};
  return {text, language == Language::Uyghur ? text::toLatin(text) : pinyin};
}

Shown Bank::learnt(const Entry& entry) const { return shown(entry.in(learnt_), entry.pinyin, learnt_); }
Shown Bank::own(const Entry& entry) const { return shown(entry.in(own_), "", own_); }

}  // namespace kowruk::exam
