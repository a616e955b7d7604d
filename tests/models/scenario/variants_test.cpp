// Options made of `variants`: which, what they are called, and that each is what it would be if it were written out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "models/scenario/load.h"
#include "tests/models/scenario/approve.h"
#include "tests/models/scenario/variants_text.h"

namespace verbund::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::centre;
using tests::hall;
using tests::must_load;
using tests::pack;
using tests::world_of;

// One line for every problem: line, column, name and message.
std::vector<std::string> problems(const std::string& text, std::vector<std::string> overrides = {}) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : tests::load_text(text, std::move(overrides)).diagnostics) {
    lines.push_back(std::string(name(d.problem)) + " at " + d.place.text.substr(d.place.caret, 12) + ": " + d.message);
  }
  return lines;
}

std::vector<std::string> ids(const Scenario& scenario) {
  std::vector<std::string> result;
  for (const option::Option& option : scenario.options) result.push_back(option.id);
  return result;
}

const option::Option& option_of(const Scenario& scenario, const std::string& id) {
  auto index = scenario.options.find(id);
  if (!index) throw std::runtime_error("no option " + id);
  return scenario.options[*index];
}

const option::Place& packing(const option::Option& option) {
  return std::get<option::Place>(option.measures[1].action);
}

const std::string two_by_two = "{measures.pack.headroom: [20 %, 30 %], measures.hall.model: [old, new]}";

TEST(Variants, give_one_option_for_each_combination_and_none_for_the_option_itself) {
  Scenario scenario = must_load(world_of(centre(two_by_two)));
  EXPECT_THAT(ids(scenario), ElementsAre("centre-new-20", "centre-new-30", "centre-old-20", "centre-old-30", "stay"));
  EXPECT_THAT(scenario.variants["centre"],
              ElementsAre("centre-old-20", "centre-old-30", "centre-new-20", "centre-new-30"));
  const option::Option& option = option_of(scenario, "centre-new-30");
  EXPECT_EQ(std::get<option::Buy>(option.measures[0].action).model.name, "new");
  EXPECT_EQ(packing(option).headroom, Fraction(0.3));
}

// The example of the reference page, with what it builds on.
TEST(Variants, are_as_the_reference_page_shows_them) {
  std::string page = tests::text_of(std::filesystem::path(VERBUND_SOURCE_DIR) / "scenarios/README.md");
  std::size_t from = page.find("    centre:\n");
  ASSERT_NE(from, std::string::npos);
  std::istringstream lines(page.substr(from, page.find("\n\n", from) - from));
  std::string options = "  two-sites:\n    measures:\n" + hall + pack;
  for (std::string line; std::getline(lines, line);) options += line.substr(2) + "\n";
  const std::string model =
      "={cores: 4, rating: 1, memory: 1 GiB, power: {idle: 1 W, full: 2 W}, platforms: [x86], price: 1 EUR}";
  Scenario scenario =
      must_load(world_of(options), {"models.hp-dl380-g5" + model, "models.supermicro-6025b-host" + model});
  EXPECT_THAT(scenario.variants["centre"],
              ElementsAre("centre-hp-dl380-g5-20", "centre-hp-dl380-g5-30", "centre-supermicro-6025b-host-20",
                          "centre-supermicro-6025b-host-30"));
  EXPECT_THAT(page, HasSubstr("`centre-hp-dl380-g5-20`, `centre-hp-dl380-g5-30` and so on"));
}

TEST(Variants, say_in_their_title_what_they_are) {
  Scenario scenario = must_load(world_of(centre(two_by_two, "    title: One centre\n")));
  EXPECT_EQ(option_of(scenario, "centre-new-30").title, "One centre (hall.model new, pack.headroom 30 %)");
  Scenario untitled = must_load(world_of(centre("{measures.hall.count: [1, sized]}")));
  EXPECT_EQ(option_of(untitled, "centre-sized").title, "centre (hall.count sized)");
}

