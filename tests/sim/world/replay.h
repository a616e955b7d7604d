// The log of changes played back: it must lead to where everything stands.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "sim/world/world.h"

namespace verbund::testing {

struct Replay {
  std::set<Index<world::Server>> running;
  std::set<Index<world::Instance>> waiting;
  std::map<Index<world::Instance>, Index<world::Server>> on;
  std::map<Index<world::Instance>, Index<world::Server>> moving_to;

  explicit Replay(const world::World& world) {
    for (const auto& change : world.changes()) step(change);
  }
  [[nodiscard]] bool agrees_with(const world::World& world) const {
    std::size_t servers = 0, waits = 0, moves = 0;
    for (std::uint32_t s = 0; s < world.servers().size(); ++s) {
      if (world.servers()[s].running != running.contains({s})) return false;
      servers += world.servers()[s].running ? 1 : 0;
    }
    for (std::uint32_t i = 0; i < world.instances().size(); ++i) {
      const auto& instance = world.instances()[i];
      if (of(on, {i}) != instance.on || of(moving_to, {i}) != instance.moving_to) return false;
      if (!instance.on != waiting.contains({i})) return false;
      waits += instance.on ? 0 : 1;
      moves += instance.moving_to ? 1 : 0;
    }
    return servers == running.size() && waits == waiting.size() && moves == moving_to.size();
  }

 private:
  using Places = std::map<Index<world::Instance>, Index<world::Server>>;

  static std::optional<Index<world::Server>> of(const Places& places, Index<world::Instance> i) {
    const auto at = places.find(i);
    return at == places.end() ? std::nullopt : std::optional(at->second);
  }

  void step(const world::Change& change) {
    using Kind = world::ChangeKind;
    if (change.kind == Kind::stands || change.kind == Kind::delivered) running.insert(change.server.value());
    if (change.kind == Kind::retired) running.erase(change.server.value());
    if (!change.instance) return;
    const auto i = *change.instance;
    if (change.kind == Kind::set_out) {
      moving_to[i] = change.server.value();
      return;
    }
    moving_to.erase(i);
    waiting.erase(i);
    if (change.server) on[i] = *change.server;
    if (change.kind == Kind::homeless) on.erase(i), waiting.insert(i);
  }
};

}  // namespace verbund::testing
