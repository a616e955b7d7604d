#include "models/scenario/text_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace verbund::scenario {

namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// Length of the UTF-8 sequence that begins at `at`; 0 when there is none (overlong forms and surrogates are none).
std::size_t utf8_length(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  unsigned char first = byte(0);
  if (first == 0) return 0;  // no text holds it; typical of UTF-16 and of binary files
  if (first < 0x80) return 1;
  std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
  }
  if (first == 0xE0 && byte(1) < 0xA0) return 0;
  if (first == 0xED && byte(1) > 0x9F) return 0;
  if (first == 0xF0 && byte(1) < 0x90) return 0;
  if (first == 0xF4 && byte(1) > 0x8F) return 0;
  return length;
}

// Counts how deep brackets and indentation nest, without building anything. Quoted text and comments do not count. What
// it takes for a quote may be none (`foo "bar`): too_many_marks() bounds what such a text can cost.
class NestingCounter {
 public:
  // Line and byte at which the limit is passed.
  std::optional<std::pair<int, int>> first_too_deep(const SourceText& source) {
    int number = 1;
    std::size_t start = 0;
    const std::string& text = source.text();
    while (start < text.size()) {
      std::size_t end = std::min(text.find('\n', start), text.size());
      if (auto at = scan(std::string_view(text).substr(start, end - start))) return std::pair(number, *at);
      start = end + 1;
      ++number;
    }
    return std::nullopt;
  }

 private:
  // Byte of the line at which the limit is passed.
  std::optional<int> scan(std::string_view line) {
    std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    if (quote_ == 0 && brackets_ == 0 && line[first] != '#') {
      while (!indents_.empty() && indents_.back() >= first) indents_.pop_back();
      indents_.push_back(first);
    }
    for (std::size_t i = first; i < line.size(); ++i) {
      if (!take(line, i)) break;
      // Compact lists ("- - - a") nest without brackets and without further lines.
      std::size_t dashes = brackets_ == 0 && quote_ == 0 ? leading_dashes(line, first, i) : 0;
      if (brackets_ + indents_.size() + dashes > deepest_nesting) return static_cast<int>(i);
    }
    return std::nullopt;
  }

  static std::size_t leading_dashes(std::string_view line, std::size_t first, std::size_t at) {
    // Counted only where a dash stands: the work stays linear in the length of the line. Wider ones are the parser's.
    constexpr std::size_t longest_head = 400;
    if (line[at] != '-' || at - first > longest_head) return 0;
    auto head = line.substr(first, at - first + 1);
    if (head.find_first_not_of("- ") != std::string_view::npos) return 0;
    return static_cast<std::size_t>(std::count(head.begin(), head.end(), '-'));
  }

  // Takes one character; false when a comment begins.
  bool take(std::string_view line, std::size_t& i) {
    char c = line[i];
    char before = i == 0 ? ' ' : line[i - 1];
    if (quote_ != 0) {
      if (c == '\\' && quote_ == '"') ++i;
      if (c == quote_) quote_ = 0;
      return true;
    }
    bool begins = before == ' ' || before == '[' || before == '{' || before == ',' || before == ':';
    if (c == '#' && before == ' ') return false;
    if ((c == '"' || c == '\'') && begins) quote_ = c;
    if (c == '[' || c == '{') ++brackets_;
    if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
    return true;
  }

  char quote_ = 0;
  std::size_t brackets_ = 0;
  std::vector<std::size_t> indents_;
};

// How many tokens the character can begin for a YAML parser: an opening bracket is two.
std::size_t marks_of(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '[':
    case '{':
      return 2;
    case ']':
    case '}':
    case ',':
    case ':':
    case '"':
    case '\'':
    case '&':
    case '*':
    case '!':
    case '#':
      return 1;
    case '-':
    case '?':
      return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' ? 1 : 0;
    default:
      return 0;
  }
}

