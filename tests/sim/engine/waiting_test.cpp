// Work that waits until there is room for it.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/sim/engine/crowded.h"
#include "tests/support/child.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double hour = 3600, day = 86400;
constexpr double two_years = 731 * day;

void expect_relative(double is, double expected, double tolerance) {
  EXPECT_NEAR(is, expected, std::abs(expected) * tolerance);
}

void expect_conservation(const meters::Observations& run) {
  expect_relative(run.served.value() + run.unserved.value() + run.drilled.value() + run.waiting.value(),
                  run.demanded.value(), 1e-9);
  expect_relative(run.kernel_consumed.value(), run.consumed.value(), 1e-9);
  for (const auto& service : run.services) {
    expect_relative(
        service.served.value() + service.unserved.value() + service.drilled.value() + service.waiting.value(),
        service.demanded.value(), 1e-9);
    EXPECT_LE(service.late.value(), service.served.value());
  }
}

// One core of four is asked for, six from 8:00 to 10:00: 2 core-hours of each of the two hours wait.
SmallScenario rush(Period patience) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  auto& queue = small.service("queue", "here");
  ask(queue, 4, 1);
  queue.unserved = service::Unserved::waits;
  queue.patience = patience;
  auto& event = small.event("rush");
  event.date = make_instant(2007, 3, 6, 8);
  event.lasts = {0, 7200};
  event.factor = Ratio(6);
  return small;
}

// From 10:00 on 3 of 4 cores are free for it. The work of the first hour has waited since 9:00 and is done at 10:40,
// after 6,000 s; that of the second at 11:20. 4 cores draw 200 W until then, one draws 125 W.
TEST(Waiting, is_served_as_soon_as_there_is_room_and_not_for_longer) {
  auto small = rush({0, 86'400});
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(run.waiting.value(), 0);
  expect_relative(run.late.value(), 4 * hour, 1e-9);
  expect_relative(run.demanded.value(), two_years + 10 * hour, 1e-9);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 6000, 1e-3);
  expect_relative(joules(run.sites[0]), 125 * two_years + 75 * (200.0 / 60) * hour, 1e-9);
  expect_conservation(run);
}

// What is left of the work of 8:00 is lost at 10:30, in the midst of a step: 0.5 of 2 core-hours. That of 9:00 is done
// at 11:10.
TEST(Waiting, is_lost_when_its_patience_ends) {
  auto small = rush({0, 5400});
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.unserved.value(), 0.5 * hour, 1e-6);
  expect_relative(run.late.value(), 3.5 * hour, 1e-6);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 5400, 1e-3);
  EXPECT_EQ(run.services[0].cause, "own cores too few");
  EXPECT_EQ(format_instant(run.services[0].first_unserved), "2007-03-06 08:00");
  expect_conservation(run);
}

// Three cores are asked for and two can be used: of every hour a core-hour waits for ten days and is lost. At the end
// that of the last ten days, but for what is lost that very instant, still waits.
TEST(Waiting, is_still_waiting_at_the_end) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  auto& queue = small.service("queue", "here");
  ask(queue, 2, 3);
  queue.unserved = service::Unserved::waits;
  queue.patience = Period{0, 864'000};
  const auto run = play(built(small));
  expect_relative(run.waiting.value(), 240 * hour, 1e-9);
  expect_relative(run.unserved.value(), two_years - 240 * hour, 1e-9);
  EXPECT_EQ(run.late.value(), 0);
  expect_conservation(run);
}

