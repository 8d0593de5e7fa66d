#include "study/export.h"

#include <algorithm>
#include <string_view>

#include "study/folders.h"

namespace kowruk::study {

namespace {

// The fields without the time an answer took.
std::string fieldsWithoutTime(const std::string& fields) {
  constexpr std::string_view kTime = "milliseconds\t";
  std::string kept;
  for (std::size_t at = 0; at < fields.size();) {
    const std::size_t end = std::min(fields.find('\n', at), fields.size() - 1) + 1;
    if (fields.compare(at, kTime.size(), kTime) != 0) kept.append(fields, at, end - at);
    at = end;
  }
  return kept;
}

std::string textOf(const store::Event& event) {
  std::string text = "event\t" + toText(event.id.device) + '\t' + std::to_string(event.id.sequence) + '\t' +
                     toText(event.clock) + '\t' + event.kind + '\t' + std::to_string(event.version) + '\t' +
                     seal::toText(event.hash) + '\n';
  return text + fieldsWithoutTime(event.fields) + '\n';
}

}  // namespace

void exportLog(const Learner& learner, const std::filesystem::path& to) {
  if (std::filesystem::exists(to)) throw Error(ErrorKind::Exists, to.string(), "a file of that name is there already");
  std::string text;
  for (const store::Event& event : learner.file.events()) text += textOf(event);
  writeWhole(to, text);
}

}  // namespace kowruk::study
