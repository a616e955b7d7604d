// `{cost: 0,12 EUR/kWh}`: a comma ends a value inside braces, so that YAML sees a value `0` and a key `12 EUR/kWh`.
#pragma once

#include <optional>

#include "models/scenario/tree.h"

namespace verbund::scenario {

struct CutNumber {
  int end = 0;  // byte of the line after it
  Diagnostic problem;
};

// Whether `key`, which has no value, is the rest of the number that `value` began.
std::optional<CutNumber> cut_number(const Node& value, const Node& key);

}  // namespace verbund::scenario
