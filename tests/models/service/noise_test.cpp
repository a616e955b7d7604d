#include "models/service/noise.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace verbund::service {
namespace {

const Instant start = make_instant(2007, 1);
Instant hour(int i) { return start + Period{0, std::int64_t{3600} * i}; }

Noise noise(std::uint64_t seed, std::string_view name, double deviation, double correlation = 0) {
  return {noise_stream(seed, name), Fraction(deviation), Fraction(correlation)};
}

struct Moments {
  double mean = 0, deviation = 0, correlation = 0, apart = 0;  // of one hour to the next, of five hours
};

Moments moments(Noise noise, int draws) {
  std::vector<double> factors;
  factors.reserve(static_cast<std::size_t>(draws));
  for (int i = 0; i < draws; ++i) factors.push_back(noise.factor(hour(i)));
  Moments m;
  for (const double f : factors) m.mean += f / draws;
  double squares = 0, next = 0, fifth = 0;
  for (std::size_t i = 0; i + 5 < factors.size(); ++i) {
    const double off = factors[i] - m.mean;
    squares += off * off, next += off * (factors[i + 1] - m.mean), fifth += off * (factors[i + 5] - m.mean);
  }
  m.deviation = std::sqrt(squares / draws), m.correlation = next / squares, m.apart = fifth / squares;
  return m;
}

// 400,000 draws with a deviation of 0.3: the mean is off by 0.3 / sqrt(400,000) = 0.0005 as a rule; five times that is
// the limit. The fixed seed makes the test repeatable.
TEST(Noise, has_mean_1_and_the_deviation_asked_for) {
  const auto is = moments(noise(42, "lpz-register", 0.3), 400000);
  EXPECT_NEAR(is.mean, 1, 0.0025);
  EXPECT_NEAR(is.deviation, 0.3, 0.005);
  EXPECT_NEAR(is.correlation, 0, 0.01);
}

// With a correlation of c from hour to hour n draws tell the mean as well as n (1 - c) / (1 + c) independent ones:
// 400,000 / 9 for 0.8, so that it is off by 0.0014 as a rule. Five hours apart the correlation is
// ((1 + d²)^(r^5) - 1) / d² with r = ln(1 + 0.8 × 0.09) / ln(1.09) = 0.8068: 0.3315.
TEST(Noise, that_lasts_has_mean_1_the_deviation_and_the_correlation_asked_for) {
  const auto is = moments(noise(42, "lpz-register", 0.3, 0.8), 400000);
  EXPECT_NEAR(is.mean, 1, 0.007);
  EXPECT_NEAR(is.deviation, 0.3, 0.01);
  EXPECT_NEAR(is.correlation, 0.8, 0.01);
  EXPECT_NEAR(is.apart, 0.3315, 0.02);
}

// Deviations above the mean make skew factors: the correlation holds for them, not for their logarithms alone.
TEST(Noise, of_great_deviation_has_the_correlation_asked_for) {
  const auto is = moments(noise(7, "a", 1, 0.5), 1000000);
  EXPECT_NEAR(is.mean, 1, 0.01);
  EXPECT_NEAR(is.deviation, 1, 0.05);
  EXPECT_NEAR(is.correlation, 0.5, 0.03);
}

TEST(Noise, of_two_services_is_independent) {
  auto one = noise(42, "a", 1), other = noise(42, "b", 1);
  constexpr int draws = 100000;
  double together = 0;
  for (int i = 0; i < draws; ++i) together += (one.factor(hour(i)) - 1) * (other.factor(hour(i)) - 1) / draws;
  EXPECT_NEAR(together, 0, 0.02);
}

TEST(Noise, is_one_factor_an_hour_and_depends_on_seed_and_name_alone) {
  const auto stream = noise_stream(7, "lpz-register");
  EXPECT_EQ(stream, noise_stream(7, "lpz-register"));
  EXPECT_NE(stream, noise_stream(8, "lpz-register"));
  EXPECT_NE(stream, noise_stream(7, "lpz-registry"));
  auto drawn = noise(7, "lpz-register", 0.2);
  EXPECT_EQ(drawn.factor(start), drawn.factor(start + Period{0, 3599}));
  EXPECT_NE(drawn.factor(start), drawn.factor(start + Period{0, 3600}));
}

TEST(Noise, of_no_deviation_is_1) { EXPECT_EQ(noise(1, "a", 0, 0.5).factor(start), 1); }

TEST(Noise, is_above_0_and_the_same_in_any_order_of_asking) {
  EXPECT_TRUE(rc::check("order", [] {
    const auto correlation = *rc::gen::elementOf(std::vector<double>{0, 0.01, 0.5, 0.9, 0.99});
    auto rising = noise(3, "a", 0.4, correlation), any = rising;
    std::map<int, double> factors;
    const int first = *rc::gen::inRange(0, 20000);
    for (int i = first; i < first + 600; i += *rc::gen::inRange(1, 20)) factors[i] = rising.factor(hour(i));
    for (int asked = 0; asked < 40; ++asked) {
      const auto [at, factor] = *rc::gen::elementOf(factors);
      RC_ASSERT(factor > 0);
      RC_ASSERT(any.factor(hour(at)) == factor);
    }
  }));
}

// Where one block ends and the next begins the level goes on: one hour apart it differs as anywhere else.
TEST(Noise, does_not_jump_from_block_to_block) {
  auto drawn = noise(5, "a", 0.5, 0.99);
  double largest = 0, before = drawn.factor(hour(0));
  for (int i = 1; i <= 40000; ++i) {
    const double now = drawn.factor(hour(i));
    largest = std::max(largest, std::abs(std::log(now / std::exchange(before, now))));
  }
  // s × sqrt(2 (1 - r)) = 0.472 × 0.134 is one standard deviation; the largest of 40,000 is near 4.2 of them.
  EXPECT_LT(largest, 5 * 0.472 * 0.134);
}

}  // namespace
}  // namespace verbund::service
