// The study document as tidy tables, one observation a row: what CSV files and the data sheets of a workbook hold.
// Names, units and sentences of the columns are those of the column table of the document.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "sim/document/study.h"

namespace verbund::report {

enum class ColumnType : std::uint8_t { text, number, integer, money, yes_no, month, day, moment };
std::string_view type_name(
    ColumnType);  // "text", "number", "integer", "money", "yes/no", "month", "date", "date and time"

struct TableColumn {
  std::string name, unit, sentence;
  ColumnType type = ColumnType::text;
};

// Nothing: there is no such value. Dates are texts: 2009-09, 2009-09-27, 2009-09-27 10:00 (the time always, unlike in
// the document).
using Value = std::variant<std::monostate, std::string, double, std::int64_t, Money, bool>;
using Row = std::vector<Value>;

struct Table {
  std::string name, sentence;
  std::vector<TableColumn> columns;
  std::function<std::vector<Row>(const document::Study&)> rows;  // each as long as the columns
};

// Always the same ones, whatever a study has. What belongs to an option begins with its id.
const std::vector<Table>& tables();

// All tables with their columns, for a terminal.
std::string table_list(bool colour);

}  // namespace verbund::report
