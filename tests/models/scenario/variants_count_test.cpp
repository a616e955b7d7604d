// How many options `variants` may make, and that each is what it would be if it were written out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <map>
#include <set>

#include "models/scenario/load.h"
#include "tests/models/scenario/variants_text.h"

namespace verbund::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::centre;
using tests::must_load;
using tests::world_of;

std::string numbers(int count) {
  std::string list = "[1";
  for (int i = 2; i <= count; ++i) list += ", " + std::to_string(i);
  return list + "]";
}

std::vector<std::string> problems_allowing(std::size_t most, const std::string& text) {
  tests::ScratchFolder folder;
  std::vector<std::string> messages;
  for (const Diagnostic& d : load({.path = folder.write("scenario.yaml", text), .max_variants = most}).diagnostics) {
    messages.push_back(d.message);
  }
  return messages;
}

TEST(Variants, are_at_most_as_many_as_allowed) {
  EXPECT_EQ(must_load(world_of(centre("{measures.hall.count: " + numbers(100) + "}"))).options.size(), 101);
  std::string more = world_of(centre("{measures.hall.count: " + numbers(101) + "}"));
  EXPECT_THAT(problems_allowing(usual_variants, more),
              ElementsAre("these variants are 101 options (101); at most 100 are allowed"));
  EXPECT_THAT(problems_allowing(101, more), testing::IsEmpty());
  EXPECT_THAT(problems_allowing(100, more), testing::SizeIs(1));
}

TEST(Variants, of_all_options_count_together) {
  std::string options = centre("{measures.hall.count: " + numbers(60) + "}") +
                        "  next: {extends: centre, variants: {measures.hall.count: " + numbers(41) + "}}\n";
  EXPECT_THAT(problems_allowing(100, world_of(options)),
              ElementsAre("with these, all variants together are 101 options; at most 100 are allowed"));
  EXPECT_THAT(problems_allowing(101, world_of(options)), testing::IsEmpty());
}

