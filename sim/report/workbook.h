// A workbook of Excel's format, made with libxlsxwriter: sheets of typed cells. Texts stay texts, whatever they look
// like.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "sim/report/tables.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace verbund::report {

enum class Look : std::uint8_t {
  text,
  head,
  title,
  wrapped,
  right,
  good,
  bad,
  money,          // 1,234.50
  total,          // the same in bold, with a line above
  number,         // 1,234.5
  integer,        // 1,234
  year,           // 2007
  percent,        // of a share: 0.123 is shown as 12.3 %
  small_percent,  // 0.00123 is shown as 0.123 %
  month,
  day,
  moment
};
inline constexpr std::size_t look_count = 17;

// That a sheet of Excel takes.
inline constexpr std::size_t most_rows = 1'048'576;

// "C7" of row 6 and column 2; with the sheet in front: 'Cost by year'!C7.
std::string cell_name(std::size_t row, std::size_t column);
std::string cell_name(const std::string& sheet, std::size_t row, std::size_t column);

using Looks = std::array<lxw_format*, look_count>;

// Of a workbook, which must outlive it. Rows and columns count from 0.
class Sheet {
 public:
  Sheet(lxw_worksheet* sheet, const Looks* looks) : sheet_(sheet), looks_(looks) {}

  void text(std::size_t row, std::size_t column, const std::string&, Look = Look::text);
  void number(std::size_t row, std::size_t column, double, Look);
  // "=SUM(A1:A3)", and what it comes to: shown until a program computes it anew.
  void formula(std::size_t row, std::size_t column, const std::string& formula, double value, Look);
  void value(std::size_t row, std::size_t column, const Value&, ColumnType);
  void width(std::size_t column, double characters);
  // What stays in sight.
  void freeze(std::size_t rows, std::size_t columns);
  void filter(std::size_t head_row, std::size_t last_row, std::size_t last_column);

 private:
  [[nodiscard]] lxw_format* look(Look look) const { return (*looks_)[static_cast<std::size_t>(look)]; }
  bool date(std::size_t row, std::size_t column, const std::string&, Look);

  lxw_worksheet* sheet_;
  const Looks* looks_;
};

class Workbook {
 public:
  // Its date of creation is the start of the study, so that the same study gives the same bytes.
  explicit Workbook(const document::Study&);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // False: there is no memory for it, and `add` must not be called.
  [[nodiscard]] bool works() const { return book_ != nullptr; }
  Sheet add(const std::string& name);
  // The bytes of the file, or a sentence about why there are none. Nothing can be added afterwards.
  std::pair<std::optional<std::string>, std::string> bytes();

 private:
  int file_ = -1;  // in memory
  lxw_workbook* book_ = nullptr;
  Looks looks_{};
};

}  // namespace verbund::report
