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

// With n instances the load rises day by day until the next one is added; the highest load with n instances is below
// (n + 1) / n, which falls with n. So usually only the days before the first addition need a look: by bisection, the
// last day with as many instances as on the first.
double highest_load_per_instance(const Service& service, Instant start, Instant from, Instant to) {
  const std::int64_t first = start_of_day(from).seconds() / seconds_per_day;
  const std::int64_t last = std::max(first, (to.seconds() - 1) / seconds_per_day);
  const auto instant = [](std::int64_t day) { return Instant(day * seconds_per_day); };
  if (service.growth <= GrowthRate(0)) return load_per_instance(service, start, instant(first));
  double highest = 0;
  for (std::int64_t day = first; day <= last;) {
    const int instances = instances_at(service, start, instant(day));
    if (highest >= (instances + 1.0) / instances) break;
    std::int64_t same = day;       // a day with as many instances
    std::int64_t more = last + 1;  // a day with more, or beyond the window
    while (more - same > 1) {
      const std::int64_t middle = same + (more - same) / 2;
      (instances_at(service, start, instant(middle)) == instances ? same : more) = middle;
    }
    highest = std::max(highest, load_per_instance(service, start, instant(same)));
    day = more;
  }
  return highest;
}

}  // namespace verbund::service
