#include "models/service/growth.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace verbund::service {
namespace {

const Instant start = make_instant(2007, 1);

Service growing(int instances, double rate) {
  Service service;
  service.instances = instances;
  service.growth = GrowthRate(rate);
  return service;
}

// From 2007-01-01 to 2008-07-01 are 1 + 182/366 years (2008 is a leap year): 1.08^1.497267… = 1.1221.
TEST(Growth, compounds_daily_from_the_start) {
  const double factor = growth_factor(GrowthRate(0.08), start, make_instant(2008, 7, 1, 17));
  EXPECT_DOUBLE_EQ(factor, std::pow(1.08, 1 + 182.0 / 366));
  EXPECT_NEAR(factor, 1.1221, 5e-5);
  EXPECT_EQ(growth_factor(GrowthRate(0.08), start, make_instant(2007, 1, 1, 23)), 1);
  EXPECT_DOUBLE_EQ(growth_factor(GrowthRate(0.08), start, make_instant(2009, 1)), 1.08 * 1.08);
  EXPECT_DOUBLE_EQ(growth_factor(GrowthRate(-0.1), start, make_instant(2008, 1)), 0.9);
}

// 29 February has its own midnight: one 366th of a year of growth more than on the 28th.
TEST(Growth, goes_on_over_the_leap_day) {
  const GrowthRate rate(0.5);
  const double before = growth_factor(rate, start, make_instant(2008, 2, 28));
  const double on = growth_factor(rate, start, make_instant(2008, 2, 29));
  EXPECT_NEAR(on / before, std::pow(1.5, 1.0 / 366), 1e-12);
}

// Ten instances at 8 % a year: the eleventh is due when 1.08^t >= 1.1, t = ln 1.1 / ln 1.08 = 1.2384 years: 87.26 days
// into 2008, so at the midnight of day 88, 29 March. The day before each of ten carries 1.08^(1 + 87/366) = 1.0999.
TEST(Growth, adds_an_instance_once_a_whole_one_is_needed) {
  const auto service = growing(10, 0.08);
  EXPECT_EQ(instances_at(service, start, make_instant(2008, 3, 28, 23)), 10);
  EXPECT_EQ(instances_at(service, start, make_instant(2008, 3, 29)), 11);
  EXPECT_DOUBLE_EQ(load_per_instance(service, start, make_instant(2008, 3, 28)), std::pow(1.08, 1 + 87.0 / 366));
  EXPECT_NEAR(load_per_instance(service, start, make_instant(2008, 3, 29)), 1.0001, 1e-4);
}

// The same day found by bisection; the window's end when the eleventh comes later, its beginning when it is there.
TEST(Growth, tells_the_day_of_the_next_instance) {
  const auto service = growing(10, 0.08);
  const Instant day = make_instant(2008, 3, 29), end = make_instant(2009, 1);
  EXPECT_EQ(first_with(service, start, 11, start, end), day);
  EXPECT_EQ(first_with(service, start, 11, start, make_instant(2008, 2)), make_instant(2008, 2));
  EXPECT_EQ(first_with(service, start, 10, day, end), day);
}

// 100 × 1.15 is 114.99999999999999 in binary; one year of 15 % makes 115 of 100 all the same.
TEST(Growth, counts_whole_instances_in_spite_of_rounding) {
  EXPECT_EQ(instances_at(growing(100, 0.15), start, make_instant(2008, 1)), 115);
}

TEST(Growth, that_is_negative_takes_no_instance_away) {
  const auto service = growing(4, -0.2);
  EXPECT_EQ(instances_at(service, start, make_instant(2009, 1)), 4);
  EXPECT_DOUBLE_EQ(load_per_instance(service, start, make_instant(2009, 1)), 0.64);
  EXPECT_DOUBLE_EQ(highest_load_per_instance(service, start, make_instant(2008, 1), make_instant(2009, 1)), 0.8);
}

// As above: the highest load within 2007 and 2008 is that of the day before the eleventh instance comes.
TEST(HighestLoad, is_just_before_an_instance_is_added) {
  EXPECT_DOUBLE_EQ(highest_load_per_instance(growing(10, 0.08), start, start, make_instant(2009, 1)),
                   std::pow(1.08, 1 + 87.0 / 366));
}

TEST(HighestLoad, is_the_highest_of_all_days_in_the_window) {
  EXPECT_TRUE(rc::check("all days", [] {
    const auto service = growing(*rc::gen::inRange(1, 400), *rc::gen::inRange(-30, 300) / 100.0);
    const int first = *rc::gen::inRange(0, 1500);
    const int days = *rc::gen::inRange(1, 900);
    const auto day = [](int i) { return start + Period{0, i * seconds_per_day}; };
    double expected = 0;
    for (int i = first; i < first + days; ++i) expected = std::max(expected, load_per_instance(service, start, day(i)));
    const auto noon = Period{0, seconds_per_day / 2};
    RC_ASSERT(highest_load_per_instance(service, start, day(first), day(first + days)) == expected);
    RC_ASSERT(highest_load_per_instance(service, start, day(first) + noon, day(first + days - 1) + noon) == expected);
  }));
}

TEST(Growth, keeps_the_total_whatever_the_instances) {
  EXPECT_TRUE(rc::check("total", [] {
    const auto service = growing(*rc::gen::inRange(1, 50), *rc::gen::inRange(-50, 200) / 100.0);
    const Instant now = start + Period{0, *rc::gen::inRange(0, 3000) * seconds_per_day};
    const double total = instances_at(service, start, now) * load_per_instance(service, start, now);
    const double expected = service.instances * growth_factor(service.growth, start, now);
    RC_ASSERT(std::abs(total - expected) <= 1e-12 * expected);
    RC_ASSERT(instances_at(service, start, now) >= service.instances);
  }));
}

}  // namespace
}  // namespace verbund::service
