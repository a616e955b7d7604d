#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/scenario/load.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

using testing::HasSubstr;

const std::string services = "  mail: {kind: office, partner: ahorn, at: ahorn}\n";
const std::string options = "  other: {title: Another way, measures: {pack: {do: place, at: ahorn, policy: pack}}}\n";

std::string world(const std::string& more) { return tests::small_world(services, options) + more; }

Scenario loaded(const std::string& text, std::vector<std::string> overrides = {}) {
  Loaded result = tests::load_text(text, std::move(overrides));
  EXPECT_EQ(render(result.diagnostics, false), "");
  return result.scenario.value();
}

TEST(Translations, are_read_by_language_and_text) {
  const Scenario scenario =
      loaded(world("translations:\n  de: {Small: Klein, Another way: Ein anderer Weg}\n  en: {contract: agreement}\n"));
  EXPECT_EQ(scenario.translations, (Translations{{"de", {{"Another way", "Ein anderer Weg"}, {"Small", "Klein"}}},
                                                 {"en", {{"contract", "agreement"}}}}));
}

TEST(Translations, are_of_titles_names_and_sources_as_long_as_they_may_be) {
  const std::string source(900, 'x');
  const Scenario scenario = loaded(world("translations: {de: {\"" + source + "\": Quelle}}\n"),
                                   {"sites.ahorn.pue={value: 1.5, source: " + source + "}"});
  EXPECT_EQ(scenario.translations.at("de").at(source), "Quelle");
  const Loaded other = tests::load_text(world("drills: {" + source + ": 1}\n"));
  EXPECT_THAT(render(other.diagnostics, false), HasSubstr("this key is longer than 100 characters"));
}

TEST(Translations, of_what_a_set_value_replaces_are_no_mistake) {
  const std::string text = world("translations: {de: {Another way: Ein anderer Weg, contract: Vertrag}}\n");
  loaded(text, {"options.other.title=Else", "sites.ahorn.electricity=0.2 EUR/kWh"});
}

TEST(Translations, of_the_title_of_an_option_hold_for_its_variants) {
  const Scenario scenario = loaded(
      tests::small_world(services,
                         "  other:\n    title: Another way\n    variants: {measures.pack.headroom: [10 %, 20 %]}\n"
                         "    measures: {pack: {do: place, at: ahorn, policy: pack}}\n") +
      "translations: {de: {Another way: Ein anderer Weg}}\n");
  const auto& texts = scenario.translations.at("de");
  EXPECT_EQ(texts.size(), 3);
  EXPECT_EQ(texts.at("Another way (pack.headroom 10 %)"), "Ein anderer Weg (pack.headroom 10 %)");
  EXPECT_EQ(texts.at("Another way (pack.headroom 20 %)"), "Ein anderer Weg (pack.headroom 20 %)");
}

// A catalogue brings those of its own names.
TEST(Translations, of_included_files_are_added_and_none_is_said_twice) {
  const tests::ScratchFolder folder;
  const std::string more =
      folder.write("more.yaml",
                   "models:\n  new: {name: New one, cores: 2, rating: 1, memory: 1 GiB, power: {idle: 1 W, full: 2 W}, "
                   "platforms: [x86]}\ntranslations:\n  de: {New one: Der neue}\n  en: {New one: The new one}\n");
  const auto with = [&](const std::string& own) {
    return load({.path = folder.write("scenario.yaml", world("include: [" + more + "]\ntranslations: " + own + "\n"))});
  };
  const Loaded both = with("{de: {Small: Klein}}");
  ASSERT_EQ(render(both.diagnostics, false), "");
  EXPECT_EQ(both.scenario->translations, (Translations{{"de", {{"New one", "Der neue"}, {"Small", "Klein"}}},
                                                       {"en", {{"New one", "The new one"}}}}));
  EXPECT_THAT(render(with("{de: {New one: Neu}}").diagnostics, false), HasSubstr("`New one` is also defined at"));
}

TEST(Translations, change_no_run_but_the_checksum) {
  const Scenario before = loaded(world("")), after = loaded(world("translations: {de: {Small: Klein}}\n"));
  EXPECT_NE(canonical(before), canonical(after));
  for (std::size_t i = 0; i < before.options.size(); ++i) {
    EXPECT_EQ(canonical_physics(before, before.options[before.options.index(i)]),
              canonical_physics(after, after.options[after.options.index(i)]));
  }
}

TEST(Translations, are_read_back_from_the_canonical_text) {
  const Scenario scenario = loaded(world("translations:\n  de: {\"Small\": \"Klein: \\\"fein\\\", # 1\"}\n"));
  EXPECT_EQ(loaded(canonical(scenario)).translations, scenario.translations);
}

}  // namespace
}  // namespace verbund::scenario
