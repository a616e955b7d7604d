// The hours that `run --hourly` writes beside the study.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

namespace fs = std::filesystem;
using testing::Ended;
using testing::Program;

class CliHourly : public ::testing::Test {
 protected:
  CliHourly() {
    const Ended ran = program.shell("verbund run small.yaml --out out --hourly --quiet >table.txt");
    EXPECT_EQ(ran.code, 0) << ran.err;
  }

  Program program;
};

TEST_F(CliHourly, files_have_the_checksums_that_their_description_names) {
  std::string sums;
  const auto package = nlohmann::json::parse(program.read("out/hourly/datapackage.json"));
  for (const auto& file : package["resources"]) {
    const std::string hash = file["hash"], path = file["path"];
    sums += hash.substr(hash.find(':') + 1) + "  out/hourly/" + path + "\n";
  }
  program.write("sums", sums);
  const Ended ended = program.shell("sha256sum --check --quiet sums && ls out/hourly | wc -l");
  EXPECT_EQ(ended.code, 0) << ended.out;
  EXPECT_EQ(ended.out, "5\n");  // sites and lines of two options, and their description
}

// Kilowatts over hours are what the study says was used, mean use weighted by capacity the mean of the site.
TEST_F(CliHourly, files_add_up_to_the_figures_of_the_study) {
  const auto study = nlohmann::json::parse(program.read("out/study.json"));
  for (const char* option : {"stay", "together"}) {
    const Ended ended = program.shell(
        "awk -F, 'NR > 1 {energy[$2] += $6; offered[$2] += $3; used[$2] += $3 * $4; hours[$2]++} "
        "END {for (s in hours) print s, energy[s] / 1000, offered[s] ? used[s] / offered[s] : 0, hours[s]}' "
        "OFMT=%.12g CONVFMT=%.12g out/hourly/" +
        std::string(option) + ".sites.csv");
    EXPECT_EQ(ended.code, 0) << ended.err;
    std::istringstream lines(ended.out);
    int sites = 0;
    for (std::string id; lines >> id; ++sites) {
      double energy = 0, mean = 0;
      int hours = 0;
      lines >> energy >> mean >> hours;
      const auto& site = study["options"][option]["sites"][id];
      EXPECT_NEAR(energy, site["it_energy"].get<double>(), 1e-6) << option << " " << id;
      EXPECT_NEAR(mean, site["cpu_mean"].get<double>(), 1e-6) << option << " " << id;
      EXPECT_EQ(hours, 59 * 24);
    }
    EXPECT_EQ(sites, 2);
  }
}

TEST_F(CliHourly, files_change_nothing_in_the_study_and_come_from_stored_runs) {
  EXPECT_EQ(program.shell("verbund run small.yaml --out plain --quiet >plain.txt").code, 0);
  const Ended ended = program.shell(
      "cmp out/study.json plain/study.json && test ! -e plain/hourly && cp -r out/hourly first && "
      "touch -d 2001-01-01 out/runs/* && verbund run small.yaml --out out --hourly --quiet >again.txt && "
      "diff -r first out/hourly && find out/runs -newermt 2002-01-01 -type f");
  EXPECT_EQ(ended.code, 0) << ended.out;
  EXPECT_EQ(ended.out, "");  // no run was played again
}

TEST_F(CliHourly, files_of_a_what_if_lie_beside_its_study) {
  const Ended ended = program.shell(
      "verbund run small.yaml --hourly --quiet --set sites.east.pue=2 >/dev/null && ls verbund-out/small/*");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(fs::exists(program.folder() / "verbund-out/small/what-if/hourly/datapackage.json")) << ended.out;
}

TEST_F(CliHourly, files_that_cannot_be_written_are_a_failure_with_a_reason) {
  const Ended ended = program.shell(
      "mkdir other && echo x >other/hourly && verbund run small.yaml --out other --hourly --quiet; echo $?; ls other");
  EXPECT_THAT(ended.err, ::testing::HasSubstr("cannot create other/hourly: "));
  EXPECT_EQ(ended.out, "3\nhourly\nruns\n");
}

}  // namespace
}  // namespace verbund
