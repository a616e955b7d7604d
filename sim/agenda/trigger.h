// Measures that a measured state of a site sets off: since when it has held.
#pragma once

#include <span>

#include "models/option/option.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// Whether the state has been reached on every day of its period. Told once a day.
class Watch {
 public:
  // `site`: of the trigger, or else of the measure. Days that begin before `from` do not count.
  Watch(const option::Trigger& trigger, Index<site::Site> site, Instant from)
      : trigger_(&trigger), site_(site), from_(from) {}

  // The day that ends at this midnight. `busiest`: by site, CPU in use in its busiest step.
  void end_day(Instant midnight, const world::World&, std::span<const Fraction> busiest);
  [[nodiscard]] bool holds() const { return holds_; }

 private:
  [[nodiscard]] Fraction reading(Instant midnight, const world::World&, std::span<const Fraction> busiest) const;

  const option::Trigger* trigger_;
  Index<site::Site> site_;
  Instant from_;
  int days_ = 0;  // in a row
  bool holds_ = false;
};

}  // namespace verbund::agenda
