#include "cli/json.h"

#include "base/time.h"

namespace kowruk::cli {

namespace {

Json titles(const Titles& title) { return {{"ug", title.ug}, {"zh", title.zh}, {"en", title.en}}; }

Json optional(const std::optional<study::Shown>& entry) { return entry ? toJson(*entry) : Json{}; }

const char* unitOf(study::Comeback::Unit unit) {
  return unit == study::Comeback::Unit::Minutes ? "minutes" : unit == study::Comeback::Unit::Hours ? "hours" : "days";
}

// What an exercise shows beside the question: nothing of what would be empty.
void addExercise(Json& json, const study::Exercise& exercise) {
  json["exercise"] = codeOf(exercise.kind);
  json["cue"] = exercise.cue == study::Cue::Line ? "line" : exercise.cue == study::Cue::Sound ? "sound" : "reading";
  json["reading"] = exercise.reading;
  for (const study::Line& option : exercise.options) {
    Json line{{"text", option.text}};
    if (!option.reading.empty()) line["reading"] = option.reading;
    json["options"].push_back(line);
  }
  if (!exercise.tiles.empty()) json["tiles"] = exercise.tiles;
  if (exercise.kind == study::ExerciseKind::Gap) {
    json["before"] = exercise.before;
    json["after"] = exercise.after;
  }
  if (exercise.kind == study::ExerciseKind::Type) json["spelling"] = exercise.spelling;
}

}  // namespace

Json toJson(const study::Shown& entry) {
  return {{"id", entry.id}, {"ug", entry.ug},         {"latin", entry.latin},
          {"zh", entry.zh}, {"pinyin", entry.pinyin}, {"en", entry.gloss}};
}

Json toJson(const std::optional<Day>& day) { return day ? Json(toText(*day)) : Json{}; }

Json toJson(const study::TodayPage& page) {
  return {{"day", toText(page.day)},
          {"lead_in", page.leadIn},
          {"plan_month", page.planMonth},
          {"phrase_of_day", optional(page.phraseOfDay)},
          {"phrase_of_week", optional(page.phraseOfWeek)},
          {"lesson",
           {{"title", titles(page.lessonTitle)},
            {"known", page.lessonKnown},
            {"entries", page.lessonEntries},
            {"read_by_native", page.readByNative}}},
          {"waiting", page.waiting},
          {"new", page.fresh},
          {"later", {{"due", page.laterDue}, {"phrases", page.laterPhrases}, {"words", page.laterWords}}},
          {"minutes", {{"done", page.minutesDone}, {"goal", page.minutesGoal}}},
          {"next_evaluation", toJson(page.nextEvaluation)},
          {"next_test", toJson(page.nextTest)}};
}

Json toJson(const study::Ask& ask) {
  Json comebacks = Json::array();
  for (const study::Comeback& comeback : ask.comebacks) {
    comebacks.push_back({{"count", comeback.count}, {"unit", unitOf(comeback.unit)}});
  }
  Json json{{"entry", toJson(ask.entry)},
            {"learnt", codeOf(ask.card.learnt)},
            {"skill", ask.card.skill == Skill::Understand ? "understand" : "say"},
            {"question_in", codeOf(ask.questionIn)},
            {"answer_in", codeOf(ask.answerIn)}};
  addExercise(json, ask.exercise);
  json["new"] = ask.fresh;
  json["comebacks"] = comebacks;
  return json;
}

Json toJson(const study::Marked& marked) {
  Json json{{"verdict", codeOf(marked.judgement.verdict)},
            {"reason", text::toText(marked.judgement)},
            {"given", marked.given},
            {"answer", marked.judgement.answer},
            {"suggested", static_cast<int>(marked.suggested)},
            {"best", static_cast<int>(marked.best)}};
  if (!marked.picture.empty()) json["picture"] = text::printed(marked.picture);
  return json;
}

Json toJson(const study::Summary& summary) {
  Json learnt = Json::array();
  for (const study::Shown& entry : summary.learnt) learnt.push_back(toJson(entry));
  return {{"reviews", summary.reviews},  {"forgotten", summary.forgotten},  {"learnt", learnt},
          {"minutes", summary.minutes},  {"come_again", summary.comeAgain}, {"next_day", toText(summary.nextDay)},
          {"due_then", summary.dueThen}, {"later", summary.later}};
}

}  // namespace kowruk::cli
