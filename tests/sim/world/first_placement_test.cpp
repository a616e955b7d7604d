// Where everything stands when the scenario begins.
#include "tests/sim/world/stage.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A "box" has 4 cores and 16 GiB; an instance asks for 1 core and 1 GiB unless a test says otherwise.
TEST(FirstPlacement, names_servers_by_batch_and_number) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("here", "older", "box", 1).bought = make_instant(2004, 6);
  const Stage stage(small);
  ASSERT_EQ(stage.world.servers().size(), 3U);
  EXPECT_EQ(stage.world.servers()[1].name, "old-002");
  EXPECT_EQ(stage.world.servers()[2].name, "older-001");
  EXPECT_EQ(stage.world.servers()[2].batch, "older");
  EXPECT_EQ(stage.world.servers()[2].bought, make_instant(2004, 6));
  EXPECT_THAT(stage.world.purchases(), IsEmpty());  // they were paid for before
}

// Three servers; "apps" comes first by id and would spread over all of them. Both of "mail" need a server of their own.
TEST(FirstPlacement, gives_dedicated_instances_their_servers_before_the_others_spread) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("apps", "here", 3);
  small.service("mail", "here", 2).dedicated = true;
  const Stage stage(small);
  EXPECT_EQ(stage.on("mail", 1), "old-001");
  EXPECT_EQ(stage.on("mail", 2), "old-002");
  for (int n = 1; n <= 3; ++n) EXPECT_EQ(stage.on("apps", n), "old-003");
  EXPECT_THAT(stage.incidents(), IsEmpty());
}

// Two servers are left when "mail" has one. At the start the empty ones are for all: they were bought for that.
TEST(FirstPlacement, uses_all_servers_although_some_services_need_their_own) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("apps", "here", 2);
  small.service("mail", "here", 1).dedicated = true;
  const Stage stage(small);
  EXPECT_EQ(stage.on("apps", 1), "old-002");
  EXPECT_EQ(stage.on("apps", 2), "old-003");
}

TEST(FirstPlacement, heeds_the_platforms_that_a_service_needs) {
  SmallScenario small;
  small.model("unix").platforms = {"unix"};
  small.servers("here", "a", "unix", 1);
  small.servers("here", "b", "box", 1);
  small.service("apps", "here", 2).needs = {"x86"};
  small.service("base", "here", 1).needs = {"unix"};
  const Stage stage(small);
  EXPECT_EQ(stage.on("apps", 2), "b-001");
  EXPECT_EQ(stage.on("base", 1), "a-001");
}

// 16 GiB hold one instance of 10 GiB; the second needs another server and the whole of 12 GiB does not fit beside it.
TEST(FirstPlacement, tells_what_finds_no_server) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("base", "here", 2).size.memory = gib(10);
  small.service("mail", "here", 1).needs = {"unix"};
  const Stage stage(small);
  EXPECT_EQ(stage.world.waiting(), 2);
  EXPECT_EQ(stage.on("base", 2), "");
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("no server free: instance 2 of base waits at here: it needs free memory on one server (10 GiB), "
                  "and the most that one of 1 suitable servers has is 6 GiB; one more server would help",
                  "no server free: instance 1 of mail with unix waits at here: none of 1 servers has its "
                  "platforms; one more server would help"));
  const auto& first = stage.world.incidents()[0];
  EXPECT_EQ(first.kind, "no server free");
  EXPECT_EQ(first.site, "here");
  EXPECT_EQ(first.subject, "base");
  EXPECT_EQ(first.when, make_instant(2007, 1));
}

// The whole server is the instance's own, but 17 GiB are more than any has.
TEST(FirstPlacement, tells_what_needs_a_server_of_its_own_and_finds_none) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  auto& mail = small.service("mail", "here", 2);
  mail.dedicated = true;
  const Stage stage(small);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("no server free: instance 2 of mail waits at here: it needs an empty server of its own (1 GiB), "
                  "and none of 1 suitable servers has any; one more server would help"));
  EXPECT_EQ(stage.world.waiting(), 1);
}

TEST(FirstPlacement, says_that_there_is_no_server_at_all) {
  SmallScenario small;
  small.service("mail", "here", 1);
  const Stage stage(small);
  EXPECT_THAT(stage.incidents(), ElementsAre("no server free: instance 1 of mail waits at here: no server there takes "
                                             "newcomers; one more server would help"));
}

// Half of every shared server is to stay free from the start on: 8 GiB hold two of 4 GiB, the other two find no room.
// A dedicated instance may use all 16 GiB of its own.
TEST(FirstPlacement, heeds_the_headroom_of_a_place_measure_at_the_start) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("base", "here", 1).dedicated = true;
  small.service("base", "here").size.memory = gib(16);
  small.service("mail", "here", 4).size.memory = gib(4);
  ask(small.service("mail", "here"), 1, 0);
  small.measure("plan", "room", option::Place{{"here", {}}, option::Policy::spread, Fraction(0.5)});
  const auto scenario = small.build();
  const auto demand = scenario::demand_sources(scenario, 1);
  const auto plan = plan_of(scenario);
  const world::World world(plan, demand);
  world.check_invariants();
  EXPECT_EQ(world.waiting(), 2);
  EXPECT_EQ(world.servers()[0].instances.size(), 1U);
  EXPECT_EQ(world.servers()[1].instances.size(), 2U);
  EXPECT_EQ(world.room_made({0}), 0U);  // nothing was placed before: no reason to try again
}

// A dated rule, or one that waits, holds later.
TEST(FirstPlacement, does_not_heed_rules_that_come_later) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.service("mail", "here", 4).size.memory = gib(4);
  small.measure("plan", "a", option::Place{{"here", {}}, option::Policy::spread, Fraction(0.5)},
                on(make_instant(2008, 1)));
  small.measure("plan", "b", option::Place{{"here", {}}, option::Policy::spread, Fraction(0.5)}, after("a"));
  const auto scenario = small.build();
  const auto demand = scenario::demand_sources(scenario, 1);
  const auto plan = plan_of(scenario);
  EXPECT_EQ(world::World(plan, demand).waiting(), 0);
}

// 22 × 2 = 44 units in a rack of 42; 22 × 200 W = 4.4 kW of 4 kW.
TEST(FirstPlacement, reports_a_room_that_is_too_full_already) {
  SmallScenario small;
  small.site("here").room.racks = 1;
  small.site("here").room.power = Power(4000);
  small.servers("here", "old", "box", 22);
  const Stage stage(small);
  EXPECT_THAT(
      stage.incidents(),
      ElementsAre("room full from the start: the servers of here take 44 of 42 rack units and 4.4 kW of 4 kW at "
                  "full load; nothing can be added before enough of them retire"));
}

}  // namespace
}  // namespace verbund
