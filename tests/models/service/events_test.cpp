#include <gtest/gtest.h>

#include "models/service/calendar_of_events.h"

namespace verbund::service {
namespace {

const Region saxony{"DE-SN"};
const Region berlin{"DE-BE"};

struct Events : testing::Test {
  MonthEnds month_ends{saxony};
};

// 31 October 2007 was a Wednesday: Reformation Day, a holiday in Saxony and not in Berlin. 30 June 2007 was a Saturday.
TEST(LastWorkingDay, follows_weekends_and_the_holidays_of_the_region) {
  EXPECT_EQ(last_working_day(saxony, make_instant(2007, 10, 5, 13)), make_instant(2007, 10, 30));
  EXPECT_EQ(last_working_day(berlin, make_instant(2007, 10, 31)), make_instant(2007, 10, 31));
  EXPECT_EQ(last_working_day(saxony, make_instant(2007, 6)), make_instant(2007, 6, 29));
  EXPECT_EQ(last_working_day(saxony, make_instant(2008, 2)), make_instant(2008, 2, 29));
}

TEST_F(Events, on_a_date_last_their_period_and_not_a_second_more) {
  Event election;
  election.date = make_instant(2009, 9, 27);
  election.lasts = Period{0, 2 * seconds_per_day};
  EXPECT_FALSE(span_on_day(election, month_ends, make_instant(2009, 9, 26)));
  EXPECT_TRUE(span_on_day(election, month_ends, make_instant(2009, 9, 27)));
  const auto second_day = span_on_day(election, month_ends, make_instant(2009, 9, 28));
  ASSERT_TRUE(second_day);
  EXPECT_TRUE(second_day->holds(make_instant(2009, 9, 28, 23, 59)));
  EXPECT_FALSE(second_day->holds(make_instant(2009, 9, 29)));
  EXPECT_FALSE(span_on_day(election, month_ends, make_instant(2009, 9, 29)));
}

TEST_F(Events, without_a_date_are_on_at_every_month_end) {
  const Event payroll;
  int days = 0;
  for (Instant day = make_instant(2007, 1); day < make_instant(2008, 1); day = day + Period{0, seconds_per_day}) {
    const bool on = span_on_day(payroll, month_ends, day).has_value();
    EXPECT_EQ(on, day == last_working_day(saxony, day));
    days += on ? 1 : 0;
  }
  EXPECT_EQ(days, 12);
}

// Begins on Friday 29 June 2007 and lasts four days: until the end of Monday 2 July.
TEST_F(Events, at_month_end_may_last_into_the_next_month) {
  Event closing;
  closing.lasts = Period{0, 4 * seconds_per_day};
  EXPECT_FALSE(span_on_day(closing, month_ends, make_instant(2007, 6, 28)));
  EXPECT_TRUE(span_on_day(closing, month_ends, make_instant(2007, 6, 29)));
  EXPECT_TRUE(span_on_day(closing, month_ends, make_instant(2007, 7, 2)));
  EXPECT_FALSE(span_on_day(closing, month_ends, make_instant(2007, 7, 3)));
}

}  // namespace
}  // namespace verbund::service
