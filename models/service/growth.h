// Growth of a service: what it asks for and how many instances carry it.
#pragma once

#include "models/service/service.h"

namespace verbund::service {

// Growth compounds from the start of the scenario, once a day at midnight: (1 + growth)^years_between(start, day).
// 1 until the first midnight after the start; never below 0.
double growth_factor(GrowthRate, Instant start, Instant now);

// Growth adds instances: floor(instances × growth_factor) at that day, never fewer than at the start. What growth asks
// for beyond whole instances is carried by those that are there.
int instances_at(const Service&, Instant start, Instant now);

// The first midnight in [from, to) at which instances_at is at least that many; `to` when there is none. `from` and
// `to` are midnights.
Instant first_with(const Service&, Instant start, int instances, Instant from, Instant to);

// What one instance carries at that day, relative to one at the start: instances × growth_factor / instances_at. Below
// 1 only when growth is negative (or by a rounding error).
double load_per_instance(const Service&, Instant start, Instant now);

// Both of them at once.
struct Grown {
  int instances = 0;
  double load = 1;
};
Grown grown(const Service&, Instant start, Instant now);

// The most that load_per_instance reaches on any day that the window [from, to) touches; `from` itself when the window
// is empty.
double highest_load_per_instance(const Service&, Instant start, Instant from, Instant to);

}  // namespace verbund::service
