// Observations as text, every bit of every number: two runs are the same when their texts are.
#pragma once

#include <string>

#include "sim/meters/observations.h"

namespace verbund::testing {

std::string to_text(const meters::Observations&);

}  // namespace verbund::testing
