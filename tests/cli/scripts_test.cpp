// The scripts of scenarios/README.md, as they stand there: they work, and fail when a goal is not met.
#include <gmock/gmock.h>

#include "tests/cli/program.h"
#include "tests/models/scenario/approve.h"

namespace verbund {
namespace {

using ::testing::HasSubstr;
using testing::Program;

// The first block of that language on the page, with another goal.
std::string script(const std::string& language, const std::string& goal) {
  const std::string page = tests::text_of(VERBUND_SOURCE_DIR "/scenarios/README.md");
  const std::string begin = "```" + language + "\n";
  const auto from = page.find(begin) + begin.size();
  std::string text = page.substr(from, page.find("```", from) - from);
  const std::string shown = "40 kEUR";
  return text.replace(text.find(shown), shown.size(), goal);
}

class Scripts : public ::testing::TestWithParam<std::pair<const char*, const char*>> {
 protected:
  Scripts() {
    std::filesystem::create_directory_symlink(VERBUND_SOURCE_DIR "/scenarios", program.folder() / "scenarios");
  }
  testing::Ended run(const std::string& goal) {
    const auto& [language, interpreter] = GetParam();
    program.write("script", script(language, goal));
    return program.shell(std::string(interpreter) + " script");
  }

  Program program;
};

TEST_P(Scripts, tell_the_cost_of_three_variants) {
  const auto ended = run("40 kEUR");
  EXPECT_EQ(ended.code, 0) << ended.err;
  for (const char* factor : {"0.8", "1", "1.5"}) {
    EXPECT_THAT(ended.out, HasSubstr(std::string("electricity × ") + factor + ": together costs "));
  }
  EXPECT_EQ(ended.err, "");
}

TEST_P(Scripts, fail_when_a_goal_is_not_met) {
  const auto ended = run("900 kEUR");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.err, "");
}

INSTANTIATE_TEST_SUITE_P(OfThePage, Scripts,
                         ::testing::Values(std::pair("bash", "bash"), std::pair("python", "/usr/bin/python3")),
                         [](const auto& info) { return std::string(info.param.first); });

}  // namespace
}  // namespace verbund
