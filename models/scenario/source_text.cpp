#include "models/scenario/source_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace verbund::scenario {

namespace {

namespace fs = std::filesystem;

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

// Counts how deep brackets and indentation nest, without building anything: 2 MB of '[' would cost a parser half a
// gigabyte. Quoted text and comments do not count.
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
    // Counted only where a dash stands: the work stays linear in the length of the line.
    if (line[at] != '-' || at - first > std::size_t{4} * deepest_nesting) return 0;
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

bool no_tabs(const SourceText& source, std::vector<Diagnostic>& problems) {
  int number = 1;
  std::size_t start = 0;
  const std::string& text = source.text();
  while (start < text.size()) {
    std::size_t end = std::min(text.find('\n', start), text.size());
    std::size_t first = text.find_first_not_of(' ', start);
    if (first < end && text[first] == '\t') {
      problems.push_back({Problem::tab_indentation, source.place(number, static_cast<int>(first - start)),
                          "a tab stands in the indentation; YAML takes only spaces there",
                          "replace every tab by two spaces (most editors can do it for the whole file)"});
      return false;
    }
    start = end + 1;
    ++number;
  }
  return true;
}

}  // namespace

SourceText::SourceText(std::string name, std::string written, std::string text)
    : name_(std::move(name)), written_(std::move(written)), text_(std::move(text)) {
  starts_.push_back(0);
  for (std::size_t i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1)) starts_.push_back(i + 1);
}

std::string_view SourceText::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > starts_.size()) return {};
  std::size_t start = starts_[static_cast<std::size_t>(number) - 1];
  std::size_t end = std::min(text_.find('\n', start), text_.size());
  std::string_view line = std::string_view(text_).substr(start, end - start);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

Place SourceText::place(int number, int byte) const {
  if (number < 1) return {name_, 0, 0, {}};
  std::string_view text = line(number);
  std::string_view before = text.substr(0, std::min(text.size(), static_cast<std::size_t>(std::max(0, byte))));
  int column = static_cast<int>(std::count_if(before.begin(), before.end(),
                                              [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
  // A byte order mark is no character that a planner sees.
  if (number == 1 && before.starts_with("\xEF\xBB\xBF")) --column;
  std::size_t shown = std::min<std::size_t>(text.size(), 2000);
  while (shown > 0 && shown < text.size() && is_continuation(static_cast<unsigned char>(text[shown]))) --shown;
  return {name_, number, column + 1, std::string(text.substr(0, shown))};
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = utf8_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

bool text_is_sound(const SourceText& source, std::vector<Diagnostic>& problems) {
  const std::string& text = source.text();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    problems.push_back({Problem::empty_file, source.place(0, 0), "the file is empty",
                        "`verbund schema --example` prints a scenario to start from"});
    return false;
  }
  if (auto bad = first_bad_utf8(text)) {
    int line = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n')) + 1;
    // The line itself is left out: a terminal could not show it.
    Place place{source.name(), line, 0, {}};
    std::size_t start = text.rfind('\n', *bad);
    place.column = static_cast<int>(*bad - (start == std::string::npos || *bad == 0 ? 0 : start + 1)) + 1;
    problems.push_back({Problem::not_utf8, place,
                        fmt::format("the byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[*bad])),
                        "save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"});
    return false;
  }
  if (!no_tabs(source, problems)) return false;
  if (auto at = NestingCounter().first_too_deep(source)) {
    problems.push_back({Problem::too_deep, source.place(at->first, at->second),
                        fmt::format("the text nests deeper than {} levels", deepest_nesting),
                        "is a bracket not closed, or every line indented further than the last?"});
    return false;
  }
  return true;
}

std::shared_ptr<const SourceText> read_source(const std::string& path, const std::string& written,
                                              std::vector<Diagnostic>& problems) {
  std::error_code error;
  Place whole{path, 0, 0, {}};
  if (fs::is_directory(path, error)) {
    problems.push_back({Problem::is_directory, whole, "this is a folder, not a file", "name the .yaml file in it"});
    return nullptr;
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    problems.push_back({Problem::file_missing, whole,
                        fs::exists(path, error) ? "the file cannot be read" : "there is no such file",
                        "check the name and the folder it is looked for in"});
    return nullptr;
  }
  // Read up to the limit and not one byte further, whatever the file system says about its size.
  std::string text;
  std::vector<char> block(1U << 20U);
  while (in && text.size() <= largest_file) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (text.size() > largest_file) {
    problems.push_back({Problem::too_large, whole, "the file is larger than 64 MB",
                        "recorded series belong into CSV files in the data folder, not into the scenario"});
    return nullptr;
  }
  auto source = std::make_shared<const SourceText>(path, written, std::move(text));
  return text_is_sound(*source, problems) ? source : nullptr;
}

}  // namespace verbund::scenario
