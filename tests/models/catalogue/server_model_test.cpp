#include "models/catalogue/server_model.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace verbund::catalogue {
namespace {

// A measured curve in watts, 0 .. 100 % in steps of 10 %.
constexpr std::array<double, 11> watts = {60, 90, 105, 118, 131, 145, 160, 178, 200, 226, 260};

PowerCurve measured() {
  std::array<Power, 11> points;
  std::transform(watts.begin(), watts.end(), points.begin(), [](double w) { return Power(w); });
  return PowerCurve(points);
}

TEST(PowerCurve, goes_through_its_eleven_points) {
  for (std::size_t i = 0; i < watts.size(); ++i) {
    EXPECT_DOUBLE_EQ(measured().at(static_cast<double>(i) / 10).value(), watts[i]);
  }
  EXPECT_EQ(measured().idle(), Power(60));
  EXPECT_EQ(measured().full(), Power(260));
}

// 25 %: half way between 105 W and 118 W = 111.5 W. 4 %: 60 + 0.4 × 30 = 72 W. 97.5 %: 226 + 0.75 × 34 = 251.5 W.
TEST(PowerCurve, is_straight_between_two_points) {
  EXPECT_DOUBLE_EQ(measured().at(0.25).value(), 111.5);
  EXPECT_DOUBLE_EQ(measured().at(0.04).value(), 72);
  EXPECT_DOUBLE_EQ(measured().at(0.975).value(), 251.5);
}

TEST(PowerCurve, holds_its_ends_beyond_0_and_1) {
  EXPECT_EQ(measured().at(-0.1), Power(60));
  EXPECT_EQ(measured().at(1.1), Power(260));
}

// From 200 W to 350 W: at 30 % 200 + 0.3 × 150 = 245 W.
TEST(PowerCurve, between_two_ends_is_one_straight_line) {
  const auto curve = PowerCurve::between(Power(200), Power(350));
  EXPECT_DOUBLE_EQ(curve.at(0.3).value(), 245);
  EXPECT_DOUBLE_EQ(curve.at(0.55).value(), 282.5);
  EXPECT_EQ(curve.idle(), Power(200));
  EXPECT_EQ(curve.full(), Power(350));
}

TEST(PowerCurve, of_rising_points_never_falls) {
  EXPECT_TRUE(rc::check("monotone", [] {
    const double a = *rc::gen::inRange(0, 10001) / 10000.0;
    const double b = *rc::gen::inRange(0, 10001) / 10000.0;
    RC_ASSERT((a <= b) == (measured().at(a) <= measured().at(b)) || a == b);
  }));
}

// Ratings 3,000 and 2,000 operations per second and core: one core counts 1.5 reference cores, eight count 12.
TEST(Capacity, counts_cores_of_the_reference) {
  ServerModel reference;
  reference.cores = 2;
  reference.rating = 2000;
  ServerModel model;
  model.cores = 8;
  model.rating = 3000;
  EXPECT_EQ(core_speed(model, reference), Compute(1.5));
  EXPECT_EQ(capacity(model, reference), Compute(12));
  EXPECT_EQ(capacity(reference, reference), Compute(2));
}

}  // namespace
}  // namespace verbund::catalogue
