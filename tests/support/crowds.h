// Large crowds of instances and the server that they are to be placed on: as recorded, and drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/placement/sizing.h"

namespace verbund::testing {

struct LargeCrowd {
  placement::Bin empty;
  std::vector<placement::Item> items;
};

// Virtual machines drawn with replacement from those in traces/bitbrains-small-*.csv of the data folder: the cores and
// the memory that each was given, and the CPU that it stayed below in 95 % of its five minutes. A server has 64 cores
// and 512 GiB, of which a quarter stays free, and four cores of instances a core. None when the files are not there.
std::optional<LargeCrowd> recorded_crowd(int count, unsigned seed);

// CPU, memory and cores drawn one by one from a lognormal distribution with a median of `median` of a server and a
// standard deviation of 0.7 of its logarithm: no resource is scarcer than the others, which is the hardest case.
LargeCrowd drawn_crowd(int count, double median, unsigned seed);

// The data folder: VERBUND_DATA, or ../shared/data beside the sources; may not exist.
std::string data_folder();

}  // namespace verbund::testing
