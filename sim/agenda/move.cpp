#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <map>
#include <set>

#include "sim/agenda/apart.h"
#include "sim/agenda/task.h"
#include "sim/agenda/wave.h"

namespace verbund::agenda {
namespace {

using Instances = std::vector<Index<world::Instance>>;

// A wave begins when the window opens and all of the one before has arrived. It takes move groups whole, in the order
// of the plan, and of a service that is no group as many instances as it still may. A group that is larger than a wave
// may be goes alone. What belongs to a team that has no hours left as a wave begins waits for the next one.
class MoveTask final : public Task {
 public:
  MoveTask(const plan::Plan& plan, std::size_t step, const option::Move& move, Teams& teams)
      : step_(plan.steps[step]),
        measure_(plan.option->measures[step_.measure]),
        move_(move),
        teams_(teams),
        wave_(measure_, move_),
        apart_(step_, measure_, move_) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    report_residency(now, world);
    wave_.look(now, world);
    apart_.look(now, world);
    if (done_) return {};
    const bool goes_on = now == last_wave_;
    // Asked at every arrival: only after the last one of a wave is it worth while to look at all instances.
    if (!goes_on && wave_.is_under_way()) return {};
    some_wait_ = !elsewhere(world, step_.services).empty();
    done_ = !some_wait_ && !under_way(world);
    if (done_) return {};
    if (goes_on ? full_ : !is_wave(now) || under_way(world)) return {};
    if (!goes_on) taken_ = 0, full_ = false, look_for_hands(now, world);
    auto events = fill(now, world);
    if (events.empty()) return events;
    if (!goes_on) wave_.begin(now);
    last_wave_ = now;
    taken_ += static_cast<int>(events.size());
    return events;
  }

  // What waits wants to know when the window opens, what is under way when it closes.
  [[nodiscard]] std::optional<Instant> wakes(Instant now) const override {
    std::optional<Instant> next;
    if (some_wait_ && move_.window) next = option::next_opening(*move_.window, now);
    for (const auto& other : {wave_.wakes(now), apart_.wakes(now)}) {
      if (other && (!next || *other < *next)) next = other;
    }
    return next;
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    const auto* begun = std::get_if<world::BeginMove>(&event);
    if (begun == nullptr || !outcome.done) return;
    failed_.erase(begun->instance);
    apart_.takes(begun->instance);
    for (const auto& transfer : outcome.transfers) wave_.takes(transfer);
  }

  // The last word about a service has the move that began last. One to the same site only helps.
  void another_begins(const plan::Plan& plan, std::size_t step) override {
    const auto* move = std::get_if<option::Move>(&plan.option->measures[plan.steps[step].measure].action);
    if (move == nullptr || move->to.index == move_.to.index) return;
    later_.push_back({&plan.steps[step].services, move->to.index});
  }

  [[nodiscard]] bool complete(const world::World& world) const override {
    return done_ || (!under_way(world) && elsewhere(world, step_.services).empty());
  }

 private:
  [[nodiscard]] bool is_wave(Instant now) const {
    return move_.window ? option::opens(*move_.window, now) : is_midnight(now);
  }

  [[nodiscard]] bool under_way(const world::World& world) const {
    return std::any_of(step_.services.begin(), step_.services.end(), [&](Index<service::Service> service) {
      const auto& instances = world.instances_of(service);
      return std::any_of(instances.begin(), instances.end(),
                         [&](Index<world::Instance> i) { return world[i].moving_to.has_value(); });
    });
  }

  [[nodiscard]] bool is_others(Index<service::Service> service, const world::World& world) const {
    return std::any_of(later_.begin(), later_.end(), [&](const Later& later) {
      return std::find(later.services->begin(), later.services->end(), service) != later.services->end() &&
             world.residency_allows(service, later.to);
    });
  }

  // Instances that may go and are not there.
  template <class Services>
  [[nodiscard]] Instances elsewhere(const world::World& world, const Services& services) const {
    Instances found;
    for (const auto service : services) {
      if (!world.residency_allows(service, move_.to.index) || is_others(service, world)) continue;
      for (const auto i : world.instances_of(service)) {
        if (world.site_of(i) != move_.to.index) found.push_back(i);
      }
    }
    return found;
  }

