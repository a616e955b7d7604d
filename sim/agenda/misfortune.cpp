#include "sim/agenda/misfortune.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace verbund::agenda {
namespace {

// Rises whenever an instance that found no room may find some.
std::uint64_t room_made(const world::World& world) {
  std::uint64_t all = 1;
  for (std::size_t s = 0; s < world.scenario().sites.size(); ++s) {
    all += world.room_made(world.scenario().sites.index(s));
  }
  return all;
}

Period whole_seconds(double seconds) { return {0, static_cast<std::int64_t>(std::ceil(seconds - 1e-6))}; }

bool is_longer(Instant since, Instant now, const std::optional<Period>& allowed) {
  return allowed && since + *allowed < now;
}

}  // namespace

Misfortune::Misfortune(const scenario::Scenario& scenario, std::optional<std::uint64_t> seed)
    : scenario_(&scenario), reading_until_(scenario.sites.size()) {
  if (!seed) return;
  seed_ = *seed;
  for (const auto& drill : scenario.drills) {
    schedule_.emplace(drill.when, Loss{.source = sources_.size(), .lasts = drill.lasts});
    sources_.push_back({&drill.lose, nullptr, drill.id});
  }
  for (const auto& failure : scenario.failures) {
    Loss loss{.source = sources_.size(), .lasts = failure.repair};
    sources_.push_back({&failure.lose, &failure, failure.id});
    const bool of_a_place = std::holds_alternative<Index<site::Site>>(failure.lose.what) ||
                            std::holds_alternative<Index<network::Link>>(failure.lose.what);
    if (of_a_place) schedule_failure(scenario.start, loss);
  }
}

std::optional<Instant> Misfortune::next(Instant now) const {
  std::optional<Instant> next;
  const auto note = [&](Instant when) {
    if (now < when && (!next || when < *next)) next = when;
  };
  if (!schedule_.empty()) note(schedule_.begin()->first);
  for (const auto& [instance, down] : down_)
    note(down.ready ? *down.ready : down.since + scenario_->recovery.detection);
  return next;
}

std::vector<world::Event> Misfortune::due(Instant now, const world::World& world) {
  if (sources_.empty()) return {};
  world_ = &world;
  look_at_new_servers(now, world);
  if (auto loss = next_loss(now, world)) return {std::move(*loss)};
  if (auto events = finished(now, world); !events.empty()) return events;
  return restarts(now, world);
}

void Misfortune::look_at_new_servers(Instant now, const world::World& world) {
  for (; servers_seen_ < world.servers().size(); ++servers_seen_) {
    const auto& server = world.servers()[servers_seen_];
    const Index<world::Server> index{static_cast<std::uint32_t>(servers_seen_)};
    for (std::size_t source = 0; source < sources_.size(); ++source) {
      const auto* failure = sources_[source].failure;
      if (failure == nullptr) continue;
      const auto* batch = std::get_if<failure::OfBatch>(&failure->lose.what);
      const bool is_meant =
          batch != nullptr ? batch->batch == server.batch && (batch->number == 0 || failure->lose.name == server.name)
                           : std::holds_alternative<failure::EachServer>(failure->lose.what);
      if (is_meant) schedule_failure(now, {.source = source, .lasts = failure->repair, .server = index});
    }
  }
}

void Misfortune::schedule_failure(Instant from, Loss loss) {
  const auto& failure = *sources_[loss.source].failure;
  const std::string& thing = loss.server ? (*world_)[*loss.server].name : failure.lose.name;
  const auto after = failure::time_to_failure(seed_, failure, thing, loss.number, from);
  const Instant when = from + Period{0, after};
  if (when < scenario_->end()) schedule_.emplace(when, std::move(loss));
}

// One at a time, so that what comes of it has one cause.
std::optional<world::Event> Misfortune::next_loss(Instant now, const world::World& world) {
  while (!schedule_.empty() && schedule_.begin()->first <= now) {
    Loss loss = std::move(schedule_.begin()->second);
    schedule_.erase(schedule_.begin());
    if (loss.back) {
      const world::Restore back = *std::exchange(loss.back, std::nullopt);
      ++loss.number;
      if (sources_[loss.source].failure != nullptr) schedule_failure(now, std::move(loss));
      return back;
    }
    if (loss.server && !world[*loss.server].running) continue;
    const world::Lose lose = what_is_lost(loss, world);
    causing_ = loss.source;
    loss.back = world::Restore{lose.in_drill, lose.site, lose.line, lose.servers};
    schedule_.emplace(now + loss.lasts, std::move(loss));
    return lose;
  }
  return std::nullopt;
}

