#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;
using ::testing::StartsWith;

TEST(CliNetwork, is_a_graph_of_sites_and_lines) {
  const Program program;
  const Ended ended = program.shell("verbund show small.yaml --network");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, HasSubstr("\ngraph network {\n"));
  EXPECT_THAT(ended.out, HasSubstr("\"east\" -- \"west\" [label=\"line\\n34 Mbit/s, 2 ms\", style=bold, color=red"));
  EXPECT_THAT(ended.out, Not(HasSubstr("dashed")));
  EXPECT_THAT(ended.out, EndsWith("}\n"));
}

// 3 × (2 + 20) GiB.
TEST(CliNetwork, with_an_option_shows_what_its_moves_send) {
  const Program program;
  const Ended ended = program.shell("verbund show small.yaml --network --option together");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out,
              HasSubstr("\"west\" -- \"east\" [dir=forward, style=dashed, constraint=false, label=\"66 GiB\"]"));
}

TEST(CliNetwork, shows_one_option_at_most) {
  const Program program;
  const Ended ended = program.shell("verbund show small.yaml --network --option together --option stay");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.err, "verbund: --network draws one option: give --option once\n");
}

TEST(CliNetwork, is_understood_by_graphviz) {
  const Program program;
  if (program.shell("command -v dot").code != 0) GTEST_SKIP() << "skipped: GraphViz is not installed";
  for (const char* option : {"", " --option together"}) {
    const Ended ended = program.shell(std::string("verbund show small.yaml --network --set 'title=A \"b\" & \\N'") +
                                      option + " > network.dot && dot -Tsvg network.dot");
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, StartsWith("<?xml"));
    EXPECT_THAT(ended.out, HasSubstr("34 Mbit/s, 2 ms"));
    EXPECT_THAT(ended.out, HasSubstr(R"(>A &quot;b&quot; &amp; \N<)"));
  }
}

TEST(CliShow, says_what_a_failed_line_cuts_off) {
  const Program program;
  EXPECT_THAT(program.shell("verbund show small.yaml --option stay").out,
              EndsWith("\n\n  WHEN ONE LINE FAILS\n  line  no service is cut off\n"));
  EXPECT_THAT(program.shell("verbund show small.yaml --option together").out,
              EndsWith("\n\n  WHEN ONE LINE FAILS\n  line  users at west lose their only service (west-office)\n"));
}

// 3 × 1,002 GiB over 34 Mbit/s, 4.25 MB/s, take 211 h; one 70.3 h.
TEST(CliShow, warns_of_waves_that_cannot_fit_their_window) {
  const Program program;
  const Ended ended = program.shell(
      "verbund show small.yaml --option together --set 'services.west-office.size.disk=1000 GiB' "
      "--set options.together.measures.gather.window=weekends");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(
      ended.out,
      EndsWith("\n\n  WAVES THAT CANNOT FIT THEIR WINDOW\n"
               "  gather  wave 1 of 1: 3 instances with 3,006 GiB need 211 h with line all to themselves, the window\n"
               "          is 48 h; a longer window or 4.4 times the bandwidth would help\n"));
  const Ended many = program.shell(
      "verbund show small.yaml --option together --set 'services.west-office.size.disk=1000 GiB' "
      "--set options.together.measures.gather.window=weekends --set services.west-office.instances=4 "
      "--set 'options.together.measures.gather.at_most=1 instances' | grep '^  gather  '");
  EXPECT_THAT(many.out, ::testing::MatchesRegex("(.*\n)?  gather  wave 1 .*\n  gather  wave 2 .*\n  gather  wave 3 .*\n"
                                                "  gather  and 1 more of its waves\n"));
}

}  // namespace
}  // namespace verbund
