#include "models/option/option.h"

#include <array>
#include <cstddef>

namespace verbund::option {

namespace {

// In the order of the alternatives of Action and of the values of Policy.
constexpr std::array<std::string_view, std::variant_size_v<Action>> actions = {
    "buy", "retire", "refresh", "virtualise", "move", "place", "purchase_jointly", "close"};
constexpr std::array<std::string_view, policy_count> policies = {"spread", "pack", "balance"};

}  // namespace

std::string_view action_name(const Action& action) { return actions[action.index()]; }

std::string_view policy_name(Policy policy) { return policies[static_cast<std::size_t>(policy)]; }

}  // namespace verbund::option
