#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::Program;
using ::testing::StartsWith;

TEST(Cli, help_fits_a_screen_and_shows_examples) {
  const Program program;
  for (const char* command : {"", "check", "show", "run", "report", "breakeven", "schema"}) {
    const Ended ended = program.shell(std::string("verbund ") + command + " --help");
    EXPECT_EQ(ended.code, 0);
    EXPECT_THAT(ended.out, HasSubstr("Example")) << command;
    EXPECT_LE(std::count(ended.out.begin(), ended.out.end(), '\n'), 30) << command;
    EXPECT_EQ(ended.err, "");
  }
}

TEST(Cli, version_is_one_line) {
  const Program program;
  const Ended ended = program.shell("verbund --version");
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, StartsWith("verbund "));
}

TEST(Cli, wrong_words_are_bad_input) {
  const Program program;
  for (const char* line : {"verbund", "verbund fly", "verbund run", "verbund run small.yaml --format pdf",
                           "verbund run small.yaml --jobs 0", "verbund run small.yaml --seed -1"}) {
    const Ended ended = program.shell(line);
    EXPECT_EQ(ended.code, 2) << line;
    EXPECT_EQ(ended.out, "") << line;
    EXPECT_NE(ended.err, "") << line;
  }
}

TEST(Cli, a_scenario_that_is_not_there_is_bad_input_in_every_command) {
  const Program program;
  for (const char* line : {"verbund check none.yaml", "verbund show none.yaml", "verbund run none.yaml"}) {
    const Ended ended = program.shell(line);
    EXPECT_EQ(ended.code, 2) << line;
    EXPECT_THAT(ended.err, HasSubstr("none.yaml")) << line;
    EXPECT_EQ(ended.out, "") << line;
  }
}

TEST(Cli, an_option_that_is_not_there_names_those_that_are) {
  const Program program;
  const Ended ended = program.shell("verbund run small.yaml --option togehter");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "verbund: the scenario has no option 'togehter'; it has: stay, together\n");
}

TEST(Cli, an_option_can_be_appended_to_the_shipped_scenarios) {
  const Program program;
  for (const std::string name : {"quickstart:together", "mitteldeutschland-2006:two-sites"}) {
    const auto colon = name.find(':');
    const std::string file = VERBUND_SOURCE_DIR "/scenarios/" + name.substr(0, colon) + ".yaml";
    const Ended ended =
        program.shell("cp " + file + " mine.yaml; printf '  later:\\n    extends: " + name.substr(colon + 1) +
                      "\\n' >> mine.yaml; verbund show mine.yaml --option later");
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, StartsWith("later\n  begins "));
  }
}

// As the reference page shows it.
TEST(Cli, a_change_of_mind_is_three_lines) {
  const Program program;
  const Ended ended = program.shell(
      "cp " VERBUND_SOURCE_DIR
      "/scenarios/mitteldeutschland-2006.yaml mine.yaml; "
      "printf '  magdeburg-leads:\\n    extends: two-sites\\n    swap: [leipzig, magdeburg]\\n' >> mine.yaml; "
      "verbund show mine.yaml --option magdeburg-leads");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("hall: buy as many servers as needed for magdeburg"));
  EXPECT_THAT(ended.out, HasSubstr("gather-leipzig: move 24 services (235 instances at the start) to"));
  EXPECT_THAT(ended.out, HasSubstr("storage full: gather-leipzig waits"));
}

TEST(Cli, check_prints_the_inventory) {
  const Program program;
  const Ended ended = program.shell("verbund check small.yaml");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("small.yaml: no problems"));
  EXPECT_THAT(ended.out, HasSubstr("2 sites, 2 services, 2 options"));
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("servers +6 +4\n"));
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("instances +5 +3\n"));
  // 5 instances × 2 GiB of 6 × 16 GiB; 6 × 200 W of 4 kW.
  EXPECT_THAT(ended.out, HasSubstr("10 of 96"));
  EXPECT_THAT(ended.out, HasSubstr("1.2 of 4.0"));
  // 5 × 2 cores × 12 % of 24 cores; the first week has a holiday, so a little less than 5 %.
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("mean of the first week +% +4\\.[0-9] +3\\.[0-9]\n"));
}

// The four servers of the west go on 10 January, the one that could take over what runs there comes on the 20th. What
// moves to a room that is emptied and given up before never arrives.
TEST(Cli, check_warns_of_what_no_plan_can_do) {
  const Program program;
  const Ended ended = program.shell(
      "sed -i /^goals:/d small.yaml; printf '  early:\\n    extends: stay\\n    measures:\\n"
      "      gone: {do: retire, servers: {at: west}, when: 2007-01-10}\\n"
      "      hall: {do: buy, model: box, count: 4, at: west, when: 2007-01-20}\\n"
      "  back:\\n    extends: together\\n    measures:\\n"
      "      close: {do: close, at: west, when: emptied}\\n"
      "      return: {do: move, services: {at: east}, to: west, when: 2007-02}\\n' >> small.yaml;"
      "verbund check small.yaml");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, StartsWith("small.yaml: no mistakes, but not every plan works out (see the end)\n"));
  std::string out = ended.out.substr(ended.out.find("What does not work out even if nothing is late\n"));
  out = std::regex_replace(out, std::regex("\\s+"), " ");
  EXPECT_THAT(out, HasSubstr("! back: return is not complete at the end: it waits for instances to arrive at west"));
  EXPECT_THAT(out, HasSubstr("! early: 2007-01-10 no room for the move: gone waits"));
  EXPECT_THAT(out, HasSubstr("the next come there on 2007-01-20, by hall"));
  EXPECT_THAT(out, EndsWith(" The plans: verbund show small.yaml "));
}

