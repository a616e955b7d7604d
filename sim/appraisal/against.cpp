// What stands against an option.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/units/format.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Step;
using document::Study;

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

void add_full_resources(const OptionResult& option, std::vector<std::string>& result) {
  for (const auto& [id, site] : option.sites) {
    for (const Resource& resource : resources(site.full)) {
      if (resource.full->date.empty() || resource.full->projected) continue;
      result.push_back(fmt::format("{} at {} {} full in {}", resource.name, id, resource.key == "racks" ? "are" : "is",
                                   resource.full->date));
    }
  }
}

std::vector<std::string> measures_that(const OptionResult& option, bool (*is_so)(const Step&)) {
  std::vector<std::string> ids;
  for (const Step& step : option.steps) {
    if (!step.waits_for.empty() && !step.by_state && is_so(step)) ids.push_back(step.measure);
  }
  return ids;
}

}  // namespace

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

std::vector<std::string> never_begun(const OptionResult& option) {
  return measures_that(option, [](const Step& step) { return step.began.empty(); });
}

std::vector<std::string> against(const Study& study, const OptionResult& option) {
  std::vector<std::string> result;
  if (option.totals.unserved > 0) {
    result.push_back(small_percent_text(option.totals.unserved_share) + " of demand stays unserved");
  }
  add_partners_that_pay_more(study, option, result);
  const auto add_measures = [&](const std::vector<std::string>& ids, std::string_view one, std::string_view many) {
    if (ids.empty()) return;
    result.push_back(ids.size() == 1 ? fmt::format("measure {} {}", ids[0], one)
                                     : fmt::format("measures {} {}", listed(ids), many));
  };
  add_measures(never_begun(option), "does not begin", "do not begin");
  add_measures(measures_that(option, [](const Step& step) { return !step.began.empty(); }),
               "is not complete at the end", "are not complete at the end");
  add_full_resources(option, result);
  return result;
}

}  // namespace verbund::appraisal
