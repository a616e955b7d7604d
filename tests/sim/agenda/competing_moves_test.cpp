// Plans in which moves want the same instances, or go where nothing can go.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

option::Timing in_june() { return on(make_instant(2007, 6)); }

// One goes to "there" on the first night, then the second move begins: from then on all of mail goes to
// "yonder", also what the first has not taken yet, and the first does not fetch it back.
TEST(CompetingMoves, of_two_moves_of_one_service_the_later_has_the_last_word) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.servers("yonder", "far", "box", 1);
  small.service("mail", "here", 4);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  auto quickly = move_all("yonder");
  quickly.at_most = 2;
  small.measure("plan", "a", slowly, in_june());
  small.measure("plan", "b", quickly, on(make_instant(2007, 6, 2)));
  for (const auto take : {Period{}, days(2), half_a_day}) {
    const Rehearsed played(small, take);
    for (int n = 1; n <= 4; ++n) EXPECT_EQ(played.where("mail", n), "far-001");
    EXPECT_NE(played.ended("a"), "");
    EXPECT_NE(played.ended("b"), "");
    EXPECT_THAT(played.incidents(), IsEmpty());
  }
}

// On the same day, in the order of their ids.
TEST(CompetingMoves, of_two_moves_on_one_day_the_later_in_the_plan_has_the_last_word) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.servers("yonder", "far", "box", 1);
  small.service("mail", "here", 3);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  auto also_slowly = move_all("yonder");
  also_slowly.at_most = 1;
  small.measure("plan", "a", slowly);
  small.measure("plan", "b", also_slowly);
  const Rehearsed played(small, days(1));
  for (int n = 1; n <= 3; ++n) EXPECT_EQ(played.where("mail", n), "far-001");
  EXPECT_NE(played.ended("a"), "");
  EXPECT_NE(played.ended("b"), "");
}

// Both lead to one site, one instance a night each. The first is complete when all are there, whoever took them.
TEST(CompetingMoves, two_moves_to_one_site_help_each_other) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.service("web", "here", 3);
  auto slowly = move_all("there");
  slowly.at_most = 1;
  auto only_web = slowly;
  only_web.services.ids = {{"web", {}}};
  small.measure("plan", "all", slowly, in_june());
  small.measure("plan", "web", only_web, in_june());
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-06-01 all: mail 1 goes from old-001 to new-001",
                                          "2007-06-01 web: web 1 goes from old-001 to new-001",
                                          "2007-06-02 all: web 2 goes from old-001 to new-001",
                                          "2007-06-02 web: web 3 goes from old-001 to new-001"));
  EXPECT_EQ(played.ended("all"), "2007-06-02");
  EXPECT_EQ(played.ended("web"), "2007-06-02");
}

// A later move that residency forbids for a service leaves it to the earlier one.
TEST(CompetingMoves, a_later_move_does_not_stop_an_earlier_one_of_what_it_may_not_take) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.servers("yonder", "far", "box", 1);
  small.site("yonder").region = {"DE-ST"};
  small.service("mail", "here", 3).residency = {{"DE-SN"}};
  auto slowly = move_all("there");
  slowly.at_most = 1;
  small.measure("plan", "a", slowly);
  small.measure("plan", "b", move_all("yonder"));
  const Rehearsed played(small);
  for (int n = 1; n <= 3; ++n) EXPECT_EQ(played.where("mail", n), "new-001");
}

// The room there is closed before the move begins: every instance stays, and what comes after it waits.
TEST(CompetingMoves, a_move_to_a_closed_room_is_an_incident) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.site("there");
  small.service("mail", "here", 2);
  small.measure("plan", "shut", option::Close{{"there", {}}});
  small.measure("plan", "gather", move_all("there"), in_june());
  small.measure("plan", "off", option::Retire{servers_at("here")}, after("gather"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 there is closed", "2007-06-01 gather: mail 1 stays",
                                          "2007-06-01 gather: mail 2 stays"));
  EXPECT_THAT(played.incidents(), ElementsAre("room given up: gather cannot bring mail to there, its room was closed; "
                                              "close it later or move elsewhere"));
  EXPECT_EQ(played.ended("gather"), "");
  EXPECT_EQ(played.began("off"), "");
  EXPECT_EQ(played.where("mail", 2), "old-001");
}

}  // namespace
}  // namespace verbund
