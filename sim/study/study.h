// All runs of a scenario, in worker processes, stored and found again: one document.
#pragma once

#include <csignal>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/document/hours.h"
#include "sim/document/study.h"
#include "sim/engine/engine.h"

namespace verbund::study {

struct RunProgress {
  std::string option;
  bool running = false;
  bool ended = false;  // also: found in the store
  Instant now;         // simulated date; the start before anything is known
};

struct Request {
  const scenario::Scenario* scenario = nullptr;
  std::vector<std::string> options;  // ids; empty: all. The baseline is always run too
  std::uint64_t seed = 1;
  int jobs = 1;                        // worker processes at once, at least 1
  std::string out;                     // folder of study.json; created when it is not there
  std::string runs;                    // folder of the runs, which their keys keep apart; empty: OUT/runs
  std::vector<std::string> overrides;  // as given with --set, for the document
  // When given, every hour is kept, and those of each option that was run are handed over. Returns a sentence when
  // they could not be taken, else an empty text.
  std::function<std::string(const std::string& option, const document::Hours&)> take_hours;
  std::function<void(const std::vector<RunProgress>&)> watch;
  const volatile std::sig_atomic_t* interrupted = nullptr;
  // How a run is played, in a worker process of its own.
  std::function<meters::Observations(const plan::Plan&, const engine::Settings&)> simulate = engine::simulate;
};

struct Outcome {
  std::optional<document::Study> study;  // as written to OUT/study.json; none when interrupted or not writable
  std::vector<std::string> failures;     // one sentence for each run without a result
  std::string problem;                   // OUT could not be written, hours not be taken; empty otherwise
  bool interrupted = false;              // finished runs are kept
};

// Must be called before this process has built any SimGrid engine and while it has no other threads.
Outcome run(const Request&);

}  // namespace verbund::study
