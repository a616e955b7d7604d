#include "sim/meters/use_over_time.h"

#include <gtest/gtest.h>

namespace verbund::meters {
namespace {

UseOverTime hours_of(int idle, int half, int full) {
  UseOverTime use;
  for (int h = 0; h < idle; ++h) use.add(Fraction(0), Duration(3600));
  for (int h = 0; h < half; ++h) use.add(Fraction(0.5), Duration(3600));
  for (int h = 0; h < full; ++h) use.add(Fraction(1), Duration(3600));
  return use;
}

// Of 100 hours 90 idle, 6 at one half, 4 at full: mean 7 %; full in 4 %, more than nothing in 10 %.
TEST(UseOverTime, has_mean_peak_and_what_is_exceeded_in_five_percent_of_the_time) {
  const UseOverTime use = hours_of(90, 6, 4);
  EXPECT_DOUBLE_EQ(use.mean().value(), 0.07);
  EXPECT_DOUBLE_EQ(use.peak().value(), 1);
  EXPECT_DOUBLE_EQ(use.p95().value(), 0.5);
}

TEST(UseOverTime, of_exactly_five_percent_is_not_exceeded) {
  EXPECT_DOUBLE_EQ(hours_of(95, 0, 5).p95().value(), 0);
  EXPECT_DOUBLE_EQ(hours_of(94, 0, 6).p95().value(), 1);
}

TEST(UseOverTime, of_no_time_is_nothing) {
  EXPECT_EQ(UseOverTime().mean().value(), 0);
  EXPECT_EQ(UseOverTime().p95().value(), 0);
}

}  // namespace
}  // namespace verbund::meters
