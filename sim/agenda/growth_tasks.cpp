#include "sim/agenda/growth_tasks.h"

#include <algorithm>
#include <tuple>

namespace verbund::agenda {
namespace {

constexpr double months_a_year = 12;
// Hours are sums of fractions: a part of a second is no work.
constexpr Duration nothing(0.5);

}  // namespace

GrowthTasks::GrowthTasks(const scenario::Scenario& scenario) : scenario_(&scenario) {
  for (std::size_t i = 0; i < scenario.tasks.size(); ++i) {
    const auto index = scenario.tasks.index(i);
    const auto& task = scenario.tasks[index];
    states_.push_back({.task = index,
                       .wanted = std::max(scenario.start, task.wanted.value_or(scenario.start)),
                       .started = {},
                       .effort_left = task.effort,
                       .months = {}});
  }
  std::stable_sort(states_.begin(), states_.end(), [&](const State& a, const State& b) {
    return scenario.tasks[a.task].order < scenario.tasks[b.task].order;
  });
}

ByPool GrowthTasks::needs(const State& state, const Hands& hands, const std::vector<std::size_t>& pools) const {
  const auto& task = scenario_->tasks[state.task];
  const Duration month(task.hours.value() * seconds_per_hour / months_a_year * part_);
  ByPool needs(pools.size());
  for (const auto& part : hands.of(task.partner.index, task.skill)) needs[pools[part.team]] += month * part.share;
  return needs;
}

ByPool GrowthTasks::begin_month(Instant now, double part, const Hands& hands, const std::vector<std::size_t>& pools,
                                ByPool free) {
  const bool again = month_ == now;
  month_ = now;
  part_ = part;
  ByPool all(pools.size());
  const auto run = [&](const ByPool& needs) {
    for (std::size_t p = 0; p < needs.size(); ++p) {
      all[p] += needs[p];
      free[p] -= needs[p];
    }
  };
  for (State& state : states_) {
    if (again && state.started == now) state.started.reset();
    if (!again) state.months.emplace_back();
    if (state.started) run(needs(state, hands, pools));
  }
  for (State& state : states_) {
    if (state.started || now < state.wanted || state.effort_left > nothing) continue;
    const ByPool month = needs(state, hands, pools);
    bool is_enough = true;
    for (std::size_t p = 0; p < month.size(); ++p) {
      if (month[p] > Duration(0) && free[p] + nothing < month[p]) is_enough = false;
    }
    if (!is_enough || std::all_of(month.begin(), month.end(), [](Duration d) { return d <= Duration(0); })) continue;
    state.started = now;
    run(month);
  }
  return all;
}

ByPool GrowthTasks::end_month(const ByPool& done, ByPool free, const Hands& hands,
                              const std::vector<std::size_t>& pools) {
  ByPool effort(pools.size());
  for (State& state : states_) {
    const ByPool month = needs(state, hands, pools);
    for (std::size_t p = 0; p < month.size(); ++p) {
      if (month[p] <= Duration(0)) continue;
      if (state.started) {
        state.months.back().worked += month[p] * done[p].value();
      } else if (state.wanted <= month_) {
        const Duration taken = std::min(state.effort_left, free[p]);
        state.effort_left -= taken;
        state.months.back().effort += taken;
        effort[p] += taken;
        free[p] -= taken;
      }
    }
  }
  return effort;
}

}  // namespace verbund::agenda
