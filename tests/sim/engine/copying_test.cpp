// How instances are copied from site to site: how long each stands still, and what is left undone meanwhile.
#include <gmock/gmock.h>

#include <cmath>

#include "tests/sim/engine/runs.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400;

// Instances of 100 GB on servers of their own, that ask for one core at any time, go from "here" to "there" on 10
// January over a line of 125 MB/s without latency: 800 s for one alone.
struct Copying : ::testing::Test {
  SmallScenario small;
  scenario::Scenario scenario;

  Copying() {
    small.base.horizon = {1, 0};
    small.site("here");
    small.site("there");
    small.link("line", "here", "there").latency = Duration(0);
  }

  service::Service& service(const std::string& id, int instances, double bytes = 100e9) {
    small.servers("here", "old-" + id, "box", instances);
    small.servers("there", "new-" + id, "box", instances);
    auto& service = small.service(id, "here", instances);
    service.dedicated = true;
    service.size.memory = Bytes(1e9);
    service.size.disk = Bytes(bytes - 1e9);
    return service;
  }

  option::Move& move(option::Copying copying, double dirty_rate = 0) {
    option::Move move;
    move.to = {"there", {}};
    move.copying = copying;
    move.dirty_rate = Bandwidth(dirty_rate);
    return std::get<option::Move>(small.measure("plan", "gather", move, on(make_instant(2007, 1, 10))).action);
  }

  void retire_after_it() {
    option::Retire retire;
    retire.servers.at = Ref<site::Site>{"here", {}};
    small.measure("plan", "off", retire, after("gather"));
  }

  meters::Observations run() {
    scenario = built(small);
    auto run = play(scenario);
    // What was demanded was served or is known not to have been, and the kernel agrees.
    EXPECT_NEAR((run.served + run.unserved) / run.demanded, 1, 1e-9);
    EXPECT_NEAR(run.kernel_consumed / run.consumed, 1, 1e-9);
    return run;
  }
};

// 100 GB at 125 MB/s: it stands still for 800 s and leaves 800 core-s undone, here, where it was asked.
TEST_F(Copying, by_stop_and_copy_leaves_undone_what_is_asked_for_until_it_has_arrived) {
  service("mail", 1);
  move(option::Copying::stop_and_copy);
  const auto seen = run();
  const auto& mail = record(scenario, seen, "mail");
  EXPECT_NEAR(mail.downtime.value(), 800, 1e-6);
  EXPECT_NEAR(mail.longest_downtime.value(), 800, 1e-6);
  EXPECT_NEAR(mail.unserved.value(), 800, 1e-6);
  EXPECT_NEAR(mail.served.value(), 31 * day - 800, 1e-4);
  EXPECT_EQ(mail.cause, "being moved");
  EXPECT_EQ(mail.first_unserved, make_instant(2007, 1, 10));
  EXPECT_NEAR(record_of_site(scenario, seen, "here").months[0].unserved.value(), 800, 1e-6);
  EXPECT_NEAR(record_of_site(scenario, seen, "there").months[0].served.value(), 22 * day - 800, 1e-4);
}

// The source draws its idle 100 W while mail stands still, 125 W at a quarter of its load; "there" idles until then.
TEST_F(Copying, by_stop_and_copy_leaves_the_server_idle) {
  service("mail", 1);
  move(option::Copying::stop_and_copy);
  const auto seen = run();
  EXPECT_NEAR(joules(record_of_site(scenario, seen, "here")), 31 * day * 100 + 9 * day * 25, 1);
  EXPECT_NEAR(joules(record_of_site(scenario, seen, "there")), 31 * day * 100 + (22 * day - 800) * 25, 1);
}

// Two of 100 GB and one of 200 GB share the line. When 3 × 100 GB have passed, after 2,400 s, the two have arrived; the
// other 100 GB of the third take 800 s more.
TEST_F(Copying, adds_up_the_downtime_of_all_instances_and_knows_the_longest) {
  service("mail", 2);
  service("web", 1, 200e9);
  move(option::Copying::stop_and_copy);
  const auto seen = run();
  EXPECT_NEAR(record(scenario, seen, "mail").downtime.value(), 2 * 2400, 1e-3);
  EXPECT_NEAR(record(scenario, seen, "mail").longest_downtime.value(), 2400, 1e-3);
  EXPECT_NEAR(record(scenario, seen, "web").downtime.value(), 3200, 1e-3);
  EXPECT_NEAR(seen.unserved.value(), 2 * 2400 + 3200, 1e-2);
}