// 4 servers at west, each its own for one of 90 instances; 5 × 2 TiB of data at east in 8 TiB.
TEST(Cli, check_says_first_what_does_not_fit) {
  const Program program;
  const Ended ended = program.shell(
      "verbund check small.yaml --set services.west-office.instances=90 --set services.west-office.dedicated=true "
      "--set 'services.east-office.size.disk=2 TiB'");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, StartsWith("small.yaml: no mistakes, but it does not fit on the first day\n"
                                    "  ! the data at east take 10.0 of 8.0 TiB of storage\n"
                                    "  ! 86 of 90 instances at west have no server\n"
                                    "  ! no server free: instance 5 of west-office"));
  EXPECT_THAT(ended.out, ::testing::ContainsRegex("instances +5 +4 of 90 placed\n"));
}

TEST(Cli, check_with_a_problem_shows_its_line) {
  const Program program;
  const Ended ended = program.shell("verbund check small.yaml --set sites.east.pue=much");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.out, "");
  EXPECT_THAT(ended.err, HasSubstr("sites.east.pue"));
}

TEST(Cli, show_tells_the_plan_of_one_option_or_of_all) {
  const Program program;
  const Ended one = program.shell("verbund show small.yaml --option together");
  EXPECT_EQ(one.code, 0) << one.err;
  EXPECT_THAT(one.out, HasSubstr("gather"));
  EXPECT_THAT(one.out, ::testing::Not(HasSubstr("stay")));
  EXPECT_THAT(program.shell("verbund show small.yaml").out, HasSubstr("stay  Each on its own  (baseline)"));
}

// The small scenario and an option of two variants.
void write_variants(const Program& program) {
  program.write("variants.yaml", testing::small_scenario() + "include: [centre.yaml]\n");
  program.write("centre.yaml",
                "options:\n"
                "  centre:\n"
                "    extends: together\n"
                "    variants: {measures.gather.when: [2007-01-10, 2007-01-20]}\n");
}

TEST(Cli, an_option_with_variants_means_all_of_them) {
  const Program program;
  write_variants(program);
  const Ended shown = program.shell("verbund show variants.yaml --option centre");
  EXPECT_EQ(shown.code, 0) << shown.err;
  EXPECT_THAT(shown.out, StartsWith("centre-2007-01-10  centre (gather.when 2007-01-10)\n"));
  EXPECT_THAT(shown.out, HasSubstr("\ncentre-2007-01-20  centre (gather.when 2007-01-20)\n"));
  EXPECT_THAT(shown.out, ::testing::Not(HasSubstr("stay")));
  EXPECT_EQ(program.shell("verbund show variants.yaml --option centr").err,
            "verbund: the scenario has no option 'centr'; it has: centre (2 variants), stay, together\n");
  EXPECT_EQ(program.shell("verbund show variants.yaml --option centre-2").err,
            "verbund: the scenario has no option 'centre-2'; it has: centre-2007-01-10, centre-2007-01-20, stay, "
            "together\n");
}

TEST(Cli, variants_are_as_many_as_allowed) {
  const Program program;
  write_variants(program);
  for (const char* command : {"check", "show", "run --quiet"}) {
    const Ended refused = program.shell(std::string("verbund ") + command + " variants.yaml --max-variants 1");
    EXPECT_EQ(refused.code, 2) << command;
    EXPECT_EQ(refused.out, "") << command;
    EXPECT_THAT(refused.err, StartsWith("centre.yaml:4:5: error[too-many-variants]: these variants are 2 options (2); "
                                        "at most 1 are allowed\n"));
    EXPECT_THAT(refused.err, HasSubstr("hint: shorten the lists, or allow them: --max-variants 2\n"));
  }
  EXPECT_EQ(program.shell("verbund check variants.yaml --max-variants 2").code, 0);
  EXPECT_EQ(program.shell("verbund check variants.yaml --max-variants 100001").code, 2);
}

TEST(Cli, schema_is_json_and_the_example_loads) {
  const Program program;
  EXPECT_TRUE(nlohmann::json::parse(program.shell("verbund schema").out, nullptr, false).is_object());
  const Ended ended = program.shell("verbund schema --example > example.yaml && verbund check example.yaml");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(program.shell("verbund schema --columns").out, HasSubstr("option.totals"));
}

TEST(Cli, report_says_what_is_no_study) {
  const Program program;
  program.write("note.json", "{}");
  const Ended none = program.shell("verbund report nowhere");
  EXPECT_EQ(none.code, 2);
  EXPECT_THAT(none.err, HasSubstr("cannot read nowhere"));
  const Ended other = program.shell("verbund report note.json");
  EXPECT_EQ(other.code, 2);
  EXPECT_THAT(other.err, HasSubstr("no study of verbund"));
}

}  // namespace
}  // namespace verbund
