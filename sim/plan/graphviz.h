// The network of a scenario in the language of GraphViz.
#pragma once

#include <string>
#include <string_view>

#include "sim/plan/plan.h"

namespace verbund::plan {

// Sites with owner, servers at the start and power of the room, lines with bandwidth and latency; whose failure cuts
// something off stands out, and a legend says how. With a plan also what its moves send from site to site, in GiB as
// large as at the start, and the rooms it gives up. By the order of ids, so that the same scenario gives the same text.
std::string graphviz(const scenario::Scenario&);
std::string graphviz(const Plan&);

// A text in quotation marks that GraphViz shows as it was. `newline` says how a line ends: \n centred, \l to the left.
std::string in_quotes(std::string_view text, std::string_view newline = "\\n");

}  // namespace verbund::plan
