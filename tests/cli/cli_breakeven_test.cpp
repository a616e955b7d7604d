// verbund breakeven: from a scenario to the factor at which two options change places.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::HasSubstr;
using testing::Program;
using ::testing::StartsWith;

// `together` saves the electricity of four servers from the middle of January on, and costs 150 EUR.
const std::string small =
    "verbund breakeven small.yaml --set 'options.together.measures.gather.project={cost: 150 EUR}' ";
const std::string electricity = small + "--vary 'sites.*.electricity' --between stay together ";

nlohmann::json parsed(const Ended& ended) { return nlohmann::json::parse(ended.out, nullptr, false); }

TEST(CliBreakeven, says_where_the_ranking_turns_and_what_the_prices_are_there) {
  const Program program;
  const Ended ended = program.shell(electricity);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out,
              StartsWith("Two small rooms\n2007-01-01 to 2007-03-01, what all partners pay less what is left "
                         "at the end, not discounted\nchanged by --set: options.together."));
  EXPECT_THAT(ended.out, HasSubstr("\nBREAK-EVEN of stay and together\n"));
  const auto it = parsed(program.shell(electricity + "--format json"));
  const double factor = it["factor"];
  EXPECT_THAT(ended.out, HasSubstr(fmt::format("The ranking turns at the factor {:.4g}: below it\n"
                                               "stay is ahead, above it together.",
                                               factor)));
  EXPECT_THAT(ended.out, HasSubstr(fmt::format("\nVaried: sites.*.electricity (2 values)\n"
                                               "  sites.east.electricity, sites.west.electricity\n"
                                               "    0.12 EUR/kWh × {:.4g} = {:.4g} EUR/kWh\n",
                                               factor, 0.12 * factor)));
  // A difference of cents shows as such.
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("\n +1\\.[0-9]+ .* stay +0\\.[0-9][0-9]\n"));
  EXPECT_THAT(ended.out, HasSubstr("\nOnly money is varied: "));
  EXPECT_THAT(ended.out, HasSubstr(" factors, costed from the same 2 runs.\n"));
}

// What `run` finds with the same prices, on both sides of the turning.
TEST(CliBreakeven, agrees_with_a_run_at_the_same_prices) {
  const Program program;
  const auto it = parsed(program.shell(electricity + "--format json"));
  ASSERT_EQ(it["turnings"].size(), 1U);
  for (const char* side : {"below", "above"}) {
    const double factor = it["turnings"][0][side];
    const auto study = parsed(program.shell(
        fmt::format("verbund run small.yaml --quiet --set 'options.together.measures.gather.project={{cost: 150 EUR}}' "
                    "--set 'sites.east.electricity*={0}' --set 'sites.west.electricity*={0}' --format json",
                    factor)));
    const double stay = study["options"]["stay"]["appraisal"]["npv"];
    const double together = study["options"]["together"]["appraisal"]["npv"];
    for (const auto& point : it["points"]) {
      if (point["factor"] != factor) continue;
      EXPECT_EQ(point["npv"]["stay"], stay) << factor;
      EXPECT_EQ(point["npv"]["together"], together) << factor;
    }
    EXPECT_EQ(it["turnings"][0][std::string("ahead_") + side], stay < together ? "stay" : "together") << factor;
  }
}

TEST(CliBreakeven, plays_the_two_options_once_and_finds_runs_of_run) {
  const Program program;
  program.shell("printf '  other: {extends: stay}\\n' > other; sed -i '/^options:/r other' small.yaml");
  EXPECT_EQ(program.shell(electricity).code, 0);
  EXPECT_EQ(program.shell("ls verbund-out/small/runs | wc -l; ls verbund-out/small").out, "2\nruns\n");
  program.shell("verbund run small.yaml");
  const Ended again = program.shell("ls verbund-out/small/runs > before\n" + electricity +
                                    "\nls verbund-out/small/runs | cmp before -");
  EXPECT_EQ(again.code, 0) << again.out;
}

TEST(CliBreakeven, says_that_no_factor_turns_the_ranking) {
  const Program program;
  const Ended none = program.shell(electricity + "--range 0.5..0.9");
  EXPECT_EQ(none.code, 0);
  EXPECT_THAT(none.out,
              HasSubstr("No factor from 0.5 to 0.9 turns the ranking.\nstay is ahead at all that were tried."));
  EXPECT_THAT(none.out, HasSubstr("    0.12 EUR/kWh\n"));
  EXPECT_EQ(parsed(program.shell(electricity + "--range 0.5..0.9 --format json"))["factor"], nullptr);
  const Ended untouched = program.shell(small + "--vary links.line.cost --between stay together");
  EXPECT_THAT(untouched.out, HasSubstr("What is varied makes no difference between the two."));
}

TEST(CliBreakeven, simulates_again_where_more_than_money_is_varied) {
  const Program program;
  const Ended ended = program.shell(small + "--vary 'services.*.size.disk' --between stay together --format json");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err,
            "verbund: what is varied changes what is simulated: 18 runs to begin with, then 2 for each factor\n");
  const auto it = parsed(ended);
  EXPECT_EQ(it["runs"], 2 * it["points"].size());
  const Ended quiet = program.shell(small + "--vary 'services.*.size.disk' --between stay together --quiet");
  EXPECT_EQ(quiet.err, "");
  EXPECT_THAT(quiet.out, HasSubstr("What is varied changes what is simulated: "));
}

TEST(CliBreakeven, is_the_same_with_every_number_of_workers) {
  const Program program;
  const std::string line = electricity + "--format json --out ";
  EXPECT_EQ(program.shell(line + "one --jobs 1").out, program.shell(line + "two --jobs 2").out);
}

