// Batch jobs: work that comes by the calendar, not with users, and must be done by a deadline.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/service/service.h"

namespace verbund::job {

// The days on which a job comes. Working days and month-ends (the last working day of a month) are those of a region.
enum class Rhythm : std::uint8_t {
  day,
  workday,
  month_end,
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};
inline constexpr std::size_t rhythm_count = 10;
std::string_view rhythm_name(Rhythm);  // as `every:` writes it

struct Job {
  std::string id;
  Ref<service::Service> service;  // it runs in the first instance of it that runs
  Rhythm every = Rhythm::day;
  Period begin;                 // from midnight of its day to its planned start; below two days, without months
  Work work;                    // at the start of the scenario; grows as its service does
  int parallel = 1;             // cores that it can use at most
  Period deadline;              // from the planned start; longer than nothing
  std::vector<Ref<Job>> after;  // those of the same day must be done before it starts
};

// Days are midnights. The region is that of the service's partner.
bool comes_on(const Job&, const Region&, Instant day);
// The first day that is not before `from` on which it comes.
Instant next_day(const Job&, const Region&, Instant from);
// work × (1 + growth of the service)^(years since the start of the scenario).
Work work_on(const Job&, const service::Service&, Instant start, Instant day);

}  // namespace verbund::job
