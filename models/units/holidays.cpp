// Statutory public holidays of the sixteen German states from 1990 on, as in force in each year. Holidays of some
// municipalities only (Corpus Christi in parts of Saxony and Thuringia, the Assumption in parts of Bavaria, the Peace
// Festival of Augsburg) are left out. Sources: the holiday acts of the states; for the years to come the law as it
// stands.
#include <array>
#include <cstddef>
#include <limits>

#include "models/units/calendar.h"

namespace verbund {
inline namespace units {
namespace {

using States = std::uint32_t;  // one bit per state

constexpr std::array<std::string_view, 16> state_codes{"DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH",
                                                       "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL",
                                                       "DE-SN", "DE-ST", "DE-SH", "DE-TH"};
constexpr States BW = 1U << 0, BY = 1U << 1, BE = 1U << 2, BB = 1U << 3, HB = 1U << 4, HH = 1U << 5, HE = 1U << 6,
                 MV = 1U << 7, NI = 1U << 8, NW = 1U << 9, RP = 1U << 10, SL = 1U << 11, SN = 1U << 12, ST = 1U << 13,
                 SH = 1U << 14, TH = 1U << 15;
constexpr States everywhere = (1U << state_codes.size()) - 1;
constexpr States west = BW | BY | BE | HB | HH | HE | NI | NW | RP | SL | SH;

struct FixedHoliday {
  int month;
  int day;
  States states;
  int first_year = 1990;
  int last_year = std::numeric_limits<int>::max();
};
constexpr std::array fixed_holidays{
    FixedHoliday{1, 1, everywhere},                 // New Year's Day
    FixedHoliday{1, 6, BW | BY | ST},               // Epiphany
    FixedHoliday{3, 8, BE, 2019},                   // Women's Day
    FixedHoliday{3, 8, MV, 2023},                   //
    FixedHoliday{5, 1, everywhere},                 // Labour Day
    FixedHoliday{5, 8, BE, 2020, 2020},             // 75 years after the liberation
    FixedHoliday{5, 8, BE, 2025, 2025},             // 80 years
    FixedHoliday{6, 17, west, 1990, 1990},          // the former Day of German Unity, its last time
    FixedHoliday{6, 17, BE, 2028, 2028},            // 75 years after the uprising of 1953
    FixedHoliday{8, 15, SL},                        // Assumption
    FixedHoliday{9, 20, TH, 2019},                  // World Children's Day
    FixedHoliday{10, 3, everywhere},                // Day of German Unity
    FixedHoliday{10, 31, BB | MV | SN | ST | TH},   // Reformation Day
    FixedHoliday{10, 31, everywhere, 2017, 2017},   // 500 years of the Reformation
    FixedHoliday{10, 31, HB | HH | NI | SH, 2018},  //
    FixedHoliday{11, 1, BW | BY | NW | RP | SL},    // All Saints
    FixedHoliday{12, 25, everywhere},               // Christmas
    FixedHoliday{12, 26, everywhere},               //
};

struct EasterHoliday {
  int days_after_easter_sunday;
  States states;
};
constexpr std::array easter_holidays{
    EasterHoliday{-2, everywhere},                   // Good Friday
    EasterHoliday{0, BB},                            // Easter Sunday
    EasterHoliday{1, everywhere},                    // Easter Monday
    EasterHoliday{39, everywhere},                   // Ascension
    EasterHoliday{49, BB},                           // Whit Sunday
    EasterHoliday{50, everywhere},                   // Whit Monday
    EasterHoliday{60, BW | BY | HE | NW | RP | SL},  // Corpus Christi
};

States state_of(const Region& region) {
  for (std::size_t i = 0; i < state_codes.size(); ++i) {
    if (state_codes[i] == region.code) return 1U << i;
  }
  return 0;
}

// Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).
Instant easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int year_of_century = year % 100;
  const int lunar_correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - lunar_correction + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int march_based = epact + to_sunday - 7 * late + 114;
  return make_instant(year, march_based / 31, march_based % 31 + 1);
}

// Day of Repentance and Prayer: the Wednesday before 23 November. Everywhere until 1994, then only in Saxony: the other
// states gave it up to pay for the care insurance.
bool is_repentance_day(States state, const Civil& date) {
  if (date.month != 11 || date.weekday != Weekday::wednesday || date.day < 16 || date.day > 22) return false;
  return date.year <= 1994 || state == SN;
}

}  // namespace

bool is_region_code(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() < 4 || text.size() > 6) return false;
  if (!is_letter(text[0]) || !is_letter(text[1]) || text[2] != '-') return false;
  for (const char c : text.substr(3)) {
    if (!is_letter(c) && !is_digit(c)) return false;
  }
  return true;
}

bool has_holiday_calendar(const Region& region) { return state_of(region) != 0; }

bool is_public_holiday(const Region& region, Instant when) {
  const States state = state_of(region);
  if (state == 0) return false;
  const Civil date = civil(when);
  for (const FixedHoliday& holiday : fixed_holidays) {
    if (holiday.month == date.month && holiday.day == date.day && (holiday.states & state) != 0 &&
        holiday.first_year <= date.year && date.year <= holiday.last_year) {
      return true;
    }
  }
  if (is_repentance_day(state, date)) return true;
  const std::int64_t after_easter =
      (start_of_day(when).seconds() - easter_sunday(date.year).seconds()) / seconds_per_day;
  for (const EasterHoliday& holiday : easter_holidays) {
    if (holiday.days_after_easter_sunday == after_easter && (holiday.states & state) != 0) return true;
  }
  return false;
}

bool is_working_day(const Region& region, Instant when) {
  const Weekday weekday = civil(when).weekday;
  return weekday != Weekday::saturday && weekday != Weekday::sunday && !is_public_holiday(region, when);
}

}  // namespace units
}  // namespace verbund
