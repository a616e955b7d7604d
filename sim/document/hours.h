// What sites and lines did hour by hour: beside the study document, only when asked for. hour_columns.h names unit and
// meaning of every member.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace verbund::document {

struct SiteHour {
  std::string date, site;
  double capacity = 0;
  std::optional<double> cpu_mean, cpu_highest;
  double power = 0;
};

struct LinkHour {
  std::string date, link;
  double forward = 0, back = 0;
};

// Of one option: site by site and line by line, each in the order of time.
struct Hours {
  std::vector<SiteHour> sites;
  std::vector<LinkHour> links;
};

}  // namespace verbund::document
