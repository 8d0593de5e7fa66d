#include "deck/entry_row.h"

#include <algorithm>
#include <charconv>

#include "deck/course_file.h"
#include "deck/scripts.h"
#include "text/canonical.h"
#include "text/pinyin.h"
#include "text/uyghur.h"

namespace kowruk::deck {

namespace {

constexpr const char* kWriteUyghur = "write Uyghur with its 32 letters, and ئ before a vowel that begins a word";
constexpr const char* kWriteChinese = "write Chinese characters, and a pinyin syllable with its tone mark for each";
constexpr int kMostStrokes = 64;
constexpr std::size_t kLongestField = 2000;  // bytes
constexpr std::size_t kMostPieces = 40;      // of a field that is a list

// The pieces of a field between separators; none for an empty field.
std::vector<std::string> piecesOf(const std::string& field, char separator) {
  std::vector<std::string> pieces;
  if (field.empty()) return pieces;
  for (std::size_t begin = 0;;) {
    const std::size_t end = field.find(separator, begin);
    pieces.push_back(field.substr(begin, end - begin));
    if (end == std::string::npos) return pieces;
    begin = end + 1;
  }
}

std::string joined(const std::vector<std::string>& pieces, char separator) {
  std::string field;
  for (const std::string& piece : pieces) {
    if (&piece != &pieces.front()) field += separator;
    field += piece;
  }
  return field;
}

std::string withArticle(EntryKind kind) { return "a " + std::string{nameOf(kind)}; }

// Reads one row; what is wrong gathers in `problems`.
class RowReader {
 public:
  RowReader(const CourseId& course, const SourceRow& row) : course_(course), row_(row) {}

  ReadRow read();

 private:
  void fault(std::string what, std::string remedy) {
    problems_.push_back({row_.file, row_.line, std::move(what), std::move(remedy)});
  }
  void faults(Column column, const std::vector<std::string>& sentences, const char* remedy) {
    for (const std::string& sentence : sentences) fault(std::string{nameOf(column)} + ": " + sentence, remedy);
  }

  bool fits();
  void checkForm();
  void checkColumns(EntryKind kind);
  int number(Column column, int largest);
  std::vector<std::string> alternatives(Column column, const std::string& first);
  std::vector<EntryId> uses(const EntryId& self);
  std::vector<std::string> parts();
  void readMarks(Entry& entry);
  void checkUyghur(const Entry& entry);
  void checkChinese(const Entry& entry);
  void checkGloss(const Entry& entry);

  const CourseId& course_;
  const SourceRow& row_;
  std::vector<Problem> problems_;
};

// What of a text is not as it is stored: white space at its ends, or the first character that would be written
// otherwise.
std::string formFault(const std::string& text) {
  if (text.front() == ' ' || text.back() == ' ') return "has a space at its beginning or end";
  const auto written = charactersOf(text);
  const auto stored = charactersOf(text::canonical(text));
  if (!written || !stored) return "is not in the storage form";
  const auto odd = std::mismatch(written->begin(), written->end(), stored->begin(), stored->end()).first;
  if (odd == written->end()) return "is not in the storage form";
  return "is not in the storage form: " + nameOfCharacter(*odd) + " stands as character " +
         std::to_string(odd - written->begin() + 1);
}

void RowReader::checkForm() {
  for (const Column column : allColumns()) {
    const std::string& field = row_.fields[column];
    const bool list = column == Column::UgAlso || column == Column::ZhAlso;
    for (const std::string& text : list ? piecesOf(field, '|') : std::vector{field}) {
      if (text.empty() || text::isCanonical(text)) continue;
      fault(std::string{nameOf(column)} + ' ' + formFault(text), "write it as " + inQuotes(text::canonical(text)));
    }
  }
}

void RowReader::checkColumns(EntryKind kind) {
  for (const Column column : allColumns()) {
    const Need need = needOf(kind, column);
    const bool empty = row_.fields[column].empty();
    const std::string name{nameOf(column)};
    if (need == Need::Required && empty) fault(name + " is empty", withArticle(kind) + " has " + name + ": write it");
    if (need == Need::Foreign && !empty) fault(withArticle(kind) + " has no " + name, "leave it empty");
  }
}

int RowReader::number(Column column, int largest) {
  const std::string& field = row_.fields[column];
  if (field.empty()) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  const bool plain = error == std::errc{} && end == field.data() + field.size() && field.front() != '0';
  if (plain && value >= 1 && value <= largest) return value;
  fault(std::string{nameOf(column)} + " is " + inQuotes(field), "a number from 1 to " + std::to_string(largest));
  return 0;
}

std::vector<std::string> RowReader::alternatives(Column column, const std::string& first) {
  std::vector<std::string> pieces = piecesOf(row_.fields[column], '|');
  const std::string name{nameOf(column)};
  if (pieces.size() > kMostPieces) return fault(name + " is too long a list", "say the likeliest"), pieces;
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (piece->empty()) {
      fault(name + " has an empty piece", "one | between two answers, none at the ends");
    } else if (*piece == first || std::find(pieces.begin(), piece, *piece) != piece) {
      fault(name + " says " + inQuotes(*piece) + " twice", "leave out what is an answer already");
    }
  }
  return pieces;
}

std::vector<EntryId> RowReader::uses(const EntryId& self) {
  std::vector<EntryId> ids;
  const std::vector<std::string> pieces = piecesOf(row_.fields[Column::Uses], ' ');
  if (pieces.size() > kMostPieces) return fault("uses is too long a list", "divide the phrase"), ids;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;  // a space too many, which checkForm names
    const std::size_t slash = piece.find('/');
    const bool sound = slash == std::string::npos
                           ? isId(piece)
                           : isId(piece.substr(0, slash)) && isId(std::string_view{piece}.substr(slash + 1));
    if (!sound) {
      fault("uses names " + inQuotes(piece) + ", which is no id", "ids of words, one space between two");
      continue;
    }
    EntryId id{slash == std::string::npos ? course_.text + '/' + piece : piece};
    if (id == self) fault("the entry uses itself", "leave its own id out of uses");
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      fault("uses names " + inQuotes(piece) + " twice", "once is enough");
    }
    ids.push_back(std::move(id));
  }
  return ids;
}

