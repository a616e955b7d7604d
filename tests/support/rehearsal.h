// Plays a plan without a kernel: the agenda says what is due, the world does it, and a transfer takes as long as the
// test says, whatever lies between the sites. The invariants of the world are checked after every event.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/agenda/agenda.h"
#include "sim/world/world.h"

namespace verbund::testing {

class Rehearsal {
 public:
  // The plan and its scenario must outlive it.
  explicit Rehearsal(const plan::Plan&, Period transfers_take = {}, std::uint64_t seed = 1);
  Rehearsal(const Rehearsal&) = delete;  // the world refers to the demand
  Rehearsal& operator=(const Rehearsal&) = delete;

  // What arrives and what is due at this instant. Throws when the agenda finds no end of it.
  void play(Instant now);
  // Every midnight from where it stands on, and every arrival between them; `end` itself is not played.
  void play_until(Instant end);
  void play_all() { play_until(world_.scenario().end()); }

  [[nodiscard]] const world::World& world() const { return world_; }
  [[nodiscard]] const agenda::Agenda& agenda() const { return agenda_; }
  // One line per event, as "2007-01-06 gather: mail 1 goes from old-001 to new-001". Arrivals are told unless they come
  // at once.
  [[nodiscard]] const std::vector<std::string>& diary() const { return diary_; }

 private:
  world::Outcome apply(Instant now, const world::Event&);

  std::vector<service::DemandSource> demand_;
  world::World world_;
  agenda::Agenda agenda_;
  Period transfers_take_;
  std::multimap<Instant, Index<world::Instance>> under_way_;
  Instant next_;
  std::vector<std::string> diary_;
};

}  // namespace verbund::testing
