#include "models/units/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace verbund {
namespace {

TEST(Calendar, counts_seconds_from_1970) {
  EXPECT_EQ(make_instant(1970, 1).seconds(), 0);
  EXPECT_EQ(make_instant(1969, 12, 31).seconds(), -86400);
  // 2000-01-01: 30 years of 365 days and the leap days of 1972, 76, 80, 84, 88, 92, 96: 30 × 365 + 7 = 10957.
  EXPECT_EQ(make_instant(2000, 1).seconds(), 10957 * seconds_per_day);
  EXPECT_EQ(make_instant(2000, 1, 1, 8, 30).seconds(), 10957 * seconds_per_day + 30'600);
}

TEST(Calendar, knows_leap_years) {
  EXPECT_TRUE(is_leap_year(2008));
  EXPECT_FALSE(is_leap_year(2007));
  EXPECT_TRUE(is_leap_year(2000));   // divisible by 400
  EXPECT_FALSE(is_leap_year(1900));  // divisible by 100 only
  EXPECT_FALSE(is_leap_year(2100));
}

TEST(Calendar, knows_which_dates_exist) {
  EXPECT_TRUE(date_exists(2008, 2, 29));
  EXPECT_FALSE(date_exists(2007, 2, 29));
  EXPECT_FALSE(date_exists(2007, 4, 31));
  EXPECT_FALSE(date_exists(2007, 13, 1));
  EXPECT_FALSE(date_exists(2007, 0, 1));
  EXPECT_FALSE(date_exists(2007, 1, 0));
  EXPECT_DEATH(make_instant(2007, 2, 29), "there is no 2007-2-29");
}

TEST(Calendar, knows_weekdays) {
  EXPECT_EQ(civil(make_instant(1970, 1)).weekday, Weekday::thursday);
  EXPECT_EQ(civil(make_instant(1969, 12, 31)).weekday, Weekday::wednesday);
  EXPECT_EQ(civil(make_instant(2007, 1)).weekday, Weekday::monday);
  EXPECT_EQ(civil(make_instant(2009, 9, 27)).weekday, Weekday::sunday);  // a federal election
  EXPECT_EQ(civil(make_instant(2000, 2, 29)).weekday, Weekday::tuesday);
}

TEST(Calendar, finds_the_start_of_the_day_and_of_the_month) {
  EXPECT_EQ(start_of_day(make_instant(2009, 9, 27, 23, 59)), make_instant(2009, 9, 27));
  EXPECT_EQ(start_of_day(make_instant(1969, 12, 31, 1)), make_instant(1969, 12, 31));
  EXPECT_EQ(start_of_month(make_instant(2008, 2, 29, 12)), make_instant(2008, 2));
}

TEST(Calendar, months_go_first_and_missing_days_become_the_last_of_the_month) {
  EXPECT_EQ(make_instant(2007, 1, 31) + (Period{1, 0}), make_instant(2007, 2, 28));
  EXPECT_EQ(make_instant(2008, 1, 31) + (Period{1, 0}), make_instant(2008, 2, 29));
  EXPECT_EQ(make_instant(2008, 2, 29) + (Period{12, 0}), make_instant(2009, 2, 28));
  EXPECT_EQ(make_instant(2007, 11, 30, 8, 30) + (Period{3, 0}), make_instant(2008, 2, 29, 8, 30));
  // 31 January + 1 month = 28 February, + 1 day = 1 March; the day first would have given 1 March as well, but from
  // 30 January: 28 February + 1 day = 1 March against 28 February.
  EXPECT_EQ(make_instant(2007, 1, 30) + (Period{1, seconds_per_day}), make_instant(2007, 3, 1));
}

TEST(Calendar, subtracts_months_across_years) {
  EXPECT_EQ(make_instant(2007, 3, 31) - (Period{1, 0}), make_instant(2007, 2, 28));
  EXPECT_EQ(make_instant(2007, 1, 15) - (Period{72, 0}), make_instant(2001, 1, 15));
  EXPECT_EQ(make_instant(2007, 1, 1) - (Period{0, 3600}), make_instant(2006, 12, 31, 23));
}

TEST(Calendar, counts_years_with_the_fraction_of_the_running_year) {
  const Instant start = make_instant(2007, 1);
  EXPECT_EQ(years_between(start, start), 0);
  EXPECT_EQ(years_between(start, make_instant(2013, 1)), 6);
  // January to June 2008 have 31 + 29 + 31 + 30 + 31 + 30 = 182 days of 366.
  EXPECT_DOUBLE_EQ(years_between(start, make_instant(2008, 7)), 1 + 182.0 / 366);
  // ... and of 2007, 181 of 365.
  EXPECT_DOUBLE_EQ(years_between(start, make_instant(2007, 7)), 181.0 / 365);
  // A year from July to July is measured by its own length: 2007-07-01 to 2008-07-01 has 366 days.
  EXPECT_DOUBLE_EQ(years_between(make_instant(2007, 7), make_instant(2008, 1)), 184.0 / 366);
}

TEST(Calendar, takes_28_february_as_the_anniversary_of_a_leap_day) {
  const Instant leap_day = make_instant(2008, 2, 29);
  EXPECT_EQ(years_between(leap_day, make_instant(2009, 2, 28)), 1);
  EXPECT_EQ(years_between(leap_day, make_instant(2012, 2, 29)), 4);
  EXPECT_LT(years_between(leap_day, make_instant(2012, 2, 28)), 4);
}

TEST(Calendar, counts_years_before_the_start_as_negative) {
  // The year before 2007-01-01 has 365 days; 92 of them are October to December.
  EXPECT_DOUBLE_EQ(years_between(make_instant(2007, 1), make_instant(2006, 10)), -92.0 / 365);
  EXPECT_EQ(years_between(make_instant(2007, 1), make_instant(2005, 1)), -2);
}

TEST(CalendarProperty, a_date_taken_apart_and_put_together_is_the_same) {
  EXPECT_TRUE(rc::check([] {
    const Instant when(*rc::gen::inRange<std::int64_t>(-40'000'000, 70'000'000) * 60);  // 1893 to 2103, in minutes
    const Civil c = civil(when);
    RC_ASSERT(date_exists(c.year, c.month, c.day));
    RC_ASSERT(make_instant(c.year, c.month, c.day, c.hour, c.minute) == when);
    RC_ASSERT(parse_instant(format_instant(when)) == when);
  }));
}

TEST(CalendarProperty, the_next_day_has_the_next_weekday_and_a_later_date) {
  EXPECT_TRUE(rc::check([] {
    const Instant day(*rc::gen::inRange<std::int64_t>(-30'000, 50'000) * seconds_per_day);
    const Instant next(day.seconds() + seconds_per_day);
    RC_ASSERT(static_cast<int>(civil(next).weekday) == (static_cast<int>(civil(day).weekday) + 1) % 7);
    RC_ASSERT(format_date(day) < format_date(next));
  }));
}

TEST(CalendarProperty, years_between_never_falls) {
  EXPECT_TRUE(rc::check([] {
    const Instant start(*rc::gen::inRange<std::int64_t>(0, 50'000) * seconds_per_day);
    const std::int64_t hours = *rc::gen::inRange<std::int64_t>(-100'000, 100'000);
    const Instant earlier(start.seconds() + hours * 3600);
    const Instant later(earlier.seconds() + 3600);
    RC_ASSERT(years_between(start, earlier) < years_between(start, later));
  }));
}

}  // namespace
}  // namespace verbund
