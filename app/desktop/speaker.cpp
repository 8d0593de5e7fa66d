#include "speaker.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>

#include "base/language.h"
#include "desk.h"
#include "message.h"
#include "study/saying.h"
#include "words/words.h"

namespace kowruk::desktop {

namespace {

// A sound card begins to play when its buffer is full, and a letter is shorter than that.
constexpr int kQuietAfter = 2;  // the part of a second that follows: a half

QAudioFormat formatOf(const speech::Sound& sound) {
  QAudioFormat format;
  format.setSampleRate(sound.rate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

QByteArray bytesOf(const speech::Sound& sound) {
  constexpr auto kSample = static_cast<qsizetype>(sizeof(std::int16_t));
  const auto samples = static_cast<qsizetype>(sound.samples.size());
  QByteArray bytes(samples * kSample, '\0');
  std::copy_n(sound.samples.begin(), samples, reinterpret_cast<std::int16_t*>(bytes.data()));
  return bytes.append(sound.rate / kQuietAfter * kSample, '\0');
}

}  // namespace

Speaker::Speaker(Desk& desk, std::filesystem::path decks, Message& message)
    : desk_(desk), decks_(std::move(decks)), message_(message), narrator_(std::make_shared<speech::Narrator>()) {
  pool_.setMaxThreadCount(1);
}

Speaker::~Speaker() {
  if (stop_) stop_->request_stop();
  pool_.waitForDone();
}

void Speaker::say(const QString& what, const QString& language, bool slow) {
  stop();
  std::optional<speech::Saying> saying;
  if (!message_.attempt([&] { saying = sayingOf(what, language); }) || !saying) return;
  spoken_ = what;
  language_ = language;
  slow_ = slow;
  stop_.emplace();
  emit changed();
  const speech::Pace pace = slow ? speech::Pace::Slow : speech::Pace::Normal;
  pool_.start([this, narrator = narrator_, saying = *saying, pace, turn = stop_->get_token()] {
    std::shared_ptr<const speech::Heard> heard;
    std::exception_ptr fault;
    try {
      if (auto said = narrator->say(saying, pace, turn)) heard = std::make_shared<speech::Heard>(std::move(*said));
    } catch (...) {  // said by the message, in the interface's own thread
      fault = std::current_exception();
    }
    QMetaObject::invokeMethod(
        this,
        [this, turn, heard, fault] {
          if (turn.stop_requested()) return;
          const bool said = message_.attempt([&] {
            if (fault) std::rethrow_exception(fault);
          });
          if (said && heard) return arrive(turn, *heard);
          rest();
        },
        Qt::QueuedConnection);
  });
}

void Speaker::stop() {
  if (!stop_) return;
  stop_->request_stop();
  rest();
}

void Speaker::press(const QString& what, const QString& language) {
  const bool same = what == spoken_ && language == language_;
  if (same && speaking()) return stop();
  say(what, language, same && !slow_);
}

void Speaker::forget() {
  stop();
  narrator_ = std::make_shared<speech::Narrator>();
  spoken_.clear();
  emit changed();
}

bool Speaker::canSay(const QString& what, const QString& language) const {
  return sayingOf(what, language).has_value();
}

bool Speaker::isSynthetic(const QString& what, const QString& language) const {
  const auto saying = sayingOf(what, language);
  return saying && saying->recording.empty();
}

std::optional<speech::Saying> Speaker::sayingOf(const QString& what, const QString& language) const {
  const auto wanted = languageOf(language.toStdString());
  if (!wanted || what.isEmpty()) return std::nullopt;
  return study::sayingOf(desk_.library(), decks_, what.toStdString(), *wanted);
}

void Speaker::arrive(const std::stop_token& turn, const speech::Heard& heard) {
  synthetic_ = heard.sound.voice == speech::Voice::Synthetic;
  if (!heard.problems.empty()) {
    message_.tell([](Language language) { return std::string{words::say(words::Word::CourseHasFaults, language)}; });
  }
  play(heard.sound);
  if (!turn.stop_requested()) emit changed();
}

void Speaker::play(const speech::Sound& sound) {
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device.isNull()) return beSilent();
  samples_ = std::make_unique<QBuffer>();
  samples_->setData(bytesOf(sound));
  samples_->open(QIODevice::ReadOnly);
  sink_ = std::make_unique<QAudioSink>(device, formatOf(sound));
  connect(sink_.get(), &QAudioSink::stateChanged, this, &Speaker::watch, Qt::QueuedConnection);
  sink_->start(samples_.get());
  if (sink_->error() != QAudio::NoError) return beSilent();
  silent_ = false;
  told_ = false;
}

// The sound is over, or the sound card is gone. What a sink says that has been replaced since is old news.
void Speaker::watch() {
  if (!sink_ || sender() != sink_.get()) return;
  const QAudio::State state = sink_->state();
  if (state == QAudio::IdleState) return rest();
  if (state != QAudio::StoppedState) return;
  if (sink_->error() == QAudio::NoError || sink_->error() == QAudio::UnderrunError) return rest();
  beSilent();
}

void Speaker::rest() {
  stop_.reset();
  if (sink_) {
    sink_->disconnect(this);
    sink_->stop();
    sink_.release()->deleteLater();
    samples_.release()->deleteLater();
  }
  emit changed();
}

// Nothing can be heard: said once, until something has been heard again.
void Speaker::beSilent() {
  silent_ = true;
  if (!std::exchange(told_, true)) {
    message_.tell([](Language language) { return std::string{words::say(words::Word::NoSound, language)}; });
  }
  rest();
}

}  // namespace kowruk::desktop
