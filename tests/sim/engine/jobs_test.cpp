// Batch jobs in whole runs, against calculations by hand. A box has 4 cores, a core of it is the reference.
#include "sim/engine/jobs.h"

#include <gtest/gtest.h>

#include "tests/sim/engine/runs.h"
#include "tests/support/child.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double hour = 3600;

Period hours(std::int64_t n) { return {0, n * 3600}; }

// January 2007: one box and the service `finance`, of 4 cores, which asks for 1 of them all the time.
struct January {
  SmallScenario small;

  January() {
    small.base.horizon = {1, 0};
    small.servers("here", "old", "box", 1);
    ask(small.service("finance", "here"), 4, 1);
  }
  job::Job& job(const std::string& id, std::int64_t begin, double core_hours, int parallel, std::int64_t deadline) {
    auto& job = small.job(id, "finance");
    job.begin = hours(begin);
    job.work = Work(core_hours * hour);
    job.parallel = parallel;
    job.deadline = hours(deadline);
    return job;
  }
};

struct Played {
  scenario::Scenario scenario;
  meters::Observations run;

  explicit Played(SmallScenario& small) : scenario(built(small)), run(play(scenario)) {}
  const meters::JobRecord& job(const std::string& id) const { return run.jobs[at(scenario.jobs, id).value]; }
  const world::Incident& missed() const {
    EXPECT_EQ(run.incidents.size(), 1u);
    return run.incidents.at(0);
  }
};

void expect_conservation(const meters::Observations& run) {
  double done = 0;
  for (const auto& job : run.jobs) {
    done += (job.asked - job.left).value();
    EXPECT_EQ(job.due, job.done + job.unfinished);
  }
  EXPECT_NEAR(run.job_work.value(), done, 1e-9 * done);
  EXPECT_NEAR(run.kernel_consumed.value(), run.consumed.value(), 1e-9 * run.consumed.value());
}

// 6 core-hours on 2 cores: from 20:00 to 23:00, every day. 3 of 4 cores are in use then, else 1.
TEST(Jobs, alone_take_their_work_divided_by_their_cores) {
  January january;
  january.job("postings", 20, 6, 2, 3);
  const Played played(january.small);
  const auto& job = played.job("postings");
  EXPECT_EQ(job.due, 31);
  EXPECT_EQ(job.in_time, 31);
  EXPECT_EQ(job.late, 0);
  EXPECT_NEAR(job.longest.value(), 3 * hour, 1e-6);
  EXPECT_NEAR(job.work_time.value(), 31 * 3 * hour, 1e-5);
  EXPECT_NEAR(job.asked.value(), 31 * 6 * hour, 1e-6);
  EXPECT_EQ(job.left.value(), 0);
  EXPECT_DOUBLE_EQ(played.run.sites[0].busiest.value(), 0.75);
  EXPECT_DOUBLE_EQ(played.run.sites[0].week[0][19], 0.25);
  EXPECT_DOUBLE_EQ(played.run.sites[0].week[0][20], 0.75);
  EXPECT_NEAR(played.run.consumed.value(), (31 * 24 + 31 * 6) * hour, 1e-3);
  EXPECT_NEAR(played.run.served.value(), 31 * 24 * hour, 1e-3);
  EXPECT_NEAR(played.run.sites[0].months[0].use[0].cpu.value(), played.run.consumed.value(), 1e-3);
  EXPECT_TRUE(played.run.incidents.empty());
  expect_conservation(played.run);
}