TEST(Variants, of_a_million_combinations_and_more_are_refused_without_making_any) {
  auto begin = std::chrono::steady_clock::now();
  std::string million = "{measures.hall.count: " + numbers(1000) + ", measures.hall.at: " + numbers(1000) + "}";
  EXPECT_THAT(problems_allowing(most_variants, world_of(centre(million))),
              testing::Contains("these variants are 1000000 options (1000 × 1000); at most 100000 are allowed"));
  std::string options = "  centre:\n    variants:\n";
  std::string measures = "    measures:\n";
  for (int i = 0; i < 20; ++i) {
    options += "      measures.b" + std::to_string(i) + ".count: " + numbers(1000) + "\n";
    measures += "      b" + std::to_string(i) + ": {do: buy, at: ahorn, model: old}\n";
  }
  EXPECT_THAT(problems_allowing(most_variants, world_of(options + measures)),
              testing::Contains(HasSubstr("these variants are at least 1000000000000 options (1000 × 1000")));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Variants, of_a_large_option_are_refused_before_they_are_written_out) {
  std::string options = centre("{measures.hall.count: " + numbers(10'000) + "}");
  for (int i = 0; i < 30; ++i) options += "      close-" + std::to_string(i) + ": {do: close, at: ahorn}\n";
  EXPECT_THAT(problems_allowing(most_variants, world_of(options)),
              ElementsAre("the scenario holds more than 1000000 values, or 64 MB of text, once all variants are "
                          "written out"));
}

TEST(Variants, name_at_most_twenty_paths) {
  std::string options = "  centre:\n    variants:\n";
  std::string measures = "    measures:\n";
  for (int i = 0; i < 21; ++i) {
    options += "      measures.b" + std::to_string(i) + ".at: ahorn\n";
    measures += "      b" + std::to_string(i) + ": {do: close, at: ahorn}\n";
  }
  EXPECT_THAT(problems_allowing(usual_variants, world_of(options + measures)),
              ElementsAre("`variants` names more than 20 paths"));
}

// What may vary in the two measures of an option, with values that load.
struct Field {
  std::string measure;
  std::string key;
  std::vector<std::string> values;
};
const std::vector<Field>& some_fields() {
  static const std::vector<Field> fields = {
      {"hall", "count", {"1", "2", "sized", "{value: 3, source: a survey}"}},
      {"hall", "model", {"old", "new"}},
      {"hall", "when", {"2007-05", "2007-06-15", "2008-01"}},
      {"hall", "every", {"1 year", "18 months"}},
      {"pack", "policy", {"pack", "spread", "balance"}},
      {"pack", "headroom", {"10 %", "10.5 %", "20 %"}},
  };
  return fields;
}

std::string written_out(const std::string& id, const std::map<std::string, std::string>& values) {
  std::string text = "  " + id + ":\n    measures:\n      hall: {do: buy, at: ahorn";
  auto with = [&](const std::string& key, const std::string& usual) {
    auto at = values.find(key);
    std::string value = at != values.end() ? at->second : usual;
    if (!value.empty()) text += ", " + key + ": " + value;
  };
  with("model", "old");
  with("count", "4");
  with("when", "");
  with("every", "");
  text += "}\n      pack: {do: place, at: ahorn";
  with("policy", "pack");
  with("headroom", "");
  return text + "}\n";
}

RC_GTEST_PROP(Variants, are_as_many_as_the_product_of_the_lists_and_each_is_the_option_written_out, ()) {
  std::string variants;
  std::vector<std::map<std::string, std::string>> combinations(1);
  for (const Field& field : some_fields()) {
    auto count = *rc::gen::inRange<std::size_t>(0, field.values.size() + 1);
    if (count == 0 || combinations.size() * count > 40) continue;
    std::string list;
    std::vector<std::map<std::string, std::string>> longer;
    for (std::size_t i = 0; i < count; ++i) {
      list += (i > 0 ? ", " : "") + field.values[i];
      for (auto combination : combinations) {
        combination[field.key] = field.values[i];
        longer.push_back(combination);
      }
    }
    combinations = longer;
    variants += (variants.empty() ? "" : ", ") + ("measures." + field.measure + "." + field.key) + ": [" + list + "]";
  }
  RC_PRE(!variants.empty());
  Scenario scenario = must_load(world_of(centre("{" + variants + "}")));
  RC_ASSERT(scenario.options.size() == combinations.size() + 1);
  std::string flat;
  for (const auto& values : combinations) flat += written_out("o" + std::to_string(flat.size()), values);
  Scenario other = must_load(world_of(flat));
  std::multiset<std::string> made, written;
  for (const option::Option& option : scenario.options) made.insert(canonical_physics(scenario, option));
  for (const option::Option& option : other.options) written.insert(canonical_physics(other, option));
  RC_ASSERT(made == written);
}

// Whatever is done to the lists, they are options or problems.
RC_GTEST_PROP(Variants, that_are_damaged_are_problems, ()) {
  std::string text =
      "  centre:\n    extends: base\n    variants:\n      measures.hall.model: [old, new]\n"
      "      measures.pack.headroom: [20 %, {value: 30 %, source: a}]\n      measures.hall.when: 2007-05\n";
  int changes = *rc::gen::inRange(1, 4);
  for (int i = 0; i < changes; ++i) {
    auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    auto length = std::min(*rc::gen::inRange<std::size_t>(0, 20), text.size() - at);
    text.replace(
        at, length,
        *rc::gen::element<std::string>("", ".", "..", "measures", "[", "]", "{}", ": ", "\n", "source", "~", "none",
                                       "&a ", "*a", "title", ".value", ".1", "pack", "%", "centre", "stay"));
  }
  Loaded loaded = tests::load_text(world_of("  base:\n    measures:\n" + tests::hall + tests::pack + text));
  RC_ASSERT(loaded.scenario.has_value() == loaded.diagnostics.empty());
  RC_ASSERT(render(loaded.diagnostics, false).empty() == loaded.diagnostics.empty());
}

}  // namespace
}  // namespace verbund::scenario
