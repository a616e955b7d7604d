#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Buy, brings_so_many_servers_at_its_date) {
  SmallScenario small;
  small.site("here");
  small.partner("there");
  small.measure("plan", "hall", buy("here", 2), on(make_instant(2007, 3))).paid_by = Ref<site::Partner>{"there", {}};
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-03-01 hall: 2 of 2 servers at here"));
  EXPECT_EQ(played.began("hall"), "2007-03-01");
  EXPECT_EQ(played.ended("hall"), "2007-03-01");
  EXPECT_EQ(played.note("hall"), "");  // nothing was calculated
  ASSERT_EQ(played.world().purchases().size(), 1U);
  EXPECT_EQ(played.world().purchases()[0].paid_by, at(played.scenario.partners, "there"));
}

TEST(Buy, at_an_hour_of_the_day_is_done_then) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 3, 1, 8, 30)));
  EXPECT_EQ(Rehearsed(small).began("hall"), "2007-03-01 08:30");
}

// Two years in steps of half a year. It is complete with the first, so that others need not wait for the last.
TEST(Buy, again_after_every_period_to_the_end) {
  SmallScenario small;
  small.site("here");
  auto again = buy("here", 1);
  again.every = Period{6, 0};
  small.measure("plan", "hall", again, on(make_instant(2007, 2)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-02-01 hall: 1 of 1 servers at here", "2007-08-01 hall: 1 of 1 servers at here",
                          "2008-02-01 hall: 1 of 1 servers at here", "2008-08-01 hall: 1 of 1 servers at here"));
  EXPECT_EQ(played.ended("hall"), "2007-02-01");
}

// Counted from its own date, so that the 31st is not lost in February.
TEST(Buy, every_month_keeps_the_last_day_of_the_month) {
  SmallScenario small;
  small.base.horizon = {5, 0};
  small.site("here");
  auto again = buy("here", 1);
  again.every = Period{1, 0};
  small.measure("plan", "hall", again, on(make_instant(2007, 1, 31)));
  EXPECT_THAT(Rehearsed(small).diary(),
              ElementsAre("2007-01-31 hall: 1 of 1 servers at here", "2007-02-28 hall: 1 of 1 servers at here",
                          "2007-03-31 hall: 1 of 1 servers at here", "2007-04-30 hall: 1 of 1 servers at here",
                          "2007-05-31 hall: 1 of 1 servers at here"));
}

// It has to wait until April for what it comes after; the second purchase keeps its date half a year after the first
// one's.
TEST(Buy, that_had_to_wait_keeps_the_dates_of_those_that_follow) {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 2);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  small.measure("plan", "first", slowly, on(make_instant(2007, 3, 31)));
  auto again = buy("here", 1);
  again.every = Period{6, 0};
  auto timing = after("first");
  timing.date = make_instant(2007, 2);
  small.measure("plan", "hall", again, timing);
  EXPECT_THAT(Rehearsed(small).diary("hall"),
              ElementsAre("2007-04-01 hall: 1 of 1 servers at here", "2007-09-30 hall: 1 of 1 servers at here"));
}

// 20 servers of 2 units leave 2 of 42 free: one arrives, two wait until two others have retired. Only a retirement is a
// reason to try again.
TEST(Buy, waits_for_room_and_gets_it_later) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 18);
  small.servers("here", "spare", "box", 2);
  small.measure("plan", "hall", buy("here", 3));
  small.measure("plan", "off", option::Retire{batch("spare")}, on(make_instant(2007, 6)));
  small.measure("plan", "then", buy("here", 0), after("hall"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 hall: 1 of 3 servers at here",
                                          "2007-06-01 spare-001, spare-002 will leave", "2007-06-01 spare-001 retires",
                                          "2007-06-01 spare-002 retires", "2007-06-01 hall: 2 of 2 servers at here"));
  EXPECT_EQ(played.began("hall"), "2007-01-01");
  EXPECT_EQ(played.ended("hall"), "2007-06-01");
  EXPECT_EQ(played.began("then"), "2007-06-01");
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("room full: 2 of 3 servers of measure hall wait at here: 2 of 42 rack units free, each needs 2; "
                  "more racks or an earlier retirement would help"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
}

// Instances that come and go make no room for servers.
TEST(Buy, does_not_try_again_because_instances_have_moved) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 21);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 5);
  small.measure("plan", "hall", buy("here", 1));
  auto slowly = move_all("there");
  slowly.at_most = 1;
  small.measure("plan", "slowly", slowly);
  small.measure("plan", "never", buy("there", 1), after("hall"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("hall"), ElementsAre("2007-01-01 hall: 0 of 1 servers at here"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
  EXPECT_EQ(played.ended("hall"), "");
  EXPECT_EQ(played.began("never"), "");
}

// What waits is ordered still when the next order comes.
TEST(Buy, adds_up_what_waits_for_room) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 21);
  auto again = buy("here", 1);
  again.every = Period{12, 0};
  small.measure("plan", "hall", again);
  EXPECT_THAT(Rehearsed(small).diary(),
              ElementsAre("2007-01-01 hall: 0 of 1 servers at here", "2008-01-01 hall: 0 of 2 servers at here"));
}

TEST(Buy, for_a_room_that_was_given_up_is_an_incident_and_keeps_others_waiting) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "shut", option::Close{{"here", {}}});
  small.measure("plan", "hall", buy("here", 2), on(make_instant(2007, 2)));
  small.measure("plan", "then", buy("here", 1), after("hall"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 here is closed", "2007-02-01 hall: 0 of 2 servers at here"));
  EXPECT_THAT(played.incidents(), ElementsAre("room given up: 2 servers of measure hall have no room at here, it was "
                                              "closed; close it later or buy elsewhere"));
  EXPECT_EQ(played.ended("hall"), "");
  EXPECT_EQ(played.began("then"), "");
}

// 4 instances of 6 GiB come in June, two to a server of 16 GiB.
TEST(Buy, sized_brings_what_a_later_move_needs) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.site("there");
  small.service("mail", "here", 4).size.memory = gib(6);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 6)));
  small.measure("plan", "hall", buy("there", option::Sized{}), on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_EQ(played.diary()[0], "2007-03-01 hall: 2 of 2 servers at there");
  EXPECT_EQ(played.ended("gather"), "2007-06-01");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// Nothing is needed: nothing is ordered, and those that wait go on.
TEST(Buy, of_a_calculated_nothing_is_complete_at_once) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "hall", buy("here", option::Sized{}));
  small.measure("plan", "then", buy("here", 1), after("hall"));
  EXPECT_THAT(Rehearsed(small).diary(), ElementsAre("2007-01-01 then: 1 of 1 servers at here"));
}

// A sized purchase that found no room is counted anew when it is due again: what waited is in the new count.
TEST(Buy, sized_and_repeated_counts_anew_what_found_no_room) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.servers("here", "old", "box", 21);
  small.service("mail", "here", 22).dedicated = true;
  auto again = buy("here", option::Sized{});
  again.every = Period{12, 0};
  small.measure("plan", "hall", again);
  EXPECT_THAT(Rehearsed(small).diary("hall"),
              ElementsAre("2007-01-01 hall: 0 of 1 servers at here", "2008-01-01 hall: 0 of 1 servers at here"));
}

}  // namespace
}  // namespace verbund
