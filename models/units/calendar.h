// Local standard time: instants, calendar periods, working days. No time zones and no daylight saving: one hour is one
// hour.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/units/quantity.h"

namespace verbund {
inline namespace units {

// Seconds since 1970-01-01 00:00 local standard time.
class Instant {
 public:
  constexpr Instant() = default;
  constexpr explicit Instant(std::int64_t seconds) : seconds_(seconds) {}
  [[nodiscard]] constexpr std::int64_t seconds() const { return seconds_; }
  constexpr auto operator<=>(const Instant&) const = default;

 private:
  std::int64_t seconds_ = 0;
};

constexpr Duration operator-(Instant a, Instant b) { return Duration(static_cast<double>(a.seconds() - b.seconds())); }

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

struct Civil {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  int hour = 0;
  int minute = 0;
  Weekday weekday = Weekday::thursday;
};

inline constexpr std::int64_t seconds_per_day = 86400;

Instant make_instant(int year, int month, int day = 1, int hour = 0, int minute = 0);  // the date must exist
bool date_exists(int year, int month, int day);
Civil civil(Instant);
Instant start_of_day(Instant);
Instant start_of_month(Instant);
bool is_leap_year(int year);

// A calendar period: months count as months ("6 years" = 72 months), the rest as seconds.
struct Period {
  int months = 0;
  std::int64_t seconds = 0;
  bool operator==(const Period&) const = default;
};
// Months first (a day that the month lacks becomes its last day: 31 January + 1 month = 28/29 February), then seconds.
Instant operator+(Instant, Period);
Instant operator-(Instant, Period);

// "2007-01", "2007-01-31", "2007-01-31 08:30" (also with a T between). Nothing else.
std::optional<Instant> parse_instant(std::string_view text);
std::string format_period(Period);    // "6 years", the shortest form that parse_period (parse.h) reads back
std::string format_date(Instant);     // 2009-09-27
std::string format_month(Instant);    // 2009-09
std::string format_instant(Instant);  // 2009-09-27 08:30, or as format_date at midnight

// Whole years and the fraction of the running year since `start` (anniversaries count as whole years, 29 February as 28
// in other years). 2007-01-01 -> 2008-07-01: 1 + 182/366.
double years_between(Instant start, Instant now);

// An ISO 3166-2 region such as DE-SN.
struct Region {
  std::string code;
  auto operator<=>(const Region&) const = default;
};
bool is_region_code(std::string_view);     // the form "DE-SN": two letters, a dash, one to three letters or digits
bool has_holiday_calendar(const Region&);  // the sixteen German states
bool is_public_holiday(const Region&,
                       Instant);              // statutory holidays as in force in that year; false without a calendar
bool is_working_day(const Region&, Instant);  // Monday to Friday and no public holiday

}  // namespace units
}  // namespace verbund
