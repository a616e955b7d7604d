#include "sim/ledger/inventory.h"

#include <algorithm>
#include <set>

#include "sim/world/change.h"

namespace verbund::ledger {
namespace {

constexpr Instant never(INT64_MAX);

bool is(const meters::ChangeRecord& change, world::ChangeKind kind) { return change.kind == world::text(kind); }

}  // namespace

Inventory::Inventory(const Book& book) {
  follow_servers(book);
  follow_instances(book);
}

void Inventory::follow_servers(const Book& book) {
  std::map<std::string, std::size_t> by_name;
  for (const meters::ServerRecord& server : book.seen.servers) {
    if (server.leased) continue;
    by_name[server.name] = servers_.size();
    servers_.push_back({.site = *book.scenario.sites.find(server.site),
                        .model = *book.scenario.models.find(server.model),
                        .batch = server.batch,
                        .bought = server.bought,
                        .came = never,
                        .gone = never});
  }
  for (const meters::ChangeRecord& change : book.seen.changes) {
    const auto at = by_name.find(change.server);
    if (at == by_name.end()) continue;
    Owned& server = servers_[at->second];
    if (is(change, world::ChangeKind::stands) || is(change, world::ChangeKind::delivered)) server.came = change.when;
    if (is(change, world::ChangeKind::retired)) server.gone = change.when;
  }
}

// An instance is there from its first change on, until it is handed over.
void Inventory::follow_instances(const Book& book) {
  const auto& scenario = book.scenario;
  std::vector<std::set<int>> there(scenario.services.size());
  instances_.assign(scenario.services.size(), std::vector<int>(book.months.size()));
  auto change = book.seen.changes.begin();
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    for (; change != book.seen.changes.end() && change->when <= book.months.first(month); ++change) {
      const auto service = scenario.services.find(change->service);
      if (!service || change->number <= 0) continue;
      if (change->kind == "handed over") {
        there[service->value].erase(change->number);
      } else {
        there[service->value].insert(change->number);
      }
    }
    for (std::size_t s = 0; s < there.size(); ++s) instances_[s][month] = static_cast<int>(there[s].size());
  }
}

int Inventory::servers(Index<site::Site> site, Index<catalogue::ServerModel> model, Instant when) const {
  return static_cast<int>(std::count_if(servers_.begin(), servers_.end(), [&](const Owned& server) {
    return server.site == site && server.model == model && server.came <= when && when < server.gone;
  }));
}

}  // namespace verbund::ledger
