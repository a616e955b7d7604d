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

TEST(Series, tells_the_values_of_a_window_without_its_end) {
  const auto values = [](std::int64_t from, std::int64_t to) {
    const auto held = holding(recorded, after(from), after(to));
    return std::vector<float>(held.begin(), held.end());
  };
  EXPECT_THAT(values(0, 600), testing::ElementsAre(1, 2));
  EXPECT_THAT(values(0, 601), testing::ElementsAre(1, 2, 6));
  EXPECT_THAT(values(900, 86400), testing::ElementsAre(3, 4));
  EXPECT_THAT(values(86400, 172800), testing::ElementsAre(4));
  EXPECT_THAT(values(300, 300), testing::ElementsAre(2));
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

// 1 2 6 3 4 of 300 s each, again and again on both sides.
TEST(Series, that_repeats_begins_again) {
  Series again = recorded;
  again.repeats = true;
  EXPECT_EQ(value_at(again, after(1500)), Compute(1));
  EXPECT_EQ(value_at(again, after(-1)), Compute(4));
  EXPECT_EQ(value_at(again, after(-1500)), Compute(1));
  EXPECT_EQ(value_at(again, after(15000 + 700)), Compute(6));
  const auto values = [&](std::int64_t from, std::int64_t to) { return holding(again, after(from), after(to)); };
  EXPECT_THAT(values(900, 2100), testing::ElementsAre(3, 4, 1, 2));
  EXPECT_THAT(values(150, 1500 + 100), testing::ElementsAre(1, 2, 6, 3, 4));
  EXPECT_THAT(values(-86400, 86400), testing::UnorderedElementsAre(1, 2, 6, 3, 4));
}

// Whole steps of 750 s from 600 s on: (300 × 6 + 300 × 3 + 150 × 4) / 750 = 4.4, then (150 × 4 + 300 × 1 + 300 × 2) /
// 750 = 2; both come again after 1,500 s, and before.
TEST(Series, that_repeats_is_averaged_over_its_whole_length) {
  Series again = recorded;
  again.repeats = true;
  const auto means = averaged(again, after(600), 750);
  EXPECT_THAT(means.cores, testing::ElementsAre(testing::FloatEq(4.4F), testing::FloatEq(2.0F)));
  EXPECT_EQ(value_at(means, after(600 + 1500 * 4)), value_at(means, after(600)));
  EXPECT_EQ(value_at(means, after(0)), value_at(means, after(1500)));
}

}  // namespace
}  // namespace verbund::service
