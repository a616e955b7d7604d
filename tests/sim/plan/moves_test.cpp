#include "sim/plan/moves.h"

#include <gmock/gmock.h>

#include "tests/support/small_plan.h"

namespace verbund::plan {
namespace {

using ::testing::ElementsAre;
using verbund::testing::gib;
using verbund::testing::SmallScenario;

option::Move move_to(const std::string& site) {
  option::Move move;
  move.to = {site, {}};
  return move;
}

std::vector<std::string> homes(const SmallScenario& small) {
  const auto scenario = small.build();
  std::vector<std::string> ids;
  for (const auto home : planned_homes(verbund::testing::plan_of(scenario))) ids.push_back(scenario.sites[home].id);
  return ids;
}

TEST(PlannedHomes, are_where_the_last_move_leads_else_where_a_service_stands) {
  SmallScenario small;
  small.service("files", "a");
  small.service("mail", "b");
  small.site("c");
  small.option("plan");
  EXPECT_THAT(homes(small), ElementsAre("a", "b"));
  auto only_b = move_to("a");
  only_b.services.at = Ref<site::Site>{"b", {}};
  small.measure("plan", "late", only_b, verbund::testing::on(make_instant(2008, 1)));
  small.measure("plan", "early", move_to("c"));
  EXPECT_THAT(homes(small), ElementsAre("c", "a"));
}

// What may not follow the last move stays where the one before has brought it.
TEST(PlannedHomes, are_never_where_residency_does_not_allow) {
  SmallScenario small;
  small.site("far").region = {"DE-BY"};
  small.site("b");
  small.service("files", "a");
  small.service("mail", "a").residency = {{"DE-SN"}};
  small.measure("plan", "first", move_to("b"));
  small.measure("plan", "second", move_to("far"), verbund::testing::on(make_instant(2008, 1)));
  EXPECT_THAT(homes(small), ElementsAre("far", "b"));
}

TEST(SentOfInstance, is_memory_and_disk) {
  SmallScenario small;
  small.service("mail", "a", 5).size = {2, gib(4), gib(100)};
  EXPECT_EQ(sent_of_instance(small.build().services[Index<service::Service>{0}]), gib(104));
}

}  // namespace
}  // namespace verbund::plan
