#include "models/people/learning.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace verbund::people {
namespace {

// A service takes 100 hours a year; each doubling leaves 90 %. Two in one hand take 90 each (180 together), four 81
// (324), eight 72.9 (583.2). Three: 100 x 3^(log2 0.9) = 100 x e^(1.58496 x ln 0.9) = 84.62 each.
TEST(LearningCurve, leaves_its_share_with_every_doubling) {
  const Fraction learning(0.9);
  EXPECT_DOUBLE_EQ(100 * hours_per_thing(1, learning), 100);
  EXPECT_NEAR(100 * hours_per_thing(2, learning), 90, 1e-9);
  EXPECT_NEAR(100 * hours_per_thing(4, learning), 81, 1e-9);
  EXPECT_NEAR(100 * hours_per_thing(8, learning), 72.9, 1e-9);
  EXPECT_NEAR(100 * hours_per_thing(3, learning), 84.62, 0.005);
}

TEST(LearningCurve, saves_nothing_where_nothing_is_learnt) { EXPECT_DOUBLE_EQ(hours_per_thing(50, Fraction(1)), 1); }

// More in one hand never take more each, and down to 50 % never less together.
RC_GTEST_PROP(LearningCurve, falls_for_each_and_rises_for_all, ()) {
  const Fraction learning(*rc::gen::inRange(500, 1001) / 1000.0);
  const int n = *rc::gen::inRange(1, 1000);
  const double each = hours_per_thing(n, learning), next = hours_per_thing(n + 1, learning);
  RC_ASSERT(next <= each + 1e-12);
  RC_ASSERT((n + 1) * next >= n * each - 1e-9);
  RC_ASSERT(std::abs(hours_per_thing(2 * n, learning) - learning.value() * each) < 1e-9);
}

}  // namespace
}  // namespace verbund::people
