#include "tests/scenarios/play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "sim/study/study.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::testing {

document::Study play(const scenario::Scenario& scenario) {
  const tests::ScratchFolder folder;
  study::Request request;
  request.scenario = &scenario;
  request.jobs = 2;
  request.out = folder.path();
  auto outcome = study::run(request);
  EXPECT_THAT(outcome.failures, ::testing::IsEmpty());
  EXPECT_EQ(outcome.problem, "");
  return std::move(outcome.study).value();
}

std::string source_text(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(std::string(VERBUND_SOURCE_DIR) + "/" + path).rdbuf();
  return text.str();
}

}  // namespace verbund::testing
