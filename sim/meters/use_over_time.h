// How much of something is used over a time: of the bandwidth of a line, of the CPU of a site.
#pragma once

#include <utility>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::meters {

class UseOverTime {
 public:
  // For so long so much of it was used.
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
