#include <gmock/gmock.h>

#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string mail = "  mail: {kind: office, partner: ahorn, at: ahorn}\n";

Loaded load_with(std::vector<std::string> overrides) {
  return tests::load_text(tests::small_world(mail), std::move(overrides));
}

Scenario must_load_with(std::vector<std::string> overrides) {
  Loaded loaded = load_with(std::move(overrides));
  EXPECT_EQ(render(loaded.diagnostics, false), "");
  return std::move(loaded.scenario).value();
}

// 0.11, 0.13 from 2008 and 0.15 from 2009, low 0.10, high 0.14; times 1.5.
TEST(Override, with_a_factor_multiplies_a_value_its_bounds_and_its_steps) {
  const Scenario scenario = must_load_with({"sites.ahorn.electricity*=1.5"});
  const auto& price = scenario.sites[scenario.sites.index(0)].electricity;
  EXPECT_EQ(price.at(make_instant(2007, 1)), EnergyPrice(0.165));
  EXPECT_EQ(price.at(make_instant(2008, 6)), EnergyPrice(0.195));
  EXPECT_EQ(price.at(make_instant(2009, 6)), EnergyPrice(0.225));
  const auto input = std::find_if(scenario.inputs.begin(), scenario.inputs.end(),
                                  [](const Input& i) { return i.path == "sites.ahorn.electricity"; });
  ASSERT_NE(input, scenario.inputs.end());
  EXPECT_EQ(input->value, "0.165 EUR/kWh");
  EXPECT_EQ(input->low, "0.15 EUR/kWh");
  EXPECT_EQ(input->high, "0.21 EUR/kWh");
  EXPECT_EQ(input->source, "");  // no longer the contract's
  EXPECT_EQ(input->file, "--set sites.ahorn.electricity*=1.5");
}

// 5000 EUR × 1.00333 = 5016.65 EUR; 2000 EUR × 0.00617 = 12.34 EUR, written so that it has one reading.
TEST(Override, with_a_factor_rounds_money_to_cents_and_finds_what_is_inherited) {
  const Scenario scenario =
      must_load_with({"models.old.price*=1.00333", "services.mail.demand.mean*=2",
                      "sites.ahorn.storage.cost*=0.0061725", "sites.ahorn.servers.rack.count*=3"});
  EXPECT_EQ(scenario.models[scenario.models.index(0)].price->at(scenario.start), Money::cents(501'665));
  const auto& demand = std::get<service::PatternDemand>(scenario.services[scenario.services.index(0)].demand);
  EXPECT_EQ(demand.mean, Fraction(0.24));
  const site::Site& ahorn = scenario.sites[scenario.sites.index(0)];
  EXPECT_EQ(ahorn.storage.cost.at(scenario.start), StoragePrice(12.345));
  EXPECT_EQ(ahorn.servers[0].count, 30);
}

TEST(Override, that_drops_the_steps_of_a_price_is_noted) {
  EXPECT_THAT(
      load_with({"sites.ahorn.electricity=0.165 EUR/kWh"}).notes,
      ElementsAre("--set sites.ahorn.electricity=0.165 EUR/kWh drops the values from 2008-01, 2009-01 on; `--set "
                  "sites.ahorn.electricity*=FACTOR` changes all of them, `--set "
                  "sites.ahorn.electricity.value=…` only the first"));
  EXPECT_THAT(load_with({"sites.ahorn.electricity.value=0.12 EUR/kWh", "sites.ahorn.pue=1.5",
                         "sites.ahorn.room.cost=1 EUR/year"})
                  .notes,
              IsEmpty());
}

TEST(Override, of_a_value_beyond_its_bounds_tells_of_the_factor) {
  EXPECT_THAT(render(load_with({"sites.ahorn.electricity.value=0.20 EUR/kWh"}).diagnostics, false),
              HasSubstr("hint: low ≤ value ≤ high must hold; `--set PATH*=FACTOR` changes all three"));
}

}  // namespace
}  // namespace verbund::scenario
