#include "models/service/series.h"

#include <algorithm>
#include <cstddef>

namespace verbund::service {

namespace {

std::size_t position(const Series& series, Instant now) {
  if (now <= series.first) return 0;
  const auto steps = static_cast<std::size_t>((now.seconds() - series.first.seconds()) / series.step_seconds);
  return std::min(steps, series.cores.size() - 1);
}

// Mean over [begin, end) in seconds, each value weighted with the time for which it holds there.
double mean_of(const Series& series, std::int64_t begin, std::int64_t end) {
  double work = 0;
  for (std::int64_t now = begin; now < end;) {
    const auto at = position(series, Instant(now));
    const auto value_ends = series.first.seconds() + static_cast<std::int64_t>(at + 1) * series.step_seconds;
    const std::int64_t until = value_ends <= now ? end : std::min(end, value_ends);
    work += static_cast<double>(series.cores[at]) * static_cast<double>(until - now);
    now = until;
  }
  return work / static_cast<double>(end - begin);
}

}  // namespace

Compute value_at(const Series& series, Instant now) {
  return Compute(static_cast<double>(series.cores[position(series, now)]));
}

std::span<const float> holding(const Series& series, Instant from, Instant to) {
  const auto first = position(series, from);
  const auto last = std::max(first, position(series, Instant(to.seconds() - 1)));
  return std::span(series.cores).subspan(first, last + 1 - first);
}

Series averaged(const Series& series, Instant first, std::int64_t step_seconds) {
  Series means{first, step_seconds, {}};
  const auto length = static_cast<std::int64_t>(series.cores.size()) * series.step_seconds;
  const std::int64_t end = series.first.seconds() + length;
  std::int64_t begin = first.seconds();
  do {
    means.cores.push_back(static_cast<float>(mean_of(series, begin, begin + step_seconds)));
    begin += step_seconds;
  } while (begin < end);
  return means;
}

}  // namespace verbund::service
