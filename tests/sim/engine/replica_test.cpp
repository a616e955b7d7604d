// Replicas over a line of 125 MB/s with 1 ms, held against calculations by hand.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400, hour = 3600, january = 31 * day;

// 864 GB of which a tenth changes in a day: 1 MB/s.
SmallScenario one_replica() {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 4);
  small.servers("there", "new", "box", 4);
  small.service("files", "here").size.disk = Bytes(864e9);
  small.service("files", "here").protection.rpo = Period{0, 900};
  small.link("line", "here", "there");
  small.replica("mirror", "there");
  return small;
}

void expect_conservation(const meters::ReplicaRecord& mirror) {
  EXPECT_NEAR(mirror.sent.value() + mirror.not_sent.value() + mirror.dropped.value(), mirror.asked.value(),
              1e-9 * mirror.asked.value() + 1000);
}

TEST(Replicas, are_in_step_when_the_line_carries_what_is_written) {
  auto small = one_replica();
  const auto run = play(built(small));
  const auto& mirror = run.replicas.at(0);
  EXPECT_NEAR(mirror.asked.value(), 1e6 * january, 1);
  EXPECT_NEAR(mirror.sent.value(), 1e6 * january, 1e3);
  EXPECT_NEAR(mirror.lag.value(), 0.001, 1e-9);
  EXPECT_EQ(mirror.beyond_rpo.value(), 0);
  EXPECT_EQ(mirror.write_delay.value(), 0);
  EXPECT_EQ(mirror.alone.value(), 0);
  EXPECT_NEAR(mirror.stood.value(), january, 1e-6);
  EXPECT_NEAR(run.links[0].use_mean[0].value(), 1.0 / 125, 1e-9);
  expect_conservation(mirror);
}

// 124 bytes a second, of which none may seem to be left behind.
TEST(Replicas, of_little_data_are_in_step_on_a_wide_line) {
  auto small = one_replica();
  small.service("files", "here").size.disk = gib(1);
  small.replica("mirror", "there").changed = DailyShare(0.01);
  const auto mirror = play(built(small)).replicas.at(0);
  EXPECT_NEAR(mirror.lag.value(), 0.001, 1e-9);
  EXPECT_EQ(mirror.not_sent.value(), 0);
  EXPECT_NEAR(mirror.sent.value(), mirror.asked.value(), 100);
  expect_conservation(mirror);
}

TEST(Replicas, that_are_synchronous_let_writes_wait_for_there_and_back) {
  auto small = one_replica();
  small.replica("mirror", "there").synchronous = true;
  const auto mirror = play(built(small)).replicas.at(0);
  EXPECT_DOUBLE_EQ(mirror.write_delay.value(), 0.002);
  EXPECT_EQ(mirror.lag.value(), 0);
}

// 3.6 GB pile up in an hour. At 125 MB/s they are sent in 28.8 s, from 3600 s old to 28.8 s; what is written meanwhile
// follows in (28.8 + 0.23 …) s: all is in step after 3.6 GB / 124 MB/s.
TEST(Replicas, catch_up_when_a_lost_line_is_back) {
  auto small = one_replica();
  small.drill("cut", "line", make_instant(2007, 1, 10, 10), Period{0, 3600});
  const auto run = play(built(small));
  const auto& mirror = run.replicas.at(0);
  EXPECT_NEAR(mirror.lag.value(), hour + 0.001, 1e-6);
  EXPECT_EQ(format_instant(mirror.lag_at), "2007-01-10 11:00");
  EXPECT_NEAR(mirror.beyond_rpo.value(), 2700.001 + 28.8 * (3600 - 899.999) / (3600 - 28.8), 1e-3);
  EXPECT_NEAR(mirror.sent.value(), 1e6 * january, 1e3);
  EXPECT_NEAR(run.links[0].busiest.value(), (3.6e9 + 3.6e9) / (125e6 * hour), 1e-6);
  expect_conservation(mirror);
}

// Half of what is written is sent; at the end what was written in the first half of the month has arrived.
TEST(Replicas, fall_behind_for_good_on_a_line_that_is_too_narrow) {
  auto small = one_replica();
  small.link("line", "here", "there").bandwidth = Bandwidth(0.5e6);
  const auto mirror = play(built(small)).replicas.at(0);
  EXPECT_NEAR(mirror.not_sent.value(), 0.5e6 * january, 1e4);
  EXPECT_NEAR(mirror.lag.value(), january / 2, 1);
  EXPECT_NEAR(mirror.beyond_rpo.value(), january - 1800, 1);  // older than 900 s after 1800 s
  expect_conservation(mirror);
}

