#include <gmock/gmock.h>

#include "sim/report/report.h"

namespace verbund::report {
namespace {

using document::Breakeven;
using document::FactorPoint;
using ::testing::HasSubstr;
using ::testing::Not;

// `one` costs 1000 EUR at any factor, `other` that much more or less.
FactorPoint point(double factor, std::int64_t more) {
  FactorPoint result{.factor = factor, .npv = {}, .ahead = {}, .by = {}};
  result.npv = {{"one", Money::euros(1000)}, {"other", Money::euros(1000 + more)}};
  if (more != 0) result.ahead = more > 0 ? "one" : "other";
  result.by = Money::euros(more < 0 ? -more : more);
  return result;
}

Breakeven sample() {
  Breakeven it;
  it.title = "Sample";
  it.start = "2007-01-01";
  it.end = "2008-01-01";
  it.vary = {"sites.*.pue"};
  it.between = {"one", "other"};
  it.lowest = 0.25;
  it.highest = 4;
  it.as_it_stands = point(1, 500);
  it.points = {point(0.25, 700), point(1, 500), point(1.414, 300), point(4, 200)};
  it.varied = {{"sites.a.pue", {{"", "1.5", ""}}}};
  it.runs = 2;
  return it;
}

TEST(BreakevenText, of_several_turnings_names_them_all) {
  Breakeven it = sample();
  it.points = {point(0.25, -700), point(0.5, 0), point(1, 500), point(2, 1), point(2.001, -1), point(4, -900)};
  it.turnings = {{0.5, 0.5, 0.5, "other", "one"}, {2, 2, 2.001, "one", "other"}};
  it.factor = 2;
  it.varied = {{"sites.a.pue", {{"", "1.5", "3"}, {"2007-06", "1.25", "2.5"}}}};
  const std::string text = breakeven_text(it, {});
  EXPECT_THAT(text,
              HasSubstr("As the scenario stands, one is ahead by 500 EUR. The ranking turns 2 times, nearest at the "
                        "factor 2,\nfrom one to other. It also turns at 0.5, from other to one.\n"));
  // The ends, the scenario as it stands, and both sides of every turning.
  EXPECT_THAT(text, HasSubstr("  factor  one, EUR  other, EUR  ahead  by, EUR\n"
                              "    0.25     1,000         300  other      700\n"
                              "     0.5     1,000       1,000            0.00\n"
                              "       1     1,000       1,500  one        500\n"
                              "       2     1,000       1,001  one       1.00\n"
                              "   2.001     1,000         999  other     1.00\n"
                              "       4     1,000         100  other      900\n"));
  EXPECT_THAT(text, HasSubstr("Varied: sites.*.pue (1 value)\n  sites.a.pue\n    1.5 × 2 = 3\n"
                              "    1.25 × 2 = 2.5 from 2007-06\n"));
}

TEST(BreakevenText, without_a_turning_says_who_is_ahead) {
  const std::string text = breakeven_text(sample(), {});
  EXPECT_THAT(text, HasSubstr("No factor from 0.25 to 4 turns the ranking. one is\nahead at all that were tried.\n"));
  EXPECT_THAT(text, Not(HasSubstr("1.414")));
  EXPECT_THAT(text, HasSubstr("\nOnly money is varied: 4 factors, costed from the same 2 runs.\n"));
}

TEST(BreakevenText, of_options_that_never_differ_says_so) {
  Breakeven it = sample();
  it.as_it_stands = point(1, 0);
  it.points = {point(0.25, 0), point(1, 0), point(4, 0)};
  EXPECT_THAT(
      breakeven_text(it, {}),
      HasSubstr("As the scenario stands, both cost the same. No factor from 0.25 to 4 turns the ranking. Both cost\n"
                "the same at all that were tried. What is varied makes no difference between the two.\n"));
}

TEST(BreakevenText, of_discounted_simulated_and_changed_scenarios_says_so) {
  Breakeven it = sample();
  it.discounting.rate = 4.5;
  it.overrides = {"a=1", "b=2"};
  it.runs = 8;
  const std::string text = breakeven_text(it, {});
  EXPECT_THAT(text, HasSubstr("Sample\n2007-01-01 to 2008-01-01, NPV of what all partners pay, at 4.50 %/year\n"
                              "changed by --set: a=1, b=2\n\n"));
  EXPECT_THAT(text, HasSubstr("\nWhat is varied changes what is simulated: 4 factors, 8 runs.\n"));
}

// Sites with the same price are told together, the first four by name; of many prices the first eight.
TEST(BreakevenText, of_many_values_shows_the_first) {
  Breakeven it = sample();
  it.varied.clear();
  for (const char* site : {"a", "b", "c", "d", "e", "f"}) {
    it.varied.push_back({std::string("sites.") + site + ".pue", {{"", "1.5", ""}}});
  }
  for (int i = 0; i < 9; ++i)
    it.varied.push_back({"sites.s" + std::to_string(i) + ".pue", {{"", std::to_string(i), ""}}});
  const std::string text = breakeven_text(it, {});
  EXPECT_THAT(text, HasSubstr("Varied: sites.*.pue (15 values)\n"
                              "  sites.a.pue, sites.b.pue, sites.c.pue, sites.d.pue and 2 more\n    1.5\n"
                              "  sites.s0.pue\n    0\n"));
  EXPECT_THAT(text, HasSubstr("  sites.s6.pue\n    6\n  and 2 more\n"));
}

}  // namespace
}  // namespace verbund::report
