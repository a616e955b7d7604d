#include <fmt/format.h>

#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::CostFilter;
using document::OptionResult;
using document::Study;

// A label, the categories of cost, their total and a last column of its own.
TextTable cost_table(std::string_view last_upper, std::string_view last_lower) {
  const Messages& m = messages();
  std::vector<Align> aligns(9, Align::right);
  aligns[0] = Align::left;
  TextTable table(std::move(aligns));
  if (!last_upper.empty()) {
    table.text_row({"", "", "", "", "", "", "", "", std::string(last_upper)}, Emphasis::strong);
  }
  table.text_row(
      {"", std::string(m.hardware), std::string(m.electricity_cost), std::string(m.room), std::string(m.storage_cost),
       std::string(m.wan_cost), std::string(m.staff), std::string(m.total), std::string(last_lower)},
      Emphasis::strong);
  return table;
}

std::vector<std::string> cost_row(const std::string& label, const OptionResult& option, CostFilter filter,
                                  const MoneyUnit& unit) {
  std::vector<std::string> row(1, "  " + label);
  for (const std::string& category : document::categories()) {
    filter.category = category;
    row.push_back(money_text(document::cost(option, filter), unit));
  }
  filter.category.clear();
  row.push_back(money_text(document::cost(option, filter), unit));
  return row;
}

// The first and the last year of a run may be partial.
std::string year_text(const Study& study, std::int64_t year) {
  const std::string text = std::to_string(year);
  const bool begins_within = study.start.substr(0, 4) == text && study.start.substr(4) != "-01-01";
  const bool ends_within = study.end.substr(0, 4) == text;  // the first instant after the run
  return begins_within || ends_within ? fmt::format(fmt::runtime(messages().part_of_year), text) : text;
}

std::string titled(std::string_view title, const MoneyUnit& unit, const TextTable& table, const Style& style) {
  return emphasise(fmt::format(fmt::runtime(title), unit.name), Emphasis::strong, style.colour) + "\n" +
         table.render(style.colour) + "\n";
}

}  // namespace

std::string costs_by_year(const Study& study, const Style& style) {
  const Messages& m = messages();
  const MoneyUnit unit = money_unit(study);
  TextTable table = cost_table(m.cumulated, m.to_baseline);
  const auto baseline = study.options.find(study.baseline);
  const bool comparable = baseline != study.options.end() && baseline->second.failed.empty();
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    table.heading(id);
    Money cumulated;
    for (const std::int64_t year : document::years(study)) {
      CostFilter filter;
      filter.year = year;
      auto row = cost_row(year_text(study, year), option, filter, unit);
      if (comparable && id != study.baseline) {
        cumulated += document::cost(option, filter) - document::cost(baseline->second, filter);
        const std::string text = money_text(cumulated, unit);
        row.push_back((cumulated > Money() && text != "0" ? "+" : "") + text);
      }
      table.text_row(row);
    }
  }
  return titled(m.by_year, unit, table, style);
}

std::string costs_by_partner(const Study& study, const Style& style) {
  const Messages& m = messages();
  const MoneyUnit unit = money_unit(study);
  TextTable table = cost_table("", m.to_baseline);
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    table.heading(id);
    for (const auto& [partner, info] : study.partners) {
      CostFilter filter;
      filter.partner = partner;
      auto row = cost_row(partner, option, filter, unit);
      const auto difference = option.appraisal.differences.find("cost_of_" + partner);
      if (difference != option.appraisal.differences.end()) row.push_back(percent_text(difference->second));
      table.text_row(row);
    }
  }
  return titled(m.by_partner, unit, table, style);
}

}  // namespace verbund::report
