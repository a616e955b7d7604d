#include <gmock/gmock.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;

TEST(CliRun, prints_the_comparison_and_keeps_the_study) {
  const Program program;
  const Ended ended = program.shell("verbund run small.yaml");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");  // no terminal: no progress bar
  EXPECT_THAT(ended.out, HasSubstr("Two small rooms"));
  EXPECT_THAT(ended.out, HasSubstr("CONCLUSION"));
  EXPECT_THAT(ended.out, HasSubstr("The whole study: verbund-out/small/study.json"));
  EXPECT_THAT(ended.out, Not(HasSubstr("\x1b")));
  const auto study = nlohmann::json::parse(program.read("verbund-out/small/study.json"), nullptr, false);
  EXPECT_EQ(study["verbund_study"], 3);
  EXPECT_EQ(study["options"].size(), 2U);
}

// A terminal that `script` makes; all it shows comes to its output.
TEST(CliRun, draws_its_progress_on_a_terminal_and_plainly_when_asked) {
  const Program program;
  if (program.shell("script -qec true /dev/null").code != 0) GTEST_SKIP() << "no terminal can be made here";
  const auto on_terminal = [&](const std::string& words) {
    return program.shell("TERM=xterm script -qec 'verbund run small.yaml " + words + "' /dev/null").out;
  };
  const std::string drawn = on_terminal("--out drawn");
  EXPECT_THAT(drawn, HasSubstr("0 of 2 done"));
  EXPECT_THAT(drawn, HasSubstr("A\r\x1b[J"));  // goes up and draws over what it had drawn
  EXPECT_THAT(drawn, HasSubstr("\x1b[1m"));
  const std::string plain = on_terminal("--out plain --plain");
  EXPECT_THAT(plain, HasSubstr("verbund: 2 of 2 runs done"));
  EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
}

TEST(CliRun, work_is_conserved_and_money_adds_up) {
  const Program program;
  const auto study = nlohmann::json::parse(program.shell("verbund run small.yaml --format json").out, nullptr, false);
  for (const auto& [id, option] : study["options"].items()) {
    const auto& t = option["totals"];
    const double demanded = t["demanded"];
    EXPECT_NEAR(t["served"].get<double>() + t["unserved"].get<double>(), demanded, 1e-9 * demanded) << id;
    EXPECT_GT(demanded, 0) << id;
    std::int64_t cents = 0;
    for (const auto& row : option["costs"]) cents += std::llround(row["cost"].get<double>() * 100);
    EXPECT_EQ(cents, std::llround(t["cost"].get<double>() * 100)) << id;
  }
}

TEST(CliRun, the_number_of_workers_and_an_earlier_run_change_no_byte) {
  const Program program;
  const std::string one = program.shell("verbund run small.yaml --out one --jobs 1 --format json").out;
  EXPECT_EQ(program.shell("verbund run small.yaml --out two --jobs 2 --format json").out, one);
  EXPECT_EQ(program.shell("verbund run small.yaml --out one --jobs 2 --format json").out, one);
  EXPECT_EQ(program.read("one/study.json"), one);
  EXPECT_THAT(one, Not(HasSubstr(program.folder().string())));
}

TEST(CliRun, another_order_of_the_maps_changes_only_lines_of_assumptions) {
  const Program program;
  std::string text = testing::small_scenario();
  const std::string east = "  east: {region: DE-SN}\n", west = "  west: {region: DE-SN}\n";
  text.replace(text.find(east + west), east.size() + west.size(), west + east);
  program.write("turned/small.yaml", text);
  const Ended made =
      program.shell("mkdir turned; cat > turned/small.yaml <<'END'\n" + text +
                    "END\n"
                    "verbund run small.yaml --out a --format json | grep -v '\"line\"' > a.json\n"
                    "cd turned && verbund run small.yaml --out b --format json | grep -v '\"line\"' > b.json\n"
                    "cmp ../a.json b.json");
  EXPECT_EQ(made.code, 0) << made.out << made.err;
}

TEST(CliRun, report_shows_the_same_without_simulating) {
  const Program program;
  for (const char* format : {"table", "json", "csv"}) {
    const std::string run = program.shell(std::string("verbund run small.yaml --format ") + format).out;
    EXPECT_EQ(program.shell(std::string("verbund report verbund-out/small --format ") + format).out, run) << format;
  }
  EXPECT_EQ(program.shell("verbund report verbund-out/small/study.json | head -1").out, "Two small rooms\n");
}

TEST(CliRun, a_changed_price_is_answered_from_the_stored_runs) {
  const Program program;
  program.shell("verbund run small.yaml");
  const Ended again = program.shell(
      "ls verbund-out/small/runs > before\n"
      "verbund run small.yaml --set 'sites.east.electricity=0.50 EUR/kWh'\n"
      "ls verbund-out/small/runs | cmp before -");
  EXPECT_EQ(again.code, 0) << again.out << again.err;
  EXPECT_THAT(again.out, HasSubstr("changed by --set: sites.east.electricity=0.50 EUR/kWh"));
}

