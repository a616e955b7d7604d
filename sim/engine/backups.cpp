#include "sim/engine/backups.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/service/growth.h"

namespace verbund::engine {
namespace {

constexpr Duration nothing(1e-6);  // what the clock is exact to

}  // namespace

Backups::Backups(const scenario::Scenario& scenario, Platform& platform, Lines& lines)
    : scenario_(&scenario), kernel_(&platform.kernel()), platform_(&platform), lines_(&lines) {
  for (const auto& backup : scenario.backups) {
    Plan plan{.backup = &backup, .services = {}};
    for (std::size_t s = 0; s < scenario.services.size(); ++s) {
      const auto index = scenario.services.index(s);
      if (service::matches(backup.services, scenario.services[index], index)) plan.services.push_back(index);
    }
    plan.on_line.resize(scenario.links.size());
    plans_.push_back(std::move(plan));
  }
}

void Backups::open(Instant now, world::World& world) {
  if (known_ < world.instances().size()) know_instances(world);
  for (Plan& plan : plans_) {
    if (option::opens(*plan.backup->window, now)) open(plan, now, world);
  }
}

void Backups::know_instances(const world::World& world) {
  for (Plan& plan : plans_) {
    plan.copies.resize(world.instances().size());
    for (const auto service : plan.services) {
      for (const auto instance : world.instances_of(service)) {
        if (instance.value < known_) continue;
        plan.copies[instance.value] = {.service = service, .good = kernel_->clock(), .exists = true};
      }
    }
  }
  known_ = world.instances().size();
}

void Backups::open(Plan& plan, Instant now, world::World& world) {
  const auto& window = *plan.backup->window;
  const auto to = world.copies_at(scenario_->backups.index(static_cast<std::size_t>(&plan - plans_.data())));
  const Instant closes = option::never_closes(window) ? option::next_opening(window, now) : option::closes(window, now);
  const std::int64_t failed = plan.record.failed;
  for (const auto service : plan.services) {
    for (const auto instance : world.instances_of(service)) {
      open_one(plan,
               {.instance = instance.value,
                .to = to,
                .bytes = to_be_copied(plan, plan.copies[instance.value], now),
                .began = kernel_->clock(),
                .closes = kernel_->clock() + (closes - now).value()},
               to, world);
    }
  }
  send_what_may(plan);
  if (plan.record.failed == failed) return;
  const auto& site = scenario_->sites[to].id;
  const auto& id = plan.backup->id;
  world.report(
      {.when = now,
       .kind = "backup not made",
       .site = site,
       .subject = id,
       .text = fmt::format(
           "backup not made: {} of {} have no copy at {}: {}; a measure that sends them "
           "elsewhere (`{{do: redirect, copies: {}, to: …}}`) would help",
           plan.record.failed - failed, id, site,
           world.open(to) ? "they have no server, a site is lost, or no line leads there" : "its room is given up", id),
       .last = now});
}

void Backups::open_one(Plan& plan, Job job, Index<site::Site> to, const world::World& world) {
  Copies& copies = plan.copies[job.instance];
  const Index<world::Instance> instance{static_cast<std::uint32_t>(job.instance)};
  if (copies.open) {
    ++plan.record.skipped;
    return;
  }
  const auto from = world.site_of(instance);
  if (!world.open(to) || world.is_lost(from) || world.is_lost(to) || !world[instance].on ||
      (from != to && lines_->way(from, to).empty())) {
    ++plan.record.failed;
    return;
  }
  copies.begun = job.began;
  copies.any = true;
  if (from == to) {
    ++plan.record.beside;
    return done(plan, job, job.began);
  }
  copies.open = true;
  plan.record.asked += Bytes(job.bytes);
  lane(plan, from, to).waiting.push_back(job);
}

// All of the disk, or what changed since the last one began; whole bytes, for the kernel counts them, and at least one.
double Backups::to_be_copied(const Plan& plan, const Copies& copies, Instant now) const {
  const auto& service = scenario_->services[copies.service];
  const auto& backup = *plan.backup;
  const bool whole = !copies.any || !backup.changed || (backup.full && civil(now).weekday == *backup.full);
  const double days = (kernel_->clock() - copies.begun) / static_cast<double>(seconds_per_day);
  const double share = whole ? 1 : std::min(1.0, backup.changed->value() * days);
  const double disk = service.size.disk.value() * service::load_per_instance(service, scenario_->start, now);
  return std::max(1.0, std::round(share * disk));
}

Backups::Lane& Backups::lane(Plan& plan, Index<site::Site> from, Index<site::Site> to) {
  const auto [at, is_new] = plan.lanes.try_emplace({from.value, to.value});
  if (is_new) at->second = {from, to, &lines_->way(from, to), &platform_->storage(from), &platform_->storage(to)};
  return at->second;
}

bool Backups::has_room(const Plan& plan, const Lane& lane) const {
  if (!lines_->holds(*lane.way)) return false;
  return !plan.backup->at_most || std::all_of(lane.way->begin(), lane.way->end(), [&](const Lines::Hop& hop) {
    return plan.on_line[hop.link.value] < *plan.backup->at_most;
  });
}

// By turns of the lanes: those that share a line get the same.
void Backups::send_what_may(Plan& plan) {
  for (bool any = true; any;) {
    any = false;
    for (auto& [sites, lane] : plan.lanes) {
      if (lane.waiting.empty() || !has_room(plan, lane)) continue;
      const Job job = lane.waiting.front();
      lane.waiting.pop_front();
      lines_->enter(*lane.way);
      for (const Lines::Hop& hop : *lane.way) ++plan.on_line[hop.link.value];
      sending_.emplace(kernel_->send(*lane.from, *lane.to, std::max(1.0, std::round(job.bytes - job.sent))),
                       Sending{&plan, &lane, job});
      any = true;
    }
  }
}

void Backups::take(std::span<const std::size_t> arrived) {
  for (const auto number : arrived) {
    const auto mine = sending_.find(number);
    if (mine == sending_.end()) continue;
    Sending sending = mine->second;
    sending_.erase(mine);
    book(sending, sending.job.bytes - sending.job.sent);
    lines_->leave(*sending.lane->way);
    for (const Lines::Hop& hop : *sending.lane->way) --sending.plan->on_line[hop.link.value];
    done(*sending.plan, sending.job, kernel_->clock());
    send_what_may(*sending.plan);
  }
}

void Backups::settle() {
  for (auto& [number, sending] : sending_)
    book(sending, sending.job.bytes - sending.job.sent - kernel_->remaining(number));
}

void Backups::look(const world::World& world) {
  const auto is_lost = [&](const Lane& lane) { return world.is_lost(lane.source) || world.is_lost(lane.destination); };
  settle();
  std::vector<std::size_t> stopped;
  for (const auto& [number, sending] : sending_) {
    if (is_lost(*sending.lane) || !lines_->holds(*sending.lane->way)) stopped.push_back(number);
  }
  // The last first: they go to the front of those that wait.
  for (auto number = stopped.rbegin(); number != stopped.rend(); ++number) stop(*number);
  for (Plan& plan : plans_) {
    for (auto& [sites, lane] : plan.lanes) {
      if (!is_lost(lane)) continue;
      for (const Job& job : lane.waiting) give_up(plan, job);
      lane.waiting.clear();
    }
    send_what_may(plan);
  }
}

void Backups::stop(std::size_t number) {
  Sending sending = sending_.at(number);
  kernel_->cancel(number);
  sending_.erase(number);
  lines_->leave(*sending.lane->way);
  for (const Lines::Hop& hop : *sending.lane->way) --sending.plan->on_line[hop.link.value];
  sending.job.sent += sending.sent;
  sending.lane->waiting.push_front(sending.job);
}

void Backups::give_up(Plan& plan, const Job& job) {
  ++plan.record.failed;
  plan.record.not_sent += Bytes(job.bytes - job.sent);
  plan.copies[job.instance].open = false;
}

void Backups::hand_over(std::span<const Index<world::Instance>> instances) {
  const auto is_one = [&](const Job& job) {
    return std::binary_search(instances.begin(), instances.end(),
                              Index<world::Instance>{static_cast<std::uint32_t>(job.instance)});
  };
  settle();
  std::vector<std::size_t> stopped;
  for (const auto& [number, sending] : sending_) {
    if (is_one(sending.job)) stopped.push_back(number);
  }
  for (const auto number : stopped) stop(number);
  for (Plan& plan : plans_) {
    for (auto& [sites, lane] : plan.lanes) {
      std::erase_if(lane.waiting, [&](const Job& job) {
        if (is_one(job)) plan.record.not_sent += Bytes(job.bytes - job.sent);
        return is_one(job);
      });
    }
    for (const auto instance : instances) {
      if (instance.value >= plan.copies.size() || !plan.copies[instance.value].exists) continue;
      note_age(plan, plan.copies[instance.value], kernel_->clock());
      plan.copies[instance.value].exists = false;
    }
    send_what_may(plan);
  }
}

std::vector<meters::BackupRecord> Backups::finish() {
  settle();
  const double clock = kernel_->clock();
  std::vector<meters::BackupRecord> records;
  const auto leave = [&](Plan& plan, const Job& job, double bytes) {
    ++plan.record.open;
    plan.record.not_sent += Bytes(bytes);
    note_lateness(plan, job, clock);
  };
  for (auto& [number, sending] : sending_)
    leave(*sending.plan, sending.job, sending.job.bytes - sending.job.sent - sending.sent);
  for (Plan& plan : plans_) {
    for (const auto& [sites, lane] : plan.lanes) {
      for (const Job& job : lane.waiting) leave(plan, job, job.bytes - job.sent);
    }
    for (const Copies& copies : plan.copies) {
      if (copies.exists) note_age(plan, copies, clock);
    }
    records.push_back(std::move(plan.record));
  }
  return records;
}

void Backups::book(Sending& sending, double sent) {
  lines_->sent(*sending.lane->way, sent - sending.sent);
  sending.plan->record.sent += Bytes(sent - sending.sent);
  sending.sent = sent;
}

void Backups::done(Plan& plan, const Job& job, double clock) {
  Copies& copies = plan.copies[job.instance];
  ++plan.record.made;
  note_lateness(plan, job, clock);
  note_age(plan, copies, clock);
  copies.good = job.began;
  const Index<world::Instance> instance{static_cast<std::uint32_t>(job.instance)};
  complete_.push_back({instance, {job.to, date_at(*scenario_, job.began), false}});
  copies.open = false;
}

// A copy is as old as its beginning.
void Backups::note_age(Plan& plan, const Copies& copies, double clock) {
  const Duration age(clock - copies.good);
  if (age <= plan.record.oldest + nothing) return;
  plan.record.oldest = age;
  plan.record.oldest_at = date_at(*scenario_, clock);
  plan.record.oldest_of = scenario_->services[copies.service].id;
}

void Backups::note_lateness(Plan& plan, const Job& job, double clock) {
  const Duration late(clock - job.closes);
  if (late <= nothing) return;
  ++plan.record.late;
  if (late <= plan.record.latest + nothing) return;
  plan.record.latest = late;
  plan.record.latest_at = date_at(*scenario_, job.began);
}

}  // namespace verbund::engine
