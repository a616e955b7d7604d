#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/models/graph/draw.h"

namespace verbund::graph {
namespace {

using testing::ElementsAre;

constexpr double unlimited = std::numeric_limits<double>::infinity();

struct Task {
  Drawn graph;
  std::vector<Source> sources;
  std::size_t sink;
};

Task draw_task() {
  Task task{draw(6), {}, 0};
  const auto vertex = rc::gen::inRange<std::size_t>(0, task.graph.vertices);
  task.sink = *vertex;
  const auto sources = *rc::gen::inRange(0, 4);
  for (int i = 0; i < sources; ++i) {
    Source source{*vertex, {}};
    if (*rc::gen::arbitrary<bool>()) source.limit = *rc::gen::inRange(0, 6);
    task.sources.push_back(source);
  }
  return task;
}

// What passes from the vertices of the set (by bits) to the others, and what the limits of sources outside it hold
// back.
double capacity_of_cut(const Task& task, unsigned near) {
  const auto is_near = [&](std::size_t v) { return (near >> v & 1U) != 0; };
  double capacity = 0;
  for (const auto& edge : task.graph.edges) {
    if (is_near(edge.from) != is_near(edge.to)) capacity += edge.weight;
  }
  for (const auto& source : task.sources) {
    if (source.vertex != task.sink && !is_near(source.vertex)) capacity += source.limit.value_or(unlimited);
  }
  return capacity;
}

double narrowest_cut(const Task& task) {
  double least = unlimited;
  for (unsigned near = 0; near < 1U << task.graph.vertices; ++near) {
    if ((near >> task.sink & 1U) == 0) least = std::min(least, capacity_of_cut(task, near));
  }
  return least;
}

Flow flow_of(const Task& task) { return largest_flow(task.graph.vertices, task.graph.edges, task.sources, task.sink); }

// By vertex what leaves it on balance.
std::vector<double> balance(const Task& task, const Flow& flow) {
  std::vector<double> leaves(task.graph.vertices);
  for (std::size_t i = 0; i < task.graph.edges.size(); ++i) {
    leaves[task.graph.edges[i].from] += flow.along[i];
    leaves[task.graph.edges[i].to] -= flow.along[i];
  }
  return leaves;
}

// 0 -3- 1 -2- 2 and 0 -4- 2: two of the three by way of 1, four directly. 1-2 and 0-2 are full.
TEST(Flow, adds_up_all_ways_to_the_sink) {
  const auto flow = largest_flow(3, {{0, 1, 3}, {2, 1, 2}, {0, 2, 4}}, {{0, {}}}, 2);
  EXPECT_EQ(flow.value, 6);
  EXPECT_THAT(flow.along, ElementsAre(2, -2, 4));
  EXPECT_THAT(flow.has_more, ElementsAre(true, true, false));
}

// 0 -5- 2 and 1 -5- 2, 2 -7- 3: the last edge holds both sources down; with a limit of 1 at 0, six is all there is.
TEST(Flow, from_several_sources_shares_the_edges) {
  const std::vector<Edge> edges = {{0, 2, 5}, {1, 2, 5}, {2, 3, 7}};
  EXPECT_EQ(largest_flow(4, edges, {{0, {}}, {1, {}}}, 3).value, 7);
  const auto limited = largest_flow(4, edges, {{0, 1}, {1, {}}}, 3);
  EXPECT_EQ(limited.value, 6);
  EXPECT_THAT(limited.has_more, ElementsAre(false, true, false, false));
}

TEST(Flow, is_nothing_without_a_way_and_from_the_sink_itself) {
  EXPECT_EQ(largest_flow(3, {{0, 1, 5}}, {{0, {}}}, 2).value, 0);
  EXPECT_EQ(largest_flow(2, {{0, 1, 5}}, {{1, {}}}, 1).value, 0);
  EXPECT_EQ(largest_flow(2, {{0, 1, 5}}, {}, 1).value, 0);
}

TEST(Flow, is_as_large_as_the_narrowest_cut) {
  EXPECT_TRUE(rc::check("largest flow, narrowest cut by trial", [] {
    const auto task = draw_task();
    RC_ASSERT(flow_of(task).value == narrowest_cut(task));
  }));
}

TEST(Flow, is_held_down_by_the_edges_to_where_no_more_can_be_brought) {
  EXPECT_TRUE(rc::check("the cut that is named", [] {
    const auto task = draw_task();
    const auto flow = flow_of(task);
    unsigned near = 0;
    for (std::size_t v = 0; v < task.graph.vertices; ++v) near |= flow.has_more[v] ? 1U << v : 0U;
    RC_ASSERT(!flow.has_more[task.sink]);
    RC_ASSERT(capacity_of_cut(task, near) == flow.value);
  }));
}

TEST(Flow, is_lost_nowhere_and_fits_every_edge) {
  EXPECT_TRUE(rc::check("conservation", [] {
    const auto task = draw_task();
    const auto flow = flow_of(task);
    for (std::size_t i = 0; i < task.graph.edges.size(); ++i) {
      RC_ASSERT(std::abs(flow.along[i]) <= task.graph.edges[i].weight);
    }
    const auto leaves = balance(task, flow);
    RC_ASSERT(leaves[task.sink] == -flow.value);
    for (std::size_t v = 0; v < task.graph.vertices; ++v) {
      if (v == task.sink) continue;
      double most = 0;
      for (const auto& source : task.sources) most += source.vertex == v ? source.limit.value_or(unlimited) : 0;
      RC_ASSERT(leaves[v] >= 0);
      RC_ASSERT(leaves[v] <= most);
    }
  }));
}

}  // namespace
}  // namespace verbund::graph
