#include "models/network/failure.h"

#include <functional>
#include <set>

#include "models/network/edges.h"

namespace verbund::network {

namespace {

// Pairs in one part before and in two after; the site that failed is nobody's loss here.
std::vector<Pair> separated(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after,
                            std::size_t failed_site) {
  std::vector<Pair> pairs;
  for (std::uint32_t one = 0; one < before.size(); ++one) {
    for (std::uint32_t other = one + 1; other < before.size(); ++other) {
      if (one == failed_site || other == failed_site) continue;
      if (before[one] == before[other] && after[one] != after[other]) pairs.push_back({{{one}, {other}}});
    }
  }
  return pairs;
}

}  // namespace

std::vector<Index<Link>> cut_links(const Table<Link>& links, std::size_t site_count) {
  return as_indices<Link>(graph::bridges(site_count, edges_of(links)));
}

std::vector<Index<site::Site>> cut_sites(const Table<Link>& links, std::size_t site_count) {
  return as_indices<site::Site>(graph::cut_vertices(site_count, edges_of(links)));
}

std::vector<std::size_t> parts(const Table<Link>& links, std::size_t site_count) {
  return graph::components(site_count, edges_of(links));
}

std::vector<std::size_t> parts_without(const Table<Link>& links, std::size_t site_count,
                                       const std::vector<Index<Link>>& failed) {
  std::set<std::uint32_t, std::greater<>> numbers;  // the last first, so that the others keep their place
  for (const auto link : failed) numbers.insert(link.value);
  auto edges = edges_of(links);
  for (const auto number : numbers) edges.erase(edges.begin() + number);
  return graph::components(site_count, edges);
}

std::vector<Pair> separated_by(const Table<Link>& links, std::size_t site_count, Index<Link> failed) {
  return separated(parts(links, site_count), parts_without(links, site_count, {failed}), site_count);
}

std::vector<Pair> separated_by(const Table<Link>& links, std::size_t site_count, Index<site::Site> failed) {
  const auto after = graph::components_without_vertex(site_count, edges_of(links), failed.value);
  return separated(parts(links, site_count), after, failed.value);
}

}  // namespace verbund::network
