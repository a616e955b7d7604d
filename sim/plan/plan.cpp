#include "sim/plan/plan.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "models/graph/graph.h"

namespace verbund::plan {
namespace {

using option::Measure;

// On the same day: rules first, then what brings room, then what needs it, then what gives it up.
int rank(const option::Action& action) {
  struct Rank {
    int operator()(const option::Place&) const { return 0; }
    int operator()(const option::PurchaseJointly&) const { return 1; }
    int operator()(const option::Redirect&) const { return 1; }
    int operator()(const option::SharePeople&) const { return 1; }
    int operator()(const option::Specialise&) const { return 1; }
    int operator()(const option::Standardise&) const { return 1; }
    int operator()(const option::SourceRegionally&) const { return 1; }
    int operator()(const option::JoinAlliance&) const { return 2; }
    int operator()(const option::Virtualise&) const { return 2; }
    int operator()(const option::Extend&) const { return 3; }
    int operator()(const option::Buy&) const { return 3; }
    int operator()(const option::Lease&) const { return 3; }
    int operator()(const option::Refresh&) const { return 4; }
    int operator()(const option::Move&) const { return 5; }
    int operator()(const option::Retire&) const { return 6; }
    int operator()(const option::Close&) const { return 7; }
  };
  return std::visit(Rank{}, action);
}

const service::Selector* services_of(const option::Action& action) {
  if (const auto* move = std::get_if<option::Move>(&action)) return &move->services;
  if (const auto* virtualise = std::get_if<option::Virtualise>(&action)) return &virtualise->services;
  if (const auto* specialise = std::get_if<option::Specialise>(&action)) return &specialise->services;
  return nullptr;
}

bool is_about(const option::Action& action, const service::Service& service, Index<service::Service> index) {
  if (const auto* join = std::get_if<option::JoinAlliance>(&action)) return option::joins(*join, service.partner.index);
  const auto* selector = services_of(action);
  return selector != nullptr && service::matches(*selector, service, index);
}

using Group = std::vector<Index<service::Service>>;

// All services in groups of those that depend on one another, the groups that others depend on first.
std::vector<Group> moving_order(const scenario::Scenario& scenario) {
  std::vector<graph::Edge> needs;
  for (std::size_t i = 0; i < scenario.services.size(); ++i) {
    for (const auto& on : scenario.services[scenario.services.index(i)].depends_on) {
      needs.push_back({i, on.index.value, 1});
    }
  }
  std::vector<Group> order;
  for (const auto& group : graph::groups_in_order(scenario.services.size(), needs)) {
    auto& services = order.emplace_back();
    for (const std::size_t i : group) services.push_back(scenario.services.index(i));
  }
  return order;
}

// Positions are those of the measures.
std::vector<Wait> waits(const std::vector<Measure>& measures, const Measure& measure) {
  std::vector<Wait> found;
  for (const option::After& after : measure.timing.after) {
    const auto it =
        std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.id == after.measure; });
    assert(it != measures.end() && "a scenario names only measures that exist");
    found.push_back({static_cast<std::size_t>(it - measures.begin()), after.plus});
  }
  return found;
}

// Order of the measures: never before one that is waited for; otherwise by the first possible date, the kind, the id.
class Ordering {
 public:
  Ordering(const scenario::Scenario& scenario, const std::vector<Measure>& measures)
      : measures_(measures), place_(measures.size()) {
    for (const auto& measure : measures) {
      earliest_.push_back(std::max(scenario.start, measure.timing.date.value_or(scenario.start)));
      possible_.push_back(measure.timing.trigger ? unknown : earliest_.back());
      waits_.push_back(waits(measures, measure));
    }
  }

  std::vector<Step> steps() {
    std::vector<Step> steps;
    while (steps.size() < measures_.size()) {
      const std::size_t next = first_free();
      possible_[next] = possible(next);
      place_[next] = steps.size();
      Step step{.measure = next,
                .earliest = earliest_[next],
                .possible = possible_[next],
                .waits_for = {},
                .services = {},
                .group_ends = {}};
      for (const Wait& wait : waits_[next]) step.waits_for.push_back({*place_[wait.step], wait.plus});
      std::sort(step.waits_for.begin(), step.waits_for.end(),
                [](const Wait& a, const Wait& b) { return a.step < b.step; });
      steps.push_back(std::move(step));
    }
    return steps;
  }

 private:
  [[nodiscard]] Instant possible(std::size_t i) const {
    Instant when = possible_[i];
    for (const auto& [step, plus] : waits_[i]) {
      when = std::max(when, possible_[step] == unknown ? unknown : possible_[step] + plus);
    }
    return when;
  }

  [[nodiscard]] std::size_t first_free() const {
    std::optional<std::size_t> best;
    const auto key = [&](std::size_t i) {
      return std::tuple(possible(i), rank(measures_[i].action), std::string_view(measures_[i].id));
    };
    for (std::size_t i = 0; i < measures_.size(); ++i) {
      const bool free =
          std::all_of(waits_[i].begin(), waits_[i].end(), [&](const Wait& wait) { return place_[wait.step]; });
      if (!place_[i] && free && (!best || key(i) < key(*best))) best = i;
    }
    assert(best && "a scenario has no cycle of `after`");
    return *best;
  }

  const std::vector<Measure>& measures_;
  std::vector<Instant> earliest_;
  std::vector<Instant> possible_;  // with the dates of what is waited for
  std::vector<std::vector<Wait>> waits_;
  std::vector<std::optional<std::size_t>> place_;
};

}  // namespace

Plan make_plan(const scenario::Scenario& scenario, const option::Option& option) {
  Plan plan{&scenario, &option, Ordering(scenario, option.measures).steps()};
  const auto order = moving_order(scenario);
  for (auto& step : plan.steps) {
    const auto& action = option.measures[step.measure].action;
    for (const auto& group : order) {
      const std::size_t before = step.services.size();
      for (const auto index : group) {
        if (is_about(action, scenario.services[index], index)) step.services.push_back(index);
      }
      if (step.services.size() > before) step.group_ends.push_back(step.services.size());
    }
  }
  return plan;
}

std::span<const Index<service::Service>> group(const Step& step, std::size_t n) {
  const std::size_t from = n == 0 ? 0 : step.group_ends[n - 1];
  return std::span(step.services).subspan(from, step.group_ends[n] - from);
}

}  // namespace verbund::plan
