// Work of one service that was not served when it was asked for and waits. Pure arithmetic; times are seconds of the
// kernel's clock, work is in reference-core seconds.
#pragma once

#include <deque>
#include <limits>
#include <vector>

#include "models/site/site.h"
#include "sim/meters/meters.h"

namespace verbund::engine {

// Part of it by where it was asked for and why it was not served.
struct Waiting {
  Index<site::Site> site;
  meters::Cause cause = meters::Cause::server_overloaded;
  double work = 0;
};

class Backlog {
 public:
  // Not served in the step under way; it waits from the end of the step on.
  void add(const Waiting&);
  // What was added since the last call waits from now on, until `lost_at`.
  void end_step(Instant began, double now, double lost_at);

  // Served at an even rate between the two times: the oldest first. Less than what a rate serves in a microsecond,
  // which is about what the clock can tell, counts as served, too. Returns what was taken from the backlog.
  double serve(double work, double from, double to);

  // Work that has waited until it is lost at this time, and when the step began in which it was asked for.
  struct Lost {
    Instant asked;
    std::vector<Waiting> parts;
  };
  std::vector<Lost> lose(double now);

  [[nodiscard]] bool is_empty() const { return steps_.empty(); }
  [[nodiscard]] double work() const;                                  // of steps that have ended
  [[nodiscard]] double in_all() const { return work() + of_step(); }  // and of the step under way
  // When the oldest is lost; infinite when nothing waits.
  [[nodiscard]] double next_loss() const;
  [[nodiscard]] double served() const { return served_; }              // so far
  [[nodiscard]] double longest_wait() const { return longest_wait_; }  // of what was served, seconds

 private:
  struct Step {
    Instant began;
    double since = 0, lost_at = 0;
    double work = 0;  // what is left
    double asked = 0;
    std::vector<Waiting> parts;  // of `asked`
  };
  [[nodiscard]] double of_step() const;

  std::vector<Waiting> new_;  // of the step under way
  std::deque<Step> steps_;    // the oldest first
  double served_ = 0, longest_wait_ = 0;
};

}  // namespace verbund::engine
