// Batch jobs: when they begin, where they run, and whether they are done in time.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "sim/engine/lateness.h"
#include "sim/engine/servers.h"
#include "sim/meters/observations.h"
#include "sim/world/world.h"

namespace verbund::engine {

// A run of a job begins at its planned start, but not before the run before it is done, the jobs of the same day that
// it comes after are done, and an instance of its service runs. It runs in the first of them, by number, and goes on in
// another, with what is left, when that one is stopped or has lost its server.
class Jobs {
 public:
  Jobs(const scenario::Scenario&, std::unique_ptr<job::Starts>, Servers&);

  // The clock at which the next run is done or due, if nothing changes before; infinite: never. To be told then (act).
  [[nodiscard]] double next() const;
  // Ends what is done and begins what is due. Shares out again what that touches.
  void act(double clock, world::World&);
  // After every change of the world; before the servers are played again.
  void place(double clock, const world::World&);
  // Somebody else runs the service from now on, and does what is left of its jobs: that counts as not asked for here.
  void hand_over(Index<service::Service>);
  // At the end of the run: counts what is not done. `act` must have been called for this clock.
  std::vector<meters::JobRecord> end(double clock, world::World&);

  [[nodiscard]] std::size_t at_work() const { return servers_->runs().size(); }
  // Its run that has begun and is not done; the day of the latest that is done.
  [[nodiscard]] std::optional<job::Start> at_work(Index<job::Job> job) const {
    const auto& own = lines_[job.value].at_work;
    return own ? std::optional(own->start) : std::nullopt;
  }
  [[nodiscard]] std::optional<Instant> done(Index<job::Job> job) const { return lines_[job.value].done; }

 private:
  // Clocks and seconds.
  struct Waited {
    double for_previous = 0, for_others = 0, for_server = 0;
  };
  struct AtWork {
    job::Start start;
    RunId run = 0;
    double began = 0;
    Waited waited;
    std::optional<Index<world::Server>> on{};  // none: it stands
    double stands_since = 0;
  };
  // All of one job.
  struct Line {
    std::deque<job::Start> waiting;  // due and not begun; the first waits
    double first_since = 0;          // for nothing but other jobs and a server, since then
    std::optional<double> ready{};   // for a server only, since then
    std::optional<AtWork> at_work{};
    std::optional<Instant> done{};  // day of the latest that is done
    std::vector<Index<job::Job>> followers;
    bool handed_over = false;
  };

  Line& line(Index<job::Job> job) { return lines_[job.value]; }
  void take_due(double clock, const world::World&);
  void try_to_begin(Index<job::Job>, double clock, const world::World&);
  [[nodiscard]] bool others_are_done(Index<job::Job>, Instant day) const;
  void seat(Index<job::Job>, double clock, const world::World&);
  void finish(Index<job::Job>, double clock, world::World&);
  void pass_on(Index<job::Job>, Work left);
  void count_done(Index<job::Job>, const AtWork&, const Run&, double clock, world::World&);
  void count_late(const job::Start&, const Lost&, double clock, bool is_done, world::World&);
  void count_unfinished(Index<job::Job>, double clock, world::World&);
  static Lost lost(const AtWork&, const Run&);
  [[nodiscard]] double deadline(const job::Start&) const;  // clock

  const scenario::Scenario* scenario_;
  std::unique_ptr<job::Starts> starts_;
  Servers* servers_;
  std::optional<job::Start> coming_;
  std::vector<Line> lines_;                           // by job
  std::vector<Index<job::Job>> of_run_;               // by run
  std::vector<Index<world::Server>> touched_;         // since they were shared out
  std::vector<meters::JobRecord> records_;            // by job
  std::vector<std::array<int, late_causes>> causes_;  // by job and cause: how many were late by it
};

}  // namespace verbund::engine
