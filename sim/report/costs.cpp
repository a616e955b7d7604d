#include <algorithm>

#include "sim/document/judgement.h"
#include "sim/report/comparison_parts.h"
#include "sim/report/figures.h"
#include "sim/report/money_messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::CostFilter;
using document::OptionResult;
using document::Study;

constexpr std::size_t most_columns = 9;  // that a terminal has room for, with the label and the total

std::string year_text(const Study& study, std::int64_t year, Language language) {
  const std::string text = std::to_string(year);
  return is_part_of_year(study, year) ? put(money_messages(language).part_of_year, text) : text;
}

std::string signed_text(Money amount, const MoneyUnit& unit) {
  const std::string text = money_text(amount, unit);
  return (amount > Money() && text != "0" ? "+" : "") + text;
}

// A label, one column for each of some years or partners, and their total: a row of every category.
class CostTable {
 public:
  CostTable(const Study& study, const std::vector<std::string>& headings, std::vector<CostFilter> columns,
            Language language)
      : study_(study),
        unit_(money_unit(study, language)),
        columns_(std::move(columns)),
        table_(aligns(columns_.size())) {
    std::vector<std::string> row(1);
    row.insert(row.end(), headings.begin(), headings.end());
    row.emplace_back(money_messages(language).total);
    columns_.emplace_back();  // all of them
    table_.text_row(row, Emphasis::strong);
  }

  void add_costs(const std::string& id, const OptionResult& option) {
    const MoneyMessages& m = money_messages(unit_.language);
    const auto categories = document::categories();
    table_.heading(id);
    for (const std::size_t c : paid_categories(study_)) {
      add(m.categories[c], Emphasis::none, [&](CostFilter filter) {
        filter.category = categories[c];
        return money_text(document::cost(option, filter), unit_);
      });
    }
    add(m.total, Emphasis::strong,
        [&](const CostFilter& filter) { return money_text(document::cost(option, filter), unit_); });
  }

  template <class Text>
  void add(std::string_view label, Emphasis emphasis, Text text) {
    std::vector<std::string> row = {"  " + std::string(label)};
    for (const CostFilter& filter : columns_) row.push_back(text(filter));
    table_.text_row(row, emphasis);
  }

  [[nodiscard]] const MoneyUnit& unit() const { return unit_; }
  [[nodiscard]] std::string render(const Style& style) { return table_.render(style) + "\n"; }

 private:
  static std::vector<Align> aligns(std::size_t columns) {
    std::vector<Align> result(columns + 2, Align::right);
    result[0] = Align::left;
    return result;
  }

  const Study& study_;
  MoneyUnit unit_;
  std::vector<CostFilter> columns_;
  TextTable table_;
};

std::string titled(std::string_view title, const Study& study, const Style& style) {
  return emphasise(put(title, money_unit(study, style.language).name), Emphasis::strong, style.colour) + "\n";
}

// What has been paid more than in the baseline by the end of each year.
void add_cumulated(CostTable& table, const OptionResult& option, const OptionResult& baseline) {
  table.add(money_messages(table.unit().language).cumulated, Emphasis::none, [&](const CostFilter& filter) {
    Money sum;
    for (const document::CostRow& row : option.costs) {
      if (row.kind == "payment" && (!filter.year || row.year <= *filter.year)) sum += row.cost;
    }
    for (const document::CostRow& row : baseline.costs) {
      if (row.kind == "payment" && (!filter.year || row.year <= *filter.year)) sum -= row.cost;
    }
    return signed_text(sum, table.unit());
  });
}

void add_depreciation(CostTable& table, const OptionResult& option) {
  if (option.totals.depreciation == Money()) return;
  table.add(money_messages(table.unit().language).depreciation, Emphasis::none, [&](CostFilter filter) {
    filter.kind = "depreciation";
    return money_text(document::cost(option, filter), table.unit());
  });
}

std::string costs_of_years(const Study& study, const std::vector<std::int64_t>& years, const Style& style) {
  std::vector<std::string> headings;
  std::vector<CostFilter> columns;
  for (const std::int64_t year : years) {
    headings.push_back(year_text(study, year, style.language));
    columns.emplace_back().year = year;
  }
  CostTable table(study, headings, std::move(columns), style.language);
  const OptionResult* baseline = document::comparable_baseline(study);
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    table.add_costs(id, option);
    if (baseline != nullptr && id != study.baseline) add_cumulated(table, option, *baseline);
    add_depreciation(table, option);
  }
  return table.render(style);
}

}  // namespace

bool is_part_of_year(const Study& study, std::int64_t year) {
  const std::string text = std::to_string(year);
  const bool begins_within = study.start.substr(0, 4) == text && study.start.substr(4) != "-01-01";
  const bool ends_within = study.end.substr(0, 4) == text;  // the first instant after the run
  return begins_within || ends_within;
}

std::string costs_by_year(const Study& study, const Style& style) {
  std::string result = titled(money_messages(style.language).by_year, study, style);
  const auto years = document::years(study);
  for (std::size_t from = 0; from < years.size(); from += most_columns) {
    const auto to = std::min(from + most_columns, years.size());
    result += costs_of_years(
        study, {years.begin() + static_cast<std::ptrdiff_t>(from), years.begin() + static_cast<std::ptrdiff_t>(to)},
        style);
  }
  const bool any_part = std::any_of(years.begin(), years.end(), [&](std::int64_t year) {
    return year_text(study, year, style.language).back() == '*';
  });
  if (any_part) result.insert(result.size() - 1, std::string(money_messages(style.language).part_note) + "\n");
  return result;
}

std::string costs_by_partner(const Study& study, const Style& style) {
  std::string result = titled(money_messages(style.language).by_partner, study, style);
  std::vector<std::string> ids;
  for (const auto& [id, partner] : study.partners) ids.push_back(id);
  const OptionResult* baseline = document::comparable_baseline(study);
  for (std::size_t from = 0; from < ids.size(); from += most_columns) {
    const auto to = std::min(from + most_columns, ids.size());
    std::vector<CostFilter> columns(to - from);
    for (std::size_t i = from; i < to; ++i) columns[i - from].partner = ids[i];
    CostTable table(study,
                    {ids.begin() + static_cast<std::ptrdiff_t>(from), ids.begin() + static_cast<std::ptrdiff_t>(to)},
                    std::move(columns), style.language);
    for (const std::string& id : with_results(study)) {
      const OptionResult& option = study.options.at(id);
      table.add_costs(id, option);
      if (baseline == nullptr || id == study.baseline) continue;
      table.add(money_messages(style.language).to_baseline, Emphasis::none, [&](const CostFilter& filter) {
        const Money theirs = document::cost(*baseline, filter), more = document::cost(option, filter) - theirs;
        return theirs == Money() ? std::string()
                                 : percent_text(100 * more.in_euros() / theirs.in_euros(), style.language);
      });
    }
    result += table.render(style);
  }
  return result;
}

}  // namespace verbund::report
