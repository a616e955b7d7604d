#include "sim/study/study.h"

#include <algorithm>

#include "sim/appraisal/appraisal.h"
#include "sim/document/printable.h"
#include "sim/study/files.h"
#include "sim/study/hours.h"
#include "sim/study/runs.h"
#include "sim/study/summary.h"

namespace verbund::study {
namespace {

bool wanted(const Request& request, const option::Option& option) {
  const auto& ids = request.options;
  return ids.empty() || option.baseline || std::find(ids.begin(), ids.end(), option.id) != ids.end();
}

std::vector<Run> plan_runs(const Request& request, const RunStore& store) {
  const std::string build = build_id();
  const scenario::Scenario shared = without_options(*request.scenario);
  std::vector<Run> runs;
  for (const option::Option& option : request.scenario->options) {
    if (!wanted(request, option)) continue;
    Run& run =
        runs.emplace_back(make_run(*request.scenario, option, run_key(shared, option, request.seed, build), store));
    if (request.take_hours && run.stored() && !store.load_hours(run.key)) run.seen.reset();
  }
  return runs;
}

document::Study document(const Request& request, const RunStore& store, std::vector<Run>& runs) {
  document::Study study = describe(*request.scenario, request.seed, request.overrides);
  for (Run& run : runs) {
    const option::Option& option = *run.plan.option;
    document::OptionResult& result = study.options[option.id];
    const auto seen = result_of(run, store);
    if (!seen && run.failure.empty()) run.failure = "its stored result cannot be read";
    if (seen) {
      result = summarise(*request.scenario, option, *seen);
    } else {
      result.title = option.title;
      result.baseline = option.baseline;
      result.failed = run.failure;
    }
  }
  for (const option::Option& option : request.scenario->options) {
    if (!wanted(request, option)) study.left_out.push_back(option.id);
  }
  appraisal::appraise(study);
  document::make_printable(study);
  return study;
}

// Of one option at a time: they are many.
std::string hand_over_hours(const Request& request, const RunStore& store, const std::vector<Run>& runs) {
  std::string problem;
  for (const Run& run : runs) {
    if (!run.failure.empty() || !problem.empty()) continue;
    const auto hours = store.load_hours(run.key);
    problem = hours ? request.take_hours(run.name, tell_hours(*request.scenario, *hours))
                    : "the hours of " + run.name + " cannot be read";
  }
  return problem;
}

}  // namespace

Outcome run(const Request& request) {
  Outcome outcome;
  outcome.problem = make_folders({runs_folder(request), request.out});
  if (!outcome.problem.empty()) return outcome;
  const RunStore store(runs_folder(request));
  std::vector<Run> runs = plan_runs(request, store);
  outcome.interrupted = play(request, store, runs);
  if (outcome.interrupted) return outcome;
  document::Study study = document(request, store, runs);
  outcome.failures = failures(runs);
  if (request.take_hours) outcome.problem = hand_over_hours(request, store, runs);
  if (!outcome.problem.empty()) return outcome;
  outcome.problem = write_file(request.out + "/study.json", document::write_json(study));
  if (outcome.problem.empty()) outcome.study = std::move(study);
  return outcome;
}

}  // namespace verbund::study
