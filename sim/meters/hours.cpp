#include "sim/meters/hours.h"

#include <algorithm>
#include <utility>

namespace verbund::meters {
namespace {

constexpr std::int64_t seconds_per_full_hour = 3'600;

std::int64_t hour_of(Instant instant) { return instant.seconds() / seconds_per_full_hour; }
Instant beginning_of(std::int64_t hour) { return Instant(hour * seconds_per_full_hour); }

}  // namespace

void Hours::add_site(std::size_t site, Instant began, Duration time, Work offered, Work consumed, Energy energy) {
  Site& running = sites_[site];
  if (hour_of(began) != running.hour) end_hour(running);
  running.hour = hour_of(began);
  running.seconds += time.value();
  running.offered += offered.value();
  running.consumed += consumed.value();
  running.joules += energy.value();
  if (offered.value() > 0) running.highest = std::max(running.highest, std::min(consumed / offered, 1.0));
}

void Hours::add_link(std::size_t link, Instant began, Duration time, const std::array<double, 2>& bytes) {
  Link& running = links_[link];
  if (hour_of(began) != running.hour) end_hour(running);
  running.hour = hour_of(began);
  running.seconds += time.value();
  for (std::size_t way = 0; way < bytes.size(); ++way) running.bytes[way] += bytes[way];
}

void Hours::end_hour(Site& site) {
  const double seconds = std::exchange(site.seconds, 0);
  const double offered = std::exchange(site.offered, 0), consumed = std::exchange(site.consumed, 0);
  const double highest = std::exchange(site.highest, 0), joules = std::exchange(site.joules, 0);
  if (seconds <= 0) return;
  site.ended.push_back({beginning_of(site.hour), Compute(offered / seconds), Compute(consumed / seconds),
                        Fraction(highest), Power(joules / seconds)});
}

void Hours::end_hour(Link& link) {
  const double seconds = std::exchange(link.seconds, 0);
  const auto bytes = std::exchange(link.bytes, {});
  if (seconds <= 0) return;
  link.ended.push_back({beginning_of(link.hour), Bandwidth(bytes[0] / seconds), Bandwidth(bytes[1] / seconds)});
}

Hourly Hours::finish() {
  Hourly all;
  for (Site& site : sites_) {
    end_hour(site);
    all.sites.push_back(std::move(site.ended));
  }
  for (Link& link : links_) {
    end_hour(link);
    all.links.push_back(std::move(link.ended));
  }
  return all;
}

}  // namespace verbund::meters