TEST(Variants, may_be_a_single_value) {
  EXPECT_THAT(ids(must_load(world_of(centre("{measures.hall.count: 3}")))), ElementsAre("centre-3", "stay"));
  EXPECT_THAT(ids(must_load(world_of(centre("{measures.hall.count: [3]}")))), ElementsAre("centre-3", "stay"));
}

TEST(Variants, of_nothing_leave_the_option_as_it_is) {
  Scenario scenario = must_load(world_of(centre("{}")));
  EXPECT_THAT(ids(scenario), ElementsAre("centre", "stay"));
  EXPECT_TRUE(scenario.variants.empty());
}

TEST(Variants, may_be_lists_selections_and_values_in_long_form) {
  Scenario scenario = must_load(world_of("  centre:\n    variants:\n"
                                         "      measures.go.services: [all, mail, [mail, wiki], {partner: ahorn}]\n"
                                         "      measures.go.overhead: [{value: 8 %, source: measured}]\n"
                                         "    measures: {go: {do: virtualise, services: all}}\n"),
                                {"services.wiki={kind: office, partner: ahorn, at: ahorn}"});
  EXPECT_THAT(ids(scenario),
              ElementsAre("centre-8-ahorn", "centre-8-all", "centre-8-mail", "centre-8-mail-wiki", "stay"));
  EXPECT_EQ(option_of(scenario, "centre-8-ahorn").title, "centre (go.overhead 8 %, go.services {partner: ahorn})");
  EXPECT_EQ(option_of(scenario, "centre-8-mail-wiki").title, "centre (go.overhead 8 %, go.services [mail, wiki])");
}

TEST(Variants, reach_into_measures_that_the_option_extends_but_are_not_inherited) {
  Scenario scenario =
      must_load(world_of(centre("{measures.hall.count: [1, 2]}") +
                         "  wide:\n    extends: centre\n    variants: {measures.pack.headroom: [10 %, 20 %]}\n"));
  EXPECT_THAT(ids(scenario), ElementsAre("centre-1", "centre-2", "stay", "wide-10", "wide-20"));
  const option::Option& wide = option_of(scenario, "wide-10");
  EXPECT_EQ(std::get<int>(std::get<option::Buy>(wide.measures[0].action).count), 4);
  EXPECT_EQ(packing(wide).headroom, Fraction(0.1));
}

TEST(Variants, follow_what_is_set_on_the_command_line) {
  std::string text = world_of(centre("{measures.hall.count: [1, 2]}"));
  Scenario other = must_load(text, {"options.centre.measures.pack.headroom=10 %"});
  EXPECT_EQ(packing(option_of(other, "centre-2")).headroom, Fraction(0.1));
  EXPECT_THAT(ids(must_load(text, {"options.centre.variants={measures.hall.count: [7]}"})),
              ElementsAre("centre-7", "stay"));
  EXPECT_THAT(ids(must_load(text, {"options.centre.variants.measures.hall.count=[7, 8]"})),
              ElementsAre("centre-7", "centre-8", "stay"));
  EXPECT_THAT(
      problems(text, {"options.centre.measures.hall.count=5"}),
      ElementsAre("bad-override at : `variants` lists the values of `measures.hall.count`; this one has no effect"));
}

TEST(Variants, have_the_position_of_each_value_in_their_ids_where_they_would_be_the_same) {
  EXPECT_THAT(ids(must_load(world_of(centre("{measures.hall.when: [2007-05, \"2007-05-01\", 2007-06]}")))),
              ElementsAre("centre-2007-05", "centre-2007-05-01", "centre-2007-06", "stay"));
  EXPECT_THAT(ids(must_load(world_of(centre("{measures.pack.headroom: [5 %, 5%, 10 %]}")))),
              ElementsAre("centre-10-3", "centre-5-1", "centre-5-2", "stay"));
  // `mail` and `[wiki, post]` would be the same as `[mail, wiki]` and `post`.
  std::string clash =
      "  centre:\n    variants:\n"
      "      measures.a.services: [mail, [mail, wiki]]\n"
      "      measures.b.services: [[wiki, post], post]\n"
      "    measures: {a: {do: virtualise}, b: {do: virtualise}}\n";
  EXPECT_THAT(ids(must_load(world_of(clash), {"services.wiki={kind: office, partner: ahorn, at: ahorn}",
                                              "services.post={kind: office, partner: ahorn, at: ahorn}"})),
              ElementsAre("centre-mail-1-post-2", "centre-mail-1-wiki-post-1", "centre-mail-wiki-2-post-2",
                          "centre-mail-wiki-2-wiki-post-1", "stay"));
}

