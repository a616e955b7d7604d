// The engine against two oracles that know nothing of its shortcuts: one kernel flow per instance, and plain loops.
#include "sim/engine/oracle.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/sim/engine/crowded.h"
#include "tests/support/child.h"
#include "tests/support/observation_text.h"

namespace verbund {
namespace {

using namespace verbund::testing;

void expect_close(const std::vector<double>& is, const std::vector<double>& expected, double tolerance) {
  ASSERT_EQ(is.size(), expected.size());
  for (std::size_t i = 0; i < is.size(); ++i) {
    EXPECT_NEAR(is[i], expected[i], tolerance * std::max(1.0, std::abs(expected[i]))) << "figure " << i;
  }
}

TEST(Oracle, with_a_flow_per_instance_equals_the_engine) {
  auto small = crowded(false);
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return totals(engine::simulate(plan, {})); });
  const auto oracle = numbers_from_child([&] { return totals(engine::simulate_every_instance(plan, {})); });
  EXPECT_GT(engine[2], 0);  // something is overloaded, else nothing is tested
  expect_close(engine, oracle, 1e-6);
}

TEST(Oracle, by_plain_loops_equals_the_engine) {
  for (const bool several_classes : {false, true}) {
    auto small = crowded(several_classes);
    const auto scenario = built(small);
    const auto plan = plan_of(scenario);
    const auto engine = numbers_from_child([&] { return totals(engine::simulate(plan, {.seed = 7, .progress = {}})); });
    expect_close(engine, totals(estimate(plan, 7)), 1e-6);
  }
}

// Dedicated instances of two cities, virtualised on shared servers that are bought for them.
TEST(Oracle, by_plain_loops_equals_the_engine_on_virtualised_servers) {
  auto small = crowded(true);
  for (const char* id : {"east-d", "west-d"}) {
    const std::string site = std::string(id).substr(0, 4);
    small.servers(site, site + "-own", "box", 2);
    auto& service = small.service(id, site, 2);
    vary(service, 4, 0.3, 0.9, 0.3);
    service.dedicated = true;
  }
  small.measure("plan", "share", option::Virtualise{{}, Fraction(0.12)}, on(make_instant(2007, 3)));
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return totals(engine::simulate(plan, {})); });
  expect_close(engine, totals(estimate(plan, 1)), 1e-6);
}

// Nine instances of 1 GiB leave the east at 22:00, stopped: all share the line and arrive two hours later.
SmallScenario stopped_at_night() {
  auto small = crowded(true);
  small.servers("west", "west-more", "box", 2);
  auto& line = small.link("line", "east", "west");
  line.latency = Duration(0);
  line.bandwidth = Bandwidth(9 * bytes_per_gib / 7200);
  option::Move move;
  move.services.at = Ref<site::Site>{"east", {}};
  move.to = {"west", {}};
  move.window = option::nights;
  move.copying = option::Copying::stop_and_copy;
  small.measure("plan", "gather", move, on(make_instant(2007, 5)));
  small.base.horizon = {6, 0};
  return small;
}

TEST(Oracle, by_plain_loops_equals_the_engine_while_instances_stand_still) {
  auto small = stopped_at_night();
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return totals(engine::simulate(plan, {})); });
  const auto estimated = estimate(plan, 1, {0, 7200});
  EXPECT_GT(estimated.unserved[0], estimate(plan, 1).unserved[0]);  // else nothing is tested
  expect_close(engine, totals(estimated), 1e-6);
}

TEST(Oracle, with_a_flow_per_instance_equals_the_engine_while_instances_stand_still) {
  auto small = stopped_at_night();
  for (const char* id : {"east-a", "east-c", "west-a", "west-c"}) {
    small.service(id, "east").protection.level = service::ProtectionClass::normal;
  }
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto engine = numbers_from_child([&] { return totals(engine::simulate(plan, {})); });
  const auto oracle = numbers_from_child([&] { return totals(engine::simulate_every_instance(plan, {})); });
  expect_close(engine, oracle, 1e-6);
}

TEST(Engine, gives_the_same_bytes_for_the_same_seed) {
  auto small = crowded(true);
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  const auto run = [&](std::uint64_t seed) {
    return in_child([&] { return to_text(engine::simulate(plan, {.seed = seed, .progress = {}})); });
  };
  const auto first = run(1);
  EXPECT_EQ(first, run(1));
  EXPECT_NE(first, run(2));
}

}  // namespace
}  // namespace verbund
