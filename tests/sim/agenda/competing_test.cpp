// Plans in which measures want the same servers or the same room.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

option::Timing in_june() { return on(make_instant(2007, 6)); }

// "old-001" is the refresh's, which comes first; the retirement takes the one that is left, and none of the new.
TEST(Competing, refresh_and_retirement_take_every_server_once) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("here", "older", "box", 1);
  small.service("mail", "here", 2);
  small.measure("plan", "renew", refresh(batch("old"), 1), in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, in_june());
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("leave"), ElementsAre("2007-06-01 old-001 will leave", "2007-06-01 older-001 will leave"));
  EXPECT_THAT(played.servers("here"), ElementsAre("renew-001"));
  EXPECT_EQ(played.where("mail", 2), "renew-001");
  EXPECT_EQ(played.ended("off"), "2007-06-01");
}

// Both mean the same servers. The later one finds them taken and has nothing to do.
TEST(Competing, two_retirements_take_every_server_once) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "stays", "box", 1);
  small.service("mail", "here", 3);
  small.measure("plan", "a", option::Retire{batch("old")}, in_june());
  small.measure("plan", "b", option::Retire{batch("old")}, in_june());
  const Rehearsed played(small, days(3));
  EXPECT_THAT(played.diary("retires"), ElementsAre("2007-06-04 old-001 retires", "2007-06-04 old-002 retires"));
  EXPECT_EQ(played.ended("b"), "2007-06-01");
}

// The usual way to renew a site: new servers come and the old ones go, on the same day. Those are counted for all that
// stands there, and the retirement does not mean them.
TEST(Competing, purchase_and_retirement_renew_a_site_on_one_day) {
  for (const bool one_after_the_other : {false, true}) {
    SmallScenario small;
    small.servers("here", "old", "box", 4);
    small.service("mail", "here", 4).size.memory = gib(6);
    small.measure("plan", "hall", buy("here", option::Sized{}), in_june());
    small.measure("plan", "off", option::Retire{servers_at("here")}, one_after_the_other ? after("hall") : in_june());
    const Rehearsed played(small);
    EXPECT_THAT(played.servers("here"), ElementsAre("hall-001", "hall-002"));
    EXPECT_EQ(played.ended("off"), "2007-06-01");
    EXPECT_THAT(played.incidents(), IsEmpty());
  }
}

// Nor are they counted as servers that go by a purchase that comes after: all have room.
TEST(Competing, a_second_purchase_counts_on_the_servers_of_the_first) {
  SmallScenario small;
  small.servers("here", "old", "box", 4);
  small.service("mail", "here", 4).size.memory = gib(6);
  small.measure("plan", "hall", buy("here", option::Sized{}), in_june());
  small.measure("plan", "more", buy("here", option::Sized{}), in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, in_june());
  small.measure("plan", "then", buy("here", option::Sized{}), on(make_instant(2007, 7)));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("hall-001", "hall-002"));
}

// The retirement is to come later: then it means the new ones as well, and they do not count as servers that stay.
TEST(Competing, a_later_retirement_takes_what_was_bought_before) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 5)));
  small.measure("plan", "gather", move_all("there"), in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, in_june());
  EXPECT_THAT(Rehearsed(small).servers("here"), IsEmpty());
}

// While mail leaves "here" server by server, web comes in. What it lands on is not emptied and stays.
TEST(Competing, a_move_into_a_site_that_is_emptied_keeps_the_servers_it_uses) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 2);
  small.service("web", "there", 1);
  auto out = move_all("there");
  out.services.ids = {{"mail", {}}};
  out.at_most = 1;
  auto in = move_all("here");
  in.services.ids = {{"web", {}}};
  small.measure("plan", "in", in, in_june());
  small.measure("plan", "out", out, in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, when_emptied());
  const Rehearsed played(small, days(2));
  EXPECT_THAT(played.diary("retires"), ElementsAre("2007-06-05 old-002 retires"));
  EXPECT_EQ(played.where("web", 1), "old-001");
  EXPECT_EQ(played.ended("off"), "");
}

