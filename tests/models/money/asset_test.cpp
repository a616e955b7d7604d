#include "models/money/asset.h"

#include <gtest/gtest.h>

namespace verbund::money {
namespace {

constexpr Period five_years{60, 0};

Money left(int euros, Instant bought, Period life, Instant when) {
  return book_value(Money::euros(euros), bought, life, when);
}

// 6,000 EUR over five years are 100 EUR a month. Bought on 15 March 2007: March counts as a whole, so 5,900 EUR are
// left on 1 April, after ten months 5,000 EUR on 1 January 2008, and nothing on 1 March 2012.
TEST(BookValue, falls_by_the_same_part_in_every_month_that_of_the_purchase_included) {
  const Instant bought = make_instant(2007, 3, 15);
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2007, 4)), Money::euros(5900));
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2008, 1)), Money::euros(5000));
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2012, 2)), Money::euros(100));
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2012, 3)), Money());
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2020, 1)), Money());
}

TEST(BookValue, is_the_price_until_the_month_of_the_purchase_ends) {
  const Instant bought = make_instant(2007, 3, 15);
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2007, 3)), Money::euros(6000));
  EXPECT_EQ(left(6000, bought, five_years, make_instant(2007, 1)), Money::euros(6000));
}

// 1,000 / 36 = 27.777…: what is left after each month is rounded, the parts add up to the price.
TEST(BookValue, loses_no_cent_on_the_way) {
  const Instant bought = make_instant(2007, 1);
  EXPECT_EQ(left(1000, bought, {36, 0}, make_instant(2007, 2)), Money::cents(97222));
  EXPECT_EQ(left(1000, bought, {36, 0}, make_instant(2007, 3)), Money::cents(94444));
  EXPECT_EQ(left(1000, bought, {36, 0}, make_instant(2009, 12)), Money::cents(2778));
  EXPECT_EQ(left(1000, bought, {36, 0}, make_instant(2010, 1)), Money());
}

// 1,000 days are 32.854 months of 30.4375 days: after 32 of them 1,000 × (1 − 32 / 32.854) = 26 EUR are left.
TEST(BookValue, takes_a_life_in_days) {
  const Period life{0, 1000 * seconds_per_day};
  EXPECT_EQ(left(1000, make_instant(2007, 1), life, make_instant(2009, 9)), Money::euros(26));
  EXPECT_EQ(left(1000, make_instant(2007, 1), life, make_instant(2009, 10)), Money());
}

TEST(BookValue, of_what_lasts_less_than_a_month_is_gone_after_it) {
  const Period week{0, 7 * seconds_per_day};
  EXPECT_EQ(left(1000, make_instant(2007, 1, 20), week, make_instant(2007, 1)), Money::euros(1000));
  EXPECT_EQ(left(1000, make_instant(2007, 1, 20), week, make_instant(2007, 2)), Money());
}

// 60 % are left of each year: after two 5,000 × 0.36 = 1,800 EUR; after 181 of 365 days 5,000 × 0.6^0.4959 = 3,881.12.
TEST(ResaleValue, falls_by_a_share_each_year) {
  const Instant bought = make_instant(2005, 1);
  const auto value = [&](double share, Instant when) {
    return resale_value(Money::euros(5000), Fraction(share), bought, when);
  };
  EXPECT_EQ(value(0.6, bought), Money::euros(5000));
  EXPECT_EQ(value(0.6, make_instant(2007, 1)), Money::euros(1800));
  EXPECT_EQ(value(0.6, make_instant(2005, 7)), Money::cents(388112));
  EXPECT_EQ(value(1, make_instant(2017, 1)), Money::euros(5000));
  EXPECT_EQ(value(0, make_instant(2006, 1)), Money());
}

}  // namespace
}  // namespace verbund::money
