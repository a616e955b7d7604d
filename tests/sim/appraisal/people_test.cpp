#include <gmock/gmock.h>

#include "sim/appraisal/appraisal.h"
#include "tests/sim/appraisal/arguments.h"
#include "tests/sim/document/sample_people.h"

namespace verbund::appraisal {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

struct AppraisedPeople : ::testing::Test {
  document::Study study = fulfilled();
  static document::Study fulfilled() {
    document::Study study = testing::sample_study_with_people();
    document::Step& gather = study.options.at("pooled").steps.at(1);
    gather.ended = "2007-03-17";
    gather.waits_for.clear();
    return study;
  }
  std::vector<std::string> against(const std::string& option) {
    appraise(study);
    return testing::short_arguments(study.options.at(option));
  }
};

TEST_F(AppraisedPeople, of_a_team_lack_hours) {
  EXPECT_THAT(against("apart"), Contains("hours_missing admins at east 300 h"));
  EXPECT_THAT(against("pooled"), Not(Contains(HasSubstr("hours_missing"))));
}

TEST_F(AppraisedPeople, of_a_team_lack_more_hours_than_in_the_baseline) {
  study.options.at("pooled").teams.at("west/admins").carried = 50;
  EXPECT_THAT(against("pooled"), Contains("hours_missing admins at west 50 h (0)"));
}

TEST_F(AppraisedPeople, start_a_task_later_than_in_the_baseline_or_never) {
  study.options.at("apart").tasks.at("forms").started = "2007-05-01";
  study.options.at("apart").tasks.at("archive").started = "2007-06-01";
  EXPECT_THAT(against("pooled"), Contains("task_late forms 2007-08-01 (2007-05-01)"));
  EXPECT_THAT(against("pooled"), Contains("task_never archive (2007-06-01)"));
}

}  // namespace
}  // namespace verbund::appraisal
