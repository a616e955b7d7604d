#include "models/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>

namespace verbund {
inline namespace units {
namespace {

struct Scale {
  std::string_view unit;
  double size;
};

// Three significant digits: 1.23, 12.3, 123, 1,234 and 0.123; below 0.1 four decimals.
int decimals_for(double value) {
  const double size = std::abs(value);
  if (size >= 99.95) return 0;
  if (size >= 9.995) return 1;
  if (size >= 0.9995) return 2;
  if (size >= 0.09995) return 3;
  return 4;
}

std::string three_digits(double value) {
  std::string text = format_thousands(value, decimals_for(value));
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

// In the largest unit in which the rounded number is at least 1. `scales` rise by size.
std::string scaled(double value, std::span<const Scale> scales) {
  const Scale* best = scales.data();
  for (const Scale& scale : scales.subspan(1)) {
    const double step = scale.size / best->size;
    const double in_best = std::abs(value) / best->size;
    // 999.6 kW would read 1,000 kW: it is 1 MW already.
    if (in_best >= step - 0.5) best = &scale;
  }
  return fmt::format("{} {}", three_digits(value / best->size), best->unit);
}

std::string two_parts(long long total, long long per_large, const char* large, const char* small) {
  const long long rest = total % per_large;
  if (rest == 0) return fmt::format("{} {}", total / per_large, large);
  return fmt::format("{} {} {} {}", total / per_large, large, rest, small);
}

}  // namespace

std::string format_thousands(double value, int decimals) {
  if (!std::isfinite(value)) return fmt::format("{}", value);
  std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, ",");
  return value < 0 && !is_zero ? "-" + text : text;
}

std::string format(Power power) {
  constexpr std::array<Scale, 4> scales{{{"W", 1}, {"kW", 1e3}, {"MW", 1e6}, {"GW", 1e9}}};
  return scaled(power.value(), scales);
}

std::string format(Energy energy) {
  constexpr double wh = joules_per_kwh / 1000;
  constexpr std::array<Scale, 5> scales{
      {{"Wh", wh}, {"kWh", wh * 1e3}, {"MWh", wh * 1e6}, {"GWh", wh * 1e9}, {"TWh", wh * 1e12}}};
  return scaled(energy.value(), scales);
}

std::string format(Bytes bytes) {
  constexpr std::array<Scale, 6> scales{{{"B", 1},
                                         {"KiB", 1024},
                                         {"MiB", 1024.0 * 1024},
                                         {"GiB", bytes_per_gib},
                                         {"TiB", bytes_per_tib},
                                         {"PiB", bytes_per_tib * 1024}}};
  return scaled(bytes.value(), scales);
}

std::string format(Bandwidth rate) {
  constexpr std::array<Scale, 4> scales{{{"bit/s", 1}, {"kbit/s", 1e3}, {"Mbit/s", 1e6}, {"Gbit/s", 1e9}}};
  return scaled(rate.value() * 8, scales);
}

std::string format(Fraction fraction) { return three_digits(fraction.value() * 100) + " %"; }

std::string format(Compute compute) {
  const std::string number = three_digits(compute.value());
  return number + (number == "1" ? " core" : " cores");
}

std::string format(Duration duration) {
  constexpr double minute = 60, hour = 3600, day = 86400;
  const double size = std::abs(duration.value());
  const std::string sign = duration.value() < 0 ? "-" : "";
  if (size == 0) return "0 s";
  if (size < 0.9995) return sign + three_digits(size * 1000) + " ms";
  if (size < minute - 0.05) return sign + three_digits(size) + " s";
  if (size < hour - 0.5) return sign + two_parts(std::llround(size), 60, "min", "s");
  if (size < 2 * day - minute / 2) return sign + two_parts(std::llround(size / minute), 60, "h", "min");
  return sign + two_parts(std::llround(size / hour), 24, "d", "h");
}

std::string format(CarbonMass mass) {
  constexpr std::array<Scale, 3> scales{{{"g", 1}, {"kg", 1e3}, {"t", 1e6}}};
  return scaled(mass.value(), scales);
}

std::string format(Money money) {
  const std::int64_t cents = money.in_cents();
  const std::int64_t euros = cents / 100 + (cents % 100 >= 50 ? 1 : 0) - (cents % 100 <= -50 ? 1 : 0);
  return format_thousands(static_cast<double>(euros), 0) + " EUR";
}

}  // namespace units
}  // namespace verbund
