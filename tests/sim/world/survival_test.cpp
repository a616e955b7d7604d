// What a site could bear to lose.
#include "sim/world/survival.h"

#include "tests/sim/world/stage.h"
#include "tests/support/small_plan.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using world::survives_host_loss;
using world::survives_site_loss;

// Three servers of 16 GiB, each with one instance of 6: any one that is lost finds room on another (6 + 6 <= 16).
TEST(HostLoss, is_survived_when_the_others_have_room) {
  SmallScenario small;
  small.servers("here", "old", "box", 3);
  small.service("mail", "here", 3).size.memory = gib(6);
  const Stage stage(small);
  const auto loss = survives_host_loss(stage.world, stage.site("here"), stage.now);
  EXPECT_TRUE(loss.survives);
  EXPECT_EQ(loss.homeless, 0);
}

// One server carries 2 instances of 6 GiB, the other 1 of 14: 2 GiB are left beside the large one, none of the small
// ones fits; the large one fits beside nobody. The worst loss leaves 2 homeless.
TEST(HostLoss, counts_the_homeless_of_the_worst_server) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("a", "here", 1).size.memory = gib(14);
  small.service("b", "here", 2).size.memory = gib(6);
  const Stage stage(small);
  ASSERT_EQ(stage.on("b", 1), stage.on("b", 2));
  const auto loss = survives_host_loss(stage.world, stage.site("here"), stage.now);
  EXPECT_FALSE(loss.survives);
  EXPECT_EQ(loss.homeless, 2);
}

// A dedicated instance needs an empty server: there is none but its own.
TEST(HostLoss, of_a_dedicated_server_takes_an_empty_one) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("base", "here", 2).dedicated = true;
  Stage stage(small);
  EXPECT_EQ(survives_host_loss(stage.world, stage.site("here"), stage.now).homeless, 1);
  stage.deliver("spare", "here", 1);
  EXPECT_TRUE(survives_host_loss(stage.world, stage.site("here"), stage.now).survives);
}

// CPU counts as well: 3 + 3 cores are more than the 4 of a box.
TEST(HostLoss, is_not_survived_when_the_cpu_does_not_last) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  ask(small.service("mail", "here", 2), 1, 3);
  const Stage stage(small);
  EXPECT_EQ(survives_host_loss(stage.world, stage.site("here"), stage.now).homeless, 1);
}

// Two servers with half of their 16 GiB to be kept free hold 8 GiB each: the headroom is there for such a day.
TEST(HostLoss, may_use_the_headroom) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.service("mail", "here", 2).size.memory = gib(8);
  Stage stage(small);
  stage.apply(world::SetPolicy{stage.site("here"), option::Policy::spread, Fraction(0.5)});
  EXPECT_TRUE(survives_host_loss(stage.world, stage.site("here"), stage.now).survives);
}

TEST(HostLoss, of_a_site_without_servers_is_none) {
  SmallScenario small;
  small.site("here");
  const Stage stage(small);
  EXPECT_TRUE(survives_host_loss(stage.world, stage.site("here"), stage.now).survives);
}

// 4 instances of 6 GiB; the other site has 16 GiB free on one server: two of them find room, two do not.
TEST(SiteLoss, moves_to_the_other_sites_in_thought) {
  SmallScenario small;
  small.servers("here", "old", "box", 2);
  small.servers("there", "new", "box", 1);
  small.service("mail", "here", 4).size.memory = gib(6);
  Stage stage(small);
  const auto loss = survives_site_loss(stage.world, stage.site("here"), stage.now);
  EXPECT_FALSE(loss.survives);
  EXPECT_EQ(loss.homeless, 2);
  stage.deliver("spare", "there", 1);
  EXPECT_TRUE(survives_site_loss(stage.world, stage.site("here"), stage.now).survives);
  EXPECT_EQ(stage.on("mail", 1), "old-001");  // nothing has moved
}

// There is room for all, but not where mail may stand.
TEST(SiteLoss, heeds_residency) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.servers("there", "new", "box", 2);
  small.site("there").region = {"DE-ST"};
  small.service("mail", "here", 2).residency = {{"DE-SN"}};
  small.service("web", "here", 1);
  const Stage stage(small);
  EXPECT_EQ(survives_site_loss(stage.world, stage.site("here"), stage.now).homeless, 2);
}

TEST(SiteLoss, heeds_platforms) {
  SmallScenario small;
  small.model("unix").platforms = {"unix"};
  small.servers("here", "old", "unix", 1);
  small.servers("there", "new", "box", 2);
  small.service("base", "here", 1).needs = {"unix"};
  const Stage stage(small);
  EXPECT_EQ(survives_site_loss(stage.world, stage.site("here"), stage.now).homeless, 1);
}

}  // namespace
}  // namespace verbund
