// What is generated from the field lists: the example, the reference page, the editor schema. VERBUND_APPROVE=1
// rewrites the files.
#include "models/scenario/schema.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "models/scenario/load.h"
#include "tests/models/scenario/approve.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::scenario {
namespace {

const std::filesystem::path scenarios = std::filesystem::path(VERBUND_SOURCE_DIR) / "scenarios";

TEST(Example, loads_without_problems) {
  Loaded loaded = tests::load_text(example_yaml());
  EXPECT_EQ(render(loaded.diagnostics, false), "");
  ASSERT_TRUE(loaded.scenario.has_value());
  EXPECT_EQ(loaded.scenario->options.size(), 3);
}

// Keys of all objects of a schema.
void collect_keys(const nlohmann::json& schema, std::set<std::string>& keys) {
  if (schema.is_object() && schema.contains("properties")) {
    for (const auto& [key, value] : schema["properties"].items()) keys.insert(key);
  }
  for (const auto& inner : schema) {
    if (inner.is_structured()) collect_keys(inner, keys);
  }
}

TEST(Example, shows_every_key_but_those_that_its_head_names) {
  std::set<std::string> keys;
  collect_keys(nlohmann::json::parse(json_schema()), keys);
  for (const char* other : {"trace", "column", "core", "outside", "include", "extends", "swap", "variants", "low",
                            "high", "as_of", "source"}) {
    EXPECT_EQ(keys.erase(other), 1) << other;
  }
  std::string example = example_yaml();
  for (const std::string& key : keys) EXPECT_NE(example.find(key + ":"), std::string::npos) << key;
}

TEST(Example, is_what_its_canonical_text_reads_back_to) {
  Scenario first = tests::load_text(example_yaml()).scenario.value();
  Scenario second = tests::load_text(canonical(first)).scenario.value();
  second.inputs = first.inputs;  // lines and shortened forms differ
  EXPECT_EQ(canonical(first), canonical(second));
}

// Whatever is done to a file, it is either a scenario or a list of problems.
RC_GTEST_PROP(Load, never_fails_on_a_damaged_text, ()) {
  static const std::string whole = example_yaml();
  std::string text = whole;
  int changes = *rc::gen::inRange(1, 4);
  for (int i = 0; i < changes && !text.empty(); ++i) {
    auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    auto length = std::min(*rc::gen::inRange<std::size_t>(0, 40), text.size() - at);
    std::string piece =
        *rc::gen::element<std::string>("", "[", "{", "}", ":", " ", "\n", "-", "&a ", "*a", "'", "\"", "#", "0", "-1",
                                       "9e99", "\xFF", "ä", "null", "all", "none", "\t", "|\n");
    text.replace(at, length, piece);
  }
  Loaded loaded = tests::load_text(text);
  RC_ASSERT(loaded.scenario.has_value() == loaded.diagnostics.empty());
  RC_ASSERT(render(loaded.diagnostics, false).empty() == loaded.diagnostics.empty());
}

TEST(Schema, of_the_repository_is_the_generated_one) {
  tests::expect_approved(json_schema(), scenarios / "schema/verbund-1.schema.json");
}

TEST(Schema, names_every_key_of_a_site) {
  auto schema = nlohmann::json::parse(json_schema());
  const auto& site = schema["properties"]["sites"]["patternProperties"]["^[a-z][a-z0-9-]*$"];
  for (const char* key : {"partner", "region", "room", "storage", "pue", "electricity", "carbon", "staff", "servers"}) {
    EXPECT_TRUE(site["properties"].contains(key)) << key;
  }
  EXPECT_FALSE(site["additionalProperties"].get<bool>());
}

TEST(Schema, limits_numbers_without_a_unit_in_both_forms) {
  auto schema = nlohmann::json::parse(json_schema());
  const auto& site = schema["properties"]["sites"]["patternProperties"]["^[a-z][a-z0-9-]*$"]["properties"];
  EXPECT_EQ(site["pue"]["anyOf"][0]["minimum"], 1.0);
  EXPECT_EQ(site["pue"]["anyOf"][1]["properties"]["low"]["maximum"], 10.0);
  EXPECT_EQ(site["room"]["properties"]["racks"]["anyOf"][0]["minimum"], 1.0);
  EXPECT_EQ(site["room"]["properties"]["racks"]["anyOf"][0]["type"][0], "integer");
  EXPECT_FALSE(site["room"]["properties"]["power"]["anyOf"][0].contains("minimum"));  // texts: "12 kW"
}

TEST(Schema, asks_a_scenario_for_what_it_cannot_include_and_a_catalogue_for_nothing) {
  auto schema = nlohmann::json::parse(json_schema());
  EXPECT_FALSE(schema.contains("required"));
  EXPECT_EQ(schema["dependentRequired"]["title"],
            (nlohmann::json{"verbund", "title", "start", "horizon", "reference"}));
}

TEST(Schema, knows_the_words_that_are_no_ids) {
  auto schema = nlohmann::json::parse(json_schema());
  const auto& words = schema["properties"]["partners"]["propertyNames"]["not"]["enum"];
  EXPECT_NE(std::find(words.begin(), words.end(), "none"), words.end());
}

TEST(ReferencePage, holds_the_generated_tables) {
  constexpr std::string_view begin = "<!-- begin generated -->\n";
  constexpr std::string_view end = "<!-- end generated -->";
  std::filesystem::path file = scenarios / "README.md";
  std::string page = tests::text_of(file);
  std::size_t from = page.find(begin);
  std::size_t to = page.find(end);
  ASSERT_NE(from, std::string::npos);
  ASSERT_NE(to, std::string::npos);
  from += begin.size();
  std::string expected = page.substr(0, from) + "\n" + reference_tables() + "\n" + page.substr(to);
  tests::expect_approved(expected, file);
}

TEST(ReferencePage, has_snippets_that_load) {
  // The first whole scenario on the page, as written.
  std::string page = tests::text_of(scenarios / "README.md");
  std::size_t from = page.find("```yaml\nverbund: 1\n");
  ASSERT_NE(from, std::string::npos);
  from += std::string_view("```yaml\n").size();
  Loaded loaded = tests::load_text(page.substr(from, page.find("```", from) - from));
  EXPECT_EQ(render(loaded.diagnostics, false), "");
}

}  // namespace
}  // namespace verbund::scenario
