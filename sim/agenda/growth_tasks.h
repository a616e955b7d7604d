// What people take on when they have hours to spare: first the effort that it takes, then the task itself for good.
#pragma once

#include <optional>
#include <vector>

#include "sim/agenda/hands.h"

namespace verbund::agenda {

// Hours of teams that are one stand with the first of them.
using ByPool = std::vector<Duration>;

class GrowthTasks {
 public:
  explicit GrowthTasks(const scenario::Scenario&);

  struct Month {
    Duration effort, worked;  // before it runs, and while it does
  };
  struct State {
    Index<task::Task> task;
    Instant wanted;
    std::optional<Instant> started;
    Duration effort_left;
    std::vector<Month> months;  // the last one may go on
  };
  // In the order in which free hours go to them.
  [[nodiscard]] const std::vector<State>& states() const { return states_; }

  // A month, or the part of one, begins: what the tasks need that run. One whose effort is done starts when what is
  // left of `free` is enough for it in each of its teams. May be asked again at the same instant.
  ByPool begin_month(Instant now, double part, const Hands&, const std::vector<std::size_t>& pools, ByPool free);
  // It ends. `done`: the share of what running tasks needed that was worked. What is taken of `free` for effort.
  ByPool end_month(const ByPool& done, ByPool free, const Hands&, const std::vector<std::size_t>& pools);

 private:
  [[nodiscard]] ByPool needs(const State&, const Hands&, const std::vector<std::size_t>& pools) const;

  const scenario::Scenario* scenario_;
  std::vector<State> states_;
  Instant month_{INT64_MIN};  // when it began
  double part_ = 1;           // of a whole one
};

}  // namespace verbund::agenda
