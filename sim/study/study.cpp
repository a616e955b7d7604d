#include "sim/study/study.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "sim/appraisal/appraisal.h"
#include "sim/plan/plan.h"
#include "sim/study/files.h"
#include "sim/study/run_store.h"
#include "sim/study/summary.h"
#include "sim/study/workers.h"

namespace verbund::study {
namespace {

// One option on its way to a result.
struct Run {
  const option::Option* option = nullptr;
  plan::Plan plan;
  std::string key;
  bool stored = false;
  std::string failure;
};

bool wanted(const Request& request, const option::Option& option) {
  const auto& ids = request.options;
  return ids.empty() || option.baseline || std::find(ids.begin(), ids.end(), option.id) != ids.end();
}

// What every key is made of. A key copies it: all options, with every place in the file, would be copied for each.
scenario::Scenario without_options(const scenario::Scenario& scenario) {
  scenario::Scenario rest = scenario;
  rest.options = {};
  rest.variants.clear();
  rest.inputs.clear();
  rest.places.clear();
  return rest;
}

std::vector<Run> plan_runs(const Request& request, const RunStore& store) {
  const std::string build = build_id();
  const scenario::Scenario shared = without_options(*request.scenario);
  std::vector<Run> runs;
  for (const option::Option& option : request.scenario->options) {
    if (!wanted(request, option)) continue;
    Run run;
    run.option = &option;
    run.plan = plan::make_plan(*request.scenario, option);
    run.key = run_key(shared, option, request.seed, build);
    run.stored = store.load(run.key).has_value();
    runs.push_back(std::move(run));
  }
  return runs;
}

Job job(const Request& request, const RunStore& store, const Run& run) {
  Job job;
  job.name = run.option->id;
  job.weight = static_cast<double>(run.plan.steps.size());  // measures move instances, and moves cost time
  job.work = [&request, &store, &run](const std::function<void(std::int64_t)>& report) {
    engine::Settings settings;
    settings.seed = request.seed;
    settings.progress = [&report](Instant now) { report(now.seconds()); };
    return store.save(run.key, request.simulate(run.plan, settings));
  };
  job.leftovers = [path = store.path(run.key)](int pid) { return std::vector<std::string>{part_path(path, pid)}; };
  return job;
}

std::vector<RunProgress> progress(const Request& request, const std::vector<Run>& runs,
                                  const std::vector<std::size_t>& playing, const std::vector<JobState>& states) {
  std::vector<RunProgress> result;
  for (const Run& run : runs) result.push_back({run.option->id, false, run.stored, request.scenario->start});
  for (std::size_t j = 0; j < states.size(); ++j) {
    RunProgress& it = result[playing[j]];
    it.running = states[j].running;
    it.ended = states[j].ended;
    if (states[j].reported != 0) it.now = Instant(states[j].reported);
  }
  return result;
}

// Plays what is not stored yet; true when interrupted.
bool play(const Request& request, const RunStore& store, std::vector<Run>& runs) {
  std::vector<Job> jobs;
  std::vector<std::size_t> playing;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    if (runs[r].stored) continue;
    jobs.push_back(job(request, store, runs[r]));
    playing.push_back(r);
  }
  const auto watch = [&](const std::vector<JobState>& states) {
    if (request.watch) request.watch(progress(request, runs, playing, states));
  };
  const auto states = run_jobs(jobs, request.jobs, watch, request.interrupted);
  for (std::size_t j = 0; j < states.size(); ++j) runs[playing[j]].failure = states[j].failure;
  return std::any_of(states.begin(), states.end(), [](const JobState& state) { return !state.ended; });
}

document::Study document(const Request& request, const RunStore& store, std::vector<Run>& runs) {
  document::Study study = describe(*request.scenario, request.seed, request.overrides);
  for (Run& run : runs) {
    document::OptionResult& result = study.options[run.option->id];
    const auto seen = run.failure.empty() ? store.load(run.key) : std::nullopt;
    if (!seen && run.failure.empty()) run.failure = "its stored result cannot be read";
    if (seen) {
      result = summarise(*request.scenario, *run.option, *seen);
    } else {
      result.title = run.option->title;
      result.baseline = run.option->baseline;
      result.failed = run.failure;
    }
  }
  for (const option::Option& option : request.scenario->options) {
    if (!wanted(request, option)) study.left_out.push_back(option.id);
  }
  appraisal::appraise(study);
  return study;
}

}  // namespace

Outcome run(const Request& request) {
  Outcome outcome;
  std::error_code error;
  const std::string runs_folder = request.runs.empty() ? request.out + "/runs" : request.runs;
  for (const std::string& folder : {runs_folder, request.out}) {
    std::filesystem::create_directories(folder, error);
    if (!error) continue;
    outcome.problem = "cannot write " + folder + ": " + error.message();
    return outcome;
  }
  const RunStore store(runs_folder);
  std::vector<Run> runs = plan_runs(request, store);
  outcome.interrupted = play(request, store, runs);
  if (outcome.interrupted) return outcome;
  document::Study study = document(request, store, runs);
  for (const Run& run : runs) {
    if (!run.failure.empty()) outcome.failures.push_back("the run of " + run.option->id + " failed: " + run.failure);
  }
  outcome.problem = write_file(request.out + "/study.json", document::write_json(study));
  if (outcome.problem.empty()) outcome.study = std::move(study);
  return outcome;
}

}  // namespace verbund::study
