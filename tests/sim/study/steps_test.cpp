#include "sim/study/steps.h"

#include <gmock/gmock.h>

#include "tests/sim/study/sample_run.h"

namespace verbund::study {
namespace {

// A move after a closure after a retirement of what the move was to take away, and three that are no fault of the plan.
struct Steps : ::testing::Test {
  scenario::Scenario scenario = scenario_with_a_circle();
  meters::Observations seen;

  static scenario::Scenario scenario_with_a_circle() {
    testing::SmallScenario small = testing::two_sites();
    small.measure("circle", "close", option::Close{{"west", {}}}).timing.after = {{"empty", {}}};
    option::Retire retire;
    retire.servers.at = {"west", {}};
    small.measure("circle", "empty", retire).timing.emptied = true;
    small.measure("circle", "late", option::PurchaseJointly{}).timing.after = {{"close", {}}, {"gather", {}}};
    option::Refresh refresh;
    refresh.count = option::Sized{};
    small.measure("circle", "renew", refresh);
    small.measure("circle", "watch", option::Close{{"east", {}}}).timing.trigger =
        option::Trigger{option::Gauge::memory, false, Fraction(0.2), {0, 14 * seconds_per_day}, {}};
    small.measure("circle", "watched", option::PurchaseJointly{}).timing.after = {{"watch", {}}};
    small.measure("circle", "gather", option::Move{{}, {"east", {}}}).timing.after = {{"close", {}}};
    return small.build();
  }
  std::string waits_for(const std::string& measure) {
    for (const auto& step : steps(scenario.options[*scenario.options.find("circle")], seen)) {
      if (step.measure == measure) return step.waits_for + (step.by_state ? " (a state)" : "");
    }
    return "no such step";
  }
  void SetUp() override {
    for (const char* id : {"empty", "renew"}) seen.steps.push_back({id, "2007-01-01", "", ""});
    for (const char* id : {"close", "gather", "late", "watch", "watched"}) seen.steps.push_back({id, "", "", ""});
  }
};

TEST_F(Steps, that_did_not_begin_wait_for_measures_or_a_state) {
  EXPECT_EQ(waits_for("close"), "the end of empty");
  EXPECT_EQ(waits_for("gather"), "the end of close");
  EXPECT_EQ(waits_for("late"), "the end of close and gather");
  EXPECT_EQ(waits_for("watch"), "memory at east below 20 % for 2 weeks (a state)");
  EXPECT_EQ(waits_for("watched"), "the end of watch (a state)");
}

TEST_F(Steps, that_did_not_end_wait_for_what_is_left_to_do) {
  EXPECT_EQ(waits_for("empty"), "servers at west to be emptied");
  seen.steps[2].began = "2007-02-01";
  EXPECT_EQ(waits_for("close"), "the last server to leave west");
  seen.steps[0].ended = "2007-02-01";
  EXPECT_EQ(waits_for("empty"), "");
}

TEST_F(Steps, of_a_refresh_that_found_nothing_wait_for_nothing) {
  EXPECT_EQ(waits_for("renew"), "");
  seen.purchases = {{make_instant(2007, 2, 3), "renew", "east", "box", 2, ""}};
  EXPECT_EQ(waits_for("renew"), "servers to be replaced");
}

TEST_F(Steps, that_wait_for_a_date_after_the_end_say_so) {
  seen.steps[0].ended = "2007-02-27";
  EXPECT_EQ(waits_for("close"), "its date, after the end");
}

}  // namespace
}  // namespace verbund::study
