#include <algorithm>
#include <cmath>

#include "models/network/edges.h"

namespace verbund::network {

namespace {

// In whole nanoseconds: their sums are exact, so two routes of the same latency tie whatever the order in which the
// links are added.
double nanoseconds(const Link& link) { return std::round(link.latency.value() * 1e9); }

}  // namespace

std::vector<Index<Link>> route(const Table<Link>& links, std::size_t site_count, Index<site::Site> from,
                               Index<site::Site> to) {
  // Ties by the ids would fall out otherwise from the other end.
  const auto [first, last] = std::minmax(from.value, to.value);
  auto way = as_indices<Link>(graph::lightest_route(site_count, edges_of(links, nanoseconds), first, last));
  if (from.value > to.value) std::reverse(way.begin(), way.end());
  return way;
}

std::vector<Index<site::Site>> unreachable(const Table<Link>& links, std::size_t site_count) {
  const auto component = graph::components(site_count, edges_of(links));
  std::vector<Index<site::Site>> sites;
  for (std::size_t i = 1; i < component.size(); ++i) {
    if (component[i] != component[0]) sites.push_back({static_cast<std::uint32_t>(i)});
  }
  return sites;
}

}  // namespace verbund::network