// 12.5 MB/s are changed, a tenth of what the line carries: 100 GB, 10 GB, 1 GB … 1 MB in six rounds, and 100 kB (not
// more than 256 KiB) in the last: 111.1111 GB in 888.8888 s, of which it stands still for 100 kB / 125 MB/s = 0.8 ms.
TEST_F(Copying, by_pre_copy_sends_again_what_has_changed_and_stops_for_the_last_round) {
  service("mail", 1);
  move(option::Copying::pre_copy, 12.5e6);
  const auto seen = run();
  EXPECT_NEAR(seen.links[0].month[0].value(), 111.1111e9, 10);
  EXPECT_NEAR(seen.links[0].busy_seconds[0], 888.8888, 1e-6);
  const auto& mail = record(scenario, seen, "mail");
  EXPECT_NEAR(mail.downtime.value(), 0.0008, 1e-7);
  EXPECT_NEAR(mail.unserved.value(), 0.0008, 1e-7);
  EXPECT_NEAR(record_of_site(scenario, seen, "there").months[0].served.value(), 22 * day - 888.8888, 1e-4);
}

// Two at once have 62.5 MB/s each, so a fifth is left each time: 100 GB × 0.2^8 = 256,000 B after eight rounds. Each is
// stopped for 256,000 B / 62.5 MB/s = 4.096 ms.
TEST_F(Copying, by_pre_copy_shares_the_line_in_every_round) {
  service("mail", 2);
  move(option::Copying::pre_copy, 12.5e6);
  const auto seen = run();
  EXPECT_NEAR(record(scenario, seen, "mail").longest_downtime.value(), 0.004096, 1e-7);
  EXPECT_NEAR(record(scenario, seen, "mail").downtime.value(), 0.008192, 2e-7);
  // 2 × 100 GB × (1 − 0.2^9) / (1 − 0.2)
  EXPECT_NEAR(seen.links[0].month[0].value(), 200e9 * (1 - 512e-9) / 0.8, 40);
}

// 250 MB/s are changed while 125 are sent: after 800 s all 100 GB have to be sent again, and it stands still for that.
TEST_F(Copying, by_pre_copy_gives_up_on_what_changes_as_fast_as_it_is_sent) {
  service("mail", 1);
  move(option::Copying::pre_copy, 250e6);
  const auto seen = run();
  EXPECT_NEAR(record(scenario, seen, "mail").downtime.value(), 800, 1e-6);
  EXPECT_DOUBLE_EQ(seen.links[0].month[0].value(), 200e9);
}

// 0.9 of what is sent changes meanwhile: 100 GB × 0.9^29 = 4.71 GB are left for the 30th round, 37.7 s of standing
// still, and 100 GB × (1 − 0.9^30) / 0.1 = 957.6 GB have been sent.
TEST_F(Copying, by_pre_copy_gives_up_after_thirty_rounds) {
  service("mail", 1);
  move(option::Copying::pre_copy, 112.5e6);
  const auto seen = run();
  EXPECT_NEAR(record(scenario, seen, "mail").downtime.value(), 800 * std::pow(0.9, 29), 1e-6);
  EXPECT_NEAR(seen.links[0].month[0].value(), 1e12 * (1 - std::pow(0.9, 30)), 30);
}

TEST_F(Copying, of_what_does_not_change_stops_nothing) {
  service("mail", 1);
  move(option::Copying::pre_copy);
  const auto seen = run();
  EXPECT_EQ(record(scenario, seen, "mail").downtime.value(), 0);
  EXPECT_EQ(seen.unserved.value(), 0);
}

