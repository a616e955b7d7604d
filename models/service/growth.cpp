#include "models/service/growth.h"

#include <algorithm>
#include <cmath>

namespace verbund::service {

namespace {

// 100 instances growing by 15 % are 115, although 100 × 1.15 is a hair less in binary.
constexpr double rounding = 1 + 1e-12;

int whole_instances(int at_start, double growth) {
  return std::max(at_start, static_cast<int>(std::floor(at_start * growth * rounding)));
}

}  // namespace

double growth_factor(GrowthRate growth, Instant start, Instant now) {
  const Instant day = start_of_day(now);
  if (growth == GrowthRate(0) || day <= start) return 1;
  return std::pow(std::max(0.0, 1 + growth.value()), years_between(start, day));
}

Grown grown(const Service& service, Instant start, Instant now) {
  const double growth = growth_factor(service.growth, start, now);
  const int instances = whole_instances(service.instances, growth);
  return {instances, service.instances * growth / instances};
}

int instances_at(const Service& service, Instant start, Instant now) { return grown(service, start, now).instances; }

double load_per_instance(const Service& service, Instant start, Instant now) { return grown(service, start, now).load; }

Instant first_with(const Service& service, Instant start, int instances, Instant from, Instant to) {
  std::int64_t first = from.seconds() / seconds_per_day;
  std::int64_t last = std::max(first, to.seconds() / seconds_per_day);
  while (first < last) {  // the number never falls, so bisection finds the day
    const std::int64_t middle = first + (last - first) / 2;
    if (instances_at(service, start, Instant(middle * seconds_per_day)) >= instances) {
      last = middle;
    } else {
      first = middle + 1;
    }
  }
  return Instant(last * seconds_per_day);
}

// With n instances the load rises day by day until the next one is added; the highest load with n instances is below
// (n + 1) / n, which falls with n. So usually only the days before the first addition need a look.
double highest_load_per_instance(const Service& service, Instant start, Instant from, Instant to) {
  const Period one_day{0, seconds_per_day};
  Instant day = start_of_day(from);
  const Instant end = std::max(day, start_of_day(to - Period{0, 1})) + one_day;
  if (service.growth <= GrowthRate(0)) return load_per_instance(service, start, day);
  double highest = 0;
  while (day < end) {
    const int instances = instances_at(service, start, day);
    if (highest >= (instances + 1.0) / instances) break;
    const Instant more = first_with(service, start, instances + 1, day, end);
    highest = std::max(highest, load_per_instance(service, start, more - one_day));
    day = more;
  }
  return highest;
}

}  // namespace verbund::service
