// How long services that depend on one another stand at two sites because a move takes one before the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// Of a move with `apart_at_most`. A pair of services of which one depends on the other is watched when the move takes
// at least one of them and they shared a site when it began. They are apart while an instance of the one runs at a site
// where the other has none; one that has no server counts for neither. The time counts from the first such instant
// after the move has taken an instance of either.
class Apart {
 public:
  // The step is that of the move. All must outlive it.
  Apart(const plan::Step& step, const option::Measure& measure, const option::Move& move)
      : step_(step), measure_(measure), move_(move) {}

  void takes(Index<world::Instance> instance) { begun_.push_back(instance); }
  // Reports pairs that are apart for longer than the move allows; that lasts until they are together again.
  void look(Instant now, world::World&);
  // When a pair will have been apart for so long.
  [[nodiscard]] std::optional<Instant> wakes(Instant now) const;

 private:
  struct Pair {
    Index<service::Service> one, other;  // one depends on the other
    bool mutual = false;
    bool taken = false;
    std::optional<Instant> since{};
    bool reported = false;
  };
  void find_pairs(const world::World&);
  void take(Index<service::Service>);
  void look(Pair&, Instant now, world::World&) const;
  [[nodiscard]] std::string sentence(const Pair&, const world::World&) const;
  [[nodiscard]] bool moves(Index<service::Service>) const;

  const plan::Step& step_;
  const option::Measure& measure_;
  const option::Move& move_;
  bool pairs_found_ = false;
  std::vector<Pair> pairs_;
  std::vector<Index<world::Instance>> begun_;  // since the last look
};

}  // namespace verbund::agenda
