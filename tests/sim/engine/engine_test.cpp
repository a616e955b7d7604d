#include "sim/engine/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::Each;

constexpr double day = 86400;
constexpr double two_years = 731 * day;  // 2007 and the leap year 2008

void expect_relative(double is, double expected, double tolerance) {
  EXPECT_NEAR(is, expected, std::abs(expected) * tolerance);
}

void expect_conservation(const meters::Observations& run) {
  expect_relative(run.served.value() + run.unserved.value(), run.demanded.value(), 1e-9);
  expect_relative(run.kernel_consumed.value(), run.consumed.value(), 1e-9);
  double sites = 0, servers = 0;
  for (const auto& site : run.sites) sites += joules(site);
  for (const auto& server : run.servers) servers += server.energy.value();
  expect_relative(servers, sites, 1e-9);
}

// One core of four is a load of 25 %: 100 W + 0.25 x 100 W = 125 W, for 731 days of 86,400 s.
TEST(Engine, measures_the_energy_of_one_host_at_constant_load) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here");
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(joules(run.sites[0]), 125 * two_years, 1e-9);
  expect_relative(run.served.value(), two_years, 1e-9);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(run.services[0].cause, "");
  EXPECT_DOUBLE_EQ(run.sites[0].months[5].peak_power.value(), 125);
  EXPECT_EQ(run.sites[0].cpu_p95.value(), 0.25);
  EXPECT_DOUBLE_EQ(run.sites[0].busiest.value(), 0.25);
  EXPECT_EQ(run.months.size(), 24u);
  for (const auto& hours : run.sites[0].week) EXPECT_THAT(hours, Each(::testing::DoubleNear(0.25, 1e-12)));
  expect_conservation(run);
}

// Between the points of 20 % (150 W) and 30 % (180 W) a load of 25 % draws 165 W.
TEST(Engine, takes_the_power_from_the_measured_curve) {
  SmallScenario small;
  std::array<Power, 11> points;
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = Power(90 + 30.0 * static_cast<double>(i));
  small.model("box").power = catalogue::PowerCurve(points);
  small.servers("here", "old", "box", 1);
  small.service("mail", "here");
  const auto scenario = built(small);
  expect_relative(joules(play(scenario).sites[0]), 165 * two_years, 1e-9);
}

// 3 of 4 cores go to the high class; the low one asks for 3 and gets the 1 that is left.
TEST(Engine, serves_the_higher_class_first_when_a_server_is_overloaded) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("alarm", "here"), 4, 3);
  small.service("alarm", "here").protection.level = service::ProtectionClass::high;
  ask(small.service("batch", "here"), 4, 3);
  small.service("batch", "here").protection.level = service::ProtectionClass::low;
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_EQ(record(scenario, run, "alarm").unserved.value(), 0);
  expect_relative(record(scenario, run, "batch").served.value(), 1 * two_years, 1e-9);
  expect_relative(record(scenario, run, "batch").unserved.value(), 2 * two_years, 1e-9);
  EXPECT_EQ(record(scenario, run, "batch").cause, "server overloaded");
  EXPECT_EQ(record(scenario, run, "batch").first_unserved, scenario.start);
  EXPECT_DOUBLE_EQ(run.sites[0].months[0].cpu_peak.value(), 1);
  EXPECT_GT(run.sites[0].utilisation_seconds[999], 0);
  expect_conservation(run);
}

// Asked 1, 2 and 3 of 4 cores within a class: an equal part is 4/3, so 1 gets 1; the other two share 3 equally.
TEST(Engine, shares_an_overloaded_server_equally_within_a_class) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("one", "here"), 4, 1);
  ask(small.service("two", "here"), 4, 2);
  ask(small.service("three", "here"), 4, 3);
  const auto scenario = built(small);
  const auto run = play(scenario);
  EXPECT_EQ(record(scenario, run, "one").unserved.value(), 0);
  expect_relative(record(scenario, run, "two").unserved.value(), 0.5 * two_years, 1e-9);
  expect_relative(record(scenario, run, "three").unserved.value(), 1.5 * two_years, 1e-9);
  expect_conservation(run);
}

// A core of the slow model has half the rating of the reference: its one virtual core gives 0.5 of the 1 asked for.
TEST(Engine, gives_a_shared_instance_no_more_than_its_own_cores) {
  SmallScenario small;
  small.model("slow").rating = 0.5;
  small.servers("here", "old", "slow", 1);
  small.service("mail", "here");
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.unserved.value(), 0.5 * two_years, 1e-9);
  EXPECT_EQ(run.services[0].cause, "own cores too few");
  expect_conservation(run);
}

// Alone on the slow server of 4 x 0.5 = 2 reference cores the dedicated instance may use both, though it shows one.
TEST(Engine, gives_a_dedicated_instance_the_whole_server) {
  SmallScenario small;
  small.model("slow").rating = 0.5;
  small.servers("here", "old", "slow", 1);
  small.service("mail", "here").dedicated = true;
  const auto scenario = built(small);
  EXPECT_EQ(play(scenario).unserved.value(), 0);
}

