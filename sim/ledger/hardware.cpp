#include "sim/ledger/hardware.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace verbund::ledger {
namespace {

// Partners that count as one buyer from a date on.
struct Pool {
  Instant from;
  std::vector<std::uint32_t> partners;  // positions; empty: all
};

// When a measure took effect: what the run recorded, else its date (a measure that waited for others in vain: never).
std::optional<Instant> took_effect(const scenario::Scenario& scenario, const option::Measure& measure,
                                   const meters::Observations& seen) {
  for (const meters::StepRecord& step : seen.steps) {
    if (step.measure != measure.id) continue;
    return step.began.empty() ? std::nullopt : parse_instant(step.began);
  }
  if (!measure.timing.after.empty() || measure.timing.emptied || measure.timing.trigger) return std::nullopt;
  return measure.timing.date.value_or(scenario.start);
}

std::vector<Pool> pools(const scenario::Scenario& scenario, const option::Option& option,
                        const meters::Observations& seen) {
  std::vector<Pool> result;
  for (const option::Measure& measure : option.measures) {
    const auto* jointly = std::get_if<option::PurchaseJointly>(&measure.action);
    if (jointly == nullptr) continue;
    auto from = took_effect(scenario, measure, seen);
    if (!from) continue;
    Pool pool{*from, {}};
    for (const auto& partner : jointly->partners) pool.partners.push_back(partner.index.value);
    result.push_back(std::move(pool));
  }
  std::stable_sort(result.begin(), result.end(), [](const Pool& a, const Pool& b) { return a.from < b.from; });
  return result;
}

// Pools are numbered from 0, partners on their own from -1 downwards. The latest pool counts.
int buyer(const std::vector<Pool>& pools, std::uint32_t partner, Instant when) {
  int result = -1 - static_cast<int>(partner);
  for (std::size_t i = 0; i < pools.size() && pools[i].from <= when; ++i) {
    const auto& members = pools[i].partners;
    if (members.empty() || std::find(members.begin(), members.end(), partner) != members.end()) {
      result = static_cast<int>(i);
    }
  }
  return result;
}

Money list_price(const scenario::Scenario& scenario, const meters::PurchaseRecord& purchase) {
  auto model = scenario.models.find(purchase.model);
  // The loader refuses measures that buy a model without a price.
  if (!model || !scenario.models[*model].price) std::abort();
  return scenario.models[*model].price->at(purchase.when) * purchase.count;
}

}  // namespace

std::vector<Money> purchase_costs(const scenario::Scenario& scenario, const option::Option& option,
                                  const meters::Observations& seen) {
  const auto joint = pools(scenario, option, seen);
  using BuyerYear = std::pair<int, int>;
  std::map<BuyerYear, Money> volume;
  std::vector<std::pair<BuyerYear, Money>> purchases;
  for (const meters::PurchaseRecord& purchase : seen.purchases) {
    auto site = scenario.sites.find(purchase.site);
    auto payer = scenario.partners.find(purchase.paid_by);
    if (!site || (!payer && !purchase.paid_by.empty())) std::abort();
    const auto partner = payer ? *payer : scenario.sites[*site].partner.index;
    const BuyerYear key{buyer(joint, partner.value, purchase.when), civil(purchase.when).year};
    const Money list = list_price(scenario, purchase);
    volume[key] += list;
    purchases.emplace_back(key, list);
  }
  std::vector<Money> result;
  for (const auto& [key, list] : purchases) {
    const Fraction saved = money::discount(scenario.discounts, volume[key]);
    result.push_back(list - round_to_cents(list.in_euros() * saved.value()));
  }
  return result;
}

}  // namespace verbund::ledger
