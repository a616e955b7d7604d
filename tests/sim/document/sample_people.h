// The sample study with people: two teams of admins, and two tasks.
#pragma once

#include "tests/sim/document/sample_study.h"

namespace verbund::testing {

inline document::TeamResult sample_team(const std::string& site, double routine, double tasks, double projects,
                                        double missing) {
  document::TeamResult team;
  team.site = site;
  team.skill = "admins";
  team.posts = 2;
  team.there = 4000;
  team.routine = routine;
  team.tasks = tasks;
  team.projects = projects;
  team.needed = routine + tasks + projects;
  team.missing = missing;
  team.worked = team.needed - missing;
  team.free = team.there - team.worked;
  team.months_short = missing > 0 ? 7 : 0;
  team.series.routine = std::vector<double>(24, routine / 24);
  team.series.filled = {2, 1.5};
  return team;
}

inline document::TaskResult sample_task(int order, const std::string& started, double effort_left, double worked) {
  document::TaskResult task;
  task.title = "A task";
  task.partner = "east";
  task.skill = "admins";
  task.order = order;
  task.wanted = "2007-03-01";
  task.started = started;
  task.effort_left = effort_left;
  task.worked = worked;
  task.worked_by_month = std::vector<double>(24, worked / 24);
  return task;
}

// Apart the team of the east lacks 300 of 4,200 hours, and no task starts. Pooled routine takes 1,000 hours less: 300
// of them are those that were missing, 500 go to tasks, 120 to projects, 80 are free.
inline document::Study sample_study_with_people() {
  document::Study study = sample_study();
  auto& apart = study.options.at("apart");
  apart.teams["east/admins"] = sample_team("east", 4200, 0, 0, 300);
  apart.teams["west/admins"] = sample_team("west", 3000, 0, 0, 0);
  apart.tasks["archive"] = sample_task(2, "", 0, 0);
  apart.tasks["forms"] = sample_task(1, "", 40, 0);
  apart.totals.hours_missing = 300;
  auto& pooled = study.options.at("pooled");
  pooled.teams["east/admins"] = sample_team("east", 3100, 250, 60, 0);
  pooled.teams["west/admins"] = sample_team("west", 3100, 250, 60, 0);
  pooled.tasks["archive"] = sample_task(2, "", 12, 0);
  pooled.tasks["forms"] = sample_task(1, "2007-08-01", 0, 480);
  pooled.totals.hours_free = 1180;
  pooled.totals.tasks_started = 1;
  return study;
}

}  // namespace verbund::testing
