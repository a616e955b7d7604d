#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/scenario/load.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

const std::string services =
    "  mail: {kind: office, partner: ahorn, at: ahorn}\n  wiki: {partner: ahorn, kind: office, at: ahorn}\n";
const std::string reversed =
    "  wiki: {at: ahorn, kind: office, partner: ahorn}\n  mail: {kind: office, at: ahorn, partner: ahorn}\n";
const std::string options =
    "  other: {measures: {pack: {do: place, at: ahorn, policy: pack}, close: {do: close, at: ahorn}}}\n";

Scenario loaded(const std::string& text, std::vector<std::string> overrides = {}) {
  Loaded result = tests::load_text(text, std::move(overrides));
  EXPECT_EQ(render(result.diagnostics, false), "");
  return result.scenario.value();
}

std::string physics(const Scenario& scenario, const std::string& option = "other") {
  return canonical_physics(scenario, scenario.options[*scenario.options.find(option)]);
}

TEST(Canonical, is_the_same_for_another_order_of_maps) {
  Scenario a = loaded(tests::small_world(services, options));
  Scenario b = loaded(tests::small_world(
      reversed, "  other: {measures: {close: {at: ahorn, do: close}, pack: {do: place, policy: pack, at: ahorn}}}\n"));
  EXPECT_EQ(canonical(a), canonical(b));
  EXPECT_EQ(physics(a), physics(b));
}

TEST(Canonical, is_the_same_for_another_order_of_the_ends_of_a_power_curve) {
  std::string text = tests::small_world(services, options);
  std::string ends = "{idle: 226 W, full: 394 W}";
  std::string reversed_text = text;
  reversed_text.replace(text.find(ends), ends.size(), "{full: 394 W, idle: 226 W}");
  EXPECT_EQ(canonical(loaded(reversed_text)), canonical(loaded(text)));
}

TEST(Canonical, of_physics_ignores_what_only_the_ledger_reads_and_other_options) {
  std::string before = physics(loaded(tests::small_world(services, options)));
  for (const char* change :
       {"title=Else", "sites.ahorn.electricity=1 EUR/kWh", "sites.ahorn.room.cost=1 EUR/year", "sites.ahorn.name=Hall",
        "sites.ahorn.pue=1.1", "sites.ahorn.carbon=1 g/kWh", "sites.ahorn.storage.cost=1 EUR/TiB/year",
        "models.old.price=9 EUR", "partners.ahorn.inhabitants=9", "discounts=[{at_least: 1 EUR, discount: 1 %}]",
        "goals={minimise: cost}", "translations={de: {Small: Klein}}", "services.mail.name=Post",
        "options.other.title=Else", "options.other.measures.pack.paid_by=ahorn",
        "options.stay.measures={close: {do: close, at: ahorn}}",
        "models.new={cores: 2, rating: 1, memory: 1 GiB, power: {idle: 1 W, full: 2 W}, platforms: [x86]}"}) {
    Scenario changed = loaded(tests::small_world(services, options), {change});
    EXPECT_EQ(physics(changed), before) << change;
    EXPECT_NE(canonical(changed), canonical(loaded(tests::small_world(services, options)))) << change;
  }
}

TEST(Canonical, of_physics_sees_every_physical_change) {
  std::string before = physics(loaded(tests::small_world(services, options)));
  for (const char* change :
       {"start=2007-02", "horizon=1 year", "resolution=30 minutes", "models.old.rating=15000",
        "sites.ahorn.room.racks=3", "sites.ahorn.servers.rack.count=9", "services.mail.instances=3",
        "services.mail.demand.noise=5 %", "sites.ahorn.staff={admins: {people: 9, cost: 1 EUR/year}}",
        "services.mail.protection={class: low}", "partners.ahorn.region=DE-ST",
        "options.other.measures.pack.headroom=10 %", "events={fair: {when: 2007-05-01, services: all, factor: 2}}"}) {
    EXPECT_NE(physics(loaded(tests::small_world(services, options), {change})), before) << change;
  }
}

// It comes in place of whatever is bought.
TEST(Canonical, of_physics_sees_the_model_that_is_the_standard) {
  const auto physics_with = [](const char* cores) {
    const std::string standard = std::string("models.new={cores: ") + cores +
                                 ", rating: 1, memory: 1 GiB, power: {idle: 1 W, full: 2 W}, platforms: [x86], price: "
                                 "1 EUR}";
    return physics(loaded(tests::small_world(services, options),
                          {standard, "options.other.measures.pack={do: standardise, hardware: new}"}));
  };
  EXPECT_NE(physics_with("2"), physics_with("4"));
}

TEST(Canonical, of_physics_hangs_on_the_values_of_recorded_series) {
  tests::ScratchFolder folder;
  std::string vm =
      "  vm: {kind: office, partner: ahorn, at: ahorn, demand: {trace: a.csv, column: b, core: 1000 MHz}}\n";
  std::string path = folder.write("scenario.yaml", tests::small_world(vm, options));
  auto physics_with = [&](const std::string& value) {
    (void)folder.write("a.csv", "t,b\n2007-01-01T00:00Z,1\n2008-01-01T00:00Z," + value + "\n2008-12-31T00:00Z,3\n");
    return physics(load({.path = path, .data_folder = folder.path()}).scenario.value());
  };
  EXPECT_EQ(physics_with("2"), physics_with("2"));
  EXPECT_NE(physics_with("2"), physics_with("3"));
}

}  // namespace
}  // namespace verbund::scenario
