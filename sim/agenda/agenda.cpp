#include "sim/agenda/agenda.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "models/units/format.h"
#include "sim/world/fallback.h"

namespace verbund::agenda {

Agenda::Agenda(const plan::Plan& plan, std::optional<std::uint64_t> seed)
    : plan_(&plan),
      teams_(std::make_unique<Teams>(*plan.scenario)),
      progress_(plan.steps.size()),
      misfortune_(*plan.scenario, seed),
      waited_(plan.scenario->sites.size(), 0) {
  for (std::size_t step = 0; step < plan.steps.size(); ++step) {
    tasks_.push_back(make_task(plan, step, *teams_));
    const auto& measure = plan.option->measures[plan.steps[step].measure];
    auto& watch = watches_.emplace_back();
    if (!measure.timing.trigger) continue;
    const auto& trigger = *measure.timing.trigger;
    const auto site = trigger.at ? trigger.at : option::site_of(measure.action);
    assert(site && "a scenario says which site a trigger looks at");
    watch.emplace(trigger, site->index, plan.steps[step].earliest);
  }
}

void Agenda::end_day(Instant midnight, const world::World& world, std::span<const Fraction> busiest) {
  for (std::size_t step = 0; step < watches_.size(); ++step) {
    if (!watches_[step]) continue;
    watches_[step]->end_day(midnight, world, busiest);
    tasks_[step]->set_off(watches_[step]->holds());
  }
}

Instant Agenda::next(Instant now) const {
  Instant next = start_of_day(now) + Period{0, seconds_per_day};
  const auto note = [&](const std::optional<Instant>& when) {
    if (when && now < *when) next = std::min(next, *when);
  };
  note(switch_);
  note(misfortune_.next(now));
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    note(progress_[i].began ? tasks_[i]->wakes(now) : free_at(i));
  }
  return next;
}

std::vector<world::Event> Agenda::due(Instant now, world::World& world) {
  world_ = &world;
  teams_->look(now, world);
  auto events = due_now(now, world);
  switch_.reset();
  if (!world.switching().empty()) switch_ = world.switching().front().first;
  return events;
}

std::vector<world::Event> Agenda::due_now(Instant now, world::World& world) {
  asked_ = nullptr;
  asking_ = {};
  if (auto events = switches(now, world); !events.empty()) return events;
  auto misfortune = misfortune_.due(now, world);
  misfortune_asked_ = !misfortune.empty();
  if (misfortune_asked_) return misfortune;
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    auto& progress = progress_[i];
    if (!progress.began) {
      if (!can_begin(i, now)) continue;
      begin(i, now);
    }
    asked_ = tasks_[i].get();
    asking_ = plan_->option->measures[plan_->steps[i].measure].id;
    auto events = asked_->due(now, world);
    progress.note = asked_->note();
    if (!events.empty()) return events;
    if (!progress.ended && asked_->complete(world)) progress.ended = now;
  }
  // Newcomers come last: they find the servers that arrive on the same day.
  asked_ = nullptr;
  asking_ = {};
  return growth(now, world);
}

void Agenda::tell(Instant now, const world::Event& event, const world::Outcome& outcome) {
  if (misfortune_asked_) misfortune_.tell(now, event, outcome);
  if (asked_ != nullptr && !std::holds_alternative<world::FinishMove>(event)) asked_->tell(event, outcome);
  book(event, outcome);
}

// What makes work once: servers that come, instances that set out for another site.
void Agenda::book(const world::Event& event, const world::Outcome& outcome) {
  if (const auto* deliver = std::get_if<world::Deliver>(&event)) teams_->deliver(deliver->at, outcome.delivered);
  if (!std::holds_alternative<world::BeginMove>(event)) return;
  for (const auto& transfer : outcome.transfers) {
    const auto& world = *world_;
    if (world[transfer.from].site != world[transfer.to].site) teams_->move(world[transfer.instance].service);
  }
}

void Agenda::begin(std::size_t step, Instant now) {
  for (std::size_t other = 0; other < tasks_.size(); ++other) {
    if (progress_[other].began) tasks_[other]->another_begins(*plan_, step);
  }
  progress_[step].began = now;
}

bool Agenda::can_begin(std::size_t step, Instant now) const {
  if (watches_[step] && !watches_[step]->holds()) return false;
  const auto free = free_at(step);
  return free && *free <= now;
}

std::optional<Instant> Agenda::free_at(std::size_t step) const {
  Instant when = plan_->steps[step].earliest;
  for (const auto& [other, plus] : plan_->steps[step].waits_for) {
    if (!progress_[other].ended) return std::nullopt;
    when = std::max(when, *progress_[other].ended + plus);
  }
  return when;
}

std::vector<world::Event> Agenda::switches(Instant now, const world::World& world) {
  std::vector<world::Event> events;
  for (const auto& [when, server] : world.switching()) {
    if (when <= now) events.emplace_back(world::Switch{server});
  }
  return events;
}

// Once a day: what waits tries again, services grow, and then there is a look at the storage and, on the
// first of a month, at what is kept for a loss.
std::vector<world::Event> Agenda::growth(Instant now, world::World& world) {
  if (!is_midnight(now)) return {};
  if (grown_ != now) {
    grown_ = now;
    auto events = second_tries(world);
    newcomers(now, world, events);
    if (!events.empty()) return events;
  }
  if (stored_ != now) report_storage(now, world);
  if (stored_ != now && now == start_of_month(now)) world::report_lost_fallbacks(world, now);
  stored_ = now;
  return {};
}

// Another try for instances without a server where room was made since yesterday.
std::vector<world::Event> Agenda::second_tries(const world::World& world) {
  std::vector<bool> try_again(waited_.size());
  for (std::uint32_t site = 0; site < waited_.size(); ++site) {
    const auto room = world.room_made({site});
    try_again[site] = waited_[site] != room;
    waited_[site] = room;
  }
  std::vector<world::Event> events;
  if (world.waiting() == 0) return events;
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) {
    const Index<world::Instance> instance{i};
    if (!world[instance].on && try_again[world.site_of(instance).value]) {
      events.emplace_back(world::PlaceWaiting{instance});
    }
  }
  return events;
}

void Agenda::newcomers(Instant now, const world::World& world, std::vector<world::Event>& events) const {
  const auto& scenario = *plan_->scenario;
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    const auto service = scenario.services.index(s);
    if (world.is_handed_over(service)) continue;
    const int wanted = service::instances_at(scenario.services[service], scenario.start, now);
    for (int n = static_cast<int>(world.instances_of(service).size()); n < wanted; ++n) {
      events.emplace_back(world::StartInstance{service});
    }
  }
}

void Agenda::report_storage(Instant now, world::World& world) const {
  for (std::size_t s = 0; s < plan_->scenario->sites.size(); ++s) {
    const auto index = plan_->scenario->sites.index(s);
    const auto& site = plan_->scenario->sites[index];
    const Bytes used = world.disk_used(index, now);
    if (used <= world.storage(index) * (1 + 1e-9)) continue;
    world.report(
        {now, "storage full", site.id, site.id,
         fmt::format("storage full: the data at {} have outgrown its storage of {} by {}; more storage or moving "
                     "services away would help",
                     site.id, format(world.storage(index)), format(used - world.storage(index))),
         now});
  }
}

}  // namespace verbund::agenda
