// What one instance-sample costs: one instance that asks for something new in one step of a whole run, everything
// included (world, agenda, kernel, meters). Every run is played in a process of its own, as the kernel needs it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "bench/crowd.h"
#include "sim/engine/engine.h"
#include "sim/engine/oracle.h"
#include "sim/engine/water_filling.h"
#include "sim/plan/plan.h"
#include "tests/support/child.h"
#include "tests/support/estimator.h"

namespace verbund {
namespace {

void play(benchmark::State& state, const scenario::Scenario& scenario) {
  const auto plan = plan::make_plan(scenario, *scenario.options.begin());
  double seconds = 0, samples = 0, changes = 0;
  for (auto _ : state) {
    const auto figures = testing::numbers_from_child([&]() -> std::vector<double> {
      const auto before = std::chrono::steady_clock::now();
      const auto run = engine::simulate(plan, {});
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
      return {took.count(), static_cast<double>(run.samples), static_cast<double>(run.bound_changes)};
    });
    state.SetIterationTime(figures[0]);
    seconds += figures[0], samples += figures[1], changes += figures[2];
  }
  state.counters["ns_per_sample"] = 1e9 * seconds / samples;
  state.counters["ns_per_flow"] = 1e9 * seconds / changes;
  state.counters["samples"] = samples / static_cast<double>(state.iterations());
}

double cpu_seconds_of(const std::function<void()>& work) {
  const std::clock_t before = std::clock();
  work();
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

struct RunAndLoop {
  double run = 0, loop = 0, samples = 0;  // CPU seconds
};
using Simulate = meters::Observations (*)(const plan::Plan&, const engine::Settings&);

RunAndLoop run_and_loop(const scenario::Scenario& scenario, Simulate simulate) {
  const auto plan = plan::make_plan(scenario, *scenario.options.begin());
  const auto figures = testing::numbers_from_child([&]() -> std::vector<double> {
    double samples = 0;
    const double run = cpu_seconds_of([&] { samples = static_cast<double>(simulate(plan, {}).samples); });
    const double loop = cpu_seconds_of([&] { benchmark::DoNotOptimize(testing::estimate(plan, 1)); });
    return {run, loop, samples};
  });
  return {figures[0], figures[1], figures[2]};
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// The demand of each instance changes every hour; ten share a server, of one protection class or of three by turns.
// Run and plain loop over the same numbers (the estimator) take turns, each pair in a process of its own; of both the
// time of one day is taken off, and with it all that is set up.
void changed_demand(benchmark::State& state, Simulate simulate) {
  const auto instances = static_cast<int>(state.range(0));
  const auto days = static_cast<int>(state.range(2));
  const auto build = [&](int horizon) {
    auto small = crowd(instances, 10, instances / 10, horizon);
    for (int i = 0; i < instances; i += 10) {
      auto& protection = small.service("s" + std::to_string(i), "here").protection;
      protection.level = static_cast<decltype(protection.level)>(i / 10 % state.range(1));
    }
    return small.build();
  };
  const auto whole = build(days), day = build(1);
  std::vector<double> nanoseconds, ratios;
  for (auto _ : state) {
    const auto long_run = run_and_loop(whole, simulate), short_run = run_and_loop(day, simulate);
    const double run = long_run.run - short_run.run, loop = long_run.loop - short_run.loop;
    state.SetIterationTime(run);
    nanoseconds.push_back(1e9 * run / (long_run.samples - short_run.samples));
    ratios.push_back(run / loop);
  }
  state.counters["ns_median"] = median(nanoseconds);
  state.counters["to_plain_loop"] = median(ratios);
}

void BM_changed_demand(benchmark::State& state) { changed_demand(state, engine::simulate); }
BENCHMARK(BM_changed_demand)
    ->ArgNames({"instances", "classes", "days"})
    ->Args({1000, 1, 120})
    ->Args({10000, 1, 30})
    ->Args({1000, 3, 120})
    ->Args({10000, 3, 30})
    ->Iterations(9)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// The oracle of the tests: each instance is a flow of the kernel.
void BM_changed_demand_of_the_oracle(benchmark::State& state) {
  changed_demand(state, engine::simulate_every_instance);
}
BENCHMARK(BM_changed_demand_of_the_oracle)
    ->ArgNames({"instances", "classes", "days"})
    ->Args({1000, 1, 60})
    ->Args({10000, 1, 10})
    ->Iterations(9)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// Ten shared instances on a server, ten of a service.
void BM_shared_servers(benchmark::State& state) {
  const auto instances = static_cast<int>(state.range(0));
  play(state, crowd(instances, 10, instances / 10, static_cast<int>(state.range(1))).build());
}
BENCHMARK(BM_shared_servers)
    ->ArgNames({"instances", "days"})
    ->Args({100, 2192})
    ->Args({1000, 365})
    ->Args({10000, 60})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// 600 instances on 240 servers over six years, hourly: a region of three cities before any consolidation.
void BM_six_years_of_a_region(benchmark::State& state) {
  play(state, crowd(600, 9, 240, 2192, static_cast<double>(state.range(0)) / 100).build());
}
BENCHMARK(BM_six_years_of_a_region)
    ->ArgName("noise_percent")
    ->Arg(0)
    ->Arg(10)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

void BM_share_out(benchmark::State& state) {
  std::vector<engine::Claim> claims(10, {.demand = 0, .cap = 2});
  for (int i = 0; i < 10; ++i) claims[static_cast<std::size_t>(i)].demand = 0.3 + 0.1 * (i * 7 % 10);
  std::vector<double> granted(claims.size());
  const double capacity = state.range(0) != 0 ? 4 : 40;
  for (auto _ : state) benchmark::DoNotOptimize(engine::share_out(claims, capacity, granted));
}
BENCHMARK(BM_share_out)->ArgName("contended")->Arg(0)->Arg(1);

}  // namespace
}  // namespace verbund
