// The CPU use of a site day by day.
#pragma once

#include <vector>

#include "models/units/calendar.h"
#include "sim/meters/observations.h"
#include "sim/meters/use_over_time.h"

namespace verbund::meters {

class Days {
 public:
  explicit Days(Instant start) : first_(start) {}

  // A step that began then used that share; steps come in the order of time. A step belongs to the day it begins on.
  void add(Instant began, Fraction use, Duration time);
  // Every day from the start to that of the last step; days without a step have no band.
  std::vector<DayBand> finish();

 private:
  void end_day();

  Instant first_;
  std::size_t today_ = 0;  // since the first
  UseOverTime use_;
  bool any_ = false;
  std::vector<DayBand> days_;
};

}  // namespace verbund::meters
