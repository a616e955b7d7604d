// The examples of measures on the reference page: each is the measures of an option of the whole scenario there, loads
// without a word and does something in a run.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "models/option/option.h"
#include "models/scenario/load.h"
#include "tests/models/scenario/load_text.h"
#include "tests/scenarios/play.h"

namespace verbund::testing {
namespace {

constexpr std::string_view fence = "```yaml\n";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// By name: <!-- measure: NAME -->, and the fenced block that follows.
std::map<std::string, std::vector<std::string>> examples(const std::string& page) {
  constexpr std::string_view mark = "<!-- measure: ";
  std::map<std::string, std::vector<std::string>> found;
  for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const auto name = at + mark.size();
    const auto text = page.find(fence, at) + fence.size();
    found[page.substr(name, page.find(' ', name) - name)] = lines_of(page.substr(text, page.find("```", text) - text));
  }
  return found;
}

// The whole scenario of the page with a plain baseline instead of its options, its last block.
std::string two_towns(const std::string& page) {
  const auto from = page.find(std::string(fence) + "verbund: 1\n") + fence.size();
  return page.substr(from, page.find("\noptions:\n", from) - from) + "\noptions:\n  plain: {baseline: true}\n";
}

std::string option_of(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name + "-example";
}

// The two towns with an option of every example.
scenario::Scenario load(const std::string& page) {
  std::string text = two_towns(page);
  for (const auto& [name, lines] : examples(page)) {
    text += "  " + option_of(name) + ":\n    measures:\n";
    for (const auto& line : lines) text += "      " + line + "\n";
  }
  auto loaded = tests::load_text(text, {"horizon=2 years"});  // long enough for all that they say
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  return std::move(loaded.scenario).value();
}

template <std::size_t... I>
std::vector<std::string> all_measures(std::index_sequence<I...>) {
  return {std::string(option::action_name(std::variant_alternative_t<I, option::Action>{}))...};
}

TEST(Measures, have_an_example_each_of_at_most_five_lines) {
  const auto all = examples(source_text("scenarios/README.md"));
  for (const auto& name : all_measures(std::make_index_sequence<std::variant_size_v<option::Action>>())) {
    EXPECT_TRUE(all.contains(name)) << name;
  }
  EXPECT_TRUE(all.contains("when") && all.contains("after"));
  for (const auto& [name, lines] : all) EXPECT_LE(lines.size(), 5U) << name;
}

// The two towns, with what stands on the page after that mark.
std::string with_block(const std::string& mark) {
  const std::string page = source_text("scenarios/README.md");
  const auto from = page.find(fence, page.find("<!-- " + mark + " -->")) + fence.size();
  return page.substr(from, page.find("```", from) - from) + two_towns(page);
}

TEST(Misfortune, of_the_page_happens) {
  auto loaded = tests::load_text(with_block("scenario: misfortune"), {"horizon=2 years"});
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  const auto study = play(loaded.scenario.value());
  const auto& outages = study.options.at("plain").outages;
  const auto hit = [&](const std::string& cause) {
    return std::any_of(outages.begin(), outages.end(), [&](const auto& outage) { return outage.cause == cause; });
  };
  EXPECT_TRUE(hit("fire") && hit("wear"));
  EXPECT_LT(study.options.at("plain").services.at("birke-office").availability, 100);
}

TEST(People, of_the_page_are_counted_and_start_their_task) {
  auto loaded =
      tests::load_text(with_block("scenario: people"), {"sites.ahorn.staff={admins: {people: 2, cost: 50 kEUR/year}}"});
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  const auto study = play(loaded.scenario.value());
  const auto& plain = study.options.at("plain");
  EXPECT_GT(plain.teams.at("ahorn/admins").routine, 0);
  EXPECT_GE(plain.tasks.at("forms").started, "2007-06");
}

// Two years of one price less at the same time are worth less than their sum, and the accounts' users pay for licences.
TEST(Money, of_the_page_is_discounted_and_booked) {
  auto loaded = tests::load_text(with_block("scenario: money"),
                                 {"services.ahorn-office.product=books", "services.ahorn-office.users=60",
                                  "services.ahorn-office.growth=0 %/year", "horizon=2 years"});
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  const auto study = play(loaded.scenario.value());
  const auto& plain = study.options.at("plain");
  EXPECT_LT(plain.appraisal.npv, plain.totals.cost);
  EXPECT_EQ(document::cost(plain, {.year = 2007, .category = "licences", .partner = {}, .site = {}}),
            Money::euros(2'400));
}

TEST(Translations, of_the_page_are_of_its_scenario) {
  const auto loaded = tests::load_text(with_block("scenario: translations"));
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  EXPECT_EQ(loaded.scenario.value().translations.at("de").at("Two towns"), "Zwei Städte");
}

TEST(Measures, do_what_the_examples_ask_for) {
  const std::string page = source_text("scenarios/README.md");
  const auto study = play(load(page));
  for (const auto& example : examples(page)) {
    const std::string& name = example.first;
    SCOPED_TRACE(name);
    const auto& option = study.options.at(option_of(name));
    const bool is_about_timing = name == "when" || name == "after";
    EXPECT_TRUE(is_about_timing || std::any_of(option.steps.begin(), option.steps.end(),
                                               [&](const document::Step& step) { return step.action == name; }));
    for (const auto& step : option.steps) EXPECT_NE(step.began, "") << step.measure;
    for (const auto& incident : option.incidents) ADD_FAILURE() << incident.date << " " << incident.text;
  }
}

// The jobs on the page, added to the two towns: they come and none is late; the closing of the last day reaches beyond
// the end.
TEST(JobsOnTheReferencePage, are_never_late) {
  const auto loaded = tests::load_text(with_block("jobs"), {});
  ASSERT_EQ(scenario::render(loaded.diagnostics, false), "");
  const auto study = play(*loaded.scenario);
  const auto& jobs = study.options.at("plain").jobs;
  EXPECT_EQ(jobs.at("ahorn-close").due, 36);
  for (const auto& [id, job] : jobs) {
    EXPECT_GT(job.due, 0) << id;
    EXPECT_EQ(job.in_time + job.unfinished, job.due) << id;
    EXPECT_EQ(job.late, 0) << id;
  }
}

}  // namespace
}  // namespace verbund::testing
