// What is bought after a model has become the standard.
#include "sim/plan/standards.h"

#include "tests/sim/agenda/staffed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using ::testing::ElementsAre;

SmallScenario three_models() {
  SmallScenario small;
  small.base.horizon = {2 * 12, 0};
  small.servers("here", "old", "box", 2);
  small.model("wide").platforms = {"x86", "windows"};
  small.model("unix").platforms = {"unix"};
  small.option("plan");
  return small;
}

option::Standardise standard(const std::string& model) {
  option::Standardise measure;
  measure.hardware = Ref<catalogue::ServerModel>{model, {}};
  return measure;
}

std::vector<std::string> bought(const Rehearsed& played) {
  std::vector<std::string> all;
  for (const auto& purchase : played.world().purchases()) {
    all.push_back(format_date(purchase.when) + " " + std::to_string(purchase.count) + " " +
                  played.scenario.models[purchase.model].id);
  }
  return all;
}

TEST(Standards, stand_in_for_models_whose_platforms_they_offer) {
  auto small = three_models();
  const auto scenario = built(small);
  plan::Standards standards(scenario);
  const auto box = at(scenario.models, "box"), wide = at(scenario.models, "wide"), unix = at(scenario.models, "unix");
  EXPECT_EQ(standards.bought_for(box), box);
  auto measure = standard("wide");
  measure.hardware->index = wide;
  standards.set(scenario.start, measure);
  EXPECT_EQ(standards.bought_for(box), wide);
  EXPECT_EQ(standards.bought_for(wide), wide);
  EXPECT_EQ(standards.bought_for(unix), unix);
}

TEST(Standards, are_bought_from_their_date_on_in_place_of_what_the_measure_names) {
  auto small = three_models();
  auto yearly = buy("here", 3);
  yearly.every = Period{12, 0};
  yearly.lead_time = Period{1, 0};
  small.measure("plan", "yearly", yearly);
  small.measure("plan", "unix", buy("here", 1, "unix"));
  option::Timing later;
  later.date = make_instant(2007, 6);
  small.measure("plan", "one", standard("wide"), later);
  const Rehearsed played(small);
  EXPECT_THAT(bought(played), ElementsAre("2007-01-01 1 unix", "2007-02-01 3 box", "2008-02-01 3 wide"));
  EXPECT_EQ(played.ended("yearly"), "2007-02-01");
}

TEST(Standards, replace_servers_that_grow_old) {
  auto small = three_models();
  small.measure("plan", "one", standard("wide"));
  small.measure("plan", "usual", refresh(older_than(24), 2));
  EXPECT_THAT(bought(Rehearsed(small)), ElementsAre("2008-01-01 2 wide"));
}

}  // namespace
}  // namespace verbund
