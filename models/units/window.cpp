#include "models/units/window.h"

#include <algorithm>
#include <cstddef>

namespace verbund {
inline namespace units {
namespace {

bool includes(const Window& window, Instant day) { return window.days[static_cast<std::size_t>(civil(day).weekday)]; }

bool whole_days(const Window& window) { return window.from == 0 && window.to == 24; }

constexpr Period one_day{0, seconds_per_day};

Period hours(int n) { return {0, std::int64_t{3600} * n}; }

}  // namespace

bool opens(const Window& window, Instant now) {
  const Instant day = start_of_day(now);
  if (now != day + hours(window.from) || !includes(window, day)) return false;
  return !whole_days(window) || !includes(window, day - one_day) || never_closes(window);
}

bool never_closes(const Window& window) {
  return whole_days(window) && std::all_of(window.days.begin(), window.days.end(), [](bool day) { return day; });
}

bool is_open(const Window& window, Instant now) {
  const Instant day = start_of_day(now);
  const int hour = civil(now).hour;
  const bool today = hour >= window.from && includes(window, day);
  if (window.from < window.to) return today && hour < window.to;
  return today || (hour < window.to && includes(window, day - one_day));
}

Instant next_opening(const Window& window, Instant after) {
  Instant next = start_of_day(after) + hours(window.from);
  if (next <= after) next = next + one_day;
  for (int days = 0; days < 7 && !opens(window, next); ++days) next = next + one_day;
  return next;
}

Instant closes(const Window& window, Instant opened) {
  const Instant day = start_of_day(opened);
  if (!whole_days(window)) {
    const Instant end = day + hours(window.to);
    return end > opened ? end : end + one_day;
  }
  Instant end = day + one_day;
  for (int days = 1; days < 7 && includes(window, end); ++days) end = end + one_day;
  return end;
}

}  // namespace units
}  // namespace verbund
