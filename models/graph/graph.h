// Small undirected and directed graphs by vertex number; the algorithms are Boost.Graph's.
#pragma once

#include <cstddef>
#include <optional>
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

// The same once an edge is lost, or a vertex with all its edges; a lost vertex counts as a component of its own.
std::vector<std::size_t> components_without_edge(std::size_t vertices, const std::vector<Edge>&, std::size_t lost);
std::vector<std::size_t> components_without_vertex(std::size_t vertices, const std::vector<Edge>&, std::size_t lost);

// Numbers of the edges of an undirected graph whose loss splits a component; parallel edges protect one another.
std::vector<std::size_t> bridges(std::size_t vertices, const std::vector<Edge>&);

// The vertices of an undirected graph whose loss splits what is left of their component, in order.
std::vector<std::size_t> cut_vertices(std::size_t vertices, const std::vector<Edge>&);

// Where a flow comes from; at most `limit` of it (at least 0), without one as much as the edges carry.
struct Source {
  std::size_t vertex = 0;
  std::optional<double> limit;
};

struct Flow {
  double value = 0;           // what reaches the sink
  std::vector<double> along;  // by edge: above 0 what goes on balance from `from` to `to`, below 0 the other way
  // By vertex: whether more could still be brought there. The edges between those where it can and those where it
  // cannot are full: they, and the limits of sources where it cannot, hold the flow down.
  std::vector<bool> has_more;
};

// A largest flow from the sources to the sink through an undirected graph in which an edge carries its weight in each
// direction. A source at the sink counts for nothing.
Flow largest_flow(std::size_t vertices, const std::vector<Edge>&, const std::vector<Source>&, std::size_t sink);

// Groups of vertices of a directed graph that lead to one another (strong components), each sorted, in an order in
// which every group comes after those that its edges lead to; ties by the smallest vertex.
std::vector<std::vector<std::size_t>> groups_in_order(std::size_t vertices, const std::vector<Edge>&);

}  // namespace verbund::graph
