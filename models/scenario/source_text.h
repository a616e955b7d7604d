// The text of a file that a planner wrote, and the places in it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/diagnostic.h"

namespace verbund::scenario {

inline constexpr std::size_t largest_file = 64U << 20U;  // bytes

class SourceText {
 public:
  // A byte order mark at the front of `text` is dropped.
  SourceText(std::string name, std::string written, std::string text);
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& written() const { return written_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string_view line(int number) const;  // from 1; empty beyond the end
  // `line` from 1, `byte` within the line from 0. Line 0: the file as a whole. Beyond the end: the end of what is
  // written. Takes the same time in a line of 64 MB as in a short one.
  [[nodiscard]] Place place(int line, int byte) const;

 private:
  [[nodiscard]] std::size_t start_of(int number) const;  // of a line; text_.size() beyond the end
  [[nodiscard]] std::size_t characters_before(std::size_t byte) const;

  std::string name_;     // for messages: where it is, seen from where the planner stands
  std::string written_;  // for reports: as the scenario writes it, the same wherever the files lie
  std::string text_;
  std::vector<std::uint32_t> starts_;      // of every 256th line
  std::vector<std::uint32_t> characters_;  // before every 4096th byte
  int last_line_ = 1;                      // that has something on it
};

// Reads a file that the planner wrote as `written`. Null, with diagnostics, when it is missing, no regular file, larger
// than 64 MB, or its text is not sound (text_checks.h).
std::shared_ptr<const SourceText> read_source(const std::string& path, const std::string& written,
                                              std::vector<Diagnostic>&);

}  // namespace verbund::scenario
