// What the README tells a reader to type works in the order in which it stands there, and what it shows is what comes
// out.
#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/models/scenario/approve.h"

namespace verbund {
namespace {

using ::testing::HasSubstr;
using testing::Program;
using ::testing::StartsWith;

const std::filesystem::path source = VERBUND_SOURCE_DIR;

// A folder that looks like a clone: the scenarios, and `./dev` as the way to the program.
void make_clone(const Program& program) {
  std::filesystem::create_directory_symlink(source / "scenarios", program.folder() / "scenarios");
  program.write("dev", "#!/bin/sh\nexec '" VERBUND_PROGRAM "' \"$@\"\n");
  std::filesystem::permissions(program.folder() / "dev", std::filesystem::perms::owner_all);
}

// The text between the marks of that name replaced.
std::string with_block(const std::string& page, const std::string& name, const std::string& text) {
  const std::string begin = "<!-- begin " + name + " -->\n", end = "<!-- end " + name + " -->\n";
  const auto from = page.find(begin), to = page.find(end);
  if (from == std::string::npos || to == std::string::npos) return page + "no marks of " + name;
  return page.substr(0, from) + begin + "```\n" + text + "```\n" + page.substr(to);
}

bool is_for_the_reader(const std::string& line) {
  return (line.starts_with("./dev ") || line.starts_with("cp ")) && line != "./dev test";
}

// The head of the comparison and the conclusion: the README leaves out what stands between them, and the options that
// find no place beside the others.
std::string head_and_conclusion(const std::string& out) {
  const auto middle = out.find("COST BY YEAR"), end = out.find("CONCLUSION"), notes = out.find("Money is in");
  const auto second = out.rfind("\n\n", out.find("\nCost, ", out.find("\nCost, ") + 1));
  return out.substr(0, second) + "\n\n[… the same of two-sites …]\n\n" + out.substr(notes, middle - notes) +
         "[… cost by year and by partner, sites, when each room is full, unserved demand, incidents, what was not done "
         "…]\n\n" +
         out.substr(end);
}

TEST(Readme, says_what_works_and_shows_what_comes_out) {
  const Program program;
  make_clone(program);
  const std::string readme = tests::text_of(source / "README.md");
  std::istringstream lines(readme);
  std::string flagship, breakeven;
  std::vector<std::string> walks;
  bool in_yaml = false;
  for (std::string line; std::getline(lines, line);) {
    if (in_yaml && line != "```") program.shell("cat >> mine.yaml <<'END'\n" + line + "\nEND");
    if (line.starts_with("```")) in_yaml = line == "```yaml";
    if (!is_for_the_reader(line)) continue;
    const auto ended = program.shell(line);
    EXPECT_EQ(ended.code, 0) << line << "\n" << ended.err;
    if (line.ends_with("mitteldeutschland-2006.yaml")) flagship = ended.out;
    if (line.find(" --entries ") != std::string::npos) walks.push_back(ended.out);
    if (line.find("breakeven scenarios/") != std::string::npos) breakeven = ended.out;
  }
  EXPECT_THAT(program.read("mine.csv"), StartsWith("option,scope,id,year,quantity,unit,value\n"));
  EXPECT_THAT(program.read("mine.csv"), HasSubstr("\nlater,option,,,cost,EUR,"));
  ASSERT_THAT(flagship, HasSubstr("CONCLUSION"));
  const auto mistaken =
      program.shell("sed -i 's/window: weekends/windows: weekends/' mine.yaml; ./dev check mine.yaml");
  EXPECT_EQ(mistaken.code, 2);
  std::string expected = with_block(readme, "flagship", head_and_conclusion(flagship));
  expected = with_block(expected, "breakeven", breakeven);
  for (std::size_t i = 0; i < walks.size(); ++i) {
    expected = with_block(expected, "walk-" + std::to_string(i + 1), walks[i]);
  }
  tests::expect_approved(with_block(expected, "mistake", mistaken.err), source / "README.md");
}

}  // namespace
}  // namespace verbund
