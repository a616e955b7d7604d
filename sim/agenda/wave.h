// One wave of a move after another: what is under way, and whether its window has closed over it.
#pragma once

#include <map>
#include <optional>

#include "models/option/option.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Wave {
 public:
  // The measure is a move. Both must outlive it.
  Wave(const option::Measure& measure, const option::Move& move) : measure_(measure), move_(move) {}

  void begin(Instant now);
  void takes(const world::Transfer&);  // what starts there at once is in no wave
  // Lets go of what has arrived. Reports the wave when its window closes before all have; that lasts until they have.
  void look(Instant now, world::World&);
  [[nodiscard]] bool is_under_way() const { return !under_way_.empty(); }
  // When its window closes over what is under way.
  [[nodiscard]] std::optional<Instant> wakes(Instant now) const;

 private:
  struct UnderWay {
    Index<world::Server> to;
    Bytes size;
  };
  void report(Instant now, world::World&) const;

  const option::Measure& measure_;
  const option::Move& move_;
  int number_ = 0;
  Instant began_;
  std::optional<Instant> closes_;  // none: whenever a wave ends, it is not late
  std::size_t taken_ = 0;          // instances; the first makes it count as a wave
  std::map<Index<world::Instance>, UnderWay> under_way_;
  bool late_ = false;
};

}  // namespace verbund::agenda
