// The files that `report` writes.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "sim/report/tables.h"
#include "tests/cli/program.h"

namespace verbund {
namespace {

namespace fs = std::filesystem;
using testing::Ended;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Program;

class CliFiles : public ::testing::Test {
 protected:
  CliFiles() {
    const Ended ran = program.shell("verbund run small.yaml --out out --quiet >table.txt");
    EXPECT_EQ(ran.code, 0) << ran.err;
  }

  Program program;
};

TEST_F(CliFiles, are_written_in_one_call_without_a_word) {
  const Ended ended = program.shell("verbund report out --csv tables --xlsx book.xlsx --markdown report.md");
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out + ended.err, "");
  EXPECT_THAT(program.read("book.xlsx"), ::testing::StartsWith("PK"));
  EXPECT_THAT(program.read("report.md"), ::testing::StartsWith("# Two small rooms\n"));
  for (const report::Table& table : report::tables()) {
    EXPECT_TRUE(fs::exists(program.folder() / "tables" / (table.name + ".csv"))) << table.name;
  }
}

TEST_F(CliFiles, replace_those_of_an_earlier_call_with_the_same_bytes) {
  program.shell("verbund report out --csv a --xlsx a.xlsx; verbund report out --csv b; verbund report out --csv a");
  const Ended ended =
      program.shell("diff -r a b && verbund report out --xlsx b.xlsx && cmp a.xlsx b.xlsx && ls a | grep '\\.part'");
  EXPECT_EQ(ended.code, 1);  // no file was left half-written
  EXPECT_EQ(ended.out + ended.err, "");
}

TEST_F(CliFiles, that_cannot_be_written_are_a_failure_with_a_reason) {
  const Ended ended =
      program.shell("verbund report out --csv small.yaml --xlsx nowhere/book.xlsx --markdown report.md");
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("cannot create small.yaml: "));
  EXPECT_THAT(ended.err, HasSubstr("cannot write nowhere/book.xlsx: No such file or directory"));
  EXPECT_NE(program.read("report.md"), "");
}

TEST_F(CliFiles, go_into_what_is_no_plain_file_as_they_are) {
  const Ended ended = program.shell("verbund report out --markdown /dev/stdout | head -n 1; test -c /dev/null");
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out, "# Two small rooms\n");
}

TEST_F(CliFiles, do_not_go_with_what_is_printed) {
  for (const char* words : {"--format json", "--entries", "--option stay", "--why east"}) {
    const Ended ended = program.shell(std::string("verbund report out --csv tables ") + words);
    EXPECT_EQ(ended.code, 2) << words;
    EXPECT_THAT(ended.err, HasSubstr("nothing is printed with them")) << words;
  }
}

TEST_F(CliFiles, have_a_list_of_their_tables_that_needs_no_study) {
  const Ended ended = program.shell("verbund report --list");
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("\nentries: The ledger, in the order of dates.\n"));
  EXPECT_EQ(program.shell("verbund report").code, 2);
}

TEST_F(CliFiles, and_the_table_are_not_steered_by_a_hostile_scenario) {
  const Ended ended = program.shell(
      R"(sed 's/^title: .*/title: "=cmd() \e[31m\0 <script>x<\/script>\n| `y` |"/; s/title: One room for both/title: "@a\tb\r\u202Ec"/' small.yaml >hostile.yaml
verbund run hostile.yaml --out hostile --quiet >table.txt && verbund report hostile --csv hostile --xlsx hostile.xlsx --markdown hostile.md)");
  EXPECT_EQ(ended.code, 0) << ended.err;
  for (const char* file :
       {"table.txt", "hostile.md", "hostile/study.csv", "hostile/options.csv", "hostile/study.json"}) {
    const std::string text = program.read(file);
    EXPECT_NE(text, "") << file;
    EXPECT_THAT(text, Not(HasSubstr("\x1b"))) << file;
    EXPECT_EQ(text.find('\0'), std::string::npos) << file;
  }
  EXPECT_THAT(program.read("hostile.md"), Not(HasSubstr("<script")));
  EXPECT_THAT(program.read("hostile/study.csv"), HasSubstr(",'=cmd() "));
  EXPECT_THAT(program.read("hostile/options.csv"), HasSubstr("\ntogether,'@a b"));
}

}  // namespace
}  // namespace verbund
