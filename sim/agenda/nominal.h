// How long moves take on paper, where nothing but other moves is in their way.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "sim/world/world.h"

namespace verbund::agenda {

// A move takes the bytes of all its rounds (pre_copy.h) / the narrowest of its shares: of every line of its route (the
// port of both servers and, between sites, the links of the way of least latency) it has the bandwidth of that
// direction divided by the moves that are under way on it. Whenever one sets out or arrives all are reckoned anew: what
// share of itself a move has done stays, the rest goes at the new rate. So a wave of moves over one line keeps it busy
// to the end, as in the simulation. A share that others cannot use is left idle, and latency is not counted. Arrivals
// are rounded up to whole seconds.
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
    std::vector<std::pair<Line, Bandwidth>> way;
    double rate = 0;    // bytes/s
    double takes = 0;   // seconds at this rate, all of it
    double done = 0;    // share of it, by since_
    Instant arrives{};  // if nothing changes
  };
  [[nodiscard]] std::vector<std::pair<Line, Bandwidth>> way(const world::World&, const world::Transfer&) const;
  void pass_until(Instant now);
  void reckon();

  const scenario::Scenario* scenario_;
  std::map<Line, int> under_way_;
  std::vector<Move> moves_;  // in the order in which they set out
  Instant since_{};          // up to which `done` counts
};

}  // namespace verbund::agenda
