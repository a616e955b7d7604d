#include "sim/agenda/trigger.h"

#include <cmath>

namespace verbund::agenda {
namespace {

constexpr Period one_day{0, seconds_per_day};

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

// Months are as long as those that have just passed; a part of a day counts as one.
int days_in(Period period, Instant end) {
  return static_cast<int>(std::ceil((end - (end - period)).value() / seconds_per_day));
}

}  // namespace

Fraction Watch::reading(Instant midnight, const world::World& world, std::span<const Fraction> busiest) const {
  switch (trigger_->gauge) {
    case option::Gauge::utilisation:
      return busiest[site_.value];
    case option::Gauge::memory:
      return Fraction(share(world.memory_used(site_).value(), world.memory_installed(site_).value()));
    case option::Gauge::storage:
      return Fraction(share(world.disk_used(site_, midnight).value(), world.storage(site_).value()));
    case option::Gauge::racks:
      return Fraction(share(world.rack_units_used(site_), world.rack_units(site_)));
    case option::Gauge::power:
      return Fraction(share(world.power_at_full_load(site_).value(), world.power(site_).value()));
  }
  return Fraction(0);
}

void Watch::end_day(Instant midnight, const world::World& world, std::span<const Fraction> busiest) {
  if (midnight - one_day < from_) return;
  if (world.is_lost(site_)) return;  // such days tell nothing
  const Fraction now = reading(midnight, world, busiest);
  days_ = (trigger_->above ? now > trigger_->threshold : now < trigger_->threshold) ? days_ + 1 : 0;
  holds_ = days_ >= std::max(1, days_in(trigger_->lasts, midnight));
}

}  // namespace verbund::agenda
