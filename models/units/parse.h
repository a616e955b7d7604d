// Where quantities enter: "120 kW" becomes a Power. One table of units per quantity serves parsing, messages and
// writing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/units/calendar.h"
#include "models/units/money.h"
#include "models/units/quantity.h"

namespace verbund {
inline namespace units {

enum class ParseProblem : std::uint8_t {
  none,
  not_a_number,
  not_finite,  // nan, inf
  too_large,   // beyond the range of the value's type
  missing_unit,
  wrong_unit,
  not_whole,  // a fraction of a cent (Money) or of a thing (parse_count)
};

template <class T>
struct Parsed {
  std::optional<T> value;  // present if and only if problem is none
  ParseProblem problem = ParseProblem::none;
};

// A decimal number (1.5, 2e3; thousands may be split by _ or a comma before three digits: 4,200), a space (may be left
// out) and a unit of the quantity. Signs are read; ranges are the caller's business. Ratio and Angle take no unit.
// Money takes EUR, kEUR and MEUR and must be whole cents, at most 9e16. A leading zero before further digits (010, and
// with it the continental 0,110) is not a number: readers disagree on it. Decimal prefixes and % move the decimal point
// before the number becomes binary, so 12 % is exactly the double 0.12. Instantiated for every alias in quantity.h and
// for Money.
template <class T>
Parsed<T> parse_quantity(std::string_view text);

// A bare whole number (instances, racks) in the same notation.
Parsed<std::int64_t> parse_count(std::string_view text);

// "6 years", "18 months", "2 weeks", "30 days", "4 hours", "15 minutes": whole numbers of at most 1000 years. A
// fraction and a sign are not_a_number.
Parsed<Period> parse_period(std::string_view text);
// The names of its units: "minutes, hours, days, weeks, months, years".
std::string accepted_periods();

// The accepted units, for messages and the reference page: "W, kW, MW"; "no unit" for Ratio and Angle.
template <class T>
std::string accepted_units();

// Text that parse_quantity reads back to the same value: in the unit with the shortest number, the largest of those
// that tie: "120 kW" (not "0.12 MW", not "120000 W"). Costs come per year, rates in bits. Aborts on a value that is not
// finite.
template <class T>
std::string write_quantity(T);

}  // namespace units
}  // namespace verbund
