#include "models/money/present_value.h"

#include <gtest/gtest.h>

namespace verbund::money {
namespace {

const Instant start = make_instant(2007, 1), end = make_instant(2010, 1);
constexpr Discounting five_percent{.rate = GrowthRate(0.05)};

PresentValue worth_of(Discounting discounting) { return {discounting, start, end}; }

Money worth(const PresentValue& value, int euros, int year) {
  return value.of(Money::euros(euros), value.years_to(year));
}

// 1,000 EUR a year for three years at 5 %, each paid in the middle of its year:
//   1,000 / 1.05^0.5 = 1,000 / 1.0246951 = 975.90
//   1,000 / 1.05^1.5 = 975.9001 / 1.05   = 929.43
//   1,000 / 1.05^2.5 = 929.4286 / 1.05   = 885.17
TEST(PresentValue, of_payments_in_the_middle_of_their_years) {
  const auto value = worth_of(five_percent);
  EXPECT_EQ(worth(value, 1000, 2007), Money::cents(97590));
  EXPECT_EQ(worth(value, 1000, 2008), Money::cents(92943));
  EXPECT_EQ(worth(value, 1000, 2009), Money::cents(88517));
}

//   1,000 / 1.05   = 952.38
//   1,000 / 1.1025 = 907.03
//   1,000 / 1.157625 = 863.84
TEST(PresentValue, of_payments_at_the_ends_of_their_years) {
  const auto value = worth_of({.rate = GrowthRate(0.05), .timing = Timing::year_end});
  EXPECT_EQ(worth(value, 1000, 2007), Money::cents(95238));
  EXPECT_EQ(worth(value, 1000, 2008), Money::cents(90703));
  EXPECT_EQ(worth(value, 1000, 2009), Money::cents(86384));
}

// What is left counts at the very end, whatever the timing of payments: 1,157.625 / 1.05^3 = 1,000.
TEST(PresentValue, of_what_is_left_is_that_of_the_end) {
  for (const Timing timing : {Timing::mid_year, Timing::year_end}) {
    const auto value = worth_of({.rate = GrowthRate(0.05), .timing = timing});
    EXPECT_DOUBLE_EQ(value.years_to_end(), 3);
    EXPECT_EQ(value.of(Money::cents(11576250), value.years_to_end()), Money::euros(100000));
  }
}

// July 2007 to March 2008. 184 days of the year from 1 July 2007 to 1 July 2008 (366 days) belong to 2007, 91 more to
// 2008: the middles lie after 92 and after 184 + 45.5 days, the ends after 184 and 275.
TEST(PresentValue, counts_the_parts_of_calendar_years_that_a_run_covers) {
  const Instant july = make_instant(2007, 7), april = make_instant(2008, 4);
  const PresentValue middle(five_percent, july, april);
  EXPECT_DOUBLE_EQ(middle.years_to(2007), 92.0 / 366);
  EXPECT_DOUBLE_EQ(middle.years_to(2008), 229.5 / 366);
  const PresentValue late({.rate = GrowthRate(0.05), .timing = Timing::year_end}, july, april);
  EXPECT_DOUBLE_EQ(late.years_to(2007), 184.0 / 366);
  EXPECT_DOUBLE_EQ(late.years_to(2008), 275.0 / 366);
  EXPECT_DOUBLE_EQ(late.years_to_end(), 275.0 / 366);
}

// Real terms, 3 % above an inflation of 2 %: at the end of the first year 1,050.60 EUR are 1,050.60 / 1.02 = 1,030 EUR
// at prices of the start, and 1,030 / 1.03 = 1,000 EUR today. Nominal 5.06 % is the same: 1.03 × 1.02 = 1.0506.
TEST(PresentValue, in_real_terms_deflates_first) {
  Discounting real{.rate = GrowthRate(0.03), .terms = Terms::real, .inflation = GrowthRate(0.02)};
  real.timing = Timing::year_end;
  EXPECT_EQ(worth_of(real).of(Money::cents(105060), 1), Money::euros(1000));
  const auto nominal = worth_of({.rate = GrowthRate(0.0506), .timing = Timing::year_end});
  for (const int year : {2007, 2008, 2009}) {
    EXPECT_EQ(worth(worth_of(real), 98765, year), worth(nominal, 98765, year));
  }
}

TEST(PresentValue, in_nominal_terms_knows_no_inflation) {
  Discounting nominal = five_percent;
  nominal.inflation = GrowthRate(0.5);
  EXPECT_EQ(worth(worth_of(nominal), 1000, 2007), Money::cents(97590));
}

TEST(PresentValue, is_the_amount_itself_without_a_rate_and_at_a_rate_of_nothing) {
  for (const auto& discounting : {Discounting{}, Discounting{.rate = GrowthRate(0)}}) {
    EXPECT_EQ(worth(worth_of(discounting), 1234, 2009), Money::euros(1234));
  }
}

// Without a rate nothing is deflated either: real terms are those of a rate.
TEST(PresentValue, needs_a_rate_to_deflate) {
  const Discounting real{.rate = {}, .terms = Terms::real, .inflation = GrowthRate(0.02)};
  EXPECT_EQ(worth(worth_of(real), 1000, 2009), Money::euros(1000));
}

// −975.90 EUR are received today for −1,000 EUR in mid-year. At −50 % a euro of next year is two today.
TEST(PresentValue, holds_for_what_is_received_and_for_rates_below_nothing) {
  EXPECT_EQ(worth(worth_of(five_percent), -1000, 2007), Money::cents(-97590));
  EXPECT_EQ(worth_of({.rate = GrowthRate(-0.5)}).of(Money::euros(1000), 1), Money::euros(2000));
}

// 4 % over 6 years: 1.04^6 = 1.265319, 1 − 1 / 1.265319 = 0.209685, 100,000 × 0.04 / 0.209685 = 19,076.19 EUR.
// Back: 19,076.19 × (0.961538 + 0.924556 + 0.888996 + 0.854804 + 0.821927 + 0.790315) = 100,000.00 EUR.
TEST(Annuity, is_worth_as_much_as_the_present_value) {
  const Money yearly = annuity(Money::euros(100000), GrowthRate(0.04), 6);
  EXPECT_EQ(yearly, Money::cents(1907619));
  Money sum;
  for (int year = 1; year <= 6; ++year) {
    sum += worth_of({.rate = GrowthRate(0.04)}).of(yearly, year);
  }
  EXPECT_LE(std::abs((sum - Money::euros(100000)).in_cents()), 3);  // six roundings
}

// 100,000 / 6 = 16,666.67; so small a rate that 1 + rate hardly differs from 1 comes to the same.
TEST(Annuity, divides_by_the_years_where_nothing_is_discounted) {
  EXPECT_EQ(annuity(Money::euros(100000), GrowthRate(0), 6), Money::cents(1666667));
  EXPECT_EQ(annuity(Money::euros(100000), GrowthRate(1e-14), 6), Money::cents(1666667));
}

// Two and a half years at 5 %: 1.05^2.5 = 1.129726, 1,000 × 0.05 / (1 − 1 / 1.129726) = 435.43.
TEST(Annuity, takes_parts_of_years) {
  EXPECT_EQ(annuity(Money::euros(1000), GrowthRate(0.05), 2.5), Money::cents(43543));
}

Flow flow(double years, int euros) { return {years, Money::euros(euros)}; }

void expect_rate(const std::vector<Flow>& flows, double rate) {
  const auto found = internal_rate(flows);
  ASSERT_TRUE(found.has_value());
  EXPECT_NEAR(found->value(), rate, 1e-9);
}

// 1,000 EUR become 1,100 in a year, or 1,210 in two: 10 %; 900 in a year: −10 %.
TEST(InternalRate, is_that_at_which_all_is_worth_nothing) {
  expect_rate({flow(0, -1000), flow(1, 1100)}, 0.10);
  expect_rate({flow(0, -1000), flow(2, 1210)}, 0.10);
  expect_rate({flow(0, -1000), flow(1, 900)}, -0.10);
  expect_rate({flow(0, -1000), flow(1, 1000)}, 0);
}

// 500 × (1/1.23375 + 1/1.23375² + 1/1.23375³) = 500 × (0.81054 + 0.65697 + 0.53250) = 1,000.0.
TEST(InternalRate, of_three_equal_savings) {
  expect_rate({flow(0, -1000), flow(1, 500), flow(2, 500), flow(3, 500)}, 0.233751929);
}

// All half a year later: every flow is worth 1 / 1.1^0.5 of it, the rate stays.
TEST(InternalRate, does_not_depend_on_where_the_years_begin) { expect_rate({flow(0.5, -1000), flow(1.5, 1100)}, 0.10); }

TEST(InternalRate, is_none_where_nothing_is_paid_or_nothing_comes_back) {
  EXPECT_FALSE(internal_rate({flow(0.5, 100), flow(1.5, 200)}));
  EXPECT_FALSE(internal_rate({flow(0.5, -100), flow(1.5, -200)}));
  EXPECT_FALSE(internal_rate({flow(0.5, 0), flow(1.5, 0)}));
  EXPECT_FALSE(internal_rate({}));
}

// −100 + 230/1.1 − 132/1.21 = −100 + 209.09 − 109.09 = 0, and −100 + 230/1.2 − 132/1.44 = −100 + 191.67 − 91.67 = 0.
TEST(InternalRate, is_none_where_there_are_two) {
  EXPECT_FALSE(internal_rate({flow(0, -100), flow(1, 230), flow(2, -132)}));
}

// Twelvefold in a year: 1,100 %.
TEST(InternalRate, is_none_beyond_1000_percent) {
  expect_rate({flow(0, -100), flow(1, 1090)}, 9.9);
  EXPECT_FALSE(internal_rate({flow(0, -100), flow(1, 1200)}));
}

}  // namespace
}  // namespace verbund::money
