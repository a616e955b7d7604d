#include "models/service/pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace verbund::service {
namespace {

double sum(const HourTable& hours) {
  double total = 0;
  for (const double hour : hours) total += hour;
  return total;
}

double week_mean(const DayTables& week) {
  return (5 * sum(week.working_day) + sum(week.saturday) + sum(week.day_off)) / 168;
}

double week_peak(const DayTables& week) {
  return std::max({*std::max_element(week.working_day.begin(), week.working_day.end()),
                   *std::max_element(week.saturday.begin(), week.saturday.end()),
                   *std::max_element(week.day_off.begin(), week.day_off.end())});
}

TEST(Pattern, names_are_in_alphabetical_order_and_have_a_meaning) {
  EXPECT_THAT(pattern_names(), testing::ElementsAre("constant", "evening", "night", "office-hours", "public-counter",
                                                    "round-the-clock", "school-hours"));
  for (const auto name : pattern_names()) {
    EXPECT_TRUE(is_pattern(name));
    EXPECT_FALSE(pattern_meaning(name).empty());
  }
  EXPECT_FALSE(is_pattern("office hours"));
}

// Schools are busy for 6.6 hours at full height a working day (0.4 + 0.9 + 1 + 1 + 0.95 + 0.8 + 0.7 + 0.5 + 0.25 +
// 0.1), so their week has the mean 5 × 6.6 / 168 = 33/168 of the peak. Asked for just that, the exponent is 1 and the
// shape stays as it is: at eight 0.9 × peak.
TEST(Pattern, keeps_its_shape_at_its_own_mean) {
  const auto week = scale_pattern("school-hours", Fraction(0.5 * 33 / 168), Fraction(0.5));
  EXPECT_NEAR(week.working_day[8], 0.45, 1e-12);
  EXPECT_NEAR(week.working_day[15], 0.125, 1e-12);
  EXPECT_EQ(week.working_day[3], 0);
  EXPECT_EQ(week.saturday[9], 0);
  EXPECT_EQ(week.day_off[9], 0);
}

// Squared: 0.16 + 0.81 + 1 + 1 + 0.9025 + 0.64 + 0.49 + 0.25 + 0.0625 + 0.01 = 5.325 hours a day, 26.625/168 a week.
TEST(Pattern, is_raised_to_the_power_that_gives_the_mean) {
  const auto week = scale_pattern("school-hours", Fraction(26.625 / 168), Fraction(1));
  EXPECT_NEAR(week.working_day[8], 0.81, 1e-12);
  EXPECT_NEAR(week.working_day[15], 0.0625, 1e-12);
  EXPECT_EQ(week.working_day[9], 1);
}

// public-counter is open for 12 hours on five days and 4 on Saturday, so its mean is 64/168 of the peak at most; it is
// at full height for one hour on five days, 5/168 at least. Hours in which it is closed stay closed at both ends.
TEST(Pattern, reaches_from_its_full_hours_to_its_open_hours) {
  const auto [low, high] = reachable_mean_over_peak("public-counter");
  EXPECT_DOUBLE_EQ(low, 5.0 / 168);
  EXPECT_DOUBLE_EQ(high, 64.0 / 168);
  const auto flat = scale_pattern("public-counter", Fraction(64.0 / 168), Fraction(1));
  EXPECT_EQ(flat.working_day[18], 1);
  EXPECT_EQ(flat.working_day[19], 0);
  const auto needle = scale_pattern("public-counter", Fraction(5.0 / 168), Fraction(1));
  EXPECT_EQ(needle.working_day[9], 1);
  EXPECT_EQ(needle.working_day[10], 0);
}

TEST(Pattern, constant_has_its_peak_at_all_hours) {
  EXPECT_EQ(reachable_mean_over_peak("constant"), std::pair(1.0, 1.0));
  const auto week = scale_pattern("constant", Fraction(0.3), Fraction(0.3));
  EXPECT_THAT(week.working_day, testing::Each(0.3));
  EXPECT_THAT(week.saturday, testing::Each(0.3));
  EXPECT_THAT(week.day_off, testing::Each(0.3));
}

TEST(Pattern, with_work_at_all_hours_can_be_flat) {
  for (const auto* name : {"constant", "evening", "night", "office-hours", "round-the-clock"}) {
    EXPECT_EQ(reachable_mean_over_peak(name).second, 1) << name;
    EXPECT_NEAR(week_mean(scale_pattern(name, Fraction(0.4), Fraction(0.4))), 0.4, 1e-15) << name;
  }
}

TEST(Pattern, without_demand_is_zero) { EXPECT_EQ(week_peak(scale_pattern("night", Fraction(0), Fraction(0))), 0); }

TEST(Pattern, has_exactly_the_mean_and_the_peak_asked_for) {
  EXPECT_TRUE(rc::check("mean and peak", [] {
    const auto names = pattern_names();
    const auto name = *rc::gen::elementOf(names);
    const auto [low, high] = reachable_mean_over_peak(name);
    const double share = *rc::gen::inRange(0, 1001) / 1000.0;
    const double peak = *rc::gen::inRange(1, 100001) / 100000.0;
    const double mean = peak * (low + (high - low) * share);
    const auto week = scale_pattern(name, Fraction(mean), Fraction(peak));
    RC_ASSERT(std::abs(week_mean(week) - mean) <= 1e-12 * mean);
    RC_ASSERT(week_peak(week) == peak);
    for (const auto* table : {&week.working_day, &week.saturday, &week.day_off}) {
      RC_ASSERT(std::all_of(table->begin(), table->end(), [](double v) { return v >= 0; }));
    }
  }));
}

}  // namespace
}  // namespace verbund::service
