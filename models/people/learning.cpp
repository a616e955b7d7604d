#include "models/people/learning.h"

#include <cmath>

namespace verbund::people {

double hours_per_thing(int n, Fraction learning) { return std::pow(n, std::log2(learning.value())); }

}  // namespace verbund::people
