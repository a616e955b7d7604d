#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "sim/document/columns.h"
#include "sim/report/comparison_parts.h"
#include "sim/report/csv_value.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"

namespace verbund::report {

namespace {

using document::Column;
using document::OptionResult;
using document::Study;

// Numbers as JSON writes them: the shortest text that reads back to the same value.
template <class T>
std::string value_text(const T& value) {
  if constexpr (std::is_same_v<T, Money>) {
    return csv_value(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else {
    return fmt::format("{}", value);
  }
}

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

class Lines {
 public:
  explicit Lines(std::string& out) : out_(out) {}
  std::string option, scope, id;

  void add(std::optional<std::int64_t> year, std::string_view quantity, std::string_view unit,
           const std::string& value) {
    out_ += fmt::format("{},{},{},{},{},{},{}\n", option, scope, id, year ? std::to_string(*year) : "", quantity, unit,
                        csv_value(value));
  }
  // Every member of a struct that is a single figure or text; none that is not there.
  template <class T>
  void add_figures(const T& figures, std::string_view but = "") {
    document::columns(&figures, [&](const Column& column, auto member) {
      if (column.key == but) return;
      using Member = std::decay_t<decltype(figures.*member)>;
      if constexpr (std::is_arithmetic_v<Member> || std::is_same_v<Member, Money> ||
                    std::is_same_v<Member, std::string>) {
        add(std::nullopt, column.key, column.unit, value_text(figures.*member));
      } else if constexpr (is_optional<Member>) {
        if (figures.*member) add(std::nullopt, column.key, column.unit, value_text(*(figures.*member)));
      }
    });
  }
  // Costs by year and category of what the filter selects.
  void add_costs(const Study& study, const OptionResult& result, document::CostFilter filter) {
    for (const std::int64_t year : document::years(study)) {
      filter.year = year;
      for (const std::size_t c : paid_categories(study)) {
        const std::string category = document::categories()[c];
        filter.category = category;
        add(year, "cost_" + category, "EUR", value_text(document::cost(result, filter)));
      }
      filter.category.clear();
      add(year, "cost", "EUR", value_text(document::cost(result, filter)));
    }
  }

 private:
  std::string& out_;
};

// A year of a monthly series: flows are added up, levels show the highest month.
template <class T>
double of_year(const Study& study, std::int64_t year, const std::vector<T>& values, bool flow) {
  double result = 0;
  for (std::size_t m = 0; m < values.size() && m < study.months.size(); ++m) {
    if (study.months[m].compare(0, 4, std::to_string(year)) != 0) continue;
    const auto value = static_cast<double>(values[m]);
    result = flow ? result + value : std::max(result, value);
  }
  return result;
}

void site_lines(Lines& lines, const Study& study, const document::SiteResult& site) {
  lines.add_figures(site);
  document::columns(&site.full, [&](const Column& column, auto member) {
    const document::Full& full = site.full.*member;
    lines.add(std::nullopt, fmt::format("full_{}", column.key), "", full.date);
    lines.add(std::nullopt, fmt::format("full_{}_projected", column.key), "", value_text(full.projected));
  });
  for (const std::int64_t year : document::years(study)) {
    document::columns(&site.series, [&](const Column& column, auto member) {
      if (column.key == "cpu_mean") return;  // the mean of a year is no sum of its months
      const bool flow = column.unit == "MWh" || column.unit == "t" || column.unit == "core-h";
      lines.add(year, fmt::format("{}{}", column.key, flow ? "" : "_highest"), column.unit,
                value_text(of_year(study, year, site.series.*member, flow)));
    });
  }
}

// Teams and tasks, and the hours of each year.
void people_lines(Lines& lines, const Study& study, const OptionResult& result) {
  lines.scope = "team";
  for (const auto& named : result.teams) {
    const document::TeamResult& team = named.second;
    lines.id = named.first;
    lines.add_figures(team);
    for (const std::int64_t year : document::years(study)) {
      document::columns(&team.series, [&](const Column& column, auto member) {
        const bool flow = column.key != "filled" && column.key != "carried";
        lines.add(year, fmt::format("{}{}", column.key, flow ? "" : "_highest"), column.unit,
                  value_text(of_year(study, year, team.series.*member, flow)));
      });
    }
  }
  lines.scope = "task";
  for (const auto& [id, task] : result.tasks) {
    lines.id = id;
    lines.add_figures(task);
    for (const std::int64_t year : document::years(study)) {
      lines.add(year, "effort", "h", value_text(of_year(study, year, task.effort_by_month, true)));
      lines.add(year, "worked", "h", value_text(of_year(study, year, task.worked_by_month, true)));
    }
  }
}

void goal_lines(Lines& lines, const OptionResult& result) {
  lines.scope = "goal";
  for (const document::Verdict& verdict : result.appraisal.verdicts) {
    lines.id = verdict.goal;
    lines.add(std::nullopt, "limit", verdict.unit, value_text(verdict.limit));
    if (verdict.value) lines.add(std::nullopt, "value", verdict.unit, value_text(*verdict.value));
    if (verdict.margin) lines.add(std::nullopt, "margin", verdict.unit, value_text(*verdict.margin));
    lines.add(std::nullopt, "met", "", value_text(verdict.met));
  }
}

void option_lines(Lines& lines, const Study& study, const OptionResult& result) {
  lines.scope = "option";
  lines.id.clear();
  lines.add(std::nullopt, "failed", "", result.failed);
  if (!result.failed.empty()) return;
  lines.add_figures(result.totals);
  for (const auto& [key, difference] : result.appraisal.differences) {
    if (difference) lines.add(std::nullopt, key + "_to_baseline", "%", value_text(*difference));
  }
  lines.add_figures(result.appraisal);
  lines.add_costs(study, result, {});
  lines.scope = "partner";
  for (const auto& [id, partner] : study.partners) {
    lines.id = id;
    const auto worth = result.appraisal.partners.find(id);
    // Its cost stands there year by year.
    if (worth != result.appraisal.partners.end()) lines.add_figures(worth->second, "cost");
    lines.add_costs(study, result, {.year = {}, .category = {}, .partner = id, .site = {}});
  }
  goal_lines(lines, result);
  lines.scope = "site";
  for (const auto& [id, site] : result.sites) {
    lines.id = id;
    site_lines(lines, study, site);
    lines.add_costs(study, result, {.year = {}, .category = {}, .partner = {}, .site = id});
  }
  lines.scope = "link";
  for (const auto& [id, link] : result.links) {
    lines.id = id;
    lines.add_figures(link);
  }
  lines.scope = "backup";
  for (const auto& [id, backup] : result.backups) {
    lines.id = id;
    lines.add_figures(backup);
  }
  lines.scope = "replica";
  for (const auto& [id, replica] : result.replicas) {
    lines.id = id;
    lines.add_figures(replica);
  }
  lines.scope = "traffic";
  for (const auto& flow : result.traffic) {
    lines.id = flow.users + " from " + flow.at;
    lines.add_figures(flow);
  }
  lines.scope = "service";
  for (const auto& [id, service] : result.services) {
    lines.id = id;
    lines.add_figures(service);
  }
  lines.scope = "job";
  for (const auto& [id, job] : result.jobs) {
    lines.id = id;
    lines.add_figures(job);
  }
  people_lines(lines, study, result);
  // A drill and a failure may bear the same name.
  for (const document::Outage& outage : result.outages) {
    lines.scope = outage.is_drill ? "drill" : "failure";
    lines.id = outage.cause + "/" + outage.service;
    lines.add_figures(outage);
  }
}

// What makes it a what-if: sites.east.pue=2, sites.east.pue*=1.5, and options that were not run.
void study_lines(const Study& study, std::string& out) {
  for (const std::string& override : study.overrides) {
    const std::size_t equals = std::min(override.find('='), override.size() - 1);
    const bool factor = equals > 0 && override[equals - 1] == '*';
    out += fmt::format(",study,{},,{},,{}\n", csv_value(override.substr(0, equals - (factor ? 1 : 0))),
                       factor ? "multiplied_by" : "set_to", csv_value(override.substr(equals + 1)));
  }
  for (const std::string& option : study.left_out) out += fmt::format(",study,{},,left_out,,true\n", option);
}

}  // namespace

std::string csv(const Study& study) {
  std::string out = "option,scope,id,year,quantity,unit,value\n";
  study_lines(study, out);
  Lines lines(out);
  for (const std::string& id : document::in_order(study)) {
    lines.option = id;
    option_lines(lines, study, study.options.at(id));
  }
  return out;
}

}  // namespace verbund::report
