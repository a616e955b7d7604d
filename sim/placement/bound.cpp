#include "sim/placement/bound.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "sim/placement/sizing.h"

namespace verbund::placement {
namespace {

// What shared use asks for or has, less what is there.
struct Room {
  Compute cpu;
  Bytes memory;
  double cores = 0;
};

Room missing(std::span<const Bin> existing, const std::vector<Item>& shared) {
  Room room;
  for (const auto& item : shared) {
    room.cpu += item.cpu;
    room.memory += item.memory;
    room.cores += item.cores;
  }
  for (const auto& bin : existing) {
    if (bin.dedicated) continue;
    room.cpu -= std::max(Compute(0), bin.cpu_free);
    room.memory -= std::max(Bytes(0), bin.memory_free);
    room.cores -= std::max(0.0, bin.cores_free);
  }
  return room;
}

// A sum of many sizes may be a hair more than so many servers hold.
int servers(double room, double of_one) {
  return room > 0 && of_one > 0 ? static_cast<int>(std::ceil(room / of_one - 1e-9)) : 0;
}

int servers_apart(std::span<const Bin> existing, const std::vector<Item>& shared) {
  std::map<Group, int> sizes;
  for (const auto& item : shared) {
    if (item.group != 0) ++sizes[item.group];
  }
  int most = 0;
  for (const auto& [group, size] : sizes) {
    const Item sibling{.cpu = {}, .memory = {}, .group = group};
    const auto without = std::count_if(existing.begin(), existing.end(),
                                       [&](const Bin& bin) { return !bin.dedicated && !has_sibling(bin, sibling); });
    most = std::max(most, size - static_cast<int>(without));
  }
  return most;
}

}  // namespace

Item as_on(const Bin& empty, Item item) {
  if (!item.dedicated) item.cpu = std::min(item.cpu, empty.cpu_total);
  return item;
}

Bounds bounds(std::span<const Bin> existing, const Bin& empty, std::span<const Item> items) {
  std::vector<Item> shared;
  int dedicated = 0;
  for (const auto& item : items) {
    const Item there = as_on(empty, item);
    if (!fits(empty, there)) continue;
    if (there.dedicated) {
      ++dedicated;
    } else {
      shared.push_back(there);
    }
  }
  const auto free = std::count_if(existing.begin(), existing.end(), [](const Bin& bin) { return bin.instances == 0; });
  const Room room = missing(existing, shared);
  return {.own_servers = std::max(0, dedicated - static_cast<int>(free)),
          .room = std::max({servers(room.cpu.value(), empty.cpu_total.value()),
                            servers(room.memory.value(), empty.memory_total.value()),
                            servers(room.cores, empty.cores_total)}),
          .apart = servers_apart(existing, shared)};
}

int fewest_possible(std::span<const Bin> existing, const Bin& empty, std::span<const Item> items) {
  return bounds(existing, empty, items).all();
}

}  // namespace verbund::placement