std::vector<std::string> RowReader::parts() {
  std::vector<std::string> pieces = piecesOf(row_.fields[Column::Parts], ' ');
  for (const std::string& piece : pieces) {
    const auto characters = charactersOf(piece);
    if (piece.empty() || (characters && characters->size() == 1 && isChinese(characters->front()))) continue;
    fault("parts has " + inQuotes(piece), "characters or parts of them, one space between two, such as 亻 尔");
  }
  return pieces;
}

void RowReader::readMarks(Entry& entry) {
  for (const std::string& mark : piecesOf(row_.fields[Column::Marks], ' ')) {
    if (mark == "retired") {
      entry.retired = true;
    } else if (!mark.empty()) {
      fault("unknown mark " + inQuotes(mark), "retired is the one mark there is");
    }
  }
}

void RowReader::checkUyghur(const Entry& entry) {
  const std::string ug = text::canonical(entry.ug);
  if (entry.kind == EntryKind::Sound) {
    if (!ug.empty() && !hasUyghur(ug)) fault("ug has no Uyghur in it", "tell in Uyghur how the sound is made");
    return faults(Column::Ug, uyghurWordFaults(ug), kWriteUyghur);
  }
  const auto judge = entry.kind == EntryKind::Letter ? readingFaults : text::uyghurFaults;
  faults(Column::Ug, judge(ug), kWriteUyghur);
  for (const std::string& also : entry.ugAlso) faults(Column::UgAlso, judge(text::canonical(also)), kWriteUyghur);
}

void RowReader::checkChinese(const Entry& entry) {
  const std::string zh = text::canonical(entry.zh);
  if (entry.kind == EntryKind::Letter) {
    if (!zh.empty() && !hasChinese(zh)) fault("zh has no Chinese in it", "tell in Chinese how the letter sounds");
    return faults(Column::Zh, uyghurWordFaults(zh), kWriteUyghur);
  }
  if (!entry.pinyin.empty() && !zh.empty()) {
    for (const std::string& sentence : text::chineseFaults(zh, text::canonical(entry.pinyin))) {
      fault("zh and pinyin: " + sentence, kWriteChinese);
    }
  }
  for (const std::string& also : entry.zhAlso) {
    if (also.empty() || (hasChinese(also) && !hasUyghur(also))) continue;
    fault("zh_also: " + inQuotes(also) + " is not Chinese", "write Chinese characters");
  }
}

void RowReader::checkGloss(const Entry& entry) {
  if (entry.kind == EntryKind::Letter || entry.kind == EntryKind::Sound) return;
  if (hasUyghur(entry.en) || hasChinese(entry.en))
    fault("en is not in Latin letters alone", "write the gloss in English");
}

