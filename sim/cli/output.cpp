#include "sim/cli/output.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "sim/document/translated.h"

namespace verbund::cli {

Exit print(const std::string& result) {
  std::size_t done = 0;
  while (done < result.size()) {
    const ssize_t n = ::write(STDOUT_FILENO, result.data() + done, result.size() - done);
    if (n > 0) done += static_cast<std::size_t>(n);
    if (n >= 0 || errno == EINTR) continue;
    if (errno == EPIPE) return worked;
    complain(fmt::format("cannot write the result: {}", std::strerror(errno)));
    return failed;
  }
  return worked;
}

void complain(const std::string& message) { fmt::print(stderr, "verbund: {}\n", message); }

namespace {

bool plainly = false;

}  // namespace

void speak_plainly() { plainly = true; }

bool speaks_plainly() {
  const char* terminal = std::getenv("TERM");
  return plainly || (terminal != nullptr && std::string_view(terminal) == "dumb");
}

bool colour_for(int file) {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return !speaks_plainly() && ::isatty(file) == 1;
}

Window window_of(int file, Window otherwise) {
  winsize size{};
  if (::isatty(file) != 1 || ::ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return {.width = size.ws_col, .height = size.ws_row > 0 ? size.ws_row : otherwise.height};
}

report::Style style_of_output(report::Language language) {
  constexpr std::size_t widest = 100, narrowest = 60;
  report::Style style;
  style.language = language;
  style.colour = colour_for(STDOUT_FILENO);
  style.width = std::clamp(window_of(STDOUT_FILENO, {.width = widest}).width, narrowest, widest);
  return style;
}

std::string render(const document::Study& study, const std::string& format, report::Language language,
                   const std::string& study_path) {
  if (format == "json") return document::write_json(study);
  if (format == "csv") return report::csv(study);
  report::Style style = style_of_output(language);
  style.study_path = study_path;
  return report::console(document::translated(study, report::code(language)), style);
}

}  // namespace verbund::cli