// Virtualised with 10 %: 1 core of useful work takes 1.1 of 4 cores, 27.5 % load, 127.5 W.
TEST(Engine, adds_the_overhead_of_virtualisation) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("mail", "here"), 2, 1);
  small.service("mail", "here").dedicated = true;
  small.measure("plan", "share", option::Virtualise{{}, Fraction(0.1)});
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.consumed.value(), 1.1 * two_years, 1e-9);
  expect_relative(run.served.value(), two_years, 1e-9);
  expect_relative(joules(run.sites[0]), 127.5 * two_years, 1e-9);
  expect_conservation(run);
}

// Growth of 10 % compounds every midnight: day d of 2008 asks for 1.1^(d / 366) cores. Sum over d = 0..365 of a
// geometric series: 86,400 x (1.1 - 1) / (1.1^(1 / 366) - 1). In the second year the exponent goes on in 365 parts.
TEST(Engine, demands_what_growth_adds_up_to_in_a_leap_year_and_after) {
  SmallScenario small;
  small.base.start = make_instant(2008, 1);
  small.servers("here", "old", "box", 1);
  ask(small.service("mail", "here"), 4, 1);
  small.service("mail", "here").growth = GrowthRate(0.1);
  const auto scenario = built(small);
  const auto run = play(scenario);
  const double leap = day * 0.1 / (std::pow(1.1, 1.0 / 366) - 1);
  const double after = day * 1.1 * 0.1 / (std::pow(1.1, 1.0 / 365) - 1);
  expect_relative(run.demanded.value(), leap + after, 1e-9);
  expect_relative(run.served.value(), leap + after, 1e-9);
  expect_conservation(run);
}

// 2 instances growing by 100 % a year are 3 once 2^t = 1.5: t = 0.58496 years = 213.5 of 365 days, so from day 214 (3
// August 2007) on. What is demanded does not depend on their number: 2 x 2^(d / 365) cores.
TEST(Engine, starts_instances_as_demand_grows) {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.servers("here", "old", "box", 2);
  ask(small.service("mail", "here", 2), 4, 1);
  small.service("mail", "here", 2).growth = GrowthRate(1);
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.demanded.value(), 2 * day * 1 / (std::pow(2.0, 1.0 / 365) - 1), 1e-9);
  EXPECT_EQ(run.samples, (2u * 214 + 3u * (365 - 214)) * 24);
  const auto& july = run.sites[0].months[6];
  expect_relative(july.use[0].memory_byte_seconds, 2 * gib(1).value() * 31 * day, 1e-12);
  EXPECT_EQ(july.memory_used, gib(2));
  EXPECT_EQ(run.sites[0].months[7].memory_used, gib(3));
}

// 10 GiB twice do not fit into 16 GiB: the second instance has no server, its core is not served, at home.
TEST(Engine, counts_the_demand_of_instances_without_a_server_as_unserved) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 2).size.memory = gib(10);
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.unserved.value(), two_years, 1e-9);
  EXPECT_EQ(run.services[0].cause, "no server free");
  expect_relative(run.sites[0].months[0].unserved.value(), 31 * day, 1e-9);
  ASSERT_FALSE(run.incidents.empty());
  EXPECT_EQ(run.incidents[0].kind, "no server free");
  expect_conservation(run);
}

// A new server comes on 1 July, the old one goes once its instance (1 GiB of memory) has moved over the local network
// of 125 MB/s: 1,073,741,824 / 125e6 = 8.589934592 s. The old one draws 125 W up to then, the new one (200 W idle, 400
// W full, 8 cores) 200 W while it waits, then 1/8 load = 225 W to the end of the year.
TEST(Engine, meters_purchase_and_retirement_in_the_midst_of_a_run) {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.servers("here", "old", "box", 1);
  auto& fast = small.model("fast");
  fast.cores = 8;
  fast.power = catalogue::PowerCurve::between(Power(200), Power(400));
  small.service("mail", "here");
  small.measure("plan", "fetch", option::Buy{{"fast", {}}, 1, {"here", {}}, {}}, on(make_instant(2007, 7)));
  option::Retire retire;
  retire.servers.batch = "old";
  small.measure("plan", "leave", retire, after("fetch"));
  const auto scenario = built(small);
  const auto run = play(scenario);
  const double before = 181 * day, then = 184 * day, moving = 8.589934592;
  ASSERT_EQ(run.servers.size(), 2u);
  expect_relative(run.servers[0].energy.value(), 125 * (before + moving), 1e-9);
  expect_relative(run.servers[1].energy.value(), 200 * moving + 225 * (then - moving), 1e-9);
  EXPECT_EQ(run.unserved.value(), 0);
  EXPECT_EQ(run.sites[0].servers_start, 1);
  EXPECT_EQ(run.sites[0].servers_peak, 2);
  EXPECT_EQ(run.sites[0].servers_end, 1);
  EXPECT_EQ(run.sites[0].months[6].rack_units, 4);
  // 1 of 16 GiB, while both run 2 of 32 GiB: never 2 of the 16 that are left at the end of the month.
  EXPECT_DOUBLE_EQ(run.sites[0].months[6].memory_peak.value(), 1.0 / 16);
  ASSERT_EQ(run.purchases.size(), 1u);
  EXPECT_EQ(run.purchases[0].when, make_instant(2007, 7));
  EXPECT_EQ(run.steps[1].ended, "2007-07-01");
  expect_conservation(run);
}

