#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "text/canonical.h"

namespace kowruk::cli {

namespace {

// One UTF-8 character from `at` on.
std::string_view characterAt(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(at, end - at);
}

// The next piece that must stay on one line: a wide character alone, or narrow ones up to the next space.
std::string_view pieceAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] != ' ' && text[end] != '\n') {
    const std::string_view character = characterAt(text, end);
    if (text::terminalWidth(character) == 2) return text.substr(at, (end == at ? end + character.size() : end) - at);
    end += character.size();
  }
  return text.substr(at, end - at);
}

}  // namespace

Keys::Keys() {
  tcgetattr(STDIN_FILENO, &before_);
  listen();
}

void Keys::listen() {
  termios raw = before_;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
}

Keys::~Keys() { tcsetattr(STDIN_FILENO, TCSADRAIN, &before_); }

Keys::Key Keys::next() {
  constexpr char kControlC = 3;
  constexpr char kControlD = 4;
  constexpr char kControlZ = 26;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    switch (c) {
      case ' ':
      case '\n':
      case '\r': return Key::Show;
      case '1': return Key::Grade1;
      case '2': return Key::Grade2;
      case '3': return Key::Grade3;
      case '4': return Key::Grade4;
      case 'u':
      case kControlZ: return Key::Undo;
      case 'q':
      case kControlC:
      case kControlD: return Key::Quit;
      default: break;
    }
  }
  return Key::Quit;
}

std::optional<std::string> Keys::line() {
  constexpr char kControlC = 3;
  termios written = before_;
  written.c_lflag |= ICANON | ECHO;
  written.c_lflag &= ~static_cast<tcflag_t>(ISIG);
  written.c_cc[VEOL] = kControlC;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &written);
  std::string line;
  char c = 0;
  ssize_t read = 0;
  while ((read = ::read(STDIN_FILENO, &c, 1)) == 1 && c != '\n' && c != kControlC) line += c;
  listen();
  return read == 1 && c != kControlC ? std::optional{std::move(line)} : std::nullopt;
}

std::string wrapped(std::string_view text, int width, std::string_view indent) {
  std::string result;
  std::string line;
  int columns = 0;
  const auto endLine = [&] {
    result += std::string{indent} + line + "\n";
    line.clear();
    columns = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      endLine();
      ++at;
      continue;
    }
    if (text[at] == ' ') {
      if (columns > 0) {
        line += ' ';
        ++columns;
      }
      ++at;
      continue;
    }
    const std::string_view piece = pieceAt(text, at);
    const int needed = text::terminalWidth(piece);
    if (columns > 0 && columns + needed > width - static_cast<int>(indent.size())) endLine();
    line += piece;
    columns += needed;
    at += piece.size();
  }
  if (!line.empty()) endLine();
  return result;
}

int terminalColumns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp(static_cast<int>(size.ws_col), 40, 100);
}

}  // namespace kowruk::cli
