// Traffic to users over a line of 125 MB/s with 1 ms, held against calculations by hand.
#include <gtest/gtest.h>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400, hour = 3600;

// Users "here"; from 11 January on they are served from "there". 1 GiB of memory is moved in 8.6 s. An instance asks
// for all of its one core: so many bytes/s each.
SmallScenario far_from_users(double rate, int instances = 1) {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 4);
  small.servers("there", "new", "box", 4);
  small.service("portal", "here", instances).traffic = Bandwidth(rate);
  small.link("line", "here", "there");
  option::Move move;
  move.services.ids = {{"portal", {}}};
  move.to = {"there", {}};
  small.measure("plan", "go", move, on(make_instant(2007, 1, 11)));
  return small;
}

void expect_conservation(const meters::TrafficRecord& flow) {
  EXPECT_NEAR(flow.sent.value() + flow.not_carried.value() + flow.detoured.value(), flow.asked.value(),
              1e-9 * flow.asked.value() + 1000);
}

TEST(Traffic, begins_when_a_service_leaves_its_users) {
  auto small = far_from_users(10e6, 2);
  const auto run = play(built(small));
  ASSERT_EQ(run.traffic.size(), 1U);
  const auto& flow = run.traffic[0];
  EXPECT_EQ(flow.users, "here");
  EXPECT_EQ(flow.at, "there");
  const double moved = 2 * bytes_per_gib / 125e6;
  EXPECT_NEAR(flow.asked.value(), 20e6 * (21 * day - moved), 20e6);
  EXPECT_EQ(flow.not_carried.value(), 0);
  EXPECT_DOUBLE_EQ(flow.peak.value(), 20e6);
  EXPECT_DOUBLE_EQ(flow.round_trip.value(), 0.002);
  EXPECT_NEAR(run.links[0].use_peak[0].value(), 20.0 / 125, 1e-6);
  expect_conservation(flow);
}

// Half of its core, so half of the traffic.
TEST(Traffic, follows_demand) {
  auto small = far_from_users(10e6);
  vary(small.service("portal", "here"), 1, 0.5, 0.5);
  EXPECT_DOUBLE_EQ(play(built(small)).traffic.at(0).peak.value(), 5e6);
}

TEST(Traffic, to_users_beside_it_is_none_of_a_line) {
  auto small = far_from_users(10e6);
  small.option("plan").measures.clear();
  const auto run = play(built(small));
  EXPECT_TRUE(run.traffic.empty());
  EXPECT_EQ(run.links[0].month[0].value(), 0);
}

// 150 MB/s asked of 125: a sixth is not carried.
TEST(Traffic, that_a_line_is_too_narrow_for_is_not_carried) {
  auto small = far_from_users(150e6);
  const auto flow = play(built(small)).traffic.at(0);
  EXPECT_NEAR(flow.not_carried / flow.asked, 1.0 / 6, 1e-6);
  expect_conservation(flow);
}

// A copy of 225 GB gets what users leave of 125 MB/s: 25, and takes 2.5 h. The last one has two hours until the end.
TEST(Traffic, goes_first) {
  auto small = far_from_users(100e6);
  small.service("files", "there").size.disk = Bytes(225e9);
  small.backup("nightly", "here").services.ids = {{"files", {}}};
  const auto run = play(built(small));
  EXPECT_EQ(run.traffic[0].not_carried.value(), 0);
  const double moved = bytes_per_gib / 125e6 + 0.001;
  EXPECT_NEAR(run.links[0].busy_seconds[0], moved + 10 * 1800.001 + 20 * (9000 + 0.001) + 7200, 1e-2);
}

// Cut off for an hour, nobody is served: nothing is asked for.
TEST(Traffic, stops_with_the_service) {
  auto small = far_from_users(10e6);
  small.drill("cut", "line", make_instant(2007, 1, 20, 10), Period{0, 3600});
  const auto flow = play(built(small)).traffic.at(0);
  EXPECT_NEAR(flow.asked.value(), 10e6 * (21 * day - hour - bytes_per_gib / 125e6), 10e6);
  EXPECT_EQ(flow.not_carried.value(), 0);
}

// The same with another way around: it is asked for, and goes over lines on which it is not simulated.
TEST(Traffic, takes_another_way_while_a_line_is_lost) {
  auto small = far_from_users(10e6);
  small.site("third");
  small.link("one", "here", "third").latency = Duration(0.1);
  small.link("two", "third", "there").latency = Duration(0.1);
  small.drill("cut", "line", make_instant(2007, 1, 20, 10), Period{0, 3600});
  const auto run = play(built(small));
  const auto& flow = run.traffic.at(0);
  EXPECT_NEAR(flow.detoured.value(), 10e6 * hour, 1);
  EXPECT_EQ(flow.not_carried.value(), 0);
  EXPECT_EQ(run.links[1].month[0].value(), 0);
  expect_conservation(flow);
}

}  // namespace
}  // namespace verbund
