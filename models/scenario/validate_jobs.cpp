// Batch jobs: whether each can start, and can ever be done in time.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/circles.h"
#include "models/scenario/validate.h"
#include "models/units/format.h"

namespace verbund::scenario {

namespace {

constexpr Period two_days{0, 2 * seconds_per_day};

// Reference cores of the best server for the service that the scenario knows, as far as the job can use them.
Compute fastest(const Scenario& scenario, const job::Job& job) {
  const service::Service& service = scenario.services[job.service];
  Compute best;
  for (const catalogue::ServerModel& model : scenario.models) {
    if (model.memory < service.size.memory || model.cores < service.size.cores || !offers(model, service.needs))
      continue;
    const int cores = std::min(job.parallel, service.dedicated ? model.cores : service.size.cores);
    best = std::max(best, catalogue::core_speed(model, scenario.reference_model()) * cores);
  }
  return best;
}

void check_deadline(Reader& reader, const Scenario& scenario, const job::Job& job, const std::string& path) {
  if (!leads(job.service, scenario.services) || !leads(scenario.reference, scenario.models) || !has_time(scenario)) {
    return;
  }
  if (job.work.value() <= 0 || job.deadline == Period{}) return;
  const Compute cores = fastest(scenario, job);
  if (cores.value() <= 0) return;  // no server suits the service: said there
  const Duration least(job.work.value() / cores.value());
  const Duration given = (scenario.start + job.deadline) - scenario.start;
  if (least <= given) return;
  reader.report(Problem::deadline_too_short, node_of(reader, path + ".deadline"),
                fmt::format("`{}` can never be done by its deadline: alone on the fastest server it takes {}", job.id,
                            format(least)),
                "allow more time, more `parallel` cores (of a service that has them), or less `work`");
}

// Jobs that wait for themselves.
void check_after(Reader& reader, const Scenario& scenario) {
  const auto waits_for = [&](std::size_t job) {
    Positions others;
    for (const auto& other : scenario.jobs[scenario.jobs.index(job)].after) {
      if (leads(other, scenario.jobs)) others.push_back(other.index.value);
    }
    return others;
  };
  find_circles(scenario.jobs.size(), waits_for, [&](const Positions& circle) {
    std::vector<std::string> ids;
    for (const std::size_t job : circle) ids.push_back(scenario.jobs[scenario.jobs.index(job)].id);
    reader.report(Problem::after_cycle, node_of(reader, fmt::format("jobs.{}.after", ids.back())),
                  fmt::format("`{}` waits for itself: {}", ids.front(), join(ids)),
                  "remove one `after:` of the circle");
  });
}

}  // namespace

void validate_jobs(Reader& reader, const Scenario& scenario) {
  for (const job::Job& job : scenario.jobs) {
    const std::string path = "jobs." + job.id;
    if (job.begin.months > 0 || job.begin.seconds >= two_days.seconds) {
      reader.report(Problem::out_of_range, node_of(reader, path + ".begin"),
                    fmt::format("`{}` begins {} after midnight of its day", job.id, format_period(job.begin)),
                    "it must be less than 2 days; for another day choose another `every`");
    }
    check_deadline(reader, scenario, job, path);
  }
  check_after(reader, scenario);
}

}  // namespace verbund::scenario
