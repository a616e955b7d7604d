// What one instance-sample costs: one instance that asks for something new in one step of a whole run, everything
// included (world, agenda, kernel, meters). Every run is played in a process of its own, as the kernel needs it.
#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

#include "sim/engine/engine.h"
#include "sim/engine/water_filling.h"
#include "sim/plan/plan.h"
#include "tests/support/child.h"
#include "tests/support/small_scenario.h"

namespace verbund {
namespace {

using testing::SmallScenario;

// Services of `per_service` instances each on `servers` servers at one site; noise gives each a new demand every
// hour, without it nights and weekends have hours alike.
scenario::Scenario crowd(int instances, int per_service, int servers, int days, double noise = 0.1) {
  SmallScenario small;
  small.base.horizon = {0, days * seconds_per_day};
  auto& site = small.site("here");
  site.room.racks = servers;
  site.room.power = Power(1e3 * servers);
  auto& box = small.model("box");
  box.cores = 8;
  box.memory = testing::gib(64);
  small.servers("here", "old", "box", servers);
  for (int placed = 0; placed < instances; placed += per_service) {
    auto& service = small.service("s" + std::to_string(placed), "here", per_service);
    service.size.cores = 2;
    const double peak = 0.3 + 0.01 * (placed % 17);
    service.demand = service::PatternDemand{"office-hours", Fraction(0.4 * peak), Fraction(peak), Fraction(noise)};
  }
  small.option("plan");
  return small.build();
}

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

// Ten shared instances on a server, ten of a service.
void BM_shared_servers(benchmark::State& state) {
  const auto instances = static_cast<int>(state.range(0));
  play(state, crowd(instances, 10, instances / 10, static_cast<int>(state.range(1))));
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
  play(state, crowd(600, 9, 240, 2192, static_cast<double>(state.range(0)) / 100));
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
