#include "models/graph/graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/strong_components.hpp>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace verbund::graph {

namespace {

// A way through the graph. Ways are compared by weight first and then, edge by edge, by the numbers of their edges, so
// that Dijkstra's algorithm itself settles ties. That is sound because two ways without a circle that end at the same
// vertex never begin with one another, and so an edge added to both does not change their order.
struct Way {
  double weight = 0;
  std::vector<std::size_t> edges;
  bool operator<(const Way& other) const {
    if (weight != other.weight) return weight < other.weight;
    return edges < other.edges;
  }
};

struct Extend {
  Way operator()(const Way& way, const Way& edge) const {
    Way longer{way.weight + edge.weight, way.edges};
    longer.edges.insert(longer.edges.end(), edge.edges.begin(), edge.edges.end());
    return longer;
  }
};

using Undirected = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
    boost::property<boost::edge_weight_t, Way, boost::property<boost::edge_index_t, std::size_t>>>;
using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

Undirected undirected(std::size_t vertices, const std::vector<Edge>& edges) {
  Undirected graph(vertices);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    boost::add_edge(edges[i].from, edges[i].to, {Way{edges[i].weight, {i}}, i}, graph);
  }
  return graph;
}

using Groups = std::vector<std::vector<std::size_t>>;

// For each group the other groups that its edges lead to.
std::vector<std::set<std::size_t>> targets_of(const Groups& groups, const std::vector<std::size_t>& group_of,
                                              const std::vector<Edge>& edges) {
  std::vector<std::set<std::size_t>> targets(groups.size());
  for (const auto& edge : edges) {
    if (group_of[edge.from] != group_of[edge.to]) targets[group_of[edge.from]].insert(group_of[edge.to]);
  }
  return targets;
}

}  // namespace

std::vector<std::size_t> lightest_route(std::size_t vertices, const std::vector<Edge>& edges, std::size_t from,
                                        std::size_t to) {
  if (from == to) return {};
  const auto graph = undirected(vertices, edges);
  std::vector<Way> ways(vertices);
  boost::dijkstra_shortest_paths(
      graph, from,
      boost::distance_map(boost::make_iterator_property_map(ways.begin(), boost::get(boost::vertex_index, graph)))
          .weight_map(boost::get(boost::edge_weight, graph))
          .distance_compare(std::less<Way>())
          .distance_combine(Extend())
          .distance_inf(Way{std::numeric_limits<double>::infinity(), {}})
          .distance_zero(Way{}));
  return ways[to].edges;
}

std::vector<std::size_t> components(std::size_t vertices, const std::vector<Edge>& edges) {
  std::vector<std::size_t> numbers(vertices);
  if (vertices == 0) return numbers;
  const auto graph = undirected(vertices, edges);
  boost::connected_components(
      graph, boost::make_iterator_property_map(numbers.begin(), boost::get(boost::vertex_index, graph)));
  return numbers;
}

std::vector<std::size_t> components_without_edge(std::size_t vertices, const std::vector<Edge>& edges,
                                                 std::size_t lost) {
  auto left = edges;
  left.erase(left.begin() + static_cast<std::ptrdiff_t>(lost));
  return components(vertices, left);
}

std::vector<std::size_t> components_without_vertex(std::size_t vertices, const std::vector<Edge>& edges,
                                                   std::size_t lost) {
  auto left = edges;
  std::erase_if(left, [&](const Edge& edge) { return edge.from == lost || edge.to == lost; });
  return components(vertices, left);
}

// A bridge is a biconnected component of one edge. Boost's algorithm passes over a second edge back to the parent, so
// parallel edges are counted here and only one of each bundle is given to it.
std::vector<std::size_t> bridges(std::size_t vertices, const std::vector<Edge>& edges) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> bundles;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (edges[i].from != edges[i].to) bundles[std::minmax(edges[i].from, edges[i].to)].push_back(i);
  }
  std::vector<Edge> simple;
  std::vector<const std::vector<std::size_t>*> members;
  for (const auto& [ends, bundle] : bundles) {
    simple.push_back({ends.first, ends.second, 0});
    members.push_back(&bundle);
  }
  const auto graph = undirected(vertices, simple);
  std::vector<std::size_t> block(simple.size());
  const auto blocks = boost::biconnected_components(
      graph, boost::make_iterator_property_map(block.begin(), boost::get(boost::edge_index, graph)));
  std::vector<std::size_t> edges_in(blocks);
  for (const auto number : block) ++edges_in[number];
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < simple.size(); ++i) {
    if (edges_in[block[i]] == 1 && members[i]->size() == 1) found.push_back(members[i]->front());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> cut_vertices(std::size_t vertices, const std::vector<Edge>& edges) {
  const auto graph = undirected(vertices, edges);
  std::vector<std::size_t> found;
  boost::articulation_points(graph, std::back_inserter(found));
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::vector<std::size_t>> groups_in_order(std::size_t vertices, const std::vector<Edge>& edges) {
  if (vertices == 0) return {};
  Directed graph(vertices);
  for (const auto& edge : edges) boost::add_edge(edge.from, edge.to, graph);
  std::vector<std::size_t> group_of(vertices);
  const auto count = boost::strong_components(
      graph, boost::make_iterator_property_map(group_of.begin(), boost::get(boost::vertex_index, graph)));
  Groups groups(count);
  for (std::size_t vertex = 0; vertex < vertices; ++vertex) groups[group_of[vertex]].push_back(vertex);

  const auto waits_for = targets_of(groups, group_of, edges);
  Groups waiting(count);  // for each group those that wait for it
  std::vector<std::size_t> open(count);
  std::set<std::pair<std::size_t, std::size_t>> ready;  // smallest vertex, group
  for (std::size_t group = 0; group < count; ++group) {
    for (const auto target : waits_for[group]) waiting[target].push_back(group);
    open[group] = waits_for[group].size();
    if (open[group] == 0) ready.emplace(groups[group].front(), group);
  }
  Groups ordered;
  while (!ready.empty()) {
    const auto done = ready.begin()->second;
    ready.erase(ready.begin());
    ordered.push_back(groups[done]);
    for (const auto group : waiting[done]) {
      if (--open[group] == 0) ready.emplace(groups[group].front(), group);
    }
  }
  return ordered;
}

}  // namespace verbund::graph
