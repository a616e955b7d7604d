#include "models/service/season.h"

#include <algorithm>
#include <cstdlib>

namespace verbund::service {
namespace {

struct Named {
  std::string_view name;
  std::string_view meaning;
  MonthHeights heights;
};

// Assumptions: round figures after how administrations work over the year. January first; by name.
// clang-format off
constexpr std::array<Named, 4> seasons = {{
    {"even", "the same in all months",
     {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
    // Six weeks of summer holidays from the middle of July, two weeks each in February, at Easter and in October, and
    // Christmas: of the school days of a month what holidays leave.
    {"school-year", "schools: little in the summer holidays, less in February, April, October and December",
     {0.9, 0.6, 1.0, 0.7, 0.9, 1.0, 0.5, 0.2, 1.0, 0.6, 1.0, 0.7}},
    // Passports before the journey, building permits, outdoor pools and events: twice as much in June and July as in
    // winter.
    {"summer", "travel, building and leisure: twice as much in June and July as in winter",
     {0.7, 0.7, 0.9, 1.1, 1.3, 1.4, 1.4, 1.2, 1.0, 0.9, 0.7, 0.7}},
    // Budgets are spent and books closed in November and December, accounts and statements follow in January.
    {"year-end", "budgets and books: most in November, December and January",
     {1.4, 1.0, 0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.9, 1.0, 1.2, 1.5}},
}};
// clang-format on

constexpr std::array<int, months_of_year> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

const Named& get(std::string_view name) {
  const auto* at = std::find_if(seasons.begin(), seasons.end(), [&](const Named& s) { return s.name == name; });
  if (at == seasons.end()) std::abort();  // the reader of the scenario has checked the name
  return *at;
}

std::size_t month_of(Instant now) { return static_cast<std::size_t>(civil(now).month - 1); }

}  // namespace

std::vector<std::string_view> season_names() {
  std::vector<std::string_view> names;
  names.reserve(seasons.size());
  for (const auto& season : seasons) names.push_back(season.name);
  return names;
}

Season season_of(std::string_view name) { return {std::string(name), get(name).heights}; }

std::string_view season_meaning(std::string_view name) { return get(name).meaning; }

MonthHeights season_factors(const Season& season) {
  double sum = 0;
  for (std::size_t m = 0; m < months_of_year; ++m) sum += season.heights[m] * days[m];
  MonthHeights factors{};
  for (std::size_t m = 0; m < months_of_year; ++m) factors[m] = season.heights[m] * 365 / sum;
  return factors;
}

double factor_at(const MonthHeights& factors, Instant now) { return factors[month_of(now)]; }

std::vector<HeightInTime> factors_in(const MonthHeights& factors, Instant from, Instant to) {
  std::array<std::int64_t, months_of_year> seconds{};
  const Instant end = std::max(to, from + Period{0, 1});
  for (Instant now = from; now < end;) {
    const Instant next = std::min(end, start_of_month(now) + Period{1, 0});
    seconds[month_of(now)] += next.seconds() - now.seconds();
    now = next;
  }
  std::vector<HeightInTime> result;
  for (std::size_t m = 0; m < months_of_year; ++m) {
    if (seconds[m] > 0) result.push_back({factors[m], seconds[m]});
  }
  return result;
}

}  // namespace verbund::service
