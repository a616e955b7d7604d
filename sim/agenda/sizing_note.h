// The sentence that shows the arithmetic of a sized count.
#pragma once

#include <string>
#include <vector>

#include "sim/agenda/outlook.h"

namespace verbund::agenda {

// What was sized: for whom, beside what, until when.
struct Sized {
  const placement::Sizing& sizing;
  const placement::Bin& empty;
  const std::vector<placement::Host>& existing;
  const std::vector<Outlook::Arrival>& arrivals;  // misfits included
  Index<site::Site> site;
  Instant now, until;
};

// "23 servers: memory binds in 2010-11, 71 of 92 GiB each after 25 % headroom; 140 instances need 1,630 GiB and 210
// cores until 2011-06, 3 servers that stay have 20 GiB and 4 cores free; 2 of them so that any one server may be lost".
// The month is the one in which they need most of what binds, together; the first of several.
std::string sizing_note(const world::World&, const Sized&);

}  // namespace verbund::agenda
