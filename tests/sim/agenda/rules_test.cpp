// Measures that change a rule or a right, and rooms that are given up.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;

TEST(Virtualise, is_done_at_its_date_for_the_services_it_names) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("a", "here", 1).dedicated = true;
  small.service("b", "here", 1).dedicated = true;
  small.service("c", "here", 1).dedicated = true;
  service::Selector some{.ids = {{"a", {}}, {"c", {}}}, .partner = {}, .kinds = {}, .at = {}};
  small.measure("plan", "share", option::Virtualise{some, Fraction(0.1)}, on(make_instant(2007, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-06-01 a is virtualised", "2007-06-01 c is virtualised"));
  EXPECT_EQ(played.ended("share"), "2007-06-01");
  EXPECT_TRUE(played.world().instances()[1].dedicated);
  EXPECT_DOUBLE_EQ(played.world().instances()[2].overhead, 0.1);
}

// Two instances need a server of their own and find none; once they may share, they fit on what is there.
TEST(Virtualise, lets_those_that_wait_try_again) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  small.service("own", "here", 2).dedicated = true;
  small.measure("plan", "share", option::Virtualise{{}, Fraction(0)}, on(make_instant(2007, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-06-01 mail is virtualised", "2007-06-01 own is virtualised",
                                          "2007-06-01 mail 1 tries again and starts on old-001",
                                          "2007-06-01 own 2 tries again and starts on old-001"));
}

// The move found no empty server in March; in June none is needed any more, and it goes on by itself.
TEST(Virtualise, lets_a_move_go_on_that_found_no_empty_server) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("own", "here", 1).dedicated = true;
  small.service("web", "there", 1);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 3)));
  small.measure("plan", "share", option::Virtualise{{}, Fraction(0)}, on(make_instant(2007, 6)));
  EXPECT_THAT(Rehearsed(small).diary("gather"),
              ElementsAre("2007-03-01 gather: own 1 stays", "2007-06-01 gather: own 1 goes from old-001 to new-001"));
}

TEST(Place, holds_from_its_date_on) {
  SmallScenario small;
  small.base.horizon = {18, 0};  // a third instance would come in August 2008
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 1).growth = GrowthRate(1);
  small.measure("plan", "pack", option::Place{{"here", {}}, option::Policy::pack, Fraction(0.25)},
                on(make_instant(2007, 6)));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-06-01 here: pack", "2008-01-01 mail 2 starts on old-001"));
  EXPECT_EQ(played.began("pack"), "2007-06-01");
  EXPECT_EQ(played.ended("pack"), "2007-06-01");
}

TEST(PurchaseJointly, changes_nothing_but_the_prices) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "jointly", option::PurchaseJointly{}, on(make_instant(2007, 6)));
  small.measure("plan", "then", buy("here", 1), after("jointly"));
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-06-01 then: 1 of 1 servers at here"));
  EXPECT_EQ(played.ended("jointly"), "2007-06-01");
}

TEST(Close, waits_until_the_last_server_has_gone) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.measure("plan", "gather", move_all("there"), on(make_instant(2007, 3)));
  small.measure("plan", "off", option::Retire{servers_at("here")}, when_emptied());
  small.measure("plan", "shut", option::Close{{"here", {}}});
  const Rehearsed played(small, half_a_day);
  EXPECT_THAT(played.diary(), ElementsAre("2007-03-01 gather: mail 1 goes from old-001 to new-001",
                                          "2007-03-01 12:00 mail 1 arrives on new-001",
                                          "2007-03-01 12:00 old-001 retires", "2007-03-01 12:00 here is closed"));
  EXPECT_EQ(played.began("shut"), "2007-01-01");
  EXPECT_EQ(played.ended("shut"), "2007-03-01 12:00");
}

// Nothing stands there and nothing is to come: the rent ends at once.
TEST(Close, gives_up_a_room_that_is_empty_at_once) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "shut", option::Close{{"here", {}}});
  EXPECT_EQ(Rehearsed(small).ended("shut"), "2007-01-01");
}

// Each of three begins when the one before has ended; a date of its own holds as well.
TEST(After, lets_measures_follow_one_another) {
  SmallScenario small;
  small.base.horizon = {6, 0};
  small.servers("here", "old", "box", 1);
  small.site("there");
  small.service("mail", "here", 2);
  small.measure("plan", "hall", buy("there", 1), on(make_instant(2007, 2)));
  auto gather = move_all("there");
  gather.window = option::weekends;
  gather.at_most = 1;
  small.measure("plan", "gather", gather, after("hall"));
  small.measure("plan", "off", option::Retire{servers_at("here")}, after("gather"));
  auto timing = after("off");
  timing.date = make_instant(2007, 5);
  small.measure("plan", "shut", option::Close{{"here", {}}}, timing);
  const Rehearsed played(small);
  EXPECT_EQ(played.ended("hall"), "2007-02-01");
  EXPECT_EQ(played.began("gather"), "2007-02-01");
  EXPECT_EQ(played.ended("gather"), "2007-02-10");
  EXPECT_EQ(played.began("off"), "2007-02-10");
  EXPECT_EQ(played.ended("off"), "2007-02-10");
  EXPECT_EQ(played.began("shut"), "2007-05-01");
  EXPECT_EQ(played.ended("shut"), "2007-05-01");
}

TEST(After, waits_for_all_that_are_named) {
  SmallScenario small;
  small.site("here");
  small.measure("plan", "a", buy("here", 1), on(make_instant(2007, 2)));
  small.measure("plan", "b", buy("here", 1), on(make_instant(2007, 4)));
  auto both = after("a");
  both.after.push_back(option::After{.measure = "b"});
  small.measure("plan", "c", buy("here", 1), both);
  EXPECT_EQ(Rehearsed(small).began("c"), "2007-04-01");
}

}  // namespace
}  // namespace verbund
