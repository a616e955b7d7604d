#include "models/option/option.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace verbund::option {

namespace {

// In the order of the alternatives of Action and of the values of Policy.
constexpr std::array<std::string_view, std::variant_size_v<Action>> actions = {
    "buy",          "lease",        "retire",           "refresh",     "virtualise",
    "move",         "place",        "purchase_jointly", "extend",      "redirect",
    "close",        "share_people", "specialise",       "standardise", "source_regionally",
    "join_alliance"};
constexpr std::array<std::string_view, policy_count> policies = {"stay", "spread", "pack", "balance"};
constexpr std::array<std::string_view, fallback_count> fallbacks = {"none", "host", "site"};
constexpr std::array<std::string_view, copying_count> copyings = {"pre-copy", "stop-and-copy"};
constexpr std::array<std::string_view, gauge_count> gauges = {"utilisation", "memory", "storage", "racks", "power"};

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

bool joins(const JoinAlliance& join, Index<site::Partner> partner) {
  return join.partners.empty() ||
         std::any_of(join.partners.begin(), join.partners.end(), [&](const auto& one) { return one.index == partner; });
}

std::string_view policy_name(Policy policy) { return policies[static_cast<std::size_t>(policy)]; }

std::string_view fallback_name(Fallback fallback) { return fallbacks[static_cast<std::size_t>(fallback)]; }

std::string_view copying_name(Copying copying) { return copyings[static_cast<std::size_t>(copying)]; }

std::string_view gauge_name(Gauge gauge) { return gauges[static_cast<std::size_t>(gauge)]; }

}  // namespace verbund::option
