#include "models/service/calendar_of_events.h"

namespace verbund::service {

namespace {

constexpr Period one_day{0, seconds_per_day};
constexpr Period one_month{1, 0};

}  // namespace

Instant last_working_day(const Region& region, Instant now) {
  Instant day = start_of_month(now) + one_month - one_day;
  while (!is_working_day(region, day)) day = day - one_day;
  return day;
}

Instant MonthEnds::latest(Instant midnight) {
  if (midnight < month_ || next_month_ <= midnight) {
    month_ = start_of_month(midnight);
    next_month_ = month_ + one_month;
    of_last_month_ = last_working_day(region_, month_ - one_month);
    of_month_ = last_working_day(region_, month_);
  }
  return of_month_ <= midnight ? of_month_ : of_last_month_;
}

std::optional<Span> span_on_day(const Event& event, MonthEnds& month_ends, Instant midnight) {
  // Of the month-ends only the latest that has begun: earlier ones ended no later than it does.
  const Instant begin = event.date ? *event.date : month_ends.latest(midnight);
  const Span span{begin, begin + event.lasts};
  if (span.end <= midnight || midnight + one_day <= span.begin) return std::nullopt;
  return span;
}

}  // namespace verbund::service
