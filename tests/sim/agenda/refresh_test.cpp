#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Bought in January 2006, they are eighteen months old in July 2007. Two instances of 1 core share one new box of 4.
TEST(Refresh, replaces_servers_when_they_come_of_age) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2);
  small.measure("plan", "renew", refresh(older_than(18), option::Sized{}));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-07-01 old-001, old-002 will leave", "2007-07-01 renew: 1 of 1 servers at here",
                          "2007-07-01 renew: mail 1 goes from old-001 to renew-001",
                          "2007-07-01 renew: mail 2 goes from old-002 to renew-001", "2007-07-01 old-001 retires",
                          "2007-07-01 old-002 retires"));
  EXPECT_EQ(played.began("renew"), "2007-01-01");
  EXPECT_EQ(played.ended("renew"), "2007-07-01");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

TEST(Refresh, retires_a_server_when_the_last_copy_has_left_it) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "renew", refresh(batch("old"), 1), on(make_instant(2007, 7)));
  const Rehearsed played(small, days(2));
  EXPECT_THAT(played.diary(), ElementsAre("2007-07-01 old-001 will leave", "2007-07-01 renew: 1 of 1 servers at here",
                                          "2007-07-01 renew: mail 1 goes from old-001 to renew-001",
                                          "2007-07-03 mail 1 arrives on renew-001", "2007-07-03 old-001 retires"));
  EXPECT_EQ(played.ended("renew"), "2007-07-03");
}

// Each batch at its own age; the measure is complete when the last has been replaced before the end.
TEST(Refresh, takes_each_server_at_its_own_age) {
  SmallScenario small;
  small.servers("here", "b", "box", 1).bought = make_instant(2006, 6);
  small.servers("here", "a", "box", 1).bought = make_instant(2006, 1);
  small.measure("plan", "renew", refresh(older_than(24), 1));
  small.measure("plan", "then", buy("here", 1), after("renew"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2008-01-01 a-001 will leave", "2008-01-01 renew: 1 of 1 servers at here",
                                          "2008-01-01 a-001 retires", "2008-06-01 b-001 will leave",
                                          "2008-06-01 renew: 1 of 1 servers at here", "2008-06-01 b-001 retires",
                                          "2008-06-01 then: 1 of 1 servers at here"));
}

// What it brought comes of age as well: replaced every six months.
TEST(Refresh, replaces_its_own_servers_again) {
  SmallScenario small;
  small.base.horizon = {13, 0};
  small.servers("here", "old", "box", 1);
  small.measure("plan", "renew", refresh(older_than(6), 1));
  EXPECT_THAT(
      Rehearsed(small).diary("retires"),
      ElementsAre("2007-01-01 old-001 retires", "2007-07-01 renew-001 retires", "2008-01-01 renew-002 retires"));
}

// Without an age it means what stands there when it begins: not what is bought on that day, and not what comes later.
TEST(Refresh, without_an_age_happens_once) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.measure("plan", "today", buy("here", 1), on(make_instant(2007, 6)));
  small.measure("plan", "renew", refresh(servers_at("here"), 1), on(make_instant(2007, 6)));
  small.measure("plan", "later", buy("here", 1), on(make_instant(2008, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("today-001", "renew-001", "later-001"));
  EXPECT_EQ(played.ended("renew"), "2007-06-01");
}

TEST(Refresh, buys_another_model_when_asked) {
  SmallScenario small;
  small.model("blade").cores = 8;
  small.servers("here", "old", "box", 2);
  small.measure("plan", "renew", option::Refresh{batch("old"), 1, Ref<catalogue::ServerModel>{"blade", {}}});
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("renew-001"));
  EXPECT_EQ(played.world().servers()[2].model, at(played.scenario.models, "blade"));
}

// Servers of two models, one instance of 6 GiB on each, make way for one model: 16 GiB hold both. A count holds for a
// site, however many models there were.
TEST(Refresh, counts_the_servers_of_a_site_together_when_one_model_replaces_them) {
  for (const option::Count count : {option::Count(option::Sized{}), option::Count(1)}) {
    SmallScenario small;
    small.model("a");
    small.servers("here", "old-a", "a", 1);
    small.servers("here", "old-box", "box", 1);
    small.service("mail", "here", 2).size.memory = gib(6);
    small.measure("plan", "renew", option::Refresh{servers_at("here"), count, Ref<catalogue::ServerModel>{"box", {}}});
    const Rehearsed played(small);
    EXPECT_THAT(played.servers("here"), ElementsAre("renew-001"));
    EXPECT_THAT(played.incidents(), IsEmpty());
  }
}

