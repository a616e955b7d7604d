#include "models/people/month.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace verbund::people {
namespace {

constexpr Duration hours(double n) { return Duration(n * seconds_per_hour); }
double hours(Duration time) { return time.value() / seconds_per_hour; }

// 100 hours are there. Routine takes 60, tasks 30: 10 are left for projects of 25, of which 15 wait.
TEST(Divide, gives_hours_to_routine_then_to_tasks_then_to_projects) {
  const auto d = divide(hours(100), hours(60), hours(30), hours(25));
  EXPECT_DOUBLE_EQ(hours(d.routine), 60);
  EXPECT_DOUBLE_EQ(hours(d.tasks), 30);
  EXPECT_DOUBLE_EQ(hours(d.projects), 10);
  EXPECT_DOUBLE_EQ(hours(d.carried), 15);
  EXPECT_DOUBLE_EQ(hours(d.missing), 0);
  EXPECT_DOUBLE_EQ(hours(d.free), 0);
}

// Routine alone takes more than the 100 hours: 20 of it and all tasks are missing.
TEST(Divide, leaves_undone_what_routine_and_tasks_take_beyond_what_is_there) {
  const auto d = divide(hours(100), hours(120), hours(30), hours(0));
  EXPECT_DOUBLE_EQ(hours(d.routine), 100);
  EXPECT_DOUBLE_EQ(hours(d.tasks), 0);
  EXPECT_DOUBLE_EQ(hours(d.missing), 50);
}

RC_GTEST_PROP(Divide, loses_no_hour, ()) {
  const auto drawn = [] { return Duration(*rc::gen::inRange(0, 1'000'000)); };
  const Duration there = drawn(), routine = drawn(), tasks = drawn(), projects = drawn();
  const auto d = divide(there, routine, tasks, projects);
  const Duration worked = d.routine + d.tasks + d.projects;
  RC_ASSERT(std::abs((there - worked - d.free).value()) < 1e-6);
  RC_ASSERT(std::abs((routine + tasks + projects - worked - d.missing - d.carried).value()) < 1e-6);
  RC_ASSERT(d.free == Duration(0) || (d.missing == Duration(0) && d.carried == Duration(0)));
}

}  // namespace
}  // namespace verbund::people
