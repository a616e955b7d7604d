#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "tests/models/graph/draw.h"

namespace verbund::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Matrix = std::vector<std::vector<double>>;

// Floyd and Warshall's three loops.
Matrix distances(const Drawn& graph, bool directed) {
  Matrix d(graph.vertices, std::vector<double>(graph.vertices, std::numeric_limits<double>::infinity()));
  for (std::size_t v = 0; v < graph.vertices; ++v) d[v][v] = 0;
  for (const auto& e : graph.edges) {
    d[e.from][e.to] = std::min(d[e.from][e.to], e.weight);
    if (!directed) d[e.to][e.from] = std::min(d[e.to][e.from], e.weight);
  }
  for (std::size_t k = 0; k < graph.vertices; ++k)
    for (std::size_t i = 0; i < graph.vertices; ++i)
      for (std::size_t j = 0; j < graph.vertices; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
  return d;
}

std::size_t count(const std::vector<std::size_t>& components) {
  return 1 + *std::max_element(components.begin(), components.end());
}

bool finite(double value) { return value < std::numeric_limits<double>::infinity(); }

// 0 -1- 1 -1- 2 and 0 -3- 2: two short edges (2) beat the long one (3).
TEST(Route, takes_two_light_edges_before_a_heavy_one) {
  const std::vector<Edge> edges = {{0, 2, 3}, {1, 0, 1}, {1, 2, 1}};
  EXPECT_THAT(lightest_route(3, edges, 0, 2), ElementsAre(1, 2));
  EXPECT_THAT(lightest_route(3, edges, 2, 0), ElementsAre(2, 1));
}

TEST(Route, is_empty_to_itself_and_to_a_vertex_that_is_not_connected) {
  EXPECT_THAT(lightest_route(3, {{0, 1, 1}}, 1, 1), IsEmpty());
  EXPECT_THAT(lightest_route(3, {{0, 1, 1}}, 0, 2), IsEmpty());
}

// Both ways round the square weigh 2; from 0 the first begins with edge 0, the second with edge 1.
TEST(Route, settles_ties_by_the_numbers_of_the_edges) {
  EXPECT_THAT(lightest_route(4, {{0, 2, 1}, {0, 1, 1}, {1, 3, 1}, {2, 3, 1}}, 0, 3), ElementsAre(0, 3));
  EXPECT_THAT(lightest_route(4, {{0, 1, 1}, {0, 2, 1}, {1, 3, 1}, {2, 3, 1}}, 0, 3), ElementsAre(0, 2));
  EXPECT_THAT(lightest_route(2, {{0, 1, 7}, {0, 1, 5}, {1, 0, 5}}, 0, 1), ElementsAre(1));
}

TEST(Route, has_the_least_weight_and_leads_from_end_to_end) {
  EXPECT_TRUE(rc::check("lightest routes", [] {
    const auto graph = draw();
    const auto d = distances(graph, false);
    const auto from = *rc::gen::inRange<std::size_t>(0, graph.vertices);
    const auto to = *rc::gen::inRange<std::size_t>(0, graph.vertices);
    const auto route = lightest_route(graph.vertices, graph.edges, from, to);
    if (from == to || !finite(d[from][to])) {
      RC_ASSERT(route.empty());
      return;
    }
    auto at = from;
    double weight = 0;
    for (const auto number : route) {
      const auto& edge = graph.edges[number];
      RC_ASSERT(edge.from == at || edge.to == at);
      at = edge.from == at ? edge.to : edge.from;
      weight += edge.weight;
    }
    RC_ASSERT(at == to);
    RC_ASSERT(weight == d[from][to]);
  }));
}

TEST(Components, are_numbered_in_the_order_of_the_vertices) {
  EXPECT_THAT(components(5, {{3, 1, 1}, {2, 4, 1}}), ElementsAre(0, 1, 2, 1, 2));
  EXPECT_THAT(components(0, {}), IsEmpty());
}

// A chain 0-1-2-3 with 1-2 doubled, and 4 alone: without one of the two nothing changes, without 2 the chain falls
// apart.
TEST(Components, are_counted_anew_when_an_edge_or_a_vertex_is_lost) {
  const std::vector<Edge> chain = {{0, 1, 1}, {1, 2, 1}, {2, 1, 1}, {2, 3, 1}};
  EXPECT_THAT(components_without_edge(5, chain, 1), ElementsAre(0, 0, 0, 0, 1));
  EXPECT_THAT(components_without_edge(5, chain, 0), ElementsAre(0, 1, 1, 1, 2));
  EXPECT_THAT(components_without_vertex(5, chain, 2), ElementsAre(0, 0, 1, 2, 3));
}

// A triangle 0-1-2 with a tail 2-3-4, whose last part is doubled: only 2-3 is a bridge.
TEST(Bridges, are_the_edges_without_a_way_round) {
  EXPECT_THAT(bridges(5, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}, {3, 2, 1}, {3, 4, 1}, {4, 3, 1}}), ElementsAre(3));
}

