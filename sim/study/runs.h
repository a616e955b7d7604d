// Runs on their way to a result: found in the store, else played in worker processes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/plan/plan.h"
#include "sim/study/run_store.h"
#include "sim/study/study.h"

namespace verbund::study {

// One option of a scenario; both must outlive it.
struct Run {
  std::string name;  // as progress shows it
  plan::Plan plan;
  std::string key;
  std::optional<meters::Observations> seen{};  // as found in the store
  std::string failure{};

  [[nodiscard]] bool stored() const { return seen.has_value(); }
};

// What every key is made of. A key copies it: all options, with every place in the file, would be copied for each.
scenario::Scenario without_options(const scenario::Scenario&);
Run make_run(const scenario::Scenario&, const option::Option&, std::string key, const RunStore&);

// What it was found with or has stored since; none: it failed.
std::optional<meters::Observations> result_of(Run&, const RunStore&);

// Plays what is not stored yet; true when interrupted. Of the request: seed, jobs, watch, interrupted, simulate and the
// scenario's start.
bool play(const Request&, const RunStore&, std::vector<Run>&);

// The folder of the request's runs, and of what comes of them.
std::string runs_folder(const Request&);
// A sentence when a folder cannot be made, else empty.
std::string make_folders(const std::vector<std::string>&);
// "the run of two-sites failed: …" for each without a result.
std::vector<std::string> failures(const std::vector<Run>&);

}  // namespace verbund::study
