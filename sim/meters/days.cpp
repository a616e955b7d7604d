#include "sim/meters/days.h"

#include <cmath>
#include <utility>

namespace verbund::meters {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;

int half_percents(Fraction use) { return static_cast<int>(std::lround(200 * use.value())); }

std::int64_t day_of(Instant instant) { return instant.seconds() / seconds_per_day; }

}  // namespace

void Days::add(Instant began, Fraction use, Duration time) {
  const auto day = static_cast<std::size_t>(day_of(began) - day_of(first_));
  if (day != today_) end_day();
  today_ = day;
  any_ = true;
  use_.add(use, time);
}

void Days::end_day() {
  const UseOverTime use = std::exchange(use_, {});
  if (!std::exchange(any_, false)) return;
  days_.resize(today_ + 1);
  days_.back() = {
      .mean = half_percents(use.mean()), .p95 = half_percents(use.p95()), .highest = half_percents(use.peak())};
}

std::vector<DayBand> Days::finish() {
  end_day();
  return std::move(days_);
}

}  // namespace verbund::meters
