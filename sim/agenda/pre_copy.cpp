#include "sim/agenda/pre_copy.h"

#include <algorithm>

namespace verbund::agenda {

Round next_round(double all, Bandwidth dirty_rate, int rounds, double sent, Duration took) {
  const double left = std::min(all, dirty_rate.value() * took.value());
  return {left, left <= little_left || left >= sent || rounds + 1 >= most_rounds};
}

}  // namespace verbund::agenda