// Where the limit is passed. Quoted text and comments count: what they are is the parser's to say.
std::optional<std::size_t> too_many_marks(std::string_view text) {
  std::size_t marks = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    marks += marks_of(text, i);
    if (marks > most_marks) return i;
  }
  return std::nullopt;
}

bool no_tabs(const SourceText& source, std::vector<Diagnostic>& problems) {
  int number = 1;
  std::size_t start = 0;
  const std::string& text = source.text();
  while (start < text.size()) {
    std::size_t end = std::min(text.find('\n', start), text.size());
    std::size_t first = text.find_first_not_of(' ', start);
    if (first < end && text[first] == '\t') {
      add(problems, {Problem::tab_indentation, source.place(number, static_cast<int>(first - start)),
                     "a tab stands in the indentation; YAML takes only spaces there",
                     "replace every tab by two spaces (most editors can do it for the whole file)"});
      return false;
    }
    start = end + 1;
    ++number;
  }
  return true;
}

// Line and byte within it.
std::pair<int, int> line_and_byte(std::string_view text, std::size_t at) {
  std::string_view before = text.substr(0, at);
  std::size_t end = before.rfind('\n');
  return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(end == std::string_view::npos ? at : at - end - 1)};
}

bool is_utf8(const SourceText& source, std::vector<Diagnostic>& problems) {
  auto bad = first_bad_utf8(source.text());
  if (!bad) return true;
  auto [line, byte] = line_and_byte(source.text(), *bad);
  auto value = static_cast<unsigned char>(source.text()[*bad]);
  bool is_utf16 = *bad == 0 && (value == 0xFE || value == 0xFF);
  add(problems, {Problem::not_utf8,
                 place_in_any_line(source.name(), line, byte + 1, source.line(line), static_cast<std::size_t>(byte)),
                 fmt::format("the byte 0x{:02X} is not UTF-8 text", value),
                 value == 0 ? "is it a text file? Save it as UTF-8"
                            : fmt::format("save the file as UTF-8, or convert it: iconv -f {} -t UTF-8 OLD > NEW",
                                          is_utf16 ? "UTF-16" : "WINDOWS-1252")});
  return false;
}

bool is_bounded(const SourceText& source, std::vector<Diagnostic>& problems) {
  if (auto at = NestingCounter().first_too_deep(source)) {
    add(problems, {Problem::too_deep, source.place(at->first, at->second),
                   fmt::format("the text nests deeper than {} levels", deepest_nesting),
                   "is a bracket not closed, or every line indented further than the last?"});
    return false;
  }
  if (auto at = too_many_marks(source.text())) {
    auto [line, byte] = line_and_byte(source.text(), *at);
    add(problems, {Problem::too_many_nodes, source.place(line, byte),
                   fmt::format("the file holds more than {} brackets, commas, colons and quotes", most_marks),
                   "recorded series belong into CSV files in the data folder, not into the scenario"});
    return false;
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string result;
  while (auto bad = first_bad_utf8(text)) {
    result += text.substr(0, *bad);
    result += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  return result += text;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = utf8_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

Place place_in_any_line(std::string file, int number, int column, std::string_view line, std::size_t byte) {
  // More than is ever shown, so that a long line costs no more than a short one.
  constexpr std::size_t around = 1000;
  std::size_t first = byte - std::min(byte, around);
  std::string before = repaired(line.substr(first, byte - first));
  std::string after = repaired(line.substr(byte, around));
  return place_in_line(std::move(file), number, column, before + after, before.size());
}

void report_empty(const SourceText& source, std::vector<Diagnostic>& problems) {
  add(problems, {Problem::empty_file, source.place(0, 0), "the file is empty",
                 "`verbund schema --example` prints a scenario to start from"});
}

bool text_is_sound(const SourceText& source, std::vector<Diagnostic>& problems) {
  if (source.text().find_first_not_of(" \t\r\n") == std::string::npos) {
    report_empty(source, problems);
    return false;
  }
  return is_utf8(source, problems) && no_tabs(source, problems) && is_bounded(source, problems);
}

}  // namespace verbund::scenario
