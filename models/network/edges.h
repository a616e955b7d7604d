// Links as edges of a graph whose vertices are the sites; edge and link have the same number.
#pragma once

#include <cstddef>
#include <vector>

#include "models/graph/graph.h"
#include "models/network/link.h"

namespace verbund::network {

// `weight`: what a link weighs, at least 0.
template <class Weight>
std::vector<graph::Edge> edges_of(const Table<Link>& links, Weight weight) {
  std::vector<graph::Edge> edges;
  edges.reserve(links.size());
  for (const auto& link : links) {
    edges.push_back({link.between[0].index.value, link.between[1].index.value, weight(link)});
  }
  return edges;
}

// For questions in which only the ends of the links count.
inline std::vector<graph::Edge> edges_of(const Table<Link>& links) {
  return edges_of(links, [](const Link&) { return 0.0; });
}

template <class T>
std::vector<Index<T>> as_indices(const std::vector<std::size_t>& numbers) {
  std::vector<Index<T>> indices;
  indices.reserve(numbers.size());
  for (const auto number : numbers) indices.push_back({static_cast<std::uint32_t>(number)});
  return indices;
}

}  // namespace verbund::network