// Each by its own model. Both old servers leave, so neither offers room: the new "a" takes both instances, and no new
// "box" is needed.
TEST(Refresh, does_not_count_on_other_servers_that_leave_with_it) {
  SmallScenario small;
  small.model("a");
  small.servers("here", "old-a", "a", 1);
  small.servers("here", "old-box", "box", 1);
  small.service("mail", "here", 2).size.memory = gib(6);
  small.measure("plan", "renew", refresh(servers_at("here"), option::Sized{}));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("renew-001"));
  EXPECT_THAT(played.incidents(), IsEmpty());
  EXPECT_EQ(played.where("mail", 1), "renew-001");
  EXPECT_EQ(played.where("mail", 2), "renew-001");
}

// The same by two measures on one day.
TEST(Refresh, does_not_count_on_servers_that_another_measure_replaces_on_the_same_day) {
  SmallScenario small;
  small.model("a");
  small.servers("here", "old-a", "a", 1);
  small.servers("here", "old-box", "box", 1);
  small.service("mail", "here", 2).size.memory = gib(6);
  small.measure("plan", "renew-a", refresh(batch("old-a"), option::Sized{}));
  small.measure("plan", "renew-box", refresh(batch("old-box"), option::Sized{}));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("goes"), ElementsAre("2007-01-01 renew-a: mail 1 goes from old-a-001 to renew-a-001",
                                                "2007-01-01 renew-box: mail 2 goes from old-box-001 to renew-a-001"));
}

// Two servers of 14 units and one place left in the rack: one arrives, takes over, the old one makes way for the next.
TEST(Refresh, goes_on_server_by_server_where_the_room_is_tight) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.model("box").rack_units = 14;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).dedicated = true;
  small.measure("plan", "renew", refresh(batch("old"), option::Sized{}), on(make_instant(2007, 6)));
  const Rehearsed played(small, days(2));
  EXPECT_THAT(
      played.diary(),
      ElementsAre("2007-06-01 old-001, old-002 will leave", "2007-06-01 renew: 1 of 2 servers at here",
                  "2007-06-01 renew: mail 1 goes from old-001 to renew-001",
                  "2007-06-01 renew: mail 2 stays",  //
                  "2007-06-03 mail 1 arrives on renew-001", "2007-06-03 old-001 retires",
                  "2007-06-03 renew: 1 of 1 servers at here", "2007-06-03 renew: mail 2 goes from old-002 to renew-002",
                  "2007-06-05 mail 2 arrives on renew-002", "2007-06-05 old-002 retires"));
  EXPECT_EQ(played.ended("renew"), "2007-06-05");
}

// No place at all: the old ones cannot go before the new ones have come. It is said once, and nothing is lost.
TEST(Refresh, cannot_go_on_in_a_room_that_is_full) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.model("box").rack_units = 21;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).dedicated = true;
  small.measure("plan", "renew", refresh(batch("old"), option::Sized{}), on(make_instant(2007, 6)));
  const Rehearsed played(small);
  EXPECT_EQ(played.ended("renew"), "");
  EXPECT_EQ(played.where("mail", 2), "old-002");
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("room full: 2 of 2 servers of measure renew wait at here: 0 of 42 rack units free, each needs 21; "
                  "more racks or an earlier retirement would help",
                  "no room for the move: renew waits to bring instance 1 of mail to a server at here: no server "
                  "there takes newcomers; more or larger servers there would help"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
  EXPECT_EQ(played.world().incidents()[1].times, 2);  // one for each instance
}

// The move that it waits for ends at noon. From then on the server leaves; new ones come at midnight, when things move.
TEST(Refresh, buys_at_midnight_what_it_has_selected_at_noon) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "gather", move_all("there"));
  small.measure("plan", "renew", refresh(batch("new"), option::Sized{}), after("gather"));
  const Rehearsed played(small, half_a_day);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                          "2007-01-01 12:00 mail 1 arrives on new-001", "2007-01-01 12:00 new-001 will leave",
                          "2007-01-02 renew: 1 of 1 servers at there",
                          "2007-01-02 renew: mail 1 goes from new-001 to renew-001",
                          "2007-01-02 12:00 mail 1 arrives on renew-001", "2007-01-02 12:00 new-001 retires"));
  EXPECT_EQ(played.began("renew"), "2007-01-01 12:00");
  EXPECT_EQ(played.ended("renew"), "2007-01-02 12:00");
}

}  // namespace
}  // namespace verbund
