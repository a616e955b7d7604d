// From study.json to every format: what `report --html --xlsx --csv --markdown` does, and the table of the terminal.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "bench/crowd.h"
#include "models/scenario/load.h"
#include "sim/report/csv_files.h"
#include "sim/report/markdown.h"
#include "sim/report/page.h"
#include "sim/report/report.h"
#include "sim/report/xlsx.h"
#include "sim/study/files.h"
#include "sim/study/study.h"

namespace verbund {
namespace {

// study.json of the scenario, played once.
std::string study_of(const scenario::Scenario& scenario) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("verbund-bench-report-" + std::to_string(static_cast<long>(getpid())));
  study::Request request;
  request.scenario = &scenario;
  request.jobs = 2;
  request.out = folder.string();
  study::run(request);
  const auto text = study::read_file(folder / "study.json");
  std::filesystem::remove_all(folder);
  return text.value_or("");
}

// The page without its data is as long as a real one.
const std::string& shell() {
  static const std::string text = std::string(1 << 20, ' ') + "<!--payload-->";
  return text;
}

void write_all_formats(benchmark::State& state, const std::string& json) {
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto [study, problem] = document::read_json(json);
    if (!study) return state.SkipWithError(problem.c_str());
    bytes = report::console(*study, {}).size() + report::markdown(*study, report::Language::english).size();
    bytes += report::html(*study, report::Language::german, shell())->size();
    bytes += report::xlsx(*study, report::Language::german).first->size();
    report::csv_files(*study, [&](const std::string&, const std::string& text) {
      bytes += text.size();
      return std::string();
    });
  }
  state.counters["study_MB"] = static_cast<double>(json.size()) / 1e6;
  state.counters["written_MB"] = static_cast<double>(bytes) / 1e6;
}

void BM_all_formats_of_the_flagship(benchmark::State& state) {
  const auto loaded =
      scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + "/scenarios/mitteldeutschland-2006.yaml"});
  if (!loaded.scenario) return state.SkipWithError("the scenario does not load");
  static const std::string json = study_of(*loaded.scenario);
  write_all_formats(state, json);
}
BENCHMARK(BM_all_formats_of_the_flagship)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

void BM_all_formats_of_10000_instances(benchmark::State& state) {
  static const std::string json = [] {
    const auto scenario = crowd(10'000, 10, 1'000, 365).build();
    return study_of(scenario);
  }();
  write_all_formats(state, json);
}
BENCHMARK(BM_all_formats_of_10000_instances)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);

}  // namespace
}  // namespace verbund