// The refresh waits for room and the site is emptied meanwhile. Its old servers go, then the new ones have room: they
// come, hold nothing, and go as well. The room can be closed.
TEST(Competing, a_refresh_that_waits_for_room_does_not_outlive_the_emptying_of_its_site) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.model("box").rack_units = 21;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 2);
  small.service("own", "here", 2).dedicated = true;
  small.measure("plan", "renew", refresh(batch("old"), 2), on(make_instant(2007, 3)));
  small.measure("plan", "gather", move_all("there"), in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, when_emptied());
  small.measure("plan", "shut", option::Close{{"here", {}}}, after("off"));
  const Rehearsed played(small, days(1));
  EXPECT_THAT(played.servers("here"), IsEmpty());
  EXPECT_EQ(played.ended("off"), "2007-06-02");
  EXPECT_EQ(played.ended("shut"), "2007-06-02");
}

// The second instance has no server and its room is closed: said once, and it is where it was.
TEST(Competing, closing_a_room_while_an_instance_waits_there_leaves_it_waiting) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("kept", "here", 1).size.memory = gib(20);
  small.service("kept", "here").residency = {{"DE-SN"}};
  small.site("there").region = {"DE-ST"};
  small.measure("plan", "off", option::Retire{servers_at("here")}, in_june());
  small.measure("plan", "shut", option::Close{{"here", {}}}, after("off"));
  small.measure("plan", "late", buy("here", 1), on(make_instant(2007, 7)));
  const Rehearsed played(small);
  EXPECT_EQ(played.ended("shut"), "2007-06-01");
  EXPECT_EQ(played.where("kept", 1), "");
  EXPECT_EQ(played.world().waiting(), 1);
  EXPECT_EQ(played.incidents().size(), 2U);
  EXPECT_EQ(played.world().incidents()[0].kind, "no server free");
  EXPECT_EQ(played.world().incidents()[0].times, 1);
  EXPECT_EQ(played.world().incidents()[1].kind, "room given up");
}

// All of it leaves in June: nothing is bought for the site in March, although growth is to come.
TEST(Competing, a_sized_purchase_for_a_site_that_is_about_to_be_emptied_is_none) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 4);
  small.service("mail", "here", 2).growth = GrowthRate(1);
  small.service("mail", "here").size.memory = gib(7);
  small.measure("plan", "hall", buy("here", option::Sized{}), on(make_instant(2007, 3)));
  small.measure("plan", "gather", move_all("there"), in_june());
  const Rehearsed played(small);
  EXPECT_EQ(played.note("hall"), "0 servers: nothing has to find room until 2009-01");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// The move takes eight nights; in the middle of it the servers come of age. Nothing is bought and nothing is moved
// about for what the move is to take along: the old servers run until it has.
TEST(Competing, a_sized_refresh_buys_nothing_for_what_a_move_is_taking_away) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 2);
  small.service("mail", "here", 8);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  auto aged = older_than(17);  // 1 June 2007
  aged.at = Ref<site::Site>{"here", {}};
  small.measure("plan", "renew", refresh(aged, option::Sized{}));
  small.measure("plan", "gather", slowly, on(make_instant(2007, 5, 28)));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), IsEmpty());
  EXPECT_EQ(played.world().purchases().size(), 0U);
  EXPECT_EQ(played.ended("gather"), "2007-06-04");
  EXPECT_EQ(played.ended("renew"), "2007-06-04");
  EXPECT_EQ(played.note("renew"), "2007-06-01 here: 0 servers: nothing has to find room until 2009-01, for 2 old");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// A retirement drove mail off without room for all. A sized purchase counts it, whenever it comes.
TEST(Competing, a_sized_purchase_counts_what_a_retirement_has_left_without_room) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "stays", "box", 1);
  small.service("mail", "here", 3).size.memory = gib(7);
  small.measure("plan", "off", option::Retire{batch("old")}, on(make_instant(2007, 3)));
  small.measure("plan", "hall", buy("here", option::Sized{}), on(make_instant(2007, 9)));
  const Rehearsed played(small);
  EXPECT_EQ(played.where("mail", 2), "hall-001");
  EXPECT_EQ(played.ended("off"), "2007-09-01");
}

// A refresh has ordered for what it replaces: a purchase does not count it once more while the order waits for room.
TEST(Competing, a_sized_purchase_does_not_count_what_a_refresh_has_ordered_for) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.model("box").rack_units = 21;
  small.servers("here", "old", "box", 2);
  small.service("own", "here", 2).dedicated = true;
  small.measure("plan", "renew", refresh(batch("old"), option::Sized{}), on(make_instant(2007, 3)));
  small.measure("plan", "hall", buy("here", option::Sized{}), on(make_instant(2007, 9)));
  EXPECT_EQ(Rehearsed(small).note("hall"), "0 servers: nothing has to find room until 2009-01");
}

}  // namespace
}  // namespace verbund
