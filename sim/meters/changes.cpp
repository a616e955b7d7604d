#include "sim/meters/changes.h"

namespace verbund::meters {

std::vector<ChangeRecord> changes(const world::World& world) {
  const auto& in = world.scenario();
  std::vector<ChangeRecord> records;
  records.reserve(world.changes().size());
  for (const auto& change : world.changes()) {
    auto& record = records.emplace_back();
    record.when = change.when;
    record.kind = world::text(change.kind);
    record.measure = change.measure;
    record.number = change.count;
    if (change.site) record.site = in.sites[*change.site].id;
    if (change.service) record.service = in.services[*change.service].id;
    if (change.instance) {
      record.service = in.services[world[*change.instance].service].id;
      record.number = world[*change.instance].number;
    }
    if (change.server) record.server = world[*change.server].name;
    if (change.from) record.from = world[*change.from].name;
  }
  return records;
}

std::vector<ServerRecord> servers(const world::World& world) {
  const auto& in = world.scenario();
  std::vector<ServerRecord> records;
  for (const auto& server : world.servers()) {
    records.push_back({.name = server.name,
                       .site = in.sites[server.site].id,
                       .model = in.models[server.model].id,
                       .energy = Energy(0),
                       .batch = server.batch,
                       .bought = server.bought,
                       .leased = server.leased});
  }
  return records;
}

std::vector<PurchaseRecord> purchases(const world::World& world) {
  const auto& in = world.scenario();
  std::vector<PurchaseRecord> records;
  for (const auto& purchase : world.purchases()) {
    records.push_back({.when = purchase.when,
                       .measure = purchase.measure,
                       .site = in.sites[purchase.at].id,
                       .model = in.models[purchase.model].id,
                       .count = purchase.count,
                       .paid_by = purchase.paid_by ? in.partners[*purchase.paid_by].id : ""});
  }
  return records;
}

}  // namespace verbund::meters
