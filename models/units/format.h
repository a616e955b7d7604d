// Where quantities leave for people: rounded, scaled, with a unit.
#pragma once

#include <string>

#include "models/units/money.h"
#include "models/units/quantity.h"

namespace verbund {
inline namespace units {

std::string format(Power);                                 // 34.2 kW
std::string format(Energy);                                // 812 MWh
std::string format(Bytes);                                 // 71.4 GiB
std::string format(Bandwidth);                             // 155 Mbit/s
std::string format(Fraction);                              // 12.3 %
std::string format(Compute);                               // 23.5 cores
std::string format(Duration);                              // 3 h 12 min
std::string format(CarbonMass);                            // 487 t
std::string format(Money);                                 // 1,234,567 EUR (whole euros)
std::string format_thousands(double value, int decimals);  // 1,234.5

}  // namespace units
}  // namespace verbund