struct Mistake {
  std::string words, message;
};

TEST(CliBreakeven, says_what_is_wrong_and_what_to_do) {
  const Program program;
  program.write("centre.yaml",
                "options: {centre: {extends: together, variants: {measures.gather.when: [2007-01-10, 2007-01-20]}}}\n");
  program.write("variants.yaml", testing::small_scenario() + "include: [centre.yaml]\n");
  const std::string vary = "--vary 'sites.*.electricity' ", between = "--between stay together ";
  const Mistake mistakes[] = {
      {"small.yaml " + vary + "--between stay togehter",
       "verbund: the scenario has no option 'togehter'; did you mean 'together'?\n"},
      {"small.yaml " + vary + "--between everything stay",
       "verbund: the scenario has no option 'everything'; it has: stay, together\n"},
      {"small.yaml " + vary + "--between stay stay",
       "verbund: --between takes two different options, 'stay' stands there twice\n"},
      {"variants.yaml " + vary + "--between stay centre",
       "verbund: 'centre' is 2 variants; --between takes one of them: centre-2007-01-10, centre-2007-01-20\n"},
      {"small.yaml " + vary + between + "--range 1",
       "verbund: --range needs two factors with two points between them (0.25..4), not '1'\n"},
      {"small.yaml " + vary + between + "--range 1...4",
       "verbund: --range needs two factors with two points between them (0.25..4), not '1...4'\n"},
      {"small.yaml " + vary + between + "--range 0x1..4",
       "verbund: --range needs two factors with two points between them (0.25..4), not '0x1..4'\n"},
      {"small.yaml " + vary + between + "--range -1..4",
       "verbund: --range needs factors above 0, not '-1..4': prices stay prices\n"},
      {"small.yaml " + vary + between + "--range 1..1e999",
       "verbund: --range reaches from 0.000001 to 1000000 at most, not '1..1e999'\n"},
      {"small.yaml " + vary + between + "--range 1..nan",
       "verbund: --range needs two factors with two points between them (0.25..4), not '1..nan'\n"},
      {"small.yaml " + vary + between + "--range 1..inf",
       "verbund: --range needs two factors with two points between them (0.25..4), not '1..inf'\n"},
      {"small.yaml " + vary + between + "--range 0..4",
       "verbund: --range needs factors above 0, not '0..4': prices stay prices\n"},
      {"small.yaml " + vary + between + "--range 4..0.25",
       "verbund: --range begins with the lower factor: 0.25..4, not '4..0.25'\n"},
      {"small.yaml " + vary + between + "--range 1..1",
       "verbund: --range begins with the lower factor: 0.25..4, not '1..1'\n"},
      {"small.yaml " + vary + between + "--range 1..1e300",
       "verbund: --range reaches from 0.000001 to 1000000 at most, not '1..1e300'\n"},
      {"small.yaml --vary 'sites.*.electrcity' " + between,
       "--vary sites.*.electrcity: error[bad-variation]: there is no `electrcity` in `sites.*`\n"
       "  hint: did you mean `electricity`?\n\n1 problem\n"},
      {"small.yaml --vary 'sites.*.region' " + between,
       "--vary sites.*.region: error[bad-variation]: `sites.east.region` is `DE-SN`, no number to multiply\n"
       "  hint: what can be multiplied: a number, a list of numbers, or `value`, `low`, `high` and every step of "
       "`path` of "
       "a long form\n\n1 problem\n"},
      {"small.yaml --vary 'sites.*.pue' " + between,
       "verbund: with the factor 0.25 the scenario is not right any more; a narrower --range may help\n"
       "--vary sites.east.pue × 0.25: error[out-of-range]: `0.5` is out of range\n"
       "  hint: it must be at least 1\n\n"
       "--vary sites.west.pue × 0.25: error[out-of-range]: `0.5` is out of range\n"
       "  hint: it must be at least 1\n\n2 problems\n"},
  };
  for (const Mistake& mistake : mistakes) {
    const Ended ended = program.shell("verbund breakeven " + mistake.words);
    EXPECT_EQ(ended.code, 2) << mistake.words;
    EXPECT_EQ(ended.out, "") << mistake.words;
    EXPECT_EQ(ended.err, mistake.message);
  }
  EXPECT_EQ(program.shell("ls").out, "centre.yaml\nsmall.yaml\nvariants.yaml\n");  // nothing was played
}

TEST(CliBreakeven, needs_its_words) {
  const Program program;
  for (const char* words :
       {"", "small.yaml", "small.yaml --vary 'sites.*.electricity'", "small.yaml --between stay together",
        "small.yaml --vary x --between stay", "none.yaml --vary x --between stay together",
        "small.yaml --vary 'sites.*.electricity' --between stay together --format csv"}) {
    const Ended ended = program.shell(std::string("verbund breakeven ") + words);
    EXPECT_EQ(ended.code, 2) << words;
    EXPECT_EQ(ended.out, "") << words;
    EXPECT_NE(ended.err, "") << words;
  }
}

TEST(CliBreakeven, an_interrupt_ends_it_with_130) {
  const Program program;
  const Ended ended =
      program.shell(electricity +
                    "--set 'horizon=20 years' --set 'resolution=1 minute' & pid=$!\n"
                    "while ! ls verbund-out/small/runs >/dev/null 2>&1; do sleep 0.05; done; sleep 0.3\n"
                    "kill -TERM $pid; wait $pid; echo $?; find verbund-out -name '*.part'");
  EXPECT_EQ(ended.out, "130\n");
  EXPECT_THAT(ended.err, HasSubstr("interrupted"));
}

}  // namespace
}  // namespace verbund
