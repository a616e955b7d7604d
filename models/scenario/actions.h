// The actions of a measure as a list that visitors of the fields can walk.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "models/scenario/scenario.h"

namespace verbund::scenario {

// Calls f(name, value) with a default value of every alternative of Action, in their order.
template <class F>
void for_each_action(F&& f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(option::action_name(option::Action(std::in_place_index<I>)), std::variant_alternative_t<I, option::Action>{}),
     ...);
  }
  (std::make_index_sequence<std::variant_size_v<option::Action>>());
}

}  // namespace verbund::scenario
