// When the plan buys next.
#include "sim/agenda/purchases.h"

#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using agenda::next_order;

TEST(NextOrder, is_none_for_a_purchase_that_is_not_repeated) {
  EXPECT_EQ(next_order(buy("here", 1), make_instant(2007, 1), make_instant(2006, 1)), std::nullopt);
}

TEST(NextOrder, is_so_many_periods_after_the_first) {
  auto yearly = buy("here", 1);
  yearly.every = Period{12, 0};
  const auto first = make_instant(2007, 2, 1);
  EXPECT_EQ(next_order(yearly, first, make_instant(2007, 1)), first);
  EXPECT_EQ(next_order(yearly, first, first), make_instant(2008, 2));
  EXPECT_EQ(next_order(yearly, first, make_instant(2009, 1, 31)), make_instant(2009, 2));
}

// 29 February 2008 + 12 months is 28 February, + 48 months is 29 February again.
TEST(NextOrder, counts_from_the_first_date_not_from_the_last) {
  auto yearly = buy("here", 1);
  yearly.every = Period{12, 0};
  const auto leap_day = make_instant(2008, 2, 29);
  EXPECT_EQ(next_order(yearly, leap_day, leap_day), make_instant(2009, 2, 28));
  EXPECT_EQ(next_order(yearly, leap_day, make_instant(2011, 3)), make_instant(2012, 2, 29));
}

// Servers of 2006-01 at "here" and "there"; the scenario goes from 2007 to 2013.
struct NextPurchase : ::testing::Test {
  SmallScenario small;
  NextPurchase() {
    small.base.horizon = {72, 0};
    small.servers("here", "old", "box", 1);
    small.site("there");
    small.model("unix").platforms = {"unix"};
    small.model("both").platforms = {"unix", "x86"};
  }
  std::string next(Instant now) {
    const auto scenario = built(small);
    const auto plan = plan_of(scenario);
    const auto demand = scenario::demand_sources(scenario, 1);
    const world::World world(plan, demand);
    return format_date(agenda::next_purchase(plan, plan::Standards(scenario), world, at(scenario.sites, "here"),
                                             at(scenario.models, "box"), now));
  }
};

TEST_F(NextPurchase, is_the_end_when_nothing_is_bought) { EXPECT_EQ(next(make_instant(2007, 1)), "2013-01-01"); }

TEST_F(NextPurchase, is_the_next_sized_one_at_the_site) {
  small.measure("plan", "a", buy("here", option::Sized{}), on(make_instant(2008, 3)));
  small.measure("plan", "b", buy("here", option::Sized{}), on(make_instant(2010, 3)));
  EXPECT_EQ(next(make_instant(2007, 1)), "2008-03-01");
  EXPECT_EQ(next(make_instant(2008, 3)), "2010-03-01");  // the one of today is no next one
  EXPECT_EQ(next(make_instant(2010, 3)), "2013-01-01");
}

// A fixed count, another site, a model that runs none of what a box runs: none of these covers anything.
TEST_F(NextPurchase, is_none_that_covers_nothing) {
  small.measure("plan", "a", buy("here", 7), on(make_instant(2008, 3)));
  small.measure("plan", "b", buy("there", option::Sized{}), on(make_instant(2008, 4)));
  small.measure("plan", "c", buy("here", option::Sized{}, "unix"), on(make_instant(2008, 5)));
  EXPECT_EQ(next(make_instant(2007, 1)), "2013-01-01");
  small.measure("plan", "d", buy("here", option::Sized{}, "both"), on(make_instant(2008, 6)));
  EXPECT_EQ(next(make_instant(2007, 1)), "2008-06-01");
}

TEST_F(NextPurchase, is_the_next_of_those_that_are_repeated) {
  auto yearly = buy("here", option::Sized{});
  yearly.every = Period{12, 0};
  small.measure("plan", "a", yearly, on(make_instant(2007, 1)));
  EXPECT_EQ(next(make_instant(2007, 1)), "2008-01-01");
  EXPECT_EQ(next(make_instant(2009, 5)), "2010-01-01");
}

// Bought in 2006-01, five years old in 2011-01; but not before the measure begins.
TEST_F(NextPurchase, is_the_day_on_which_servers_come_of_age) {
  small.measure("plan", "a", option::Refresh{older_than(60), option::Sized{}, {}});
  EXPECT_EQ(next(make_instant(2007, 1)), "2011-01-01");
  small.option("plan").measures[0].timing.date = make_instant(2012, 2);
  EXPECT_EQ(next(make_instant(2007, 1)), "2012-02-01");
}

TEST_F(NextPurchase, is_no_refresh_by_a_fixed_count) {
  small.measure("plan", "a", option::Refresh{older_than(60), 3, {}});
  EXPECT_EQ(next(make_instant(2007, 1)), "2013-01-01");
}

TEST_F(NextPurchase, is_no_refresh_by_a_model_that_runs_other_things) {
  small.measure("plan", "a", option::Refresh{older_than(60), option::Sized{}, Ref<catalogue::ServerModel>{"unix", {}}});
  EXPECT_EQ(next(make_instant(2007, 1)), "2013-01-01");
}

}  // namespace
}  // namespace verbund
