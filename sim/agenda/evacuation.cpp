#include "sim/agenda/evacuation.h"

#include <algorithm>

#include "sim/agenda/task.h"

namespace verbund::agenda {

bool describes(const option::ServerSelector& selector, const world::Server& server) {
  if (selector.at && selector.at->index != server.site) return false;
  if (selector.model && selector.model->index != server.model) return false;
  return selector.batch.empty() || selector.batch == server.batch;
}

bool is_about(const option::ServerSelector& selector, const world::Server& server) {
  return describes(selector, server) && server.running && !server.leaving;
}

Instant of_age(const option::ServerSelector& selector, const world::Server& server) {
  return selector.older_than ? server.bought + *selector.older_than : server.bought;
}

std::vector<Index<world::Server>> selected(const world::World& world, const option::ServerSelector& selector,
                                           Instant now) {
  std::vector<Index<world::Server>> found;
  for (std::uint32_t i = 0; i < world.servers().size(); ++i) {
    const auto& server = world.servers()[i];
    if (is_about(selector, server) && of_age(selector, server) <= now) found.push_back({i});
  }
  return found;
}

bool comes_at(const world::World& world, const world::Server& server, Instant when) {
  const auto& purchases = world.purchases();
  return server.bought == when && std::any_of(purchases.begin(), purchases.end(), [&](const world::Purchase& purchase) {
           return purchase.when == when && purchase.measure == server.batch && purchase.at == server.site;
         });
}

std::vector<Index<world::Server>> selected_once(const world::World& world, const option::ServerSelector& selector,
                                                Instant now) {
  auto found = selected(world, selector, now);
  if (!selector.older_than && selector.batch.empty()) {
    std::erase_if(found, [&](Index<world::Server> server) { return comes_at(world, world[server], now); });
  }
  return found;
}

bool more_come_of_age(const world::World& world, const option::ServerSelector& selector, Instant now) {
  return std::any_of(world.servers().begin(), world.servers().end(), [&](const world::Server& server) {
    const Instant when = of_age(selector, server);
    return is_about(selector, server) && now < when && when < world.scenario().end();
  });
}

std::vector<world::Event> Evacuation::due(Instant now, const world::World& world, const Leaves& leaves) {
  std::vector<world::Event> events;
  std::erase_if(servers_, [&](Index<world::Server> server) {
    const bool empty = world[server].holds_nothing();
    if (empty) events.emplace_back(world::Retire{server});
    return empty;
  });
  if (!events.empty() || !is_midnight(now) || tried_ == world.room_made(site_)) return events;
  tried_ = world.room_made(site_);
  std::vector<Index<world::Instance>> moving;
  for (const auto server : servers_) {
    for (const auto instance : world[server].instances) {
      if (!world[instance].moving_to && !leaves(world[instance].service)) moving.push_back(instance);
    }
  }
  world.scarcest_first(moving);
  for (const auto instance : moving) events.emplace_back(world::BeginMove{instance, site_, measure_});
  return events;
}

}  // namespace verbund::agenda
