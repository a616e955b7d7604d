// What was ordered and has not arrived, or found no room: deliveries after a lead time, in lots.
#pragma once

#include <optional>
#include <vector>

#include "models/option/option.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Orders {
 public:
  // `prototype` says what arrives where and for which measure; its count is not read.
  explicit Orders(world::Deliver prototype) : prototype_(std::move(prototype)) {}

  // Arrives from `first` on, at most `lot` at a time, `every` apart. The event tells the world; none when nothing is
  // ordered or all of it arrives now.
  std::vector<world::Event> order(int count, Instant now, Instant first, std::optional<int> lot = {},
                                  Period every = {});
  // What arrives now, with what has found no room so far, if there is a reason to try again.
  std::vector<world::Event> due(Instant now, const world::World&);
  void tell(const world::Event&, const world::Outcome&);
  // Everything has arrived and works.
  [[nodiscard]] bool complete(const world::World&) const;
  [[nodiscard]] bool on_the_way() const { return !lots_.empty(); }
  // Ordered again from scratch: what has found no room is counted anew.
  void forget_waiting() { waiting_ = 0; }
  // The next arrival.
  [[nodiscard]] std::optional<Instant> next() const;

 private:
  struct Lot {
    Instant when;
    int count = 0;
  };
  world::Deliver prototype_;
  std::vector<Lot> lots_;     // by date
  int waiting_ = 0;           // arrived, found no room
  std::optional<int> tried_;  // World::space_made at the last attempt
};

}  // namespace verbund::agenda
