#include "models/option/option.h"

#include <gtest/gtest.h>

namespace verbund::option {
namespace {

TEST(ActionName, is_as_the_scenario_writes_it) {
  EXPECT_EQ(action_name(Buy{}), "buy");
  EXPECT_EQ(action_name(Retire{}), "retire");
  EXPECT_EQ(action_name(Refresh{}), "refresh");
  EXPECT_EQ(action_name(Virtualise{}), "virtualise");
  EXPECT_EQ(action_name(Move{}), "move");
  EXPECT_EQ(action_name(Place{}), "place");
  EXPECT_EQ(action_name(PurchaseJointly{}), "purchase_jointly");
  EXPECT_EQ(action_name(Close{}), "close");
}

TEST(PolicyName, is_as_the_scenario_writes_it) {
  EXPECT_EQ(policy_name(Policy::spread), "spread");
  EXPECT_EQ(policy_name(Policy::pack), "pack");
  EXPECT_EQ(policy_name(Policy::balance), "balance");
}

TEST(Names, are_as_the_scenario_writes_them) {
  EXPECT_EQ(action_name(Lease{}), "lease");
  EXPECT_EQ(action_name(Extend{}), "extend");
  EXPECT_EQ(policy_name(Policy::stay), "stay");
  EXPECT_EQ(fallback_name(Fallback::site), "site");
  EXPECT_EQ(copying_name(Copying::stop_and_copy), "stop-and-copy");
  EXPECT_EQ(gauge_name(Gauge::racks), "racks");
}

TEST(SiteOf, is_the_one_place_that_an_action_is_about) {
  EXPECT_EQ(site_of(Move{.services = {}, .to = {"there", {}}})->name, "there");
  EXPECT_EQ(site_of(Close{{"here", {}}})->name, "here");
  EXPECT_EQ(site_of(Retire{}), std::nullopt);
  EXPECT_EQ(site_of(Retire{{.at = Ref<site::Site>{"here", {}}, .batch = ""}})->name, "here");
}

// 2007-06-02 is a Saturday.
TEST(Window, of_the_weekend_opens_on_saturday_and_closes_on_monday) {
  EXPECT_TRUE(opens(weekends, make_instant(2007, 6, 2)));
  EXPECT_FALSE(opens(weekends, make_instant(2007, 6, 3)));  // goes on from Saturday
  EXPECT_FALSE(opens(weekends, make_instant(2007, 6, 2, 8)));
  EXPECT_EQ(closes(weekends, make_instant(2007, 6, 2)), make_instant(2007, 6, 4));
}

TEST(Window, of_the_night_closes_on_the_next_day) {
  EXPECT_TRUE(opens(nights, make_instant(2007, 6, 4, 22)));
  EXPECT_FALSE(opens(nights, make_instant(2007, 6, 5)));
  EXPECT_EQ(closes(nights, make_instant(2007, 6, 4, 22)), make_instant(2007, 6, 5, 6));
}

TEST(Window, within_a_day_closes_on_it) {
  const Window noon{{true, false, false, false, false, false, false}, 12, 14};
  EXPECT_TRUE(opens(noon, make_instant(2007, 6, 4, 12)));
  EXPECT_FALSE(opens(noon, make_instant(2007, 6, 5, 12)));
  EXPECT_EQ(closes(noon, make_instant(2007, 6, 4, 12)), make_instant(2007, 6, 4, 14));
}

TEST(Window, of_all_days_opens_at_every_midnight) {
  EXPECT_TRUE(opens(Window{}, make_instant(2007, 6, 5)));
  EXPECT_EQ(closes(Window{}, make_instant(2007, 6, 5)), make_instant(2007, 6, 12));
}

}  // namespace
}  // namespace verbund::option
