// Aligned text: rows of cells, columns as wide as they need.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/report/report.h"

namespace verbund::report {

enum class Align : std::uint8_t { left, right };
enum class Emphasis : std::uint8_t { none, strong, good, warning };  // shown as colour, so never the only sign

struct Cell {
  std::string text;
  Emphasis emphasis = Emphasis::none;
};

// No text of a document holds it.
inline constexpr char markdown_row = '\x1e';

class TextTable {
 public:
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}
  // Missing cells stay empty.
  void row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }
  void text_row(const std::vector<std::string>& texts, Emphasis emphasis = Emphasis::none);
  void blank() { rows_.emplace_back(); }
  // A line of its own over the rows that follow: no column becomes as wide as it.
  void heading(const std::string& text) {
    headings_[rows_.size()] = text;
    blank();
  }
  // One line per row, no blanks at their ends. Two blanks between columns.
  [[nodiscard]] std::string render(bool colour) const;
  // For a page of Markdown (markdown.h), whose lines of tables begin with `markdown_row`. The rows at the top that are
  // strong as a whole are the head; what the first column is called there becomes a heading above.
  [[nodiscard]] std::string markdown() const;
  [[nodiscard]] std::string render(const Style& style) const {
    return style.markdown ? markdown() : render(style.colour);
  }

 private:
  [[nodiscard]] std::size_t head_rows() const;
  [[nodiscard]] std::string lines(const std::string& printed, bool colour) const;

  std::vector<Align> columns_;
  std::vector<std::vector<Cell>> rows_;
  std::map<std::size_t, std::string> headings_;  // by row
};

// Characters, not bytes, of a UTF-8 text.
std::size_t display_width(std::string_view);
std::string pad_left(const std::string&, std::size_t width);
// Broken at blanks so that no line is wider; following lines begin with `indent` blanks.
std::string wrap(const std::string&, std::size_t width, std::size_t indent);
std::string emphasise(const std::string&, Emphasis, bool colour);

}  // namespace verbund::report
