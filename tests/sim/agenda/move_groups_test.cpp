// Services that depend on one another go together or not at all.
#include "tests/sim/agenda/rehearsed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One server here and one there; a and b depend on one another, 1 GiB an instance.
SmallScenario two_sites(int of_a, int of_b) {
  SmallScenario small;
  small.base.horizon = {6, 0};
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("a", "here", of_a).depends_on = {{"b", {}}};
  small.service("b", "here", of_b).depends_on = {{"a", {}}};
  return small;
}

void gather(SmallScenario& small, int at_most) {
  auto move = move_all("there");
  move.at_most = at_most;
  small.measure("plan", "gather", move);
}

// "2007-01-01: a1 a2 b1": who began to go when.
std::vector<std::string> waves(const Rehearsed& played) {
  std::vector<std::string> waves;
  std::string last;
  for (const auto& line : played.diary(" goes from ")) {
    const auto colon = line.find(": ");
    const auto date = line.substr(0, line.find(" gather"));
    const auto space = line.find(' ', colon + 2);
    if (date != last) waves.push_back(date + ":");
    last = date;
    waves.back() += " " + line.substr(colon + 2, space - colon - 2) + line.substr(space + 1, 1);
  }
  return waves;
}

// The group has 4 instances and a wave 3 at most: it goes alone, in whole. What depends on it comes after.
TEST(MoveGroups, larger_than_a_wave_go_alone_and_in_whole) {
  auto small = two_sites(2, 2);
  small.service("c", "here", 4).depends_on = {{"a", {}}};
  gather(small, 3);
  EXPECT_THAT(waves(Rehearsed(small, half_a_day)),
              ElementsAre("2007-01-01: a1 a2 b1 b2", "2007-01-02: c1 c2 c3", "2007-01-03: c4"));
}

// Two instances of base, on which a depends, leave room for one more: too little for a and b, which are next.
TEST(MoveGroups, wait_for_the_next_wave_when_this_one_has_too_little_room) {
  auto small = two_sites(1, 1);
  small.service("base", "here", 2);
  small.service("a", "here").depends_on.push_back({"base", {}});
  small.service("c", "here", 2).depends_on = {{"a", {}}};
  gather(small, 3);
  EXPECT_THAT(waves(Rehearsed(small, half_a_day)),
              ElementsAre("2007-01-01: base1 base2", "2007-01-02: a1 b1 c1", "2007-01-03: c2"));
}

TEST(MoveGroups, share_a_wave_that_has_room_for_several) {
  const auto with = [](int at_most) {
    auto small = two_sites(1, 1);
    small.service("c", "here", 1).depends_on = {{"d", {}}};
    small.service("d", "here", 1).depends_on = {{"c", {}}};
    gather(small, at_most);
    return waves(Rehearsed(small, half_a_day));
  };
  EXPECT_THAT(with(4), ElementsAre("2007-01-01: a1 b1 c1 d1"));
  EXPECT_THAT(with(3), ElementsAre("2007-01-01: a1 b1", "2007-01-02: c1 d1"));
}

// At once, when transfers take no time, as well.
TEST(MoveGroups, are_not_cut_by_transfers_that_take_no_time) {
  auto small = two_sites(2, 2);
  small.service("c", "here", 1);
  gather(small, 5);
  EXPECT_THAT(waves(Rehearsed(small)), ElementsAre("2007-01-01: a1 a2 b1 b2 c1"));
}

// 10 GiB each, and the server there has 16: a would find room, b none. Both stay until a second one is bought in March;
// small, which is no part of the group, does not wait.
TEST(MoveGroups, stay_together_when_one_finds_no_room) {
  auto small = two_sites(1, 1);
  small.servers("here", "old2", "box", 1);
  for (const char* id : {"a", "b"}) small.service(id, "here").size.memory = gib(10);
  small.service("small", "here", 1);
  gather(small, 3);
  small.measure("plan", "hall", buy("there", 1), on(make_instant(2007, 3)));
  const Rehearsed played(small, half_a_day);
  EXPECT_THAT(waves(played), ElementsAre("2007-01-01: small1", "2007-03-01: a1 b1"));
  EXPECT_THAT(played.incidents(),
              ElementsAre("no room for the move: gather waits to bring instance 1 of b to a server at there: it needs "
                          "free memory on one server (10 GiB), and the most that one of 1 suitable servers has is 6 "
                          "GiB; more or larger servers there would help; the 2 instances of its move group wait "
                          "together"));
  EXPECT_EQ(played.world().incidents()[0].times, 1);
}

// 60 GiB each, 100 there: the storage is too small for both, so neither goes.
TEST(MoveGroups, stay_together_when_the_storage_holds_only_some) {
  auto small = two_sites(1, 1);
  small.site("there").storage.capacity = gib(100);
  for (const char* id : {"a", "b"}) small.service(id, "here").size.disk = gib(60);
  gather(small, 3);
  const Rehearsed played(small, half_a_day);
  EXPECT_THAT(waves(played), IsEmpty());
  EXPECT_THAT(played.incidents(),
              ElementsAre("storage full: gather waits to bring instance 1 of b to there: 60 GiB of 100 GiB in use, it "
                          "needs 60 GiB; more storage would help; the 2 instances of its move group wait together"));
  EXPECT_EQ(played.ended("gather"), "");
}

// The second instance of a has no server here. It starts there when the others begin to go.
TEST(MoveGroups, take_along_what_has_no_server) {
  auto small = two_sites(2, 1);
  small.servers("there", "more", "box", 1);
  small.service("a", "here").size.memory = gib(10);
  gather(small, 1);
  const Rehearsed played(small, half_a_day);
  EXPECT_THAT(
      played.diary(),
      ElementsAre("2007-01-01 gather: a 1 goes from old-001 to new-001", "2007-01-01 gather: a 2 starts on more-001",
                  "2007-01-01 gather: b 1 goes from old-001 to new-001", "2007-01-01 12:00 a 1 arrives on new-001",
                  "2007-01-01 12:00 b 1 arrives on new-001"));
}

// Of a and b only a is moved: there is no group to keep together, and its instances go one a night.
TEST(MoveGroups, count_only_what_the_move_selects) {
  auto small = two_sites(2, 1);
  auto move = move_all("there");
  move.services.ids = {{"a", {}}};
  move.at_most = 1;
  small.measure("plan", "gather", move);
  EXPECT_THAT(waves(Rehearsed(small, half_a_day)), ElementsAre("2007-01-01: a1", "2007-01-02: a2"));
}

}  // namespace
}  // namespace verbund
