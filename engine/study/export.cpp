#include "study/export.h"

#include "study/folders.h"

namespace kowruk::study {

namespace {

std::string textOf(const store::Event& event) {
  std::string text = "event\t" + toText(event.id.device) + '\t' + std::to_string(event.id.sequence) + '\t' +
                     toText(event.clock) + '\t' + event.kind + '\t' + std::to_string(event.version) + '\t' +
                     seal::toText(event.hash) + '\n';
  return text + event.fields + '\n';
}

}  // namespace

void exportLog(const Learner& learner, const std::filesystem::path& to) {
  if (std::filesystem::exists(to)) throw Error(ErrorKind::Exists, to.string(), "a file of that name is there already");
  std::string text;
  for (const store::Event& event : learner.file.events()) text += textOf(event);
  writeWhole(to, text);
}

}  // namespace kowruk::study
