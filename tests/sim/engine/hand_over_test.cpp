// Services that are handed over to an alliance, in whole runs, against calculations by hand. A box has 4 cores.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double hour = 3600;

// January 2007: `mail` and `files`, an instance each, ask for a core all the time; `here` hands over on the 11th,
// `there` never does.
struct January {
  SmallScenario small;

  January() {
    small.base.horizon = {1, 0};
    for (const std::string site : {"here", "there"}) {
      small.servers(site, "old-" + site, "box", 1);
      small.partner(site).workplaces = 100;
    }
    ask(small.service("mail", "here"), 1, 1);
    ask(small.service("files", "there"), 1, 1);
  }
  void join(Instant when) {
    small.measure("plan", "join",
                  option::JoinAlliance{.partners = {{"here", {}}}, .price = {}, .entry = {}, .keeps = {}},
                  {.date = when});
  }
};

// 10 of 31 days of one core for the service that is handed over, all of them for the other.
TEST(HandOver, ends_what_is_asked_for_here) {
  January january;
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  EXPECT_NEAR(record(scenario, run, "mail").demanded.value(), 10 * 24 * hour, 1e-6);
  EXPECT_NEAR(record(scenario, run, "files").demanded.value(), 31 * 24 * hour, 1e-6);
  EXPECT_NEAR(run.unserved.value(), 0, 1e-9);
  EXPECT_TRUE(run.incidents.empty());
}

// One instance more at the end of each of the three years that follow: of them the alliance sees to.
TEST(HandOver, ends_the_growth_here) {
  January january;
  january.small.base.horizon = {36, 0};
  january.small.service("mail", "here").growth = GrowthRate(1);
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  EXPECT_NEAR(record(scenario, run, "mail").demanded.value() / hour, 10 * 24 * 1.0096, 0.01 * 240);
  EXPECT_TRUE(run.incidents.empty());
}

// The server that held them stands empty then, and `emptied` says so: it retires on the same day.
TEST(HandOver, empties_servers) {
  January january;
  january.join(make_instant(2007, 1, 11));
  option::Retire empty;
  empty.servers.at = Ref<site::Site>{"here", {}};
  january.small.measure("plan", "empty", empty, {.after = {{"join", {}}}, .emptied = true});
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  const auto retired = std::count_if(run.changes.begin(), run.changes.end(), [](const meters::ChangeRecord& change) {
    return change.kind == "retired" && change.when == make_instant(2007, 1, 11);
  });
  EXPECT_EQ(retired, 1);
}

// 4 core-hours from 22:00 on one core: the night to the 11th is cut at midnight, after 2 of them, and the alliance does
// the rest. Ten nights are done here: those of the 1st to the 9th, and none of the 10th.
TEST(HandOver, passes_jobs_on) {
  January january;
  auto& job = january.small.job("closing", "mail");
  job.begin = {0, 79'200};  // 22:00
  job.work = Work(4 * hour);
  job.parallel = 1;
  ask(january.small.service("mail", "here"), 4, 1);
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  const auto& closing = run.jobs[at(scenario.jobs, "closing").value];
  EXPECT_EQ(closing.due, 9);
  EXPECT_EQ(closing.in_time, 9);
  EXPECT_EQ(closing.unfinished, 0);
  EXPECT_NEAR(closing.asked.value(), (9 * 4 + 2) * hour, 1e-3);
  EXPECT_NEAR(run.job_work.value(), closing.asked.value(), 1e-3);
  EXPECT_TRUE(run.incidents.empty());
}

// A job of the service that stays comes after one of the service that goes: from the 11th on it waits for nothing.
TEST(HandOver, lets_jobs_that_come_after_begin) {
  January january;
  ask(january.small.service("mail", "here"), 4, 1);
  ask(january.small.service("files", "there"), 4, 1);
  january.small.job("first", "mail");
  january.small.job("then", "files").after = {{"first", {}}};
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  const auto& then = run.jobs[at(scenario.jobs, "then").value];
  EXPECT_EQ(then.due, 31);
  EXPECT_EQ(then.in_time, 31);
}

// Of 1 TiB each, nightly at 22:00 over 1 Gbit/s: about 2.4 hours, so the night to the 11th is cut at midnight. What was
// sent stays counted, what was not is of no account; no copy grows old afterwards.
TEST(HandOver, ends_backups) {
  January january;
  january.small.service("mail", "here").size.disk = tib(1);
  january.small.link("line", "here", "there").bandwidth = Bandwidth(1e9 / 8);
  january.small.backup("nightly", "there");
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  const auto& nightly = run.backups[at(scenario.backups, "nightly").value];
  const auto moved_by_midnight = 2 * hour * 1e9 / 8;
  EXPECT_EQ(nightly.made - nightly.beside, 9);
  EXPECT_EQ(nightly.open, 0);
  EXPECT_EQ(nightly.failed, 0);
  EXPECT_NEAR(nightly.sent.value(), 9 * tib(1).value() + moved_by_midnight, 0.05 * moved_by_midnight);
  EXPECT_LT(nightly.oldest.value(), 27 * hour);
}

// Lost on the 10th for three days: handed over when it is back, on the 13th.
TEST(HandOver, waits_for_what_is_lost) {
  January january;
  january.small.drill("fire", "here", make_instant(2007, 1, 10), {0, 3 * seconds_per_day});
  january.join(make_instant(2007, 1, 11));
  const auto scenario = built(january.small);
  const auto run = play(scenario);
  const auto gone = std::find_if(run.changes.begin(), run.changes.end(),
                                 [](const meters::ChangeRecord& change) { return change.kind == "handed over"; });
  ASSERT_NE(gone, run.changes.end());
  EXPECT_EQ(gone->when, make_instant(2007, 1, 13));
  EXPECT_EQ(gone->measure, "join");
  EXPECT_NEAR(record(scenario, run, "mail").demanded.value(), 12 * 24 * hour, 1e-6);
}

}  // namespace
}  // namespace verbund
