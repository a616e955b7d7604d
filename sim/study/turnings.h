// Where a difference that depends on a factor changes its sign.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "models/units/money.h"

namespace verbund::study {

// The factors that are looked at first, in rising order: nine with equal ratios from the lowest to the highest, and 1
// where it lies between. Those within have four digits.
std::vector<double> scanned_factors(double lowest, double highest);

struct Turn {
  double factor = 1;            // of the two the one with the smaller difference
  double below = 1, above = 1;  // neighbours with four digits between which it changes; equal: it is nothing there
  bool rises = false;           // above it the difference is positive
};

// The differences at these factors; none: the search is to end.
using Differences = std::function<std::optional<std::vector<Money>>(const std::vector<double>& factors)>;

// All that shows between the scanned factors, in rising order; none when the search was ended. Each is found by
// bisection. A difference that is nothing and goes back to its old sign does not turn.
std::optional<std::vector<Turn>> find_turnings(double lowest, double highest, const Differences&);

}  // namespace verbund::study
