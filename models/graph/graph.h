// Small undirected and directed graphs by vertex number; the algorithms are Boost.Graph's.
#pragma once

#include <cstddef>
#include <vector>

namespace verbund::graph {

struct Edge {
  std::size_t from = 0;
  std::size_t to = 0;
  double weight = 0;  // at least 0
};

// Numbers of the edges of the lightest way between two vertices of an undirected graph, in order; ties go to the way
// whose edges come first. Empty when they are the same or not connected.
std::vector<std::size_t> lightest_route(std::size_t vertices, const std::vector<Edge>&, std::size_t from,
                                        std::size_t to);

// The number of the connected component of each vertex (undirected), counted from 0 in the order of the vertices.
std::vector<std::size_t> components(std::size_t vertices, const std::vector<Edge>&);

// Numbers of the edges of an undirected graph whose loss splits a component; parallel edges protect one another.
std::vector<std::size_t> bridges(std::size_t vertices, const std::vector<Edge>&);

// Groups of vertices of a directed graph that lead to one another (strong components), each sorted, in an order in
// which every group comes after those that its edges lead to; ties by the smallest vertex.
std::vector<std::vector<std::size_t>> groups_in_order(std::size_t vertices, const std::vector<Edge>&);

}  // namespace verbund::graph
