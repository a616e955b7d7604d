#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>

#include "models/graph/graph.h"

namespace verbund::graph {

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Arc = Traits::edge_descriptor;
using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                      boost::property<boost::edge_capacity_t, double,
                                                      boost::property<boost::edge_residual_capacity_t, double,
                                                                      boost::property<boost::edge_reverse_t, Arc>>>>;

// Two arcs, each the other's reverse: what one carries makes room on the other, so that only the balance counts.
Arc add_pair(Network& network, std::size_t from, std::size_t to, double there, double back) {
  const Arc forth = boost::add_edge(from, to, network).first;
  const Arc reverse = boost::add_edge(to, from, network).first;
  boost::put(boost::edge_capacity, network, forth, there);
  boost::put(boost::edge_capacity, network, reverse, back);
  boost::put(boost::edge_reverse, network, forth, reverse);
  boost::put(boost::edge_reverse, network, reverse, forth);
  return forth;
}

// More than all edges together carry, so that it is never what holds a flow down.
double without_limit(const std::vector<Edge>& edges) {
  double all = 1;
  for (const auto& edge : edges) all += 2 * edge.weight;
  return all;
}

}  // namespace

// Edmonds and Karp's algorithm ends whatever the capacities are, whole numbers or not. All sources hang on one vertex
// more, from which it starts.
Flow largest_flow(std::size_t vertices, const std::vector<Edge>& edges, const std::vector<Source>& sources,
                  std::size_t sink) {
  Network network(vertices + 1);
  std::vector<Arc> arcs;
  for (const auto& edge : edges) arcs.push_back(add_pair(network, edge.from, edge.to, edge.weight, edge.weight));
  for (const auto& source : sources) {
    if (source.vertex == sink) continue;
    add_pair(network, vertices, source.vertex, source.limit.value_or(without_limit(edges)), 0);
  }
  std::vector<boost::default_color_type> colour(vertices + 1);
  std::vector<Arc> came_by(vertices + 1);
  const auto number = boost::get(boost::vertex_index, network);
  Flow flow;
  flow.value =
      boost::edmonds_karp_max_flow(network, vertices, sink,
                                   boost::color_map(boost::make_iterator_property_map(colour.begin(), number))
                                       .predecessor_map(boost::make_iterator_property_map(came_by.begin(), number)));
  for (std::size_t i = 0; i < edges.size(); ++i) {
    flow.along.push_back(edges[i].weight - boost::get(boost::edge_residual_capacity, network, arcs[i]));
  }
  // The last search found no way to the sink; what it did find is on the near side of the narrowest cut.
  for (std::size_t v = 0; v < vertices; ++v) flow.has_more.push_back(colour[v] != boost::white_color);
  return flow;
}

}  // namespace verbund::graph