  // The next of the wave. Asked again after a group, and before one: whether it finds room depends on who has gone.
  std::vector<world::Event> fill(Instant now, world::World& world) {
    std::vector<world::Event> events;
    for (std::size_t n = 0; n < step_.group_ends.size() && !full_; ++n) {
      const auto services = plan::group(step_, n);
      Instances going = elsewhere(world, services);
      std::erase_if(going, [&](Index<world::Instance> i) { return world[i].moving_to.has_value(); });
      const auto vain = [&](Index<world::Instance> i) { return in_vain(i, world); };
      if (std::any_of(services.begin(), services.end(), [&](auto s) { return no_hands_.contains(s.value); })) continue;
      if (services.size() == 1) {
        std::erase_if(going, vain);
        add(going, world, events);
        continue;
      }
      if (going.empty() || std::any_of(going.begin(), going.end(), vain)) continue;
      if (!events.empty()) return events;
      full_ = taken_ > 0 && left() < static_cast<int>(going.size());
      if (full_ || !all_find_room(now, world, going)) continue;
      for (const auto i : going) events.push_back(event(i));
      full_ = left() <= static_cast<int>(going.size());
      return events;
    }
    full_ = true;
    return events;
  }

  // Of the services that may go, those whose people have no hours left.
  void look_for_hands(Instant now, world::World& world) {
    no_hands_.clear();
    for (const auto i : elsewhere(world, step_.services)) {
      const auto service = world[i].service;
      if (no_hands_.contains(service.value)) continue;
      const auto shortage = teams_.shortage(service);
      if (!shortage) continue;
      no_hands_.insert(service.value);
      teams_.report(*shortage, measure_.id, now, world);
    }
  }

  // Of a service that goes by itself, as many as the wave may still take.
  void add(const Instances& going, const world::World& world, std::vector<world::Event>& events) {
    for (const auto i : going) {
      full_ = static_cast<int>(events.size()) >= left();
      if (full_) return;
      failed_[i] = world.room_made(move_.to.index);  // forgotten when the move begins
      events.push_back(event(i));
    }
  }

  // All or none, since what goes together must not be torn: tried on a copy of the world.
  bool all_find_room(Instant now, world::World& world, const Instances& group) {
    world::World trial = world;
    const auto stays = std::find_if(group.begin(), group.end(),
                                    [&](Index<world::Instance> i) { return !trial.apply(now, event(i)).done; });
    if (stays == group.end()) return true;
    for (const auto i : group) failed_[i] = world.room_made(move_.to.index);
    auto incident = said_by(trial, world);
    incident.text += fmt::format("; the {} instances of its move group wait together", group.size());
    world.report(incident);
    return false;
  }

  // Why the last event of the trial came to nothing.
  [[nodiscard]] world::Incident said_by(const world::World& trial, const world::World& world) const {
    const auto& said = trial.incidents();
    std::size_t i = said.size() - 1;
    const auto is_new = [&] { return i >= world.incidents().size() || said[i].times > world.incidents()[i].times; };
    while (said[i].subject != measure_.id || !is_new()) --i;
    world::Incident incident = said[i];
    incident.when = incident.last;
    incident.times = 1;
    return incident;
  }

  // It has found no room, and none has been made since.
  [[nodiscard]] bool in_vain(Index<world::Instance> i, const world::World& world) const {
    const auto failed = failed_.find(i);
    return failed != failed_.end() && failed->second == world.room_made(move_.to.index);
  }

  [[nodiscard]] int left() const { return move_.at_most ? *move_.at_most - taken_ : INT_MAX; }

  [[nodiscard]] world::BeginMove event(Index<world::Instance> i) const {
    return {i, move_.to.index, measure_.id, move_.copying, move_.dirty_rate};
  }

  void report_residency(Instant now, world::World& world) {
    const auto& to = world.scenario().sites[move_.to];
    for (const auto index : step_.services) {
      if (world.residency_allows(index, move_.to.index) || !kept_.insert(index.value).second) continue;
      const auto& service = world.scenario().services[index];
      world.report({now, "residency", to.id, service.id,
                    fmt::format("residency: {} stays where it is, because {} lies in {}; another region in its "
                                "`residency` would help",
                                service.id, to.id, to.region.code),
                    now});
    }
  }

  struct Later {
    const std::vector<Index<service::Service>>* services;
    Index<site::Site> to;
  };

  const plan::Step& step_;
  const option::Measure& measure_;
  const option::Move& move_;
  Teams& teams_;
  Wave wave_;
  Apart apart_;
  bool done_ = false;  // what starts elsewhere later is another measure's business
  bool some_wait_ = false;
  Instant last_wave_{INT64_MIN};                            // and of that wave:
  int taken_ = 0;                                           // instances, also those that found no room
  bool full_ = false;                                       // it takes no more
  std::set<std::uint32_t> no_hands_;                        // services that wait for their people
  std::map<Index<world::Instance>, std::uint64_t> failed_;  // World::room_made when it found no room
  std::vector<Later> later_;                                // moves that have begun since
  std::set<std::uint32_t> kept_;                            // services that residency keeps, once reported
};

}  // namespace

std::unique_ptr<Task> make_move(const plan::Plan& plan, std::size_t step, const option::Move& move, Teams& teams) {
  return std::make_unique<MoveTask>(plan, step, move, teams);
}

}  // namespace verbund::agenda
