// The demand of all services that is not served at once: lost, or waiting.
#pragma once

#include <vector>

#include "models/scenario/scenario.h"
#include "sim/engine/backlog.h"
#include "sim/meters/meters.h"

namespace verbund::engine {

class Backlogs {
 public:
  Backlogs(const scenario::Scenario&, meters::Recorder&);

  // False for most scenarios: then there is nothing to do but to lose.
  [[nodiscard]] bool any() const { return !all_.empty(); }
  [[nodiscard]] bool waits(Index<service::Service> service) const { return place_[service.value] >= 0; }
  // Work waits since a step that has ended: the service asks for more than its demand.
  [[nodiscard]] bool presses(Index<service::Service>) const;

  // Not served: lost, or waiting from the end of the step on. `since`: when the time that it is counted over began.
  void miss(Index<site::Site>, Index<service::Service>, meters::Cause, Work, Instant since);
  // Served beyond the demand since the last pass.
  void catch_up(Index<service::Service>, Work);
  // At what rate that goes on from now on, added up.
  void forget_rates();
  void add_rate(Index<service::Service>, Compute);

  // Takes what was served from what waits, and what has waited too long. Clocks. True: of a service no work waits any
  // more.
  bool pass(double from, double to);
  void end_step(Instant began, Instant now, double clock);
  // The clock at which the next backlog is worked off or loses its oldest; infinite when nothing waits.
  [[nodiscard]] double next(double clock) const;
  // Books, at the end of the run, what came late and what still waits.
  void end();

 private:
  struct Of {
    Index<service::Service> service;
    Period patience;
    Backlog backlog{};
    double late = 0;  // since the last pass
    double rate = 0;
  };
  [[nodiscard]] Of& of(Index<service::Service> service) {
    return all_[static_cast<std::size_t>(place_[service.value])];
  }

  meters::Recorder* recorder_;
  std::vector<Of> all_;
  std::vector<int> place_;  // in all_, by service; -1: it does not wait
};

}  // namespace verbund::engine
