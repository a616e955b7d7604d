#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The scenario begins on Monday, 1 January 2007. One server here, one there; mail asks for 1 core and 1 GiB each.
SmallScenario two_sites(int instances) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", instances);
  return small;
}

TEST(MoveWaves, begin_with_all_at_once_unless_told_otherwise) {
  auto small = two_sites(2);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-03-01 gather: mail 1 goes from old-001 to new-001",
                                          "2007-03-01 gather: mail 2 goes from old-001 to new-001"));
  EXPECT_EQ(played.began("gather"), "2007-03-01");
  EXPECT_EQ(played.ended("gather"), "2007-03-01");
}

TEST(MoveWaves, wait_for_a_saturday_when_asked) {
  auto small = two_sites(1);
  auto gather = move_all("there");
  gather.window = option::weekends;
  small.measure("plan", "gather", gather);
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-06 gather: mail 1 goes from old-001 to new-001"));
  EXPECT_EQ(played.began("gather"), "2007-01-01");
  EXPECT_EQ(played.ended("gather"), "2007-01-06");
}

TEST(MoveWaves, take_at_most_so_many_a_night) {
  auto small = two_sites(3);
  auto gather = move_all("there");
  gather.at_most = 2;
  small.measure("plan", "gather", gather);
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                                          "2007-01-01 gather: mail 2 goes from old-001 to new-001",
                                          "2007-01-02 gather: mail 3 goes from old-001 to new-001"));
  EXPECT_EQ(played.ended("gather"), "2007-01-02");
}

// Ten days under way: begun on 6 January, arrived on the 16th; the 13th is left out.
TEST(MoveWaves, begin_when_the_last_one_has_arrived) {
  auto small = two_sites(2);
  auto gather = move_all("there");
  gather.window = option::weekends;
  gather.at_most = 1;
  small.measure("plan", "gather", gather);
  const Rehearsed played(small, days(10));
  EXPECT_THAT(
      played.diary(),
      ElementsAre("2007-01-06 gather: mail 1 goes from old-001 to new-001", "2007-01-16 mail 1 arrives on new-001",
                  "2007-01-20 gather: mail 2 goes from old-001 to new-001", "2007-01-30 mail 2 arrives on new-001"));
  EXPECT_EQ(played.ended("gather"), "2007-01-30");
}

TEST(MoveWaves, take_what_others_depend_on_first) {
  auto small = two_sites(1);
  small.service("app", "here", 1).depends_on = {{"mail", {}}};
  auto gather = move_all("there");
  gather.at_most = 1;
  small.measure("plan", "gather", gather);
  EXPECT_THAT(Rehearsed(small).diary(), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                                                    "2007-01-02 gather: app 1 goes from old-001 to new-001"));
}

