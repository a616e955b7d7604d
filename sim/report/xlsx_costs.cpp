// Cost by year and by partner: amounts as they are in the document, sums as formulas.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/report/comparison_parts.h"
#include "sim/report/money_messages.h"
#include "sim/report/xlsx_parts.h"

namespace verbund::report {
namespace {

using document::CostFilter;
using document::OptionResult;
using document::Study;

struct CostColumn {
  std::string heading;
  CostFilter filter;
};

std::string sum_of(std::size_t first_row, std::size_t first_column, std::size_t last_row, std::size_t last_column) {
  return "=SUM(" + cell_name(first_row, first_column) + ":" + cell_name(last_row, last_column) + ")";
}

class CostSheet {
 public:
  CostSheet(Sheet sheet, const Study& study, Language language, std::vector<CostColumn> columns)
      : sheet_(sheet),
        study_(study),
        words_(workbook_messages(language)),
        categories_(money_messages(language).categories),
        columns_(std::move(columns)) {
    const std::vector<std::string_view> heads = {words_.option, words_.category};
    for (std::size_t c = 0; c < heads.size(); ++c) sheet_.text(0, c, std::string(heads[c]), Look::head);
    for (std::size_t c = 0; c < columns_.size(); ++c) sheet_.text(0, first + c, columns_[c].heading, Look::head);
    sheet_.text(0, total(), fmt::format("{}, EUR", words_.total), Look::head);
    constexpr double wide = 26, of_amounts = 16;
    sheet_.width(0, wide);
    sheet_.width(1, wide);
    for (std::size_t c = first; c <= total(); ++c) sheet_.width(c, of_amounts);
    sheet_.freeze(1, first);
  }

  // The categories of an option and their sums. Gives back the row of the sums.
  std::size_t add_costs(const std::string& id, const OptionResult& option) {
    const std::size_t from = row_;
    const auto categories = document::categories();
    for (const std::size_t c : paid_categories(study_)) {
      add_amounts(id, categories_[c], option, [&](CostFilter& f) { f.category = categories[c]; });
    }
    names(id, words_.total, Look::title);
    for (std::size_t c = 0; c <= columns_.size(); ++c) {
      const Money sum = document::cost(option, c < columns_.size() ? columns_[c].filter : CostFilter());
      sheet_.formula(row_, first + c, sum_of(from, first + c, row_ - 1, first + c), sum.in_euros(), Look::total);
    }
    return row_++;
  }

  // Amounts of one kind or category, and their sum.
  template <class Change>
  void add_amounts(const std::string& id, std::string_view label, const OptionResult& option, Change change) {
    names(id, label, Look::text);
    CostFilter all;
    change(all);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      CostFilter filter = columns_[c].filter;
      change(filter);
      sheet_.number(row_, first + c, document::cost(option, filter).in_euros(), Look::money);
    }
    sheet_.formula(row_, total(), sum_of(row_, first, row_, total() - 1), document::cost(option, all).in_euros(),
                   Look::money);
    ++row_;
  }

  // What has been paid more than in the baseline by the end of each year.
  void add_cumulated(const std::string& id, const OptionResult& option, std::size_t sums, const OptionResult& baseline,
                     std::size_t baseline_sums) {
    names(id, words_.cumulated, Look::text);
    Money more;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      more += document::cost(option, columns_[c].filter) - document::cost(baseline, columns_[c].filter);
      const auto paid = [&](std::size_t row) {
        return "SUM($" + cell_name(row, first) + ":" + cell_name(row, first + c) + ")";
      };
      sheet_.formula(row_, first + c, "=" + paid(sums) + "-" + paid(baseline_sums), more.in_euros(), Look::money);
    }
    ++row_;
  }

  void finish() { sheet_.filter(0, row_ - 1, total()); }
  [[nodiscard]] std::size_t total() const { return first + columns_.size(); }

 private:
  void names(const std::string& id, std::string_view label, Look look) {
    sheet_.text(row_, 0, id, look);
    sheet_.text(row_, 1, std::string(label), look);
  }

  static constexpr std::size_t first = 2;  // column of amounts
  Sheet sheet_;
  const Study& study_;
  const WorkbookMessages& words_;
  const std::array<std::string_view, money::category_count>& categories_;
  std::vector<CostColumn> columns_;
  std::size_t row_ = 1;
};

}  // namespace

CellOfOption cost_by_year_sheet(Workbook& book, const Study& study, Language language) {
  const WorkbookMessages& words = workbook_messages(language);
  std::vector<CostColumn> columns;
  for (const std::int64_t year : document::years(study)) {
    CostColumn& column = columns.emplace_back();
    column.filter.year = year;
    column.heading =
        is_part_of_year(study, year) ? fmt::format(fmt::runtime(words.part_of_year), year) : std::to_string(year);
  }
  const std::string name(words.by_year);
  CostSheet sheet(book.add(name), study, language, std::move(columns));
  CellOfOption cells;
  const OptionResult* baseline = nullptr;
  std::size_t baseline_sums = 0;
  for (const std::string& id : with_results(study)) {  // the baseline comes first
    const OptionResult& option = study.options.at(id);
    const std::size_t sums = sheet.add_costs(id, option);
    cells[id] = cell_name(name, sums, sheet.total());
    if (id == study.baseline) {
      baseline = &option;
      baseline_sums = sums;
    } else if (baseline != nullptr) {
      sheet.add_cumulated(id, option, sums, *baseline, baseline_sums);
    }
    if (option.totals.depreciation == Money()) continue;
    sheet.add_amounts(id, words.depreciation, option, [](CostFilter& filter) { filter.kind = "depreciation"; });
  }
  sheet.finish();
  return cells;
}

void cost_by_partner_sheet(Workbook& book, const Study& study, Language language) {
  std::vector<CostColumn> columns;
  for (const auto& [id, partner] : study.partners) {
    CostColumn& column = columns.emplace_back();
    column.filter.partner = id;
    column.heading = id;
  }
  CostSheet sheet(book.add(std::string(workbook_messages(language).by_partner)), study, language, std::move(columns));
  for (const std::string& id : with_results(study)) sheet.add_costs(id, study.options.at(id));
  sheet.finish();
}

}  // namespace verbund::report
