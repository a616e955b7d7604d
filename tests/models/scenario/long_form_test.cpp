// Every quantity may be written as {value, low, high, source, as_of, path}; a `source` covers what stands below it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "models/scenario/load.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

Scenario loaded(const std::string& text, std::vector<std::string> overrides = {}) {
  Loaded result = tests::load_text(text, std::move(overrides));
  EXPECT_EQ(render(result.diagnostics, false), "");
  return result.scenario.value();
}

const Input& input(const Scenario& scenario, const std::string& path) {
  auto at =
      std::find_if(scenario.inputs.begin(), scenario.inputs.end(), [&](const Input& i) { return i.path == path; });
  if (at == scenario.inputs.end()) throw std::runtime_error("no input " + path);
  return *at;
}

std::string with(std::string text, const std::string& what, const std::string& instead) {
  std::size_t at = text.find(what);
  if (at == std::string::npos) throw std::runtime_error("no " + what);
  return text.replace(at, what.size(), instead);
}

const std::string mail = "  mail: {kind: office, partner: ahorn, at: ahorn}\n";
const std::string options =
    "  other: {measures: {away: {do: move, services: all, to: ahorn, at_most: {value: 20 instances, low: 10 instances, "
    "high: 30 instances, source: rehearsal, as_of: 2006}}}}\n";

TEST(LongForm, is_taken_by_the_ends_of_a_power_curve) {
  Scenario scenario = loaded(with(tests::small_world(mail), "{idle: 226 W, full: 394 W}",
                                  "{idle: {value: 226 W, low: 220 W, high: 230 W, source: lab}, full: 394 W}"));
  EXPECT_EQ(scenario.models[scenario.models.index(0)].power.idle(), Power(226));
  EXPECT_EQ(input(scenario, "models.old.power.idle").source, "lab");
  EXPECT_EQ(input(scenario, "models.old.power.idle").low, "220 W");
  EXPECT_EQ(input(scenario, "models.old.power").value, "full 394 W");
  EXPECT_EQ(input(scenario, "models.old.power").source, "");
}

TEST(LongForm, is_taken_by_the_points_of_a_power_curve) {
  Scenario scenario = loaded(
      with(tests::small_world(mail), "{idle: 226 W, full: 394 W}",
           "[100 W, 110 W, 120 W, 130 W, 140 W, {value: 150 W, source: lab}, 160 W, 170 W, 180 W, 190 W, 200 W]"));
  EXPECT_EQ(scenario.models[scenario.models.index(0)].power.points()[5], Power(150));
  EXPECT_EQ(input(scenario, "models.old.power.6").source, "lab");
  EXPECT_THAT(input(scenario, "models.old.power").value, testing::Not(testing::HasSubstr("150 W")));
}

TEST(LongForm, is_taken_by_counts_of_instances) {
  Scenario scenario = loaded(tests::small_world(mail, options));
  const option::Option& other = scenario.options[*scenario.options.find("other")];
  EXPECT_EQ(std::get<option::Move>(other.measures[0].action).at_most, 20);
  EXPECT_EQ(input(scenario, "options.other.measures.away.at_most").high, "30 instances");
  EXPECT_EQ(input(scenario, "options.other.measures.away.at_most").as_of, "2006");
}

TEST(LongForm, is_taken_by_the_values_of_a_path) {
  Scenario scenario = loaded(
      with(tests::small_world(mail), "2008-01: 0.13 EUR/kWh", "2008-01: {value: 0.13 EUR/kWh, source: forecast}"));
  const auto& price = scenario.sites[scenario.sites.index(0)].electricity;
  EXPECT_EQ(price.at(make_instant(2008, 1)), EnergyPrice(0.13));
  EXPECT_EQ(input(scenario, "sites.ahorn.electricity.path.2008-01").source, "forecast");
  EXPECT_EQ(input(scenario, "sites.ahorn.electricity.path.2009-01").source, "contract");
}

TEST(LongForm, is_taken_by_periods_and_counts_and_angles) {
  Scenario scenario = loaded(with(
      with(tests::small_world(mail), "horizon: 2 years",
           "horizon: {value: 2 years, low: 1 year, high: 30 months, source: council}"),
      "    pue: 1.8", "    location: {lat: {value: 51.3, source: map}, lon: 12.4}\n    pue: {value: 1.8, low: 1.7}"));
  EXPECT_EQ(scenario.horizon, (Period{24, 0}));
  EXPECT_EQ(input(scenario, "horizon").high, "30 months");
  EXPECT_EQ(input(scenario, "sites.ahorn.location.lat").source, "map");
}

TEST(LongForm, by_an_override_brings_its_own_source) {
  Scenario scenario = loaded(tests::small_world(mail), {"sites.ahorn.pue={value: 1.5, source: measured}"});
  EXPECT_EQ(input(scenario, "sites.ahorn.pue").source, "measured");
}

TEST(Source, of_an_inner_map_goes_before_that_of_the_outer) {
  Scenario scenario = loaded(with(tests::small_world(mail), "room: {power: 12 kW,",
                                  "room: {source: lease, power: {value: 12 kW, source: plate},"));
  EXPECT_EQ(input(scenario, "sites.ahorn.room.power").source, "plate");
  EXPECT_EQ(input(scenario, "sites.ahorn.room.racks").source, "lease");
  EXPECT_EQ(input(scenario, "sites.ahorn.pue").source, "town hall, survey of 2006");
}

TEST(Source, that_is_an_assumption_is_none_within_a_map_that_has_one) {
  Scenario scenario = loaded(with(tests::small_world(mail), "room: {power: 12 kW,",
                                  "room: {source: lease, power: {value: 12 kW, source: assumption},"));
  EXPECT_EQ(input(scenario, "sites.ahorn.room.power").source, "");
  EXPECT_EQ(input(scenario, "sites.ahorn.room.racks").source, "lease");
}

TEST(Source, of_a_kind_comes_with_what_a_service_inherits) {
  Scenario scenario = loaded(with(tests::small_world("  mail: {source: mine, kind: office, partner: ahorn, at: ahorn, "
                                                     "growth: 3 %/year, size: {cores: 1}}\n"),
                                  "  office:\n", "  office:\n    source: handbook\n"));
  EXPECT_EQ(input(scenario, "kinds.office.demand.mean").source, "handbook");
  EXPECT_EQ(input(scenario, "kinds.office.size.memory").source, "handbook");
  EXPECT_EQ(input(scenario, "services.mail.size.cores").source, "mine");
  EXPECT_EQ(input(scenario, "services.mail.growth").source, "mine");
}

TEST(Source, of_a_measure_is_named_by_the_option_that_says_it) {
  Scenario scenario = loaded(tests::small_world(mail, options + "  further: {extends: other}\n"));
  auto times = std::count_if(scenario.inputs.begin(), scenario.inputs.end(),
                             [](const Input& i) { return i.path.ends_with(".at_most"); });
  EXPECT_EQ(times, 1);
  EXPECT_EQ(input(scenario, "options.other.measures.away.at_most").source, "rehearsal");
}

}  // namespace
}  // namespace verbund::scenario