TEST(Variants, of_a_value_without_letters_and_digits_are_not_called_bad_ids) {
  EXPECT_THAT(problems(world_of(centre("{measures.hall.model: [old, Ü]}"))),
              ElementsAre("unknown-name at Ü]}: there is no server model `Ü`"));
}

TEST(Variants, have_positions_in_their_ids_when_another_option_has_the_id) {
  std::string text = world_of(centre("{measures.hall.count: [1, 2]}") + "  centre-2: {measures: {}}\n");
  EXPECT_THAT(ids(must_load(text)), ElementsAre("centre-1-1", "centre-2", "centre-2-2", "stay"));
}

TEST(Variants, with_a_bad_value_are_reported_once_at_its_place) {
  EXPECT_THAT(
      problems(world_of(centre("{measures.hall.model: [old, nwe], measures.pack.headroom: [20 %, 95 %, 30]}"))),
      ElementsAre("unknown-name at nwe], measur: there is no server model `nwe`",
                  "out-of-range at 95 %, 30]}: `95 %` is out of range", "missing-unit at 30]}: `30` has no unit"));
}

TEST(Variants, of_an_option_with_bad_measures_are_reported_once) {
  EXPECT_THAT(problems(world_of(centre(two_by_two) + "      add: {do: extend, at: ahorn}\n"
                                                     "      buy: {do: buy, at: ahorn, model: old}\n"
                                                     "      go: {at: ahorn}\n"
                                                     "      shut: {do: close, at: ahorn, when: {for: 3 days}}\n")),
              ElementsAre("missing-key at add: {do: ex: `options.centre.measures.add` extends nothing",
                          "missing-key at buy: {do: bu: `options.centre.measures.buy` has no `count`",
                          "missing-key at {at: ahorn}: `options.centre.measures.go` has no `do`",
                          "missing-key at {for: 3 days: `options.centre.measures.shut.when` names no state"));
}

TEST(Variants, of_an_option_with_a_bad_id_are_not_multiplied) {
  std::string options = "  Centre:\n    variants: " + two_by_two + "\n    measures:\n" + hall + pack;
  EXPECT_THAT(problems(world_of(options)), ElementsAre("bad-id at Centre:: `Centre` is no id"));
}

TEST(Variants, have_their_values_among_the_inputs_of_the_option_that_lists_them) {
  Scenario scenario = must_load(world_of(centre(two_by_two)));
  std::vector<std::string> inputs;
  for (const Input& input : scenario.inputs) {
    if (input.path.starts_with("options.")) inputs.push_back(input.path + " " + input.value);
  }
  EXPECT_THAT(inputs, ElementsAre("options.centre.measures.hall.count 4", "options.centre.measures.pack.headroom 20 %",
                                  "options.centre.measures.pack.headroom 30 %"));
}

TEST(Variants, have_the_places_of_their_values) {
  Scenario scenario = must_load(world_of(centre(two_by_two)));
  EXPECT_THAT(scenario.places.at("options.centre-new-20.measures.hall").text, HasSubstr("hall: {do: buy"));
  EXPECT_THAT(scenario.places.at("options.centre-new-20.measures.pack.headroom").text, HasSubstr("variants: {"));
}

}  // namespace
}  // namespace verbund::scenario
