// What one team needs, has and does in a month.
#pragma once

#include "models/units/quantity.h"

namespace verbund::people {

// there = worked + free; what earlier months carried over + needed() = worked + missing + carried.
struct TeamMonth {
  double filled = 0;  // posts
  double came = 0;    // newcomers among them
  Duration there;     // hours of the people who are
  // Needed: what there is to do all the time, for tasks that run, for tasks that do not run yet (as much as free hours
  // allow), and for projects that begin in the month.
  Duration routine, tasks, effort, projects;
  Duration worked;
  Duration missing;  // routine and running tasks that nobody did
  Duration carried;  // projects left for the next month
  Duration free;
  [[nodiscard]] Duration needed() const { return routine + tasks + effort + projects; }
};

// Routine comes first, then the tasks that run, then projects, old ones with the new. What is missing of the first two
// stays undone; projects wait.
struct Division {
  Duration routine, tasks, projects;  // worked
  Duration missing, carried, free;
};
Division divide(Duration there, Duration routine, Duration tasks, Duration projects);

}  // namespace verbund::people
