// Built-in shapes of a week and how they are scaled to a mean and a peak.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::service {

// The names of the built-in week shapes, in alphabetical order.
std::vector<std::string_view> pattern_names();
bool is_pattern(std::string_view name);
// What the pattern stands for, as half a sentence for reference pages. The name must be one of pattern_names().
std::string_view pattern_meaning(std::string_view name);

// One value per hour of the day, in the unit of the mean and the peak that were asked for.
using HourTable = std::array<double, 24>;
struct DayTables {
  HourTable working_day{};
  HourTable saturday{};
  HourTable day_off{};  // Sundays and public holidays
};

// Lowest and highest mean/peak that the pattern can reach: its hours at full height over 168 .. its hours above 0 over
// 168. Both are 1 for `constant`.
std::pair<double, double> reachable_mean_over_peak(std::string_view pattern);

// The shape scaled so that a week without holidays (five working days, a Saturday, a day off) has exactly this mean and
// this peak: value(hour) = peak × shape(hour)^e with e >= 0, found by bisection. Hours in which the shape is 0 stay 0.
// mean/peak must be reachable (both may be 0).
DayTables scale_pattern(std::string_view pattern, Fraction mean, Fraction peak);

}  // namespace verbund::service
