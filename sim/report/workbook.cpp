#include "sim/report/workbook.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "models/units/calendar.h"

namespace verbund::report {
namespace {

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

// Excel's limit, in characters; one of them may count double there.
constexpr std::size_t longest_text = 32'767 / 2;

// What XML cannot hold becomes a blank; what is too long for a cell ends in dots.
std::string cell_text(const std::string& text) {
  std::string result;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool begins = (c & 0xC0) != 0x80;
    if (begins && ++characters >= longest_text) return result + "…";
    const bool no_character = text.compare(i, 3, "\xEF\xBF\xBE") == 0 || text.compare(i, 3, "\xEF\xBF\xBF") == 0;
    if (no_character) i += 2;
    result += no_character || (c < 0x20 && c != '\n' && c != '\t') ? ' ' : text[i];
  }
  return result;
}

lxw_format* format_of(lxw_workbook* book, Look look) {
  lxw_format* format = workbook_add_format(book);
  switch (look) {
    case Look::text:
      break;
    case Look::head:
      format_set_bold(format);
      format_set_bottom(format, LXW_BORDER_THIN);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Look::title:
      format_set_bold(format);
      break;
    case Look::wrapped:
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Look::right:
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
    case Look::good:
    case Look::bad:
      format_set_align(format, LXW_ALIGN_RIGHT);
      format_set_font_color(format, look == Look::good ? 0x006100 : 0x9C0006);
      break;
    case Look::total:
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
      format_set_num_format(format, "#,##0.00");
      break;
    case Look::money:
      format_set_num_format(format, "#,##0.00");
      break;
    case Look::number:
      format_set_num_format(format, "#,##0.0##");
      break;
    case Look::integer:
      format_set_num_format(format, "#,##0");
      break;
    case Look::year:
      format_set_num_format(format, "0");
      break;
    case Look::percent:
      format_set_num_format(format, "0.0 %");
      break;
    case Look::small_percent:
      format_set_num_format(format, "0.000 %");
      break;
    case Look::month:
      format_set_num_format(format, "yyyy-mm");
      break;
    case Look::day:
      format_set_num_format(format, "yyyy-mm-dd");
      break;
    case Look::moment:
      format_set_num_format(format, "yyyy-mm-dd hh:mm");
      break;
  }
  return format;
}

Look look_of(ColumnType type) {
  switch (type) {
    case ColumnType::money:
      return Look::money;
    case ColumnType::number:
      return Look::number;
    case ColumnType::integer:
      return Look::integer;
    case ColumnType::month:
      return Look::month;
    case ColumnType::day:
      return Look::day;
    case ColumnType::moment:
      return Look::moment;
    case ColumnType::text:
    case ColumnType::yes_no:
      break;
  }
  return Look::text;
}

}  // namespace

std::string cell_name(std::size_t row, std::size_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
  lxw_rowcol_to_cell(name.data(), row_of(row), column_of(column));
  return name.data();
}

std::string cell_name(const std::string& sheet, std::size_t row, std::size_t column) {
  return "'" + sheet + "'!" + cell_name(row, column);
}

void Sheet::text(std::size_t row, std::size_t column, const std::string& text, Look as) {
  if (text.empty() && as == Look::text) return;
  worksheet_write_string(sheet_, row_of(row), column_of(column), cell_text(text).c_str(), look(as));
}

void Sheet::number(std::size_t row, std::size_t column, double number, Look as) {
  worksheet_write_number(sheet_, row_of(row), column_of(column), number, look(as));
}

void Sheet::formula(std::size_t row, std::size_t column, const std::string& formula, double value, Look as) {
  worksheet_write_formula_num(sheet_, row_of(row), column_of(column), formula.c_str(), look(as), value);
}

bool Sheet::date(std::size_t row, std::size_t column, const std::string& text, Look as) {
  const auto instant = parse_instant(text);
  constexpr int first_year = 1900;  // that Excel knows
  if (!instant || civil(*instant).year < first_year) return false;
  const auto date = civil(*instant);
  lxw_datetime when{};
  when.year = date.year;
  when.month = date.month;
  when.day = date.day;
  when.hour = date.hour;
  when.min = date.minute;
  return worksheet_write_datetime(sheet_, row_of(row), column_of(column), &when, look(as)) == LXW_NO_ERROR;
}

void Sheet::value(std::size_t row, std::size_t column, const Value& value, ColumnType type) {
  const Look as = look_of(type);
  if (const auto* words = std::get_if<std::string>(&value)) {
    const bool is_date = as == Look::month || as == Look::day || as == Look::moment;
    if (!is_date || !date(row, column, *words, as)) text(row, column, *words);
  } else if (const auto* amount = std::get_if<Money>(&value)) {
    number(row, column, amount->in_euros(), as);
  } else if (const auto* real = std::get_if<double>(&value)) {
    number(row, column, *real, as);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    number(row, column, static_cast<double>(*whole), as);
  } else if (const auto* yes = std::get_if<bool>(&value)) {
    worksheet_write_boolean(sheet_, row_of(row), column_of(column), *yes ? 1 : 0, look(as));
  }
}

void Sheet::width(std::size_t column, double characters) {
  worksheet_set_column(sheet_, column_of(column), column_of(column), characters, nullptr);
}

void Sheet::freeze(std::size_t rows, std::size_t columns) {
  worksheet_freeze_panes(sheet_, row_of(rows), column_of(columns));
}

void Sheet::filter(std::size_t head_row, std::size_t last_row, std::size_t last_column) {
  worksheet_autofilter(sheet_, row_of(head_row), 0, row_of(last_row), column_of(last_column));
}

Workbook::Workbook(const document::Study& study) : file_(::memfd_create("workbook", MFD_CLOEXEC)) {
  if (file_ < 0) return;
  book_ = workbook_new(("/proc/self/fd/" + std::to_string(file_)).c_str());
  if (book_ == nullptr) return;
  for (std::size_t i = 0; i < look_count; ++i) looks_[i] = format_of(book_, static_cast<Look>(i));
  std::string title = cell_text(study.title), program = study.program;
  constexpr std::size_t longest_title = 255;
  if (title.size() > longest_title) title.clear();  // it stands in the first sheet
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = program.data();
  properties.created = parse_instant(study.start).value_or(Instant()).seconds();
  workbook_set_properties(book_, &properties);
}

Workbook::~Workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  if (file_ >= 0) ::close(file_);
}

Sheet Workbook::add(const std::string& name) {
  lxw_worksheet* const sheet = workbook_add_worksheet(book_, name.c_str());
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet, a4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);  // as wide as the page, as long as it takes
  return {sheet, &looks_};
}

std::pair<std::optional<std::string>, std::string> Workbook::bytes() {
  if (book_ == nullptr) return {std::nullopt, std::string("no memory for the workbook: ") + std::strerror(errno)};
  lxw_workbook* const book = std::exchange(book_, nullptr);
  if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) return {std::nullopt, lxw_strerror(error)};
  struct stat about {};
  if (::fstat(file_, &about) != 0) return {std::nullopt, std::strerror(errno)};
  std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (n <= 0) return {std::nullopt, std::strerror(errno)};
    done += static_cast<std::size_t>(n);
  }
  return {std::move(bytes), ""};
}

}  // namespace verbund::report
