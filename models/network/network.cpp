#include <cmath>

#include "models/graph/graph.h"
#include "models/network/link.h"

namespace verbund::network {

namespace {

// Latencies in whole nanoseconds: their sums are exact, so two routes of the same latency tie whatever the order in
// which the links are added.
std::vector<graph::Edge> edges_of(const Table<Link>& links) {
  std::vector<graph::Edge> edges;
  edges.reserve(links.size());
  for (const auto& link : links) {
    edges.push_back({link.between[0].index.value, link.between[1].index.value, std::round(link.latency.value() * 1e9)});
  }
  return edges;
}

std::vector<Index<Link>> as_links(const std::vector<std::size_t>& edges) {
  std::vector<Index<Link>> links;
  links.reserve(edges.size());
  for (const auto edge : edges) links.push_back({static_cast<std::uint32_t>(edge)});
  return links;
}

}  // namespace

std::vector<Index<Link>> route(const Table<Link>& links, std::size_t site_count, Index<site::Site> from,
                               Index<site::Site> to) {
  return as_links(graph::lightest_route(site_count, edges_of(links), from.value, to.value));
}

std::vector<Index<site::Site>> unreachable(const Table<Link>& links, std::size_t site_count) {
  const auto component = graph::components(site_count, edges_of(links));
  std::vector<Index<site::Site>> sites;
  for (std::size_t i = 1; i < component.size(); ++i) {
    if (component[i] != component[0]) sites.push_back({static_cast<std::uint32_t>(i)});
  }
  return sites;
}

std::vector<Index<Link>> cut_links(const Table<Link>& links, std::size_t site_count) {
  return as_links(graph::bridges(site_count, edges_of(links)));
}

}  // namespace verbund::network
