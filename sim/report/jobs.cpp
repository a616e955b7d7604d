#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::JobResult;
using document::OptionResult;
using document::Study;

constexpr std::size_t shown = 4;

std::string count(std::int64_t value) { return format_thousands(static_cast<double>(value), 0); }
std::string time(double hours) { return format(Duration(hours * seconds_per_hour)); }

// The jobs that were late most, one line each.
std::string late_jobs(const OptionResult& option, const Style& style) {
  const Messages& m = messages();
  std::vector<std::pair<std::string, const JobResult*>> jobs;
  for (const auto& [id, job] : option.jobs) {
    if (job.late > 0) jobs.emplace_back(id, &job);
  }
  std::stable_sort(jobs.begin(), jobs.end(),
                   [](const auto& a, const auto& b) { return a.second->late > b.second->late; });
  std::string result;
  for (std::size_t i = 0; i < std::min(shown, jobs.size()); ++i) {
    const auto& [id, job] = jobs[i];
    result += wrap("    " + fmt::format(fmt::runtime(m.late_job), id, count(job->late), count(job->due),
                                        time(job->most_late), job->most_late_due, job->cause),
                   style.width, 6);
  }
  if (jobs.size() > shown) result += "    " + fmt::format(fmt::runtime(m.more_jobs), jobs.size() - shown) + "\n";
  return result;
}

}  // namespace

std::string jobs(const Study& study, const Style& style) {
  const Messages& m = messages();
  std::string result;
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    if (option.jobs.empty()) continue;
    std::int64_t due = 0, unfinished = 0;
    for (const auto& [job, seen] : option.jobs) due += seen.due, unfinished += seen.unfinished;
    result += "  " + emphasise(id, Emphasis::strong, style.colour) + ": " +
              fmt::format(fmt::runtime(m.runs_of_jobs), count(due), count(option.totals.jobs_late), count(unfinished)) +
              "\n" + late_jobs(option, style);
  }
  if (result.empty()) return "";
  return emphasise(std::string(m.jobs_title), Emphasis::strong, style.colour) + "\n\n" + result + "\n";
}

}  // namespace verbund::report
