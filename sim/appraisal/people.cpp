// What an option does to people: teams that lack hours, tasks that start earlier, later or never.
#include <fmt/format.h>

#include "models/units/format.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;
using document::TeamResult;

constexpr double few_hours = 8;  // of all years: a day of one person is no argument

double lacking(const TeamResult& team) { return team.missing + team.carried; }

const TeamResult* find(const OptionResult& option, const std::string& team) {
  const auto found = option.teams.find(team);
  return found == option.teams.end() ? nullptr : &found->second;
}

// When the baseline starts it; empty: never.
std::string their_start(const OptionResult& baseline, const std::string& task) {
  const auto found = baseline.tasks.find(task);
  return found == baseline.tasks.end() ? "" : found->second.started;
}

std::string month(const std::string& date) { return date.substr(0, 7); }

}  // namespace

// What fares as badly without any pooling is no argument against an option.
void add_people(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  const OptionResult* baseline = comparable_baseline(study);
  const bool alone = baseline == nullptr || option.baseline;
  for (const auto& [id, team] : option.teams) {
    const TeamResult* before = alone ? nullptr : find(*baseline, id);
    const double theirs = before == nullptr ? 0 : lacking(*before);
    if (lacking(team) < few_hours || format_thousands(lacking(team), 0) == format_thousands(theirs, 0)) continue;
    if (lacking(team) < theirs) continue;
    std::string text =
        fmt::format("the {} at {} lack {} hours", team.skill, team.site, format_thousands(lacking(team), 0));
    if (!alone) {
      text += fmt::format(" ({} in {})", theirs < few_hours ? "none" : format_thousands(theirs, 0), study.baseline);
    }
    result.push_back(std::move(text));
  }
}

void add_tasks(const Study& study, const OptionResult& option, std::vector<std::string>& result) {
  const OptionResult* baseline = comparable_baseline(study);
  if (baseline == nullptr || option.baseline) return;
  for (const auto& [id, task] : option.tasks) {
    const std::string theirs = their_start(*baseline, id);
    if (theirs.empty() || (!task.started.empty() && task.started <= theirs)) continue;
    result.push_back(fmt::format("{} {} ({} in {})", id,
                                 task.started.empty() ? "never starts" : "starts in " + month(task.started) + " only",
                                 month(theirs), study.baseline));
  }
}

std::string tasks_text(const Study& study, const OptionResult& option) {
  const OptionResult* baseline = comparable_baseline(study);
  std::vector<std::string> earlier, never;
  for (const auto& [id, task] : option.tasks) {
    if (task.started.empty()) {
      never.push_back(id);
    } else if (baseline != nullptr && !option.baseline) {
      const std::string theirs = their_start(*baseline, id);
      if (!theirs.empty() && theirs <= task.started) continue;
      earlier.push_back(fmt::format("{} in {} ({} in {})", id, month(task.started),
                                    theirs.empty() ? "never" : month(theirs), study.baseline));
    }
  }
  std::string text;
  if (!earlier.empty()) text += fmt::format(" Its people start {}.", listed(earlier));
  if (!never.empty()) text += fmt::format(" Its people never have the hours for {}.", listed(never));
  return text;
}

}  // namespace verbund::appraisal
