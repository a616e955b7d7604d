#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "models/units/parse.h"

namespace verbund {
namespace {

TEST(CalendarText, reads_months_days_and_minutes) {
  EXPECT_EQ(parse_instant("2007-01"), make_instant(2007, 1));
  EXPECT_EQ(parse_instant("2007-01-31"), make_instant(2007, 1, 31));
  EXPECT_EQ(parse_instant("2007-01-31 08:30"), make_instant(2007, 1, 31, 8, 30));
  EXPECT_EQ(parse_instant("2007-01-31T08:30"), make_instant(2007, 1, 31, 8, 30));
}

TEST(CalendarText, reads_no_other_date) {
  for (const char* text : {"", "2007", "2007-1", "2007-13", "2007-00", "2007-02-29", "2007-01-31 ", "2007-01-31 24:00",
                           "2007-01-31 08:60", "2007-01-31 08", "2007-01-31 08:30:00", "31.01.2007", "0000-01",
                           "20070-01", "2007-01-31t08:30", " 2007-01", "-007-01", "2007/01"}) {
    EXPECT_FALSE(parse_instant(text)) << text;
  }
}

TEST(CalendarText, writes_dates) {
  const Instant when = make_instant(2009, 9, 27, 8, 30);
  EXPECT_EQ(format_date(when), "2009-09-27");
  EXPECT_EQ(format_month(when), "2009-09");
  EXPECT_EQ(format_instant(when), "2009-09-27 08:30");
  EXPECT_EQ(format_instant(start_of_day(when)), "2009-09-27");
}

TEST(CalendarText, reads_periods) {
  EXPECT_EQ(parse_period("6 years").value, (Period{72, 0}));
  EXPECT_EQ(parse_period("1 year").value, (Period{12, 0}));
  EXPECT_EQ(parse_period("18 months").value, (Period{18, 0}));
  EXPECT_EQ(parse_period("2 weeks").value, (Period{0, 14 * seconds_per_day}));
  EXPECT_EQ(parse_period("30 days").value, (Period{0, 30 * seconds_per_day}));
  EXPECT_EQ(parse_period("4 hours").value, (Period{0, 14'400}));
  EXPECT_EQ(parse_period("15 minutes").value, (Period{0, 900}));
  EXPECT_EQ(parse_period("0 days").value, (Period{}));
}

TEST(CalendarText, reads_no_other_period) {
  for (const char* text : {"", "years", "-1 year", "+1 year", "1.5 years", "6", "6 Years", "6 y", "6 years ",
                           "1001 years", "99999999999999999999 days", "1e3 days", "6 years 2 months"}) {
    EXPECT_FALSE(parse_period(text).value) << text;
  }
}

TEST(CalendarText, says_what_is_wrong_with_a_period) {
  for (const char* text : {"", "years", "-1 year", "1.5 years", "1,000 years"}) {
    EXPECT_EQ(parse_period(text).problem, ParseProblem::not_a_number) << text;
  }
  EXPECT_EQ(parse_period("6").problem, ParseProblem::missing_unit);
  EXPECT_EQ(parse_period("6 yaers").problem, ParseProblem::wrong_unit);
  EXPECT_EQ(parse_period("1 second").problem, ParseProblem::wrong_unit);
  EXPECT_EQ(parse_period("1001 years").problem, ParseProblem::too_large);
  EXPECT_EQ(parse_period("99999999999999999999 days").problem, ParseProblem::too_large);
}

TEST(CalendarText, writes_periods_in_the_largest_unit_that_fits) {
  EXPECT_EQ(format_period({72, 0}), "6 years");
  EXPECT_EQ(format_period({12, 0}), "1 year");
  EXPECT_EQ(format_period({18, 0}), "18 months");
  EXPECT_EQ(format_period({0, 14 * seconds_per_day}), "2 weeks");
  EXPECT_EQ(format_period({0, 30 * seconds_per_day}), "30 days");
  EXPECT_EQ(format_period({0, 5400}), "90 minutes");
  EXPECT_EQ(format_period({}), "0 days");
  EXPECT_EQ(format_period({1, 3600}), "1 month 1 hour");
}

TEST(CalendarTextProperty, a_written_period_reads_back) {
  EXPECT_TRUE(rc::check([] {
    const int months = *rc::gen::inRange(0, 12'001);
    RC_ASSERT(parse_period(format_period({months, 0})).value == (Period{months, 0}));
    const std::int64_t seconds = *rc::gen::inRange<std::int64_t>(0, 10'000'000) * 60;
    RC_ASSERT(parse_period(format_period({0, seconds})).value == (Period{0, seconds}));
  }));
}

}  // namespace
}  // namespace verbund
