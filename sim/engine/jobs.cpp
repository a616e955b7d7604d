#include "sim/engine/jobs.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace verbund::engine {
namespace {

std::optional<Index<world::Instance>> first_running(const world::World& world, Index<service::Service> service) {
  const auto& all = world.instances_of(service);
  const auto first =
      std::find_if(all.begin(), all.end(), [&](auto i) { return world.state(i) == world::Service::serves; });
  return first != all.end() ? std::optional(*first) : std::nullopt;
}

}  // namespace

Jobs::Jobs(const scenario::Scenario& scenario, std::unique_ptr<job::Starts> starts, Servers& servers)
    : scenario_(&scenario),
      starts_(std::move(starts)),
      servers_(&servers),
      coming_(starts_->next()),
      lines_(scenario.jobs.size()),
      records_(scenario.jobs.size()),
      causes_(scenario.jobs.size()) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto job = scenario.jobs.index(i);
    for (const auto& other : scenario.jobs[job].after) line(other.index).followers.push_back(job);
  }
}

double Jobs::next() const {
  const double due = coming_ ? coming_->due.value() : std::numeric_limits<double>::infinity();
  return std::min(due, servers_->runs().next().first);
}

void Jobs::act(double clock, world::World& world) {
  while (next() <= clock) {
    const auto [end, run] = servers_->runs().next();
    if (end <= clock) {
      finish(of_run_[run], clock, world);
    } else {
      take_due(clock, world);
    }
    if (next() <= clock) continue;
    for (const auto server : touched_) servers_->play(server);
    touched_.clear();
  }
}

void Jobs::take_due(double clock, const world::World& world) {
  const job::Start start = *std::exchange(coming_, std::nullopt);
  coming_ = starts_->next();
  if (line(start.job).handed_over) return;
  auto& record = records_[start.job.value];
  ++record.due;
  record.asked += start.work;
  auto& own = line(start.job);
  if (own.waiting.empty() && !own.at_work) own.first_since = start.due.value();
  own.waiting.push_back(start);
  try_to_begin(start.job, clock, world);
}

bool Jobs::others_are_done(Index<job::Job> job, Instant day) const {
  const auto& others = scenario_->jobs[job].after;
  return std::all_of(others.begin(), others.end(), [&](const auto& other) {
    const auto& done = lines_[other.index.value].done;
    return lines_[other.index.value].handed_over || (done && *done >= day) || !starts_->comes(other.index, day);
  });
}

void Jobs::try_to_begin(Index<job::Job> job, double clock, const world::World& world) {
  auto& own = line(job);
  if (own.at_work || own.waiting.empty()) return;
  const job::Start start = own.waiting.front();
  if (!own.ready) {
    if (!others_are_done(job, start.day)) return;
    own.ready = clock;
  }
  if (!first_running(world, scenario_->jobs[job].service.index)) return;
  const Waited waited{own.first_since - start.due.value(), *own.ready - own.first_since, clock - *own.ready};
  const RunId run = servers_->runs().begin(start.work);
  if (run >= of_run_.size()) of_run_.resize(run + 1);
  of_run_[run] = job;
  own.at_work = AtWork{.start = start, .run = run, .began = clock, .waited = waited, .stands_since = clock};
  own.waiting.pop_front();
  own.ready.reset();
  seat(job, clock, world);
}

void Jobs::seat(Index<job::Job> job, double clock, const world::World& world) {
  auto& at_work = *line(job).at_work;
  if (at_work.on) {
    servers_->leave(*at_work.on, at_work.run);
    touched_.push_back(*std::exchange(at_work.on, std::nullopt));
    at_work.stands_since = clock;
  }
  const auto& its = scenario_->jobs[job];
  const auto instance = first_running(world, its.service.index);
  if (!instance) return servers_->runs().pace(at_work.run, Compute(0), clock);
  at_work.waited.for_server += clock - at_work.stands_since;
  at_work.on = world.works_on(*instance);
  servers_->seat(world, *instance, at_work.run, its.parallel);
  touched_.push_back(*at_work.on);
}

void Jobs::place(double clock, const world::World& world) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto job = scenario_->jobs.index(i);
    if (line(job).at_work) {
      seat(job, clock, world);
    } else {
      try_to_begin(job, clock, world);
    }
  }
  touched_.clear();
}

void Jobs::hand_over(Index<service::Service> service) {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto job = scenario_->jobs.index(i);
    if (scenario_->jobs[job].service.index != service) continue;
    auto& own = line(job);
    own.handed_over = true;
    for (const auto& start : std::exchange(own.waiting, {})) pass_on(job, start.work);
    if (!own.at_work) continue;
    const AtWork begun = *std::exchange(own.at_work, std::nullopt);
    if (begun.on) servers_->leave(*begun.on, begun.run);
    pass_on(job, servers_->runs().end(begun.run).left);
  }
}

void Jobs::pass_on(Index<job::Job> job, Work left) {
  records_[job.value].due -= 1;
  records_[job.value].asked -= left;
}

void Jobs::finish(Index<job::Job> job, double clock, world::World& world) {
  auto& own = line(job);
  const AtWork ended = *std::exchange(own.at_work, std::nullopt);
  servers_->leave(*ended.on, ended.run);
  touched_.push_back(*ended.on);
  count_done(job, ended, servers_->runs().end(ended.run), clock, world);
  own.done = ended.start.day;
  own.first_since = clock;
  try_to_begin(job, clock, world);
  for (const auto follower : own.followers) try_to_begin(follower, clock, world);
}

}  // namespace verbund::engine
