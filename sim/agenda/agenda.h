// What is due when: a pure state machine over a plan. Knows dates and the world's state, no engine.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/agenda/misfortune.h"
#include "sim/agenda/task.h"
#include "sim/agenda/teams.h"
#include "sim/agenda/trigger.h"
#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Agenda {
 public:
  // The plan must outlive the agenda. With a seed the plan meets the drills and failures of its scenario; on paper it
  // does not.
  explicit Agenda(const plan::Plan&, std::optional<std::uint64_t> seed = {});

  // The next instant after `now` at which something may be due of itself (waves, dates, growth): a midnight, or what a
  // measure under way waits for.
  [[nodiscard]] Instant next(Instant now) const;

  // The day that ends at this midnight: by site, the CPU in use in its busiest step. To be told before `due`, of every
  // day; whoever measures nothing tells nothing, and nothing is set off by it.
  void end_day(Instant midnight, const world::World&, std::span<const Fraction> busiest);

  // The events due at `now`, to be applied in this order, each told of; ask again until the answer is empty (a measure
  // may end at the instant at which another waits for it). `world` is read, and told of what can't be done.
  std::vector<world::Event> due(Instant now, world::World& world);

  // The id of the measure that asked for the events of the last answer; empty: nobody, services grow.
  [[nodiscard]] std::string_view asking() const { return asking_; }

  // What came of one of the events of the last answer, in order. Others (the end of a transfer) are ignored.
  void tell(Instant now, const world::Event&, const world::Outcome&);

  // What came of the drills and failures up to `now`.
  [[nodiscard]] std::vector<Outage> outages(Instant now) const { return misfortune_.outages(now); }

  // The accounts of the people.
  [[nodiscard]] const Teams& teams() const { return *teams_; }

  // When each step of the plan began and when it was first complete, for the result; unset when it did not.
  struct Progress {
    std::optional<Instant> began;
    std::optional<Instant> ended;
    std::string note;  // the arithmetic of a sized count
  };
  [[nodiscard]] const std::vector<Progress>& progress() const { return progress_; }  // in the order of Plan::steps

 private:
  std::vector<world::Event> due_now(Instant now, world::World&);
  static std::vector<world::Event> switches(Instant now, const world::World&);
  std::vector<world::Event> growth(Instant now, world::World&);
  std::vector<world::Event> second_tries(const world::World&);
  void newcomers(Instant now, const world::World&, std::vector<world::Event>&) const;
  void report_storage(Instant now, world::World&) const;  // growth of the data that no measure asks for
  [[nodiscard]] bool can_begin(std::size_t step, Instant now) const;
  void begin(std::size_t step, Instant now);
  // When all that it waits for has been complete for long enough; none: not all of it is complete.
  [[nodiscard]] std::optional<Instant> free_at(std::size_t step) const;

  void book(const world::Event&, const world::Outcome&);

  const plan::Plan* plan_;
  std::unique_ptr<Teams> teams_;              // the tasks refer to it
  const world::World* world_ = nullptr;       // of the last question
  std::vector<std::unique_ptr<Task>> tasks_;  // by step
  std::vector<Progress> progress_;
  Misfortune misfortune_;
  std::vector<std::optional<Watch>> watches_;  // by step; of those that a state sets off
  std::optional<Instant> switch_;              // when the next server has booted or shut down
  Instant grown_{INT64_MIN};                   // the last midnight at which growth was looked at
  Instant stored_{INT64_MIN};                  // and the storage, with the newcomers of the day
  std::vector<std::uint64_t> waited_;          // by site: World::room_made when growth was looked at
  bool misfortune_asked_ = false;              // it was misfortune that the last answer holds
  Task* asked_ = nullptr;                      // whose events the last answer holds
  std::string_view asking_;                    // and the measure behind it
};

}  // namespace verbund::agenda
