// The report in Markdown. VERBUND_APPROVE=1 rewrites the approved page.
#include "sim/report/markdown.h"

#include <gmock/gmock.h>

#include <sstream>

#include "sim/appraisal/appraisal.h"
#include "sim/document/printable.h"
#include "sim/report/text_table.h"
#include "tests/models/scenario/approve.h"
#include "tests/sim/report/hostile_study.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

document::Study study() {
  document::Study study = testing::sample_study_with_people();
  appraisal::appraise(study);
  return study;
}

TEST(Markdown, is_the_approved_page) {
  tests::expect_approved(markdown(study(), Language::english), VERBUND_SOURCE_DIR "/tests/sim/report/sample_report.md");
}

TEST(Markdown, has_the_same_figures_as_the_console) {
  const std::string page = markdown(study(), Language::english);
  EXPECT_THAT(page, HasSubstr("\n| **total** | **400** | **320 -20 %** |\n"));
  EXPECT_THAT(page, HasSubstr("\n| unserved demand, % | 0 | 0.100 |\n"));
}

TEST(MarkdownText, is_taken_for_nothing_else) {
  EXPECT_EQ(markdown_text("a | b <c> & `d` *e* _f_ [g] ~h~ \\"),
            "a \\| b &lt;c&gt; &amp; \\`d\\` \\*e\\* \\_f\\_ \\[g\\] \\~h\\~ \\\\");
  EXPECT_EQ(markdown_text("- a # b"), "- a # b");  // in a cell
  EXPECT_EQ(markdown_text("  a\r\n  b  "), "a b");
  EXPECT_EQ(markdown_strong(""), "");
}

TEST(Markdown, takes_a_text_at_the_beginning_of_a_line_for_a_text) {
  document::Study odd = study();
  odd.not_modelled = {};
  odd.title = "# a # b";
  odd.options.at("pooled").incidents[0].date = "- x";
  const std::string page = markdown(odd, Language::english);
  EXPECT_THAT(page, ::testing::StartsWith("# # a # b\n"));
  EXPECT_THAT(page, HasSubstr("\n  - \\- x mail 3 finds"));
}

TEST(MarkdownTable, has_a_head_that_is_strong_and_no_blank_lines) {
  TextTable table({Align::left, Align::right});
  table.text_row({"", "long-"}, Emphasis::strong);
  table.text_row({"", "id"}, Emphasis::strong);
  table.text_row({"group"}, Emphasis::strong);
  table.text_row({"  row", " 1   2"});
  table.blank();
  table.heading("an option");
  EXPECT_EQ(
      table.markdown(),
      "\x1e|  | long-id |\n\x1e| --- | ---: |\n\x1e| **group** |  |\n\x1e| row | 1 2 |\n\x1e| **an option** |  |\n");
}

// Every row of a table has as many cells as its head, and no line has markup that is not ours.
TEST(Markdown, takes_hostile_texts_as_texts) {
  for (const std::string& text : testing::hostile_texts()) {
    document::Study hostile = testing::hostile_study(text);
    appraisal::appraise(hostile);
    document::make_printable(hostile);
    const std::string page = markdown(hostile, Language::english);
    EXPECT_THAT(page, Not(HasSubstr("<")));
    EXPECT_THAT(page, Not(HasSubstr("\x1b")));
    EXPECT_THAT(page, Not(HasSubstr("\x1e")));
    EXPECT_THAT(page, Not(HasSubstr(" `")));
    std::istringstream lines(page);
    std::size_t cells = 0;
    for (std::string line; std::getline(lines, line);) {
      std::size_t bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
      EXPECT_TRUE(cells == 0 || bars == 0 || bars == cells) << line.substr(0, 200);
      cells = bars;
    }
  }
}

}  // namespace
}  // namespace verbund::report
