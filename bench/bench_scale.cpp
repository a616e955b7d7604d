// How large it may be: long runs of many instances with the memory they take, and what one transfer and one batch job
// cost.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <chrono>
#include <ctime>
#include <string>

#include "bench/crowd.h"
#include "sim/engine/engine.h"
#include "sim/plan/plan.h"
#include "tests/support/child.h"

namespace verbund {
namespace {

struct Cost {
  double seconds = 0, megabytes = 0, samples = 0;  // CPU time, the peak of memory
};

Cost play(const scenario::Scenario& scenario) {
  const auto plan = plan::make_plan(scenario, *scenario.options.begin());
  const auto figures = testing::numbers_from_child([&]() -> std::vector<double> {
    const std::clock_t before = std::clock();
    const auto run = engine::simulate(plan, {});
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {seconds, static_cast<double>(usage.ru_maxrss) / 1024, static_cast<double>(run.samples)};
  });
  return {figures[0], figures[1], figures[2]};
}

// Ten instances on a server, each with a new demand in every step; the noise changes by the hour.
void BM_large_run(benchmark::State& state) {
  const auto instances = static_cast<int>(state.range(0));
  auto small = crowd(instances, 10, instances / 10, static_cast<int>(state.range(1)));
  small.base.resolution = {0, state.range(2) * 60};
  const auto scenario = small.build();
  for (auto _ : state) {
    const Cost cost = play(scenario);
    state.SetIterationTime(cost.seconds);
    state.counters["MB"] = cost.megabytes;
    state.counters["samples"] = cost.samples;
    state.counters["ns_per_sample"] = 1e9 * cost.seconds / cost.samples;
  }
}
// The same for twice the time shows that memory does not grow with it.
BENCHMARK(BM_large_run)
    ->ArgNames({"instances", "days", "minutes"})
    ->Args({1000, 365, 60})
    ->Args({1000, 730, 60})
    ->Args({10000, 365, 5})
    ->Args({100000, 365, 60})
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kSecond);

// So many instances move from one site of a hundred servers to another, twenty at a time, and nothing else happens: the
// time that the run takes more than one in which they stay, by move.
void BM_transfer(benchmark::State& state) {
  const auto moves = static_cast<int>(state.range(0));
  const auto build = [&](bool moving) {
    testing::SmallScenario small;
    small.base.horizon = {0, 200 * seconds_per_day};
    small.base.resolution = {0, 3600};
    for (const char* site : {"here", "there"}) {
      small.site(site).room.power = Power(1e8);
      small.site(site).room.racks = 10'000;
      small.site(site).storage.capacity = testing::tib(1e6);
      small.servers(site, std::string(site) + "-servers", "box", 100);
    }
    auto& box = small.model("box");
    box.cores = 1000;
    box.memory = testing::gib(1000);
    auto& link = small.link("line", "here", "there");
    link.bandwidth = Bandwidth(1e9);
    auto& service = small.service("s", "here", moves);
    service.size.disk = testing::gib(10);
    service.demand = service::PatternDemand{"constant", Fraction(0.1), Fraction(0.1), Fraction(0)};
    small.option("plan");
    if (moving) {
      option::Move move{.services = {}, .to = {"there", {}}};
      move.at_most = 20;
      small.measure("plan", "gather", move);
    }
    return small.build();
  };
  const auto moving = build(true), staying = build(false);
  for (auto _ : state) {
    const double seconds = play(moving).seconds - play(staying).seconds;
    state.SetIterationTime(seconds);
    state.counters["us_each"] = 1e6 * seconds / moves;
  }
}
BENCHMARK(BM_transfer)
    ->ArgName("moves")
    ->Arg(1000)
    ->Arg(10000)
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// A thousand instances are copied to another site every night, twenty at a time on the line: the time that the run
// takes more than one without copies, by copy.
void BM_backup(benchmark::State& state) {
  const auto days = static_cast<int>(state.range(0));
  constexpr int instances = 1000;
  auto small = crowd(instances, 10, 100, days, 0);
  small.site("away");
  small.link("line", "here", "away").bandwidth = Bandwidth(1e9);
  for (int i = 0; i < instances; i += 10) small.service("s" + std::to_string(i), "here").size.disk = testing::gib(10);
  const auto without = small.build();
  small.backup("nightly", "away").at_most = 20;
  const auto with = small.build();
  for (auto _ : state) {
    const double seconds = play(with).seconds - play(without).seconds;
    state.SetIterationTime(seconds);
    state.counters["us_each"] = 1e6 * seconds / (1.0 * instances * days);
  }
}
BENCHMARK(BM_backup)->ArgName("days")->Arg(10)->Arg(100)->Iterations(3)->UseManualTime()->Unit(benchmark::kMillisecond);

// A hundred services of ten instances have a job each, every day at a minute of its own, each an hour on one core: the
// time that the run takes more than one without jobs, by run of a job.
void BM_batch_job(benchmark::State& state) {
  const auto servers = static_cast<int>(state.range(0)), days = static_cast<int>(state.range(1));
  auto small = crowd(1000, 10, servers, days, 0);
  const auto without = small.build();
  for (int i = 0; i < 100; ++i) {
    auto& job = small.job("j" + std::to_string(i), "s" + std::to_string(10 * i));
    job.begin = Period{0, 18 * 3600 + i * 7 * 60};
  }
  const auto with = small.build();
  for (auto _ : state) {
    const double seconds = play(with).seconds - play(without).seconds;
    state.SetIterationTime(seconds);
    state.counters["us_each"] = 1e6 * seconds / (100.0 * days);
  }
}
BENCHMARK(BM_batch_job)
    ->ArgNames({"servers", "days"})
    ->Args({100, 100})
    ->Args({100, 1000})
    ->Args({1000, 100})
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace verbund
