// What people could do with hours that become free: new services for citizens.
#pragma once

#include <optional>
#include <string>

#include "models/site/site.h"

namespace verbund::task {

struct Task {
  std::string id;
  std::string title;
  Ref<site::Partner> partner;  // whose people do it
  std::string skill;
  Workload hours;                   // from its start on
  Duration effort{};                // before it can start
  std::optional<Instant> wanted{};  // not before; none: from the start of the scenario
  int order = 1;                    // free hours go to the lowest first, then by id
};

}  // namespace verbund::task
