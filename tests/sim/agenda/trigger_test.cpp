// Measures that a measured state sets off.
#include "sim/agenda/trigger.h"

#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

option::Trigger above(option::Gauge gauge, double threshold, Period lasts) {
  return {.gauge = gauge, .above = true, .threshold = Fraction(threshold), .lasts = lasts};
}

struct Days : ::testing::Test {
  SmallScenario small;
  scenario::Scenario scenario;
  std::optional<Rehearsed> still;
  Days() {
    small.site("here");
    small.option("plan");
    still.emplace(small);
  }
  // Ends one day after another with this CPU in use; true for those after which the state holds.
  std::vector<bool> end_days(agenda::Watch& watch, const std::vector<double>& busiest) {
    std::vector<bool> held;
    Instant midnight = make_instant(2007, 1, 1);
    for (const double share : busiest) {
      midnight = midnight + days(1);
      const std::vector<Fraction> sites = {Fraction(share)};
      watch.end_day(midnight, still->world(), sites);
      held.push_back(watch.holds());
    }
    return held;
  }
};

TEST_F(Days, count_in_a_row) {
  const auto trigger = above(option::Gauge::utilisation, 0.7, days(3));
  agenda::Watch watch(trigger, {0}, make_instant(2007, 1));
  EXPECT_THAT(end_days(watch, {0.8, 0.8, 0.7, 0.8, 0.8, 0.9, 0.8, 0.1}),
              ElementsAre(false, false, false, false, false, true, true, false));
}

TEST_F(Days, before_the_first_date_do_not_count) {
  const auto trigger = above(option::Gauge::utilisation, 0.7, days(2));
  agenda::Watch watch(trigger, {0}, make_instant(2007, 1, 3));
  EXPECT_THAT(end_days(watch, {0.8, 0.8, 0.8, 0.8, 0.8}), ElementsAre(false, false, false, true, true));
}

TEST_F(Days, below_a_threshold) {
  auto trigger = above(option::Gauge::utilisation, 0.1, days(1));
  trigger.above = false;
  agenda::Watch watch(trigger, {0}, make_instant(2007, 1));
  EXPECT_THAT(end_days(watch, {0.1, 0.09}), ElementsAre(false, true));
}

// 60 GiB of 100 at the start, 100 %/year more: 80 GiB are passed when 2^t = 4/3, t = 0.415 years = 151.5 days after the
// first of January. The first midnight after that is the one that ends 1 June.
TEST(Trigger, of_the_storage_extends_it_in_time) {
  SmallScenario small;
  small.base.horizon = {9, 0};
  small.servers("here", "rack", "box", 40);
  auto& mail = small.service("mail", "here", 40);
  mail.size.disk = gib(1.5);
  mail.growth = GrowthRate(1);
  small.site("here").storage.capacity = gib(100);
  small.measure("plan", "more", option::Extend{.at = {"here", {}}, .storage = gib(100)},
                {.trigger = above(option::Gauge::storage, 0.8, days(1))});
  const Rehearsed played(small);
  EXPECT_EQ(played.began("more"), "2007-06-02");
  EXPECT_EQ(played.world().storage(at(played.scenario.sites, "here")), gib(200));
}

// Full from the start, three of four: looked at every half year, bought again while it is so.
TEST(Trigger, sets_a_purchase_off_again_when_the_state_is_back) {
  SmallScenario small;
  small.servers("here", "rack", "box", 1);
  small.service("mail", "here", 3).size.memory = gib(5);
  auto more = buy("here", 1);
  more.every = Period{6, 0};
  small.measure("plan", "more", more, {.trigger = above(option::Gauge::memory, 0.4, days(14))});
  // 15 of 16 GiB in use; 15 of 32 = 47 % after the first purchase; 15 of 48 = 31 % after the second.
  EXPECT_THAT(Rehearsed(small).diary("more"),
              ElementsAre("2007-01-15 more: 1 of 1 servers at here", "2007-07-15 more: 1 of 1 servers at here"));
}

TEST(After, waits_for_so_much_longer) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 3)));
  small.measure("plan", "later", buy("here", 1), {.after = {{"hall", Period{3, 0}}}});
  const Rehearsed played(small);
  EXPECT_EQ(played.began("later"), "2007-06-01");
}

TEST(Trigger, leaves_the_date_open_for_whoever_plans) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "more", buy("here", 1), {.trigger = above(option::Gauge::utilisation, 0.7, days(14))});
  small.measure("plan", "next", buy("here", 1), after("more"));
  const Rehearsed played(small);
  for (const auto& step : played.plan.steps) EXPECT_EQ(step.possible, plan::unknown);
  EXPECT_EQ(played.began("more"), "");  // nothing is measured without an engine
}

}  // namespace
}  // namespace verbund
