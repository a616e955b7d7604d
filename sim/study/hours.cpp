#include "sim/study/hours.h"

#include "sim/study/document_units.h"

namespace verbund::study {
namespace {

document::SiteHour site_hour(const std::string& site, const meters::SiteHour& seen) {
  document::SiteHour hour{.date = format_instant(seen.began),
                          .site = site,
                          .capacity = seen.offered.value(),
                          .cpu_mean = {},
                          .cpu_highest = {},
                          .power = kilowatts(seen.power)};
  if (seen.offered.value() > 0) {
    hour.cpu_mean = share(seen.consumed.value(), seen.offered.value());
    hour.cpu_highest = percent * seen.highest.value();
  }
  return hour;
}

}  // namespace

document::Hours tell_hours(const scenario::Scenario& scenario, const meters::Hourly& seen) {
  document::Hours hours;
  for (std::size_t s = 0; s < seen.sites.size(); ++s) {
    const std::string& site = scenario.sites[scenario.sites.index(s)].id;
    for (const meters::SiteHour& hour : seen.sites[s]) hours.sites.push_back(site_hour(site, hour));
  }
  for (std::size_t l = 0; l < seen.links.size(); ++l) {
    const std::string& link = scenario.links[scenario.links.index(l)].id;
    for (const meters::LinkHour& hour : seen.links[l]) {
      hours.links.push_back({format_instant(hour.began), link, megabits(hour.forward), megabits(hour.back)});
    }
  }
  return hours;
}

}  // namespace verbund::study
