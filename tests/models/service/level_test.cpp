#include "models/service/level.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace verbund::service {
namespace {

const Instant first = make_instant(2013, 7, 1);
Instant after(std::int64_t seconds) { return first + Period{0, seconds}; }

// Ten values, 1 to 10 in another order: mean 5.5; position ceil(10 × 0.8) = 8 and ceil(10 × 0.95) = 10.
const Series ten{first, 60, {3, 9, 1, 10, 5, 7, 2, 8, 6, 4}};

double of(const Series& series, Level level, std::int64_t from, std::int64_t to) {
  return at_level(series, level, after(from), after(to)).value();
}

TEST(Level, of_a_series_is_taken_by_nearest_rank) {
  EXPECT_DOUBLE_EQ(of(ten, Level::mean, 0, 600), 5.5);
  EXPECT_EQ(of(ten, Level::p80, 0, 600), 8);
  EXPECT_EQ(of(ten, Level::p95, 0, 600), 10);
  EXPECT_EQ(of(ten, Level::peak, 0, 600), 10);
}

// 20 values, 1 to 20: ceil(20 × 0.8) = 16 and ceil(20 × 0.95) = 19, although 20 × 0.95 is a hair more in binary.
TEST(Level, of_a_whole_position_is_the_value_there) {
  Series twenty{first, 60, {}};
  for (int i = 1; i <= 20; ++i) twenty.cores.push_back(static_cast<float>(i));
  EXPECT_EQ(of(twenty, Level::p80, 0, 1200), 16);
  EXPECT_EQ(of(twenty, Level::p95, 0, 1200), 19);
}

// From 90 to 181 s hold the values of 60 s, 120 s and 180 s: 9, 1, 10. Position ceil(3 × 0.8) = 3.
TEST(Level, of_a_series_counts_what_holds_in_the_window) {
  EXPECT_DOUBLE_EQ(of(ten, Level::mean, 90, 181), 20.0 / 3);
  EXPECT_EQ(of(ten, Level::p80, 90, 181), 10);
  EXPECT_EQ(of(ten, Level::p80, 90, 180), 9);
  EXPECT_EQ(of(ten, Level::mean, 60, 60), 9);  // an empty window
}

// School hours at 33/168 of their peak have the shape itself: on each of five days once 0.10, 0.25, 0.40, 0.50, 0.70,
// 0.80, 0.90, 0.95 and twice 1.00, and 118 hours of nothing. Position ceil(168 × 0.8) = 135 is the 17th of the 50 hours
// above nothing: 5 each of 0.10, 0.25, 0.40, then 0.50. Position ceil(168 × 0.95) = 160 is the 42nd: 1.00.
TEST(Level, of_a_week_counts_its_168_hours) {
  const auto week = scale_pattern("school-hours", Fraction(33.0 / 168), Fraction(1));
  EXPECT_NEAR(at_level(week, Level::mean), 33.0 / 168, 1e-12);
  EXPECT_NEAR(at_level(week, Level::p80), 0.5, 1e-12);
  EXPECT_NEAR(at_level(week, Level::p95), 1, 1e-12);
  EXPECT_NEAR(at_level(week, Level::peak), 1, 1e-12);
}

// One hour of 168 at full height: 1/168 on average, nothing at 95 %.
TEST(Level, of_rare_peaks_is_lower_at_95_percent_than_on_average) {
  DayTables week;
  week.saturday[5] = 1;
  EXPECT_DOUBLE_EQ(at_level(week, Level::mean), 1.0 / 168);
  EXPECT_EQ(at_level(week, Level::p95), 0);
  EXPECT_EQ(at_level(week, Level::peak), 1);
}

// Twice as high for one day of four: of 4 × 168 hours the 50 × 1 hours of a school are doubled. The mean is 5/4 of the
// week's; 0.95 × 672 = 638.4, of the 200 hours above nothing the 167th: 30 of them (10 at 2, 5 each at 1.9, 1.8, 1.6
// and 1.4) are above 1, so those from the 141st on at 1: 1.00.
TEST(Level, of_a_week_over_months_weighs_each_by_its_time) {
  const auto week = scale_pattern("school-hours", Fraction(33.0 / 168), Fraction(1));
  const std::vector<HeightInTime> heights = {{1, 259200}, {2, 86400}};
  EXPECT_NEAR(at_level(week, Level::mean, heights), 1.25 * 33 / 168, 1e-12);
  EXPECT_NEAR(at_level(week, Level::p95, heights), 1, 1e-12);
  EXPECT_NEAR(at_level(week, Level::peak, heights), 2, 1e-12);
  for (const auto level : {Level::mean, Level::p80, Level::p95, Level::peak}) {
    EXPECT_NEAR(at_level(week, level, {{3, 7}}), 3 * at_level(week, level), 1e-12);
  }
}

// At least the share is not above it, less than the share is below it.
TEST(Level, splits_the_values_as_it_says) {
  EXPECT_TRUE(rc::check("split", [] {
    Series series{first, 60, {}};
    series.cores.resize(static_cast<std::size_t>(*rc::gen::inRange(1, 60)));
    std::generate(series.cores.begin(), series.cores.end(), [] { return static_cast<float>(*rc::gen::inRange(0, 9)); });
    const auto n = static_cast<double>(series.cores.size());
    for (const auto [level, share] : {std::pair(Level::p80, 0.8), std::pair(Level::p95, 0.95)}) {
      const double value = of(series, level, 0, 60 * static_cast<std::int64_t>(n));
      const auto up_to = std::count_if(series.cores.begin(), series.cores.end(), [&](float v) { return v <= value; });
      const auto below = std::count_if(series.cores.begin(), series.cores.end(), [&](float v) { return v < value; });
      RC_ASSERT(static_cast<double>(up_to) >= share * n - 1e-9);
      RC_ASSERT(static_cast<double>(below) < share * n);
    }
    RC_ASSERT(of(series, Level::p80, 0, 3600) <= of(series, Level::p95, 0, 3600));
    RC_ASSERT(of(series, Level::p95, 0, 3600) <= of(series, Level::peak, 0, 3600));
  }));
}

}  // namespace
}  // namespace verbund::service