// A recorded series of 1, 0, 2, 0 … cores by the hour: a flow without demand must stand still, not run unlimited.
// One idle server of 100..200 W, bought on 10 January, boots for 10 minutes at full power; retired on 20 January, it
// shuts down for 5 minutes at 100 W. 600 s × 200 W + (10 days − 600 s) × 100 W + 300 s × 100 W.
TEST(Engine, counts_the_energy_of_booting_and_shutting_down) {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.site("here");
  small.model("box").boot = Period{0, 600};
  small.model("box").shutdown = Period{0, 300};
  small.measure("plan", "hall", option::Buy{.model = {"box", {}}, .count = 1, .at = {"here", {}}},
                on(make_instant(2007, 1, 10)));
  small.measure("plan", "away", option::Retire{{.at = Ref<site::Site>{"here", {}}, .batch = ""}},
                on(make_instant(2007, 1, 20)));
  const auto scenario = small.build();
  const auto run = play(scenario);
  const double expected = 600 * 200.0 + (10 * 86400 - 600) * 100.0 + 300 * 100.0;
  EXPECT_NEAR(joules(record_of_site(scenario, run, "here")), expected, 1e-9 * expected);
  EXPECT_NEAR(run.servers[0].energy.value(), expected, 1e-9 * expected);
}

// Three of four cores are in use from the first day: above 70 % for two weeks on 15 January, not above 80 %.
TEST(Engine, tells_the_agenda_how_busy_the_days_were) {
  SmallScenario small;
  small.base.horizon = {2, 0};
  small.servers("here", "rack", "box", 1);
  ask(small.service("mail", "here"), 3, 3);
  const auto when_above = [](double share) {
    return option::Timing{.trigger = option::Trigger{.threshold = Fraction(share), .lasts = Period{0, 14 * 86400}}};
  };
  const option::Buy more{.model = {"box", {}}, .count = 1, .at = {"here", {}}};
  small.measure("plan", "early", more, when_above(0.7));
  small.measure("plan", "never", more, when_above(0.8));
  const auto scenario = small.build();
  const auto run = play(scenario);
  ASSERT_EQ(run.steps.size(), 2U);
  for (const auto& step : run.steps) EXPECT_EQ(step.began, step.measure == "early" ? "2007-01-15" : "");
}

TEST(Engine, stands_still_while_nothing_is_asked_for) {
  SmallScenario small;
  small.base.horizon = {0, 40 * seconds_per_day};
  small.servers("here", "old", "box", 1);
  auto series = std::make_shared<service::Series>();
  series->first = small.base.start;
  series->step_seconds = 3600;
  for (int hour = 0; hour < 40 * 24; ++hour)
    series->cores.push_back(hour % 2 == 1 ? 0.0F : hour % 4 == 0 ? 1.0F : 2.0F);
  small.base.traces["a.csv#vm"] = series;
  auto& vm = small.service("vm", "here");
  vm.size.cores = 2;
  vm.demand = service::TraceDemand{"a.csv", "vm", Frequency(1e9)};
  const auto scenario = built(small);
  const auto run = play(scenario);
  const double hours = 40 * 24;
  expect_relative(run.served.value(), hours / 4 * (1 + 2) * 3600, 1e-9);
  // Half of the time idle at 100 W, a quarter each at 25 % and 50 % load.
  expect_relative(joules(run.sites[0]), (50 + 125 / 4.0 + 150 / 4.0) * hours * 3600, 1e-9);
  EXPECT_EQ(run.months.size(), 2u);
  expect_conservation(run);
}

// Steps of 15 minutes from 8:30 on: the first hour of the run is not whole.
TEST(Engine, starts_at_any_minute) {
  SmallScenario small;
  small.base.start = make_instant(2007, 1, 31, 8, 30);
  small.base.horizon = {0, 3 * seconds_per_day};
  small.base.resolution = {0, 900};
  small.servers("here", "old", "box", 1);
  small.service("mail", "here");
  const auto scenario = built(small);
  const auto run = play(scenario);
  expect_relative(run.served.value(), 3 * day, 1e-9);
  ASSERT_EQ(run.months.size(), 2u);
  expect_relative(run.sites[0].months[0].served.value(), 15.5 * 3600, 1e-9);
  expect_conservation(run);
}

TEST(Engine, tells_of_its_progress_about_every_week) {
  SmallScenario small;
  small.base.horizon = {0, 28 * seconds_per_day};
  small.servers("here", "old", "box", 1);
  const auto scenario = built(small);
  int calls = 0;
  engine::simulate(plan_of(scenario), {.seed = 1, .progress = [&](Instant) { ++calls; }});
  EXPECT_EQ(calls, 4);
}

}  // namespace
}  // namespace verbund
