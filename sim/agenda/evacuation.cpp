#include "sim/agenda/evacuation.h"

#include <algorithm>

#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

bool matches(const option::ServerSelector& selector, const world::Server& server, Instant now) {
  if (selector.at && selector.at->index != server.site) return false;
  if (selector.model && selector.model->index != server.model) return false;
  if (!selector.batch.empty() && selector.batch != server.batch) return false;
  return !selector.older_than || server.bought + *selector.older_than <= now;
}

}  // namespace

std::vector<Index<world::Server>> selected(const world::World& world, const option::ServerSelector& selector,
                                           Instant now) {
  std::vector<Index<world::Server>> found;
  for (std::uint32_t i = 0; i < world.servers().size(); ++i) {
    const auto& server = world.servers()[i];
    if (server.running && !server.leaving && matches(selector, server, now)) found.push_back({i});
  }
  return found;
}

std::vector<world::Event> Evacuation::due(Instant now, const world::World& world) {
  std::vector<world::Event> events;
  std::erase_if(servers_, [&](Index<world::Server> server) {
    const bool empty = world[server].instances.empty() && world[server].arriving.empty();
    if (empty) events.emplace_back(world::Retire{server});
    return empty;
  });
  if (!events.empty() || !is_midnight(now) || tried_ == world.room_made(site_)) return events;
  tried_ = world.room_made(site_);
  for (const auto server : servers_) {
    for (const auto instance : world[server].instances) {
      if (!world[instance].moving_to) events.emplace_back(world::BeginMove{instance, site_, measure_});
    }
  }
  return events;
}

}  // namespace verbund::agenda
