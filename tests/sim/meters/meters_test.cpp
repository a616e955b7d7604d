#include "sim/meters/meters.h"

#include <gtest/gtest.h>

#include "tests/support/small_scenario.h"

namespace verbund::meters {
namespace {

using testing::gib;
using testing::SmallScenario;

// One site with three servers, one service of two instances with 1 GiB and 5 GB of disk each; the tests feed the rest.
class Metering : public ::testing::Test {
 protected:
  Metering() {
    small_.servers("here", "old", "box", 3);
    small_.service("mail", "here", 2).size.disk = Bytes(5e9);
    small_.site("there");
    small_.link("line", "here", "there");
    scenario_ = small_.build();
    sources_ = scenario::demand_sources(scenario_, 1);
    world_.emplace(scenario_, sources_);
    recorder_.emplace(scenario_, *world_);
    recorder_->begin_month(scenario_.start);
    recorder_->look(scenario_.start, *world_);
  }

  void pass(double seconds, double offered, double consumed, double watts) {
    const std::vector<SiteRates> rates = {{Compute(offered), Compute(consumed), Power(watts)}, {}};
    recorder_->pass(Duration(seconds), rates);
  }
  [[nodiscard]] Instant hour_of_run(std::int64_t hour) const { return scenario_.start + Period{0, hour * 3600}; }
  Observations finish() {
    recorder_->end_month(*world_);
    return recorder_->finish(*world_, {.id = "plan", .title = "", .measures = {}});
  }

