// Servers that are leased and given back; rooms that take more from a date on.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

option::Lease lease(const std::string& to, option::Count count, Period term) {
  return {
      .model = {"box", {}}, .count = count, .at = {to, {}}, .rent = Path<YearlyCost>(YearlyCost(1200)), .term = term};
}

TEST(Lease, ends_with_its_term_and_what_runs_on_it_moves_to_others) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 1);
  small.measure("plan", "rented", lease("here", 1, Period{12, 0}), on(make_instant(2007, 3)));
  small.measure("plan", "own", buy("here", 1), on(make_instant(2008, 2)));
  const Rehearsed played(small);
  EXPECT_EQ(played.ended("rented"), "2007-03-01");
  EXPECT_THAT(played.diary("mail 1 goes"), ElementsAre("2008-03-01 rented: mail 1 goes from rented-001 to own-001"));
  EXPECT_THAT(played.diary("retires"), ElementsAre("2008-03-01 rented-001 retires"));
  EXPECT_EQ(played.world().purchases().size(), 1U);  // what is leased is not bought
}

TEST(Lease, goes_on_when_there_is_no_room_for_what_runs_on_it) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 1);
  small.measure("plan", "rented", lease("here", 1, Period{12, 0}), on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_THAT(played.servers("here"), ElementsAre("rented-001"));
  EXPECT_THAT(played.incidents(), Contains(HasSubstr("no room for the move: rented waits")));
}

// The leased server is gone in March 2008: what is sized in February for the rest of the run counts without it.
TEST(Lease, is_not_counted_on_beyond_its_term) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 3);
  small.measure("plan", "rented", lease("here", option::Sized{}, Period{12, 0}), on(make_instant(2007, 3)));
  small.measure("plan", "own", buy("here", option::Sized{}), on(make_instant(2008, 2)));
  const Rehearsed played(small);
  EXPECT_THAT(played.note("rented"), HasSubstr("1 server: "));
  EXPECT_THAT(played.note("own"), HasSubstr("1 server: "));
  EXPECT_THAT(played.servers("here"), ElementsAre("own-001"));
}

// One rack of 42 units holds two servers of 21; the third waits until the room has a second one.
TEST(Extend, makes_room_for_what_waits) {
  SmallScenario small;
  small.model("box").rack_units = 21;
  small.site("here").room.racks = 1;
  small.measure("plan", "hall", buy("here", 3), on(make_instant(2007, 3)));
  option::Extend more{.at = {"here", {}}, .racks = 1, .lead_time = Period{3, 0}};
  small.measure("plan", "more", more, on(make_instant(2007, 4)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("hall"),
              ElementsAre("2007-03-01 hall: 2 of 3 servers at here", "2007-07-01 hall: 1 of 1 servers at here"));
  EXPECT_EQ(played.began("more"), "2007-04-01");
  EXPECT_EQ(played.ended("more"), "2007-07-01");
}

// Racks for three, power for two of 200 W until 100 W more are there: then for two and a half.
TEST(Extend, must_be_enough) {
  SmallScenario small;
  small.site("here").room.power = Power(400);
  small.measure("plan", "hall", buy("here", 3), on(make_instant(2007, 3)));
  small.measure("plan", "more", option::Extend{.at = {"here", {}}, .power = Power(100)}, on(make_instant(2007, 4)));
  const Rehearsed played(small);
  EXPECT_EQ(played.servers("here").size(), 2U);
  EXPECT_EQ(played.ended("hall"), "");
}

TEST(Extend, of_the_storage_lets_a_move_go_on) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.link("line", "here", "there");
  small.service("mail", "here", 1).size.disk = gib(150);
  small.site("there").storage.capacity = gib(100);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 3)));
  small.measure("plan", "more", option::Extend{.at = {"there", {}}, .storage = gib(100)}, on(make_instant(2007, 4)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("mail 1 goes"), ElementsAre("2007-04-01 gather: mail 1 goes from old-001 to new-001"));
  EXPECT_THAT(played.incidents(), ElementsAre(HasSubstr("storage full: gather waits")));
}

TEST(Close, says_that_servers_keep_it_from_giving_up_the_room) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.measure("plan", "shut", option::Close{{"here", {}}}, on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_EQ(played.ended("shut"), "");
  EXPECT_THAT(played.incidents(),
              ElementsAre(HasSubstr("room not empty: shut waits to give up the room at here: 2 servers")));
}

}  // namespace
}  // namespace verbund
