// What the computer gives the window when it starts: a clock, a language, a place for the learners.
//
// The same rules as the command's (app/cli/desk.h), through Qt.
#pragma once

#include <filesystem>

namespace kowruk {
struct Moment;
enum class Language;
}  // namespace kowruk

namespace kowruk::desktop {

// The computer's own clock and its offset from UTC at that moment.
Moment computersClock();

// The language of LC_ALL, LC_MESSAGES or LANG: Uyghur, Chinese, else English.
Language computersLanguage();

// $XDG_DATA_HOME/kowruk, else ~/.local/share/kowruk.
std::filesystem::path dataFolder();

// Milliseconds since this process was started, as the kernel counts them (in steps of 10 ms).
long long sinceProcessStart();

}  // namespace kowruk::desktop
