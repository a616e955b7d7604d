#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "sim/appraisal/appraisal.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

document::Study study() {
  document::Study study = testing::sample_study();
  appraisal::appraise(study);
  return study;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

std::string line_with(const std::string& text, const std::string& part) {
  for (const std::string& line : lines(text)) {
    if (line.find(part) != std::string::npos) return line;
  }
  return "";
}

TEST(TextTable, aligns_by_characters_not_bytes) {
  TextTable table({Align::left, Align::right});
  table.text_row({"Köln", "1"});
  table.text_row({"Bonn", "10"});
  EXPECT_EQ(table.render(false), "Köln   1\nBonn  10\n");
}

TEST(TextTable, colours_only_when_asked_to) {
  TextTable table({Align::left});
  table.text_row({"bad"}, Emphasis::warning);
  EXPECT_EQ(table.render(false), "bad\n");
  EXPECT_THAT(table.render(true), HasSubstr("\x1b[31mbad\x1b[0m"));
}

TEST(TextTable, keeps_a_backslash_and_an_empty_row) {
  TextTable table({Align::left, Align::left});
  table.text_row({"a\\b", "c"});
  table.blank();
  table.text_row({"d"});
  EXPECT_EQ(table.render(false), "a\\b  c\n\nd\n");
}

TEST(TextTable, has_headings_that_widen_no_column) {
  TextTable table({Align::left, Align::right});
  table.heading("a long name of an option");
  table.text_row({"  x", "1"});
  EXPECT_EQ(table.render(false), "a long name of an option\n  x  1\n");
  EXPECT_EQ(table.render(true), "\x1b[1ma long name of an option\x1b[0m\n  x  1\n");
}

TEST(Wrap, breaks_at_blanks_and_indents_what_follows) {
  EXPECT_EQ(wrap("  one two three", 9, 4), "  one two\n    three\n");
  EXPECT_EQ(wrap("abcdefghij", 4, 2), "abcdefghij\n");
}

// The whole table as it stands in a file beside this test. After a wanted change: VERBUND_APPROVE=1 writes it anew.
void expect_approved(const std::string& table, const std::string& file) {
  const std::string path = VERBUND_SOURCE_DIR "/tests/sim/report/" + file;
  if (std::getenv("VERBUND_APPROVE") != nullptr) std::ofstream(path) << table;
  std::ifstream in(path);
  std::ostringstream approved;
  approved << in.rdbuf();
  EXPECT_EQ(table, approved.str());
}

TEST(Console, is_the_approved_table) {
  const Style style{.colour = false, .width = 100, .study_path = "verbund-out/two/study.json"};
  expect_approved(console(study(), style), "sample_table.txt");
}

TEST(Console, is_the_approved_table_in_german) {
  const Style style{.study_path = "verbund-out/two/study.json", .language = Language::german};
  expect_approved(console(study(), style), "sample_table_german.txt");
}

TEST(Console, stays_within_its_width) {
  for (const Language language : {Language::english, Language::german}) {
    for (const std::string& line : lines(console(study(), {.width = 100, .language = language}))) {
      EXPECT_LE(display_width(line), 100U) << line;
    }
  }
}

// The longest id that the shipped scenarios have, and servers by the hundred.
TEST(Console, stays_within_its_width_with_long_ids) {
  document::Study wide = study();
  wide.options["competence-centre"] = wide.options.at("pooled");
  for (auto& [id, option] : wide.options) {
    if (option.failed.empty()) option.sites["magdeburg"] = option.sites.at("east");
    for (auto& [site, result] : option.sites) result.servers_start = result.servers_peak = result.servers_end = 118;
  }
  for (const Language language : {Language::english, Language::german}) {
    for (const std::string& line : lines(console(wide, {.width = 100, .language = language}))) {
      EXPECT_LE(display_width(line), 100U) << line;
    }
  }
}

TEST(Console, splits_many_options_into_tables_that_all_begin_with_the_baseline) {
  document::Study many = study();
  for (int i = 0; i < 9; ++i) many.options["other-" + std::to_string(i)] = many.options.at("pooled");
  const std::string text = console(many, {.colour = false, .width = 100, .study_path = ""});
  std::size_t tables = 0;
  for (const std::string& line : lines(text)) {
    EXPECT_LE(display_width(line), 100U) << line;
    if (line.rfind("  below the baseline from", 0) == 0) ++tables;
  }
  EXPECT_GT(tables, 1U);
}

// 100,000.50 EUR is 100,001 here as in the sentence of conclusion, and half a euro less than nothing is no -0.
TEST(Console, rounds_half_a_unit_away_from_zero) {
  EXPECT_EQ(money_text(Money::cents(10'000'050), {"EUR", 1}), "100,001");
  EXPECT_EQ(money_text(Money::cents(10'000'150), {"EUR", 1}), "100,002");
  EXPECT_EQ(money_text(Money::euros(-2'500), {"kEUR", 1000}), "-3");
  EXPECT_EQ(money_text(Money::cents(-49), {"EUR", 1}), "0");
}

// 400,000 EUR are the most of the sample.
TEST(Console, shows_money_in_one_unit_whatever_an_option_costs) {
  document::Study dear = study(), cheap = study();
  for (auto& [id, option] : dear.options) option.totals.cost = Money::euros(9'000'000);
  EXPECT_EQ(money_unit(study(), Language::english).name, "kEUR");
  EXPECT_EQ(money_unit(dear, Language::english).name, "kEUR");
  for (auto& [id, option] : cheap.options) option.totals.cost = Money::euros(99'999);
  EXPECT_EQ(money_unit(cheap, Language::english).name, "EUR");
}

// 15 March 2007 to 1 October 2008: two years, both in part.
TEST(Console, says_which_years_are_partial) {
  document::Study part = study();
  part.start = "2007-03-15";
  EXPECT_THAT(console(part, {}), HasSubstr(" 2007*  2008  total\n"));
  EXPECT_THAT(console(part, {}), HasSubstr("\n* the study covers a part of this year\n"));
  part.end = "2008-10-01";
  EXPECT_THAT(console(part, {}), HasSubstr(" 2007*  2008*  total\n"));
  EXPECT_THAT(console(study(), {}), Not(HasSubstr("a part of this year")));
}

TEST(Console, does_not_look_ahead_from_a_short_run) {
  document::Study brief = study();
  EXPECT_THAT(console(brief, {}), HasSubstr("\n~ straight line through the peaks"));
  brief.months.resize(5);
  EXPECT_THAT(console(brief, {}),
              HasSubstr("\n- not in the run; it is too short (under 6 months) to look beyond it\n"));
}

TEST(Console, has_no_escape_codes_without_colour) {
  EXPECT_THAT(console(study(), {}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(console(study(), {.colour = true, .width = 100, .study_path = ""}), HasSubstr("\x1b["));
}

// 10 minutes of all instances, 2 min 30 s of one.
TEST(Console, tells_the_downtime_of_services_only_when_there_was_some) {
  EXPECT_THAT(console(study(), {}), HasSubstr("DOWNTIME OF MOVES\n\n  pooled:\n    mail: at most 2 min 30 s of one "
                                              "instance, 10 min of all together\n\n"));
  document::Study without = study();
  without.options.at("pooled").services.at("mail").downtime = 0;
  EXPECT_THAT(console(without, {}), Not(HasSubstr("DOWNTIME")));
}

TEST(Console, tells_what_waited_only_when_something_did) {
  EXPECT_THAT(console(study(), {}), Not(HasSubstr("WORK THAT WAITED")));
  document::Study waited = study();
  auto& mail = waited.options.at("pooled").services.at("mail");
  mail.late = 12, mail.longest_wait = 150, mail.waiting = 3;
  EXPECT_THAT(console(waited, {}), HasSubstr("WORK THAT WAITED\n\n  pooled:\n    mail: 12"));
  EXPECT_THAT(console(waited, {}), HasSubstr("core-h served late, after at most 2 h 30 min; 3"));
}

TEST(Console, tells_how_long_an_incident_lasted) {
  document::Study late = study();
  auto& incident = late.options.at("pooled").incidents.at(0);
  incident.times = 1;
  EXPECT_THAT(misfortune(late, {}), HasSubstr("(until\n      2007-03-17)"));
  incident.last = incident.date;
  EXPECT_THAT(misfortune(late, {}), Not(HasSubstr("until")));
}

// Three times no room and 7 + 1 + 2 + 1 times no line: 14, of which the list does not show the last one.
TEST(Console, counts_an_incident_that_comes_again_everywhere_as_often_as_it_came) {
  document::Study often = study();
  auto& incidents = often.options.at("pooled").incidents;
  for (const int times : {7, 1, 2, 1}) {
    incidents.push_back({"2007-04-01", "2007-05-01", "no line", "west", "mail", "There is no line.", times});
  }
  const std::string text = console(often, {});
  EXPECT_THAT(text, ::testing::ContainsRegex("\n  incidents +0 +14\n"));
  EXPECT_THAT(text, HasSubstr("pooled: 11 × no line, 3 × no room for the move\n"));
  EXPECT_THAT(text, HasSubstr("(7 times, last on 2007-05-01)"));
  EXPECT_THAT(text, HasSubstr("… and 1 more, see study.json\n"));
}

TEST(Console, says_of_every_option_what_was_not_done) {
  document::Study stuck = study();
  stuck.options.at("pooled").steps.push_back({"close", "close", "", "", "", "the end of gather", false});
  EXPECT_THAT(console(stuck, {}),
              HasSubstr("NOT DONE\n\n  pooled\n    gather: began 2007-03-03, not complete at the end; waits for "
                        "instances to arrive at east\n    close: never began; waits for the end of gather\n"));
  document::Study fine = study();
  fine.options.at("pooled").steps.clear();
  EXPECT_THAT(console(fine, {}), HasSubstr("\nNOT DONE: none\n"));
}

// The goal is 0.5 %.
TEST(Console, marks_options_that_miss_the_goal_in_the_head_of_their_column) {
  document::Study missed = testing::sample_study();
  missed.options.at("pooled").totals.unserved_share = 0.6;
  appraisal::appraise(missed);
  EXPECT_THAT(console(missed, {}), ::testing::ContainsRegex("\n +pooled\n +apart +misses goal\nCost, kEUR"));
  EXPECT_THAT(console(study(), {}), Not(HasSubstr("misses goal")));
}

TEST(Console, says_in_short_what_is_not_modelled) {
  document::Study with = study();
  with.not_modelled = {"licences: they are dear", "failures"};
  EXPECT_THAT(console(with, {}), HasSubstr("\n\nNot modelled: licences; failures.\n1 of 2 input"));
}

TEST(Console, shows_why_a_run_failed) {
  EXPECT_THAT(console(study(), {}), HasSubstr("FAILED: its process was ended by signal 9 (Killed)"));
}

TEST(Comparison, has_rows_for_late_waiting_and_drilled_work_only_when_there_is_any) {
  EXPECT_THAT(comparison(study(), {}), Not(HasSubstr("waiting, core-h")));
  document::Study late = study();
  late.options.at("pooled").totals.late = 12;
  late.options.at("pooled").totals.waiting = 3;
  late.options.at("apart").totals.drilled = 40;
  const std::string text = comparison(late, {});
  EXPECT_THAT(text, ::testing::ContainsRegex("served late, core-h +0 +12"));
  EXPECT_THAT(text, ::testing::ContainsRegex("waiting, core-h +0 +3"));
  EXPECT_THAT(text, ::testing::ContainsRegex("lost in drills, core-h +40.0 +0"));
}

TEST(Csv, has_one_figure_a_line_in_seven_columns) {
  const std::string text = csv(study());
  EXPECT_EQ(lines(text).front(), "option,scope,id,year,quantity,unit,value");
  for (const std::string& line : lines(text)) EXPECT_EQ(std::count(line.begin(), line.end(), ','), 6) << line;
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,cost,EUR,320000.00\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,option,,,cost_to_baseline,%,-20"));
  EXPECT_THAT(text, HasSubstr("\npooled,partner,east,2007,cost_hardware,EUR,60000.00\n"));
  EXPECT_THAT(text, HasSubstr("\napart,site,west,2008,energy,MWh,48\n"));
  EXPECT_THAT(text, HasSubstr("\napart,site,west,2008,cpu_peak_highest,%,63\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,service,mail,,unserved,core-h,1\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,job,archive,,late,runs,2\n"));
}

TEST(Csv, begins_with_what_was_changed_or_left_out) {
  document::Study what_if = study();
  what_if.overrides = {"sites.east.pue=2", "sites.east.electricity*=1.5", "discounts.1.at_least=4,200 EUR"};
  what_if.left_out = {"third"};
  EXPECT_THAT(csv(what_if), ::testing::StartsWith("option,scope,id,year,quantity,unit,value\n"
                                                  ",study,sites.east.pue,,set_to,,2\n"
                                                  ",study,sites.east.electricity,,multiplied_by,,1.5\n"
                                                  ",study,discounts.1.at_least,,set_to,,\"4,200 EUR\"\n"
                                                  ",study,third,,left_out,,true\n"
                                                  "apart,option,,,failed,,\n"));
}

TEST(Csv, quotes_what_contains_a_comma) {
  document::Study with_comma = study();
  with_comma.options.at("broken").failed = "one, \"two\"";
  EXPECT_THAT(csv(with_comma), HasSubstr("\nbroken,option,,,failed,,\"one, \"\"two\"\"\"\n"));
}

TEST(Csv, costs_of_the_partners_add_up_to_those_of_the_option) {
  double option = 0, partners = 0;
  for (const std::string& line : lines(csv(study()))) {
    if (line.find(",cost,EUR,") == std::string::npos || line.rfind("pooled,", 0) != 0) continue;
    const double value = std::stod(line.substr(line.rfind(',') + 1));
    if (line.rfind("pooled,option,,2", 0) == 0) option += value;
    if (line.rfind("pooled,partner,", 0) == 0) partners += value;
  }
  EXPECT_EQ(option, 320'000);
  EXPECT_EQ(partners, 320'000);
  EXPECT_NE(line_with(csv(study()), "pooled,site,east,,full_cpu,"), "");
}

}  // namespace
}  // namespace verbund::report
