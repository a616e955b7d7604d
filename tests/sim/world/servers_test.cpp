// Servers that leave and retire, instances that become virtual, rules and rooms.
#include "tests/sim/world/stage.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(MarkLeaving, keeps_newcomers_away_and_lets_what_stands_there_run_on) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2);
  Stage stage(small);
  stage.mark_leaving({"old-001"});
  EXPECT_EQ(stage.on("mail", 1), "old-001");
  for (int i = 0; i < 2; ++i) stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "old-002");
  EXPECT_EQ(stage.on("mail", 4), "old-002");
  EXPECT_EQ(stage.world.running_servers(stage.site("here")), 2);
  EXPECT_THAT(stage.world.bins(stage.site("here"), stage.now, stage.now).servers, ElementsAre(stage.server("old-002")));
}

TEST(Retire, takes_a_server_and_its_share_of_the_room_away) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  Stage stage(small);
  const auto outcome = stage.apply(world::Retire{stage.server("old-001")});
  EXPECT_THAT(outcome.retired, ElementsAre(stage.server("old-001")));
  EXPECT_FALSE(stage.world[stage.server("old-001")].running);
  EXPECT_THAT(stage.world.running(stage.site("here")), ElementsAre(stage.server("old-002")));
  EXPECT_EQ(stage.world.rack_units_used(stage.site("here")), 2);
  EXPECT_EQ(stage.world.power_at_full_load(stage.site("here")), Power(200));
  EXPECT_EQ(stage.world.memory_installed(stage.site("here")), gib(16));
}

// What a retired server leaves free is racks and power, not room for instances.
TEST(Retire, makes_room_for_servers_and_none_for_newcomers) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  Stage stage(small);
  const auto before = stage.world.room_made(stage.site("here"));
  stage.apply(world::Retire{stage.server("old-001")});
  EXPECT_EQ(stage.world.room_made(stage.site("here")), before);
  EXPECT_EQ(stage.world.space_made(stage.site("here")), 1);
}

using RetireDeathTest = ::testing::Test;

TEST(RetireDeathTest, aborts_when_something_still_runs_there) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  Stage stage(small);
  EXPECT_DEATH(stage.apply(world::Retire{stage.server("old-001")}), "only an empty server retires");
}

TEST(RetireDeathTest, aborts_when_the_server_is_gone_already) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  Stage stage(small);
  stage.apply(world::Retire{stage.server("old-001")});
  EXPECT_DEATH(stage.apply(world::Retire{stage.server("old-001")}), "a server retires only once");
}

// 1 core and 8 % more; the two servers of mail can be shared from then on.
TEST(Virtualise, lets_instances_share_their_servers_at_a_price_in_cpu) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).dedicated = true;
  Stage stage(small);
  const auto before = stage.world.room_made(stage.site("here"));
  const auto outcome = stage.apply(world::Virtualise{stage.service("mail"), Fraction(0.08)});
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("old-001"), stage.server("old-002")));
  EXPECT_GT(stage.world.room_made(stage.site("here")), before);
  const auto item = stage.world.item(stage.instance("mail", 1), stage.site("here"), stage.now, stage.now);
  EXPECT_FALSE(item.dedicated);
  EXPECT_DOUBLE_EQ(item.cpu.value(), 1.08);
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "old-001");
  EXPECT_DOUBLE_EQ(stage.world[stage.instance("mail", 3)].overhead, 0.08);
}

TEST(Virtualise, changes_nothing_for_a_service_that_shares_already) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1);
  Stage stage(small);
  const auto outcome = stage.apply(world::Virtualise{stage.service("mail"), Fraction(0.08)});
  EXPECT_THAT(outcome.changed, IsEmpty());
  EXPECT_DOUBLE_EQ(stage.world[stage.instance("mail", 1)].overhead, 0);
}

TEST(Virtualise, holds_on_both_servers_of_an_instance_under_way) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1).dedicated = true;
  small.service("web", "here", 1);
  Stage stage(small);
  stage.begin_move("mail", 1, "there");
  ASSERT_EQ(stage.on("web", 1), "");
  const auto outcome = stage.apply(world::Virtualise{stage.service("mail"), Fraction(0)});
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("old-001"), stage.server("new-001")));
  EXPECT_TRUE(stage.apply(world::PlaceWaiting{stage.instance("web", 1)}).done);
}

// All of mail waits, here and nowhere; now that it may share, any server with memory will do: worth another try at
// every site.
TEST(Virtualise, is_a_reason_to_try_again_for_those_that_wait) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("base", "here", 1).dedicated = true;
  small.service("mail", "here", 1).dedicated = true;
  Stage stage(small);
  ASSERT_EQ(stage.on("mail", 1), "");
  const auto here = stage.world.room_made(stage.site("here"));
  const auto there = stage.world.room_made(stage.site("there"));
  stage.apply(world::Virtualise{stage.service("mail"), Fraction(0)});
  EXPECT_GT(stage.world.room_made(stage.site("here")), here);
  EXPECT_GT(stage.world.room_made(stage.site("there")), there);
}

// Half of 16 GiB stays free: the second instance of 5 GiB finds no room beside the first; with a quarter it does.
TEST(SetPolicy, decides_how_much_of_a_shared_server_newcomers_may_use) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1).size.memory = gib(5);
  Stage stage(small);
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::spread, Fraction(0.5)});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 2), "");
  const auto before = stage.world.room_made(stage.site("here"));
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::spread, Fraction(0.25)});
  EXPECT_GT(stage.world.room_made(stage.site("here")), before);
  EXPECT_TRUE(stage.apply(world::PlaceWaiting{stage.instance("mail", 2)}).done);
  EXPECT_EQ(stage.world.empty_bin(stage.site("here"), at(stage.scenario.models, "box")).memory_total, gib(12));
}

// What stands, stays, even above the line; a dedicated instance may use all of its server.
TEST(SetPolicy, drives_nobody_away) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("base", "here", 1).dedicated = true;
  small.service("base", "here").size.memory = gib(16);
  small.service("mail", "here", 2).size.memory = gib(8);
  Stage stage(small);
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::pack, Fraction(0.5)});
  EXPECT_EQ(stage.on("base", 1), "old-001");
  EXPECT_EQ(stage.on("mail", 2), "old-002");
}

TEST(SetPolicy, places_newcomers_by_its_rule) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("mail", "here", 1);
  Stage stage(small);
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::pack, Fraction(0)});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 2), "old-001");
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::spread, Fraction(0)});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "old-002");
}

TEST(SetPolicy, that_holds_already_is_no_reason_to_try_again) {
  SmallScenario small;
  small.site("here");
  Stage stage(small);
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::pack, Fraction(0.5)});
  const auto before = stage.world.room_made(stage.site("here"));
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::pack, Fraction(0.5)});
  EXPECT_EQ(stage.world.room_made(stage.site("here")), before);
}

TEST(CloseRoom, gives_an_empty_room_up_once) {
  SmallScenario small;
  small.site("here");
  Stage stage(small);
  EXPECT_TRUE(stage.world.open(stage.site("here")));
  EXPECT_TRUE(stage.apply(world::CloseRoom{stage.site("here")}).done);
  EXPECT_FALSE(stage.world.open(stage.site("here")));
  EXPECT_FALSE(stage.apply(world::CloseRoom{stage.site("here")}).done);
}

TEST(CloseRoomDeathTest, aborts_while_a_server_runs_there) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  Stage stage(small);
  EXPECT_DEATH(stage.apply(world::CloseRoom{stage.site("here")}), "only when no server runs in it");
}

}  // namespace
}  // namespace verbund
