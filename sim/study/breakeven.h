// The factor on some values of a scenario at which the ranking of two options by NPV of all partners turns.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/load.h"
#include "sim/document/breakeven.h"
#include "sim/study/study.h"

namespace verbund::study {

struct BreakevenRequest {
  // Of it: scenario (as it stands), seed, jobs, the folder of runs, overrides, watch, interrupted, simulate.
  Request request;
  std::array<std::string, 2> between;            // two options of the scenario
  double lowest = 0.25, highest = 4;             // 0 < lowest < highest
  std::vector<std::string> vary;                 // paths, for the document
  std::vector<scenario::Varied> varied;          // what they lead to
  std::function<scenario::Loaded(double)> load;  // the scenario with all of that multiplied
  // Called when the first runs are about to be played because of a factor: with their number.
  std::function<void(std::size_t)> announce;
};

struct BreakevenOutcome {
  std::optional<document::Breakeven> breakeven;
  // With this factor it is no scenario any more, because of these.
  double refused_at = 1;
  std::vector<scenario::Diagnostic> refusals;
  std::vector<std::string> failures;  // one sentence for each run without a result
  std::string problem;                // the folder of runs could not be written; empty otherwise
  bool interrupted = false;           // finished runs are kept
};

// Only the two options are played, each run once: where money alone is varied, twice in all. As for `run` this must be
// called before this process has built any SimGrid engine and while it has no other threads.
BreakevenOutcome breakeven(const BreakevenRequest&);

}  // namespace verbund::study
