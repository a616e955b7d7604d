// Decimal numbers as written: kept as digits, so that moving the decimal point ("12 %", "3 kW") rounds nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verbund {
inline namespace units {

// (-1)^negative × digits × 10^exponent. `digits` are '0'..'9' without leading or trailing zeros; empty means zero.
struct Decimal {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

// Reads the number at the front of `text`, which then starts behind it; nothing when there is none. Grammar: see
// parse_quantity.
std::optional<Decimal> take_decimal(std::string_view& text);

// Whether `text` starts with one of the words for what is not a finite number: nan, inf, infinity, also .nan and .inf,
// in any case and with a sign.
bool starts_with_non_finite(std::string_view text);

// The nearest double; nothing when it is too large. What is too small for a double is zero.
std::optional<double> to_double(const Decimal&);
// The whole number; nothing beyond +-9.2e18. `is_whole` must hold.
std::optional<std::int64_t> to_integer(const Decimal&);
bool is_whole(const Decimal&);

// The shortest decimal that to_double reads back to the same (finite) value.
Decimal shortest_decimal(double);
Decimal decimal_of(std::int64_t);

// 1234.5, 0.0001, 1e300: what take_decimal reads back to the same digits.
std::string text_of(const Decimal&);

}  // namespace units
}  // namespace verbund
