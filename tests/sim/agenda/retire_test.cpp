#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;

TEST(RetireAtADate, moves_what_runs_there_to_other_servers_of_the_site_first) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("here", "stays", "box", 1);
  small.service("mail", "here", 2);
  small.measure("plan", "off", option::Retire{batch("old")}, on(make_instant(2007, 6)));
  const Rehearsed played(small, days(2));
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-06-01 old-001 will leave", "2007-06-01 off: mail 1 goes from old-001 to stays-001",
                          "2007-06-03 mail 1 arrives on stays-001", "2007-06-03 old-001 retires"));
  EXPECT_EQ(played.began("off"), "2007-06-01");
  EXPECT_EQ(played.ended("off"), "2007-06-03");
}

// The scarcest go first: those that need a server of their own, then the large. 9 and 8 GiB do not fit on one of 16.
TEST(RetireAtADate, lets_the_scarcest_go_first) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.servers("here", "stays", "box", 2);
  small.service("a-small", "here", 1).size.memory = gib(8);
  small.service("b-large", "here", 1).size.memory = gib(9);
  small.service("c-own", "here", 1).dedicated = true;
  small.measure("plan", "off", option::Retire{batch("old")});
  EXPECT_THAT(Rehearsed(small).diary("off:"), ElementsAre("2007-01-01 off: c-own 1 goes from old-001 to stays-001",
                                                          "2007-01-01 off: b-large 1 goes from old-003 to stays-002",
                                                          "2007-01-01 off: a-small 1 stays"));
}

// Nothing takes the second instance until a server is bought; what could go, has gone. It is tried again only then.
TEST(RetireAtADate, waits_for_room) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "stays", "box", 1);
  small.service("mail", "here", 3).size.memory = gib(7);
  small.measure("plan", "off", option::Retire{batch("old")}, on(make_instant(2007, 3)));
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 9)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-03-01 old-001, old-002 will leave",
                          "2007-03-01 off: mail 1 goes from old-001 to stays-001", "2007-03-01 off: mail 2 stays",
                          "2007-03-01 old-001 retires", "2007-09-01 hall: 1 of 1 servers at here",
                          "2007-09-01 off: mail 2 goes from old-002 to hall-001", "2007-09-01 old-002 retires"));
  EXPECT_EQ(played.ended("off"), "2007-09-01");
  EXPECT_EQ(played.world().incidents()[0].times, 1);
}

TEST(RetireAtADate, takes_servers_as_they_come_of_age) {
  SmallScenario small;
  small.servers("here", "a", "box", 1).bought = make_instant(2006, 1);
  small.servers("here", "b", "box", 1).bought = make_instant(2006, 6);
  small.measure("plan", "off", option::Retire{older_than(24)});
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("retires"), ElementsAre("2008-01-01 a-001 retires", "2008-06-01 b-001 retires"));
  EXPECT_EQ(played.ended("off"), "2008-06-01");
}

// Bought before and retired all the same; bought on the day, or later, and not meant.
TEST(RetireAtADate, without_an_age_means_what_stood_there_before) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.measure("plan", "before", buy("here", 1), on(make_instant(2007, 2)));
  small.measure("plan", "today", buy("here", 1), on(make_instant(2007, 6)));
  small.measure("plan", "off", option::Retire{servers_at("here")}, on(make_instant(2007, 6)));
  small.measure("plan", "later", buy("here", 1), on(make_instant(2008, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("today-001", "later-001"));
  EXPECT_EQ(played.ended("off"), "2007-06-01");
}

// On the first day too: what stands there is meant, even when it was bought on that day; what the plan brings is not.
TEST(RetireAtADate, on_the_first_day_means_what_stands_there) {
  SmallScenario small;
  small.servers("here", "old", "box", 1).bought = make_instant(2007, 1);
  small.measure("plan", "hall", buy("here", 1));
  small.measure("plan", "off", option::Retire{servers_at("here")});
  EXPECT_THAT(Rehearsed(small).servers("here"), ElementsAre("hall-001"));
}

TEST(RetireAtADate, of_nothing_is_complete_at_once) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "off", option::Retire{servers_at("here")}, on(make_instant(2007, 6)));
  EXPECT_EQ(Rehearsed(small).ended("off"), "2007-06-01");
}

// Two servers with an instance each and one that never held any. Each goes when its last instance has left; the third
// stays as a spare until all are empty.
TEST(RetireWhenEmptied, takes_each_server_when_its_last_instance_has_left) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 2);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  small.measure("plan", "slowly", slowly);
  small.measure("plan", "off", option::Retire{servers_at("here")}, when_emptied());
  const Rehearsed played(small, days(2));
  EXPECT_THAT(played.diary("retires"),
              ElementsAre("2007-01-03 old-001 retires", "2007-01-05 old-002 retires", "2007-01-05 old-003 retires"));
  EXPECT_EQ(played.began("off"), "2007-01-01");
  EXPECT_EQ(played.ended("off"), "2007-01-05");
}

// What residency keeps there keeps its server, and the spare beside it.
TEST(RetireWhenEmptied, leaves_what_cannot_leave) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.servers("there", "new", "box", 1);
  small.site("there").region = {"DE-ST"};
  small.service("kept", "here", 1).residency = {{"DE-SN"}};
  small.service("mail", "here", 1);
  small.measure("plan", "gather", move_all("there"));
  small.measure("plan", "off", option::Retire{servers_at("here")}, when_emptied());
  small.measure("plan", "shut", option::Close{{"here", {}}}, after("off"));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("old-001", "old-003"));
  EXPECT_EQ(played.ended("off"), "");
  EXPECT_EQ(played.began("shut"), "");
  EXPECT_THAT(played.incidents(), ElementsAre("residency: kept stays where it is, because there lies in DE-ST; another "
                                              "region in its `residency` would help"));
}

// Emptied in March, and the measure begins in June.
TEST(RetireWhenEmptied, remembers_what_was_emptied_before_it_began) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 1);
  small.service("a", "here", 1);
  small.service("b", "here", 1);
  auto only_a = move_all("there");
  only_a.services.ids = {{"a", {}}};
  small.measure("plan", "gather", only_a, on(make_instant(2007, 3)));
  auto timing = when_emptied();
  timing.date = make_instant(2007, 6);
  small.measure("plan", "off", option::Retire{servers_at("here")}, timing);
  EXPECT_THAT(Rehearsed(small).diary("retires"), ElementsAre("2007-06-01 old-001 retires"));
}

}  // namespace
}  // namespace verbund
