#include "sim/study/people.h"

#include "sim/study/document_units.h"

namespace verbund::study {
namespace {

using people::TeamMonth;

// Less than a second is rounding.
constexpr Duration nothing(1);

document::TeamSeries series(const std::vector<TeamMonth>& months) {
  document::TeamSeries result;
  for (const TeamMonth& month : months) {
    result.filled.push_back(month.filled);
    result.came.push_back(month.came);
    result.there.push_back(hours(month.there));
    result.routine.push_back(hours(month.routine));
    result.tasks.push_back(hours(month.tasks));
    result.effort.push_back(hours(month.effort));
    result.projects.push_back(hours(month.projects));
    result.worked.push_back(hours(month.worked));
    result.missing.push_back(hours(month.missing));
    result.carried.push_back(hours(month.carried));
    result.free.push_back(hours(month.free));
  }
  return result;
}

document::TeamResult team_result(const meters::TeamRecord& seen) {
  document::TeamResult result;
  result.site = seen.site;
  result.skill = seen.skill;
  result.posts = seen.posts;
  result.series = series(seen.months);
  const document::TeamSeries& s = result.series;
  result.came = sum(s.came);
  result.there = sum(s.there);
  result.routine = sum(s.routine);
  result.tasks = sum(s.tasks);
  result.effort = sum(s.effort);
  result.projects = sum(s.projects);
  result.needed = result.routine + result.tasks + result.effort + result.projects;
  result.worked = sum(s.worked);
  result.missing = sum(s.missing);
  result.carried = s.carried.empty() ? 0 : s.carried.back();
  result.free = sum(s.free);
  for (const TeamMonth& month : seen.months) {
    if (month.missing > nothing || month.carried > nothing) ++result.months_short;
  }
  return result;
}

document::TaskResult task_result(const task::Task& task, const meters::TaskRecord& seen) {
  document::TaskResult result;
  result.title = task.title;
  result.partner = task.partner.name;
  result.skill = task.skill;
  result.order = task.order;
  result.wanted = format_date(seen.wanted);
  if (seen.started) result.started = format_date(*seen.started);
  result.effort_left = seen.effort_left > nothing ? hours(seen.effort_left) : 0;
  for (const meters::TaskMonth& month : seen.months) {
    result.effort_by_month.push_back(hours(month.effort));
    result.worked_by_month.push_back(hours(month.worked));
  }
  result.effort = sum(result.effort_by_month);
  result.worked = sum(result.worked_by_month);
  return result;
}

}  // namespace

void summarise_people(const scenario::Scenario& scenario, const meters::Observations& seen,
                      document::OptionResult& result) {
  for (const meters::TeamRecord& team : seen.teams) result.teams[team.site + "/" + team.skill] = team_result(team);
  for (const meters::TaskRecord& task : seen.tasks) {
    result.tasks[task.task] = task_result(scenario.tasks[*scenario.tasks.find(task.task)], task);
  }
}

}  // namespace verbund::study
