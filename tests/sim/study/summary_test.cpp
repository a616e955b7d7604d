#include "sim/study/summary.h"

#include <gmock/gmock.h>

#include "sim/world/event.h"
#include "tests/sim/study/sample_run.h"

namespace verbund::study {
namespace {

using ::testing::ElementsAre;

struct Summary : ::testing::Test {
  scenario::Scenario scenario = testing::two_sites().build();
  const option::Option& option = scenario.options[*scenario.options.find("pooled")];
  document::OptionResult result = summarise(scenario, option, testing::sample_run(scenario, "pooled"));
};

// East: 100 of 1,000 and 300 of 1,000 core-hours: 20 % mean; 1,000 kWh × PUE 2 × 500 g = 1 t a month.
TEST_F(Summary, a_sites_figures_are_in_the_units_of_their_columns) {
  const document::SiteResult& east = result.sites.at("east");
  EXPECT_DOUBLE_EQ(east.cpu_mean, 20);
  EXPECT_DOUBLE_EQ(east.cpu_p95, 31.4);
  EXPECT_DOUBLE_EQ(east.cpu_busiest, 100);
  EXPECT_EQ(east.busiest_at, "2007-02-05 10:00");
  EXPECT_THAT(east.series.cpu_mean, ElementsAre(10, 30));
  EXPECT_THAT(east.series.energy, ElementsAre(2, 2));
  EXPECT_DOUBLE_EQ(east.carbon, 2);
  EXPECT_DOUBLE_EQ(east.memory_peak, 25);
  EXPECT_DOUBLE_EQ(east.storage_peak, 25);
  EXPECT_DOUBLE_EQ(east.racks_peak, 100 * 6 / 420.0);
  EXPECT_DOUBLE_EQ(east.power_peak, 0.6);
  EXPECT_DOUBLE_EQ(east.unserved, 2);
  EXPECT_DOUBLE_EQ(east.week[0][10], 25);
  EXPECT_EQ(east.smallest_server_units, 2);
  EXPECT_DOUBLE_EQ(east.smallest_server_power, 0.2);
}

// PUE 2 and 500 g/kWh until 15 February, 1 and 300 g/kWh then, 14 days of 28 each: 1,000 kWh × 1.5 × 400 g = 0.6 t.
TEST_F(Summary, a_pue_that_changes_within_a_month_counts_with_its_mean) {
  site::Site& east = *scenario.sites.begin();
  east.pue = {Ratio(2), {{make_instant(2007, 2, 15), Ratio(1)}}};
  east.carbon = {CarbonIntensity(500), {{make_instant(2007, 2, 15), CarbonIntensity(300)}}};
  result = summarise(scenario, option, testing::sample_run(scenario, "pooled"));
  EXPECT_THAT(result.sites.at("east").series.energy, ElementsAre(2, 1.5));
  EXPECT_THAT(result.sites.at("east").series.carbon, ElementsAre(1, ::testing::DoubleEq(0.6)));
}

// January has 31, February 28 days: 10 % × 31 / 59.
TEST_F(Summary, a_lines_use_is_in_percent_of_its_bandwidth) {
  const document::LinkResult& line = result.links.at("line");
  EXPECT_THAT(line.use_mean_by_month, ElementsAre(10, 0));
  EXPECT_DOUBLE_EQ(line.use_mean, 10 * 31 / 59.0);
  EXPECT_DOUBLE_EQ(line.use_p95, 50);
  EXPECT_DOUBLE_EQ(line.use_peak, 100);
  EXPECT_EQ(line.busiest_at, "2007-01-06 08:00");
}

TEST_F(Summary, a_backups_figures_are_in_hours_and_tib) {
  const document::BackupResult& nightly = result.backups.at("nightly");
  EXPECT_EQ(nightly.made, 59);
  EXPECT_EQ(nightly.late, 2);
  EXPECT_DOUBLE_EQ(nightly.latest, 1.5);
  EXPECT_EQ(nightly.latest_at, "2007-01-06 22:00");
  EXPECT_DOUBLE_EQ(nightly.oldest, 49.5);
  EXPECT_EQ(nightly.oldest_at, "2007-01-08 23:30");
  EXPECT_EQ(nightly.oldest_of, "mail");
  EXPECT_DOUBLE_EQ(nightly.asked, nightly.sent + nightly.not_sent);
}

TEST_F(Summary, a_replicas_figures_are_in_seconds_hours_and_tib) {
  const document::ReplicaResult& mirror = result.replicas.at("mirror");
  EXPECT_EQ(mirror.lag, 5400);
  EXPECT_EQ(mirror.lag_at, "2007-01-06 09:00");
  EXPECT_EQ(mirror.beyond_rpo, 1.25);
  EXPECT_EQ(mirror.strictest, 900);
  EXPECT_EQ(mirror.strictest_of, "mail");
  EXPECT_EQ(mirror.write_delay, 2);
  EXPECT_EQ(mirror.alone, 25);
  EXPECT_DOUBLE_EQ(mirror.asked, mirror.sent + mirror.not_sent + mirror.dropped);
}

// 1 MB/s are 8 Mbit/s.
TEST_F(Summary, traffic_is_in_megabits_and_percent_of_what_was_asked_for) {
  ASSERT_EQ(result.traffic.size(), 1U);
  const document::TrafficResult& flow = result.traffic[0];
  EXPECT_EQ(flow.users + flow.at, "westeast");
  EXPECT_DOUBLE_EQ(flow.mean, 8);
  EXPECT_DOUBLE_EQ(flow.peak, 40);
  EXPECT_EQ(flow.peak_at, "2007-02-05 09:00");
  EXPECT_DOUBLE_EQ(flow.not_carried, 25);
  EXPECT_DOUBLE_EQ(flow.detoured, 25);
  EXPECT_DOUBLE_EQ(flow.round_trip, 4);
}

// Both sites: 600 of 3,000 core-hours; servers 3 + 2 at the start, 3 + 1 at the end, 6 together at some time between.
TEST_F(Summary, totals_are_those_of_all_sites) {
  const document::Totals& t = result.totals;
  EXPECT_DOUBLE_EQ(t.cpu_mean, 20);
  EXPECT_EQ(t.servers_start, 5);
  EXPECT_EQ(t.servers_peak, 6);
  EXPECT_EQ(t.servers_end, 4);
  EXPECT_EQ(t.servers_bought, 2);
  EXPECT_EQ(t.busiest_site, "east");
  EXPECT_DOUBLE_EQ(t.demanded, 600);
  EXPECT_DOUBLE_EQ(t.unserved_share, 0.5);
  EXPECT_DOUBLE_EQ(t.demanded, t.served + t.unserved);
  EXPECT_DOUBLE_EQ(t.energy, 6);
  EXPECT_DOUBLE_EQ(t.wan_sent, 1);
  EXPECT_EQ(t.cost, document::cost(result, {}));
}

// 58 of 59 runs took 116 hours together, one of them was late.
TEST_F(Summary, jobs_are_told_in_hours_and_core_hours) {
  const document::JobResult& job = result.jobs.at("archive");
  EXPECT_EQ(job.due, 59);
  EXPECT_EQ(job.in_time + job.late + job.unfinished, 59);
  EXPECT_DOUBLE_EQ(job.work, 59);
  EXPECT_DOUBLE_EQ(job.work_left, 0.5);
  EXPECT_DOUBLE_EQ(job.mean, 2);
  EXPECT_DOUBLE_EQ(job.longest, 9);
  EXPECT_DOUBLE_EQ(job.most_late, 2);
  EXPECT_EQ(job.most_late_due, "2007-02-05 20:00");
  EXPECT_EQ(job.cause, "no server");
  EXPECT_DOUBLE_EQ(result.totals.job_work, 58.5);
  EXPECT_EQ(result.totals.jobs_late, 1);
}

// An incident that happened once may have lasted: a wave that was late until the next morning.
TEST_F(Summary, an_incident_is_told_until_it_ended) {
  auto seen = testing::sample_run(scenario, "pooled");
  seen.incidents[0].times = 1;
  EXPECT_EQ(summarise(scenario, option, seen).incidents.at(0).last, "2007-01-08");
}

// 1 TiB in 2 hours of 125 MB/s: 2^40 / (7,200 × 125e6) = 122 % of one direction (both directions count as sent).
TEST_F(Summary, links_services_steps_and_incidents_are_carried_over) {
  EXPECT_NEAR(result.links.at("line").mean_use, 122.17, 0.01);
  EXPECT_DOUBLE_EQ(result.links.at("line").busy, 2);
  EXPECT_EQ(result.services.at("mail").first_unserved, "2007-02-05 10:00");
  EXPECT_DOUBLE_EQ(result.services.at("mail").downtime, 120);
  EXPECT_DOUBLE_EQ(result.services.at("mail").longest_downtime, 30);
  EXPECT_EQ(result.steps.at(0).note, "waits for \"room\"");
  EXPECT_EQ(result.incidents.at(0).last, "2007-01-08");
  EXPECT_EQ(result.purchases.at(0).cost, Money::euros(10000));
}

// 600 core-hours asked for: 590 served, 40 of them late; 3 lost, 2 in a drill, 5 still wait.
TEST_F(Summary, the_work_of_a_service_adds_up) {
  auto seen = testing::sample_run(scenario, "pooled");
  auto& record = seen.services.at(0);
  record.served = Work(590 * 3600), record.late = Work(40 * 3600), record.waiting = Work(5 * 3600);
  record.drilled = Work(2 * 3600), record.longest_wait = Duration(5400);
  seen.late = record.late, seen.waiting = record.waiting;
  const auto told = summarise(scenario, option, seen);
  const auto& mail = told.services.at("mail");
  EXPECT_DOUBLE_EQ(mail.served + mail.unserved + mail.drilled + mail.waiting, mail.demanded);
  EXPECT_DOUBLE_EQ(mail.late, 40);
  EXPECT_DOUBLE_EQ(mail.longest_wait, 90);
  EXPECT_DOUBLE_EQ(told.totals.late, 40);
  EXPECT_DOUBLE_EQ(told.totals.waiting, 5);
}

TEST_F(Summary, measures_servers_and_changes_are_told_as_the_plan_has_them) {
  const document::Step& gather = result.steps.at(0);
  EXPECT_EQ(gather.action, "move");
  EXPECT_EQ(gather.planned, "2007-01-01");
  EXPECT_THAT(gather.text, ::testing::StartsWith("move service mail (2 instances at the start) to east"));
  EXPECT_EQ(gather.waits_for, "instances to arrive at east");
  EXPECT_EQ(result.servers.at(0).batch, "rack");
  EXPECT_EQ(result.servers.at(0).bought, "2006-01-01");
  EXPECT_EQ(result.changes.at(1).when, "2007-01-06 08:30");
  EXPECT_EQ(result.changes.at(1).number, 2);
}

TEST_F(Summary, what_a_measure_adds_to_a_room_is_told_in_the_units_of_the_room) {
  auto small = testing::two_sites();
  option::Extend extend;
  extend.at = {"east", {}};
  extend.racks = 2;
  extend.power = Power(3000);
  small.measure("pooled", "more", extend);
  scenario = small.build();
  const auto more =
      summarise(scenario, scenario.options[*scenario.options.find("pooled")], testing::sample_run(scenario, "pooled"));
  EXPECT_EQ(more.extensions.at(0).site, "east");
  EXPECT_DOUBLE_EQ(more.extensions.at(0).rack_units, 84);
  EXPECT_DOUBLE_EQ(more.extensions.at(0).power, 3);
  EXPECT_DOUBLE_EQ(more.extensions.at(0).storage, 0);
}

TEST_F(Summary, a_room_is_closed_from_the_first_month_without_it) {
  auto seen = testing::sample_run(scenario, "pooled");
  EXPECT_EQ(result.sites.at("west").closed, "");
  seen.sites[1].months[1].open = false;
  EXPECT_EQ(summarise(scenario, option, seen).sites.at("west").closed, "2007-02");
}

TEST_F(Summary, a_study_names_its_scenario_but_no_place_or_time_of_the_run) {
  scenario.files = {"two.yaml"};
  const document::Study study = describe(scenario, 7, {"a=b"});
  EXPECT_THAT(study.months, ElementsAre("2007-01", "2007-02"));
  EXPECT_EQ(study.baseline, "apart");
  EXPECT_EQ(study.seed, 7U);
  EXPECT_EQ(study.checksum.size(), 32U);
  EXPECT_DOUBLE_EQ(study.sites.at("east").rack_units, 420);
  EXPECT_DOUBLE_EQ(study.links.at("line").bandwidth, 1000);
  EXPECT_DOUBLE_EQ(study.models.at("box").capacity, 4);
  EXPECT_DOUBLE_EQ(study.models.at("box").full_power, 0.2);
  EXPECT_DOUBLE_EQ(study.services.at("mail").memory, 1);
  EXPECT_THAT(study.services.at("mail").planned_cores, ElementsAre(1, 1));
  EXPECT_FALSE(study.not_modelled.empty());
  EXPECT_EQ(study.start, "2007-01-01");
  EXPECT_EQ(study.end, "2007-03-01");
  scenario.start = make_instant(2007, 1, 1, 8, 30);
  EXPECT_EQ(describe(scenario, 7, {}).start, "2007-01-01 08:30");
}

TEST(Outage, without_a_copy_is_called_in_the_document_as_in_the_world) {
  using world::Obstacle;
  EXPECT_THAT(document::without_a_copy,
              ::testing::ElementsAre(text(Obstacle::no_copy), text(Obstacle::site_lost), text(Obstacle::room_closed)));
}

}  // namespace
}  // namespace verbund::study
