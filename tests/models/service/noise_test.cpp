#include "models/service/noise.h"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund::service {
namespace {

const Instant start = make_instant(2007, 1);
Instant hour(int i) { return start + Period{0, std::int64_t{3600} * i}; }

// 400,000 draws with a deviation of 0.3: the mean is off by 0.3 / sqrt(400,000) = 0.0005 as a rule; five times that is
// the limit. The fixed seed makes the test repeatable.
TEST(Noise, has_mean_1_and_the_deviation_asked_for) {
  const auto stream = noise_stream(42, "lpz-register");
  constexpr int draws = 400000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < draws; ++i) {
    const double factor = noise_factor(stream, Fraction(0.3), hour(i));
    ASSERT_GT(factor, 0);
    sum += factor;
    squares += factor * factor;
  }
  const double mean = sum / draws;
  EXPECT_NEAR(mean, 1, 0.0025);
  EXPECT_NEAR(std::sqrt(squares / draws - mean * mean), 0.3, 0.005);
}

TEST(Noise, of_neighbouring_hours_and_of_two_services_is_independent) {
  const auto one = noise_stream(42, "a");
  const auto other = noise_stream(42, "b");
  constexpr int draws = 100000;
  double hours_apart = 0;
  double services_apart = 0;
  for (int i = 0; i < draws; ++i) {
    const double now = noise_factor(one, Fraction(1), hour(i)) - 1;
    hours_apart += now * (noise_factor(one, Fraction(1), hour(i + 1)) - 1) / draws;
    services_apart += now * (noise_factor(other, Fraction(1), hour(i)) - 1) / draws;
  }
  EXPECT_NEAR(hours_apart, 0, 0.02);
  EXPECT_NEAR(services_apart, 0, 0.02);
}

TEST(Noise, is_one_factor_an_hour_and_depends_on_seed_and_name_alone) {
  const auto stream = noise_stream(7, "lpz-register");
  EXPECT_EQ(stream, noise_stream(7, "lpz-register"));
  EXPECT_NE(stream, noise_stream(8, "lpz-register"));
  EXPECT_NE(stream, noise_stream(7, "lpz-registry"));
  const Fraction deviation(0.2);
  EXPECT_EQ(noise_factor(stream, deviation, start), noise_factor(stream, deviation, start + Period{0, 3599}));
  EXPECT_NE(noise_factor(stream, deviation, start), noise_factor(stream, deviation, start + Period{0, 3600}));
}

TEST(Noise, of_no_deviation_is_1) { EXPECT_EQ(noise_factor(noise_stream(1, "a"), Fraction(0), start), 1); }

}  // namespace
}  // namespace verbund::service
