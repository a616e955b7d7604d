#include "sim/agenda/sizing.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/agenda/outlook.h"

namespace verbund::agenda {
namespace {

using placement::Bin;
using placement::Item;

std::string number_of(std::size_t n, const char* what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

// ", 3 servers there have 20 GiB and 4 cores free"
std::string free_room(const std::vector<Bin>& existing) {
  Bytes memory;
  Compute cpu;
  for (const auto& bin : existing) {
    if (bin.dedicated) continue;
    memory += std::max(Bytes(0), bin.memory_free);
    cpu += std::max(Compute(0), bin.cpu_free);
  }
  return fmt::format(", {} that stay{} {} {} and {} free", number_of(existing.size(), "server"),
                     existing.size() == 1 ? "s" : "", existing.size() == 1 ? "has" : "have", format(memory),
                     format(cpu));
}

// "23 servers: memory binds; 140 instances need 1,630 GiB and 210 cores until 2008-06, 3 servers that stay have 20 GiB
// and 4 cores free, a new hp-dl380-g5 has 24 GiB and 12.3 cores after 25 % headroom"
std::string arithmetic(const placement::Sizing& sizing, const std::vector<Bin>& existing, const Bin& empty,
                       const std::vector<Item>& items, const std::string& model, Instant until) {
  std::string text = number_of(static_cast<std::size_t>(sizing.count), "server");
  if (items.empty()) return text + ": nothing has to find room until " + format_month(until);
  Bytes memory;
  Compute cpu;
  for (const auto& item : items) memory += item.memory, cpu += item.cpu;
  if (sizing.count == 0) {
    text += sizing.misfits.empty() ? ": there is room enough" : "";
  } else {
    text += fmt::format(": {} bind{}", sizing.binds, sizing.binds == "servers of their own" ? "" : "s");
  }
  text += fmt::format("; {} need{} {} and {} until {}", number_of(items.size(), "instance"),
                      items.size() == 1 ? "s" : "", format(memory), format(cpu), format_month(until));
  if (!existing.empty()) text += free_room(existing);
  text += fmt::format(", a new {} has {} and {}", model, format(empty.memory_total), format(empty.cpu_total));
  const Fraction headroom(1 - empty.memory_total / empty.memory_whole);
  if (headroom.value() > 1e-9) text += fmt::format(" after {} headroom", format(headroom));
  if (!sizing.misfits.empty())
    text += fmt::format("; {} fit{} on no such server", number_of(sizing.misfits.size(), "instance"),
                        sizing.misfits.size() == 1 ? "s" : "");
  return text;
}

Count count(const world::World& world, Index<site::Site> site, Index<catalogue::ServerModel> model,
            const std::vector<Bin>& existing, std::vector<Item> items, Instant until) {
  const auto empty = world.empty_bin(site, model);
  std::erase_if(items, [&](const Item& item) { return (item.needs & ~empty.offers) != 0; });
  const auto sizing = placement::size_as_they_come(existing, empty, items, world.rule(site));
  return {sizing.count, arithmetic(sizing, existing, empty, items, world.scenario().models[model].id, until)};
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
  std::vector<Index<world::Instance>> moving;
  for (const auto server : old) {
    for (const auto i : world[server].instances) {
      // What is leaving needs no room here.
      if (!world[i].moving_to && !outlook.is_taken_away(world[i].service)) moving.push_back(i);
    }
    moving.insert(moving.end(), world[server].arriving.begin(), world[server].arriving.end());
  }
  world.scarcest_first(moving);
  std::vector<Item> items;
  items.reserve(moving.size());
  for (const auto i : moving) items.push_back(world.item(i, now, life));
  const auto others = outlook.items();
  items.insert(items.end(), others.begin(), others.end());
  return count(world, site, model, outlook.bins(), std::move(items), until);
}

}  // namespace verbund::agenda
