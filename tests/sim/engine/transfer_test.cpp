#include <gtest/gtest.h>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400;

// Two services on servers of their own, that move from "here" to "there" on 10 January; memory and disk together are
// 100 and 300 GB.
SmallScenario two_movers() {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 2);
  for (const auto& [id, bytes] : {std::pair("long", 300e9), std::pair("short", 100e9)}) {
    auto& service = small.service(id, "here");
    service.dedicated = true;
    service.size.memory = Bytes(1e9);
    service.size.disk = Bytes(bytes - 1e9);
  }
  option::Move move;
  move.to = {"there", {}};
  small.measure("plan", "gather", move, on(make_instant(2007, 1, 10)));
  return small;
}

// What runs "there" in January, in seconds of one core: 22 days each, less the time that the copy took.
double served_there(const scenario::Scenario& scenario, const meters::Observations& run) {
  return record_of_site(scenario, run, "there").months[0].served.value();
}

// A line of 125 MB/s with 1 ms. Both share it: the short one has had its 100 GB when 200 GB have passed, after 0.001 +
// 200e9 / 125e6 = 1600.001 s; the long one ends when all 400 GB have passed, after 0.001 + 400e9 / 125e6 = 3200.001 s.
TEST(Transfers, share_a_line_equally) {
  auto small = two_movers();
  small.link("line", "here", "there");
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(served_there(scenario, run), 2 * 22 * day - 1600.001 - 3200.001, 1e-4);
  EXPECT_NEAR(run.links[0].busy_seconds[0], 3200.001, 1e-5);
  EXPECT_DOUBLE_EQ(run.links[0].month[0].value(), 400e9);
  EXPECT_EQ(run.unserved.value(), 0);  // it runs on at the source meanwhile
  EXPECT_EQ(run.steps[0].began, "2007-01-10");
  EXPECT_EQ(run.steps[0].ended, "2007-01-10");
}

// Held on both sides meanwhile, then only there.
TEST(Transfers, hold_memory_and_disk_on_both_sides) {
  auto small = two_movers();
  small.link("line", "here", "there");
  const auto scenario = built(small);
  const auto run = play(scenario);
  const auto& here = record_of_site(scenario, run, "here").months[0];
  const auto& there = record_of_site(scenario, run, "there").months[0];
  EXPECT_DOUBLE_EQ(here.memory_used.value(), 2e9);
  EXPECT_DOUBLE_EQ(there.memory_used.value(), 2e9);
  // The short one's 99 GB leave here after 1600.001 s, the long one's 299 GB after 3200.001 s; there they lie from the
  // beginning of the copy on.
  const double before = 9 * day * 398e9;
  EXPECT_NEAR(here.disk_byte_seconds, before + 99e9 * 1600.001 + 299e9 * 3200.001, 1e8);
  EXPECT_NEAR(there.disk_byte_seconds, 22 * day * 398e9, 1e8);
  const auto partner = at(scenario.partners, "here").value;
  EXPECT_NEAR(here.use[partner].memory_byte_seconds, 9 * day * 2e9 + 1e9 * (1600.001 + 3200.001), 1e6);
}

// here - middle - there: both lines carry everything; the slower one (50 MB/s) decides, latencies add up to 3 ms:
// 0.003 + 200e9 / 50e6 = 4000.003 s and 0.003 + 400e9 / 50e6 = 8000.003 s.
TEST(Transfers, cross_every_line_of_their_route) {
  auto small = two_movers();
  small.site("middle");
  small.link("a-fast", "middle", "here");
  auto& slow = small.link("b-slow", "middle", "there");
  slow.bandwidth = Bandwidth(50e6);
  slow.latency = Duration(0.002);
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(served_there(scenario, run), 2 * 22 * day - 4000.003 - 8000.003, 1e-4);
  for (const auto& link : run.links) {
    EXPECT_NEAR(link.busy_seconds[0], 8000.003, 1e-5);
    EXPECT_DOUBLE_EQ(link.month[0].value(), 400e9);
  }
}

// The line has 1 Mbyte/s: 400 GB take 400,000.001 s. Begun on 30 January, 2 days of 86.4 GB a day are sent in January
// and the rest in February.
TEST(Transfers, are_booked_in_the_months_in_which_they_flow) {
  auto small = two_movers();
  small.base.horizon = {2, 0};
  small.option("plan").measures[0].timing.date = make_instant(2007, 1, 30);
  small.link("line", "here", "there").bandwidth = Bandwidth(1e6);
  const auto scenario = built(small);
  const auto run = play(scenario);
  const auto& line = run.links[0];
  EXPECT_NEAR(line.month[0].value(), 2 * day * 1e6, 1e4);
  EXPECT_NEAR(line.month[1].value(), 400e9 - 2 * day * 1e6, 1e4);
  EXPECT_NEAR(line.busy_seconds[0], 2 * day, 1e-6);
  EXPECT_NEAR(line.busy_seconds[1], 400000.001 - 2 * day, 1e-4);
}

// Both ways at once take no longer than one: a line carries its bandwidth in each direction.
TEST(Transfers, do_not_hinder_those_the_other_way) {
  auto small = two_movers();
  small.service("long", "here").at = {"there", {}};
  option::Move back;
  back.to = {"here", {}};
  back.services.ids = {{"long", {}}};
  small.option("plan").measures.clear();
  small.servers("here", "third", "box", 1);
  option::Move to;
  to.to = {"there", {}};
  to.services.ids = {{"short", {}}};
  small.measure("plan", "one", back);
  small.measure("plan", "other", to);
  small.link("line", "here", "there");
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.links[0].busy_seconds[0], 0.001 + 300e9 / 125e6, 1e-5);
  const double there = 31 * day - (0.001 + 100e9 / 125e6) + (0.001 + 300e9 / 125e6);
  EXPECT_NEAR(served_there(scenario, run), there, 1e-4);
}

// Without a line between the two the move can't end: the instances run on, and an incident says so.
TEST(Transfers, without_a_line_are_an_incident) {
  auto small = two_movers();
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(served_there(scenario, run), 0);
  ASSERT_FALSE(run.incidents.empty());
  EXPECT_EQ(run.incidents[0].kind, "no line");
}

}  // namespace
}  // namespace verbund
