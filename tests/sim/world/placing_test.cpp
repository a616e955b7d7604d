// Newcomers while the world goes on: growth, waiting, CPU that runs short, rules of placement.
#include "tests/sim/world/stage.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

world::Outcome start(Stage& stage, const std::string& service) {
  return stage.apply(world::StartInstance{stage.service(service)});
}

TEST(StartInstance, numbers_on_and_finds_a_server) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 1);
  Stage stage(small);
  const auto outcome = start(stage, "mail");
  EXPECT_TRUE(outcome.done);
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("old-002")));
  EXPECT_EQ(stage.world[stage.instance("mail", 2)].number, 2);
  EXPECT_EQ(stage.on("mail", 2), "old-002");
}

// Its demand is there, so it counts, with or without a server.
TEST(StartInstance, is_done_even_when_the_instance_has_to_wait) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 1).size.memory = gib(10);
  Stage stage(small);
  const auto outcome = start(stage, "mail");
  EXPECT_TRUE(outcome.done);
  EXPECT_THAT(outcome.changed, IsEmpty());
  EXPECT_EQ(stage.on("mail", 2), "");
  EXPECT_EQ(stage.world.waiting(), 1);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("no server free: instance 2 of mail waits at here: it needs free memory on one server (10 GiB), "
                  "and the most that one of 1 suitable servers has is 6 GiB; one more server would help"));
}

TEST(PlaceWaiting, finds_a_server_once_there_is_one) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 2).size.memory = gib(10);
  Stage stage(small);
  const world::PlaceWaiting again{stage.instance("mail", 2)};
  const auto before = stage.world.room_made(stage.site("here"));
  EXPECT_FALSE(stage.apply(again).done);
  EXPECT_EQ(stage.world.incidents()[0].times, 2);
  EXPECT_EQ(stage.world.room_made(stage.site("here")), before);

  stage.deliver("more", "here", 1);
  EXPECT_GT(stage.world.room_made(stage.site("here")), before);
  const auto outcome = stage.apply(again);
  EXPECT_TRUE(outcome.done);
  EXPECT_THAT(outcome.changed, ElementsAre(stage.server("more-001")));
  EXPECT_EQ(stage.on("mail", 2), "more-001");
  EXPECT_EQ(stage.world.waiting(), 0);
}

// An emptied server that is used again is emptied no more.
TEST(StartInstance, fills_an_emptied_server_again) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 1);
  small.service("web", "here", 1).size.memory = gib(16);
  Stage stage(small);
  stage.begin_move("mail", 1, "there");
  stage.finish_move("mail", 1);
  ASSERT_TRUE(stage.world[stage.server("old-001")].has_emptied);
  ASSERT_TRUE(stage.apply(world::PlaceWaiting{stage.instance("web", 1)}).done);
  EXPECT_FALSE(stage.world[stage.server("old-001")].has_emptied);
}

// 3 of 4 cores are taken on one server, 2.5 on the other: the instance that asks for 2 goes where most is free.
TEST(Placing, goes_where_most_cpu_is_free_when_all_run_short) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  ask(small.service("a", "here", 1), 1, 3);
  ask(small.service("b", "here", 1), 1, 2.5);
  ask(small.service("c", "here", 1), 1, 2);
  const Stage stage(small);
  EXPECT_EQ(stage.on("c", 1), "old-002");
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("CPU short: instance 1 of c went to old-002, where 1.5 cores of 4 cores are free (after 0 % "
                  "headroom) and its peak is 2 cores; no server at here with enough memory has more; more or faster "
                  "servers would help"));
  EXPECT_EQ(stage.world.incidents()[0].kind, "CPU short");
  EXPECT_EQ(stage.world.incidents()[0].subject, "c");
}

