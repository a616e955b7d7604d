#include <gmock/gmock.h>

#include "sim/appraisal/appraisal.h"
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
  const std::vector<std::string>& against(const std::string& option) {
    appraise(study);
    return study.options.at(option).appraisal.against;
  }
};

TEST_F(AppraisedPeople, of_a_team_lack_hours) {
  EXPECT_THAT(against("apart"), Contains("the admins at east lack 300 hours"));
  EXPECT_THAT(against("pooled"), Not(Contains(HasSubstr("lack"))));
}

TEST_F(AppraisedPeople, of_a_team_lack_more_hours_than_in_the_baseline) {
  study.options.at("pooled").teams.at("west/admins").carried = 50;
  EXPECT_THAT(against("pooled"), Contains("the admins at west lack 50 hours (none in apart)"));
}

TEST_F(AppraisedPeople, start_a_task_later_than_in_the_baseline_or_never) {
  study.options.at("apart").tasks.at("forms").started = "2007-05-01";
  study.options.at("apart").tasks.at("archive").started = "2007-06-01";
  EXPECT_THAT(against("pooled"), Contains("forms starts in 2007-08 only (2007-05 in apart)"));
  EXPECT_THAT(against("pooled"), Contains("archive never starts (2007-06 in apart)"));
}

TEST_F(AppraisedPeople, are_named_in_the_conclusion_with_what_they_start_and_never_do) {
  study.goals.unserved_at_most = 1;
  appraise(study);
  EXPECT_THAT(study.conclusion.sentence, HasSubstr(" Its people start forms in 2007-08 (never in apart). Its people "
                                                   "never have the hours for archive."));
}

}  // namespace
}  // namespace verbund::appraisal
