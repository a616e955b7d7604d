// Measures that change a rule or a right, not a thing: they are done in one instant.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

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

// Tells the teams of a new rule.
class RuleTask final : public Task {
 public:
  using Rule = std::function<void(Instant)>;
  explicit RuleTask(Rule rule) : rule_(std::move(rule)) {}

  std::vector<world::Event> due(Instant now, world::World&) override {
    if (!done_) rule_(now);
    done_ = true;
    return {};
  }
  [[nodiscard]] bool complete(const world::World&) const override { return done_; }

 private:
  Rule rule_;
  bool done_ = false;
};

class CloseTask final : public Task {
 public:
  CloseTask(std::string measure, Index<site::Site> at) : measure_(std::move(measure)), at_(at) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (!world.open(at_)) return {};
    if (world.running_servers(at_) == 0) return {world::CloseRoom{at_}};
    if (!said_) report_servers(now, world);
    said_ = true;
    return {};
  }
  [[nodiscard]] bool complete(const world::World& world) const override { return !world.open(at_); }

 private:
  void report_servers(Instant now, world::World& world) const {
    const auto& site = world.scenario().sites[at_].id;
    world.report(
        {now, "room not empty", site, measure_,
         fmt::format("room not empty: {} waits to give up the room at {}: {} servers run there; a measure that "
                     "retires them, or `after:` it, would help",
                     measure_, site, world.running_servers(at_)),
         now});
  }

  std::string measure_;
  Index<site::Site> at_;
  bool said_ = false;
};

class ExtendTask final : public Task {
 public:
  ExtendTask(std::string measure, const option::Extend& extend) : measure_(std::move(measure)), extend_(extend) {}

  std::vector<world::Event> due(Instant now, world::World&) override {
    if (!done_at_) done_at_ = now + extend_.lead_time;
    if (done_ || now < *done_at_) return {};
    done_ = true;
    return {world::Extend{measure_, extend_.at.index, extend_.power.value_or(Power(0)), extend_.racks.value_or(0),
                          extend_.storage.value_or(Bytes(0))}};
  }
  [[nodiscard]] std::optional<Instant> wakes(Instant) const override { return done_ ? std::nullopt : done_at_; }
  [[nodiscard]] bool complete(const world::World&) const override { return done_; }

 private:
  std::string measure_;
  const option::Extend& extend_;
  std::optional<Instant> done_at_;
  bool done_ = false;
};

// A service that is under way or lost is handed over as soon as it rests.
class JoinTask final : public Task {
 public:
  JoinTask(const plan::Plan& plan, std::size_t step, const option::JoinAlliance& join, Teams& teams)
      : plan_(plan), step_(plan.steps[step]), join_(join), teams_(teams) {}

  std::vector<world::Event> due(Instant now, world::World& world) override {
    if (!std::exchange(joined_, true)) keep_people(now);
    std::vector<world::Event> events;
    for (const auto service : step_.services) {
      if (!world.is_handed_over(service) && world.rests(service)) events.emplace_back(world::HandOver{service});
    }
    return events;
  }
  [[nodiscard]] bool complete(const world::World& world) const override {
    return std::all_of(step_.services.begin(), step_.services.end(),
                       [&](Index<service::Service> service) { return world.is_handed_over(service); });
  }

 private:
  void keep_people(Instant now) {
    for (std::uint32_t p = 0; p < plan_.scenario->partners.size(); ++p) {
      if (option::joins(join_, {p})) teams_.keep(now, {p}, join_.keeps);
    }
  }

  const plan::Plan& plan_;
  const plan::Step& step_;
  const option::JoinAlliance& join_;
  Teams& teams_;
  bool joined_ = false;
};

struct Maker {
  const plan::Plan& plan;
  std::size_t step;
  Teams& teams;

  std::unique_ptr<Task> operator()(const option::Buy& buy) const {
    return make_buy(plan, step, buy, teams.standards());
  }
  std::unique_ptr<Task> operator()(const option::Lease& lease) const {
    return make_lease(plan, step, lease, teams.standards());
  }
  std::unique_ptr<Task> operator()(const option::Extend& extend) const {
    return std::make_unique<ExtendTask>(id(), extend);
  }
  std::unique_ptr<Task> operator()(const option::Refresh& refresh) const {
    return make_refresh(plan, step, refresh, teams.standards());
  }
  std::unique_ptr<Task> operator()(const option::Move& move) const { return make_move(plan, step, move, teams); }
  std::unique_ptr<Task> operator()(const option::Retire& retire) const { return make_retire(plan, step, retire); }
  std::unique_ptr<Task> operator()(const option::Close& close) const {
    return std::make_unique<CloseTask>(id(), close.at.index);
  }
  std::unique_ptr<Task> operator()(const option::Place& place) const { return at_once({world::policy_of(place)}); }
  std::unique_ptr<Task> operator()(const option::Virtualise& virtualise) const {
    std::vector<world::Event> events;
    for (const auto service : plan.steps[step].services) {
      events.emplace_back(world::Virtualise{service, virtualise.overhead});
    }
    return at_once(std::move(events));
  }
  std::unique_ptr<Task> operator()(const option::Redirect& redirect) const {
    const auto& scenario = *plan.scenario;
    if (const auto backup = scenario.backups.find(redirect.copies)) {
      return at_once({world::Redirect{*backup, redirect.to.index}});
    }
    return at_once({world::Redirect{*scenario.replicas.find(redirect.copies), redirect.to.index}});
  }
  // Only the ledger asks since when.
  std::unique_ptr<Task> operator()(const option::PurchaseJointly&) const { return at_once({}); }
  std::unique_ptr<Task> operator()(const option::SourceRegionally&) const { return at_once({}); }
  std::unique_ptr<Task> operator()(const option::SharePeople& share) const {
    return rule([&teams = teams, &share](Instant now) { teams.share(now, share); });
  }
  std::unique_ptr<Task> operator()(const option::Specialise& specialise) const {
    return rule([&teams = teams, &services = plan.steps[step].services, &specialise](Instant now) {
      teams.specialise(now, services, specialise);
    });
  }
  std::unique_ptr<Task> operator()(const option::Standardise& standardise) const {
    return rule([&teams = teams, &standardise](Instant now) { teams.standardise(now, standardise); });
  }
  std::unique_ptr<Task> operator()(const option::JoinAlliance& join) const {
    return std::make_unique<JoinTask>(plan, step, join, teams);
  }

 private:
  [[nodiscard]] const std::string& id() const { return plan.option->measures[plan.steps[step].measure].id; }
  static std::unique_ptr<Task> at_once(std::vector<world::Event> events) {
    return std::make_unique<AtOnceTask>(std::move(events));
  }
  static std::unique_ptr<Task> rule(RuleTask::Rule rule) { return std::make_unique<RuleTask>(std::move(rule)); }
};

}  // namespace

std::unique_ptr<Task> make_task(const plan::Plan& plan, std::size_t step, Teams& teams) {
  return std::visit(Maker{plan, step, teams}, plan.option->measures[plan.steps[step].measure].action);
}

}  // namespace verbund::agenda
