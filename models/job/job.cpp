#include "models/job/job.h"

#include <array>

#include "models/service/calendar_of_events.h"
#include "models/service/growth.h"

namespace verbund::job {

namespace {

constexpr std::array<std::string_view, rhythm_count> rhythms = {
    "day", "workday", "month-end", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr Period one_day{0, seconds_per_day};
constexpr Period one_month{1, 0};

Rhythm weekday_of(Instant day) {
  return static_cast<Rhythm>(static_cast<int>(Rhythm::monday) + static_cast<int>(civil(day).weekday));
}

}  // namespace

std::string_view rhythm_name(Rhythm rhythm) { return rhythms[static_cast<std::size_t>(rhythm)]; }

bool comes_on(const Job& job, const Region& region, Instant day) {
  switch (job.every) {
    case Rhythm::day:
      return true;
    case Rhythm::workday:
      return is_working_day(region, day);
    case Rhythm::month_end:
      return service::last_working_day(region, day) == day;
    default:
      return weekday_of(day) == job.every;
  }
}

Instant next_day(const Job& job, const Region& region, Instant from) {
  if (job.every == Rhythm::month_end) {
    const Instant last = service::last_working_day(region, from);
    return last >= from ? last : service::last_working_day(region, start_of_month(from) + one_month);
  }
  Instant day = from;
  while (!comes_on(job, region, day)) day = day + one_day;
  return day;
}

Work work_on(const Job& job, const service::Service& service, Instant start, Instant day) {
  return job.work * service::growth_factor(service.growth, start, day);
}

}  // namespace verbund::job
