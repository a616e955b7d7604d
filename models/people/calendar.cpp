#include "models/people/calendar.h"

namespace verbund::people {

int working_days(const Region& region, Instant from, Instant to) {
  int days = 0;
  for (Instant day = start_of_day(from); day < to; day = day + Period{0, seconds_per_day}) {
    if (is_working_day(region, day)) ++days;
  }
  return days;
}

Fraction share_of_year(const Region& region, Instant from, Instant to) {
  const int year = civil(from).year;
  const int all = working_days(region, make_instant(year, 1), make_instant(year + 1, 1));
  return Fraction(static_cast<double>(working_days(region, from, to)) / all);
}

}  // namespace verbund::people
