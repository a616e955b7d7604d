#include "models/units/money.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace verbund {
namespace {

using testing::ElementsAre;

std::vector<std::int64_t> split_cents(std::int64_t cents, const std::vector<double>& weights) {
  std::vector<std::int64_t> out;
  for (const Money part : split(Money::cents(cents), weights)) out.push_back(part.in_cents());
  return out;
}

TEST(Money, rounds_half_a_cent_away_from_zero) {
  EXPECT_EQ(round_to_cents(0.125).in_cents(), 13);  // 0.125 and 0.375 are exact in binary
  EXPECT_EQ(round_to_cents(0.375).in_cents(), 38);
  EXPECT_EQ(round_to_cents(-0.125).in_cents(), -13);
  EXPECT_EQ(round_to_cents(1234.5678).in_cents(), 123457);
  EXPECT_EQ(round_to_cents(0.1 + 0.2).in_cents(), 30);
  EXPECT_EQ(round_to_cents(9e14).in_cents(), 90'000'000'000'000'000);
}

TEST(Money, aborts_beyond_its_range) {
  EXPECT_DEATH(round_to_cents(1e16), "beyond 9e16 cents");
  EXPECT_DEATH(round_to_cents(-1e300), "beyond 9e16 cents");
  EXPECT_DEATH(round_to_cents(std::numeric_limits<double>::quiet_NaN()), "not a number");
}

TEST(Money, is_split_by_the_largest_remainder) {
  EXPECT_THAT(split_cents(100, {1, 1, 1}), ElementsAre(34, 33, 33));  // ties to the lower index
  // 1000 cents by 1 : 2 : 4: 142.857, 285.714, 571.429 -> 142 + 285 + 571 = 998, two cents to .857 and .714.
  EXPECT_THAT(split_cents(1000, {1, 2, 4}), ElementsAre(143, 286, 571));
  EXPECT_THAT(split_cents(1, {0.2, 0.5, 0.3}), ElementsAre(0, 1, 0));
  EXPECT_THAT(split_cents(300, {1, 1, 1}), ElementsAre(100, 100, 100));
  EXPECT_THAT(split_cents(-100, {1, 1, 1}), ElementsAre(-34, -33, -33));
  EXPECT_THAT(split_cents(0, {3, 4}), ElementsAre(0, 0));
}

TEST(Money, goes_to_the_first_part_when_nobody_has_weight) {
  EXPECT_THAT(split_cents(7, {0, 0}), ElementsAre(7, 0));
  EXPECT_THAT(split_cents(7, {0, 5, 0}), ElementsAre(0, 7, 0));
}

TEST(Money, cannot_be_split_without_or_by_negative_weights) {
  EXPECT_DEATH(split(Money::cents(1), {}), "at least one weight");
  const std::vector<double> negative{1, -1};
  EXPECT_DEATH(split(Money::cents(1), negative), "not negative");
}

TEST(MoneyProperty, parts_add_up_and_lie_within_a_cent_of_their_share) {
  EXPECT_TRUE(rc::check([] {
    const std::int64_t cents = *rc::gen::inRange<std::int64_t>(-90'000'000'000'000'000, 90'000'000'000'000'000);
    const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1'000'000)));
    std::vector<double> weights;
    std::transform(raw.begin(), raw.end(), std::back_inserter(weights), [](int w) { return w * 0.37; });
    const std::vector<std::int64_t> parts = split_cents(cents, weights);
    RC_ASSERT(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == cents);
    const long double total = std::accumulate(raw.begin(), raw.end(), 0.0L);
    if (total == 0) return;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const long double share = cents * (raw[i] / total);
      // Weights carry 53 bits: their own rounding moves a share by up to amount × 2^-52.
      RC_ASSERT(std::abs(static_cast<long double>(parts[i]) - share) <= 1.0L + std::abs(share) * 0x1p-50L);
      RC_ASSERT(raw[i] != 0 || parts[i] == 0);
    }
  }));
}

}  // namespace
}  // namespace verbund
