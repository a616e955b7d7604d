#include "models/scenario/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace verbund::scenario {

namespace {

constexpr int shown_characters = 110;  // of a line

std::vector<std::string> make_names() {
  std::vector<std::string> names;
#define VERBUND_NAME(kind) names.emplace_back(#kind);
  VERBUND_PROBLEMS(VERBUND_NAME)
#undef VERBUND_NAME
  for (std::string& name : names) std::replace(name.begin(), name.end(), '_', '-');
  return names;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Text for a terminal: tabs become spaces so that the caret stands below its character, other control characters (C0,
// DEL, C1) a mark, so that no file can steer the terminal.
std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte == '\t' || byte == '\r') {
      result += ' ';
    } else if (byte < 0x20 || byte == 0x7F || is_c1) {
      result += "\uFFFD";
      if (is_c1) ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

// The line and a caret below the column.
std::string excerpt(const Place& place) {
  std::string number = std::to_string(place.line);
  return fmt::format("  {} | {}\n  {} | {}^\n", number, visible(place.text), std::string(number.size(), ' '),
                     std::string(static_cast<std::size_t>(place.caret), ' '));
}

}  // namespace

Place place_in_line(std::string file, int number, int column, std::string_view line, std::size_t byte) {
  std::size_t first = std::min(byte, line.size());
  int caret = 0;
  for (; first > 0 && caret < shown_characters - 20; ++caret) {
    do --first;
    while (first > 0 && continues_character(line[first]));
  }
  std::size_t last = first;
  for (int shown = 0; last < line.size() && shown < shown_characters; ++shown) {
    do ++last;
    while (last < line.size() && continues_character(line[last]));
  }
  std::string text = first > 0 ? "…" : "";
  text += line.substr(first, last - first);
  if (last < line.size()) text += "…";
  return {std::move(file), number, column, std::move(text), caret + (first > 0 ? 1 : 0)};
}

void add(std::vector<Diagnostic>& problems, Diagnostic problem) {
  if (problems.size() < most_diagnostics) problems.push_back(std::move(problem));
}

std::string_view name(Problem problem) {
  static const std::vector<std::string> names = make_names();
  return names[static_cast<std::size_t>(problem)];
}

const std::vector<Problem>& all_problems() {
  static const std::vector<Problem> all = {
#define VERBUND_LISTED(kind) Problem::kind,
      VERBUND_PROBLEMS(VERBUND_LISTED)
#undef VERBUND_LISTED
  };
  return all;
}

std::string render(const std::vector<Diagnostic>& diagnostics, bool colour) {
  if (diagnostics.empty()) return {};
  const char* bold = colour ? "\033[1m" : "";
  const char* red = colour ? "\033[1;31m" : "";
  const char* off = colour ? "\033[0m" : "";
  std::string text;
  for (const Diagnostic& d : diagnostics) {
    std::string where = visible(d.place.file);
    if (d.place.line > 0) where += fmt::format(":{}:{}", d.place.line, d.place.column);
    text += fmt::format("{}{}:{} {}error[{}]:{} {}\n", bold, where, off, red, name(d.problem), off, visible(d.message));
    if (d.place.line > 0) text += excerpt(d.place);
    if (!d.hint.empty()) text += fmt::format("  hint: {}\n", visible(d.hint));
    text += "\n";
  }
  if (diagnostics.size() == 1) return text + "1 problem\n";
  bool is_cut = diagnostics.size() >= most_diagnostics;
  text += fmt::format("{}{} problems\n", is_cut ? "the first " : "", diagnostics.size());
  return text;
}

}  // namespace verbund::scenario
