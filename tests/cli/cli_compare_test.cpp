// verbund compare: what changed between two studies that were kept.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace verbund {
namespace {

using testing::Ended;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;
using ::testing::StartsWith;

class CliCompare : public ::testing::Test {
 protected:
  CliCompare() {
    program_.shell("verbund run small.yaml --out a");
    program_.shell("verbund run small.yaml --out b --set 'sites.east.electricity*=2'");
  }
  [[nodiscard]] Ended compare(const std::string& words) const { return program_.shell("verbund compare " + words); }

 private:
  Program program_;
};

TEST_F(CliCompare, tells_inputs_and_results_that_differ) {
  const Ended ended = compare("a b");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, StartsWith("FROM A TO B\n  A  Two small rooms"));
  EXPECT_THAT(ended.out, HasSubstr("with sites.east.electricity*=2"));
  EXPECT_THAT(ended.out, HasSubstr("VALUES THAT DIFFER"));
  EXPECT_THAT(ended.out, HasSubstr("--set sites.east.electricity*=2\n"));
  EXPECT_THAT(ended.out, HasSubstr("    cost electricity  EUR"));
  EXPECT_THAT(ended.out, Not(HasSubstr("cpu mean")));  // a price changes nothing that happens
}

TEST_F(CliCompare, says_that_nothing_differs) {
  EXPECT_THAT(compare("a a").out, HasSubstr("The scenarios are the same.\n\nNothing differs.\n"));
}

TEST_F(CliCompare, is_read_by_scripts) {
  const auto json = nlohmann::json::parse(compare("a b --format json").out, nullptr, false);
  EXPECT_EQ(json["verbund_comparison"], 1);
  EXPECT_EQ(json["inputs"].size(), 1U);
  EXPECT_EQ(json["inputs"][0]["path"], "sites.east.electricity");
  EXPECT_THAT(compare("a b --format csv").out,
              StartsWith("kind,option,name,unit,a,b\ninput,,sites.east.electricity,,"));
}

TEST_F(CliCompare, says_what_is_no_study) {
  const Ended ended = compare("a nowhere");
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, StartsWith("verbund: cannot read nowhere; a study is the file study.json"));
}

}  // namespace
}  // namespace verbund