// A copy of 225 GB gets what the replica leaves: 124 MB/s.
TEST(Replicas, share_the_line_with_backups) {
  auto small = one_replica();
  small.service("mail", "here").size.disk = Bytes(225e9);
  small.service("mail", "here").protection.rpo.reset();
  small.replica("mirror", "there").services.ids = {{"files", {}}};
  small.backup("nightly", "there").services.ids = {{"mail", {}}};
  const auto run = play(built(small));
  EXPECT_NEAR(run.links[0].busy_seconds[0], 31 * (225e9 / 124e6 + 0.001), 0.1);
  EXPECT_NEAR(run.replicas[0].lag.value(), 0.001, 1e-6);
  EXPECT_EQ(run.replicas[0].strictest_of, "files");
}

// Noticed after 5 minutes, started in 10; nothing has to be read back. The clock of a copy shows whole seconds.
void expect_a_fire_to_cost(double seconds, bool synchronous) {
  auto small = one_replica();
  small.replica("mirror", "there").synchronous = synchronous;
  small.drill("fire", "here", make_instant(2007, 1, 10, 10), Period{0, 3 * seconds_per_day});
  const auto run = play(built(small));
  EXPECT_NEAR(run.drilled.value(), 900, 1e-6);
  ASSERT_EQ(run.outages.size(), 1U);
  EXPECT_EQ(run.outages[0].restarted, 1);
  EXPECT_EQ(run.outages[0].beyond_rpo, 0);
  EXPECT_EQ(run.outages[0].oldest_data.value(), seconds);
  EXPECT_NEAR(run.replicas[0].asked.value(), 1e6 * (january - 3 * day), 1);  // the stand-in's are not sent on
  expect_conservation(run.replicas[0]);
}

TEST(Replicas, bring_back_what_a_fire_takes_at_once) { expect_a_fire_to_cost(1, false); }

TEST(Replicas, that_are_synchronous_lose_nothing_in_a_fire) { expect_a_fire_to_cost(0, true); }

// The line was lost an hour before the fire: an hour's work is lost, more than the RPO, and never sent.
TEST(Replicas, cost_what_had_not_arrived) {
  auto small = one_replica();
  small.drill("cut", "line", make_instant(2007, 1, 10, 9), Period{0, 7200});
  small.drill("fire", "here", make_instant(2007, 1, 10, 10), Period{0, 3 * seconds_per_day});
  const auto run = play(built(small));
  const auto fire =
      std::find_if(run.outages.begin(), run.outages.end(), [](const auto& o) { return o.cause == "fire"; });
  ASSERT_NE(fire, run.outages.end());
  EXPECT_NEAR(fire->oldest_data.value(), hour + 1, 1);
  EXPECT_EQ(fire->beyond_rpo, 1);
  EXPECT_NEAR(run.replicas[0].dropped.value(), 3.6e9, 1e3);
  expect_conservation(run.replicas[0]);
}

// On 20 January the replicas go to a third site: 864 GB at 125 MB/s, and what is written meanwhile, in 864e9 / 124e6 s.
SmallScenario redirected() {
  auto small = one_replica();
  small.servers("third", "more", "box", 4);
  small.link("other", "here", "third");
  small.measure("plan", "elsewhere", option::Redirect{"mirror", {"third", {}}}, on(make_instant(2007, 1, 20)));
  return small;
}

TEST(Replicas, that_are_redirected_are_sent_as_a_whole_first) {
  auto small = redirected();
  const auto run = play(built(small));
  EXPECT_NEAR(run.replicas[0].asked.value(), 1e6 * january + 864e9, 1);
  EXPECT_NEAR(run.replicas[0].lag.value(), 864e9 / 125e6, 1);
  expect_conservation(run.replicas[0]);
}

TEST(Replicas, that_are_not_whole_yet_bring_nothing_back) {
  auto small = redirected();
  small.drill("fire", "here", make_instant(2007, 1, 20, 1), Period{0, seconds_per_day});
  const auto run = play(built(small));
  EXPECT_EQ(run.outages.at(0).restarted, 0);
  EXPECT_EQ(run.outages.at(0).obstacle, "no copy of its data elsewhere");
}

TEST(Replicas, that_are_whole_bring_back_from_the_new_site) {
  auto small = redirected();
  small.drill("fire", "here", make_instant(2007, 1, 20, 2), Period{0, seconds_per_day});
  const auto run = play(built(small));
  EXPECT_EQ(run.outages.at(0).restarted, 1);
  EXPECT_EQ(run.outages.at(0).oldest_data.value(), 1);
}

// "there" keeps the replicas; after the move nothing goes over a line, and a loss of the site would take both.
TEST(Replicas, beside_their_instance_are_none) {
  auto small = one_replica();
  small.service("files", "here").size.disk = Bytes(8.64e9);
  option::Move move;
  move.to = {"there", {}};
  small.measure("plan", "go", move, on(make_instant(2007, 1, 11)));
  const auto run = play(built(small));
  EXPECT_NEAR(run.replicas[0].alone.value(), 21 * day, 600);
  ASSERT_EQ(run.incidents.size(), 1U);
  EXPECT_EQ(run.incidents[0].kind, "no replica");
  expect_conservation(run.replicas[0]);
}

}  // namespace
}  // namespace verbund
