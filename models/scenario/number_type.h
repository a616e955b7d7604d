// One description per type of number, so that the reader needs no code of its own for each.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "models/units/calendar.h"
#include "models/units/parse.h"

namespace verbund::scenario {

struct NumberType {
  std::string_view what;     // "power"
  std::string_view example;  // "120 kW"
  Parsed<double> (*parse)(std::string_view);
  std::string (*write)(double);
  std::string (*units)();
  bool has_unit = true;
  bool is_money = false;  // enters only in the ledger
  bool is_whole = false;
};

namespace detail {
template <class T>
double to_number(T value) {
  if constexpr (std::is_same_v<T, Money>) {
    return static_cast<double>(value.in_cents());
  } else {
    return value.value();
  }
}
template <class T>
T from_number(double value) {
  if constexpr (std::is_same_v<T, Money>) {
    return Money::cents(static_cast<std::int64_t>(value));
  } else {
    return T(value);
  }
}
template <class T>
Parsed<double> parse_number(std::string_view text) {
  Parsed<T> parsed = parse_quantity<T>(text);
  if (!parsed.value) return {std::nullopt, parsed.problem};
  return {to_number(*parsed.value), ParseProblem::none};
}
template <class T>
std::string write_number(double value) {
  return write_quantity(from_number<T>(value));
}
template <class T>
struct Described;  // what, example, is_money
#define VERBUND_DESCRIBE(type, name, text, money)     \
  template <>                                         \
  struct Described<type> {                            \
    static constexpr std::string_view what = name;    \
    static constexpr std::string_view example = text; \
    static constexpr bool is_money = money;           \
  };
VERBUND_DESCRIBE(Power, "power", "120 kW", false)
VERBUND_DESCRIBE(Bytes, "amount of data", "4 GiB", false)
VERBUND_DESCRIBE(Bandwidth, "bandwidth", "155 Mbit/s", false)
VERBUND_DESCRIBE(Duration, "short time", "2 ms", false)
VERBUND_DESCRIBE(Work, "amount of work", "6 core-hours", false)
VERBUND_DESCRIBE(Fraction, "share", "25 %", false)
VERBUND_DESCRIBE(Ratio, "number", "1.5", false)
VERBUND_DESCRIBE(GrowthRate, "growth", "8 %/year", false)
VERBUND_DESCRIBE(DailyShare, "share in a day", "5 %/day", false)
VERBUND_DESCRIBE(Frequency, "frequency", "2600 MHz", false)
VERBUND_DESCRIBE(CarbonIntensity, "carbon intensity", "400 g/kWh", false)
VERBUND_DESCRIBE(EnergyPrice, "price of energy", "0.11 EUR/kWh", true)
VERBUND_DESCRIBE(YearlyCost, "yearly cost", "180 kEUR/year", true)
VERBUND_DESCRIBE(PowerPrice, "price of power", "90 EUR/kW/year", true)
VERBUND_DESCRIBE(Workload, "working time", "1600 hours/year", false)
VERBUND_DESCRIBE(StoragePrice, "price of storage", "900 EUR/TiB/year", true)
VERBUND_DESCRIBE(Angle, "angle", "51.3", false)
VERBUND_DESCRIBE(Money, "amount of money", "4200 EUR", true)
#undef VERBUND_DESCRIBE

Parsed<double> parse_whole(std::string_view text);
std::string write_whole(double value);
std::string no_units();
}  // namespace detail

// "20 instances".
const NumberType& instances_type();

template <class T>
const NumberType& number_type() {
  using D = detail::Described<T>;
  static const NumberType type{D::what,
                               D::example,
                               detail::parse_number<T>,
                               detail::write_number<T>,
                               accepted_units<T>,
                               !std::is_same_v<T, Ratio> && !std::is_same_v<T, Angle>,
                               D::is_money};
  return type;
}
template <>
inline const NumberType& number_type<int>() {
  static const NumberType type{"whole number", "12", detail::parse_whole, detail::write_whole, detail::no_units, false,
                               false,          true};
  return type;
}

}  // namespace verbund::scenario
