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
  EXPECT_EQ(action_name(Redirect{}), "redirect");
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

// 6 January 2007 is a Saturday.
TEST(Window, of_whole_days_opens_once_and_closes_after_the_last_of_them) {
  EXPECT_TRUE(opens(weekends, make_instant(2007, 1, 6)));
  EXPECT_FALSE(opens(weekends, make_instant(2007, 1, 7)));
  EXPECT_EQ(closes(weekends, make_instant(2007, 1, 6)), make_instant(2007, 1, 8));
  EXPECT_EQ(next_opening(weekends, make_instant(2007, 1, 1)), make_instant(2007, 1, 6));
  EXPECT_EQ(next_opening(weekends, make_instant(2007, 1, 6)), make_instant(2007, 1, 13));
}

TEST(Window, of_nights_opens_in_the_evening_and_closes_the_next_morning) {
  EXPECT_TRUE(opens(nights, make_instant(2007, 1, 6, 22)));
  EXPECT_FALSE(opens(nights, make_instant(2007, 1, 6)));
  EXPECT_EQ(closes(nights, make_instant(2007, 1, 6, 22)), make_instant(2007, 1, 7, 6));
  EXPECT_EQ(next_opening(nights, make_instant(2007, 1, 6, 21)), make_instant(2007, 1, 6, 22));
  EXPECT_EQ(next_opening(nights, make_instant(2007, 1, 6, 22)), make_instant(2007, 1, 7, 22));
}

TEST(Window, of_hours_on_one_day_opens_once_a_week) {
  const Window sundays{{false, false, false, false, false, false, true}, 9, 17};
  EXPECT_EQ(next_opening(sundays, make_instant(2007, 1, 7, 9)), make_instant(2007, 1, 14, 9));
  EXPECT_EQ(next_opening(sundays, make_instant(2007, 1, 7, 8)), make_instant(2007, 1, 7, 9));
  EXPECT_EQ(closes(sundays, make_instant(2007, 1, 7, 9)), make_instant(2007, 1, 7, 17));
}

TEST(Window, that_never_closes_opens_every_midnight) {
  EXPECT_TRUE(never_closes(Window{}));
  EXPECT_FALSE(never_closes(weekends));
  EXPECT_FALSE(never_closes(nights));
  EXPECT_TRUE(opens(Window{}, make_instant(2007, 1, 3)));
  EXPECT_EQ(next_opening(Window{}, make_instant(2007, 1, 3, 12)), make_instant(2007, 1, 4));
}

}  // namespace
}  // namespace verbund::option
