#include "models/scenario/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace verbund::scenario {

namespace {

constexpr std::size_t shown_characters = 110;  // of a line

std::vector<std::string> make_names() {
  std::vector<std::string> names;
#define VERBUND_NAME(kind) names.emplace_back(#kind);
  VERBUND_PROBLEMS(VERBUND_NAME)
#undef VERBUND_NAME
  for (std::string& name : names) std::replace(name.begin(), name.end(), '_', '-');
  return names;
}

// The characters of a UTF-8 text; tabs become spaces so that the caret stands below its character.
std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> result;
  for (char byte : text) {
    bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (continues && !result.empty()) {
      result.back() += byte;
    } else {
      result.emplace_back(1, byte == '\t' || byte == '\r' ? ' ' : byte);
    }
  }
  return result;
}

// The line and a caret below the column; of a long line only the part around the column.
std::string excerpt(const Place& place) {
  std::vector<std::string> line = characters(place.text);
  std::size_t column = place.column > 0 ? static_cast<std::size_t>(place.column) - 1 : 0;
  if (line.empty() || column > line.size()) return {};
  std::size_t first = column > shown_characters - 20 ? column - (shown_characters - 20) : 0;
  std::size_t last = std::min(line.size(), first + shown_characters);
  std::string shown = first > 0 ? "…" : "";
  for (std::size_t i = first; i < last; ++i) shown += line[i];
  if (last < line.size()) shown += "…";
  std::size_t indent = column - first + (first > 0 ? 1 : 0);
  std::string number = std::to_string(place.line);
  return fmt::format("  {} | {}\n  {} | {}^\n", number, shown, std::string(number.size(), ' '),
                     std::string(indent, ' '));
}

}  // namespace

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
    std::string where = d.place.file;
    if (d.place.line > 0) where += fmt::format(":{}:{}", d.place.line, d.place.column);
    text += fmt::format("{}{}:{} {}error[{}]:{} {}\n", bold, where, off, red, name(d.problem), off, d.message);
    if (d.place.line > 0) text += excerpt(d.place);
    if (!d.hint.empty()) text += fmt::format("  hint: {}\n", d.hint);
    text += "\n";
  }
  text += diagnostics.size() == 1 ? "1 problem\n" : fmt::format("{} problems\n", diagnostics.size());
  return text;
}

}  // namespace verbund::scenario
