// What `--vary` names is multiplied, each number once, wherever it is inherited.
#include <gmock/gmock.h>

#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string services =
    "  mail: {kind: office, partner: ahorn, at: ahorn, size: {memory: 1 GiB}}\n"
    "  files: {kind: office, partner: ahorn, at: ahorn, growth: 3 %/year}\n";
const std::string options =
    "  more:\n"
    "    extends: stay\n"
    "    measures: {hall: {do: buy, model: old, count: 2, at: ahorn, when: 2007-06, project: {cost: 1000 EUR}}}\n"
    "  most: {extends: more}\n"
    "  few:\n"
    "    extends: more\n"
    "    variants: {measures.hall.project.cost: [1000 EUR, 3000 EUR]}\n";

Loaded load_varied(std::vector<std::string> paths, double factor, std::vector<std::string> overrides = {}) {
  tests::ScratchFolder folder;
  return load({.path = folder.write("scenario.yaml", tests::small_world(services, options)),
               .overrides = std::move(overrides),
               .variation = {std::move(paths), factor}});
}

Scenario must_load(const Loaded& loaded) {
  EXPECT_EQ(render(loaded.diagnostics, false), "");
  return loaded.scenario.value();
}

std::vector<std::string> paths_of(const Loaded& loaded) {
  std::vector<std::string> paths;
  for (const Varied& varied : loaded.varied) paths.push_back(varied.path);
  return paths;
}

const site::Site& ahorn(const Scenario& scenario) { return scenario.sites[scenario.sites.index(0)]; }

TEST(Vary, multiplies_what_a_path_with_a_star_leads_to_and_names_it) {
  const Loaded loaded = load_varied({"sites.*.electricity"}, 2);
  const Scenario scenario = must_load(loaded);
  EXPECT_EQ(ahorn(scenario).electricity.first(), EnergyPrice(0.22));
  EXPECT_EQ(ahorn(scenario).electricity.at(make_instant(2009, 6)), EnergyPrice(0.3));
  ASSERT_EQ(loaded.varied.size(), 1U);
  EXPECT_EQ(loaded.varied[0].path, "sites.ahorn.electricity");
  // In the order of dates, and as the scenario has them.
  std::vector<std::string> numbers;
  for (const VariedNumber& number : loaded.varied[0].numbers) numbers.push_back(number.from + " " + number.value);
  EXPECT_THAT(numbers, ElementsAre(" 0.11 EUR/kWh", "2008-01 0.13 EUR/kWh", "2009-01 0.15 EUR/kWh"));
}

TEST(Vary, by_one_leaves_the_scenario_as_it_stands) {
  const Loaded plain = load_varied({}, 1);
  const Loaded varied = load_varied({"sites.*.electricity", "sites.*.room.cost"}, 1);
  EXPECT_EQ(canonical(must_load(varied)), canonical(must_load(plain)));
  EXPECT_THAT(paths_of(varied), ElementsAre("sites.ahorn.electricity", "sites.ahorn.room.cost"));
  EXPECT_THAT(paths_of(plain), IsEmpty());
}

TEST(Vary, multiplies_no_number_twice_when_paths_overlap) {
  const Loaded loaded =
      load_varied({"sites.*.electricity.path.2008-01", "sites.*.electricity", "sites.ahorn.electricity"}, 2);
  const auto price = ahorn(must_load(loaded)).electricity;
  EXPECT_EQ(price.first(), EnergyPrice(0.22));
  EXPECT_EQ(price.at(make_instant(2008, 6)), EnergyPrice(0.26));
  EXPECT_THAT(paths_of(loaded), ElementsAre("sites.ahorn.electricity.path.2008-01", "sites.ahorn.electricity"));
}

TEST(Vary, comes_after_set) {
  const Loaded loaded =
      load_varied({"sites.*.electricity"}, 2, {"sites.ahorn.electricity.value=0.12 EUR/kWh", "sites.ahorn.pue=1.5"});
  EXPECT_EQ(ahorn(must_load(loaded)).electricity.first(), EnergyPrice(0.24));
}

// The kind grows memory for files only, which has none of its own; through `services` both are reached, and once.
TEST(Vary, reaches_what_is_inherited_from_kinds_once) {
  const auto memory = [](const Loaded& loaded) {
    const Scenario scenario = must_load(loaded);
    std::vector<double> gib;
    for (const auto& service : scenario.services) gib.push_back(service.size.memory.value() / bytes_per_gib);
    return gib;  // files, mail
  };
  EXPECT_THAT(memory(load_varied({"kinds.*.size.memory"}, 2)), ElementsAre(4, 1));
  EXPECT_THAT(memory(load_varied({"services.*.size.memory"}, 2)), ElementsAre(4, 2));
  EXPECT_THAT(memory(load_varied({"services.*.size.memory", "kinds.*.size.memory"}, 2)), ElementsAre(4, 2));
}

// `most` has the measure from `more`; the variants list their own costs.
TEST(Vary, reaches_measures_that_are_inherited_and_values_of_variants_once) {
  const Loaded loaded = load_varied({"options.*.measures.*.project.cost"}, 2);
  std::map<std::string, Money> costs;
  for (const option::Option& option : must_load(loaded).options) {
    for (const option::Measure& measure : option.measures) costs[option.id] = measure.project.cost.value();
  }
  const std::map<std::string, Money> expected = {{"few-1000-eur", Money::euros(2000)},
                                                 {"few-3000-eur", Money::euros(6000)},
                                                 {"more", Money::euros(2000)},
                                                 {"most", Money::euros(2000)}};
  EXPECT_EQ(costs, expected);
  EXPECT_THAT(paths_of(loaded),
              ElementsAre("options.more.measures.hall.project.cost", "options.few-1000-eur.measures.hall.project.cost",
                          "options.few-3000-eur.measures.hall.project.cost"));
}

TEST(Vary, that_makes_a_value_wrong_names_it_and_the_factor) {
  EXPECT_EQ(render(load_varied({"sites.*.pue"}, 0.25).diagnostics, false),
            "--vary sites.ahorn.pue × 0.25: error[out-of-range]: `0.45` is out of range\n"
            "  hint: it must be at least 1\n\n1 problem\n");
}

TEST(Vary, of_a_path_that_is_wrong_everywhere_is_said_once) {
  const std::string said = render(load_varied({"services.*.kind"}, 1).diagnostics, false);
  EXPECT_THAT(said, HasSubstr("--vary services.*.kind: error[bad-variation]: `services.mail.kind` is `office`, no "
                              "number to multiply\n"));
  EXPECT_THAT(said, HasSubstr("\n1 problem\n"));
}

}  // namespace
}  // namespace verbund::scenario
