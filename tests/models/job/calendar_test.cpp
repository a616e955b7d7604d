#include "models/job/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace verbund::job {
namespace {

const Region saxony{"DE-SN"};
const Instant start = make_instant(2007, 1);  // a Monday and a holiday

struct Jobs {
  std::vector<Job> jobs;
  service::Service service;

  Job& add(Rhythm every, std::int64_t begin_hours) {
    Job job;
    job.every = every;
    job.begin = Period{0, begin_hours * 3600};
    job.work = Work(3600);
    return jobs.emplace_back(job);
  }
  [[nodiscard]] Calendar calendar(Instant from, Instant to) const {
    std::vector<Calendar::Entry> entries;
    for (const Job& job : jobs) entries.push_back({&job, &service, saxony});
    return {std::move(entries), from, to};
  }
  // "0 2007-01-02 22h": the job, its day, hours from the start of the scenario.
  [[nodiscard]] std::vector<std::string> starts(Instant from, Instant to) const {
    auto calendar = this->calendar(from, to);
    std::vector<std::string> texts;
    while (const auto next = calendar.next()) {
      texts.push_back(std::to_string(next->job.value) + " " + format_date(next->day) + " " +
                      std::to_string(static_cast<int>(next->due.value() / 3600)) + "h");
    }
    return texts;
  }
};

TEST(Calendar, gives_the_starts_of_all_jobs_in_the_order_of_their_dates) {
  Jobs all;
  all.add(Rhythm::day, 22);
  all.add(Rhythm::workday, 20);
  all.add(Rhythm::wednesday, 20);
  EXPECT_EQ(all.starts(start, make_instant(2007, 1, 4)),
            (std::vector<std::string>{"0 2007-01-01 22h", "1 2007-01-02 44h", "0 2007-01-02 46h", "1 2007-01-03 68h",
                                      "2 2007-01-03 68h", "0 2007-01-03 70h"}));
}

// The one of New Year's Eve begins at 2:00 of the first day, that of the 2nd on the third.
TEST(Calendar, counts_hours_beyond_midnight_into_the_next_day) {
  Jobs all;
  all.add(Rhythm::day, 26);
  EXPECT_EQ(all.starts(start, make_instant(2007, 1, 3, 3)),
            (std::vector<std::string>{"0 2006-12-31 2h", "0 2007-01-01 26h", "0 2007-01-02 50h"}));
}

TEST(Calendar, begins_at_the_start_and_stops_before_the_end) {
  Jobs all;
  all.add(Rhythm::day, 0);
  EXPECT_EQ(all.starts(start, make_instant(2007, 1, 3)),
            (std::vector<std::string>{"0 2007-01-01 0h", "0 2007-01-02 24h"}));
  EXPECT_TRUE(all.starts(start, start).empty());
  EXPECT_TRUE(Jobs().starts(start, make_instant(2008, 1)).empty());
}

TEST(Calendar, knows_which_days_have_a_start) {
  Jobs all;
  all.add(Rhythm::tuesday, 20);
  const auto calendar = all.calendar(start, make_instant(2007, 1, 16));
  EXPECT_TRUE(calendar.comes({0}, make_instant(2007, 1, 2)));
  EXPECT_FALSE(calendar.comes({0}, make_instant(2007, 1, 3)));
  EXPECT_FALSE(calendar.comes({0}, make_instant(2006, 12, 26)));  // before the start
  EXPECT_FALSE(calendar.comes({0}, make_instant(2007, 1, 16)));   // after the end
}

}  // namespace
}  // namespace verbund::job