// A dedicated instance has all of its server, however slow: what lacks shows as unserved demand, not as an incident.
TEST(Placing, gives_an_instance_a_server_of_its_own_although_that_is_too_slow) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  ask(small.service("base", "here", 1), 1, 7);
  small.service("base", "here").dedicated = true;
  const Stage stage(small);
  EXPECT_EQ(stage.on("base", 1), "old-001");
  EXPECT_THAT(stage.incidents(), IsEmpty());
}

// "base" has its own server; a second one is kept empty for its growth while mail finds room beside others, and used
// when it does not.
TEST(StartInstance, keeps_empty_servers_for_services_that_need_their_own) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("base", "here", 1).dedicated = true;
  small.service("mail", "here", 1).size.memory = gib(8);
  Stage stage(small);
  ASSERT_EQ(stage.on("mail", 1), "old-002");
  stage.deliver("more", "here", 1);
  EXPECT_TRUE(stage.world.rule(stage.site("here")).keep_empty);
  start(stage, "mail");
  EXPECT_EQ(stage.on("mail", 2), "old-002");
  start(stage, "mail");
  EXPECT_EQ(stage.on("mail", 3), "more-001");
}

TEST(StartInstance, keeps_no_server_empty_where_all_services_share) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.site("there");
  small.service("base", "there", 1).dedicated = true;
  small.service("mail", "here", 1);
  Stage stage(small);
  EXPECT_FALSE(stage.world.rule(stage.site("here")).keep_empty);
  EXPECT_TRUE(stage.world.rule(stage.site("there")).keep_empty);
  stage.deliver("more", "here", 1);
  start(stage, "mail");
  EXPECT_EQ(stage.on("mail", 2), "more-001");
}

// Planned with the peak of the coming twelve months: 1 core growing by 10 % a year, one instance, is 1.1 cores then; on
// the last day of the window 1.1^(364/365) = 1.09971.
TEST(Item, is_planned_with_the_peak_of_its_window) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  auto& mail = small.service("mail", "here", 1);
  mail.growth = GrowthRate(0.1);
  mail.size.memory = gib(3);
  mail.needs = {"x86"};
  Stage stage(small);
  EXPECT_EQ(stage.world.placement_horizon(stage.now), make_instant(2008, 1));
  EXPECT_EQ(stage.world.placement_horizon(make_instant(2008, 6)), make_instant(2009, 1));  // the end of the scenario
  const auto item = stage.world.item(stage.instance("mail", 1), stage.site("here"), stage.now, make_instant(2008, 1));
  EXPECT_NEAR(item.cpu.value(), 1.09971, 1e-5);
  EXPECT_EQ(item.memory, gib(3));
  EXPECT_FALSE(item.dedicated);
  EXPECT_EQ(item.needs, 1U);
  const auto bins = stage.world.bins(stage.site("here"), stage.now, make_instant(2008, 1));
  ASSERT_EQ(bins.bins.size(), 1U);
  EXPECT_NEAR(bins.bins[0].cpu_free.value(), 4 - 1.09971, 1e-5);
  EXPECT_EQ(bins.bins[0].memory_free, gib(13));
}

// The same kind, site and subject is one incident that happens again; another subject is another.
TEST(Incidents, count_the_same_and_tell_others_apart) {
  SmallScenario small;
  small.site("here");
  small.service("mail", "here", 1);
  small.service("web", "here", 1);
  Stage stage(small);
  stage.now = make_instant(2007, 3);
  start(stage, "mail");
  ASSERT_EQ(stage.world.incidents().size(), 2U);
  const auto& mail = stage.world.incidents()[0];
  EXPECT_EQ(mail.times, 2);
  EXPECT_EQ(mail.when, make_instant(2007, 1));
  EXPECT_EQ(mail.last, make_instant(2007, 3));
  EXPECT_THAT(mail.text, ::testing::HasSubstr("instance 1 of mail"));  // the first of them
  EXPECT_EQ(stage.world.incidents()[1].times, 1);
}

}  // namespace
}  // namespace verbund