bool RowReader::fits() {
  for (const Column column : allColumns()) {
    if (row_.fields[column].size() <= kLongestField) continue;
    fault(std::string{nameOf(column)} + " is longer than " + std::to_string(kLongestField) + " bytes", "shorten it");
  }
  return problems_.empty();
}

ReadRow RowReader::read() {
  const Fields& fields = row_.fields;
  if (!isId(fields[Column::Id])) {
    fault(fields[Column::Id].empty() ? "id is empty" : "id " + inQuotes(fields[Column::Id]) + " is no id",
          "small Latin letters, digits and hyphens, such as thank-you");
  }
  const auto kind = kindOf(fields[Column::Kind]);
  if (!kind) {
    fault(fields[Column::Kind].empty() ? "kind is empty" : "unknown kind " + inQuotes(fields[Column::Kind]),
          "word, phrase, line, letter, sound or character");
  }
  if (!isId(fields[Column::Id])) return {std::nullopt, std::move(problems_)};
  Entry entry;
  entry.id = {course_.text + '/' + fields[Column::Id]};
  entry.line = row_.line;
  if (!kind || !fits()) return {std::move(entry), std::move(problems_)};

  checkForm();
  checkColumns(*kind);
  entry.kind = *kind;
  entry.day = number(Column::Day, 31);
  entry.week = number(Column::Week, 5);
  entry.ug = fields[Column::Ug];
  entry.zh = fields[Column::Zh];
  entry.pinyin = fields[Column::Pinyin];
  entry.en = fields[Column::En];
  entry.uses = uses(entry.id);
  entry.ugAlso = alternatives(Column::UgAlso, entry.ug);
  entry.zhAlso = alternatives(Column::ZhAlso, entry.zh);
  entry.speaker = fields[Column::Speaker];
  entry.politeness = fields[Column::Register];
  entry.topic = fields[Column::Topic];
  entry.homograph = fields[Column::Homograph];
  entry.strokes = number(Column::Strokes, kMostStrokes);
  entry.parts = parts();
  readMarks(entry);
  entry.book = fields[Column::Book];
  entry.page = fields[Column::Page];

  const bool known = entry.politeness.empty() || entry.politeness == "polite" || entry.politeness == "plain";
  if (!known) fault("register is " + inQuotes(entry.politeness), "polite, plain or nothing");
  const bool letter = entry.speaker.size() == 1 && entry.speaker.front() >= 'A' && entry.speaker.front() <= 'Z';
  if (!entry.speaker.empty() && !letter) fault("speaker is " + inQuotes(entry.speaker), "A, B, …: one capital letter");
  checkUyghur(entry);
  checkChinese(entry);
  checkGloss(entry);
  return {std::move(entry), std::move(problems_)};
}

}  // namespace

ReadRow readRow(const CourseId& course, const SourceRow& row) { return RowReader{course, row}.read(); }

Fields fieldsOf(const Entry& entry) {
  const auto numbered = [](int number) { return number > 0 ? std::to_string(number) : std::string{}; };
  std::vector<std::string> used;
  for (const EntryId& id : entry.uses) {
    used.emplace_back(id.course() == entry.id.course() ? ownId(id) : std::string_view{id.text});
  }
  Fields fields;
  fields[Column::Id] = ownId(entry.id);
  fields[Column::Kind] = nameOf(entry.kind);
  fields[Column::Day] = numbered(entry.day);
  fields[Column::Week] = numbered(entry.week);
  fields[Column::Ug] = entry.ug;
  fields[Column::Zh] = entry.zh;
  fields[Column::Pinyin] = entry.pinyin;
  fields[Column::En] = entry.en;
  fields[Column::Uses] = joined(used, ' ');
  fields[Column::UgAlso] = joined(entry.ugAlso, '|');
  fields[Column::ZhAlso] = joined(entry.zhAlso, '|');
  fields[Column::Speaker] = entry.speaker;
  fields[Column::Register] = entry.politeness;
  fields[Column::Topic] = entry.topic;
  fields[Column::Homograph] = entry.homograph;
  fields[Column::Strokes] = numbered(entry.strokes);
  fields[Column::Parts] = joined(entry.parts, ' ');
  fields[Column::Marks] = entry.retired ? "retired" : "";
  fields[Column::Book] = entry.book;
  fields[Column::Page] = entry.page;
  return fields;
}

std::string_view ownId(const EntryId& id) noexcept {
  const std::size_t slash = id.text.find('/');
  return std::string_view{id.text}.substr(slash == std::string::npos ? 0 : slash + 1);
}

}  // namespace kowruk::deck
