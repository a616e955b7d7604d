// What sites and lines do hour by hour. A step belongs to the hour that it begins in.
#pragma once

#include <array>
#include <vector>

#include "models/units/calendar.h"
#include "sim/meters/observations.h"

namespace verbund::meters {

class Hours {
 public:
  Hours(std::size_t sites, std::size_t links) : sites_(sites), links_(links) {}

  // A step in which a site offered and consumed that work and used that energy; steps come in the order of time.
  void add_site(std::size_t site, Instant began, Duration, Work offered, Work consumed, Energy);
  // A step in which a line carried these bytes, from its first end to its second and back.
  void add_link(std::size_t link, Instant began, Duration, const std::array<double, 2>& bytes);

  Hourly finish();

 private:
  struct Site {
    std::int64_t hour = 0;  // since 1970
    double seconds = 0, offered = 0, consumed = 0, highest = 0, joules = 0;
    std::vector<SiteHour> ended;
  };
  struct Link {
    std::int64_t hour = 0;
    double seconds = 0;
    std::array<double, 2> bytes{};
    std::vector<LinkHour> ended;
  };
  static void end_hour(Site&);
  static void end_hour(Link&);

  std::vector<Site> sites_;
  std::vector<Link> links_;
};

}  // namespace verbund::meters
