// Services that somebody else runs from now on.
#include <algorithm>
#include <utility>

#include "sim/world/listing.h"
#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {

bool World::is_handed_over(Index<service::Service> service) const { return services_[service.value].handed_over; }

bool World::rests(Index<service::Service> service) const {
  const auto& all = services_[service.value].instances;
  return std::none_of(all.begin(), all.end(), [&](Index<Instance> i) {
    const auto& instance = instances_[i.value];
    return instance.moving_to || (instance.on && servers_[instance.on->value].lost > 0);
  });
}

Outcome World::on(Instant, const HandOver& event) {
  auto& service = services_[event.service.value];
  require(rests(event.service), "what is under way or lost cannot be handed over");
  Outcome outcome;
  outcome.done = !service.handed_over;
  service.handed_over = true;
  service.dedicated = false;  // no server has to be kept empty for it
  outcome.handed_over = std::exchange(service.instances, {});
  for (const auto i : outcome.handed_over) {
    auto& instance = instances_[i.value];
    instance.handed_over = true;
    instance.copies.clear();
    if (!instance.on) {
      --waiting_;
      continue;
    }
    const auto from = *std::exchange(instance.on, std::nullopt);
    auto& server = servers_[from.value];
    leave(server.instances, i);
    server.has_emptied = server.instances.empty();
    sites_[server.site.value].holding[event.service.value] -= 1;
    sites_[server.site.value].stored[event.service.value] -= 1;
    room_changed(server.site);
    outcome.changed.push_back(from);
  }
  std::sort(outcome.changed.begin(), outcome.changed.end());
  outcome.changed.erase(std::unique(outcome.changed.begin(), outcome.changed.end()), outcome.changed.end());
  return outcome;
}

}  // namespace verbund::world
