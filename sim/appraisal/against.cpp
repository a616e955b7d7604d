// What stands against an option.
#include <cstdlib>
#include <map>

#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::Argument;
using document::OptionResult;
using document::Step;
using document::Study;
namespace kinds = document::argument;

constexpr double much_memory = 90;  // percent: what hypervisors themselves take, and any failure, needs the rest

Argument about(std::string_view kind, const std::string& subject = "") {
  Argument result;
  result.kind = kind;
  result.subject = subject;
  return result;
}

Argument figure(std::string_view kind, const std::string& subject, double value, const char* unit) {
  Argument result = about(kind, subject);
  result.value = value;
  result.unit = unit;
  return result;
}

// Null for the baseline itself: it is held against nothing.
const OptionResult* held_against(const Study& study, const OptionResult& option) {
  return option.baseline ? nullptr : document::comparable_baseline(study);
}

void add_partners_that_pay_more(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  for (const auto& [id, partner] : study.partners) {
    const auto difference = option.appraisal.differences.find("cost_of_" + id);
    if (difference == option.appraisal.differences.end()) continue;
    const Money cost = document::cost(option, {.year = {}, .category = {}, .partner = id, .site = {}});
    if (difference->second.value_or(0) >= 0.05) {
      result.push_back(figure(kinds::pays_more, id, *difference->second, "%"));
    } else if (!difference->second && cost > Money()) {
      result.push_back(figure(kinds::pays_newly, id, cost.in_euros(), "EUR"));
      result.back().baseline_value = 0;
    }
  }
}

// The month a year after the end.
std::string soon(const Study& study) {
  return std::to_string(std::strtol(study.end.c_str(), nullptr, 10) + 1) + study.end.substr(4, 3);
}

// What is full, what will be within a year after the end, and memory that nearly is.
void add_full_resources(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  for (const auto& [id, site] : option.sites) {
    bool says_memory = false;
    for (const Resource& resource : resources(site.full)) {
      if (resource.full->date.empty()) continue;
      if (resource.full->projected && resource.full->date >= soon(study)) continue;
      says_memory = says_memory || resource.key == "memory";
      result.push_back(about(resource.full->projected ? kinds::full_soon : kinds::full, resource.key));
      result.back().site = id;
      result.back().date = resource.full->date;
    }
    if (!says_memory && site.memory_peak > much_memory) {
      result.push_back(figure(kinds::memory_high, "memory", site.memory_peak, "%"));
      result.back().site = id;
    }
  }
}

// What the baseline leaves unserved as well is no argument against another option.
void add_unserved(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  if (option.totals.unserved <= 0) return;
  const OptionResult* baseline = held_against(study, option);
  Argument argument = figure(kinds::unserved, "", option.totals.unserved_share, "%");
  if (baseline != nullptr) {
    if (option.totals.unserved_share <= baseline->totals.unserved_share) return;
    argument.baseline_value = baseline->totals.unserved > 0 ? baseline->totals.unserved_share : 0;
  }
  result.push_back(std::move(argument));
}

// Deadlines that the baseline misses as well are no argument either.
void add_late_jobs(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  const OptionResult* baseline = held_against(study, option);
  const std::int64_t late = option.totals.jobs_late, theirs = baseline == nullptr ? 0 : baseline->totals.jobs_late;
  if (late <= theirs) return;
  result.push_back(figure(kinds::jobs_late, "", static_cast<double>(late), "runs"));
  if (baseline != nullptr) result.back().baseline_value = static_cast<double>(theirs);
}

bool is_late(const document::Outage& outage) { return outage.beyond_rto > 0; }

// Services that a drill did that to, by drill.
std::map<std::string, int> services_with(const OptionResult& option, bool (*what)(const document::Outage&)) {
  std::map<std::string, int> services;
  for (const document::Outage& outage : option.outages) {
    if (outage.is_drill && what(outage)) ++services[outage.cause];
  }
  return services;
}

// What fares as badly without any pooling is no argument against it.
void add_drills(const Study& study, const OptionResult& option, std::string_view kind,
                bool (*what)(const document::Outage&), std::vector<Argument>& result) {
  const OptionResult* baseline = held_against(study, option);
  const auto theirs = baseline == nullptr ? std::map<std::string, int>() : services_with(*baseline, what);
  for (const auto& [drill, services] : services_with(option, what)) {
    const auto before = theirs.contains(drill) ? theirs.at(drill) : 0;
    if (services <= before) continue;
    result.push_back(figure(kind, drill, services, "services"));
    if (baseline != nullptr) result.back().baseline_value = before;
  }
}

// Of what users at a site ask for from elsewhere, the highest share that the lines do not carry.
double worst_traffic(const OptionResult& option, const std::string& users) {
  double worst = 0;
  for (const document::TrafficResult& flow : option.traffic) {
    if (flow.users == users) worst = std::max(worst, flow.not_carried);
  }
  return worst;
}

void add_traffic(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  const OptionResult* baseline = held_against(study, option);
  for (const document::TrafficResult& flow : option.traffic) {
    const double theirs = baseline == nullptr ? 0 : worst_traffic(*baseline, flow.users);
    if (flow.not_carried <= theirs) continue;
    result.push_back(figure(kinds::traffic, flow.users, flow.not_carried, "%"));
    result.back().site = flow.at;
    if (baseline != nullptr) result.back().baseline_value = theirs;
  }
}

// Who runs the services himself no longer cannot take that back by himself.
void add_handed_over(const OptionResult& option, std::vector<Argument>& result) {
  std::string since;
  double instances = 0;
  for (const document::Change& change : option.changes) {
    if (change.kind != "handed over") continue;
    if (instances++ == 0) since = change.when;
  }
  if (instances == 0) return;
  result.push_back(figure(kinds::handed_over, "", instances, "instances"));
  result.back().date = since;
}

// Measures that no state was to set off: those that did not begin, then those that are not complete at the end.
void add_undone(const OptionResult& option, std::vector<Argument>& result) {
  for (const bool began : {false, true}) {
    for (const Step& step : option.steps) {
      if (step.waits_for.empty() || step.by_state || step.began.empty() == began) continue;
      result.push_back(about(began ? kinds::not_complete : kinds::not_begun, step.measure));
    }
  }
}

}  // namespace

std::vector<Argument> against(const Study& study, const OptionResult& option) {
  std::vector<Argument> result;
  add_unserved(study, option, result);
  add_late_jobs(study, option, result);
  add_drills(study, option, kinds::drill_no_copy, document::has_no_copy, result);
  add_drills(study, option, kinds::drill_rto, is_late, result);
  add_traffic(study, option, result);
  add_people(study, option, result);
  add_tasks(study, option, result);
  add_partners_that_pay_more(study, option, result);
  add_handed_over(option, result);
  add_undone(option, result);
  add_full_resources(study, option, result);
  return result;
}

}  // namespace verbund::appraisal
