// Batch jobs at work: what is left of each, and when it will be done at its present speed.
#pragma once

#include <limits>
#include <set>
#include <utility>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::engine {

using RunId = std::size_t;  // of those at work; used again after the end

struct Run {
  Work left;                  // useful, without the overhead of virtualisation
  Duration lost_to_services;  // how much longer than alone on the server it has taken so far
  Duration lost_to_jobs;      // and than without the other jobs
};

class Runs {
 public:
  RunId begin(Work);
  // Done over the time just past.
  void pass(RunId, Work done, Duration lost_to_services, Duration lost_to_jobs);
  // From `clock` on it does so much; 0: it stands.
  void pace(RunId, Compute rate, double clock);
  Run end(RunId);

  [[nodiscard]] const Run& operator[](RunId id) const { return runs_[id]; }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  // The clock at which the next is done, and which; infinite when none ever will.
  [[nodiscard]] std::pair<double, RunId> next() const;

 private:
  static constexpr double never = std::numeric_limits<double>::infinity();

  std::vector<Run> runs_;
  std::vector<double> end_;  // by run
  std::vector<RunId> free_;
  std::set<std::pair<double, RunId>> ends_;  // of all at work
};

}  // namespace verbund::engine
