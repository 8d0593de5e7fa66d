#include "study/exercise_mark.h"

#include <algorithm>

#include "study/exercise_line.h"

namespace kowruk::study {

using text::Remark;
using text::Verdict;

namespace {

Marked graded(text::Judgement judgement, std::string given) {
  Marked marked{.judgement = std::move(judgement), .given = std::move(given)};
  if (marked.judgement.verdict == Verdict::Nearly) {
    marked.suggested = marked.best = Grade::Hard;
  } else if (marked.judgement.verdict != Verdict::Wrong) {
    marked.suggested = Grade::Good;
    marked.best = Grade::Easy;
  }
  return marked;
}

// A picture of two texts that have little in common says nothing.
std::vector<text::Piece> tellingPicture(const text::Judgement& judgement, std::string_view given) {
  if (judgement.verdict == Verdict::Right || judgement.verdict == Verdict::RightScript || given.empty()) return {};
  std::vector<text::Piece> picture = text::pictureOf(judgement.answer, given);
  const auto same = std::count_if(picture.begin(), picture.end(), [](const text::Piece& piece) {
    return piece.step == text::Step::Same || piece.step == text::Step::Alike;
  });
  if (same * 2 < static_cast<std::ptrdiff_t>(picture.size())) picture.clear();
  return picture;
}

// The place of the first of two tiles that must be swapped, if that puts all right.
std::optional<std::size_t> swapIn(const std::vector<std::string>& given, const std::vector<std::string>& order) {
  if (given.size() != order.size()) return std::nullopt;
  const auto differs = std::mismatch(given.begin(), given.end(), order.begin()).first;
  const auto at = static_cast<std::size_t>(differs - given.begin());
  if (at + 1 >= given.size()) return std::nullopt;
  std::vector<std::string> swapped = given;
  std::swap(swapped[at], swapped[at + 1]);
  return swapped == order ? std::optional{at} : std::nullopt;
}

}  // namespace

Marked markChosen(const Exercise& exercise, std::size_t option) {
  const std::string& chosen = exercise.options.at(option).text;
  const std::string& right = exercise.options.at(exercise.right).text;
  if (option == exercise.right) {
    return {.judgement = {Verdict::Right, Remark::AsExpected, "", "", right},
            .given = chosen,
            .suggested = Grade::Good,
            .best = Grade::Good};
  }
  return {.judgement = {Verdict::Wrong, Remark::AnotherAnswer, chosen, right, right}, .given = chosen};
}

Marked markWritten(const Exercise& exercise, std::string_view given) {
  text::Judgement judgement = text::judge(exercise.expected, given);
  if (exercise.spelling && judgement.verdict == Verdict::RightScript) judgement.verdict = Verdict::Wrong;
  Marked marked = graded(std::move(judgement), std::string{given});
  marked.picture = tellingPicture(marked.judgement, given);
  return marked;
}

Marked markOrdered(const Exercise& exercise, const std::vector<std::size_t>& taken) {
  std::vector<std::string> tiles;
  for (const std::size_t tile : taken) tiles.push_back(exercise.tiles.at(tile));
  const Language language = exercise.expected.language;
  const std::string given = joined(tiles, language);
  const std::string line = exercise.expected.answers.front();
  const text::Verdict verdict = text::judge(exercise.expected, given).verdict;
  if (tiles == exercise.order || verdict < Verdict::Nearly) {  // another accepted line is right as well
    return graded({Verdict::Right, Remark::AsExpected, "", "", line}, given);
  }
  if (const auto at = swapIn(tiles, exercise.order)) {
    return graded({Verdict::Nearly, Remark::SwappedLetters, joined({tiles[*at], tiles[*at + 1]}, language),
                   joined({tiles[*at + 1], tiles[*at]}, language), line},
                  given);
  }
  return graded({Verdict::Wrong, Remark::AnotherAnswer, given, line, line}, given);
}

}  // namespace kowruk::study
