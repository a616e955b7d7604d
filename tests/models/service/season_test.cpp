#include "models/service/season.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace verbund::service {
namespace {

double mean_of_2007(const MonthHeights& factors) {
  double sum = 0;
  for (int day = 0; day < 365; ++day)
    sum += factor_at(factors, make_instant(2007, 1) + Period{0, day * seconds_per_day});
  return sum / 365;
}

TEST(Season, has_a_mean_of_1_over_a_year_and_heights_above_0) {
  EXPECT_THAT(season_names(), testing::ElementsAre("even", "school-year", "summer", "year-end"));
  for (const auto name : season_names()) {
    const auto factors = season_factors(season_of(name));
    EXPECT_NEAR(mean_of_2007(factors), 1, 1e-12) << name;
    EXPECT_GT(*std::min_element(factors.begin(), factors.end()), 0) << name;
    EXPECT_FALSE(season_meaning(name).empty());
  }
  EXPECT_THAT(season_factors({}), testing::Each(1.0));
}

// 2 in January, 1 else: 31 × 2 + 334 × 1 = 396 of 365 days, so January has 2 × 365 / 396 and the rest half of it.
TEST(Season, of_own_heights_keeps_their_ratios) {
  Season season{.name = ""};
  season.heights[0] = 2;
  const auto factors = season_factors(season);
  EXPECT_DOUBLE_EQ(factor_at(factors, make_instant(2009, 1, 31, 23)), 730.0 / 396);
  EXPECT_DOUBLE_EQ(factor_at(factors, make_instant(2009, 2, 1)), 365.0 / 396);
}

// From 30 January to 2 March 2008: two days of January, 29 of February, one of March.
TEST(Season, counts_for_how_long_each_month_holds_in_a_window) {
  MonthHeights factors{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  const auto heights = factors_in(factors, make_instant(2008, 1, 30), make_instant(2008, 3, 2));
  ASSERT_EQ(heights.size(), 3U);
  constexpr std::array<std::int64_t, 3> days = {2, 29, 1};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(heights[i].factor, static_cast<double>(i + 1));
    EXPECT_EQ(heights[i].seconds, days[i] * seconds_per_day);
  }
  const auto years = factors_in(factors, make_instant(2007, 1), make_instant(2009, 1));
  ASSERT_EQ(years.size(), 12U);
  EXPECT_EQ(years[1].seconds, (28 + 29) * seconds_per_day);
  const auto empty = factors_in(factors, make_instant(2008, 12, 31), make_instant(2008, 12, 31));
  ASSERT_EQ(empty.size(), 1U);
  EXPECT_EQ(empty[0].factor, 12);
}

}  // namespace
}  // namespace verbund::service
