#include "tests/support/rehearsal.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace verbund::testing {
namespace {

// More answers than any small plan gives at one instant.
constexpr int far_too_many = 10'000;

// What an event came to, in a few words.
struct Words {
  const world::World& world;
  const world::Outcome& outcome;

  [[nodiscard]] std::string name(Index<world::Instance> i) const {
    return fmt::format("{} {}", world.scenario().services[world[i].service].id, world[i].number);
  }
  [[nodiscard]] std::string name(Index<world::Server> server) const { return world[server].name; }
  [[nodiscard]] std::string name(Index<site::Site> at) const { return world.scenario().sites[at].id; }
  [[nodiscard]] std::string place(Index<world::Instance> i) const {
    return world[i].on ? "starts on " + name(*world[i].on) : "waits";
  }

  std::string operator()(const world::Deliver& event) const {
    return fmt::format("{}: {} of {} servers at {}", event.measure, outcome.delivered, event.count, name(event.at));
  }
  std::string operator()(const world::Order& event) const {
    return fmt::format("{}: {} servers ordered for {}, they come {}", event.measure, event.count, name(event.at),
                       format_instant(event.arrives));
  }
  std::string operator()(const world::Switch& event) const {
    return name(event.server) + (world[event.server].running ? " works" : " is off");
  }
  std::string operator()(const world::Extend& event) const {
    return fmt::format("{}: the room at {} takes more", event.measure, name(event.at));
  }
  std::string operator()(const world::StartInstance&) const {
    const Index<world::Instance> newest{static_cast<std::uint32_t>(world.instances().size() - 1)};
    return name(newest) + " " + place(newest);
  }
  std::string operator()(const world::PlaceWaiting& event) const {
    return name(event.instance) + " tries again and " + place(event.instance);
  }
  std::string operator()(const world::MarkLeaving& event) const {
    std::string all;
    for (const auto server : event.servers) all += (all.empty() ? "" : ", ") + name(server);
    return all + " will leave";
  }
  std::string operator()(const world::BeginMove& event) const {
    const std::string what = event.measure + ": " + name(event.instance);
    if (!outcome.done) return what + " stays";
    if (outcome.transfers.empty()) return what + " " + place(event.instance);
    return fmt::format("{} goes from {} to {}{}", what, name(outcome.transfers[0].from), name(outcome.transfers[0].to),
                       world[event.instance].stopped ? " and stops" : "");
  }
  std::string operator()(const world::Stop& event) const { return name(event.instance) + " stops"; }
  std::string operator()(const world::GoOn& event) const { return name(event.instance) + " goes on"; }
  std::string operator()(const world::FinishMove& event) const {
    return name(event.instance) + " arrives on " + name(*world[event.instance].on);
  }
  std::string operator()(const world::Retire& event) const { return name(event.server) + " retires"; }
  std::string operator()(const world::Virtualise& event) const {
    return world.scenario().services[event.service].id + " is virtualised";
  }
  std::string operator()(const world::SetPolicy& event) const {
    return fmt::format("{}: {}", name(event.at), option::policy_name(event.policy));
  }
  std::string operator()(const world::CloseRoom& event) const { return name(event.at) + " is closed"; }
};

}  // namespace

Rehearsal::Rehearsal(const plan::Plan& plan, Period transfers_take, std::uint64_t seed)
    : demand_(scenario::demand_sources(*plan.scenario, seed)),
      world_(plan, demand_),
      agenda_(plan),
      transfers_take_(transfers_take),
      next_(plan.scenario->start) {
  world_.check_invariants();
}

void Rehearsal::play(Instant now) {
  // Nobody works: of the CPU nothing is in use.
  const std::vector<Fraction> idle(world_.scenario().sites.size());
  if (now == start_of_day(now) && now > world_.scenario().start) agenda_.end_day(now, world_, idle);
  const auto arrived = under_way_.equal_range(now);
  std::vector<Index<world::Instance>> instances;
  for (auto i = arrived.first; i != arrived.second; ++i) instances.push_back(i->second);
  under_way_.erase(arrived.first, arrived.second);
  for (const auto instance : instances) apply(now, world::FinishMove{instance});
  int answers = 0;
  for (auto due = agenda_.due(now, world_); !due.empty(); due = agenda_.due(now, world_)) {
    if (++answers > far_too_many) throw std::logic_error("the agenda finds no end on " + format_instant(now));
    for (const auto& event : due) {
      const auto outcome = apply(now, event);
      for (const auto& transfer : outcome.transfers) {
        if (transfers_take_ == Period{}) {
          apply(now, world::FinishMove{transfer.instance});
        } else {
          under_way_.emplace(now + transfers_take_, transfer.instance);
        }
      }
    }
  }
}

void Rehearsal::play_until(Instant end) {
  while (next_ < end) {
    const Instant now = next_;
    play(now);
    next_ = agenda_.next(now);
    if (!under_way_.empty()) next_ = std::min(next_, under_way_.begin()->first);
  }
}

world::Outcome Rehearsal::apply(Instant now, const world::Event& event) {
  auto outcome = world_.apply(now, event, agenda_.asking());
  world_.check_invariants();
  agenda_.tell(now, event, outcome);
  const bool at_once = std::holds_alternative<world::FinishMove>(event) && transfers_take_ == Period{};
  if (!at_once) diary_.push_back(format_instant(now) + " " + std::visit(Words{world_, outcome}, event));
  return outcome;
}

}  // namespace verbund::testing
