#include "sim/agenda/sizing.h"

#include <algorithm>

#include "sim/agenda/sizing_note.h"

namespace verbund::agenda {
namespace {

using Arrivals = std::vector<Outlook::Arrival>;

// What the replaced servers hold, as it moves over now; but not what is leaving: that needs no room here.
Arrivals moving_over(const world::World& world, const Outlook& outlook, const std::vector<Index<world::Server>>& old,
                     Index<site::Site> site, Instant now, Instant life) {
  std::vector<Index<world::Instance>> moving;
  for (const auto server : old) {
    for (const auto i : world[server].instances) {
      if (!world[i].moving_to && !outlook.is_taken_away(world[i].service)) moving.push_back(i);
    }
    moving.insert(moving.end(), world[server].arriving.begin(), world[server].arriving.end());
  }
  world.scarcest_first(moving);
  Arrivals arrivals;
  for (const auto i : moving) arrivals.push_back({now, world[i].service, world.item(i, site, now, life), life});
  return arrivals;
}

}  // namespace

Count count_for_site(const plan::Plan& plan, const world::World& world, Index<site::Site> site,
                     Index<catalogue::ServerModel> model, Instant now, Instant until) {
  return count_for_servers(plan, world, {}, site, model, now, until, until);
}

Count count_for_servers(const plan::Plan& plan, const world::World& world, const std::vector<Index<world::Server>>& old,
                        Index<site::Site> site, Index<catalogue::ServerModel> model, Instant now, Instant until,
                        Instant life) {
  const Outlook outlook(plan, world, site, now, until);
  const auto empty = world.empty_bin(site, model);
  const auto is_for_others = [&](const placement::Item& item) { return (item.needs & ~empty.offers) != 0; };
  Arrivals arrivals = moving_over(world, outlook, old, site, now, life);
  const Arrivals others = outlook.arrivals();
  arrivals.insert(arrivals.end(), others.begin(), others.end());
  std::erase_if(arrivals, [&](const Outlook::Arrival& arrival) { return is_for_others(arrival.item); });
  std::vector<placement::Item> items;
  items.reserve(arrivals.size());
  for (const auto& arrival : arrivals) items.push_back(arrival.item);
  auto reserve = outlook.reserve();
  for (auto& other : reserve.other_sites) std::erase_if(other, is_for_others);
  auto existing = outlook.hosts();
  for (auto& host : existing) std::erase_if(host.items, is_for_others);  // no such server helps them after a loss
  const auto sizing = placement::size_as_they_come(existing, empty, items, world.rule(site), reserve);
  return {sizing.count, sizing_note(world, {sizing, empty, existing, arrivals, site, now, until})};
}

}  // namespace verbund::agenda
