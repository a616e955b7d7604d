#include "models/job/job.h"

#include <gtest/gtest.h>

#include <vector>

namespace verbund::job {
namespace {

const Region saxony{"DE-SN"};
constexpr Period one_day{0, seconds_per_day};

Job every(Rhythm rhythm) {
  Job job;
  job.every = rhythm;
  return job;
}

int days_of_2007(const Job& job) {
  int days = 0;
  for (Instant day = make_instant(2007, 1); day < make_instant(2008, 1); day = day + one_day) {
    days += comes_on(job, saxony, day) ? 1 : 0;
  }
  return days;
}

// 2007 had 261 days from Monday to Friday, 11 of them holidays in Saxony; it began and ended on a Monday.
TEST(Job, comes_on_the_days_of_its_rhythm) {
  EXPECT_EQ(days_of_2007(every(Rhythm::day)), 365);
  EXPECT_EQ(days_of_2007(every(Rhythm::workday)), 250);
  EXPECT_EQ(days_of_2007(every(Rhythm::month_end)), 12);
  EXPECT_EQ(days_of_2007(every(Rhythm::monday)), 53);
  EXPECT_EQ(days_of_2007(every(Rhythm::sunday)), 52);
}

// Reformation Day, 31 October, is a holiday in Saxony and was a Wednesday in 2007.
TEST(Job, comes_at_month_end_on_the_last_working_day_of_the_region) {
  const Job close = every(Rhythm::month_end);
  EXPECT_TRUE(comes_on(close, saxony, make_instant(2007, 10, 30)));
  EXPECT_FALSE(comes_on(close, saxony, make_instant(2007, 10, 31)));
  EXPECT_TRUE(comes_on(close, {"DE-BE"}, make_instant(2007, 10, 31)));
}

TEST(Job, finds_its_next_day_from_every_day_of_a_year) {
  for (std::size_t r = 0; r < rhythm_count; ++r) {
    const Job job = every(static_cast<Rhythm>(r));
    for (Instant from = make_instant(2007, 1); from < make_instant(2008, 1); from = from + one_day) {
      Instant expected = from;
      while (!comes_on(job, saxony, expected)) expected = expected + one_day;
      EXPECT_EQ(next_day(job, saxony, from), expected) << rhythm_name(job.every) << " " << format_date(from);
    }
  }
}

// 10 % a year: 100 core-hours are 110 after one year and 121 after two.
TEST(Job, has_more_work_as_its_service_grows) {
  Job job;
  job.work = Work(100);
  service::Service service;
  service.growth = GrowthRate(0.1);
  const Instant start = make_instant(2007, 1);
  EXPECT_DOUBLE_EQ(work_on(job, service, start, start).value(), 100);
  EXPECT_DOUBLE_EQ(work_on(job, service, start, make_instant(2008, 1)).value(), 110);
  EXPECT_NEAR(work_on(job, service, start, make_instant(2009, 1)).value(), 121, 1e-9);
}

TEST(Rhythm, is_called_as_the_language_writes_it) {
  EXPECT_EQ(rhythm_name(Rhythm::day), "day");
  EXPECT_EQ(rhythm_name(Rhythm::workday), "workday");
  EXPECT_EQ(rhythm_name(Rhythm::month_end), "month-end");
  EXPECT_EQ(rhythm_name(Rhythm::sunday), "sunday");
}

}  // namespace
}  // namespace verbund::job