// 10 GiB fit nowhere until a server is bought in March: it is tried then and not every night. The small one does not
// have to wait for it, although it was not in the first wave.
TEST(MoveWaves, leave_out_what_found_no_room_until_room_is_made) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("held", "there", 1).size.memory = gib(7);
  small.service("large", "here", 1).size.memory = gib(10);
  small.service("small", "here", 1);
  auto gather = move_from("here", "there");
  gather.at_most = 1;
  small.measure("plan", "gather", gather);
  small.measure("plan", "hall", buy("there", 1), on(make_instant(2007, 3)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(),
              ElementsAre("2007-01-01 gather: large 1 stays", "2007-01-02 gather: small 1 goes from old-001 to new-001",
                          "2007-03-01 hall: 1 of 1 servers at there",
                          "2007-03-01 gather: large 1 goes from old-001 to hall-001"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
  EXPECT_EQ(played.ended("gather"), "2007-03-01");
}

// The storage there holds one of them; it has room again when the first has gone back.
TEST(MoveWaves, wait_for_storage) {
  auto small = two_sites(0);
  small.site("there").storage.capacity = gib(100);
  small.service("mail", "here").instances = 1;
  small.service("mail", "here").size.disk = gib(80);
  small.service("web", "there", 1).size.disk = gib(60);
  small.measure("plan", "gather", move_from("here", "there"));
  small.measure("plan", "back", move_from("there", "here"), on(make_instant(2007, 5)));
  const Rehearsed played(small, days(3));
  EXPECT_THAT(
      played.diary(),
      ElementsAre("2007-01-01 gather: mail 1 stays", "2007-05-01 back: web 1 goes from new-001 to old-001",
                  "2007-05-04 web 1 arrives on old-001", "2007-05-04 gather: mail 1 goes from old-001 to new-001",
                  "2007-05-07 mail 1 arrives on new-001"));
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("storage full: gather waits to bring instance 1 of mail to there: 60 GiB of 100 GiB in use, it "
                  "needs 80 GiB; more storage would help"));
}

// What may not go is no reason to wait.
TEST(MoveWaves, leave_behind_what_residency_keeps) {
  auto small = two_sites(1);
  small.site("there").region = {"DE-ST"};
  small.service("kept", "here", 1).residency = {{"DE-SN"}};
  small.measure("plan", "gather", move_all("there"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001"));
  EXPECT_EQ(played.ended("gather"), "2007-01-01");
  EXPECT_EQ(played.where("kept", 1), "old-001");
  EXPECT_EQ(played.incidents().size(), 1U);
}

TEST(MoveWaves, of_what_is_there_already_are_none) {
  auto small = two_sites(1);
  small.measure("plan", "gather", move_all("here"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), IsEmpty());
  EXPECT_EQ(played.ended("gather"), "2007-01-01");
}

// Half as many again after a year: the third instance starts at the new home while the second is still waiting for its
// wave, and it has nowhere to go.
TEST(MoveWaves, are_not_asked_for_newcomers_at_the_new_home) {
  auto small = two_sites(2);
  small.base.horizon = {18, 0};
  small.service("mail", "here").growth = GrowthRate(0.5);
  auto gather = move_all("there");
  gather.at_most = 1;
  small.measure("plan", "gather", gather, on(make_instant(2007, 12, 31)));
  const Rehearsed played(small, days(3));
  EXPECT_THAT(played.diary(), ElementsAre("2007-12-31 gather: mail 1 goes from old-001 to new-001",
                                          "2008-01-01 mail 3 starts on new-001", "2008-01-03 mail 1 arrives on new-001",
                                          "2008-01-03 gather: mail 2 goes from old-001 to new-001",
                                          "2008-01-06 mail 2 arrives on new-001"));
}

// The second finds no server here. It has nothing to be carried and starts there at once.
TEST(MoveWaves, take_along_what_has_no_server) {
  auto small = two_sites(2);
  small.service("mail", "here").size.memory = gib(10);
  small.servers("there", "more", "box", 1);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 3)));
  const Rehearsed played(small, days(3));
  EXPECT_THAT(played.diary(), ElementsAre("2007-03-01 gather: mail 1 goes from old-001 to new-001",
                                          "2007-03-01 gather: mail 2 starts on "
                                          "more-001",
                                          "2007-03-04 mail 1 arrives on new-001"));
  EXPECT_EQ(played.ended("gather"), "2007-03-04");
}

// One a night: the first makes "there" the home, and the one that waits is tried there, although no room has been made.
TEST(MoveWaves, let_those_that_wait_try_at_the_new_home) {
  auto small = two_sites(2);
  small.service("mail", "here").size.memory = gib(10);
  small.servers("there", "more", "box", 1);
  auto gather = move_all("there");
  gather.at_most = 1;
  small.measure("plan", "gather", gather, on(make_instant(2007, 3)));
  const Rehearsed played(small, days(3));
  EXPECT_THAT(played.diary(), ElementsAre("2007-03-01 gather: mail 1 goes from old-001 to new-001",
                                          "2007-03-01 mail 2 tries again and starts on more-001",
                                          "2007-03-04 mail 1 arrives on new-001"));
}

}  // namespace
}  // namespace verbund
