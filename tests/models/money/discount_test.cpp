#include "models/money/discount.h"

#include <gtest/gtest.h>

namespace verbund::money {
namespace {

TEST(Discount, is_that_of_the_highest_tier_reached) {
  const std::vector<DiscountTier> tiers = {{Money::euros(100000), Fraction(0.05)},
                                           {Money::euros(250000), Fraction(0.08)}};
  EXPECT_EQ(discount(tiers, Money::cents(9999999)), Fraction(0));
  EXPECT_EQ(discount(tiers, Money::euros(100000)), Fraction(0.05));
  EXPECT_EQ(discount(tiers, Money::cents(24999999)), Fraction(0.05));
  EXPECT_EQ(discount(tiers, Money::euros(900000)), Fraction(0.08));
}

TEST(Discount, is_none_without_tiers) { EXPECT_EQ(discount({}, Money::euros(1000000)), Fraction(0)); }

}  // namespace
}  // namespace verbund::money
