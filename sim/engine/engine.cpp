#include "sim/engine/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/engine/records.h"
#include "sim/engine/simulation.h"
#include "sim/meters/changes.h"

namespace verbund::engine {

meters::Observations simulate(const plan::Plan& plan, const Settings& settings) {
  return Simulation(plan, settings, {class_flows_spare, class_flows}).run();
}

Simulation::Simulation(const plan::Plan& plan, const Settings& settings, const Carriage& carriage)
    : plan_(&plan),
      scenario_(plan.scenario),
      settings_(settings),
      sources_(scenario::demand_sources(*scenario_, settings.seed)),
      world_(plan, sources_),
      agenda_(plan, settings.seed),
      recorder_(*scenario_, world_),
      platform_(*scenario_, *plan.option, carriage.spare),
      carrier_(carriage.make(platform_)),
      backlogs_(*scenario_, recorder_),
      servers_(*scenario_, platform_, *carrier_, recorder_, backlogs_),
      demands_(*scenario_, sources_, recorder_, backlogs_),
      jobs_(*scenario_, scenario::job_starts(*scenario_), servers_),
      lines_(*scenario_, platform_.kernel(), recorder_),
      transfers_(platform_, lines_, recorder_),
      backups_(*scenario_, platform_, lines_),
      streams_(platform_, lines_),
      replicas_(*scenario_, platform_, streams_, lines_),
      traffic_(*scenario_, streams_, lines_) {
  if (settings_.hourly) recorder_.keep_hours();
}

// A step is an hour or less in which demand is constant; transfers may end and jobs begin and end within it.
meters::Observations Simulation::run() {
  set_up();
  for (Instant now = scenario_->start; now < scenario_->end();) {
    const bool midnight = now == start_of_day(now);
    if (midnight && now > scenario_->start) agenda_.end_day(now, world_, recorder_.take_busiest());
    if (midnight || now == scenario_->start || wakes_ <= now) act(now);
    if (midnight && civil(now).weekday == Weekday::monday && settings_.progress) settings_.progress(now);
    demands_.step(now, servers_);
    servers_.play();
    traffic_.ask(now, demands_);
    backups_.open(now, world_);
    keep_copies();
    const Instant next = advance(now, next_date(now));
    settle_lines();
    recorder_.end_step(now);
    backlogs_.end_step(now, next, clock_at(next));
    if (next == scenario_->end() || next == start_of_month(next)) end_month(next);
    now = next;
  }
  return finish();
}

// To the next date, stopping wherever a round of a transfer or what waits for a service ends, or a job begins or ends;
// not beyond the date for which the agenda asks then.
Instant Simulation::advance(Instant now, Instant next) {
  for (double clock = clock_at(now); clock < clock_at(next);) {
    platform_.kernel().advance(std::min({clock_at(next), backlogs_.next(clock), jobs_.next(), replicas_.next()}));
    const bool caught_up = pass(clock);
    clock = platform_.kernel().clock();
    jobs_.act(clock, world_);
    const auto through = platform_.kernel().take_arrived();
    backups_.take(through);
    keep_copies();
    const auto ended = transfers_.take(through);
    if (ended.arrived.empty() && ended.stopped.empty()) {
      if (caught_up) servers_.play();
      continue;
    }
    const Instant here = date_at(*scenario_, clock);
    for (const auto instance : ended.stopped) change(here, world::Stop{instance});
    for (const auto instance : ended.arrived) apply(here, world::FinishMove{instance});
    if (ended.arrived.empty()) {
      look(here);
    } else {
      act(here);
    }
    servers_.play();
    next = std::min(next, wakes_);
  }
  return next;
}

bool Simulation::pass(double since) {
  const double clock = platform_.kernel().clock();
  const Duration passed(clock - since);
  recorder_.pass(passed, servers_.site_rates());
  demands_.pass(passed, date_at(*scenario_, since));
  replicas_.pass(since, clock);
  traffic_.pass(passed);
  if (!backlogs_.any()) return false;
  servers_.settle_waiting();
  return backlogs_.pass(since, clock);
}

// Everything that is due, until nothing is: one measure may end at the instant at which another waits for it.
void Simulation::act(Instant now) {
  for (auto due = agenda_.due(now, world_); !due.empty(); due = agenda_.due(now, world_)) {
    for (const auto& event : due) apply(now, event);
  }
  wakes_ = agenda_.next(now);
  recorder_.look(now, world_);
  look(now);
}

void Simulation::look(Instant now) {
  demands_.count(world_);
  jobs_.place(platform_.kernel().clock(), world_);
  replicas_.look(now, world_);
  traffic_.look(world_);
  traffic_.ask(now, demands_);
}

void Simulation::apply(Instant now, const world::Event& event) {
  if (const auto* loss = std::get_if<world::Lose>(&event)) {
    for (const auto& replica : replicas_.of(loss->servers, world_)) change(now, replica);
  }
  agenda_.tell(now, event, change(now, event));
}

world::Outcome Simulation::change(Instant now, const world::Event& event) {
  auto outcome = world_.apply(now, event, agenda_.asking());
#ifndef NDEBUG
  // Instances, memory and disks are where they are counted. A copy that is kept counts nowhere, and there are many.
  if (!std::holds_alternative<world::KeepCopy>(event)) world_.check_invariants();
#endif
  carry_over(now, outcome);
  return outcome;
}

// What happened in the world happens to flows and transfers too.
void Simulation::carry_over(Instant now, const world::Outcome& outcome) {
  if (!outcome.handed_over.empty()) {
    jobs_.hand_over(world_[outcome.handed_over.front()].service);
    backups_.hand_over(outcome.handed_over);
  }
  for (const auto& servers : {outcome.added, outcome.changed, outcome.retired}) {
    for (const auto server : servers) servers_.update(world_, server);
  }
  for (const auto instance : outcome.given_up) transfers_.give_up(instance);
  if (outcome.lines_changed) {
    lines_.look(world_);
    transfers_.look_at_lines();
    backups_.look(world_);
    streams_.look();
    for (std::uint32_t i = 0; i < world_.servers().size(); ++i) servers_.update(world_, {i});
  }
  for (const auto& transfer : outcome.transfers) {
    if (transfers_.start(world_, transfer, servers_)) continue;
    const auto& from = scenario_->sites[world_[transfer.from].site].id;
    const auto& to = scenario_->sites[world_[transfer.to].site].id;
    world_.report({.when = now,
                   .kind = "no line",
                   .site = to,
                   .subject = scenario_->services[world_[transfer.instance].service].id,
                   .text = fmt::format("No line leads from {} to {}: the move can't end. Add a link.", from, to),
                   .last = now});
    if (world_[transfer.instance].stopped) change(now, world::GoOn{transfer.instance});
  }
}

void Simulation::set_up() {
  recorder_.begin_month(scenario_->start);
  for (std::uint32_t i = 0; i < world_.servers().size(); ++i) servers_.update(world_, {i});
  jobs_.act(0, world_);
}

void Simulation::keep_copies() {
  for (const auto& copy : backups_.take_complete()) change(date_at(*scenario_, platform_.kernel().clock()), copy);
}

void Simulation::settle_lines() {
  transfers_.settle();
  backups_.settle();
}

void Simulation::end_month(Instant next) {
  servers_.settle();
  lines_.settle();
  recorder_.end_month(world_);
  if (next < scenario_->end()) recorder_.begin_month(next);
}

meters::Observations Simulation::finish() {
  transfers_.end();
  backlogs_.end();
  auto jobs = jobs_.end(platform_.kernel().clock(), world_);
  auto out = recorder_.finish(world_, *plan_->option);
  out.jobs = std::move(jobs);
  out.servers = meters::servers(world_);
  for (std::uint32_t i = 0; i < out.servers.size(); ++i) out.servers[i].energy = servers_.energy({i});
  out.steps = step_records(*plan_, agenda_);
  const auto account = agenda_.teams().account();
  out.teams = team_records(*scenario_, agenda_.teams(), account);
  out.tasks = task_records(*scenario_, account);
  out.outages = outage_records(*scenario_, agenda_);
  out.backups = backups_.finish();
  out.replicas = replicas_.finish();
  out.traffic = traffic_.finish();
  out.kernel_consumed = Work(platform_.work_done());
  out.samples = demands_.samples();
  out.bound_changes = carrier_->bound_changes();
#ifndef NDEBUG
  check_books(out);
#endif
  return out;
}

// The grid of the resolution counts from midnight; it divides an hour, so midnights and months are on it.
Instant Simulation::next_date(Instant now) const {
  const std::int64_t step = scenario_->step_seconds();
  const std::int64_t of_day = now.seconds() - start_of_day(now).seconds();
  const Instant next(now.seconds() + step - of_day % step);
  return std::min({next, wakes_, scenario_->end()});
}

}  // namespace verbund::engine
