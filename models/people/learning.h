// What practice saves.
#pragma once

#include "models/units/quantity.h"

namespace verbund::people {

// The learning curve of Wright ("Factors Affecting the Cost of Airplanes", Journal of the Aeronautical Sciences 3,
// 1936): with every doubling of the things in one hand the share `learning` of the hours per thing is left. Of n things
// each takes n^(log2 learning) of what one alone takes. `n` at least 1, `learning` above 0 and at most 1.
double hours_per_thing(int n, Fraction learning);

}  // namespace verbund::people
