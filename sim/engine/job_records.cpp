// What became of batch jobs: counted, and told when a deadline was missed.
#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/engine/jobs.h"

namespace verbund::engine {
namespace {

// The kernel's clock is exact to 1e-7 s.
constexpr double exact_to = 1e-6;

}  // namespace

double Jobs::deadline(const job::Start& start) const {
  const Instant due = date_at(*scenario_, start.due.value());
  return start.due.value() + ((due + scenario_->jobs[start.job].deadline) - due).value();
}

void Jobs::count_done(Index<job::Job> job, const AtWork& ended, const Run& run, double clock, world::World& world) {
  auto& record = records_[job.value];
  const Duration took(clock - ended.began);
  ++record.done;
  record.work_time += took;
  record.longest = std::max(record.longest, took);
  if (clock <= deadline(ended.start) + exact_to) {
    ++record.in_time;
  } else {
    count_late(ended.start, lost(ended, run), clock, true, world);
  }
}

Lost Jobs::lost(const AtWork& at_work, const Run& run) {
  return {.to_services = run.lost_to_services.value(),
          .to_other_jobs = run.lost_to_jobs.value(),
          .without_server = at_work.waited.for_server,
          .to_previous_run = at_work.waited.for_previous,
          .to_jobs_before = at_work.waited.for_others};
}

void Jobs::count_late(const job::Start& start, const Lost& lost, double clock, bool is_done, world::World& world) {
  const auto& job = scenario_->jobs[start.job];
  auto& record = records_[start.job.value];
  const double allowed = deadline(start);
  const Duration late(clock - allowed);
  const Late cause = cause_of(lost, clock - start.due.value(), allowed - start.due.value());
  ++record.late;
  ++causes_[start.job.value][static_cast<std::size_t>(cause)];
  if (late > record.most_late) {
    record.most_late = late;
    record.most_late_due = date_at(*scenario_, start.due.value());
  }
  const Instant when = date_at(*scenario_, allowed);
  const auto instances = world.instances_of(job.service.index);
  const auto site = instances.empty() ? world.home(job.service.index) : world.site_of(instances.front());
  const std::string what = is_done ? fmt::format("was done {} after its deadline", format(late))
                                   : fmt::format("is not done {} after its deadline, at the end", format(late));
  world.report({.when = when,
                .kind = "deadline missed",
                .site = scenario_->sites[site].id,
                .subject = job.id,
                .text = fmt::format("deadline missed: {} {}: {}; {}", job.id, what, text(cause), advice(cause)),
                .last = when});
}

void Jobs::count_unfinished(Index<job::Job> job, double clock, world::World& world) {
  auto& own = line(job);
  auto& record = records_[job.value];
  const auto count = [&](const job::Start& start, Work left, const Lost& lost) {
    ++record.unfinished;
    record.left += left;
    if (clock > deadline(start) + exact_to) count_late(start, lost, clock, false, world);
  };
  if (own.at_work) {
    const Run& run = servers_->runs()[own.at_work->run];
    AtWork at_work = *own.at_work;
    if (!at_work.on) at_work.waited.for_server += clock - at_work.stands_since;
    count(at_work.start, run.left, lost(at_work, run));
  }
  for (const auto& start : own.waiting) {
    Lost lost;
    const bool is_first = &start == &own.waiting.front() && !own.at_work;
    const double since = is_first ? own.first_since : clock;
    lost.to_previous_run = since - start.due.value();
    lost.to_jobs_before = (is_first && own.ready ? *own.ready : clock) - since;
    lost.without_server = is_first && own.ready ? clock - *own.ready : 0;
    count(start, start.work, lost);
  }
}

std::vector<meters::JobRecord> Jobs::end(double clock, world::World& world) {
  for (std::size_t i = 0; i < records_.size(); ++i) {
    count_unfinished(scenario_->jobs.index(i), clock, world);
    const auto most = std::max_element(causes_[i].begin(), causes_[i].end());
    if (*most > 0) records_[i].cause = text(static_cast<Late>(most - causes_[i].begin()));
  }
  return records_;
}

}  // namespace verbund::engine
