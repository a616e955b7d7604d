#include "models/units/calendar.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace verbund {
inline namespace units {
namespace {

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

// Days since 1970-01-01 in the Gregorian calendar. Years are counted from 1 March, so that the leap day is the last of
// its year; an era is 400 years = 146097 days (Howard Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_since_epoch(int year, int month, int day) {
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Civil civil_of_day(std::int64_t days) {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = floor_div(shifted, 146097);
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  Civil out;
  out.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  out.month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  out.year = static_cast<int>(year_of_era + era * 400 + (out.month <= 2 ? 1 : 0));
  const std::int64_t weekday = days + 3 - floor_div(days + 3, 7) * 7;  // 1970-01-01 was a Thursday
  out.weekday = static_cast<Weekday>(weekday);
  return out;
}

Instant add_months(Instant from, std::int64_t months) {
  const Civil c = civil(from);
  const std::int64_t count = c.year * std::int64_t{12} + (c.month - 1) + months;
  const int year = static_cast<int>(floor_div(count, 12));
  const int month = static_cast<int>(count - floor_div(count, 12) * 12) + 1;
  const int day = std::min(c.day, days_in_month(year, month));
  const std::int64_t time_of_day = from.seconds() - start_of_day(from).seconds();
  return Instant(days_since_epoch(year, month, day) * seconds_per_day + time_of_day);
}

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool date_exists(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

Instant make_instant(int year, int month, int day, int hour, int minute) {
  if (!date_exists(year, month, day) || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    std::fprintf(stderr, "calendar: there is no %d-%d-%d %d:%d\n", year, month, day, hour, minute);
    std::abort();
  }
  const std::int64_t minutes = hour * std::int64_t{60} + minute;
  return Instant(days_since_epoch(year, month, day) * seconds_per_day + minutes * 60);
}

Civil civil(Instant when) {
  const std::int64_t days = floor_div(when.seconds(), seconds_per_day);
  Civil out = civil_of_day(days);
  const auto second_of_day = static_cast<int>(when.seconds() - days * seconds_per_day);
  out.hour = second_of_day / 3600;
  out.minute = second_of_day / 60 % 60;
  return out;
}

Instant start_of_day(Instant when) { return Instant(floor_div(when.seconds(), seconds_per_day) * seconds_per_day); }

Instant start_of_month(Instant when) {
  const Civil c = civil(when);
  return make_instant(c.year, c.month);
}

Instant operator+(Instant from, Period period) {
  return Instant(add_months(from, period.months).seconds() + period.seconds);
}

Instant operator-(Instant from, Period period) {
  return Instant(add_months(from, -std::int64_t{period.months}).seconds() - period.seconds);
}

double years_between(Instant start, Instant now) {
  // Anniversaries are counted from `start` each time: 29 February keeps its day in leap years.
  int whole = civil(now).year - civil(start).year;
  const auto anniversary = [&](int years) { return add_months(start, std::int64_t{12} * years); };
  if (anniversary(whole) > now) --whole;
  const Instant last = anniversary(whole);
  return whole + (now - last) / (anniversary(whole + 1) - last);
}

}  // namespace units
}  // namespace verbund
