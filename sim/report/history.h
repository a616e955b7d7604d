// What was planned, what stood where at a date, and why. Pure functions of the study document.
#pragma once

#include <string>
#include <vector>

#include "models/units/calendar.h"
#include "sim/document/study.h"
#include "sim/report/report.h"

namespace verbund::report {

// The dated list of an option that was rehearsed: when each measure begins and is complete if nothing is late, what it
// does, how its counts come about; of what never begins or ends, what it waits for.
std::string plan_list(const document::Study&, const std::string& option, const Style&);

enum class Basis : std::uint8_t { planned, simulated };
// What stands where in an option at a date, what is free, what is under way.
std::string state_text(const document::Study&, const std::string& option, Instant, Basis, const Style&);

// Why it is as it is, in sentences: a service, a batch of servers, a site, a measure or a single server, in every one
// of these options that knows it. Empty when none does.
std::string why(const document::Study&, const std::vector<std::string>& options, const std::string& name, const Style&);
// The server that is meant by hall-1 where hall-001 runs; empty for none.
std::string server_named_like(const document::Study&, const std::vector<std::string>& options, const std::string& name);
// All names that `why` knows in one of these options, but for single servers. In alphabetical order.
std::vector<std::string> known_names(const document::Study&, const std::vector<std::string>& options);

}  // namespace verbund::report
