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
    last_wave_ = now;
    const auto room = world.room_made(move_.to.index);
    std::vector<world::Event> events;
    for (const auto instance : elsewhere(world)) {
      if (move_.at_most && static_cast<int>(events.size()) == *move_.at_most) break;
      if (const auto failed = failed_.find(instance); failed != failed_.end() && failed->second == room) continue;
      failed_[instance] = room;  // forgotten when the move begins
      events.emplace_back(world::BeginMove{instance, move_.to.index, measure_.id});
    }
    return events;
  }

  void tell(const world::Event& event, const world::Outcome& outcome) override {
    if (const auto* begun = std::get_if<world::BeginMove>(&event); begun != nullptr && outcome.done) {
      failed_.erase(begun->instance);
      moved_.insert(begun->instance);
    }
  }

  [[nodiscard]] bool complete(const world::World& world) const override {
    return done_ || (!under_way(world) && elsewhere(world).empty());
  }

 private:
  [[nodiscard]] bool is_wave(Instant now) const {
    return is_midnight(now) && (!move_.weekends || civil(now).weekday == Weekday::saturday);
  }

  [[nodiscard]] bool under_way(const world::World& world) const {
    return std::any_of(step_.services.begin(), step_.services.end(), [&](Index<service::Service> service) {
      const auto& instances = world.instances_of(service);
      return std::any_of(instances.begin(), instances.end(),
                         [&](Index<world::Instance> i) { return world[i].moving_to.has_value(); });
    });
  }

  // Instances that may go and are not there. One that went and was taken further by a later measure has been there.
  [[nodiscard]] std::vector<Index<world::Instance>> elsewhere(const world::World& world) const {
    std::vector<Index<world::Instance>> found;
    for (const auto service : step_.services) {
      if (!world.residency_allows(service, move_.to.index)) continue;
      for (const auto i : world.instances_of(service)) {
        if (world.site_of(i) != move_.to.index && !moved_.contains(i)) found.push_back(i);
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

  const plan::Step& step_;
  const option::Measure& measure_;
  const option::Move& move_;
  bool done_ = false;  // what starts elsewhere later is another measure's business
  Instant last_wave_{INT64_MIN};
  std::map<Index<world::Instance>, std::uint64_t> failed_;  // World::room_made when it found no room
  std::set<Index<world::Instance>> moved_;
  std::set<std::uint32_t> kept_;  // services that residency keeps, once reported
};

}  // namespace

std::unique_ptr<Task> make_move(const plan::Plan& plan, std::size_t step, const option::Move& move) {
  return std::make_unique<MoveTask>(plan, step, move);
}

}  // namespace verbund::agenda
