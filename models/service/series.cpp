#include "models/service/series.h"

#include <algorithm>
#include <cstddef>

namespace verbund::service {

namespace {

// Whole steps from the first value to an instant, below 0 before it.
std::int64_t steps_to(const Series& series, Instant now) {
  const std::int64_t seconds = now.seconds() - series.first.seconds();
  const std::int64_t steps = seconds / series.step_seconds;
  return seconds % series.step_seconds < 0 ? steps - 1 : steps;
}

// The value that holds after so many steps.
std::size_t position(const Series& series, std::int64_t steps) {
  const auto count = static_cast<std::int64_t>(series.cores.size());
  if (series.repeats) return static_cast<std::size_t>((steps % count + count) % count);
  return static_cast<std::size_t>(std::clamp(steps, std::int64_t{0}, count - 1));
}

// Mean over [begin, end) in seconds, each value weighted with the time for which it holds there.
double mean_of(const Series& series, std::int64_t begin, std::int64_t end) {
  double work = 0;
  for (std::int64_t now = begin; now < end;) {
    const std::int64_t next = series.first.seconds() + (steps_to(series, Instant(now)) + 1) * series.step_seconds;
    const std::int64_t until = std::min(end, next);
    work += static_cast<double>(series.cores[position(series, steps_to(series, Instant(now)))]) *
            static_cast<double>(until - now);
    now = until;
  }
  return work / static_cast<double>(end - begin);
}

}  // namespace

Compute value_at(const Series& series, Instant now) {
  return Compute(static_cast<double>(series.cores[position(series, steps_to(series, now))]));
}

std::vector<float> holding(const Series& series, Instant from, Instant to) {
  std::int64_t first = steps_to(series, from), last = std::max(first, steps_to(series, to - Period{0, 1}));
  if (series.repeats) {
    last = std::min(last, first + static_cast<std::int64_t>(series.cores.size()) - 1);
  } else {
    first = static_cast<std::int64_t>(position(series, first)),
    last = static_cast<std::int64_t>(position(series, last));
  }
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(last + 1 - first));
  for (std::int64_t step = first; step <= last; ++step) values.push_back(series.cores[position(series, step)]);
  return values;
}

Series averaged(const Series& series, Instant first, std::int64_t step_seconds) {
  Series means{first, step_seconds, {}, series.repeats};
  const std::int64_t from = series.repeats ? first.seconds() : series.first.seconds();
  const std::int64_t end = from + series.length_seconds();
  std::int64_t begin = first.seconds();
  do {
    means.cores.push_back(static_cast<float>(mean_of(series, begin, begin + step_seconds)));
    begin += step_seconds;
  } while (begin < end);
  return means;
}

}  // namespace verbund::service
