#include <gmock/gmock.h>

#include "sim/appraisal/appraisal.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "tests/sim/document/sample_people.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;

document::Study study() {
  document::Study study = testing::sample_study_with_people();
  appraisal::appraise(study);
  return study;
}

TEST(PeopleSection, shows_hours_by_skill_what_freed_hours_went_to_and_when_tasks_start) {
  EXPECT_EQ(people(study(), {}),
            R"(PEOPLE, hours from start to end

            posts  there  routine  tasks  projects  missing   free  months short
  apart
    admins      4  8,000    7,200      0         0      300  1,100             7
  pooled
    admins      4  8,000    6,200    500       120        0  1,180             0

  apart
    forms: not started, wanted 2007-03; 40 hours of effort are left before it can
    archive: not started, wanted 2007-03; in no month were its hours free
  pooled: 1,000 hours of routine fewer than in apart, 500 more for tasks, 120 more for projects, 300
    missing no longer, 80 more free
    forms: started 2007-08, wanted 2007-03; 480 hours from then on
    archive: not started, wanted 2007-03; 12 hours of effort are left before it can

)");
}

TEST(PeopleSection, is_not_there_when_nothing_is_said_of_work) { EXPECT_EQ(people(testing::sample_study(), {}), ""); }

TEST(Comparison, has_the_hours_that_are_missing_and_the_tasks_that_start) {
  const std::string text = comparison(study(), {});
  EXPECT_THAT(text, HasSubstr("\n  hours missing                 300      0\n"));
  EXPECT_THAT(text, HasSubstr("\n  tasks started, of 2             0      1\n"));
}

TEST(Csv, has_teams_and_tasks_in_sum_and_by_year) {
  const std::string text = csv(study());
  EXPECT_THAT(text, HasSubstr("\napart,team,east/admins,,missing,h,300\n"));
  EXPECT_THAT(text, HasSubstr("\napart,team,east/admins,2007,routine,h,2100\n"));
  EXPECT_THAT(text, HasSubstr("\napart,team,east/admins,2007,filled_highest,posts,2\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,task,forms,,started,,2007-08-01\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,task,forms,2008,worked,h,240\n"));
}

}  // namespace
}  // namespace verbund::report
