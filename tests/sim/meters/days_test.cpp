#include "sim/meters/days.h"

#include <gtest/gtest.h>

#include "sim/meters/histogram.h"

namespace verbund::meters {
namespace {

constexpr std::int64_t day = 86'400;

// From 22:00 on. First day: an hour at 10 % and one at 30 %. Nothing on the second. Third: 20 hours at 40 %, one at
// 100 %, which is 4.8 % of 21 hours: mean (20 x 40 + 100) / 21 = 42.86 %, in half percents 86.
TEST(Days, have_mean_p95_and_highest_use_and_nothing_where_no_server_ran) {
  const Instant start(22 * 3'600L);
  Days days(start);
  days.add(start, Fraction(0.1), Duration(3600));
  days.add(start + Period{0, 3'600}, Fraction(0.3), Duration(3600));
  for (std::int64_t hour = 0; hour < 20; ++hour) {
    days.add(Instant(2 * day + hour * 3'600), Fraction(0.4), Duration(3600));
  }
  days.add(Instant(2 * day + 20 * 3'600L), Fraction(1), Duration(3600));
  const auto bands = days.finish();
  ASSERT_EQ(bands.size(), 3U);
  EXPECT_EQ(bands[0].mean, 40);
  EXPECT_EQ(bands[0].highest, 60);
  EXPECT_EQ(bands[1].mean, -1);
  EXPECT_EQ(bands[2].mean, 86);
  EXPECT_EQ(bands[2].p95, 80);
  EXPECT_EQ(bands[2].highest, 200);
}

TEST(Days, without_any_step_are_none) { EXPECT_TRUE(Days(Instant(0)).finish().empty()); }

// 10 s below 25 %, 70 s between 25 and 50 %, 20 s above 75 %.
TEST(LevelReached, is_the_upper_edge_of_the_level_at_which_that_share_of_the_time_is_reached) {
  const std::vector<double> seconds = {10, 70, 0, 20};
  EXPECT_EQ(level_reached(seconds, 0).value(), 0.25);
  EXPECT_EQ(level_reached(seconds, 0.1).value(), 0.25);
  EXPECT_EQ(level_reached(seconds, 0.5).value(), 0.5);
  EXPECT_EQ(level_reached(seconds, 0.8).value(), 0.5);
  EXPECT_EQ(level_reached(seconds, 0.81).value(), 1);
  EXPECT_EQ(level_reached(seconds, 1).value(), 1);
  EXPECT_EQ(level_reached({0, 0}, 0.5).value(), 0);
}

}  // namespace
}  // namespace verbund::meters
