// One measure under way. The agenda asks the tasks of all measures that have begun, in the order of the plan.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/agenda/teams.h"
#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Task {
 public:
  Task() = default;
  virtual ~Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  // What is due now. Asked again at the same instant until the answer is empty: an attempt that failed is not repeated
  // before something has changed.
  virtual std::vector<world::Event> due(Instant now, world::World&) = 0;
  // The next instant after `now`, beside the midnights, at which it wants to be asked.
  [[nodiscard]] virtual std::optional<Instant> wakes(Instant /*now*/) const { return std::nullopt; }
  // What came of an event that this task asked for.
  virtual void tell(const world::Event&, const world::Outcome&) {}
  // Whether the state that sets the measure off holds, once a day; of measures that have one.
  virtual void set_off(bool /*holds*/) {}
  // Another measure begins while this one is under way.
  virtual void another_begins(const plan::Plan&, std::size_t /*step*/) {}
  // Whether measures that wait for this one may begin. It may still be asked: some measures repeat.
  [[nodiscard]] virtual bool complete(const world::World&) const = 0;
  // Arithmetic behind a count; empty when there is none.
  [[nodiscard]] const std::string& note() const { return note_; }

 protected:
  void add_note(const std::string& text) { note_ += (note_.empty() ? "" : "; ") + text; }

 private:
  std::string note_;
};

inline bool is_midnight(Instant now) { return now == start_of_day(now); }

// `step` is the position in plan.steps. Teams and standards must outlive the task.
std::unique_ptr<Task> make_task(const plan::Plan&, std::size_t step, Teams&);
std::unique_ptr<Task> make_buy(const plan::Plan&, std::size_t step, const option::Buy&, const plan::Standards&);
std::unique_ptr<Task> make_lease(const plan::Plan&, std::size_t step, const option::Lease&, const plan::Standards&);
// The retirement, by age, of what the measure leased.
std::unique_ptr<Task> make_give_back(const std::string& measure, const option::Retire&);
std::unique_ptr<Task> make_refresh(const plan::Plan&, std::size_t step, const option::Refresh&, const plan::Standards&);
std::unique_ptr<Task> make_move(const plan::Plan&, std::size_t step, const option::Move&, Teams&);
std::unique_ptr<Task> make_retire(const plan::Plan&, std::size_t step, const option::Retire&);

}  // namespace verbund::agenda
