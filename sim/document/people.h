// What the people of an option did: teams and tasks. Hours; people_columns.h names unit and meaning of every member.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace verbund::document {

struct TeamSeries {  // one value a month
  std::vector<double> filled, came, there, routine, tasks, effort, projects, worked, missing, carried, free;
};

// The people of one skill at a site.
struct TeamResult {
  std::string site, skill;
  std::int64_t posts = 0;
  double came = 0, there = 0, needed = 0, routine = 0, tasks = 0, effort = 0, projects = 0, worked = 0, missing = 0,
         carried = 0, free = 0;
  std::int64_t months_short = 0;
  TeamSeries series;
};

// What people take on when they have hours for it.
struct TaskResult {
  std::string title, partner, skill;
  std::int64_t order = 1;
  std::string wanted, started;
  double effort = 0, effort_left = 0, worked = 0;
  std::vector<double> effort_by_month, worked_by_month;
};

}  // namespace verbund::document
