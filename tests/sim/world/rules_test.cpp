// The rule of a site for newcomers, as `place` sets it. A box has 4 cores and 16 GiB.
#include "sim/world/survival.h"
#include "tests/sim/world/stage.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using option::Policy;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// At most 2 cores of instances a core: 8 on a box. Two instances that see 4 cores each fill it, whatever they ask for.
TEST(Overcommit, of_cpu_limits_the_cores_that_are_promised) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("mail", "here", 1), 4, 0.1);
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .cpu_overcommit = Ratio(2)});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 2), "old-001");
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "");
  EXPECT_THAT(stage.incidents(),
              ElementsAre("no server free: instance 3 of mail waits at here: it needs 4 cores on one server, and the "
                          "most that one of 1 suitable servers with memory for it may still promise is 0 (at most 2 "
                          "for each of its own); one more server would help"));
}

// 1.5 × 16 GiB: two of 12 GiB. What stands, stays when the rule becomes stricter; a newcomer waits.
TEST(Overcommit, of_memory_promises_more_than_there_is) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1).size.memory = gib(12);
  small.service("web", "here", 1);
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .memory_overcommit = Ratio(1.5)});
  stage.apply(world::StartInstance{stage.service("mail")});  // 12 + 1 + 12 are more than 24
  EXPECT_EQ(stage.on("mail", 2), "");
  stage.apply(world::SetPolicy{.at = stage.site("here"), .memory_overcommit = Ratio(2)});
  stage.apply(world::PlaceWaiting{stage.instance("mail", 2)});
  EXPECT_EQ(stage.on("mail", 2), "old-001");
  stage.apply(world::SetPolicy{.at = stage.site("here")});
  EXPECT_EQ(stage.on("mail", 2), "old-001");
  stage.apply(world::StartInstance{stage.service("web")});
  EXPECT_EQ(stage.on("web", 2), "");
}

// A dedicated instance has no more than its server really has.
TEST(Overcommit, gives_no_more_memory_to_one_alone) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("own", "here", 1).size.memory = gib(20);
  small.service("own", "here").dedicated = true;
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .memory_overcommit = Ratio(2)});
  stage.apply(world::PlaceWaiting{stage.instance("own", 1)});
  EXPECT_EQ(stage.on("own", 1), "");
}

// Both stand on the first server, packed. The third goes to the second; the fourth finds no server without another of
// them and shares, which is said.
TEST(Apart, is_kept_as_long_as_there_is_room) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 1);
  small.service("web", "here", 1);
  Stage stage(small);
  ASSERT_EQ(stage.on("web", 1), "old-002");
  stage.apply(world::SetPolicy{.at = stage.site("here"), .policy = Policy::stay, .apart = true});
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 2), "old-002");
  EXPECT_THAT(stage.incidents(), IsEmpty());
  stage.apply(world::StartInstance{stage.service("mail")});
  EXPECT_EQ(stage.on("mail", 3), "old-001");
  EXPECT_THAT(stage.incidents(),
              ElementsAre("not apart: instance 3 of mail went to old-001 at here, where another of them stands; no "
                          "server without one has room for it; one more server would help"));
  EXPECT_EQ(stage.world.incidents()[0].kind, "not apart");
  EXPECT_EQ(stage.world.waiting(), 0);
}

// On the way they hold their place on both servers.
TEST(Apart, counts_what_is_arriving) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 2);
  small.service("mail", "here", 2);
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("there"), .policy = Policy::pack, .apart = true});
  const auto first = stage.begin_move("mail", 1, "there");
  const auto second = stage.begin_move("mail", 2, "there");
  ASSERT_EQ(first.transfers.size(), 1U);
  ASSERT_EQ(second.transfers.size(), 1U);
  EXPECT_NE(first.transfers[0].to, second.transfers[0].to);
}

