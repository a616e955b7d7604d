// Copies of data at another site.
#pragma once

#include <optional>
#include <string>

#include "models/option/option.h"

namespace verbund::copies {

// Every time its window opens, each instance of its services is copied from where it stands to `to`: all of its disk,
// or what changed since its last backup began. The first one, and all of them without `changed`, are full.
struct Backup {
  std::string id;
  service::Selector services{};
  Ref<site::Site> to;
  std::optional<option::Window> window = option::nights;
  std::optional<Weekday> full{};        // on that day of the week all is copied; none: after the first only changes
  std::optional<DailyShare> changed{};  // of the disk, in a day
  std::optional<int> at_most = 4;       // of its transfers on a line at a time, the others wait; none: no limit
};

// All the time, each instance of its services sends what it changes from where it stands to `to`, over the same lines.
// There it works on at once after a loss, with what had arrived.
struct Replica {
  std::string id;
  service::Selector services{};
  Ref<site::Site> to;
  DailyShare changed{};      // of the disk, in a day, evenly
  bool synchronous = false;  // a write waits until the other site has it
};

}  // namespace verbund::copies
