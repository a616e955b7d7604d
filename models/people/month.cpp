#include "models/people/month.h"

#include <algorithm>

namespace verbund::people {

Division divide(Duration there, Duration routine, Duration tasks, Duration projects) {
  Division division;
  division.free = there;
  const auto work = [&](Duration needed) {
    const Duration done = std::min(needed, division.free);
    division.free -= done;
    return done;
  };
  division.routine = work(routine);
  division.tasks = work(tasks);
  division.projects = work(projects);
  division.missing = (routine - division.routine) + (tasks - division.tasks);
  division.carried = projects - division.projects;
  return division;
}

}  // namespace verbund::people