// Servers bought for what leaves others are used first, but not by siblings together while another has room.
TEST(Apart, comes_before_the_servers_that_were_bought_for_a_move) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "spare", "box", 1);
  small.service("mail", "here", 2);
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .policy = Policy::pack, .apart = true});
  stage.deliver("renew", "here", 1);
  stage.mark_leaving({"old-001", "old-002"});
  EXPECT_EQ(stage.world[stage.begin_move("mail", 1, "here", "renew").transfers[0].to].name, "renew-001");
  EXPECT_EQ(stage.world[stage.begin_move("mail", 2, "here", "renew").transfers[0].to].name, "spare-001");
}

TEST(Stay, takes_the_servers_in_the_order_in_which_they_were_put_up) {
  SmallScenario small;
  small.servers("here", "b", "box", 1);
  small.servers("here", "a", "box", 1);
  small.service("mail", "here", 1).size.memory = gib(6);
  Stage stage(small);
  stage.deliver("more", "here", 1);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .policy = Policy::stay});
  std::vector<std::string> where;
  for (int number = 2; number <= 6; ++number) {
    stage.apply(world::StartInstance{stage.service("mail")});
    where.push_back(stage.on("mail", number));
  }
  const auto first = stage.world.servers()[0].name;
  const auto second = stage.world.servers()[1].name;
  EXPECT_THAT(where, ElementsAre(first, second, second, "more-001", "more-001"));
}

// School hours at their own mean of 33/168 of 2 cores: the peak is 2, the mean 0.393. Each site plans by its own rule.
TEST(SizeBy, decides_what_an_instance_is_planned_with_at_each_site) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  auto& lessons = small.service("lessons", "here", 1);
  lessons.size.cores = 2;
  lessons.demand = service::PatternDemand{"school-hours", Fraction(33.0 / 168), Fraction(1), Fraction(0)};
  Stage stage(small);
  stage.apply(world::SetPolicy{.at = stage.site("there"), .size_by = service::Level::mean});
  const auto planned = [&](const char* site) {
    return stage.world.item(stage.instance("lessons", 1), stage.site(site), stage.now, make_instant(2008, 1)).cpu;
  };
  EXPECT_NEAR(planned("here").value(), 2, 1e-12);
  EXPECT_NEAR(planned("there").value(), 66.0 / 168, 1e-12);
  EXPECT_NEAR(planned("here").value(), 2, 1e-12);
  stage.begin_move("lessons", 1, "there");
  EXPECT_NEAR(stage.world.bins(stage.site("there"), stage.now, make_instant(2008, 1)).bins[0].cpu_free.value(),
              4 - 66.0 / 168, 1e-12);
}

// Two of 12 GiB on one server of 16 each, promised twice: what is lost with one finds room on the other.
TEST(HostLoss, counts_with_the_memory_that_may_be_promised) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).size.memory = gib(12);
  Stage stage(small);
  EXPECT_EQ(world::survives_host_loss(stage.world, stage.site("here"), stage.now).homeless, 1);
  stage.apply(world::SetPolicy{.at = stage.site("here"), .memory_overcommit = Ratio(1.5)});
  EXPECT_TRUE(world::survives_host_loss(stage.world, stage.site("here"), stage.now).survives);
}

// An instance that asks for more than a whole server takes one that is empty.
TEST(HostLoss, gives_a_whole_server_to_what_asks_for_more) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("huge", "here", 1), 8, 7);
  Stage stage(small);
  EXPECT_EQ(world::survives_host_loss(stage.world, stage.site("here"), stage.now).homeless, 1);
  stage.deliver("spare", "here", 1);
  EXPECT_TRUE(world::survives_host_loss(stage.world, stage.site("here"), stage.now).survives);
}

// Of two servers the second holds more than finds room.
TEST(HostLoss, names_the_worst_server) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("a", "here", 1).size.memory = gib(14);
  small.service("b", "here", 2).size.memory = gib(6);
  const Stage stage(small);
  const auto loss = world::survives_host_loss(stage.world, stage.site("here"), stage.now);
  EXPECT_EQ(loss.server, stage.server("old-002"));
  EXPECT_EQ(loss.homeless, 2);
  EXPECT_EQ(loss.lost, 2);
}

}  // namespace
}  // namespace verbund
