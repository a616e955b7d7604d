// What is planned and what stands where, before and after the simulation, and why.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using ::testing::ContainsRegex;
using testing::Ended;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;
using ::testing::StartsWith;

// 3 × 22 GiB over 34 Mbit/s, 4.25 MB/s, are 4 h 38 min.
TEST(CliShow, dates_the_plan_with_nominal_durations) {
  const Program program;
  const Ended ended = program.shell("verbund show small.yaml --option together");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out,
              StartsWith("together  One room for both\n  begins      complete    what, if nothing is late\n"));
  EXPECT_THAT(ended.out, HasSubstr("\n  2007-01-15  2007-01-15  gather: move service west-office (3 instances"));
  EXPECT_THAT(ended.out, HasSubstr("comes to: 3 instances moved in 1 wave\n"));
  EXPECT_THAT(ended.out, HasSubstr("comes to (on 2007-01-15): 4 servers retired\n"));
}

TEST(CliShow, says_of_what_is_never_complete_what_it_waits_for) {
  const Program program;
  const Ended ended = program.shell(
      "verbund show small.yaml --option together --set options.together.measures.gather.when=2007-02-27 "
      "--set 'links.line.bandwidth=1 Mbit/s'");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\n  2007-02-27  never       gather: move"));
  EXPECT_THAT(ended.out, HasSubstr("not complete at the end: it waits for instances to arrive at east"));
}

TEST(CliShow, prints_the_planned_state_of_a_date) {
  const Program program;
  const Ended before = program.shell("verbund show small.yaml --option together --at 2007-01-15");
  EXPECT_EQ(before.code, 0) << before.err;
  EXPECT_THAT(before.out, StartsWith("together  One room for both\n  As planned, on 2007-01-15: nothing is late\n"));
  EXPECT_THAT(before.out, ContainsRegex("servers +6 +4\n"));
  EXPECT_THAT(before.out,
              HasSubstr("gather: 3 instances on the way from west to east since 2007-01-15 (west-office 3)"));
  const Ended after = program.shell("verbund show small.yaml --option together --at '2007-01-15 06:00'");
  EXPECT_THAT(after.out, ContainsRegex("servers +6 +0\n"));
  EXPECT_THAT(after.out, HasSubstr("  east: east-office 5, west-office 3\n"));
  EXPECT_THAT(program.shell("verbund show small.yaml --at 2007-01-15").out, StartsWith("stay  Each on its own\n"));
}

TEST(CliShow, takes_only_dates_within_the_scenario) {
  const Program program;
  const Ended none = program.shell("verbund show small.yaml --at soon");
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(none.err, "verbund: --at needs a date (2009-03, 2009-03-15 or '2009-03-15 08:30'), not 'soon'\n");
  const Ended late = program.shell("verbund show small.yaml --at 2007-04");
  EXPECT_EQ(late.code, 2);
  EXPECT_EQ(late.err, "verbund: --at 2007-04 is outside the scenario, which runs from 2007-01-01 to 2007-03-01\n");
}

struct CliHistory : ::testing::Test {
  Program program;
  void SetUp() override { ASSERT_EQ(program.shell("verbund run small.yaml").code, 0); }
  [[nodiscard]] Ended report(const std::string& words) const {
    return program.shell("verbund report verbund-out/small " + words);
  }
};

TEST_F(CliHistory, at_a_date_is_what_was_planned_when_nothing_was_late) {
  const std::string planned = program.shell("verbund show small.yaml --at 2007-02").out;
  std::string simulated = report("--at 2007-02").out;
  for (const char* option : {"Each on its own", "One room for both"}) {
    EXPECT_THAT(simulated, HasSubstr(std::string(option) + "\n  As simulated, on 2007-02-01\n"));
  }
  const std::string as_planned = "As planned, on 2007-02-01: nothing is late",
                    as_simulated = "As simulated, on 2007-02-01";
  for (auto at = simulated.find(as_simulated); at != std::string::npos; at = simulated.find(as_simulated)) {
    simulated.replace(at, as_simulated.size(), as_planned);
  }
  EXPECT_EQ(simulated, planned);
}

TEST_F(CliHistory, at_a_date_is_json_for_scripts) {
  const auto rows = nlohmann::json::parse(report("--at 2007-02 --option together --format json").out, nullptr, false);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["option"], "together");
  EXPECT_EQ(rows[0]["sites"]["east"]["services"]["west-office"], 3);
  EXPECT_EQ(rows[0]["sites"]["west"]["servers"], 0);
  const Ended csv = report("--at 2007-02 --format csv");
  EXPECT_EQ(csv.code, 2);
  EXPECT_EQ(csv.err, "verbund: --at can be shown as table or json\n");
}

TEST_F(CliHistory, is_explained_for_a_service_servers_a_site_and_a_measure) {
  const Ended service = report("--why west-office --option together");
  EXPECT_EQ(service.code, 0) << service.err;
  EXPECT_THAT(service.out, StartsWith("service west-office in together\n"));
  EXPECT_THAT(service.out, HasSubstr("At the end: 3 instances at east, because of gather."));
  EXPECT_THAT(report("--why rack").out, HasSubstr("servers rack in stay\n"));
  EXPECT_THAT(report("--why west --option together").out, HasSubstr("gather takes 3 instances to east"));
  const Ended measure = report("--why gather");
  EXPECT_THAT(measure.out, StartsWith("measure gather in together\n"));
  EXPECT_THAT(measure.out, HasSubstr("It began on 2007-01-15, as planned."));
  EXPECT_THAT(report("--why rack-001 --option stay").out, HasSubstr("server rack-001 in stay\n"));
}

TEST_F(CliHistory, of_an_unknown_name_suggests_a_known_one) {
  const Ended near = report("--why west-ofice");
  EXPECT_EQ(near.code, 2);
  EXPECT_EQ(near.out, "");
  EXPECT_EQ(near.err,
            "verbund: the study knows no service, site, measure or servers called 'west-ofice'; did you mean "
            "'west-office'?\n");
  EXPECT_THAT(report("--why rack-1").err, HasSubstr("; did you mean 'rack-001'?"));
  EXPECT_THAT(report("--why rack-0002").err, HasSubstr("; did you mean 'rack-002'?"));
  EXPECT_THAT(report("--why zzzzzz").err, HasSubstr("; it knows: clear, east, east-office, gather, rack, west"));
  EXPECT_EQ(report("--why gather --option stay").err, "verbund: gather is not known in stay, but in together\n");
  EXPECT_EQ(report("--why gather --option stay").code, 2);
}

TEST_F(CliHistory, is_asked_for_options_that_are_there) {
  const Ended none = report("--at 2007-02 --option togehter");
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.err, "verbund: the study has no option 'togehter'; it has: stay, together\n");
  EXPECT_EQ(report("--option together").code, 2);
  EXPECT_EQ(report("--at 2007-02 --why gather").code, 2);
  EXPECT_EQ(report("--why gather --format json").code, 2);
}

TEST_F(CliHistory, is_the_same_bytes_every_time) {
  for (const char* words : {"--at 2007-02", "--why west-office", "--why east"}) {
    EXPECT_EQ(report(words).out, report(words).out) << words;
    EXPECT_THAT(report(words).out, Not(HasSubstr(program.folder().string())));
  }
}

}  // namespace
}  // namespace verbund
