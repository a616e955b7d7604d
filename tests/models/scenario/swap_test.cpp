// `swap`: two sites change places in what an option takes over.
#include <gmock/gmock.h>

#include "models/scenario/load.h"
#include "tests/models/scenario/approve.h"
#include "tests/models/scenario/load_text.h"
#include "tests/models/scenario/variants_text.h"

namespace verbund::scenario {
namespace {

using ::testing::ElementsAre;

// Three sites, of which the name of one begins like that of another.
std::string world_of(const std::string& options) {
  std::string text = R"(verbund: 1
title: Swap
start: 2007-01
horizon: 1 year
reference: box
models:
  box: {cores: 4, rating: 1000, memory: 16 GiB, power: {idle: 100 W, full: 200 W}, platforms: [x86], price: 3000 EUR}
partners: {both: {region: DE-SN}}
kinds: {office: {size: {cores: 2, memory: 2 GiB, disk: 20 GiB}, needs: [x86], demand: {pattern: office-hours, mean: 12 %, peak: 60 %}}}
sites:
)";
  for (const char* site : {"hall", "hall-b", "west"}) {
    text += std::string("  ") + site +
            ": {partner: both, region: DE-SN, room: {power: 4 kW, racks: 1, cost: 1 EUR/year}, pue: 2, "
            "storage: {capacity: 8 TiB, cost: 1 EUR/TiB/year}, electricity: 0.1 EUR/kWh, carbon: 1 g/kWh, "
            "servers: {rack-" +
            site + ": {model: box, count: 4, bought: 2004-03}}}\n";
  }
  text += R"(links:
  a: {between: [hall, hall-b], bandwidth: 34 Mbit/s, latency: 2 ms, cost: 1 EUR/month}
  b: {between: [hall, west], bandwidth: 34 Mbit/s, latency: 2 ms, cost: 1 EUR/month}
services:
  one: {kind: office, partner: both, at: hall, instances: 1}
  two: {kind: office, partner: both, at: hall-b, instances: 1}
  three: {kind: office, partner: both, at: west, instances: 1}
options:
  stay: {baseline: true}
  lead:
    measures:
      buy-hall:  {do: buy, model: box, count: 1, at: hall, when: 2007-02}
      hall-busy: {do: buy, model: box, count: 1, at: hall, when: {memory: {above: 70 %}, at: west}}
      hall-b-to-hall: {do: move, services: {at: hall-b, kind: [office]}, to: hall, after: {measure: buy-hall, plus: 1 month}}
      from-west: {do: move, services: {at: west}, to: hall, after: [buy-hall, hall-b-to-hall]}
      off-west:  {do: retire, servers: {at: west}, when: emptied}
)";
  return text + options;
}

const option::Option& option_of(const Scenario& scenario, const std::string& id) {
  return scenario.options[*scenario.options.find(id)];
}

std::vector<std::string> problems(const std::string& options) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : tests::load_text(world_of(options), {}).diagnostics) {
    lines.push_back(std::string(name(d.problem)) + ": " + d.message + "; " + d.hint);
  }
  return lines;
}

TEST(Swap, exchanges_two_sites_in_all_that_is_taken_over) {
  const Scenario swapped = tests::must_load(world_of("  other: {extends: lead, swap: [hall, west]}\n"));
  const Scenario written = tests::must_load(world_of(R"(  other:
    measures:
      buy-west:  {do: buy, model: box, count: 1, at: west, when: 2007-02}
      west-busy: {do: buy, model: box, count: 1, at: west, when: {memory: {above: 70 %}, at: hall}}
      hall-b-to-west: {do: move, services: {at: hall-b, kind: [office]}, to: west, after: {measure: buy-west, plus: 1 month}}
      from-hall: {do: move, services: {at: hall}, to: west, after: [buy-west, hall-b-to-west]}
      off-hall:  {do: retire, servers: {at: hall}, when: emptied}
)"));
  EXPECT_EQ(canonical_physics(swapped, option_of(swapped, "other")),
            canonical_physics(written, option_of(written, "other")));
}

TEST(Swap, knows_a_name_that_begins_like_another) {
  const Scenario scenario = tests::must_load(world_of("  other: {extends: lead, swap: [hall, hall-b]}\n"));
  std::vector<std::string> ids;
  for (const auto& measure : option_of(scenario, "other").measures) ids.push_back(measure.id);
  EXPECT_THAT(ids, ElementsAre("buy-hall-b", "from-west", "hall-b-busy", "hall-to-hall-b", "off-west"));
}

TEST(Swap, twice_is_none) {
  const std::string other = "  other: {extends: lead, swap: [hall, west]}\n";
  const Scenario twice = tests::must_load(world_of(other + "  again: {extends: other, swap: [west, hall]}\n"));
  const Scenario never = tests::must_load(world_of(other + "  again: {extends: lead}\n"));
  EXPECT_EQ(canonical(twice), canonical(never));
}

TEST(Swap, comes_before_what_the_option_says_itself) {
  const Scenario scenario = tests::must_load(world_of(R"(  other:
    extends: lead
    swap: [hall, west]
    measures:
      buy-west: {do: buy, model: box, count: 3, at: hall, when: 2007-02}
      off-hall: none
)"));
  const auto& measures = option_of(scenario, "other").measures;
  ASSERT_EQ(measures.size(), 4U);
  EXPECT_EQ(measures[0].id, "buy-west");
  EXPECT_EQ(std::get<option::Buy>(measures[0].action).at.name, "hall");
}

TEST(Swap, that_is_none_is_reported) {
  EXPECT_THAT(problems("  other: {extends: lead, swap: [hall, wset]}\n"),
              ElementsAre("bad-swap: there is no site `wset`; did you mean `west`?"));
  EXPECT_THAT(problems("  other: {extends: lead, swap: hall}\n"),
              ElementsAre("bad-swap: two sites change places here; write `swap: [one, other]`, each the id of a site"));
  EXPECT_THAT(problems("  other: {swap: [hall, west]}\n"),
              ElementsAre("bad-swap: there is nothing to swap in: the option takes over no measures; add `extends:` "
                          "with the option that it is like"));
}

}  // namespace
}  // namespace verbund::scenario
