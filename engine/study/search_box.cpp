#include "study/search_box.h"

#include "find/building.h"

namespace kowruk::study {

namespace {

// What keeps an index from being written into a file is no reason not to search.
bool isOfTheFile(const Error& error) noexcept {
  switch (error.kind()) {
    case ErrorKind::NotFound:
    case ErrorKind::ReadOnly:
    case ErrorKind::DiskFull:
    case ErrorKind::InUse: return true;
    default: return false;
  }
}

}  // namespace

SearchBox::SearchBox(const Library& library, std::filesystem::path file, Keeping keeping) : file_(std::move(file)) {
  for (const CourseId& id : library.courses()) courses_.push_back(library.course(id));
  index_ = find::Index::open(file_, find::contentsOf(courses_));
  if (!index_) begin(keeping);
}

SearchBox::~SearchBox() = default;
SearchBox::SearchBox(SearchBox&&) noexcept = default;
SearchBox& SearchBox::operator=(SearchBox&&) noexcept = default;

void SearchBox::begin(Keeping keeping) {
  building_.reset();
  if (keeping == Keeping::InFile) {
    try {
      building_ = std::make_unique<find::Building>(courses_, file_);
      return;
    } catch (const Error& error) {
      if (!isOfTheFile(error)) throw;
    }
  }
  building_ = std::make_unique<find::Building>(courses_);
}

bool SearchBox::step() {
  if (index_) return false;
  try {
    if (building_->step()) return true;
    index_ = std::move(*building_).index();
  } catch (const Error& error) {
    if (!building_->isInFile() || !isOfTheFile(error)) throw;
    begin(Keeping::InMemory);
    return true;
  }
  building_.reset();
  return false;
}

std::size_t SearchBox::done() const noexcept { return building_ ? building_->done() : total(); }

std::size_t SearchBox::total() const noexcept {
  std::size_t entries = 0;
  for (const auto& course : courses_) entries += course->size();
  return entries;
}

std::vector<Found> SearchBox::ask(std::string_view question, std::size_t limit) {
  while (step()) {
  }
  std::vector<Found> all;
  for (const find::Hit& hit : index_->ask(question, limit)) all.push_back(foundFrom(hit));
  return all;
}

Found SearchBox::foundFrom(const find::Hit& hit) const {
  for (const auto& course : courses_) {
    if (course->id.text != hit.entry.course()) continue;
    if (const Entry* entry = course->find(hit.entry)) {
      return {shown(*entry), course->id, std::string{find::nameOf(hit.side)}, std::string{find::nameOf(hit.how)}};
    }
  }
  throw Error(ErrorKind::Damaged, file_.string(), "it names an entry that no course has");
}

}  // namespace kowruk::study
