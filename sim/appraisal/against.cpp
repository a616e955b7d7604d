// What stands against an option.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

#include "models/units/format.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Step;
using document::Study;

constexpr double much_memory = 90;  // percent: what hypervisors themselves take, and any failure, needs the rest

void add_partners_that_pay_more(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  for (const auto& [id, partner] : study.partners) {
    const auto difference = option.appraisal.differences.find("cost_of_" + id);
    if (difference == option.appraisal.differences.end()) continue;
    const Money cost = document::cost(option, {.year = {}, .category = {}, .partner = id, .site = {}});
    if (difference->second.value_or(0) >= 0.05) {
      result.push_back(fmt::format("{} pays {} more", id, percent_text(*difference->second)));
    } else if (!difference->second && cost > Money()) {
      result.push_back(fmt::format("{} pays {}, in {} nothing", id, money_text(cost), study.baseline));
    }
  }
}

// The month a year after the end.
std::string soon(const Study& study) {
  return std::to_string(std::strtol(study.end.c_str(), nullptr, 10) + 1) + study.end.substr(4, 3);
}

// What is full, what will be within a year after the end, and memory that nearly is.
void add_full_resources(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  for (const auto& [id, site] : option.sites) {
    bool says_memory = false;
    for (const Resource& resource : resources(site.full)) {
      if (resource.full->date.empty()) continue;
      if (resource.full->projected && resource.full->date >= soon(study)) continue;
      says_memory = says_memory || resource.key == "memory";
      result.push_back(fmt::format("{} at {} {} full in {}{}", resource.name, id,
                                   resource.key == "racks" ? "are" : "is", resource.full->projected ? "about " : "",
                                   resource.full->date));
    }
    if (!says_memory && site.memory_peak > much_memory) {
      result.push_back(fmt::format("memory at {} is in use to {:.0f} % at its peak", id, site.memory_peak));
    }
  }
}

// What the baseline leaves unserved as well is no argument against another option.
void add_unserved(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  if (option.totals.unserved <= 0) return;
  const std::string share = small_percent_text(option.totals.unserved_share);
  const OptionResult* baseline = comparable_baseline(study);
  if (baseline == nullptr || option.baseline) {
    result.push_back(share + " of demand stays unserved");
  } else if (option.totals.unserved_share > baseline->totals.unserved_share) {
    const std::string theirs = small_percent_text(baseline->totals.unserved_share);
    result.push_back(fmt::format("{} of demand stays unserved ({} in {})", share,
                                 baseline->totals.unserved > 0 ? theirs : "none", study.baseline));
  }
}

// Deadlines that the baseline misses as well are no argument either.
void add_late_jobs(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  const OptionResult* baseline = comparable_baseline(study);
  const std::int64_t late = option.totals.jobs_late;
  if (late == 0) return;
  if (baseline == nullptr || option.baseline) {
    result.push_back(fmt::format("{} runs of batch jobs miss their deadline", late));
  } else if (late > baseline->totals.jobs_late) {
    const std::int64_t theirs = baseline->totals.jobs_late;
    result.push_back(fmt::format("{} runs of batch jobs miss their deadline ({} in {})", late,
                                 theirs > 0 ? std::to_string(theirs) : "none", study.baseline));
  }
}

std::map<std::string, int> late_services(const OptionResult& option) {
  std::map<std::string, int> late;
  for (const document::Outage& outage : option.outages) {
    if (outage.is_drill && outage.beyond_rto > 0) ++late[outage.cause];
  }
  return late;
}

// What fares as badly without any pooling is no argument against it.
void add_drills(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  const OptionResult* baseline = comparable_baseline(study);
  const bool alone = baseline == nullptr || option.baseline;
  const auto theirs = alone ? std::map<std::string, int>() : late_services(*baseline);
  for (const auto& [drill, services] : late_services(option)) {
    const auto before = theirs.contains(drill) ? theirs.at(drill) : 0;
    if (services <= before) continue;
    result.push_back(fmt::format("in the drill {} {} service{} miss{} the RTO{}", drill, services,
                                 services == 1 ? "" : "s", services == 1 ? "es" : "",
                                 alone ? "" : fmt::format(" ({} in {})", before, study.baseline)));
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

void add_traffic(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  const OptionResult* baseline = comparable_baseline(study);
  const bool alone = baseline == nullptr || option.baseline;
  for (const document::TrafficResult& flow : option.traffic) {
    if (flow.not_carried <= (alone ? 0 : worst_traffic(*baseline, flow.users))) continue;
    result.push_back(fmt::format("{} of the traffic to users in {} from {} is too much for the lines",
                                 small_percent_text(flow.not_carried), flow.users, flow.at));
  }
}

// Who runs the services himself no longer cannot take that back by himself.
void add_handed_over(const OptionResult& option, std::vector<std::string>& result) {
  std::string since;
  std::int64_t instances = 0;
  for (const document::Change& change : option.changes) {
    if (change.kind != "handed over") continue;
    if (instances++ == 0) since = change.when.substr(0, std::string_view("2007-01").size());
  }
  if (instances == 0) return;
  result.push_back(fmt::format("somebody else runs {} instance{} from {} on, and sets the price after the end",
                               instances, instances == 1 ? "" : "s", since));
}

std::vector<std::string> measures_that(const OptionResult& option, bool (*is_so)(const Step&)) {
  std::vector<std::string> ids;
  for (const Step& step : option.steps) {
    if (!step.waits_for.empty() && !step.by_state && is_so(step)) ids.push_back(step.measure);
  }
  return ids;
}

}  // namespace

const OptionResult* comparable_baseline(const Study& study) {
  const auto baseline = study.options.find(study.baseline);
  return baseline != study.options.end() && baseline->second.failed.empty() ? &baseline->second : nullptr;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return text;
}

std::string money_text(Money amount) {
  const double euros = std::abs(amount.in_euros());
  if (euros < 999'999.5) return format(amount < Money() ? -amount : amount);
  return fmt::format("{:.{}f} million EUR", euros / 1e6, euros < 9.995e6 ? 2 : 1);
}

std::string percent_text(double percent) { return fmt::format("{:.{}f} %", percent, percent < 9.95 ? 1 : 0); }

std::string small_percent_text(double percent) {
  return percent > 0 && percent < 0.001 ? "less than 0.001 %" : fmt::format("{:.3g} %", percent);
}

std::vector<std::string> not_carried_out(const OptionResult& option) {
  std::vector<std::string> result;
  const auto idle = measures_that(option, [](const Step& step) { return step.began.empty(); });
  if (!idle.empty()) {
    result.push_back(idle.size() == 1 ? fmt::format("measure {} does not begin", idle[0])
                                      : fmt::format("measures {} do not begin", listed(idle)));
  }
  const auto unfinished = measures_that(option, [](const Step& step) { return !step.began.empty(); });
  if (!unfinished.empty()) {
    result.push_back(unfinished.size() == 1
                         ? fmt::format("measure {} is not complete at the end", unfinished[0])
                         : fmt::format("measures {} are not complete at the end", listed(unfinished)));
  }
  return result;
}

std::vector<std::string> against(const Study& study, const OptionResult& option) {
  std::vector<std::string> result;
  add_unserved(study, option, result);
  add_late_jobs(study, option, result);
  add_drills(study, option, result);
  add_traffic(study, option, result);
  add_people(study, option, result);
  add_tasks(study, option, result);
  add_partners_that_pay_more(study, option, result);
  add_handed_over(option, result);
  for (std::string& text : not_carried_out(option)) result.push_back(std::move(text));
  add_full_resources(study, option, result);
  return result;
}

}  // namespace verbund::appraisal
