#include "models/scenario/yaml_mistakes.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/reader.h"

namespace verbund::scenario {

namespace {

constexpr std::size_t longest_line = 1000;  // bytes; a longer one is no planner's
constexpr int farthest = 1000;              // lines that are looked at above the place

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \r");
  return first == std::string_view::npos || line[first] == '#';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

std::string_view without_comment(std::string_view line) { return trimmed(line.substr(0, line.find(" #"))); }

std::size_t length_of_key(std::string_view text) {
  const auto belongs = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

// A line `key:` or `key: value`.
struct KeyLine {
  int number = 0;
  std::size_t indent = 0;
  std::string_view key;  // empty: the line is none
  bool has_value = false;
};

class Mistakes {
 public:
  Mistakes(const SourceText& source, int line, int byte) : source_(source), line_(line), byte_(byte) {}

  std::optional<Diagnostic> likely() const {
    if (source_.line(line_).size() > longest_line) return std::nullopt;
    if (auto found = second_colon()) return found;
    if (auto found = missing_space()) return found;
    return wrong_place();
  }

 private:
  [[nodiscard]] KeyLine key_line(int number) const {
    const std::string_view line = source_.line(number);
    if (line.size() > longest_line || is_blank(line)) return {};
    const std::size_t indent = indentation(line);
    const std::string_view text = without_comment(line);
    const std::size_t length = length_of_key(text);
    if (length == 0 || length >= text.size() || text[length] != ':') return {};
    return {number, indent, text.substr(0, length), length + 1 < text.size()};
  }

  // The last line before `number` that is not blank; 0 for none.
  [[nodiscard]] int content_before(int number) const {
    while (--number > 0 && is_blank(source_.line(number))) {
    }
    return number;
  }

  // title: Two towns: one room
  [[nodiscard]] std::optional<Diagnostic> second_colon() const {
    const std::string_view line = source_.line(line_);
    const auto byte = static_cast<std::size_t>(byte_);
    if (byte >= line.size() || line[byte] != ':') return std::nullopt;
    const std::size_t bracket = line.substr(0, byte).find_last_of("{[,");
    const bool in_brackets = line.substr(0, byte).find_first_of("{[") != std::string_view::npos;
    const std::size_t begin = in_brackets ? bracket + 1 : 0;
    const std::size_t colon = line.find(": ", begin);
    if (colon >= byte) return std::nullopt;
    const std::size_t end = in_brackets ? line.find_first_of(",]}", byte) : line.size();
    const std::string key(trimmed(line.substr(begin, colon - begin)));
    const std::string_view value = without_comment(line.substr(colon + 1, end - colon - 1));
    return Diagnostic{Problem::bad_yaml, source_.place(line_, byte_),
                      fmt::format("this is no YAML: a second colon stands in the value of {}", in_quotes(key)),
                      fmt::format("put the value in quotes: `{}: \"{}\"`", key, value)};
  }

  // pue:1.8 in the lines before: each is one word, and the next line its continuation.
  [[nodiscard]] std::optional<Diagnostic> missing_space() const {
    int first = 0;
    for (int number = content_before(line_); number > 0; number = content_before(number)) {
      const std::string_view line = source_.line(number);
      if (line.size() > longest_line || key_without_space(without_comment(line)).empty()) break;
      first = number;
    }
    if (first == 0) return std::nullopt;
    const std::string_view line = source_.line(first);
    const std::string_view text = without_comment(line);
    const std::string_view key = key_without_space(text);
    return Diagnostic{Problem::bad_yaml, source_.place(first, static_cast<int>(indentation(line) + key.size())),
                      fmt::format("this is no YAML: no space follows the colon of {}", in_quotes(key)),
                      fmt::format("write `{}: {}`", key, text.substr(key.size() + 1))};
  }

  // An entry that is indented below `goals: {minimise: cost}`, and perhaps belongs to a block further up.
  [[nodiscard]] std::optional<Diagnostic> wrong_place() const {
    const KeyLine entry = key_line(line_);
    if (entry.key.empty()) return std::nullopt;
    const KeyLine above = above_with_less(line_, entry.indent);
    if (above.key.empty() || !above.has_value) return std::nullopt;
    const KeyLine home = home_of(above.number, entry.indent);
    std::string hint = fmt::format("indent {} less, or move it to where it belongs", in_quotes(entry.key));
    if (!home.key.empty()) {
      hint = fmt::format("it is indented like what belongs to {} (line {}): move it there, or {} above {}",
                         in_quotes(home.key), home.number, in_quotes(above.key), in_quotes(home.key));
    }
    return Diagnostic{Problem::bad_yaml, source_.place(line_, static_cast<int>(entry.indent)),
                      fmt::format("this is no YAML: {} stands below {}, which has a value already",
                                  in_quotes(entry.key), in_quotes(above.key)),
                      std::move(hint)};
  }

  [[nodiscard]] KeyLine above_with_less(int number, std::size_t indent) const {
    while ((number = content_before(number)) > 0 && line_ - number < farthest) {
      if (indentation(source_.line(number)) < indent) return key_line(number);
    }
    return {};
  }

  // The nearest block above whose entries have that indentation.
  [[nodiscard]] KeyLine home_of(int number, std::size_t indent) const {
    while ((number = content_before(number)) > 0 && line_ - number < farthest) {
      if (indentation(source_.line(number)) != indent) continue;
      const KeyLine head = above_with_less(number, indent);
      if (!head.has_value) return head;
    }
    return {};
  }

  const SourceText& source_;
  int line_;
  int byte_;
};

}  // namespace

std::string_view key_without_space(std::string_view word) {
  const std::size_t length = length_of_key(word);
  const bool is_one = length > 0 && length + 1 < word.size() && word[length] == ':' && word[length + 1] != ' ' &&
                      word[0] >= 'a' && word[0] <= 'z' && word.find(": ") == std::string_view::npos;
  return is_one ? word.substr(0, length) : std::string_view();
}

std::optional<Diagnostic> likely_mistake(const SourceText& source, int line, int byte) {
  return Mistakes(source, line, byte).likely();
}

}  // namespace verbund::scenario
