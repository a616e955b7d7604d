// Drills in a whole run: what is not served, what is not drawn, what has to wait.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400, hour = 3600;
constexpr double january = 31 * day;
constexpr Period hours(std::int64_t n) { return {0, n * 3600}; }

void expect_conservation(const meters::Observations& run) {
  EXPECT_NEAR(run.served.value() + run.unserved.value() + run.drilled.value(), run.demanded.value(),
              1e-9 * run.demanded.value());
  EXPECT_NEAR(run.kernel_consumed.value(), run.consumed.value(), 1e-9 * run.consumed.value());
}

SmallScenario one_site(int servers) {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", servers);
  return small;
}

// One core of four is 125 W; a lost server draws nothing. Nowhere to go: 6 hours are not served.
TEST(Drill, costs_the_work_and_saves_the_power_of_its_time) {
  auto small = one_site(1);
  small.service("mail", "here");
  small.drill("crash", "old", make_instant(2007, 1, 10, 10, 30), hours(6));
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.drilled.value(), 6 * hour, 1e-6);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_NEAR(joules(run.sites[0]), 125 * (january - 6 * hour), 1);
  EXPECT_EQ(run.services[0].out_of_reach.value(), 0);  // it was a drill
  EXPECT_NEAR(run.services[0].stood.value(), january, 1e-6);
  ASSERT_EQ(run.outages.size(), 1U);
  EXPECT_EQ(run.outages[0].obstacle, "no server free");
  expect_conservation(run);
}

// 15 minutes until it is restarted; then the other server carries two cores of four: 150 W.
TEST(Drill, lets_another_server_do_the_work) {
  auto small = one_site(2);
  small.service("mail", "here", 2);
  small.drill("crash", "old-001", make_instant(2007, 1, 10, 10, 30), hours(6));
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.drilled.value(), 900, 1e-6);
  EXPECT_NEAR(joules(run.sites[0]), 250 * (january - 6 * hour) + 125 * 900 + 150 * (6 * hour - 900), 1);
  EXPECT_EQ(run.outages[0].restarted, 1);
  expect_conservation(run);
}

// 100 GB over 125 MB/s take 800.001 s. The line is lost in its midst for an hour; what was sent is not sent again.
TEST(Drill, holds_up_what_goes_over_a_lost_line) {
  auto small = one_site(1);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there");
  auto& mail = small.service("mail", "here");
  mail.partner = {"there", {}};
  small.site("here").partner = {"there", {}};
  mail.size.memory = Bytes(1e9);
  mail.size.disk = Bytes(99e9);
  option::Move move;
  move.to = {"there", {}};
  small.measure("plan", "gather", move, on(make_instant(2007, 1, 10)));
  small.drill("digger", "line", make_instant(2007, 1, 10, 0, 5), hours(1));
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(record_of_site(scenario, run, "there").months[0].served.value(), 22 * day - 4400, 0.1);
  EXPECT_NEAR(run.links[0].busy_seconds[0], 800, 0.1);
  EXPECT_NEAR(run.links[0].month[0].value(), 100e9, 1);
  EXPECT_EQ(run.unserved.value(), 0);
  expect_conservation(run);
}

// The site goes away 5 minutes into the copy and is back after an hour: the move begins anew at the next midnight.
TEST(Drill, makes_a_move_begin_anew) {
  auto small = one_site(1);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there");
  small.service("mail", "here").size.disk = Bytes(99e9);
  option::Move move;
  move.to = {"there", {}};
  small.measure("plan", "gather", move, on(make_instant(2007, 1, 10)));
  small.drill("fire", "there", make_instant(2007, 1, 10, 0, 5), hours(1));
  const auto scenario = built(small);
  const auto run = play(scenario);
  const double size = 99e9 + scenario.services.begin()->size.memory.value();
  EXPECT_NEAR(record_of_site(scenario, run, "there").months[0].served.value(), 21 * day - size / 125e6, 0.1);
  EXPECT_NEAR(run.links[0].month[0].value(), size + 300 * 125e6, 1e6);
  EXPECT_EQ(run.steps[0].ended, "2007-01-11");
  EXPECT_EQ(run.unserved.value(), 0);
  expect_conservation(run);
}

// Two instances of 100 GB share the line for 5 minutes; then the server of one is lost, and the other has the line for
// itself at once: (100 GB - 18.75 GB) / 125 MB/s are 650 s more. In the next night the first one follows.
TEST(Drill, leaves_the_line_to_others_at_once) {
  auto small = one_site(2);
  small.servers("there", "new", "box", 2);
  small.link("line", "here", "there");
  for (const std::string id : {"mail", "files"}) {
    auto& service = small.service(id, "here");
    service.dedicated = true;
    service.size.memory = Bytes(1e9);
    service.size.disk = Bytes(99e9);
  }
  option::Move move;
  move.to = {"there", {}};
  move.copying = option::Copying::stop_and_copy;
  small.measure("plan", "gather", move, on(make_instant(2007, 1, 10)));
  small.drill("crash", "old-001", make_instant(2007, 1, 10, 0, 5), hours(1));
  const auto run = play(built(small));
  EXPECT_NEAR(std::min(run.services[0].downtime.value(), run.services[1].downtime.value()), 950.001, 1e-2);
  EXPECT_NEAR(run.links[0].busy_seconds[0], 950.001 + 800.001, 1e-2);
}

// About every ten days a server is lost for an hour; the other one takes over after 15 minutes, unless it is lost too.
TEST(Failure, counts_as_unserved_and_against_the_availability) {
  auto small = one_site(2);
  small.service("mail", "here", 2);
  small.failure("wear", "servers", Period{0, 10 * seconds_per_day}, hours(1));
  const auto scenario = built(small);
  const auto run = play(scenario);
  ASSERT_EQ(run.outages.size(), 1U);
  EXPECT_GT(run.outages[0].restarted, 1);
  EXPECT_NEAR(run.unserved.value(), run.outages[0].together.value(), 1e-6);
  EXPECT_NEAR(run.services[0].out_of_reach.value(), run.outages[0].together.value(), 1e-6);
  EXPECT_EQ(run.services[0].cause, "lost in a failure");
  expect_conservation(run);
}

// The users of mail sit where its partner has its site.
TEST(Drill, cuts_users_off_without_their_line) {
  auto small = one_site(1);
  small.site("town");
  small.link("line", "here", "town");
  small.service("mail", "here").partner = {"town", {}};
  small.drill("digger", "line", make_instant(2007, 1, 10, 10), hours(2));
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.drilled.value(), 2 * hour, 1e-6);
  EXPECT_NEAR(joules(record_of_site(scenario, run, "here")), 125 * january - 25 * 2 * hour, 1);
  EXPECT_TRUE(run.outages.empty());
  expect_conservation(run);
}

}  // namespace
}  // namespace verbund
