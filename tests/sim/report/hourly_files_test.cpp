#include "sim/report/hourly_files.h"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

namespace verbund::report {
namespace {

struct Hourly : ::testing::Test {
  std::map<std::string, std::string> files;
  HourlyFiles written{[this](const std::string& name, const std::string& text) {
    if (name == refused) return "the disk is full";
    files[name] = text;
    return "";
  }};
  std::string refused;
  document::Hours hours{.sites = {{"2007-01-01", "east", 8, 50, 75.5, 0.3}, {"2007-01-01 01:00", "east", 0, {}, {}, 0}},
                        .links = {{"2007-01-01", "line", 4.25, 0}}};
};

TEST_F(Hourly, files_have_a_row_for_every_hour_and_nothing_where_no_server_ran) {
  EXPECT_EQ(written.add("stay", hours), "");
  EXPECT_EQ(files["stay.sites.csv"],
            "date,site,capacity,cpu_mean,cpu_highest,power\n"
            "2007-01-01 00:00,east,8,50,75.5,0.3\n"
            "2007-01-01 01:00,east,0,,,0\n");
  EXPECT_EQ(files["stay.links.csv"], "date,link,forward,back\n2007-01-01 00:00,line,4.25,0\n");
}

TEST_F(Hourly, files_are_described_with_units_and_checksums) {
  document::Study study;
  study.title = "Two rooms";
  study.checksum = "abc";
  written.add("stay", hours);
  written.add("go", {});
  EXPECT_EQ(written.finish(study), "");
  const auto package = nlohmann::json::parse(files["datapackage.json"]);
  EXPECT_EQ(package["title"], "Two rooms");
  EXPECT_THAT(package["description"].get<std::string>(), ::testing::HasSubstr("scenario abc with seed 1"));
  ASSERT_EQ(package["resources"].size(), 4U);
  const auto& sites = package["resources"][0];
  EXPECT_EQ(sites["path"], "stay.sites.csv");
  EXPECT_EQ(sites["bytes"], files["stay.sites.csv"].size());
  EXPECT_EQ(sites["hash"], "sha256:6c1eea0ef3e37d7c677daa0206116e1c6ccb8d703a1cd9030da1ef7903bcb28c");
  EXPECT_EQ(sites["schema"]["fields"][5]["unit"], "kW");
  EXPECT_EQ(package["resources"][2]["path"], "go.sites.csv");
}

TEST_F(Hourly, files_that_cannot_be_written_are_a_sentence) {
  refused = "stay.links.csv";
  EXPECT_EQ(written.add("stay", hours), "the disk is full");
}

}  // namespace
}  // namespace verbund::report
