#include "sim/study/people.h"

#include <gmock/gmock.h>

#include "tests/support/small_scenario.h"

namespace verbund::study {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;

constexpr Duration hours(double n) { return Duration(n * seconds_per_hour); }

people::TeamMonth month(double routine, double effort, double projects, double worked, double missing, double carried) {
  people::TeamMonth m;
  m.filled = 0.9;
  m.came = 0.1;
  m.there = hours(100);
  m.routine = hours(routine);
  m.effort = hours(effort);
  m.projects = hours(projects);
  m.worked = hours(worked);
  m.missing = hours(missing);
  m.carried = hours(carried);
  m.free = hours(100 - worked);
  return m;
}

// January: 80 hours of routine and 30 of a move, of which 10 wait. February: those 10, 60 of routine and 20 for a task.
// March: 110 of routine, of which 10 are missing.
struct PeopleResult : ::testing::Test {
  document::OptionResult result = made();
  static document::OptionResult made() {
    testing::SmallScenario small;
    small.staff("east", "admins", 1);
    small.task("forms", "east", "admins", 240, 30).order = 3;
    const auto scenario = small.build();
    meters::Observations seen;
    seen.teams = {{"east",
                   "admins",
                   1,
                   {month(80, 0, 30, 100, 0, 10), month(60, 20, 0, 90, 0, 0), month(110, 0, 0, 100, 10, 0)}}};
    seen.tasks = {
        {"forms", make_instant(2007, 2), make_instant(2007, 4), Duration(0.2), {{}, {hours(20), {}}, {{}, hours(15)}}}};
    document::OptionResult result;
    summarise_people(scenario, seen, result);
    return result;
  }
};

TEST_F(PeopleResult, has_the_hours_of_a_team_by_month_and_in_sum) {
  const auto& team = result.teams.at("east/admins");
  EXPECT_EQ(team.posts, 1);
  EXPECT_THAT(team.series.routine, ElementsAre(80, 60, 110));
  EXPECT_THAT(team.series.carried, ElementsAre(10, 0, 0));
  EXPECT_DOUBLE_EQ(team.there, 300);
  EXPECT_DOUBLE_EQ(team.needed, 80 + 30 + 60 + 20 + 110);
  EXPECT_DOUBLE_EQ(team.worked, 290);
  EXPECT_DOUBLE_EQ(team.missing, 10);
  EXPECT_DOUBLE_EQ(team.carried, 0);
  EXPECT_DOUBLE_EQ(team.free, 10);
  EXPECT_DOUBLE_EQ(team.came, 0.1 + 0.1 + 0.1);
  EXPECT_EQ(team.months_short, 2);
}

TEST_F(PeopleResult, has_the_start_and_the_hours_of_a_task) {
  const auto& task = result.tasks.at("forms");
  EXPECT_EQ(task.title, "forms");
  EXPECT_EQ(task.partner, "east");
  EXPECT_EQ(task.order, 3);
  EXPECT_EQ(task.wanted, "2007-02-01");
  EXPECT_EQ(task.started, "2007-04-01");
  EXPECT_EQ(task.effort_left, 0);  // of parts of a second nothing is said
  EXPECT_DOUBLE_EQ(task.effort, 20);
  EXPECT_DOUBLE_EQ(task.worked, 15);
  EXPECT_THAT(task.worked_by_month, ElementsAre(0, 0, DoubleEq(15)));
}

}  // namespace
}  // namespace verbund::study
