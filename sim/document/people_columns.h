// The columns of teams and tasks (columns.h).
#pragma once

#include "sim/document/column.h"
#include "sim/document/people.h"

namespace verbund::document {

template <class Visit>
void columns(const TeamSeries*, Visit visit) {
  using T = TeamSeries;
  visit(Column{"filled", "posts", "Posts that were filled; parts of a post are expected values."}, &T::filled);
  visit(Column{"came", "posts", "Posts that were filled again on the first day of the month."}, &T::came);
  visit(Column{"there", "h", "Hours of the people who were there."}, &T::there);
  visit(Column{"routine", "h", "Needed for what ran and stood at the beginning of the month."}, &T::routine);
  visit(Column{"tasks", "h", "Needed for the tasks that had started."}, &T::tasks);
  visit(Column{"effort", "h", "Worked on tasks that had not."}, &T::effort);
  visit(Column{"projects", "h", "Needed for servers that came and instances that set out in the month."}, &T::projects);
  visit(Column{"worked", "h", "Done."}, &T::worked);
  visit(Column{"missing", "h", "Routine and tasks that nobody did."}, &T::missing);
  visit(Column{"carried", "h", "Projects left for the next month."}, &T::carried);
  visit(Column{"free", "h", "Of the hours there, for which there was nothing to do."}, &T::free);
}

template <class Visit>
void columns(const TeamResult*, Visit visit) {
  using T = TeamResult;
  visit(Column{"site", "", "Where they are employed."}, &T::site);
  visit(Column{"skill", "", "What they can do: the id of the staff pool."}, &T::skill);
  visit(Column{"posts", "posts", "The same from start to end: nobody is dismissed."}, &T::posts);
  visit(Column{"came", "posts", "Filled again after people had left; expected value."}, &T::came);
  visit(Column{"there", "h", "Hours of the people who were there: worked + free."}, &T::there);
  visit(Column{"needed", "h", "routine + tasks + effort + projects, that is worked + missing + carried."}, &T::needed);
  visit(Column{"routine", "h", "Needed for what ran and stood."}, &T::routine);
  visit(Column{"tasks", "h", "Needed for tasks from their start on."}, &T::tasks);
  visit(Column{"effort", "h", "Worked on tasks before their start."}, &T::effort);
  visit(Column{"projects", "h", "Needed for servers that came, instances that moved and services that were changed."},
        &T::projects);
  visit(Column{"worked", "h", "Done."}, &T::worked);
  visit(Column{"missing", "h", "Routine and tasks that nobody did."}, &T::missing);
  visit(Column{"carried", "h", "Projects left at the end."}, &T::carried);
  visit(Column{"free", "h", "Of the hours there, for which there was nothing to do."}, &T::free);
  visit(Column{"months_short", "months", "In which hours were missing or projects had to wait."}, &T::months_short);
  visit(Column{"series", "", "Monthly figures, in the order of the study's months."}, &T::series);
}

template <class Visit>
void columns(const TaskResult*, Visit visit) {
  using T = TaskResult;
  visit(Column{"title", "", "As the scenario calls it."}, &T::title);
  visit(Column{"partner", "", "Whose people do it."}, &T::partner);
  visit(Column{"skill", "", "Which of them."}, &T::skill);
  visit(Column{"order", "", "Free hours go to the lowest first."}, &T::order);
  visit(Column{"wanted", "", "Nobody works on it before.", Date::day}, &T::wanted);
  visit(Column{"started", "", "When its hours were there; empty: never.", Date::day}, &T::started);
  visit(Column{"effort", "h", "Worked on it before its start."}, &T::effort);
  visit(Column{"effort_left", "h", "What is still to be done before it can start."}, &T::effort_left);
  visit(Column{"worked", "h", "Worked on it from its start on."}, &T::worked);
  visit(Column{"effort_by_month", "h", "Worked on it before its start, in each month."}, &T::effort_by_month);
  visit(Column{"worked_by_month", "h", "Worked on it from its start on, in each month."}, &T::worked_by_month);
}

}  // namespace verbund::document