// 3 cores are left. Each gets 1.5: the smaller has done its 6 core-hours after 4 hours, the other has 6 of 12 left and
// 3 cores: 2 hours more.
TEST(Jobs, on_one_server_share_what_services_leave) {
  January january;
  january.job("small", 20, 6, 4, 4);
  january.job("large", 20, 12, 4, 6);
  const Played played(january.small);
  EXPECT_NEAR(played.job("small").longest.value(), 4 * hour, 1e-6);
  EXPECT_NEAR(played.job("large").longest.value(), 6 * hour, 1e-6);
  EXPECT_EQ(played.job("small").in_time, 31);
  EXPECT_EQ(played.job("large").in_time, 30);
  EXPECT_EQ(played.job("large").unfinished, 1);  // the last: 2 of its hours lie in February
  EXPECT_NEAR(played.job("large").left.value(), 6 * hour, 1e-3);
  EXPECT_EQ(played.job("large").late, 0);
  expect_conservation(played.run);
}

// On the 10th `finance` asks for 3 cores from 22:00 to 24:00. The job has 3 cores until then: 6 core-hours; 1 while it
// lasts: 2; the last of 9 takes 20 minutes on 3 cores. Its deadline was 20 minutes before.
TEST(Jobs, take_longer_beside_a_service_that_asks_for_more) {
  January january;
  january.job("postings", 20, 9, 3, 4);
  auto& event = january.small.event("rush");
  event.date = make_instant(2007, 1, 10, 22);
  event.lasts = hours(2);
  event.factor = Ratio(3);
  const Played played(january.small);
  const auto& job = played.job("postings");
  EXPECT_NEAR(job.longest.value(), 4 * hour + 20 * 60, 1e-6);
  EXPECT_EQ(job.in_time, 30);
  EXPECT_EQ(job.late, 1);
  EXPECT_NEAR(job.most_late.value(), 20 * 60, 1e-6);
  EXPECT_EQ(job.most_late_due, make_instant(2007, 1, 10, 20));
  EXPECT_EQ(job.cause, "server busy with services");
  EXPECT_EQ(played.missed().kind, "deadline missed");
  EXPECT_EQ(played.missed().when, make_instant(2007, 1, 11));
  EXPECT_EQ(played.missed().site, "here");
  EXPECT_EQ(played.missed().subject, "postings");
  EXPECT_EQ(played.missed().text,
            "deadline missed: postings was done 20 min after its deadline: server busy with services; another begin or "
            "faster servers would help");
  EXPECT_EQ(played.run.unserved.value(), 0);
  expect_conservation(played.run);
}

// The first runs from 22:00 to 1:00; what comes after it from 1:00 to 3:00, an hour after its deadline.
TEST(Jobs, wait_for_those_of_the_same_day_over_midnight) {
  January january;
  january.job("postings", 22, 9, 3, 3);
  january.job("report", 23, 2, 1, 3).after = {{"postings", {}}};
  const Played played(january.small);
  const auto& report = played.job("report");
  EXPECT_EQ(played.job("postings").in_time, 30);
  EXPECT_EQ(report.due, 31);
  EXPECT_EQ(report.late, 30);
  EXPECT_EQ(report.unfinished, 1);
  EXPECT_NEAR(report.longest.value(), 2 * hour, 1e-6);
  EXPECT_NEAR(report.most_late.value(), hour, 1e-6);
  EXPECT_EQ(report.cause, "waited for jobs before it");
  EXPECT_EQ(played.missed().times, 30);
  EXPECT_EQ(played.missed().last, make_instant(2007, 1, 31, 2));
  expect_conservation(played.run);
}

// 31 January 2007 was a Wednesday and the last working day: only then does the closing wait for the postings.
TEST(Jobs, wait_only_for_those_that_come_on_their_day) {
  January january;
  january.job("close", 18, 1, 1, 4).after = {{"postings", {}}};
  january.job("postings", 20, 3, 3, 3).every = job::Rhythm::month_end;
  const Played played(january.small);
  EXPECT_EQ(played.job("postings").due, 1);
  EXPECT_EQ(played.job("close").in_time, 31);
  EXPECT_NEAR(played.job("close").work_time.value(), 31 * hour, 1e-5);
  EXPECT_NEAR(played.run.sites[0].week[2][18], (0.25 + 4 * 0.5) / 5, 1e-9);  // of five Wednesdays four
}

