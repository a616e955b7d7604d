#include "sim/document/difference.h"

#include <gmock/gmock.h>

#include "sim/appraisal/appraisal.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::document {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Study appraised() {
  Study study = testing::sample_study();
  appraisal::appraise(study);
  return study;
}

std::vector<std::string> names(const Difference& difference) {
  std::vector<std::string> result;
  for (const ChangedFigure& figure : difference.figures) result.push_back(figure.option + " " + figure.figure);
  return result;
}

TEST(Difference, of_a_study_to_itself_is_none) {
  const Difference same = difference(appraised(), appraised());
  EXPECT_THAT(same.inputs, IsEmpty());
  EXPECT_THAT(same.measures, IsEmpty());
  EXPECT_THAT(same.figures, IsEmpty());
  EXPECT_THAT(same.goals, IsEmpty());
  EXPECT_THAT(same.only_in_a, IsEmpty());
  EXPECT_EQ(same.a.checksum, same.b.checksum);
}

TEST(Difference, names_values_that_changed_came_and_went_with_bounds_and_place) {
  Study a = appraised(), b = appraised();
  a.inputs = {{"sites.east.pue", "1.8", "", "", "", "", "two.yaml", 4},
              {"sites.east.carbon", "500 g/kWh", "", "", "", "", "two.yaml", 5},
              {"gone", "1", "", "", "", "", "two.yaml", 6}};
  b.inputs = {{"sites.east.pue", "1.8", "1.5", "2", "", "", "two.yaml", 14},
              {"sites.east.carbon", "500 g/kWh", "", "", "a report", "2006", "two.yaml", 15},
              {"set", "2", "", "", "", "", "--set set=2", 0}};
  const auto inputs = difference(a, b).inputs;
  ASSERT_EQ(inputs.size(), 3U);
  EXPECT_EQ(inputs[0].path, "gone");
  EXPECT_EQ(inputs[0].b, "");
  EXPECT_EQ(inputs[0].place, "two.yaml:6");
  EXPECT_EQ(inputs[1].path, "set");
  EXPECT_EQ(inputs[1].place, "--set set=2");
  EXPECT_EQ(inputs[2].a, "1.8");
  EXPECT_EQ(inputs[2].b, "1.8 (1.5 to 2)");
  EXPECT_EQ(inputs[2].place, "two.yaml:14");
}

// 10.5 % to 21 %: +100 %. What was nothing has no percentage.
TEST(Difference, names_figures_with_their_change_in_percent) {
  Study a = appraised(), b = appraised();
  a.options.at("pooled").totals.cpu_mean = 10.5;
  b.options.at("pooled").totals.cpu_mean = 21;
  a.options.at("pooled").totals.jobs_late = 0;
  b.options.at("pooled").totals.jobs_late = 3;
  a.options.at("pooled").appraisal.payback = std::nullopt;
  b.options.at("pooled").appraisal.payback = 2;
  const Difference d = difference(a, b);
  EXPECT_THAT(names(d), ElementsAre("pooled cpu_mean", "pooled jobs_late", "pooled payback"));
  EXPECT_DOUBLE_EQ(*d.figures[0].percent, 100);
  EXPECT_EQ(d.figures[0].unit, "%");
  EXPECT_EQ(d.figures[1].percent, std::nullopt);
  EXPECT_EQ(d.figures[2].a, std::nullopt);
  EXPECT_EQ(d.figures[2].b, 2);
}

TEST(Difference, tells_costs_by_category_and_partner) {
  Study a = appraised(), b = appraised();
  for (CostRow& row : b.options.at("apart").costs) {
    if (row.category == "staff" && row.partner == "west") row.cost += Money::euros(1);
  }
  EXPECT_THAT(names(difference(a, b)), ElementsAre("apart cost_staff", "apart cost_of_west"));
}

TEST(Difference, does_not_compare_what_only_one_of_them_has_a_result_of) {
  Study a = appraised(), b = appraised();
  b.options.at("pooled").failed = "no memory";
  b.options["third"] = b.options.at("apart");
  const Difference d = difference(a, b);
  EXPECT_THAT(d.only_in_a, ElementsAre("pooled"));
  EXPECT_THAT(d.only_in_b, ElementsAre("third"));
  EXPECT_THAT(d.figures, IsEmpty());
}

TEST(Difference, names_goals_that_one_meets_and_the_other_misses) {
  Study a = appraised(), b = appraised();
  a.options.at("pooled").appraisal.verdicts = {{"cost", "EUR", 1, 1, 0, true}, {"unserved", "%", 1, 1, 0, true}};
  b.options.at("pooled").appraisal.verdicts = {{"cost", "EUR", 1, 2, -1, false}, {"unserved", "%", 1, 1, 0, true}};
  const auto goals = difference(a, b).goals;
  ASSERT_EQ(goals.size(), 1U);
  EXPECT_EQ(goals[0].goal, "cost");
  EXPECT_TRUE(goals[0].met_in_a);
  EXPECT_FALSE(goals[0].met_in_b);
}

}  // namespace
}  // namespace verbund::document
