// Short ways to the ledger of a scenario's first option, and a run at rest to fill in.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
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

// Changes stay in the order of their dates.
inline void add_change(meters::Observations& seen, meters::ChangeRecord change) {
  const auto later = [](Instant when, const meters::ChangeRecord& other) { return when < other.when; };
  const auto at = std::upper_bound(seen.changes.begin(), seen.changes.end(), change.when, later);
  seen.changes.insert(at, std::move(change));
}

// A server that comes to a site, and goes again or stays to the end.
inline void add_server(meters::Observations& seen, const meters::ServerRecord& server, Instant came,
                       std::optional<Instant> gone = {}) {
  seen.servers.push_back(server);
  const auto change = [&](Instant when, const char* kind) {
    add_change(seen, {when, kind, server.batch, "", "", 0, server.name, ""});
  };
  change(came, "delivered");
  if (gone) change(*gone, "retired");
}

// So many instances of a service find a server.
inline void add_instances(meters::Observations& seen, const std::string& service, int count, Instant when) {
  for (int i = 1; i <= count; ++i) add_change(seen, {when, "placed", "", "", service, i, "", ""});
}

inline Money sum(const std::vector<Entry>& entries, const std::function<bool(const Entry&)>& counts) {
  Money result;
  for (const Entry& entry : entries) {
    if (counts(entry)) result += entry.amount;
  }
  return result;
}

inline Money paid(const std::vector<Entry>& entries, Category category) {
  return sum(entries, [&](const Entry& x) { return x.category == category && x.kind == Kind::payment; });
}

inline Money paid(const std::vector<Entry>& entries, Category category, int year, int month) {
  return sum(entries, [&](const Entry& x) {
    return x.category == category && x.kind == Kind::payment && start_of_month(x.date) == make_instant(year, month);
  });
}

inline Money caused(const std::vector<Entry>& entries, const std::string& cause) {
  return sum(entries, [&](const Entry& x) { return x.cause == cause && x.kind == Kind::payment; });
}

}  // namespace verbund::ledger