  SmallScenario small_;
  scenario::Scenario scenario_;
  std::vector<service::DemandSource> sources_;
  std::optional<world::World> world_;
  std::optional<Recorder> recorder_;
  Index<service::Service> mail_{0};
  Index<site::Site> here_{0};
};

// 900 s at 300 W and 2,700 s at 500 W in one step: 270 kJ + 1,350 kJ = 1.62 MJ, 450 W in the mean of the hour. CPU:
// (900 x 3 + 2,700 x 9) / (3,600 x 12) = 27,000 / 43,200 = 62.5 %.
TEST_F(Metering, takes_means_over_a_step_that_was_broken) {
  pass(900, 12, 3, 300);
  pass(2700, 12, 9, 500);
  recorder_->end_step(scenario_.start);
  const auto run = finish();
  const auto& month = run.sites[0].months[0];
  EXPECT_DOUBLE_EQ(month.it_energy.value(), 1.62e6);
  EXPECT_DOUBLE_EQ(month.peak_power.value(), 450);
  EXPECT_DOUBLE_EQ(month.offered.value(), 43200);
  EXPECT_DOUBLE_EQ(month.consumed.value(), 27000);
  EXPECT_DOUBLE_EQ(month.cpu_peak.value(), 0.625);
  EXPECT_DOUBLE_EQ(run.sites[0].utilisation_seconds[625], 3600);
  EXPECT_DOUBLE_EQ(run.consumed.value(), 27000);
  EXPECT_EQ(run.sites[1].months[0].peak_power.value(), 0);
}

// 95 hours at 10 % and 5 at 100 %: 95 % of the time is reached in the bin of 10 %; one hour more of 100 % and it is
// not.
TEST_F(Metering, finds_the_95th_percentile_of_the_time) {
  for (int hour = 0; hour < 100; ++hour) {
    pass(3600, 10, hour < 95 ? 1 : 10, 100);
    recorder_->end_step(hour_of_run(hour));
  }
  const auto run = finish();
  EXPECT_DOUBLE_EQ(run.sites[0].cpu_p95.value(), 0.101);
  EXPECT_DOUBLE_EQ(run.sites[0].busiest.value(), 1);
  EXPECT_EQ(run.sites[0].busiest_at, hour_of_run(95));
  EXPECT_DOUBLE_EQ(run.sites[0].utilisation_seconds[999], 5 * 3600);
}

TEST_F(Metering, reaches_higher_bins_with_the_percentile) {
  for (int hour = 0; hour < 100; ++hour) {
    pass(3600, 10, hour < 94 ? 1 : 10, 100);
    recorder_->end_step(scenario_.start);
  }
  EXPECT_DOUBLE_EQ(finish().sites[0].cpu_p95.value(), 1);
}

// All the time at 31.45 %: the bin reaches to 31.5 %, but no step was as busy as that.
TEST_F(Metering, the_percentile_is_never_above_the_busiest_step) {
  pass(3600, 10, 3.145, 100);
  recorder_->end_step(scenario_.start);
  const auto run = finish();
  EXPECT_DOUBLE_EQ(run.sites[0].cpu_p95.value(), 0.3145);
  EXPECT_EQ(run.sites[0].cpu_p95, run.sites[0].busiest);
}

// 3 here and 4 there for a while, then 2 of there's leave: 7 at most, 5 at the end of the month.
TEST_F(Metering, counts_the_most_servers_between_the_ends_of_months) {
  const Index<site::Site> there{1};
  const auto hall = world_->apply(scenario_.start, world::Deliver{"hall", there, {0}, 4, std::nullopt});
  recorder_->look(scenario_.start, *world_);
  for (int i = 0; i < 2; ++i) world_->apply(scenario_.start, world::Retire{hall.added[i]});
  recorder_->look(hour_of_run(1), *world_);
  const auto run = finish();
  EXPECT_EQ(run.servers_peak, 7);
  EXPECT_EQ(run.sites[1].servers_peak, 4);
  EXPECT_EQ(run.sites[0].servers_end + run.sites[1].servers_end, 5);
}

// The third server is empty and leaves in the first instant, before anything is looked at: three were there.
TEST_F(Metering, the_most_servers_are_no_fewer_than_at_the_start) {
  Recorder early(scenario_, *world_);
  early.begin_month(scenario_.start);
  world_->apply(scenario_.start, world::Retire{{2}});
  early.look(scenario_.start, *world_);
  early.end_month(*world_);
  const auto run = early.finish(*world_, {.id = "plan", .title = "", .measures = {}});
  EXPECT_EQ(run.servers_peak, 3);
  EXPECT_EQ(run.sites[0].servers_start, 3);
  EXPECT_EQ(run.sites[0].servers_peak, 3);
  EXPECT_EQ(run.sites[0].servers_end, 2);
}

// 1 January 2007 is a Monday: its first hour at 20 %, and a week later at 40 %.
TEST_F(Metering, takes_means_by_weekday_and_hour) {
  for (const auto& [hour, consumed] : {std::pair(0, 2.0), std::pair(7 * 24, 4.0), std::pair(26, 5.0)}) {
    pass(3600, 10, consumed, 100);
    recorder_->end_step(hour_of_run(hour));
  }
  const auto run = finish();
  EXPECT_DOUBLE_EQ(run.sites[0].week[0][0], 0.3);
  EXPECT_DOUBLE_EQ(run.sites[0].week[1][2], 0.5);
  EXPECT_EQ(run.sites[0].week[2][0], 0);
}

TEST_F(Metering, knows_no_utilisation_without_servers) {
  pass(3600, 0, 0, 0);
  recorder_->end_step(scenario_.start);
  const auto run = finish();
  for (double seconds : run.sites[0].utilisation_seconds) EXPECT_EQ(seconds, 0);
  EXPECT_EQ(run.sites[0].cpu_p95.value(), 0);
}

// Lost 30 to the server and 50 to its cores: the greater cause is named, the earliest date kept.
TEST_F(Metering, names_the_cause_that_cost_most) {
  recorder_->demand(mail_, Work(200));
  recorder_->serve(here_, mail_, Work(120));
  recorder_->lose(here_, mail_, Cause::server_overloaded, Work(30), hour_of_run(2));
  recorder_->lose(here_, mail_, Cause::own_cores, Work(50), hour_of_run(1));
  recorder_->lose(here_, mail_, Cause::no_server_free, Work(0), scenario_.start);
  const auto run = finish();
  EXPECT_EQ(run.services[0].cause, "own cores too few");
  EXPECT_EQ(run.services[0].first_unserved, hour_of_run(1));
  EXPECT_EQ(run.services[0].unserved.value(), 80);
  EXPECT_EQ(run.sites[0].months[0].unserved.value(), 80);
  EXPECT_EQ(run.demanded.value(), 200);
  EXPECT_EQ(run.served.value() + run.unserved.value(), 200);
}

// Stopped for 100, 300 and 200 s, one after the other or several at once.
TEST_F(Metering, adds_up_the_downtime_of_a_service_and_keeps_the_longest) {
  for (const double seconds : {100, 300, 200}) recorder_->interrupt(mail_, Duration(seconds));
  const auto run = finish();
  EXPECT_EQ(run.services[0].downtime.value(), 600);
  EXPECT_EQ(run.services[0].longest_downtime.value(), 300);
}

// Two instances of 1 GiB and 5 GB for two hours; 120 core seconds of mail are here's.
TEST_F(Metering, counts_what_each_partner_used) {
  recorder_->serve(here_, mail_, Work(120));
  pass(7200, 12, 1, 300);
  recorder_->end_step(scenario_.start);
  const auto run = finish();
  const auto& month = run.sites[0].months[0];
  EXPECT_EQ(month.use[0].cpu.value(), 120);
  EXPECT_DOUBLE_EQ(month.use[0].memory_byte_seconds, 2 * gib(1).value() * 7200);
  EXPECT_EQ(month.use[1].cpu.value(), 0);
  EXPECT_EQ(month.use[1].memory_byte_seconds, 0);
  EXPECT_DOUBLE_EQ(month.disk_byte_seconds, 10e9 * 7200);
  EXPECT_EQ(month.disk_used.value(), 10e9);
  EXPECT_EQ(month.memory_used, gib(2));
  EXPECT_EQ(month.memory_installed, gib(48));
  EXPECT_EQ(month.rack_units, 6);
  EXPECT_EQ(month.full_load_power.value(), 600);
  EXPECT_EQ(month.servers, 3);
  EXPECT_TRUE(month.open);
  EXPECT_EQ(run.sites[0].servers_start, 3);
  EXPECT_EQ(run.sites[0].servers_peak, 3);
}

TEST_F(Metering, begins_every_month_anew) {
  const Index<network::Link> line{0};
  recorder_->serve(here_, mail_, Work(10));
  recorder_->send(line, true, Bytes(1e9));
  recorder_->busy(line, Duration(60));
  pass(3600, 12, 6, 400);
  recorder_->end_step(scenario_.start);
  recorder_->end_month(*world_);
  recorder_->begin_month(make_instant(2007, 2));
  recorder_->look(make_instant(2007, 2), *world_);
  recorder_->serve(here_, mail_, Work(5));
  pass(3600, 12, 3, 350);
  recorder_->end_step(make_instant(2007, 2));
  const auto run = finish();
  ASSERT_EQ(run.months.size(), 2u);
  EXPECT_EQ(run.sites[0].months[0].served.value(), 10);
  EXPECT_EQ(run.sites[0].months[1].served.value(), 5);
  EXPECT_EQ(run.sites[0].months[1].peak_power.value(), 350);
  EXPECT_EQ(run.links[0].month[0].value(), 1e9);
  EXPECT_EQ(run.links[0].month[1].value(), 0);
  EXPECT_EQ(run.links[0].busy_seconds[0], 60);
  EXPECT_EQ(run.services[0].served.value(), 15);
}

}  // namespace
}  // namespace verbund::meters
