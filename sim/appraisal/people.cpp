// What an option does to people: teams that lack hours, tasks that start later or never.
#include "models/units/format.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::Argument;
using document::OptionResult;
using document::Study;
using document::TeamResult;

double lacking(const TeamResult& team) { return team.missing + team.carried; }

const TeamResult* find(const OptionResult& option, const std::string& team) {
  const auto found = option.teams.find(team);
  return found == option.teams.end() ? nullptr : &found->second;
}

}  // namespace

// What fares as badly without any pooling is no argument against an option.
void add_people(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  const OptionResult* baseline = document::comparable_baseline(study);
  const bool alone = baseline == nullptr || option.baseline;
  for (const auto& [id, team] : option.teams) {
    const TeamResult* before = alone ? nullptr : find(*baseline, id);
    const double theirs = before == nullptr ? 0 : lacking(*before);
    if (lacking(team) < document::few_hours || lacking(team) < theirs) continue;
    if (format_thousands(lacking(team), 0) == format_thousands(theirs, 0)) continue;
    Argument argument;
    argument.kind = document::argument::hours_missing;
    argument.subject = team.skill;
    argument.site = team.site;
    argument.value = lacking(team);
    argument.unit = "h";
    if (!alone) argument.baseline_value = theirs;
    result.push_back(std::move(argument));
  }
}

void add_tasks(const Study& study, const OptionResult& option, std::vector<Argument>& result) {
  const OptionResult* baseline = document::comparable_baseline(study);
  if (baseline == nullptr || option.baseline) return;
  for (const auto& [id, task] : option.tasks) {
    const auto before = baseline->tasks.find(id);
    const std::string theirs = before == baseline->tasks.end() ? "" : before->second.started;
    if (theirs.empty() || (!task.started.empty() && task.started <= theirs)) continue;
    Argument argument;
    argument.kind = task.started.empty() ? document::argument::task_never : document::argument::task_late;
    argument.subject = id;
    argument.date = task.started;
    argument.baseline_date = theirs;
    result.push_back(std::move(argument));
  }
}

}  // namespace verbund::appraisal
