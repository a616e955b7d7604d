// How a demand changes over the months of a year.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/units/calendar.h"

namespace verbund::service {

inline constexpr std::size_t months_of_year = 12;

// January first. As written: only their ratios matter (season_factors).
using MonthHeights = std::array<double, months_of_year>;

struct Season {
  std::string name = "even";  // one of season_names(); empty: heights of its own
  MonthHeights heights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
};

// The names of the built-in seasons, in alphabetical order.
std::vector<std::string_view> season_names();
// The name must be one of season_names().
Season season_of(std::string_view name);
// What it stands for, as half a sentence for reference pages. The name must be one of season_names().
std::string_view season_meaning(std::string_view name);

// The heights × one number that makes their mean over the 365 days of a year 1. Heights are at least 0, one is above 0.
MonthHeights season_factors(const Season&);

// The factor of the month in which an instant lies.
double factor_at(const MonthHeights& factors, Instant now);

// A factor and for how long it holds.
struct HeightInTime {
  double factor = 1;
  std::int64_t seconds = 0;
};
// The factors of the months that [from, to) touches, each month of the year once; an empty window is one second long.
std::vector<HeightInTime> factors_in(const MonthHeights& factors, Instant from, Instant to);

}  // namespace verbund::service
