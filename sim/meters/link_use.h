// How much of a line's bandwidth is used over a time.
#pragma once

#include <utility>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::meters {

class LinkUse {
 public:
  // For so long so much of the bandwidth was used.
  void add(Fraction use, Duration time);
  [[nodiscard]] Fraction mean() const;
  [[nodiscard]] Fraction peak() const;
  // The least that is not exceeded in 95 % of the time.
  [[nodiscard]] Fraction p95() const;

 private:
  double seconds_ = 0;
  std::vector<std::pair<double, double>> used_;  // use and seconds, where it was used at all
};

}  // namespace verbund::meters
