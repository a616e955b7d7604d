#include "sim/report/text_table.h"

#include <libsmartcols/libsmartcols.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <memory>
#include <sstream>

#include "sim/report/markdown.h"

namespace verbund::report {
namespace {

const char* escape(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::strong:
      return "\x1b[1m";
    case Emphasis::good:
      return "\x1b[32m";
    case Emphasis::warning:
      return "\x1b[31m";
    case Emphasis::none:
      break;
  }
  return nullptr;
}

// libsmartcols measures text by the locale's character set; names may hold any letter.
class Utf8Scope {
 public:
  Utf8Scope() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(::uselocale(nullptr)) {
    if (utf8_ != nullptr) ::uselocale(utf8_);
  }
  ~Utf8Scope() {
    ::uselocale(before_);
    if (utf8_ != nullptr) ::freelocale(utf8_);
  }
  Utf8Scope(const Utf8Scope&) = delete;
  Utf8Scope& operator=(const Utf8Scope&) = delete;

 private:
  locale_t utf8_;
  locale_t before_;
};

}  // namespace

void TextTable::text_row(const std::vector<std::string>& texts, Emphasis emphasis) {
  std::vector<Cell> cells;
  for (const std::string& text : texts) cells.push_back({text, emphasis});
  row(std::move(cells));
}

// The printed rows with the headings in their places, no blanks at the ends.
std::string TextTable::lines(const std::string& printed, bool colour) const {
  std::string result;
  std::istringstream in(printed);
  std::size_t row = 0;
  for (std::string line; std::getline(in, line); ++row) {
    const auto heading = headings_.find(row);
    if (heading != headings_.end()) line = emphasise(heading->second, Emphasis::strong, colour);
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

std::string TextTable::render(bool colour) const {
  const Utf8Scope utf8;
  const std::unique_ptr<libscols_table, decltype(&scols_unref_table)> table(scols_new_table(), &scols_unref_table);
  scols_table_enable_noheadings(table.get(), 1);
  scols_table_enable_colors(table.get(), colour ? 1 : 0);
  scols_table_set_termforce(table.get(), SCOLS_TERMFORCE_NEVER);
  scols_table_set_column_separator(table.get(), "  ");
  for (const Align align : columns_) {
    scols_table_new_column(table.get(), "", 0, align == Align::right ? SCOLS_FL_RIGHT : 0);
  }
  for (const auto& row : rows_) {
    libscols_line* line = scols_table_new_line(table.get(), nullptr);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Cell cell = c < row.size() ? row[c] : Cell{};
      scols_line_set_data(line, c, cell.text.c_str());
      if (const char* code = escape(cell.emphasis)) scols_cell_set_color(scols_line_get_cell(line, c), code);
    }
  }
  char* text = nullptr;
  if (rows_.empty() || scols_print_table_to_string(table.get(), &text) != 0 || text == nullptr) return "";
  const std::string printed = text;
  std::free(text);
  return lines(printed, colour);
}

std::size_t TextTable::head_rows() const {
  const auto is_head = [](const std::vector<Cell>& row) {
    return row.size() > 1 && std::all_of(row.begin(), row.end(), [](const Cell& cell) {
             return cell.emphasis == Emphasis::strong || cell.text.empty();
           });
  };
  const auto first_other = std::find_if_not(rows_.begin(), rows_.end(), is_head);
  return static_cast<std::size_t>(first_other - rows_.begin());
}

std::string TextTable::markdown() const {
  const std::size_t heads = head_rows();
  std::vector<std::string> head(columns_.size());
  for (std::size_t r = 0; r < heads; ++r) {
    for (std::size_t c = 0; c < rows_[r].size(); ++c) {
      const bool goes_on = head[c].empty() || head[c].back() == '-';  // a long id is broken at its dashes
      head[c] += (goes_on || rows_[r][c].text.empty() ? "" : " ") + rows_[r][c].text;
    }
  }
  std::string result = head.front().empty() ? "" : emphasise(head.front(), Emphasis::strong, true) + "\n\n";
  head.front().clear();
  const auto line = [&](const auto& text_of) {
    result += markdown_row;
    for (std::size_t c = 0; c < columns_.size(); ++c) result += "| " + text_of(c) + " ";
    result += "|\n";
  };
  line([&](std::size_t c) { return markdown_text(head[c]); });
  line([&](std::size_t c) { return std::string(columns_[c] == Align::right ? "---:" : "---"); });
  for (std::size_t r = heads; r < rows_.size(); ++r) {
    const auto heading = headings_.find(r);
    if (rows_[r].empty() && heading == headings_.end()) continue;  // a blank line
    line([&](std::size_t c) {
      if (heading != headings_.end()) return c == 0 ? markdown_strong(heading->second) : std::string();
      const Cell cell = c < rows_[r].size() ? rows_[r][c] : Cell{};
      return cell.emphasis == Emphasis::strong ? markdown_strong(cell.text) : markdown_text(cell.text);
    });
  }
  return result;
}

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string pad_left(const std::string& text, std::size_t width) {
  const std::size_t has = display_width(text);
  return has >= width ? text : std::string(width - has, ' ') + text;
}

std::string wrap(const std::string& text, std::size_t width, std::size_t indent) {
  std::string result, line;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) {
      line += ' ';
      continue;
    }
    const bool bare = line.find_first_not_of(' ') == std::string::npos;
    if (!bare && display_width(line) + 1 + display_width(word) > width) {
      result += line + '\n';
      line = std::string(indent, ' ') + word;
    } else {
      line += (bare ? "" : " ") + word;
    }
  }
  return result + line + '\n';
}

std::string emphasise(const std::string& text, Emphasis emphasis, bool colour) {
  const char* code = escape(emphasis);
  return colour && code != nullptr ? code + text + "\x1b[0m" : text;
}

}  // namespace verbund::report
