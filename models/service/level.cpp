#include "models/service/level.h"

#include <algorithm>
#include <numeric>

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

}  // namespace

double at_level(const DayTables& week, Level level) {
  std::vector<double> hours;
  for (int day = 0; day < 5; ++day) hours.insert(hours.end(), week.working_day.begin(), week.working_day.end());
  hours.insert(hours.end(), week.saturday.begin(), week.saturday.end());
  hours.insert(hours.end(), week.day_off.begin(), week.day_off.end());
  return at_level(std::move(hours), level);
}

Compute at_level(const Series& series, Level level, Instant from, Instant to) {
  const auto values = holding(series, from, to);
  if (level == Level::peak) return Compute(*std::max_element(values.begin(), values.end()));  // without a copy
  return Compute(at_level(std::vector<float>(values.begin(), values.end()), level));
}

}  // namespace verbund::service
