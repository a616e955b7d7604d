// Moves under way: from server to server over the ports of both and the lines between their sites.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "sim/engine/lines.h"
#include "sim/engine/servers.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Transfers {
 public:
  Transfers(Platform&, Lines&, meters::Recorder&);

  // False when no line leads there: such a move never ends.
  bool start(const world::World&, const world::Transfer&, const Servers&);

  // The move of the instance is not to be carried out any more.
  void give_up(Index<world::Instance>);
  // Lines were lost or are back: what goes over a lost one stands still until it is back; what was sent is not sent
  // again.
  void look_at_lines();

  // What comes of those of these transfers that are its rounds: they have ended, in the order of their numbers.
  struct Ended {
    std::vector<Index<world::Instance>> arrived;
    std::vector<Index<world::Instance>> stopped;  // their last round has begun: they stand still from now on
  };
  Ended take(std::span<const std::size_t> arrived);

  // Books what was sent up to now.
  void settle();
  // Books, at the end of the run, how long those that have not arrived have stood still.
  void end();

 private:
  struct Move {
    Index<world::Instance> instance;
    Index<service::Service> service;
    const Lines::Way* way = nullptr;
    Host* from = nullptr;
    Host* to = nullptr;
    double all = 0;                   // bytes: memory, disk
    Bandwidth dirty_rate{};           // 0: there is one round, and the instance works on
    int rounds = 0;                   // begun
    double began = 0;                 // clock: the round under way
    double size = 0;                  // bytes of this round
    double sent = 0;                  // of them, bytes that are booked
    std::optional<double> stopped{};  // clock: stands still since then
  };
  void begin_round(Move, double bytes);
  void send(Move);
  void book(Move&, double sent);
  void book_downtime(const Move&);

  Kernel* kernel_;
  Platform* platform_;
  Lines* lines_;
  meters::Recorder* recorder_;
  std::map<std::size_t, Move> moves_;  // by the kernel's number of their round
  std::vector<Move> held_up_;          // over a lost line
};

}  // namespace verbund::engine
