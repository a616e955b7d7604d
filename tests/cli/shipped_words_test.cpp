// Every shipped scenario: its plans, its network, its state at a date, and why everything in it came out as it did.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using testing::Program;

std::vector<std::string> shipped() {
  std::vector<std::string> files;
  for (const char* folder : {"/scenarios", "/scenarios/lessons"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(VERBUND_SOURCE_DIR) + folder)) {
      if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Words that name the folder of recorded series; none where there is none.
std::string data_words() {
  const char* named = std::getenv("VERBUND_DATA");
  const std::string folder = named != nullptr ? named : VERBUND_SOURCE_DIR "/../shared/data";
  return std::filesystem::exists(folder) ? " --data '" + folder + "'" : "";
}

class Shipped : public ::testing::Test {
 protected:
  void expect_text(const std::string& words) {
    const Ended ended = program.shell("verbund " + words);
    EXPECT_EQ(ended.code, 0) << words << "\n" << ended.err;
    EXPECT_GT(ended.out.size(), 40U) << words;
    EXPECT_EQ(ended.err, "") << words;
  }
  // Sites, some services and every measure of the study. Gives back its last date.
  std::string expect_reasons() {
    const auto json = nlohmann::json::parse(program.read("out/study.json"));
    std::set<std::string> names;
    for (const auto& [id, site] : json["sites"].items()) names.insert(id);
    for (const auto& [id, service] : json["services"].items()) {
      if (names.size() < 10) names.insert(id);
    }
    for (const auto& [id, option] : json["options"].items()) {
      for (const auto& step : option["steps"]) names.insert(step["measure"].get<std::string>());
    }
    for (const std::string& name : names) expect_text("report out --why " + name);
    const std::string start = json["start"], end = json["end"];
    for (const std::string& date : {start, end}) expect_text("report out --at '" + date + "'");
    return "'" + end + "'";
  }

  Program program;
};

TEST_F(Shipped, scenarios_are_shown_and_explained) {
  ASSERT_GT(shipped().size(), 12U);
  for (const std::string& file : shipped()) {
    const bool recorded = file.find("recorded-vms") != std::string::npos;
    if (recorded && data_words().empty()) continue;
    const std::string words = file + (recorded ? data_words() : "");
    const Ended run = program.shell("rm -rf out; verbund run " + words + " --out out --quiet > table.txt");
    EXPECT_EQ(run.code, 0) << file << "\n" << run.err;
    expect_text("show " + words);
    expect_text("show " + words + " --network");
    expect_text("show " + words + " --at " + expect_reasons());
  }
}

}  // namespace
}  // namespace verbund
