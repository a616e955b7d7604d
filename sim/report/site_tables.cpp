#include "sim/report/site_tables.h"

#include "models/units/calendar.h"
#include "sim/report/table_kinds.h"

namespace verbund::report {
namespace {

using document::DaySeries;
using document::OptionResult;
using document::SiteResult;
using document::Study;

// Rows of every site of every option, as `add` makes them.
template <class Add>
std::function<std::vector<Row>(const Study&)> of_sites(Add add) {
  return [add](const Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& id, const OptionResult& option) {
      for (const auto& [site, result] : option.sites) add(rows, Row{id, site}, result);
    });
    return rows;
  };
}

Row& add_row(std::vector<Row>& rows, const Row& begin, std::initializer_list<Value> cells) {
  Row& row = rows.emplace_back(begin);
  row.insert(row.end(), cells);
  return row;
}

// Days are kept in half percents, -1 where no server ran.
Value percent(const std::vector<std::int64_t>& values, std::size_t day) {
  constexpr double half = 0.5;
  return day < values.size() && values[day] >= 0 ? Value(half * static_cast<double>(values[day])) : Value();
}

// "CPU use, mean over the day in half percents; -1: no server ran." says how the document keeps it.
std::string in_percent(std::string sentence) {
  const auto cut = sentence.find(" in half percents");
  if (cut != std::string::npos) sentence.erase(cut, std::string_view(" in half percents").size());
  const auto none = sentence.find("-1:");
  return none == std::string::npos ? sentence : sentence.replace(none, 3, "empty:");
}

}  // namespace

Table site_week() {
  Table table{"site_week", "The mean week of each site.", {option_column, id_column("site")}, nullptr};
  table.columns.push_back({"weekday", "", "1: Monday, 7: Sunday.", ColumnType::integer});
  table.columns.push_back({"hour", "", "0: from midnight to one o'clock.", ColumnType::integer});
  table.columns.push_back({"cpu_mean", "%", sentence_of<SiteResult>("week"), ColumnType::number});
  table.rows = of_sites([](std::vector<Row>& rows, const Row& begin, const SiteResult& result) {
    std::int64_t weekday = 0;
    for (const auto& day : result.week) {
      ++weekday;
      std::int64_t hour = 0;
      for (const double mean : day) add_row(rows, begin, {weekday, hour++, cell(mean)});
    }
  });
  return table;
}

Table site_days() {
  Table table{"site_days", sentence_of<SiteResult>("days"), {option_column, id_column("site")}, nullptr};
  table.columns.push_back({"date", "", "The day.", ColumnType::day});
  for (const char* key : {"mean", "p95", "highest"}) {
    table.columns.push_back(
        {std::string("cpu_").append(key), "%", in_percent(sentence_of<DaySeries>(key)), ColumnType::number});
  }
  table.rows = of_sites([](std::vector<Row>& rows, const Row& begin, const SiteResult& result) {
    const DaySeries& days = result.days;
    const auto first = parse_instant(days.first);
    if (!first) return;
    for (std::size_t day = 0; day < days.mean.size(); ++day) {
      const Instant date(first->seconds() + static_cast<std::int64_t>(day) * seconds_per_day);
      add_row(rows, begin,
              {format_date(date), percent(days.mean, day), percent(days.p95, day), percent(days.highest, day)});
    }
  });
  return table;
}

Table site_duration() {
  Table table{"site_duration", "The load duration curve of each site.", {option_column, id_column("site")}, nullptr};
  table.columns.push_back({"time", "%", "Share of the time in which it is exceeded.", ColumnType::integer});
  table.columns.push_back({"cpu", "%", sentence_of<SiteResult>("duration"), ColumnType::number});
  table.rows = of_sites([](std::vector<Row>& rows, const Row& begin, const SiteResult& result) {
    std::int64_t share = 0;
    for (const double use : result.duration) add_row(rows, begin, {share++, cell(use)});
  });
  return table;
}

}  // namespace verbund::report
