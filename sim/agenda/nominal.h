// How long moves take on paper, where nothing but other moves is in their way.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "sim/world/world.h"

namespace verbund::agenda {

// A move takes the bytes of all its rounds (pre_copy.h) / the narrowest of its shares, in whole seconds: of every line
// of its route (the port of both servers and, between sites, the links of the way of least latency) it has the
// bandwidth of that direction divided by the moves that are under way on it when it sets out, those that set out at the
// same instant and itself included. What comes or ends later changes nothing any more: a wave of equal moves takes as
// long as it does in the simulation, moves that overlap in part take about as long. Latency is not counted.
class NominalTransfers {
 public:
  explicit NominalTransfers(const scenario::Scenario&);

  // These set out together. One whose site no link joins with the other never arrives.
  void begin(Instant now, const world::World&, const std::vector<world::Transfer>&);
  // When the next one arrives; none: nothing is under way that will.
  [[nodiscard]] std::optional<Instant> next() const;
  // Those that arrive at this instant, in the order in which they set out.
  std::vector<world::Transfer> take_arrived(Instant now);

 private:
  // One direction of a link, or of a server's port.
  struct Line {
    bool port = false;
    std::uint32_t number = 0;  // of the link or the server
    bool forward = true;       // out of the port; from the link's first end to its second
    auto operator<=>(const Line&) const = default;
  };
  struct Move {
    world::Transfer transfer;
    std::vector<Line> lines;
  };
  [[nodiscard]] std::vector<Line> way(const world::World&, const world::Transfer&) const;
  [[nodiscard]] Bandwidth bandwidth(const world::World&, const Line&) const;

  const scenario::Scenario* scenario_;
  std::map<Line, int> under_way_;
  std::multimap<Instant, Move> arriving_;
};

}  // namespace verbund::agenda