world::Lose Misfortune::what_is_lost(const Loss& loss, const world::World& world) const {
  world::Lose lose;
  lose.in_drill = sources_[loss.source].failure == nullptr;
  if (loss.server) {
    lose.servers = {*loss.server};
    return lose;
  }
  const auto& target = *sources_[loss.source].lose;
  if (const auto* line = std::get_if<Index<network::Link>>(&target.what)) lose.line = *line;
  if (const auto* site = std::get_if<Index<site::Site>>(&target.what)) {
    lose.site = *site;
    lose.servers = world.running(*site);
  }
  const auto* batch = std::get_if<failure::OfBatch>(&target.what);
  if (batch == nullptr) return lose;
  for (std::uint32_t s = 0; s < world.servers().size(); ++s) {
    const auto& server = world.servers()[s];
    if (!server.running || server.batch != batch->batch) continue;
    if (batch->number == 0 || server.name == target.name) lose.servers.push_back({s});
  }
  return lose;
}

std::vector<world::Event> Misfortune::finished(Instant now, const world::World& world) {
  std::vector<world::Event> events;
  for (auto& [instance, down] : down_) {
    if (!down.ready) continue;
    if (!world[instance].stand_in) {
      down.ready.reset();  // that server was lost too
    } else if (*down.ready <= now) {
      events.emplace_back(world::FinishRestart{instance});
    }
  }
  return events;
}

std::vector<world::Event> Misfortune::restarts(Instant now, const world::World& world) {
  const auto room = room_made(world);
  std::vector<Index<world::Instance>> tries;
  for (auto& [instance, down] : down_) {
    if (down.ready || now < down.since + scenario_->recovery.detection || down.tried == room) continue;
    down.tried = room;
    tries.push_back(instance);
  }
  const auto rank = [&](Index<world::Instance> i) {
    return std::tuple(service_of(i).protection.level, world[i].service.value, world[i].number);
  };
  std::sort(tries.begin(), tries.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  std::vector<world::Event> events;
  events.reserve(tries.size());
  for (const auto instance : tries) events.emplace_back(world::BeginRestart{instance});
  return events;
}

void Misfortune::tell(Instant now, const world::Event& event, const world::Outcome& outcome) {
  for (const auto i : outcome.down) {
    const auto& down = down_[i] = {.since = now, .source = causing_};
    ++outage(down, i).down;
  }
  const bool elsewhere = std::holds_alternative<world::FinishRestart>(event);
  for (const auto i : outcome.back) book(now, i, elsewhere);
  if (const auto* restart = std::get_if<world::BeginRestart>(&event)) begin(now, restart->instance, outcome);
}

void Misfortune::begin(Instant now, Index<world::Instance> i, const world::Outcome& outcome) {
  auto& down = down_.at(i);
  down.obstacle = outcome.obstacle;
  if (!outcome.done) return;
  Instant there = now;
  if (outcome.restarts_from) {
    const auto& copy = *outcome.restarts_from;
    auto& books = outage(down, i);
    books.oldest_data = std::max(books.oldest_data, down.since - copy.as_of);
    if (is_longer(copy.as_of, down.since, service_of(i).protection.rpo)) ++books.beyond_rpo;
    if (!copy.works_at_once) {
      const Bytes data = service_of(i).size.disk * service::load_per_instance(service_of(i), scenario_->start, now);
      auto& until = reading_until_[copy.at.value];
      there = until = std::max(now, until) + whole_seconds(data.value() / scenario_->recovery.restore.value());
    }
  }
  down.ready = there + scenario_->recovery.start;
}

void Misfortune::book(Instant now, Index<world::Instance> i, bool elsewhere) {
  const auto found = down_.find(i);
  if (found == down_.end()) return;
  const Down& down = found->second;
  auto& books = outage(down, i);
  ++(elsewhere ? books.restarted : books.repaired);
  books.longest = std::max(books.longest, now - down.since);
  if (elsewhere) books.last_restarted = std::max(books.last_restarted, now - down.since);
  books.together += now - down.since;
  if (is_longer(down.since, now, service_of(i).protection.rto)) ++books.beyond_rto;
  if (!elsewhere && down.obstacle != world::Obstacle::none) books.obstacle = down.obstacle;
  down_.erase(found);
}

Outage& Misfortune::outage(const Down& down, Index<world::Instance> i) {
  auto& books = outages_[{down.source, (*world_)[i].service}];
  books.cause = sources_[down.source].id;
  books.is_drill = sources_[down.source].failure == nullptr;
  books.service = (*world_)[i].service;
  return books;
}

std::vector<Outage> Misfortune::outages(Instant now) const {
  Misfortune at_the_end = *this;
  std::vector<Outage> all;
  for (const auto& [instance, down] : down_) {
    auto& books = at_the_end.outage(down, instance);
    ++books.still_down;
    books.longest = std::max(books.longest, now - down.since);
    books.together += now - down.since;
    if (is_longer(down.since, now, service_of(instance).protection.rto)) ++books.beyond_rto;
    if (down.obstacle != world::Obstacle::none) books.obstacle = down.obstacle;
  }
  for (const auto& [key, books] : at_the_end.outages_) all.push_back(books);
  return all;
}

const service::Service& Misfortune::service_of(Index<world::Instance> i) const {
  return scenario_->services[(*world_)[i].service];
}

}  // namespace verbund::agenda
