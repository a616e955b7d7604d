// From the text of a scenario to resolved values: what every command pays before it starts.
#include <benchmark/benchmark.h>

#include "models/scenario/load.h"

namespace verbund {
namespace {

void load(benchmark::State& state, const char* path) {
  for (auto _ : state) {
    auto loaded = scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + path});
    if (!loaded.scenario) return state.SkipWithError("the scenario does not load");
    benchmark::DoNotOptimize(loaded);
  }
}

void BM_load_quickstart(benchmark::State& state) { load(state, "/scenarios/quickstart.yaml"); }
BENCHMARK(BM_load_quickstart)->Unit(benchmark::kMillisecond);

void BM_load_flagship(benchmark::State& state) { load(state, "/scenarios/mitteldeutschland-2006.yaml"); }
BENCHMARK(BM_load_flagship)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace verbund
