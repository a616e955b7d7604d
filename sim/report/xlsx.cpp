#include "sim/report/xlsx.h"

#include <algorithm>

#include "sim/report/text_table.h"
#include "sim/report/xlsx_parts.h"

namespace verbund::report {
namespace {

// Characters that a value takes, about.
std::size_t length(const Value& value) {
  constexpr std::size_t of_figures = 12;
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? of_figures : display_width(*text);
}

void table_sheet(Workbook& book, const Table& table, const std::vector<Row>& rows) {
  constexpr std::size_t narrowest = 6, widest = 50, looked_at = 1000;
  constexpr std::size_t of_the_arrow = 3;  // of the filter
  Sheet sheet = book.add(table.name);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const TableColumn& column = table.columns[c];
    const std::string head = column.name + (column.unit.empty() ? "" : ", " + column.unit);
    sheet.text(0, c, head, Look::head);
    std::size_t width = std::max(narrowest, display_width(head) + of_the_arrow);
    for (std::size_t r = 0; r < std::min(rows.size(), looked_at); ++r) width = std::max(width, length(rows[r][c]));
    sheet.width(c, static_cast<double>(std::min(width, widest)));
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) sheet.value(r + 1, c, rows[r][c], table.columns[c].type);
  }
  sheet.freeze(1, 0);
  sheet.filter(0, rows.size(), table.columns.size() - 1);
}

// What the columns of the tables mean.
void columns_sheet(Workbook& book, const WorkbookMessages& words) {
  Sheet sheet = book.add(std::string(words.columns));
  std::size_t row = 0, column = 0;
  for (const std::string_view head : {words.table, words.column, words.type, words.unit, words.sentence}) {
    sheet.text(row, column++, std::string(head), Look::head);
  }
  for (const Table& table : tables()) {
    for (const TableColumn& it : table.columns) {
      column = 0;
      ++row;
      for (const std::string& text : {table.name, it.name, std::string(type_name(it.type)), it.unit, it.sentence}) {
        sheet.text(row, column++, text);
      }
    }
  }
  column = 0;
  for (const double width : {20, 26, 14, 12, 100}) sheet.width(column++, width);
  sheet.freeze(1, 0);
  sheet.filter(0, row, column - 1);
}

}  // namespace

std::pair<std::optional<std::string>, std::string> xlsx(const document::Study& study, Language language) {
  const WorkbookMessages& words = workbook_messages(language);
  Workbook book(study);
  if (!book.works()) return book.bytes();
  const Sheet options = book.add(std::string(words.options));
  const CellOfOption total_cost = cost_by_year_sheet(book, study, language);
  cost_by_partner_sheet(book, study, language);
  options_sheet(options, study, total_cost, language);
  for (const Table& table : tables()) {
    const auto rows = table.rows(study);
    if (!rows.empty() && rows.size() < most_rows) table_sheet(book, table, rows);
  }
  columns_sheet(book, words);
  return book.bytes();
}

}  // namespace verbund::report
