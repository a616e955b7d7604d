// What an option is worth beside the baseline: present values, payback, what stays in the region; in all, by partner.
#include <algorithm>
#include <cstdlib>

#include "models/money/present_value.h"
#include "sim/appraisal/appraisal.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;

Instant date(const std::string& text) { return parse_instant(text).value_or(Instant()); }

// The present value of all that a partner pays, all of them when it is empty, less that of what is left at the end.
// Rounded by partner and year, so that the partners' values add up to that of all.
Money present_value(const Study& study, const OptionResult& option, const std::string& partner) {
  if (partner.empty()) {
    Money sum;
    for (const auto& [id, info] : study.partners) sum += present_value(study, option, id);
    return sum;
  }
  const money::PresentValue worth(discounting(study), date(study.start), date(study.end));
  document::CostFilter filter;
  filter.partner = partner;
  Money sum;
  for (const std::int64_t year : document::years(study)) {
    filter.year = year;
    sum += worth.of(document::cost(option, filter), worth.years_to(static_cast<int>(year)));
  }
  filter.year.reset();
  filter.kind = "residual";
  return sum - worth.of(document::cost(option, filter), worth.years_to_end());
}

std::optional<double> payback(const Study& study, const OptionResult& option, const OptionResult& baseline,
                              const std::string& partner) {
  const auto since =
      back_for_good(payments_by_month(study, option, partner), payments_by_month(study, baseline, partner));
  if (!since) return std::nullopt;
  return *since == 0 ? 0.0 : static_cast<double>(*since + 1) / 12;
}

std::optional<double> internal_rate(const Study& study, const OptionResult& option, const OptionResult& baseline) {
  const money::PresentValue worth(discounting(study), date(study.start), date(study.end));
  std::vector<money::Flow> flows;
  document::CostFilter filter;
  for (const std::int64_t year : document::years(study)) {
    filter.year = year;
    flows.push_back(
        {worth.years_to(static_cast<int>(year)), document::cost(baseline, filter) - document::cost(option, filter)});
  }
  flows.push_back({worth.years_to_end(), option.totals.residual - baseline.totals.residual});
  // Of what saves from the start, a rate would be that of a loan.
  const auto first =
      std::find_if(flows.begin(), flows.end(), [](const money::Flow& flow) { return flow.amount != Money(); });
  if (first == flows.end() || first->amount > Money()) return std::nullopt;
  const auto rate = money::internal_rate(flows);
  if (!rate) return std::nullopt;
  return 100 * rate->value();
}

document::PartnerAppraisal partner_appraisal(const Study& study, const OptionResult& option, const std::string& id) {
  document::PartnerAppraisal result;
  document::CostFilter filter;
  filter.partner = id;
  result.cost = document::cost(option, filter);
  result.regional = document::regional_cost(option, filter);
  result.npv = present_value(study, option, id);
  for (const auto& [name, team] : option.teams) {
    const auto site = study.sites.find(team.site);
    if (site == study.sites.end() || site->second.partner != id) continue;
    result.hours_free += team.free;
    result.hours_missing += team.missing + team.carried;
  }
  for (const auto& [name, task] : option.tasks) {
    if (task.partner == id && !task.started.empty()) ++result.tasks_started;
  }
  return result;
}

}  // namespace

std::vector<Money> payments_by_month(const Study& study, const OptionResult& option, const std::string& partner) {
  std::vector<Money> result(study.months.size());
  for (const document::Account& account : option.accounts) {
    if (account.kind != "payment" || (!partner.empty() && account.partner != partner)) continue;
    for (std::size_t i = 0; i < account.dates.size(); ++i) {
      const auto month = std::upper_bound(study.months.begin(), study.months.end(), account.dates[i].substr(0, 7));
      if (month == study.months.begin()) continue;
      result[static_cast<std::size_t>(month - study.months.begin()) - 1] += account.amounts[i];
    }
  }
  return result;
}

Money npv(const Study& study, const OptionResult& option) { return present_value(study, option, ""); }

money::Discounting discounting(const Study& study) {
  money::Discounting result;
  const document::Discounting& given = study.discounting;
  if (given.rate) result.rate = GrowthRate(*given.rate / 100);
  if (given.terms == money::terms_name(money::Terms::real)) result.terms = money::Terms::real;
  if (given.timing == money::timing_name(money::Timing::year_end)) result.timing = money::Timing::year_end;
  result.inflation = GrowthRate(given.inflation / 100);
  return result;
}

std::optional<std::size_t> back_for_good(const std::vector<Money>& cost, const std::vector<Money>& baseline) {
  Money saved;
  std::optional<std::size_t> since;
  for (std::size_t i = 0; i < cost.size(); ++i) {
    saved += baseline[i] - cost[i];
    if (saved < Money()) {
      since.reset();
    } else if (!since) {
      since = i;
    }
  }
  return saved > Money() ? since : std::nullopt;
}

void appraise_money(const Study& study, const OptionResult* baseline, OptionResult& option) {
  document::Appraisal& result = option.appraisal;
  result.npv = npv(study, option);
  const auto given = discounting(study);
  result.annuity =
      money::annuity(result.npv, given.rate.value_or(GrowthRate(0)), years_between(date(study.start), date(study.end)));
  const bool comparable = baseline != nullptr && baseline != &option;
  if (comparable) {
    result.saving = present_value(study, *baseline, "") - result.npv;
    result.payback = payback(study, option, *baseline, "");
    result.internal_rate = internal_rate(study, option, *baseline);
  }
  for (const auto& [id, info] : study.partners) {
    auto& partner = result.partners[id] = partner_appraisal(study, option, id);
    if (!comparable) continue;
    partner.saving = present_value(study, *baseline, id) - partner.npv;
    partner.payback = payback(study, option, *baseline, id);
  }
}

}  // namespace verbund::appraisal
