#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

class MoveTask final : public Task {
 public:
  MoveTask(const plan::Plan& plan, std::size_t step, const option::Move& move)
      : step_(plan.steps[step]), measure_(plan.option->measures[step_.measure]), move_(move) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    report_residency(now, world);
    done_ = complete(world);
    if (done_ || !is_wave(now) || now == last_wave_ || under_way(world)) return {};
    const auto room = world.room_made(move_.to.index);
    std::vector<world::Event> events;
    for (const auto instance : elsewhere(world)) {
      if (move_.at_most && static_cast<int>(events.size()) == *move_.at_most) break;
      if (const auto failed = failed_.find(instance); failed != failed_.end() && failed->second == room) continue;
      failed_[instance] = room;  // forgotten when the move begins
      events.emplace_back(world::BeginMove{instance, move_.to.index, measure_.id});
    }
    if (!events.empty()) last_wave_ = now;
    return events;
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (const auto* begun = std::get_if<world::BeginMove>(&event); begun != nullptr && outcome.done) {
      failed_.erase(begun->instance);
    }
  }

  // The last word about a service has the move that began last. One to the same site only helps.
  void another_begins(const plan::Plan& plan, std::size_t step) override {
    const auto* move = std::get_if<option::Move>(&plan.option->measures[plan.steps[step].measure].action);
    if (move == nullptr || move->to.index == move_.to.index) return;
    later_.push_back({&plan.steps[step].services, move->to.index});
  }

  [[nodiscard]] bool complete(const world::World& world) const override {
    return done_ || (!under_way(world) && elsewhere(world).empty());
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
  [[nodiscard]] std::vector<Index<world::Instance>> elsewhere(const world::World& world) const {
    std::vector<Index<world::Instance>> found;
    for (const auto service : step_.services) {
      if (!world.residency_allows(service, move_.to.index) || is_others(service, world)) continue;
      for (const auto i : world.instances_of(service)) {
        if (world.site_of(i) != move_.to.index) found.push_back(i);
      }
    }
    return found;
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
  bool done_ = false;  // what starts elsewhere later is another measure's business
  Instant last_wave_{INT64_MIN};
  std::map<Index<world::Instance>, std::uint64_t> failed_;  // World::room_made when it found no room
  std::vector<Later> later_;                                // moves that have begun since
  std::set<std::uint32_t> kept_;                            // services that residency keeps, once reported
};

}  // namespace

std::unique_ptr<Task> make_move(const plan::Plan& plan, std::size_t step, const option::Move& move) {
  return std::make_unique<MoveTask>(plan, step, move);
}

}  // namespace verbund::agenda
