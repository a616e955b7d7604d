// Short ways to the ledger of a scenario's first option, and a run at rest to fill in.
#pragma once

#include <functional>
#include <vector>

#include "sim/ledger/ledger.h"

namespace verbund::ledger {

inline std::vector<Entry> entries(const scenario::Scenario& scenario, const option::Option& option,
                                  const meters::Observations& seen) {
  return make_ledger(scenario, option, seen).entries;
}

// What was paid for each of Observations::purchases.
inline std::vector<Money> purchase_costs(const scenario::Scenario& scenario, const option::Option& option,
                                         const meters::Observations& seen) {
  std::vector<Money> costs;
  for (const Price& price : make_ledger(scenario, option, seen).server_prices) costs.push_back(price.paid);
  return costs;
}

// All months of a run at every site of the scenario, nothing used anywhere.
inline meters::Observations quiet_run(const scenario::Scenario& scenario) {
  meters::Observations seen;
  for (Instant m = scenario.start; m < scenario.end(); m = m + Period{1, 0}) seen.months.push_back(m);
  seen.sites.resize(scenario.sites.size());
  for (auto& site : seen.sites) {
    site.months.resize(seen.months.size());
    for (auto& month : site.months) month.use.resize(scenario.partners.size());
  }
  return seen;
}

inline Money sum(const std::vector<Entry>& entries, const std::function<bool(const Entry&)>& counts) {
  Money result;
  for (const Entry& entry : entries) {
    if (counts(entry)) result += entry.amount;
  }
  return result;
}

}  // namespace verbund::ledger
