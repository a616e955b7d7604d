#include "sim/engine/runs.h"

#include <algorithm>

namespace verbund::engine {

RunId Runs::begin(Work work) {
  if (free_.empty()) {
    free_.push_back(runs_.size());
    runs_.emplace_back();
    end_.emplace_back();
  }
  const RunId id = free_.back();
  free_.pop_back();
  runs_[id] = {.left = work, .lost_to_services = {}, .lost_to_jobs = {}};
  end_[id] = never;
  ends_.emplace(never, id);
  return id;
}

void Runs::pass(RunId id, Work done, Duration lost_to_services, Duration lost_to_jobs) {
  Run& run = runs_[id];
  run.left = std::max(Work(0), run.left - done);
  run.lost_to_services += lost_to_services;
  run.lost_to_jobs += lost_to_jobs;
}

void Runs::pace(RunId id, Compute rate, double clock) {
  const double end = rate.value() > 0 ? clock + runs_[id].left.value() / rate.value() : never;
  if (end == end_[id]) return;
  auto entry = ends_.extract({end_[id], id});
  entry.value().first = end_[id] = end;
  ends_.insert(std::move(entry));
}

Run Runs::end(RunId id) {
  ends_.erase({end_[id], id});
  free_.push_back(id);
  return runs_[id];
}

std::pair<double, RunId> Runs::next() const {
  return ends_.empty() ? std::pair<double, RunId>(never, 0) : *ends_.begin();
}

}  // namespace verbund::engine
