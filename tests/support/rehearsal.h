// A rehearsal that keeps a diary. The invariants of the world are checked after every event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/agenda/rehearsal.h"

namespace verbund::testing {

class Rehearsal {
 public:
  // Every move takes that long, whatever lies between the sites; none: as long as on paper.
  explicit Rehearsal(const plan::Plan&, std::optional<Period> moves_take = Period{}, std::uint64_t seed = 1);
  Rehearsal(const Rehearsal&) = delete;
  Rehearsal& operator=(const Rehearsal&) = delete;

  void play(Instant now) { rehearsal_.play(now); }
  void play_until(Instant end) { rehearsal_.play_until(end); }
  void play_all() { rehearsal_.play_all(); }

  [[nodiscard]] const world::World& world() const { return rehearsal_.world(); }
  [[nodiscard]] const agenda::Agenda& agenda() const { return rehearsal_.agenda(); }
  // One line per event, as "2007-01-06 gather: mail 1 goes from old-001 to new-001". Arrivals are told unless they come
  // at once.
  [[nodiscard]] const std::vector<std::string>& diary() const { return diary_; }

 private:
  agenda::Rehearsal rehearsal_;
  std::vector<std::string> diary_;
};

}  // namespace verbund::testing
