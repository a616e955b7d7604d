// Measures that change a rule or a right, not a thing: they are done in one instant.
#include "sim/agenda/task.h"
#include "sim/world/policies.h"

namespace verbund::agenda {
namespace {

class AtOnceTask final : public Task {
 public:
  explicit AtOnceTask(std::vector<world::Event> events) : events_(std::move(events)) {}

  std::vector<world::Event> due(Instant, world::World&) override {
    done_ = true;
    return std::exchange(events_, {});
  }
  [[nodiscard]] bool complete(const world::World&) const override { return done_; }

 private:
  std::vector<world::Event> events_;
  bool done_ = false;
};

class CloseTask final : public Task {
 public:
  explicit CloseTask(Index<site::Site> at) : at_(at) {}

  std::vector<world::Event> due(Instant, world::World& world) override {
    if (!world.open(at_) || world.running_servers(at_) > 0) return {};
    return {world::CloseRoom{at_}};
  }
  [[nodiscard]] bool complete(const world::World& world) const override { return !world.open(at_); }

 private:
  Index<site::Site> at_;
};

struct Maker {
  const plan::Plan& plan;
  std::size_t step;

  std::unique_ptr<Task> operator()(const option::Buy& buy) const { return make_buy(plan, step, buy); }
  std::unique_ptr<Task> operator()(const option::Refresh& refresh) const { return make_refresh(plan, step, refresh); }
  std::unique_ptr<Task> operator()(const option::Move& move) const { return make_move(plan, step, move); }
  std::unique_ptr<Task> operator()(const option::Retire& retire) const { return make_retire(plan, step, retire); }
  std::unique_ptr<Task> operator()(const option::Close& close) const {
    return std::make_unique<CloseTask>(close.at.index);
  }
  std::unique_ptr<Task> operator()(const option::Place& place) const { return at_once({world::policy_of(place)}); }
  std::unique_ptr<Task> operator()(const option::Virtualise& virtualise) const {
    std::vector<world::Event> events;
    for (const auto service : plan.steps[step].services) {
      events.emplace_back(world::Virtualise{service, virtualise.overhead});
    }
    return at_once(std::move(events));
  }
  std::unique_ptr<Task> operator()(const option::Lease&) const { return at_once({}); }
  std::unique_ptr<Task> operator()(const option::Extend&) const { return at_once({}); }
  // Only the ledger asks since when.
  std::unique_ptr<Task> operator()(const option::PurchaseJointly&) const { return at_once({}); }

 private:
  static std::unique_ptr<Task> at_once(std::vector<world::Event> events) {
    return std::make_unique<AtOnceTask>(std::move(events));
  }
};

}  // namespace

std::unique_ptr<Task> make_task(const plan::Plan& plan, std::size_t step) {
  return std::visit(Maker{plan, step}, plan.option->measures[plan.steps[step].measure].action);
}

}  // namespace verbund::agenda
