#include "start.h"

#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <QtGlobal>
#include <ctime>

#include "base/language.h"
#include "base/time.h"

namespace kowruk::desktop {

namespace {

std::string variable(const char* name) { return qgetenv(name).toStdString(); }

}  // namespace

Moment computersClock() {
  const QDateTime now = QDateTime::currentDateTime();
  return {.instant = Instant{std::chrono::milliseconds{now.toMSecsSinceEpoch()}},
          .offset = std::chrono::minutes{now.offsetFromUtc() / 60}};
}

Language computersLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = variable(name);
    if (!locale.empty()) return languageOf(locale.substr(0, 2)).value_or(Language::English);
  }
  return Language::English;
}

std::filesystem::path dataFolder() {
  const std::string chosen = variable("XDG_DATA_HOME");
  const std::filesystem::path home{variable("HOME")};
  return (chosen.empty() ? home / ".local" / "share" : std::filesystem::path{chosen}) / "kowruk";
}

long long sinceProcessStart() {
  QFile file{QStringLiteral("/proc/self/stat")};
  if (!file.open(QIODevice::ReadOnly)) return -1;
  // The fields after the name, which may hold spaces; the start is the 22nd of the line, the 20th of these.
  const QByteArray line = file.readAll();
  const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
  const long long started = fields.value(19).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000 - started;
}

}  // namespace kowruk::desktop
