// The whole flagship: every option over six years by the hour, on as many cores as there are, nothing stored before.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <thread>

#include "models/scenario/load.h"
#include "sim/study/study.h"

namespace verbund {
namespace {

// The largest worker process that has ended so far.
double peak_worker_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::string fresh_folder() {
  const auto folder =
      std::filesystem::temp_directory_path() / ("verbund-bench-" + std::to_string(static_cast<long>(getpid())));
  std::filesystem::remove_all(folder);
  return folder.string();
}

void play(benchmark::State& state, bool stored) {
  const auto loaded =
      scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + "/scenarios/mitteldeutschland-2006.yaml"});
  if (!loaded.scenario) return state.SkipWithError("the scenario does not load");
  study::Request request;
  request.scenario = &*loaded.scenario;
  request.jobs = static_cast<int>(std::thread::hardware_concurrency());
  for (auto _ : state) {
    state.PauseTiming();
    request.out = stored && !request.out.empty() ? request.out : fresh_folder();
    if (stored && !std::filesystem::exists(request.out)) study::run(request);
    state.ResumeTiming();
    const auto outcome = study::run(request);
    if (!outcome.failures.empty() || !outcome.study) state.SkipWithError("a run failed");
  }
  std::filesystem::remove_all(request.out);
  state.counters["worker_MB"] = peak_worker_megabytes();
}

void BM_flagship_study(benchmark::State& state) { play(state, false); }
BENCHMARK(BM_flagship_study)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

// Only prices have changed: all runs are found in the store.
void BM_flagship_study_from_stored_runs(benchmark::State& state) { play(state, true); }
BENCHMARK(BM_flagship_study_from_stored_runs)->Unit(benchmark::kMillisecond)->UseRealTime();

// From the file to the end of the first simulated hour of the baseline; its results are written, too.
void BM_start_up(benchmark::State& state) {
  for (auto _ : state) {
    auto loaded = scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + "/scenarios/mitteldeutschland-2006.yaml"});
    if (!loaded.scenario) return state.SkipWithError("the scenario does not load");
    loaded.scenario->horizon = Period{0, 3600};
    study::Request request;
    request.scenario = &*loaded.scenario;
    request.options = {"carry-on"};
    request.out = fresh_folder();
    const auto outcome = study::run(request);
    if (!outcome.failures.empty() || !outcome.study) state.SkipWithError("the run failed");
    std::filesystem::remove_all(request.out);
  }
}
BENCHMARK(BM_start_up)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace verbund