TEST(CliRun, plays_all_variants_of_an_option_once_and_knows_them_when_they_are_written_out) {
  const Program program;
  program.write("variants.yaml", testing::small_scenario() + "include: [centre.yaml]\n");
  program.write("centre.yaml",
                "options: {centre: {extends: together, variants: {measures.gather.when: [2007-01-10, 2007-01-20]}}}\n");
  const std::string run = "verbund run variants.yaml --out runs --format json --option ";
  const auto study = nlohmann::json::parse(program.shell(run + "centre").out, nullptr, false);
  EXPECT_EQ(study["options"].size(), 3U);
  EXPECT_EQ(study["options"]["centre-2007-01-20"]["title"], "centre (gather.when 2007-01-20)");
  const std::string stored = program.shell("ls runs/runs").out;
  program.write("centre.yaml",
                "options: {flat: {extends: together, measures: {gather: {do: move, services: {at: west}, to: east, "
                "when: 2007-01-20}}}}\n");
  const auto flat = nlohmann::json::parse(program.shell(run + "flat").out, nullptr, false);
  EXPECT_EQ(flat["options"]["flat"]["totals"], study["options"]["centre-2007-01-20"]["totals"]);
  EXPECT_EQ(program.shell("ls runs/runs").out, stored);
}

TEST(CliRun, a_what_if_leaves_the_study_of_the_scenario_alone_and_shares_its_runs) {
  const Program program;
  program.shell("verbund run small.yaml");
  const std::string study = program.read("verbund-out/small/study.json");
  const Ended set = program.shell("verbund run small.yaml --set 'sites.east.electricity=0.50 EUR/kWh' --format csv");
  EXPECT_EQ(set.err,
            "verbund: a what-if (--set): kept in verbund-out/small/what-if, apart from the study of the scenario as it "
            "stands\n");
  EXPECT_THAT(set.out, HasSubstr("\n,study,sites.east.electricity,,set_to,,0.50 EUR/kWh\n"));
  const Ended only = program.shell("verbund run small.yaml --option stay --quiet");
  EXPECT_EQ(only.err, "");
  EXPECT_THAT(only.out, HasSubstr("The whole study: verbund-out/small/what-if/study.json"));
  EXPECT_THAT(program.read("verbund-out/small/what-if/study.json"), HasSubstr("together"));
  EXPECT_EQ(program.read("verbund-out/small/study.json"), study);
  EXPECT_EQ(program.shell("ls verbund-out/small/what-if; ls verbund-out/small/runs | wc -l").out, "study.json\n2\n");
}

TEST(CliRun, a_reader_that_leaves_early_is_no_failure) {
  const Program program;
  const Ended ended = program.shell("verbund run small.yaml | head -1; echo ${PIPESTATUS[0]}");
  EXPECT_EQ(ended.out, "Two small rooms\n0\n");
  EXPECT_EQ(ended.err, "");
}

TEST(CliRun, what_cannot_be_written_is_a_failure) {
  const Program program;
  program.write("file", "x");
  const Ended out = program.shell("verbund run small.yaml --out file");
  EXPECT_EQ(out.code, 3);
  EXPECT_THAT(out.err, HasSubstr("cannot write file"));
  const Ended full = program.shell("verbund run small.yaml > /dev/full");
  EXPECT_EQ(full.code, 3);
  EXPECT_THAT(full.err, HasSubstr("cannot write the result: No space left"));
}

TEST(CliRun, goals_count_only_when_they_are_required) {
  const Program program;
  const std::string tight =
      "verbund run small.yaml --set 'sites.west.servers.rack.count=1' "
      "--set 'services.west-office.instances=30' ";
  EXPECT_EQ(program.shell("verbund run small.yaml --require-goals").code, 0);
  EXPECT_EQ(program.shell(tight).code, 0);
  const Ended required = program.shell(tight + "--require-goals");
  EXPECT_EQ(required.code, 1);
  EXPECT_THAT(required.err, HasSubstr("goal not met: stay leaves"));
}

TEST(CliRun, an_interrupt_ends_it_with_130_and_nothing_half_written) {
  const Program program;
  // Twenty years of an option keep the workers busy long enough.
  const Ended ended = program.shell(
      "verbund run small.yaml --set 'horizon=20 years' --set 'resolution=1 minute' & pid=$!\n"
      "while ! ls verbund-out/small/runs >/dev/null 2>&1; do sleep 0.05; done; sleep 0.3\n"
      "kill -TERM $pid; wait $pid; echo $?; find verbund-out -name '*.part' -o -name study.json");
  EXPECT_EQ(ended.out, "130\n");
  EXPECT_THAT(ended.err, HasSubstr("interrupted"));
}

}  // namespace
}  // namespace verbund
