// The wide-area lines between sites and the ways over them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "models/site/site.h"

namespace verbund::network {

// A leased line, the same bandwidth in both directions.
struct Link {
  std::string id;
  std::array<Ref<site::Site>, 2> between;
  Bandwidth bandwidth;
  Duration latency;  // one way
  Path<YearlyCost> cost;
};

// The links that a transfer from one site to another crosses, in order: the route of least total latency, ties by the
// ids of the links as seen from the site of the lower id; the way back takes the same links. Empty when the sites are
// the same or not connected.
std::vector<Index<Link>> route(const Table<Link>&, std::size_t site_count, Index<site::Site> from,
                               Index<site::Site> to);

// Sites (other than the first, when there are several) that no sequence of links joins with the first site.
std::vector<Index<site::Site>> unreachable(const Table<Link>&, std::size_t site_count);

}  // namespace verbund::network