// 5 core-hours on one core: one is done by 21:00, when the instance stops to be copied for an hour; then its core is
// twice as fast, and 4 take two hours.
TEST(Jobs, go_on_where_their_instance_has_moved_with_what_is_left) {
  January january;
  january.small.base.horizon = {0, 2 * seconds_per_day};
  january.small.model("fast").rating = 2;
  january.small.servers("there", "new", "fast", 1);
  auto& line = january.small.link("line", "here", "there");
  line.latency = Duration(0);
  line.bandwidth = Bandwidth(bytes_per_gib / hour);
  option::Move move{.services = {}, .to = {"there", {}}};
  move.copying = option::Copying::stop_and_copy;
  move.window = option::Window{{true, true, true, true, true, true, true}, 21, 5};
  january.small.measure("plan", "away", move);
  january.job("postings", 20, 5, 1, 3);
  const Played played(january.small);
  const auto& job = played.job("postings");
  EXPECT_NEAR(job.longest.value(), 4 * hour, 0.01);  // the ports take 9 s of a GiB, at the same time
  EXPECT_EQ(job.late, 1);
  EXPECT_EQ(job.in_time, 1);  // on the next day it takes 2.5 hours
  EXPECT_NEAR(job.work_time.value(), 6.5 * hour, 0.01);
  EXPECT_EQ(job.cause, "no server");
  EXPECT_EQ(played.missed().site, "there");
  expect_conservation(played.run);
}

// One core-hour is done when the server is lost at 21:00; it is back at 23:00, and the other is done by midnight.
TEST(Jobs, stand_while_their_server_is_lost_and_keep_what_is_done) {
  January january;
  january.job("postings", 20, 2, 1, 3);
  january.small.drill("crash", "old", make_instant(2007, 1, 10, 21), hours(2));
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 4 * hour, 1e-6);
  EXPECT_EQ(played.job("postings").late, 1);
  EXPECT_EQ(played.job("postings").cause, "no server");
  expect_conservation(played.run);
}

TEST(Jobs, go_on_in_another_instance_when_the_server_of_theirs_is_lost) {
  January january;
  january.small.servers("here", "more", "box", 1);
  auto& finance = january.small.service("finance", "here");
  finance.instances = 2;
  finance.dedicated = true;
  january.job("postings", 20, 2, 1, 3);
  january.small.drill("crash", "more", make_instant(2007, 1, 10, 21), hours(2));
  january.small.drill("slip", "old", make_instant(2007, 1, 12, 21), hours(2));
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 2 * hour, 1e-6);
  EXPECT_EQ(played.job("postings").in_time, 31);
  expect_conservation(played.run);
}

// The server comes on the 3rd: the first two runs begin then, one after the other.
TEST(Jobs, wait_for_a_server_of_their_service) {
  SmallScenario small;
  small.base.horizon = {0, 5 * seconds_per_day};
  small.model("box");
  ask(small.service("finance", "here"), 4, 1);
  small.measure("plan", "first", option::Buy{{"box", {}}, 1, {"here", {}}, {}}, on(make_instant(2007, 1, 3)));
  auto& job = small.job("postings", "finance");
  job.deadline = hours(1);
  const Played played(small);
  EXPECT_EQ(played.job("postings").due, 5);
  EXPECT_EQ(played.job("postings").late, 3);  // that of the 3rd waits for the two before it
  EXPECT_EQ(played.job("postings").in_time, 2);
  EXPECT_NEAR(played.job("postings").longest.value(), hour, 1e-6);
  EXPECT_EQ(played.job("postings").cause, "waited for its run before");
  EXPECT_NEAR(played.job("postings").most_late.value(), 2 * 24 * hour, 1e-5);
}

