// The one table of units per quantity: parsing, messages and writing all read it.
#pragma once

#include <span>
#include <string_view>

namespace verbund {
inline namespace units {

// value in the base unit = (number × 10^decimal_shift) × multiplier / divisor. The shift is exact; at least one of
// multiplier and divisor is 1, so that a value is rounded once by it.
struct Unit {
  std::string_view name;
  int decimal_shift = 0;
  double multiplier = 1;
  double divisor = 1;
  std::string_view singular = {};  // also read, and written after "1"
  bool only_read = false;          // another unit says the same in the form people expect: per year, in bits
};

// From small to large. Every quantity has a unit with multiplier and divisor 1: any value can be written exactly in it.
// Specialised for every alias in quantity.h and for Money (whose base is the cent).
template <class T>
std::span<const Unit> units_of();

}  // namespace units
}  // namespace verbund
