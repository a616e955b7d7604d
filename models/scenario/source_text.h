// The text of a file that a planner wrote, checked before a YAML parser sees it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/diagnostic.h"

namespace verbund::scenario {

inline constexpr std::size_t largest_file = 64U << 20U;  // bytes
inline constexpr int deepest_nesting = 100;

class SourceText {
 public:
  SourceText(std::string name, std::string written, std::string text);
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& written() const { return written_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string_view line(int number) const;  // from 1; empty beyond the end
  // `line` from 1, `byte` within the line from 0. Line 0: the file as a whole.
  [[nodiscard]] Place place(int line, int byte) const;

 private:
  std::string name_;     // for messages: where it is, seen from where the planner stands
  std::string written_;  // for reports: as the scenario writes it, the same wherever the files lie
  std::string text_;
  std::vector<std::size_t> starts_;
};

// Reads a file that the planner wrote as `written`. Null, with diagnostics, when it is missing, a
// folder, empty, larger than 64 MB, not UTF-8, indented with tabs or nested deeper than 100 levels.
std::shared_ptr<const SourceText> read_source(const std::string& path, const std::string& written,
                                              std::vector<Diagnostic>&);
// The checks alone, for a text that is already there.
bool text_is_sound(const SourceText&, std::vector<Diagnostic>&);

// Where the first byte stands that is no UTF-8; none when all is well.
std::optional<std::size_t> first_bad_utf8(std::string_view);

}  // namespace verbund::scenario
