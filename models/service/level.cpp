#include "models/service/level.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace verbund::service {
namespace {

std::size_t nearest_rank(std::size_t count, std::size_t percent) { return (count * percent + 99) / 100 - 1; }

template <class T>
double percentile(std::vector<T>& values, std::size_t percent) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(nearest_rank(values.size(), percent));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

template <class T>
double at_level(std::vector<T> values, Level level) {
  switch (level) {
    case Level::mean:
      return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    case Level::p80:
      return percentile(values, 80);
    case Level::p95:
      return percentile(values, 95);
    case Level::peak:
      return *std::max_element(values.begin(), values.end());
  }
  return 0;
}

std::vector<double> hours_of(const DayTables& week) {
  std::vector<double> hours;
  for (int day = 0; day < 5; ++day) hours.insert(hours.end(), week.working_day.begin(), week.working_day.end());
  hours.insert(hours.end(), week.saturday.begin(), week.saturday.end());
  hours.insert(hours.end(), week.day_off.begin(), week.day_off.end());
  return hours;
}

// The lowest value such that it and those below it hold for at least so much of the time.
double percentile(std::vector<std::pair<double, std::int64_t>> values, std::int64_t percent) {
  std::sort(values.begin(), values.end());
  std::int64_t all = 0, so_far = 0;
  for (const auto& [value, seconds] : values) all += seconds;
  for (const auto& [value, seconds] : values) {
    so_far += seconds;
    if (100 * so_far >= percent * all) return value;
  }
  return values.back().first;
}

}  // namespace

double at_level(const DayTables& week, Level level) { return at_level(hours_of(week), level); }

double at_level(const DayTables& week, Level level, const std::vector<HeightInTime>& heights) {
  double factor = 0, sum = 0, seconds = 0;
  for (const auto& height : heights) {
    factor = std::max(factor, height.factor);
    sum += height.factor * static_cast<double>(height.seconds), seconds += static_cast<double>(height.seconds);
  }
  if (level == Level::peak) return at_level(week, level) * factor;
  if (level == Level::mean) return at_level(week, level) * sum / seconds;
  std::vector<std::pair<double, std::int64_t>> values;
  for (const double hour : hours_of(week)) {
    for (const auto& height : heights) values.emplace_back(hour * height.factor, height.seconds);
  }
  return percentile(std::move(values), level == Level::p80 ? 80 : 95);
}

Compute at_level(const Series& series, Level level, Instant from, Instant to) {
  return Compute(at_level(holding(series, from, to), level));
}

}  // namespace verbund::service
