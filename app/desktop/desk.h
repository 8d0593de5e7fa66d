// What every page stands on: the library, the learner who sits here, their wishes, and the clock.
//
// A desk has no words and no pages; the controllers show it. What can fail throws kowruk::Error and leaves the desk as
// it was.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>

namespace kowruk {
struct Moment;
enum class Language;
namespace study {
class Library;
struct Learner;
struct Settings;
}  // namespace study
}  // namespace kowruk

namespace kowruk::desktop {

class Desk : public QObject {
  Q_OBJECT

 public:
  using Clock = std::function<Moment()>;

  // wishes: what holds until somebody has told theirs.
  Desk(std::filesystem::path data, std::filesystem::path decks, Clock clock, const study::Settings& wishes);
  ~Desk() override;

  Moment now() const;

  // Throws where the data folder cannot be read; asked again it tries again.
  study::Library& library();

  study::Learner* learner() noexcept { return learner_.get(); }  // null where nobody sits here
  QString name() const;

  // The learner's wishes; before there is one, what the first page has been told so far.
  const study::Settings& settings() const noexcept;
  void change(const study::Settings& settings);

  // The learner sits down; who sat here before stays where this fails.
  void open(const QString& name);
  void create(const QString& name);

  // Deletes a learner for good; the desk is empty then if it was theirs.
  void remove(const QString& name);

  void restore(const QString& name, const std::filesystem::path& backup);

 signals:
  void learnerChanged();
  void settingsChanged();

 private:
  void seat(study::Learner learner);

  std::filesystem::path data_;
  std::filesystem::path decks_;
  Clock clock_;
  std::unique_ptr<study::Library> library_;
  std::unique_ptr<study::Learner> learner_;
  std::unique_ptr<study::Settings> wishes_;
};

}  // namespace kowruk::desktop
