#include "sim/appraisal/appraisal.h"

#include <cstdlib>

#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;

std::optional<double> percent_more(double value, double baseline) {
  if (baseline == 0) return std::nullopt;
  return 100 * (value - baseline) / baseline;
}

std::map<std::string, double> compared(const Study& study, const OptionResult& option) {
  const document::Totals& t = option.totals;
  std::map<std::string, double> result = {{"cost", t.cost.in_euros()},
                                          {"npv", option.appraisal.npv.in_euros()},
                                          {"servers_start", static_cast<double>(t.servers_start)},
                                          {"servers_peak", static_cast<double>(t.servers_peak)},
                                          {"servers_end", static_cast<double>(t.servers_end)},
                                          {"servers_bought", static_cast<double>(t.servers_bought)},
                                          {"cpu_mean", t.cpu_mean},
                                          {"unserved_share", t.unserved_share},
                                          {"energy", t.energy},
                                          {"carbon", t.carbon},
                                          {"wan_sent", t.wan_sent}};
  for (const std::string& category : document::categories()) {
    result["cost_" + category] =
        document::cost(option, {.year = {}, .category = category, .partner = {}, .site = {}}).in_euros();
  }
  result["cost_without_staff"] = result["cost"] - result["cost_staff"];
  for (const auto& [id, partner] : study.partners) {
    result["cost_of_" + id] =
        document::cost(option, {.year = {}, .category = {}, .partner = id, .site = {}}).in_euros();
  }
  return result;
}

void compare(const Study& study, const OptionResult& baseline, OptionResult& option) {
  const auto theirs = compared(study, baseline);
  for (const auto& [key, value] : compared(study, option)) {
    option.appraisal.differences[key] = percent_more(value, theirs.at(key));
  }
  const auto from = below_for_good(payments_by_month(study, option, ""), payments_by_month(study, baseline, ""));
  if (from) option.appraisal.cheaper_from = std::strtol(study.months[*from].c_str(), nullptr, 10);
}

}  // namespace

std::optional<std::size_t> below_for_good(const std::vector<Money>& cost, const std::vector<Money>& baseline) {
  Money ours, theirs;
  std::optional<std::size_t> since;
  for (std::size_t i = 0; i < cost.size(); ++i) {
    ours += cost[i];
    theirs += baseline[i];
    if (ours >= theirs) {
      since.reset();
    } else if (!since) {
      since = i;
    }
  }
  return since;
}

void appraise(Study& study) {
  const OptionResult* baseline = document::comparable_baseline(study);
  for (auto& [id, option] : study.options) {
    if (!option.failed.empty()) continue;
    date_full_rooms(study, option);
    appraise_money(study, baseline, option);
    judge(study, option);
  }
  // Only now all that is compared is there.
  for (auto& [id, option] : study.options) {
    if (!option.failed.empty()) continue;
    if (baseline != nullptr && id != study.baseline) compare(study, *baseline, option);
    option.appraisal.against = against(study, option);
  }
  study.conclusion = conclude(study);
}

}  // namespace verbund::appraisal
