#include "models/option/option.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace verbund::option {

namespace {

// In the order of the alternatives of Action and of the values of Policy.
constexpr std::array<std::string_view, std::variant_size_v<Action>> actions = {
    "buy",    "lease",    "retire", "refresh", "virtualise", "move", "place", "purchase_jointly",
    "extend", "redirect", "close"};
constexpr std::array<std::string_view, policy_count> policies = {"stay", "spread", "pack", "balance"};
constexpr std::array<std::string_view, fallback_count> fallbacks = {"none", "host", "site"};
constexpr std::array<std::string_view, copying_count> copyings = {"pre-copy", "stop-and-copy"};
constexpr std::array<std::string_view, gauge_count> gauges = {"utilisation", "memory", "storage", "racks", "power"};

bool includes(const Window& window, Instant day) { return window.days[static_cast<std::size_t>(civil(day).weekday)]; }

bool whole_days(const Window& window) { return window.from == 0 && window.to == 24; }

constexpr Period one_day{0, seconds_per_day};

Period hours(int n) { return {0, std::int64_t{3600} * n}; }

}  // namespace

std::string_view action_name(const Action& action) { return actions[action.index()]; }

std::optional<Ref<site::Site>> site_of(const Action& action) {
  return std::visit(
      [](const auto& x) -> std::optional<Ref<site::Site>> {
        if constexpr (requires { x.to; }) return x.to;
        if constexpr (requires { Ref<site::Site>(x.at); }) return x.at;
        if constexpr (requires { x.servers; }) return x.servers.at;
        return std::nullopt;
      },
      action);
}

std::string_view policy_name(Policy policy) { return policies[static_cast<std::size_t>(policy)]; }

std::string_view fallback_name(Fallback fallback) { return fallbacks[static_cast<std::size_t>(fallback)]; }

std::string_view copying_name(Copying copying) { return copyings[static_cast<std::size_t>(copying)]; }

std::string_view gauge_name(Gauge gauge) { return gauges[static_cast<std::size_t>(gauge)]; }

bool opens(const Window& window, Instant now) {
  const Instant day = start_of_day(now);
  if (now != day + hours(window.from) || !includes(window, day)) return false;
  return !whole_days(window) || !includes(window, day - one_day) || never_closes(window);
}

bool never_closes(const Window& window) {
  return whole_days(window) && std::all_of(window.days.begin(), window.days.end(), [](bool day) { return day; });
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

}  // namespace verbund::option
