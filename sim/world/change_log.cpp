#include <array>
#include <utility>

#include "sim/world/change.h"
#include "sim/world/world.h"

namespace verbund::world {

std::string_view text(ChangeKind kind) {
  constexpr auto texts = std::to_array<std::string_view>(
      {"stands", "ordered", "delivered", "leaving", "retired", "placed", "homeless", "set out", "arrived", "given up",
       "virtualised", "policy", "extended", "redirected", "closed", "handed over"});
  static_assert(texts.size() == change_kinds);
  return texts[static_cast<std::size_t>(kind)];
}

void ChangeLog::begin(const World& world) {
  const Instant start = world.scenario().start;
  for (std::uint32_t s = 0; s < world.servers().size(); ++s) {
    add({.when = start, .kind = ChangeKind::stands, .server = Index<Server>{s}});
    running_.push_back(true);
  }
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) look_at(start, world, Index<Instance>{i}, "");
}

void ChangeLog::look_at_new_servers(Instant now, const World& world, const std::string& measure) {
  for (auto s = static_cast<std::uint32_t>(running_.size()); s < world.servers().size(); ++s) {
    add({.when = now, .kind = ChangeKind::delivered, .measure = measure, .server = Index<Server>{s}});
    running_.push_back(true);
  }
}

void ChangeLog::look_at(Instant now, const World& world, Index<Server> s, const std::string& measure) {
  if (running_[s.value] && !world[s].running) {
    add({.when = now, .kind = ChangeKind::retired, .measure = measure, .server = s});
  }
  running_[s.value] = world[s].running;
}

void ChangeLog::look_at(Instant now, const World& world, Index<Instance> i, const std::string& measure) {
  const auto& instance = world[i];
  const bool is_new = i.value >= seen_.size();
  if (is_new) seen_.resize(i.value + 1);
  auto& seen = seen_[i.value];
  Change change{.when = now, .measure = measure, .instance = i, .server = instance.on};
  const auto note = [&](ChangeKind kind) {
    change.kind = kind;
    add(change);
  };
  if (instance.handed_over) {
    change.from = seen.on;
    if (!std::exchange(seen.handed_over, true)) note(ChangeKind::handed_over);
  } else if (instance.on != seen.on || is_new) {
    const bool has_arrived = instance.on && seen.on;  // also what a measure has moved in no time
    if (has_arrived) change.from = seen.on;
    if (seen.moving_to) change.measure = seen.moved_by;
    if (!instance.on) change.site = world.site_of(i);
    note(!instance.on ? ChangeKind::homeless : has_arrived ? ChangeKind::arrived : ChangeKind::placed);
  } else if (seen.moving_to && !instance.moving_to) {
    note(ChangeKind::given_up);
  }
  if (instance.moving_to && instance.moving_to != seen.moving_to) {
    change.measure = seen.moved_by = measure;
    change.server = instance.moving_to;
    change.from = instance.on;
    change.site.reset();
    note(ChangeKind::set_out);
  }
  seen.on = instance.on;
  seen.moving_to = instance.moving_to;
}

namespace {

// The measure that an event names itself; otherwise the one that asked for it.
template <class Event>
std::string measure_of(const Event& event, std::string_view cause) {
  if constexpr (requires { std::string(event.measure); }) return event.measure;
  return std::string(cause);
}

// Of servers that are to leave, of orders, services and sites nothing else is kept: the event itself tells.
struct Noted {
  ChangeLog& log;
  Instant now;
  const Outcome& outcome;
  const std::string& measure;

  void operator()(const MarkLeaving& event) const {
    for (const auto server : event.servers) {
      log.add({.when = now, .kind = ChangeKind::leaving, .measure = measure, .server = server});
    }
  }
  void operator()(const Order& event) const {
    Change change = of_site(ChangeKind::ordered, event.at);
    change.count = event.count;
    log.add(std::move(change));
  }
  void operator()(const Virtualise& event) const {
    if (outcome.changed.empty()) return;  // they shared servers already
    log.add({.when = now, .kind = ChangeKind::virtualised, .measure = measure, .service = event.service});
  }
  void operator()(const SetPolicy& event) const { log.add(of_site(ChangeKind::policy, event.at)); }
  void operator()(const Extend& event) const { log.add(of_site(ChangeKind::extended, event.at)); }
  void operator()(const Redirect& event) const { log.add(of_site(ChangeKind::redirected, event.to)); }
  void operator()(const CloseRoom& event) const {
    if (outcome.done) log.add(of_site(ChangeKind::closed, event.at));
  }
  template <class Other>
  void operator()(const Other&) const {}

 private:
  [[nodiscard]] Change of_site(ChangeKind kind, Index<site::Site> at) const {
    return {.when = now, .kind = kind, .measure = measure, .site = at};
  }
};

}  // namespace

void World::record(Instant now, const Event& event, const Outcome& outcome, std::string_view cause) {
  const std::string measure = std::visit([&](const auto& what) { return measure_of(what, cause); }, event);
  log_.look_at_new_servers(now, *this, measure);
  std::visit(Noted{log_, now, outcome, measure}, event);
  for (auto i = static_cast<std::uint32_t>(log_.instances_seen()); i < instances_.size(); ++i) {
    log_.look_at(now, *this, Index<Instance>{i}, measure);
  }
  for (const auto s : outcome.changed) {
    for (const auto& list : {servers_[s.value].instances, servers_[s.value].arriving}) {
      for (const auto i : list) log_.look_at(now, *this, i, measure);
    }
  }
  std::visit(
      [&](const auto& what) {
        if constexpr (requires { Index<Instance>(what.instance); }) log_.look_at(now, *this, what.instance, measure);
      },
      event);
  for (const auto i : outcome.handed_over) log_.look_at(now, *this, i, measure);
  for (const auto s : outcome.retired) log_.look_at(now, *this, s, measure);
}

}  // namespace verbund::world
