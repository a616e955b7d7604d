// How fast bytes get to a site when all ways through the network are used at once. A transfer takes one route only, so
// this is a bound: what does not fit here cannot fit.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/network/link.h"

namespace verbund::network {

// What one site, or several together, can send to another; a link carries its bandwidth in each direction. 0 where no
// links lead; a site sends nothing to itself.
Bandwidth widest_flow(const Table<Link>&, std::size_t site_count, Index<site::Site> from, Index<site::Site> to);
Bandwidth widest_flow(const Table<Link>&, std::size_t site_count, const std::vector<Index<site::Site>>& from,
                      Index<site::Site> to);

// Bytes to be sent from a site, at least 0.
struct Load {
  Index<site::Site> at;
  Bytes bytes;
};

struct Passage {
  Duration time;
  std::vector<Index<Link>> narrow;  // full all the time: no passage is shorter while these stay as they are
};

// The shortest time in which all loads can reach a site: the longest that any of them, or any group of them, takes over
// its widest flow. Those at the site itself take none. Nothing to be sent: 0 s, no narrow links. No value when no links
// lead there from one of the loads.
std::optional<Passage> shortest_passage(const Table<Link>&, std::size_t site_count, const std::vector<Load>&,
                                        Index<site::Site> to);

}  // namespace verbund::network
