// Waves begin when their window opens; what is still under way when it closes is late.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Period hours(int n) { return {0, std::int64_t{3600} * n}; }

// The scenario begins on Monday, 1 January 2007. One server here, one there; mail has 1 GiB of memory and no disk.
SmallScenario two_sites(int instances, const option::Window& window) {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", instances);
  auto gather = move_all("there");
  gather.window = window;
  gather.at_most = 1;
  small.measure("plan", "gather", gather);
  return small;
}

// Four hours under way, begun at 22:00: the first is there at 2:00, the second goes the night after.
TEST(MoveWindows, of_nights_take_one_wave_a_night) {
  auto small = two_sites(2, option::nights);
  const Rehearsed played(small, hours(4));
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 22:00 gather: mail 1 goes from old-001 to new-001",
                                          "2007-01-02 02:00 mail 1 arrives on new-001",
                                          "2007-01-02 22:00 gather: mail 2 goes from old-001 to new-001",
                                          "2007-01-03 02:00 mail 2 arrives on new-001"));
  EXPECT_EQ(played.ended("gather"), "2007-01-03 02:00");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// Ten hours: begun at 22:00 and closed at 6:00 the wave goes on until 8:00. The second night is missed as well, and
// what waits for the move begins two hours after the window, not within it.
TEST(MoveWindows, that_close_over_a_wave_are_missed_and_push_what_waits) {
  auto small = two_sites(2, option::nights);
  small.measure("plan", "off", option::Retire{servers_at("here")}, after("gather"));
  const Rehearsed played(small, hours(10));
  EXPECT_THAT(played.incidents(),
              ElementsAre("window missed: wave 1 of gather, begun on 2007-01-01 22:00, goes on after its window: 1 of "
                          "its 1 instances (1 GiB) are still under way to there; more bandwidth, smaller waves or a "
                          "longer window would help"));
  const auto& missed = played.world().incidents()[0];
  EXPECT_EQ(missed.kind, "window missed");
  EXPECT_EQ(missed.site, "there");
  EXPECT_EQ(missed.subject, "gather");
  EXPECT_EQ(missed.when, make_instant(2007, 1, 2, 6));
  EXPECT_EQ(missed.last, make_instant(2007, 1, 3, 8));  // when the second has arrived
  EXPECT_EQ(missed.times, 2);
  EXPECT_EQ(played.ended("gather"), "2007-01-03 08:00");
  EXPECT_EQ(played.began("off"), "2007-01-03 08:00");
}

// Ready at 6:00, when the window closes: in time.
TEST(MoveWindows, that_close_when_a_wave_arrives_are_not_missed) {
  auto small = two_sites(1, option::nights);
  const Rehearsed played(small, hours(8));
  EXPECT_EQ(played.ended("gather"), "2007-01-02 06:00");
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// 30 hours: the first is under way when the window opens on Tuesday, so the second goes on Wednesday.
TEST(MoveWindows, that_open_over_a_wave_begin_no_other) {
  auto small = two_sites(2, option::nights);
  const Rehearsed played(small, hours(30));
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 22:00 gather: mail 1 goes from old-001 to new-001",
                                          "2007-01-03 04:00 mail 1 arrives on new-001",
                                          "2007-01-03 22:00 gather: mail 2 goes from old-001 to new-001",
                                          "2007-01-05 04:00 mail 2 arrives on new-001"));
}

// A wave under way to the end of January: the incident lasts as long as anybody looks.
TEST(MoveWindows, that_are_missed_to_the_end_last_to_the_end) {
  auto small = two_sites(1, option::nights);
  const Rehearsed played(small, days(60));
  EXPECT_EQ(played.world().incidents()[0].last, make_instant(2007, 1, 31));
  EXPECT_EQ(played.ended("gather"), "");
}

// Saturday and Sunday from 9 to 17: 6 and 7 January.
TEST(MoveWindows, of_own_days_and_hours_are_kept) {
  auto small = two_sites(2, {{false, false, false, false, false, true, true}, 9, 17});
  const Rehearsed played(small);
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-06 09:00 gather: mail 1 goes from old-001 to new-001",
                                          "2007-01-07 09:00 gather: mail 2 goes from old-001 to new-001"));
}

TEST(MoveWindows, that_never_close_begin_a_wave_at_any_midnight_and_are_never_missed) {
  auto small = two_sites(2, {});
  const Rehearsed played(small, days(9));
  EXPECT_THAT(played.diary("gather"), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                                                  "2007-01-10 gather: mail 2 goes from old-001 to new-001"));
  EXPECT_THAT(played.incidents(), IsEmpty());
}

// At 22:00 as long as somebody waits, at 6:00 as long as somebody is under way; else at midnight.
TEST(MoveWindows, are_no_reason_to_ask_once_all_have_arrived) {
  auto small = two_sites(1, option::nights);
  const auto scenario = built(small);
  const auto plan = plan_of(scenario);
  Rehearsal rehearsal(plan, hours(10));
  rehearsal.play(make_instant(2007, 1, 1));
  EXPECT_EQ(rehearsal.agenda().next(make_instant(2007, 1, 1)), make_instant(2007, 1, 1, 22));
  rehearsal.play_until(make_instant(2007, 1, 2, 5));
  EXPECT_EQ(rehearsal.agenda().next(make_instant(2007, 1, 2)), make_instant(2007, 1, 2, 6));
  rehearsal.play_until(make_instant(2007, 1, 3));
  EXPECT_EQ(rehearsal.agenda().next(make_instant(2007, 1, 3)), make_instant(2007, 1, 4));
}

TEST(MoveWindows, stop_what_is_to_be_stopped_while_it_is_copied) {
  auto small = two_sites(1, option::nights);
  std::get<option::Move>(small.option("plan").measures[0].action).copying = option::Copying::stop_and_copy;
  const Rehearsed played(small, hours(4));
  EXPECT_THAT(played.diary(), ElementsAre("2007-01-01 22:00 gather: mail 1 goes from old-001 to new-001 and stops",
                                          "2007-01-02 02:00 mail 1 arrives on new-001"));
}

}  // namespace
}  // namespace verbund
