// How long services that depend on one another may stand at two sites.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The scenario begins on 1 January 2007. app depends on mail; one instance a night goes from here to there.
SmallScenario two_sites() {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.service("app", "here", 1).depends_on = {{"mail", {}}};
  return small;
}

option::Move gather(Period apart_at_most) {
  auto move = move_all("there");
  move.at_most = 1;
  move.apart_at_most = apart_at_most;
  return move;
}

// Three days a transfer: mail is there on the 4th, app sets out then and is there on the 7th. Apart for three days; two
// are allowed, so they are apart too long from the 6th to the 7th.
TEST(Apart, for_longer_than_allowed_is_an_incident) {
  auto small = two_sites();
  small.measure("plan", "gather", gather(days(2)));
  const Rehearsed played(small, days(3));
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("apart too long: app (at here) depends on mail (at there), and they have stood at two sites "
                  "since 2007-01-04, longer than the 2 days that gather allows; more bandwidth, larger waves or "
                  "more of them would help"));
  const auto& apart = played.world().incidents()[0];
  EXPECT_EQ(apart.kind, "apart too long");
  EXPECT_EQ(apart.site, "there");
  EXPECT_EQ(apart.subject, "app, mail");
  EXPECT_EQ(apart.when, make_instant(2007, 1, 6));
  EXPECT_EQ(apart.last, make_instant(2007, 1, 7));
  EXPECT_EQ(apart.times, 1);
}

TEST(Apart, for_as_long_as_is_allowed_is_none) {
  auto small = two_sites();
  small.measure("plan", "gather", gather(days(3)));
  EXPECT_THAT(Rehearsed(small, days(3)).incidents(), IsEmpty());
}

// mail goes on Saturday the 6th and is there at noon; 30 hours later it is Sunday, 18:00. app goes a week after mail.
TEST(Apart, is_noticed_at_the_hour) {
  auto small = two_sites();
  small.measure("plan", "gather", gather({0, 30 * 3600}));
  auto& move = std::get<option::Move>(small.option("plan").measures[0].action);
  move.window = option::weekends;
  const Rehearsed played(small, half_a_day);
  EXPECT_EQ(played.world().incidents()[0].when, make_instant(2007, 1, 7, 18));
  EXPECT_EQ(played.world().incidents()[0].last, make_instant(2007, 1, 13, 12));
}

// app is not moved at all. They stay apart to the end of January.
TEST(Apart, of_what_is_left_behind_lasts_to_the_end) {
  auto small = two_sites();
  auto move = gather(days(2));
  move.services.ids = {{"mail", {}}};
  small.measure("plan", "gather", move);
  const Rehearsed played(small);
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("apart too long: app (at here) depends on mail (at there), and they have stood at two sites "
                  "since 2007-01-01, longer than the 2 days that gather allows; moving app as well would help"));
  EXPECT_EQ(played.world().incidents()[0].last, make_instant(2007, 1, 31));
  EXPECT_EQ(played.ended("gather"), "2007-01-01");
}

// Two instances of mail: from the 1st on one is here and one there, and app here can't be where both are.
TEST(Apart, are_services_as_soon_as_one_instance_stands_alone) {
  auto small = two_sites();
  small.service("mail", "here").instances = 2;
  small.service("app", "here").depends_on = {{"mail", {}}};
  small.measure("plan", "gather", gather(days(1)));
  const Rehearsed played(small);
  EXPECT_THAT(
      played.incidents(),
      ElementsAre("apart too long: app (at here) depends on mail (at here and there), and they have stood at two "
                  "sites since 2007-01-01, longer than the 1 day that gather allows; more bandwidth, larger "
                  "waves or more of them would help"));
  EXPECT_EQ(played.world().incidents()[0].last, make_instant(2007, 1, 3));
}

// mail stood there from the start: the move brings app to it, and before it the two were apart anyway.
TEST(Apart, is_no_matter_of_a_move_that_brings_together) {
  auto small = two_sites();
  small.service("mail", "here").at = {"there", {}};
  small.service("slow", "here", 2);
  small.measure("plan", "gather", gather(days(1)));
  EXPECT_THAT(Rehearsed(small, days(2)).incidents(), IsEmpty());
}

// The first move takes mail away, without a limit. The second has one, but has taken neither of the two when they come
// apart: it waits for a server until March.
TEST(Apart, counts_for_the_move_that_causes_it) {
  auto small = two_sites();
  small.base.horizon = {2, 0};
  small.site("yonder");
  auto first = move_all("there");
  first.services.ids = {{"mail", {}}};
  auto second = gather(days(1));
  second.to = {"yonder", {}};
  second.services.ids = {{"app", {}}};
  small.measure("plan", "a-first", first, on(make_instant(2007, 1, 2)));
  small.measure("plan", "second", second);
  for (const auto& text : Rehearsed(small).incidents()) EXPECT_EQ(text.find("apart"), std::string::npos) << text;
}

TEST(Apart, says_that_two_depend_on_one_another) {
  auto small = two_sites();
  small.service("mail", "here").depends_on = {{"app", {}}};
  auto move = gather(days(1));
  move.services.ids = {{"mail", {}}};
  small.measure("plan", "gather", move);
  EXPECT_THAT(Rehearsed(small).incidents(),
              ElementsAre("apart too long: app (at here) depends on mail (at there) and the other way round, and they "
                          "have stood at two sites since 2007-01-01, longer than the 1 day that gather allows; moving "
                          "app as well would help"));
}

TEST(Apart, is_not_watched_without_a_limit) {
  auto small = two_sites();
  auto move = move_all("there");
  move.services.ids = {{"mail", {}}};
  small.measure("plan", "gather", move);
  EXPECT_THAT(Rehearsed(small).incidents(), IsEmpty());
}

}  // namespace
}  // namespace verbund
