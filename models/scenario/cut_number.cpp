#include "models/scenario/cut_number.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/reader.h"

namespace verbund::scenario {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// From the first digit to the comma or bracket that ends it: one before digits does not.
std::string_view whole_number(std::string_view line, std::size_t begin) {
  std::size_t end = begin;
  while (end < line.size() && line[end] != '}' && line[end] != ']') {
    if (line[end] == ',' && (end + 1 == line.size() || !is_digit(line[end + 1]))) break;
    ++end;
  }
  while (line[end - 1] == ' ') --end;
  return line.substr(begin, end - begin);
}

// Commas before exactly three digits each; with any other number of digits behind one, decimals were meant.
bool has_thousands(std::string_view text) {
  if (text.starts_with('0')) return false;
  for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
    std::size_t digits = 0;
    while (comma + 1 + digits < text.size() && is_digit(text[comma + 1 + digits])) ++digits;
    if (digits != 3) return false;
  }
  return true;
}

std::string hint_of(const std::string& text) {
  if (has_thousands(text)) {
    std::string without = text;
    std::erase(without, ',');
    return fmt::format(
        "thousands with a comma must be quoted inside {{ }}: `\"{}\"`, or written without: `{}`; decimals take a point",
        text, without);
  }
  std::string with_point = text;
  std::replace(with_point.begin(), with_point.end(), ',', '.');
  return fmt::format("decimal point: `{}`; thousands with a comma must be quoted inside {{ }}", with_point);
}

}  // namespace

std::optional<CutNumber> cut_number(const Node& value, const Node& key) {
  if (!value.is_scalar() || value.text.empty() || !key.is_scalar() || key.text.empty()) return std::nullopt;
  if (!is_digit(value.text.back()) || !is_digit(key.text.front()) || value.line != key.line) return std::nullopt;
  const auto end = static_cast<std::size_t>(value.byte) + value.text.size();
  const std::string_view line = value.file->line(value.line);
  if (end >= line.size() || line[end] != ',' || static_cast<std::size_t>(key.byte) != end + 1) return std::nullopt;
  constexpr std::size_t longest = 60;
  const std::string_view whole = whole_number(line, static_cast<std::size_t>(value.byte));
  const std::string text(whole.substr(0, longest));
  return CutNumber{
      value.byte + static_cast<int>(whole.size()),
      {Problem::not_a_number, value.place(),
       fmt::format("a comma ends a value inside {{ }}, so {} is cut in two", in_quotes(text)), hint_of(text)}};
}

}  // namespace verbund::scenario
