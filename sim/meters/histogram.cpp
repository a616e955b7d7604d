#include "sim/meters/histogram.h"

#include <numeric>

namespace verbund::meters {

Fraction level_reached(const std::vector<double>& seconds, double share) {
  const double all = std::accumulate(seconds.begin(), seconds.end(), 0.0);
  double so_far = 0;
  for (std::size_t i = 0; i < seconds.size(); ++i) {
    so_far += seconds[i];
    if (so_far > 0 && so_far >= share * all)
      return Fraction(static_cast<double>(i + 1) / static_cast<double>(seconds.size()));
  }
  return Fraction(0);
}

}  // namespace verbund::meters
