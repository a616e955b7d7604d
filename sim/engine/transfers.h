// Moves under way: from server to server over the ports of both and the lines between their sites.
#pragma once

#include <map>
#include <vector>

#include "sim/engine/servers.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Transfers {
 public:
  Transfers(const scenario::Scenario&, Platform&, meters::Recorder&);

  // False when no line leads there: such a move never ends.
  bool start(const world::World&, const world::Transfer&, const Servers&);
  // The instances whose transfers ended since the last call, in the order in which they began.
  std::vector<Index<world::Instance>> take_arrived();
  // Books what was sent up to now.
  void settle();

 private:
  struct Move {
    Index<world::Instance> instance;
    std::vector<Index<network::Link>> route;
    double size = 0;  // bytes
    double sent = 0;  // bytes that are booked
  };
  struct Line {
    int moves = 0;     // under way on it
    double since = 0;  // clock up to which its busy time is booked
  };
  void book(Move&, double sent);
  void book_busy(Index<network::Link>);

  const scenario::Scenario* scenario_;
  Kernel* kernel_;
  Platform* platform_;
  meters::Recorder* recorder_;
  std::map<std::size_t, Move> moves_;  // by the kernel's number
  std::vector<Line> lines_;
};

}  // namespace verbund::engine