// Both ask for 3 of 4 cores from 8:00 to 10:00 and for one at other times; the high class is not touched, and the low
// one waits: 2 core-hours of every hour, then 3 - 1 = 2 cores for them from 10:00 to 12:00.
TEST(Waiting, takes_nothing_from_a_higher_class) {
  auto small = rush({0, 86'400});
  small.event("rush").factor = Ratio(3);
  small.service("queue", "here").protection.level = service::ProtectionClass::low;
  ask(small.service("alarm", "here"), 4, 1);
  small.service("alarm", "here").protection.level = service::ProtectionClass::high;
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(record(scenario, run, "alarm").late.value(), 0);
  expect_relative(record(scenario, run, "queue").late.value(), 4 * hour, 1e-9);
  EXPECT_NEAR(record(scenario, run, "queue").longest_wait.value(), 7200, 1e-3);
  expect_conservation(run);
}

// A core-hour on one core, due at 10:00: an hour on all days but that of the rush, when it begins at 11:20.
TEST(Waiting, comes_before_batch_jobs) {
  auto small = rush({0, 86'400});
  small.base.horizon = {6, 0};
  auto& job = small.job("postings", "queue");
  job.begin = {0, 36'000};
  job.work = Work(hour);
  job.deadline = {0, 10'800};
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.jobs[0].longest.value(), 8400, 1e-3);
  EXPECT_NEAR(run.jobs[0].work_time.value(), 180 * hour + 8400, 1e-3);
  expect_relative(run.late.value(), 4 * hour, 1e-9);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 6000, 1e-3);
  expect_conservation(run);
}

// At 10:20, when the server is lost for an hour, 1 + 2 core-hours wait; of the hour without it two thirds of a
// core-hour wait from 11:00 on and a third from 12:00 on. Served at 3 cores from 11:20 on, the work of 8:00 is done at
// 11:40, after 9,600 s, and all at 12:40. The server draws 200 W from 8:00 to 10:20 and from 11:20 to 12:40, nothing in
// between.
TEST(Waiting, goes_on_after_a_drill) {
  auto small = rush({0, 86'400});
  small.drill("crash", "old", make_instant(2007, 3, 6, 10, 20), {0, 3600});
  const auto run = play(built(small));
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(run.drilled.value(), 0);
  EXPECT_EQ(run.waiting.value(), 0);
  expect_relative(run.late.value(), 5 * hour, 1e-9);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 9600, 1e-3);
  expect_relative(joules(run.sites[0]), 125 * (two_years - hour) + 75 * (220.0 / 60) * hour, 1e-9);
  expect_conservation(run);
}

// Now the server is away until 13:20. Of the rush 1 core-hour was served by 10:20; 1 is lost at 10:30 and 2 at 11:30,
// and they were not served for another reason than the drill. To the drill are lost 2/3 at 12:30 and, after half of it
// was served from 13:20 on, 1/2 of the hour from 11:00 on at 13:30. Late: 1 + 1/2 + 1 of the hour from 12:00 on + 1/3.
TEST(Waiting, is_lost_to_a_drill_only_when_that_kept_it_from_being_served) {
  auto small = rush({0, 5400});
  small.drill("crash", "old", make_instant(2007, 3, 6, 10, 20), {0, 10'800});
  const auto run = play(built(small));
  expect_relative(run.unserved.value(), 3 * hour, 1e-6);
  expect_relative(run.drilled.value(), (2.0 / 3 + 0.5) * hour, 1e-6);
  expect_relative(run.late.value(), (2.5 + 1.0 / 3) * hour, 1e-6);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 5400, 1e-3);
  EXPECT_EQ(run.services[0].cause, "own cores too few");
  expect_conservation(run);
}

// The rush is from 22:00 to midnight, when the instance sets out and stands still for an hour (450 GB at 125 MB/s): at
// 1:00 wait 2 core-hours since 23:00, 2 since 0:00 and 1 of the hour of the move. At 3 cores 1.5 of the first are
// served by 1:30, when the rest of them is lost after 9,000 s; all others by 2:30.
TEST(Waiting, goes_along_with_a_move_that_stands_still) {
  auto small = rush({0, 9000});
  small.event("rush").date = make_instant(2007, 3, 5, 22);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there").latency = Duration(0);
  small.service("queue", "here").size.disk = Bytes(450e9) - gib(1);
  option::Move move;
  move.to = {"there", {}};
  move.copying = option::Copying::stop_and_copy;
  small.measure("plan", "gather", move, on(make_instant(2007, 3, 6)));
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_NEAR(run.services[0].downtime.value(), hour, 1e-3);
  expect_relative(run.unserved.value(), 0.5 * hour, 1e-6);
  expect_relative(run.late.value(), 4.5 * hour, 1e-6);
  EXPECT_NEAR(run.services[0].longest_wait.value(), 9000, 1e-3);
  EXPECT_EQ(run.services[0].cause, "own cores too few");
  EXPECT_EQ(run.waiting.value(), 0);
  expect_conservation(run);
}

std::vector<double> waited(const meters::Observations& run) {
  auto all = totals(run);
  for (const auto& s : run.services) all.insert(all.end(), {s.late.value(), s.waiting.value(), s.longest_wait.value()});
  return all;
}

SmallScenario crowded_queues() {
  auto small = crowded(false);
  for (const char* id : {"east-a", "east-c", "west-b"}) {
    auto& service = small.service(id, "east");
    service.unserved = service::Unserved::waits;
    service.patience = Period{0, 14'400};
  }
  return small;
}

TEST(Waiting, conserves_work_where_servers_are_crowded) {
  auto small = crowded_queues();
  const auto run = play(built(small));
  EXPECT_GT(run.late.value(), 0);
  EXPECT_GT(run.unserved.value(), 0);
  expect_conservation(run);
}

TEST(Waiting, equals_the_oracle_with_a_flow_per_instance) {
  auto small = crowded_queues();
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return waited(engine::simulate(plan, {})); });
  const auto oracle = numbers_from_child([&] { return waited(engine::simulate_every_instance(plan, {})); });
  ASSERT_EQ(engine.size(), oracle.size());
  for (std::size_t i = 0; i < engine.size(); ++i) {
    EXPECT_NEAR(engine[i], oracle[i], 1e-6 * std::max(1.0, std::abs(oracle[i]))) << "figure " << i;
  }
}

}  // namespace
}  // namespace verbund