// 30 core-hours on one core: the run of the 2nd waits 6 hours for that of the 1st, that of the 3rd 12 hours.
TEST(Jobs, wait_for_their_run_before) {
  January january;
  january.small.base.horizon = {0, 3 * seconds_per_day};
  january.job("long", 0, 30, 1, 31);
  const Played played(january.small);
  const auto& job = played.job("long");
  EXPECT_EQ(job.due, 3);
  EXPECT_EQ(job.in_time, 1);
  EXPECT_EQ(job.late, 1);        // the second, at 60 hours instead of 55
  EXPECT_EQ(job.unfinished, 1);  // the third may take until 79 hours
  EXPECT_EQ(job.cause, "waited for its run before");
  EXPECT_NEAR(job.most_late.value(), 5 * hour, 1e-5);
  EXPECT_NEAR(job.left.value(), 18 * hour, 1e-3);
  expect_conservation(played.run);
}

// At the end of the third day the runs of the 2nd and the 3rd have waited since they were due.
TEST(Jobs, that_are_overdue_at_the_end_are_late) {
  January january;
  january.small.base.horizon = {0, 3 * seconds_per_day};
  january.job("endless", 0, 1000, 1, 20);
  const Played played(january.small);
  const auto& job = played.job("endless");
  EXPECT_EQ(job.done, 0);
  EXPECT_EQ(job.late, 3);
  EXPECT_EQ(job.unfinished, 3);
  EXPECT_NEAR(job.most_late.value(), 52 * hour, 1e-5);
  EXPECT_EQ(job.most_late_due, make_instant(2007, 1, 1));
  EXPECT_NEAR(job.left.value(), (3000 - 72) * hour, 1e-3);
  EXPECT_EQ(played.missed().times, 3);
  expect_conservation(played.run);
}

// An instance of 2 cores that uses half of one has 1.5 for its job, which could use 4: 3 core-hours take 2 hours.
TEST(Jobs, use_no_more_than_the_cores_of_their_instance) {
  January january;
  ask(january.small.service("finance", "here"), 2, 0.5);
  january.job("postings", 20, 3, 4, 3);
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 2 * hour, 1e-6);
}

// With an overhead of 25 % two cores do the work of 1.6.
TEST(Jobs, pay_the_overhead_of_virtualisation) {
  January january;
  january.small.service("finance", "here").dedicated = true;
  january.small.measure("plan", "share", option::Virtualise{{}, Fraction(0.25)});
  january.job("postings", 20, 3.2, 2, 3);
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 2 * hour, 1e-6);
  EXPECT_NEAR(played.run.consumed.value(), 1.25 * (played.run.served + played.run.job_work).value(), 1e-3);
  expect_conservation(played.run);
}

// A service of the lowest class takes the whole server from 22:00 on, all of it: the job stands until midnight.
TEST(Jobs, come_after_the_lowest_class_of_services) {
  January january;
  auto& low = january.small.service("low", "here");
  ask(low, 4, 0.01);
  low.protection.level = service::ProtectionClass::low;
  auto& event = january.small.event("rush");
  event.date = make_instant(2007, 1, 10, 22);
  event.lasts = hours(2);
  event.factor = Ratio(400);
  event.services.ids = {{"low", {}}};
  january.job("postings", 20, 3, 1, 4);
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 5 * hour, 1e-6);
  EXPECT_EQ(played.job("postings").late, 1);
  EXPECT_NEAR(record(played.scenario, played.run, "low").unserved.value(), 2 * hour, 1e-3);
  expect_conservation(played.run);
}

// A begin and an end beside the grid of the resolution: 20:30 + 100 minutes.
TEST(Jobs, begin_and_end_between_the_steps) {
  January january;
  january.job("postings", 20, 5, 3, 3).begin = Period{0, 20 * 3600 + 1800};
  const Played played(january.small);
  EXPECT_NEAR(played.job("postings").longest.value(), 100 * 60, 1e-6);
  EXPECT_NEAR(played.run.sites[0].week[0][20], 0.25 + 0.75 / 2, 1e-9);
  EXPECT_NEAR(played.run.sites[0].week[0][22], 0.25 + 0.75 / 6, 1e-9);
}

}  // namespace
}  // namespace verbund