TEST(Bridges, are_every_edge_of_a_chain_and_none_of_a_ring) {
  EXPECT_THAT(bridges(3, {{1, 2, 1}, {0, 1, 1}}), ElementsAre(0, 1));
  EXPECT_THAT(bridges(3, {{1, 2, 1}, {0, 1, 1}, {2, 0, 1}}), IsEmpty());
}

TEST(Bridges, are_the_edges_whose_loss_adds_a_component) {
  EXPECT_TRUE(rc::check("bridges by trial", [] {
    const auto graph = draw();
    const auto whole = count(components(graph.vertices, graph.edges));
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
      if (count(components_without_edge(graph.vertices, graph.edges, i)) > whole) expected.push_back(i);
    }
    RC_ASSERT(bridges(graph.vertices, graph.edges) == expected);
  }));
}

// The same triangle with its tail: 2 holds the tail, 3 its end. That 3-4 is doubled helps 4, not against the loss of 3.
TEST(CutVertices, are_those_without_a_way_past_them) {
  EXPECT_THAT(cut_vertices(5, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}, {3, 2, 1}, {3, 4, 1}, {4, 3, 1}}), ElementsAre(2, 3));
  EXPECT_THAT(cut_vertices(3, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}), IsEmpty());
  EXPECT_THAT(cut_vertices(2, {{0, 1, 1}}), IsEmpty());
  EXPECT_THAT(cut_vertices(0, {}), IsEmpty());
}

// The lost vertex is a component of its own: what was one component and still is counts as two.
TEST(CutVertices, are_the_vertices_whose_loss_adds_a_component_of_others) {
  EXPECT_TRUE(rc::check("cut vertices by trial", [] {
    const auto graph = draw();
    const auto numbers = components(graph.vertices, graph.edges);
    std::vector<std::size_t> expected;
    for (std::size_t v = 0; v < graph.vertices; ++v) {
      const bool alone = std::count(numbers.begin(), numbers.end(), numbers[v]) == 1;
      const auto kept = count(numbers) + (alone ? 0 : 1);
      if (count(components_without_vertex(graph.vertices, graph.edges, v)) > kept) expected.push_back(v);
    }
    RC_ASSERT(cut_vertices(graph.vertices, graph.edges) == expected);
  }));
}

// 0 -> 3 -> 4 -> 3 (a circle), 1 -> 0, 2 alone. {3,4} must come before 0, 0 before 1; 2 waits for nothing and is
// smaller than 3, so it comes first.
TEST(Groups, come_after_those_they_lead_to) {
  EXPECT_THAT(groups_in_order(5, {{0, 3, 0}, {3, 4, 0}, {4, 3, 0}, {1, 0, 0}}),
              ElementsAre(ElementsAre(2), ElementsAre(3, 4), ElementsAre(0), ElementsAre(1)));
  EXPECT_THAT(groups_in_order(3, {}), ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
  EXPECT_THAT(groups_in_order(0, {}), IsEmpty());
}

TEST(Groups, hold_what_leads_to_one_another_and_never_lead_forward) {
  EXPECT_TRUE(rc::check("strong components in order", [] {
    const auto graph = draw();
    const auto reach = distances(graph, true);
    const auto groups = groups_in_order(graph.vertices, graph.edges);
    std::vector<std::size_t> place(graph.vertices, groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
      RC_ASSERT(std::is_sorted(groups[g].begin(), groups[g].end()));
      for (const auto vertex : groups[g]) place[vertex] = g;
    }
    for (std::size_t a = 0; a < graph.vertices; ++a) {
      RC_ASSERT(place[a] < groups.size());
      for (std::size_t b = 0; b < graph.vertices; ++b) {
        RC_ASSERT((place[a] == place[b]) == (finite(reach[a][b]) && finite(reach[b][a])));
        if (finite(reach[a][b])) RC_ASSERT(place[b] <= place[a]);
      }
    }
  }));
}

}  // namespace
}  // namespace verbund::graph
