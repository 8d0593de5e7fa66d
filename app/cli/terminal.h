// A person at a terminal: single keys in, paragraphs out.
#pragma once

#include <termios.h>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace kowruk::cli {

// Reads single keys from the terminal on standard input, without echo, until destroyed. The terminal is as it was
// afterwards.
class Keys {
 public:
  // What a key means in a review. Other keys mean nothing and are passed over.
  enum class Key { Show, Grade1, Grade2, Grade3, Grade4, Undo, Quit };

  Keys();
  ~Keys();
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  // Waits for the next key that means something; the end of the input is Quit.
  Key next();

  // A whole line, which the terminal shows and lets be mended while it is written. Absent at the end of the input, or
  // where it is broken off with Ctrl+C.
  std::optional<std::string> line();

 private:
  void listen();

  termios before_{};
};

// The text broken into lines of at most `width` columns, at spaces and between Chinese characters, each line indented.
std::string wrapped(std::string_view text, int width, std::string_view indent);

// Columns of the terminal on standard output, 80 where nobody says.
int terminalColumns();

}  // namespace kowruk::cli
