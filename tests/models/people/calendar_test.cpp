#include "models/people/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string>

namespace verbund::people {
namespace {

const Region saxony{"DE-SN"};
const Region saxony_anhalt{"DE-ST"};

// 2007 has 261 days from Monday to Friday (52 weeks and Monday, 31 December). Of the holidays of Saxony eleven are
// among them: New Year's Day (Mon), Good Friday, Easter Monday, Labour Day (Tue), Ascension, Whit Monday, Unity (Wed),
// Reformation (Wed), Repentance (Wed), Christmas (Tue and Wed). 250 days are left.
TEST(WorkingDays, are_monday_to_friday_without_the_holidays_of_the_region) {
  EXPECT_EQ(working_days(saxony, make_instant(2007, 1), make_instant(2008, 1)), 250);
  // Saxony-Anhalt keeps Epiphany (a Saturday in 2007) and no day of repentance.
  EXPECT_EQ(working_days(saxony_anhalt, make_instant(2007, 1), make_instant(2008, 1)), 251);
}

// December 2007: 21 days from Monday to Friday (3 to 7, 10 to 14, 17 to 21, 24 to 28, 31), less two of Christmas.
// A person with 1,600 hours a year is there for 1,600 x 19 / 250 = 121.6 hours.
TEST(ShareOfYear, is_that_of_the_working_days) {
  const Fraction december = share_of_year(saxony, make_instant(2007, 12), make_instant(2008, 1));
  EXPECT_DOUBLE_EQ(december.value(), 19.0 / 250);
  EXPECT_NEAR(1600 * december.value(), 121.6, 1e-9);
}

TEST(ShareOfYear, knows_no_holidays_where_there_is_no_calendar) {
  EXPECT_EQ(working_days(Region{"CZ-10"}, make_instant(2007, 1), make_instant(2008, 1)), 261);
}

RC_GTEST_PROP(ShareOfYear, adds_up_to_one_over_the_months_of_a_year, ()) {
  const int year = *rc::gen::inRange(1995, 2040);
  const Region region{*rc::gen::element<std::string>("DE-SN", "DE-ST", "DE-BB", "DE-BY", "CZ-10")};
  double sum = 0;
  for (int month = 0; month < 12; ++month) {
    const Instant first = make_instant(year, 1) + Period{month, 0};
    sum += share_of_year(region, first, first + Period{1, 0}).value();
  }
  RC_ASSERT(std::abs(sum - 1) < 1e-12);
}

}  // namespace
}  // namespace verbund::people
