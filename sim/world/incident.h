// Simulated misfortune: what a plan could not do, when, where and why. A result, never an abort.
#pragma once

#include <string>

#include "models/units/calendar.h"

namespace verbund::world {

struct Incident {
  Instant when;
  std::string kind;     // "room full", "room given up", "no server free", "storage full", "CPU short", "residency",
                        // "no room for the move", "not refreshed", "not apart", "fallback lost"
  std::string site;     // id
  std::string subject;  // id of the service, measure or batch concerned; of the site when it is about all of it
  std::string text;     // one sentence: what, why, and what would have helped
  Instant last;         // the same incident again until then
  int times = 1;
};

}  // namespace verbund::world
