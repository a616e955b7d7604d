#include "models/service/pattern.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace verbund::service {

namespace {

struct Pattern {
  std::string_view name;
  std::string_view meaning;
  DayTables shape;  // 0..1; at least one hour is 1
};

constexpr HourTable flat(double value) {
  HourTable hours{};
  hours.fill(value);
  return hours;
}

// The shapes are assumptions: round figures after how administrations work, meant to be scaled by the planner's own
// mean and peak. Each line holds the hours 0-11, then 12-23. By name.
// clang-format off
constexpr std::array<Pattern, 7> patterns = {{
    {"constant", "the same at all hours",
     {flat(1), flat(1), flat(1)}},
    {"evening", "a portal used at work and, most of all, at home in the evening",
     {{0.15, 0.08, 0.05, 0.04, 0.05, 0.10, 0.20, 0.35, 0.50, 0.60, 0.60, 0.60,
       0.60, 0.55, 0.55, 0.60, 0.65, 0.70, 0.80, 0.95, 1.00, 0.90, 0.60, 0.30},
      {0.20, 0.12, 0.08, 0.05, 0.05, 0.08, 0.12, 0.20, 0.35, 0.50, 0.60, 0.60,
       0.55, 0.50, 0.50, 0.55, 0.55, 0.55, 0.60, 0.65, 0.65, 0.60, 0.50, 0.35},
      {0.25, 0.15, 0.08, 0.05, 0.05, 0.06, 0.10, 0.15, 0.25, 0.40, 0.50, 0.55,
       0.50, 0.45, 0.45, 0.50, 0.55, 0.60, 0.70, 0.85, 0.95, 0.85, 0.55, 0.30}}},
    {"night", "batch work and backups between evening and morning, every day",
     {{1.00, 1.00, 1.00, 0.95, 0.85, 0.60, 0.25, 0.10, 0.05, 0.05, 0.05, 0.05,
       0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10, 0.20, 0.45, 0.70, 0.90, 1.00},
      {1.00, 1.00, 1.00, 0.95, 0.85, 0.60, 0.25, 0.10, 0.05, 0.05, 0.05, 0.05,
       0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10, 0.20, 0.45, 0.70, 0.90, 1.00},
      {1.00, 1.00, 1.00, 0.95, 0.85, 0.60, 0.25, 0.10, 0.05, 0.05, 0.05, 0.05,
       0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10, 0.20, 0.45, 0.70, 0.90, 1.00}}},
    {"office-hours", "staff at their desks from seven to five, little at other times",
     {{0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.20, 0.60, 0.90, 1.00, 1.00, 0.90,
       0.65, 0.85, 0.95, 0.80, 0.50, 0.25, 0.10, 0.05, 0.05, 0.05, 0.05, 0.05},
      {0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.10, 0.10, 0.10, 0.10,
       0.10, 0.10, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05},
      flat(0.05)}},
    {"public-counter", "citizens' offices: from seven to seven, Saturday mornings, nothing while they are closed",
     {{0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.30, 0.85, 1.00, 0.95, 0.80,
       0.50, 0.60, 0.80, 0.90, 0.85, 0.60, 0.15, 0.00, 0.00, 0.00, 0.00, 0.00},
      {0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.30, 0.40, 0.40,
       0.20, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00},
      flat(0)}},
    {"round-the-clock", "services that never rest, somewhat more by day",
     {{0.70, 0.65, 0.62, 0.60, 0.62, 0.66, 0.74, 0.84, 0.94, 1.00, 1.00, 0.98,
       0.94, 0.96, 0.98, 0.96, 0.92, 0.90, 0.88, 0.86, 0.84, 0.82, 0.78, 0.74},
      {0.70, 0.65, 0.62, 0.60, 0.60, 0.62, 0.66, 0.72, 0.78, 0.82, 0.84, 0.84,
       0.82, 0.80, 0.80, 0.80, 0.82, 0.84, 0.84, 0.84, 0.82, 0.80, 0.76, 0.72},
      {0.70, 0.65, 0.62, 0.60, 0.60, 0.60, 0.62, 0.66, 0.72, 0.76, 0.78, 0.80,
       0.78, 0.76, 0.76, 0.78, 0.80, 0.82, 0.84, 0.84, 0.82, 0.80, 0.76, 0.72}}},
    {"school-hours", "lessons from seven to five on working days, nothing while schools are closed",
     {{0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.40, 0.90, 1.00, 1.00, 0.95,
       0.80, 0.70, 0.50, 0.25, 0.10, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00},
      flat(0),
      flat(0)}},
}};
// clang-format on

const Pattern* find(std::string_view name) {
  const auto* at = std::find_if(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.name == name; });
  return at == patterns.end() ? nullptr : at;
}

const Pattern& get(std::string_view name) {
  const auto* pattern = find(name);
  if (pattern == nullptr) std::abort();  // the reader of the scenario has checked the name
  return *pattern;
}

double hours_above(const DayTables& shape, double height) {
  const auto count = [&](const HourTable& hours) {
    return static_cast<double>(std::count_if(hours.begin(), hours.end(), [&](double v) { return v > height; }));
  };
  return 5 * count(shape.working_day) + count(shape.saturday) + count(shape.day_off);
}

double hours_at_full_height(const DayTables& shape) { return hours_above(shape, std::nextafter(1.0, 0.0)); }

double raised(double value, double exponent) { return value == 0 ? 0 : std::pow(value, exponent); }

HourTable raised(const HourTable& hours, double exponent, double factor) {
  HourTable result{};
  for (std::size_t i = 0; i < hours.size(); ++i) result[i] = factor * raised(hours[i], exponent);
  return result;
}

constexpr double hours_per_week = 168;

double week_mean(const DayTables& shape, double exponent) {
  double sum = 0;
  for (std::size_t i = 0; i < shape.working_day.size(); ++i) {
    sum += 5 * raised(shape.working_day[i], exponent) + raised(shape.saturday[i], exponent) +
           raised(shape.day_off[i], exponent);
  }
  return sum / hours_per_week;
}

// The exponent that gives the week this mean. The mean falls as the exponent rises, from the hours above 0 to the hours
// at full height; at 1e5 nothing is left of 0.99 (1e-436), so the upper end stands for all beyond.
double exponent_for(const DayTables& shape, double mean) {
  double low = 0;
  double high = 1e5;
  if (mean >= week_mean(shape, low)) return low;
  if (mean <= week_mean(shape, high)) return high;
  for (double middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    (week_mean(shape, middle) > mean ? low : high) = middle;
  }
  return low;
}

}  // namespace

std::vector<std::string_view> pattern_names() {
  std::vector<std::string_view> names;
  names.reserve(patterns.size());
  for (const auto& pattern : patterns) names.push_back(pattern.name);
  return names;
}

bool is_pattern(std::string_view name) { return find(name) != nullptr; }

std::string_view pattern_meaning(std::string_view name) { return get(name).meaning; }

std::pair<double, double> reachable_mean_over_peak(std::string_view pattern) {
  const auto& shape = get(pattern).shape;
  return {hours_at_full_height(shape) / hours_per_week, hours_above(shape, 0) / hours_per_week};
}

DayTables scale_pattern(std::string_view pattern, Fraction mean, Fraction peak) {
  const auto& shape = get(pattern).shape;
  if (peak == Fraction(0)) return {};
  const double exponent = exponent_for(shape, mean / peak);
  return {raised(shape.working_day, exponent, peak.value()), raised(shape.saturday, exponent, peak.value()),
          raised(shape.day_off, exponent, peak.value())};
}

}  // namespace verbund::service
