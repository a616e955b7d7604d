// Simulated misfortune: what a plan could not do, when, where and why. A result, never an abort.
#pragma once

#include <string>

#include "models/units/calendar.h"

namespace verbund::world {

struct Incident {
  Instant when;
  std::string kind;     // "room full", "room given up", "no server free", "storage full", "CPU short", "residency",
                        // "no room for the move", "not refreshed", "no line", "window missed", "apart too long",
                        // "not apart", "fallback lost", "room not empty", "deadline missed"
  std::string site;     // id
  std::string subject;  // id of the service, job, measure or batch concerned ("one, other": of two services); of the
                        // site when it is about all of it
  std::string text;  // one sentence: what, why, and what would have helped
  Instant last;      // the same incident again until then, or how long it lasted
  int times = 1;
};

}  // namespace verbund::world
