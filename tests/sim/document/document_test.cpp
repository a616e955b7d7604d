#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "sim/document/study.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::document {
namespace {

using ::testing::HasSubstr;

TEST(Document, reads_back_as_the_same_bytes) {
  const std::string text = write_json(testing::sample_study());
  const auto [study, problem] = read_json(text);
  ASSERT_TRUE(study) << problem;
  EXPECT_EQ(write_json(*study), text);
}

TEST(Document, keeps_every_number_exactly) {
  Study study = testing::sample_study();
  study.options["apart"].totals.cpu_mean = 0.1 + 0.2;
  study.options["apart"].totals.cost = Money::cents(123456789012345);
  const auto [again, problem] = read_json(write_json(study));
  ASSERT_TRUE(again) << problem;
  EXPECT_EQ(again->options.at("apart").totals.cpu_mean, 0.1 + 0.2);
  EXPECT_EQ(again->options.at("apart").totals.cost, Money::cents(123456789012345));
  EXPECT_EQ(again->options.at("apart").sites.at("east").week[0][9], 1.0 / 3);
  EXPECT_EQ(again->seed, 18446744073709551615U);
}

TEST(Document, begins_with_its_version_and_has_the_options_as_a_map) {
  const auto json = nlohmann::ordered_json::parse(write_json(testing::sample_study()));
  EXPECT_EQ(json.begin().key(), "verbund_study");
  EXPECT_EQ(json["verbund_study"], 3);
  EXPECT_EQ(json["options"]["pooled"]["totals"]["cost"], 320000.0);
  EXPECT_TRUE(json["conclusion"]["difference"].is_null());
}

TEST(Document, writes_changes_as_lists_each_in_a_line) {
  const std::string text = write_json(testing::sample_study());
  EXPECT_THAT(text,
              HasSubstr("\n    [\"2007-03-03\",\"set out\",\"gather\",\"\",\"mail\",1,\"hall-001\",\"old-001\"],\n"));
  EXPECT_THAT(text, HasSubstr("\n    [\"old-001\",\"old\",\"west\",\"box\",\"2004-03-01\",false],\n"));
  const auto [study, problem] = read_json(text);
  ASSERT_TRUE(study) << problem;
  EXPECT_EQ(study->options.at("pooled").changes.at(5).number, 1);
  EXPECT_EQ(study->options.at("pooled").changes.at(5).from, "old-001");
}

TEST(Document, says_what_is_wrong_with_a_text_that_is_no_study) {
  const auto problem = [](const std::string& text) { return read_json(text).second; };
  EXPECT_EQ(problem("{"), "this is no JSON");
  EXPECT_THAT(problem("[]"), HasSubstr("no study of verbund"));
  EXPECT_THAT(problem(R"({"verbund_study": 1})"), HasSubstr("format version 1, this program reads version 3"));
  EXPECT_EQ(problem(R"({"verbund_study": 3})"), "program is not there");
  auto json = nlohmann::ordered_json::parse(write_json(testing::sample_study()));
  json["options"]["pooled"]["totals"]["energy"] = "much";
  EXPECT_EQ(problem(json.dump()), "options.pooled.totals.energy is not a number");
  json = nlohmann::ordered_json::parse(write_json(testing::sample_study()));
  json["options"]["pooled"]["changes"][1][5] = "one";
  EXPECT_EQ(problem(json.dump()), "options.pooled.changes.2.number is not a whole number");
  json["options"]["pooled"]["changes"][1].erase(5);
  EXPECT_EQ(problem(json.dump()), "options.pooled.changes.2 is not a list of 8");
}

TEST(Document, a_text_that_is_not_utf8_is_written_all_the_same) {
  Study study = testing::sample_study();
  study.title = "caf\xe9";
  EXPECT_TRUE(read_json(write_json(study)).first);
}

TEST(Document, holds_no_control_characters_once_it_is_read) {
  Study study = testing::sample_study();
  study.title = "a\x1b[31mb\r\nc\td\xC2\x9B" + std::string(1, '\0') + "é";
  study.options["pooled"].incidents[0].text = study.title;
  const auto [again, problem] = read_json(write_json(study));
  ASSERT_TRUE(again) << problem;
  EXPECT_EQ(again->title, "a\uFFFD[31mb  c d\uFFFD\uFFFDé");
  EXPECT_EQ(again->options.at("pooled").incidents[0].text, again->title);
}

TEST(Document, every_column_has_a_sentence_and_its_key_once_per_table) {
  std::set<std::string> seen;
  for (const ColumnRow& row : reference()) {
    EXPECT_TRUE(seen.insert(row.table + "." + row.key).second) << row.table << "." << row.key;
    EXPECT_THAT(row.sentence, ::testing::EndsWith(".")) << row.table << "." << row.key;
  }
  EXPECT_GT(seen.size(), 100U);
}

TEST(Document, costs_add_up_by_any_filter) {
  const OptionResult option = testing::sample_study().options.at("pooled");
  CostFilter filter;
  filter.year = 2007;
  EXPECT_EQ(cost(option, filter), Money::euros(220'000));
  filter.partner = "east";
  EXPECT_EQ(cost(option, filter), Money::euros(110'000));
  filter.category = "hardware";
  EXPECT_EQ(cost(option, filter), Money::euros(60'000));
}

TEST(Document, the_baseline_comes_first) {
  Study study = testing::sample_study();
  EXPECT_THAT(in_order(study), ::testing::ElementsAre("apart", "broken", "pooled"));
  study.baseline = "pooled";
  EXPECT_THAT(in_order(study), ::testing::ElementsAre("pooled", "apart", "broken"));
  EXPECT_THAT(years(study), ::testing::ElementsAre(2007, 2008));
}

}  // namespace
}  // namespace verbund::document
