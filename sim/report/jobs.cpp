#include <algorithm>

#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::JobResult;
using document::OptionResult;
using document::Study;

constexpr std::size_t shown = 4;

std::string count(std::int64_t value, Language language) { return whole_text(static_cast<double>(value), language); }

// The jobs that were late most, one line each.
std::string late_jobs(const OptionResult& option, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  std::vector<std::pair<std::string, const JobResult*>> jobs;
  for (const auto& [id, job] : option.jobs) {
    if (job.late > 0) jobs.emplace_back(id, &job);
  }
  std::stable_sort(jobs.begin(), jobs.end(),
                   [](const auto& a, const auto& b) { return a.second->late > b.second->late; });
  std::string result;
  for (std::size_t i = 0; i < std::min(shown, jobs.size()); ++i) {
    const auto& [id, job] = jobs[i];
    result += wrap("    " + put(m.late_job, id, count(job->late, language), count(job->due, language),
                                time_text(Duration(job->most_late * seconds_per_hour), language),
                                date_text(job->most_late_due, language), word(job->cause, language)),
                   style.width, 6);
  }
  if (jobs.size() > shown) result += "    " + put(m.more_jobs, jobs.size() - shown) + "\n";
  return result;
}

}  // namespace

std::string jobs(const Study& study, const Style& style) {
  const Language language = style.language;
  const Messages& m = messages(language);
  std::string result;
  for (const std::string& id : with_results(study)) {
    const OptionResult& option = study.options.at(id);
    if (option.jobs.empty()) continue;
    std::int64_t due = 0, unfinished = 0;
    for (const auto& [job, seen] : option.jobs) due += seen.due, unfinished += seen.unfinished;
    result += "  " + emphasise(id, Emphasis::strong, style.colour) + ": " +
              put(m.runs_of_jobs, count(due, language), count(option.totals.jobs_late, language),
                  count(unfinished, language)) +
              "\n" + late_jobs(option, style);
  }
  if (result.empty()) return "";
  return emphasise(std::string(m.jobs_title), Emphasis::strong, style.colour) + "\n\n" + result + "\n";
}

}  // namespace verbund::report
