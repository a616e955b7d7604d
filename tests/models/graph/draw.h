// Small random graphs.
#pragma once

#include <rapidcheck.h>

#include <cstddef>
#include <vector>

#include "models/graph/graph.h"

namespace verbund::graph {

struct Drawn {
  std::size_t vertices;
  std::vector<Edge> edges;
};

// Whole weights, self-loops and parallel edges included.
inline Drawn draw(std::size_t most_vertices = 7) {
  Drawn graph{*rc::gen::inRange<std::size_t>(1, most_vertices + 1), {}};
  const auto edges = *rc::gen::inRange(0, 14);
  const auto vertex = rc::gen::inRange<std::size_t>(0, graph.vertices);
  for (int i = 0; i < edges; ++i) {
    const auto from = *vertex;
    const auto to = *vertex;
    graph.edges.push_back({from, to, static_cast<double>(*rc::gen::inRange(0, 5))});
  }
  return graph;
}

}  // namespace verbund::graph
