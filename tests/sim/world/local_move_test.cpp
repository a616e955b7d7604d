// Moves within a site: off servers that leave, first to those that were bought in their place.
#include "tests/sim/world/stage.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Two old servers, one instance of 2 GiB and 100 GiB on the first.
SmallScenario one_site() {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  auto& mail = small.service("mail", "here", 1);
  mail.size.memory = gib(2);
  mail.size.disk = gib(100);
  return small;
}

// The storage of a site is one pool: the disk is not copied. Memory is.
TEST(LocalMove, copies_memory_only) {
  auto small = one_site();
  small.site("here").storage.capacity = gib(100);
  Stage stage(small);
  stage.mark_leaving({"old-001"});
  const auto outcome = stage.begin_move("mail", 1, "here", "renew");
  ASSERT_EQ(outcome.transfers.size(), 1U);
  EXPECT_EQ(stage.world.memory_used(stage.site("here")), gib(4));
  EXPECT_EQ(stage.world.disk_used(stage.site("here"), stage.now), gib(100));
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.on("mail", 1), "old-002");
  EXPECT_EQ(stage.world.memory_used(stage.site("here")), gib(2));
  EXPECT_EQ(stage.world.disk_used(stage.site("here"), stage.now), gib(100));
}

// Only its memory is copied: no service is stopped for that, however the measure copies between sites.
TEST(LocalMove, never_stops_the_instance) {
  Stage stage(one_site());
  stage.mark_leaving({"old-001"});
  const auto i = stage.instance("mail", 1);
  const auto outcome =
      stage.apply(world::BeginMove{i, stage.site("here"), "renew", option::Copying::stop_and_copy, Bandwidth(1e6)});
  EXPECT_EQ(outcome.transfers[0].copying, option::Copying::pre_copy);
  EXPECT_EQ(outcome.transfers[0].dirty_rate.value(), 0);
  EXPECT_FALSE(stage.world[i].stopped);
}

// "old-002" is empty and comes first, but "renew-001" was bought for what leaves.
TEST(LocalMove, prefers_the_servers_that_its_measure_brought) {
  Stage stage(one_site());
  stage.deliver("renew", "here", 1);
  stage.mark_leaving({"old-001"});
  stage.begin_move("mail", 1, "here", "renew");
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.on("mail", 1), "renew-001");
}

// The new server has 1 GiB: too little, so another takes it.
TEST(LocalMove, goes_elsewhere_when_those_are_full) {
  auto small = one_site();
  small.model("tiny").memory = gib(1);
  Stage stage(small);
  stage.deliver("renew", "here", 1, "tiny");
  stage.mark_leaving({"old-001"});
  stage.begin_move("mail", 1, "here", "renew");
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.on("mail", 1), "old-002");
}

// Where "base" needs servers of its own, the empty new ones are kept for it: mail goes beside "web" on the old server.
TEST(LocalMove, keeps_empty_new_servers_for_those_that_need_one) {
  auto small = one_site();
  small.servers("here", "other", "box", 1);
  small.service("base", "here", 1).dedicated = true;
  small.service("web", "here", 1);
  Stage stage(small);
  ASSERT_EQ(stage.on("base", 1), "old-001");
  ASSERT_EQ(stage.on("mail", 1), "old-002");
  ASSERT_EQ(stage.on("web", 1), "other-001");
  stage.deliver("renew", "here", 1);
  stage.mark_leaving({"old-001", "old-002"});
  stage.begin_move("base", 1, "here", "renew");
  stage.begin_move("mail", 1, "here", "renew");
  stage.finish_move("base", 1);
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.on("base", 1), "renew-001");
  EXPECT_EQ(stage.on("mail", 1), "other-001");
}

TEST(LocalMove, finds_no_room_when_all_servers_leave) {
  Stage stage(one_site());
  stage.mark_leaving({"old-001", "old-002"});
  EXPECT_FALSE(stage.begin_move("mail", 1, "here", "off").done);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("no room for the move: off waits to bring instance 1 of mail to a server at here: no server there "
                  "takes newcomers; more or larger servers there would help"));
}

// Residency is about sites: an instance that stands where it may not be can still change its server.
TEST(LocalMove, asks_for_no_residency) {
  auto small = one_site();
  small.service("mail", "here").residency = {{"DE-ST"}};
  Stage stage(small);
  stage.mark_leaving({"old-001"});
  EXPECT_TRUE(stage.begin_move("mail", 1, "here", "renew").done);
}

// What arrives on a leaving server has to go on: a reason to try again, once it is there.
TEST(LocalMove, from_a_leaving_server_on_which_it_has_only_just_arrived_is_a_reason_to_try_again) {
  auto small = one_site();
  small.servers("there", "new", "box", 2);
  Stage stage(small);
  stage.begin_move("mail", 1, "there");
  stage.mark_leaving({"new-001"});
  const auto before = stage.world.room_made(stage.site("there"));
  stage.finish_move("mail", 1);
  EXPECT_GT(stage.world.room_made(stage.site("there")), before);
  EXPECT_TRUE(stage.begin_move("mail", 1, "there", "renew").done);
}

// No newcomer may use the room that is left on a leaving server, so nothing is gained by trying again.
TEST(LocalMove, off_a_leaving_server_makes_no_room) {
  Stage stage(one_site());
  stage.mark_leaving({"old-001"});
  const auto before = stage.world.room_made(stage.site("here"));
  stage.begin_move("mail", 1, "here", "renew");
  stage.finish_move("mail", 1);
  EXPECT_EQ(stage.world.room_made(stage.site("here")), before);
  EXPECT_TRUE(stage.world[stage.server("old-001")].has_emptied);
  EXPECT_THAT(stage.world[stage.server("old-001")].instances, IsEmpty());
}

}  // namespace
}  // namespace verbund
