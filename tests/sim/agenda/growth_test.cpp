// Instances that growth adds, and those that wait for a server.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;

// 2 × 1.5 = 3 after one year; 2 × 1.5² = 4.5 after two, which are outside. 2 × 2 = 4 at 1.5^t = 2, t = ln 2 / ln 1.5 =
// 1.7095 years: 259.7 of the 366 days of 2008 later, on day 260 after 1 January: 17 September.
TEST(Growth, adds_instances_on_the_day_on_which_they_are_whole) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 2).growth = GrowthRate(0.5);
  EXPECT_THAT(Rehearsed(small).diary(),
              ElementsAre("2008-01-01 mail 3 starts on old-001", "2008-09-17 mail 4 starts on old-001"));
}

TEST(Growth, finds_the_servers_that_arrive_on_the_same_day) {
  SmallScenario small;
  small.base.horizon = {18, 0};  // a third instance would come in August 2008
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1).growth = GrowthRate(1);
  small.service("mail", "here").size.memory = gib(10);
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2008, 1)));
  EXPECT_THAT(Rehearsed(small).diary(),
              ElementsAre("2008-01-01 hall: 1 of 1 servers at here", "2008-01-01 mail 2 starts on hall-001"));
}

// It waits from January to June; there is no reason to try again before a server comes. Room that was made before, or
// is made elsewhere, is none.
TEST(Growth, that_finds_no_server_tries_again_only_when_room_was_made) {
  SmallScenario small;
  small.base.horizon = {18, 0};  // a third instance would come in August 2008
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1).growth = GrowthRate(1);
  small.service("mail", "here").size.memory = gib(10);
  small.model("tiny").memory = gib(1);
  small.measure("plan", "before", buy("here", 1, "tiny"), on(make_instant(2007, 3)));
  small.measure("plan", "elsewhere", buy("there", 1), on(make_instant(2008, 3)));
  small.site("there");
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2008, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary("mail"),
              ElementsAre("2008-01-01 mail 2 waits", "2008-06-01 mail 2 tries again and starts on hall-001"));
  ASSERT_EQ(played.world().incidents().size(), 1U);
  EXPECT_EQ(played.world().incidents()[0].times, 1);
}

// From the start on there is no server for the second; the rule of the first day changes nothing about that.
TEST(Growth, does_not_try_again_on_the_first_day) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 2).size.memory = gib(7);
  small.measure("plan", "room", option::Place{{"here", {}}, option::Policy::pack, Fraction(0.25)});
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 here: pack"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
}

// 3 wait; the new server takes 2 of them, the third goes on waiting.
TEST(Growth, lets_those_that_wait_try_in_the_order_in_which_they_came) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 3).size.memory = gib(7);
  small.measure("plan", "hall", buy("here", 1), on(make_instant(2007, 2)));
  EXPECT_THAT(Rehearsed(small).diary("mail"), ElementsAre("2007-02-01 mail 1 tries again and starts on hall-001",
                                                          "2007-02-01 mail 2 tries again and starts on hall-001",
                                                          "2007-02-01 mail 3 tries again and waits"));
}

// An instance that moves away leaves room for the one that waits: tried at the midnight after it has arrived.
TEST(Growth, uses_the_room_that_a_move_leaves) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("a", "here", 1).size.memory = gib(10);
  small.service("b", "here", 1).size.memory = gib(10);
  auto only_a = move_all("there");
  only_a.services.ids = {{"a", {}}};
  small.measure("plan", "gather", only_a, on(make_instant(2007, 3)));
  EXPECT_THAT(Rehearsed(small, half_a_day).diary(), ElementsAre("2007-03-01 gather: a 1 goes from old-001 to new-001",
                                                                "2007-03-01 12:00 a 1 arrives on new-001",
                                                                "2007-03-02 b 1 tries again and starts on old-001"));
}

// 90 GiB grow by a half within a year: 100 are full at 1.5^t = 100 / 90, t = 0.25985 years, 94.8 days: 6 April, day
// 95 from the start: 90 × 1.5^(95/365) = 100.0172 GiB. It is counted every day from then on: 270 in 2007, 366 in 2008.
TEST(Growth, of_the_data_may_fill_the_storage) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.site("here").storage.capacity = gib(100);
  auto& mail = small.service("mail", "here", 1);
  mail.size.disk = gib(90);
  mail.growth = GrowthRate(0.5);
  const Rehearsed played(small);
  EXPECT_THAT(played.incidents(),
              ElementsAre("storage full: the data at here have outgrown its storage of 100 GiB by 17.6 MiB; more "
                          "storage or moving services away would help"));
  const auto& full = played.world().incidents()[0];
  EXPECT_EQ(format_date(full.when), "2007-04-06");
  EXPECT_EQ(format_date(full.last), "2008-12-31");
  EXPECT_EQ(full.times, 270 + 366);
}

}  // namespace
}  // namespace verbund
