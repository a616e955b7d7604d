#include "models/service/series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace verbund::service {
namespace {

const Instant first = make_instant(2013, 7, 1);
Instant after(std::int64_t seconds) { return first + Period{0, seconds}; }

const Series recorded{first, 300, {1, 2, 6, 3, 4}};

TEST(Series, holds_each_value_for_a_step) {
  EXPECT_EQ(value_at(recorded, first), Compute(1));
  EXPECT_EQ(value_at(recorded, after(299)), Compute(1));
  EXPECT_EQ(value_at(recorded, after(300)), Compute(2));
  EXPECT_EQ(value_at(recorded, after(1499)), Compute(4));
}

TEST(Series, holds_its_ends_outside) {
  EXPECT_EQ(value_at(recorded, after(-5000)), Compute(1));
  EXPECT_EQ(value_at(recorded, after(9000)), Compute(4));
}

TEST(Series, has_the_highest_value_of_a_window_without_its_end) {
  EXPECT_EQ(highest(recorded, first, after(600)), Compute(2));
  EXPECT_EQ(highest(recorded, first, after(601)), Compute(6));
  EXPECT_EQ(highest(recorded, after(900), after(86400)), Compute(4));
  EXPECT_EQ(highest(recorded, after(86400), after(172800)), Compute(4));
  EXPECT_EQ(highest(recorded, after(300), after(300)), Compute(2));
}

// Steps of 600 s: (1 + 2) / 2, (6 + 3) / 2, and the last value alone, which goes on holding.
TEST(Series, averaged_over_longer_steps_asks_for_the_same_work) {
  const auto means = averaged(recorded, first, 600);
  EXPECT_THAT(means.cores, testing::ElementsAre(1.5F, 4.5F, 4.0F));
  EXPECT_EQ(value_at(means, after(700)), Compute(4.5));
}

// Steps of 450 s from 150 s on: (150 × 1 + 300 × 2) / 450 = 5/3, (300 × 6 + 150 × 3) / 450 = 5,
// (150 × 3 + 300 × 4) / 450 = 11/3.
TEST(Series, averaged_over_steps_that_cut_its_own_weighs_by_time) {
  const auto means = averaged(recorded, after(150), 450);
  EXPECT_THAT(means.cores, testing::ElementsAre(testing::FloatEq(5.0F / 3), 5.0F, testing::FloatEq(11.0F / 3)));
}

}  // namespace
}  // namespace verbund::service
