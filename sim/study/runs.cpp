#include "sim/study/runs.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "sim/study/files.h"
#include "sim/study/workers.h"

namespace verbund::study {
namespace {

Job job(const Request& request, const RunStore& store, const Run& run) {
  Job job;
  job.name = run.name;
  job.weight = static_cast<double>(run.plan.steps.size());  // measures move instances, and moves cost time
  job.work = [&request, &store, &run](const std::function<void(std::int64_t)>& report) {
    engine::Settings settings;
    settings.seed = request.seed;
    settings.hourly = request.take_hours != nullptr;
    settings.progress = [&report](Instant now) { report(now.seconds()); };
    return store.save(run.key, request.simulate(run.plan, settings));
  };
  job.leftovers = [path = store.path(run.key), hours = store.hours_path(run.key)](int pid) {
    return std::vector<std::string>{part_path(path, pid), part_path(hours, pid)};
  };
  return job;
}

std::vector<RunProgress> progress(const Request& request, const std::vector<Run>& runs,
                                  const std::vector<std::size_t>& playing, const std::vector<JobState>& states) {
  std::vector<RunProgress> result;
  for (const Run& run : runs) result.push_back({run.name, false, run.stored(), request.scenario->start});
  for (std::size_t j = 0; j < states.size(); ++j) {
    RunProgress& it = result[playing[j]];
    it.running = states[j].running;
    it.ended = states[j].ended;
    if (states[j].reported != 0) it.now = Instant(states[j].reported);
  }
  return result;
}

}  // namespace

scenario::Scenario without_options(const scenario::Scenario& scenario) {
  scenario::Scenario rest = scenario;
  rest.options = {};
  rest.variants.clear();
  rest.inputs.clear();
  rest.places.clear();
  return rest;
}

Run make_run(const scenario::Scenario& scenario, const option::Option& option, std::string key, const RunStore& store) {
  Run run;
  run.name = option.id;
  run.plan = plan::make_plan(scenario, option);
  run.key = std::move(key);
  run.seen = store.load(run.key);
  return run;
}

std::optional<meters::Observations> result_of(Run& run, const RunStore& store) {
  if (run.stored()) return std::exchange(run.seen, std::nullopt);
  return run.failure.empty() ? store.load(run.key) : std::nullopt;
}

bool play(const Request& request, const RunStore& store, std::vector<Run>& runs) {
  std::vector<Job> jobs;
  std::vector<std::size_t> playing;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    if (runs[r].stored()) continue;
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

std::string runs_folder(const Request& request) { return request.runs.empty() ? request.out + "/runs" : request.runs; }

std::string make_folders(const std::vector<std::string>& folders) {
  std::error_code error;
  for (const std::string& folder : folders) {
    std::filesystem::create_directories(folder, error);
    if (error) return "cannot write " + folder + ": " + error.message();
  }
  return "";
}

std::vector<std::string> failures(const std::vector<Run>& runs) {
  std::vector<std::string> result;
  for (const Run& run : runs) {
    if (!run.failure.empty()) result.push_back("the run of " + run.name + " failed: " + run.failure);
  }
  return result;
}

}  // namespace verbund::study