// Begun on the 30th at 0.1 MB/s, a day or two before the end: 2 days of standing still.
TEST_F(Copying, that_is_not_done_at_the_end_has_stood_still_until_then) {
  service("mail", 1);
  move(option::Copying::stop_and_copy);
  small.option("plan").measures[0].timing.date = make_instant(2007, 1, 30);
  small.link("line", "here", "there").bandwidth = Bandwidth(1e5);
  const auto seen = run();
  EXPECT_NEAR(record(scenario, seen, "mail").downtime.value(), 2 * day, 1e-6);
  EXPECT_NEAR(record(scenario, seen, "mail").unserved.value(), 2 * day, 1e-6);
  EXPECT_EQ(seen.steps[0].ended, "");
}

// Nothing is stopped for a copy that cannot be sent.
TEST_F(Copying, without_a_line_stops_nothing) {
  service("mail", 1);
  move(option::Copying::stop_and_copy).to = {"far", {}};
  small.servers("far", "far", "box", 1);
  const auto seen = run();
  EXPECT_EQ(seen.unserved.value(), 0);
  EXPECT_EQ(record(scenario, seen, "mail").downtime.value(), 0);
  ASSERT_EQ(seen.incidents.size(), 1U);
  EXPECT_EQ(seen.incidents[0].kind, "no line");
}

// Two waves of one instance, from 22:00 to 6:00. 100 GB at 2.5 MB/s take 40,000 s: 22:00 to 9:06:40, so the window is
// missed on both nights. At 125 MB/s each is done at 22:13:20. What waits for the move begins accordingly.
TEST_F(Copying, over_a_thin_line_is_late_and_pushes_what_waits) {
  service("mail", 2);
  auto& gather = move(option::Copying::pre_copy);
  gather.window = option::nights;
  gather.at_most = 1;
  retire_after_it();
  small.link("line", "here", "there").bandwidth = Bandwidth(2.5e6);
  const auto seen = run();
  ASSERT_EQ(seen.incidents.size(), 1U);
  EXPECT_EQ(seen.incidents[0].kind, "window missed");
  EXPECT_EQ(seen.incidents[0].when, make_instant(2007, 1, 11, 6));
  EXPECT_EQ(seen.incidents[0].last, Instant(make_instant(2007, 1, 12, 9, 6).seconds() + 40));
  EXPECT_EQ(seen.incidents[0].times, 2);
  EXPECT_THAT(seen.incidents[0].text, ::testing::HasSubstr("wave 1 of gather, begun on 2007-01-10 22:00"));
  EXPECT_EQ(seen.steps[0].ended, "2007-01-12");
  EXPECT_EQ(seen.steps[1].began, "2007-01-12");
}

TEST_F(Copying, over_a_thick_line_is_in_time) {
  service("mail", 2);
  auto& gather = move(option::Copying::pre_copy);
  gather.window = option::nights;
  gather.at_most = 1;
  retire_after_it();
  const auto seen = run();
  EXPECT_TRUE(seen.incidents.empty());
  EXPECT_EQ(seen.steps[1].began, "2007-01-11");
}

// 100 GB at 5 MB/s take 20,000 s, five and a half of the eight hours from 22:00 on. But another measure has begun to
// send 300 GB at 20:00, of which 264 are left at 22:00: each has 2.5 MB/s, and mail is done after 40,000 s, at 9:06:40.
TEST_F(Copying, over_a_crowded_line_is_late) {
  service("mail", 1);
  service("web", 1, 300e9);
  small.link("line", "here", "there").bandwidth = Bandwidth(5e6);
  auto& gather = move(option::Copying::pre_copy);
  gather.window = option::nights;
  gather.services.ids = {{"mail", {}}};
  option::Move other;
  other.to = {"there", {}};
  other.services.ids = {{"web", {}}};
  other.window = option::Window{{true, true, true, true, true, true, true}, 20, 24};
  small.measure("plan", "other", other, on(make_instant(2007, 1, 10)));
  const auto seen = run();
  ASSERT_EQ(seen.incidents.size(), 2U);
  EXPECT_EQ(seen.incidents[0].subject, "other");
  EXPECT_EQ(seen.incidents[1].subject, "gather");
  EXPECT_EQ(seen.incidents[1].when, make_instant(2007, 1, 11, 6));
  EXPECT_EQ(seen.incidents[1].last, Instant(make_instant(2007, 1, 11, 9, 6).seconds() + 40));
}

}  // namespace
}  // namespace verbund
