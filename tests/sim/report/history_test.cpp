// The sample study in words: what was planned, what stood where, and why.
#include "sim/report/history.h"

#include <gmock/gmock.h>

#include "sim/report/digest.h"
#include "sim/report/teller.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const document::Study study = testing::sample_study();

// Wrapped texts in one line, so that a sentence can be looked for.
std::string flat(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!result.empty() && result.back() != ' ')) result += blank ? ' ' : c;
  }
  return result;
}

std::string asked(const std::string& name, Language language = Language::english) {
  return flat(why(study, {"pooled"}, name, {.language = language}));
}

TEST(PlanList, tells_of_each_measure_when_it_begins_and_what_it_comes_to) {
  const std::string text = plan_list(study, "pooled", {});
  EXPECT_THAT(text, StartsWith("  begins      complete    what, if nothing is late\n"
                               "  2007-03-01  2007-03-01  hall: buy as many servers as needed for east (box)\n"
                               "                            24 servers: memory binds\n"
                               "                            comes to: 1 server delivered\n"
                               "  2007-03-03  never       gather: move service mail (1 instance at the start) to east\n"
                               "                            after hall\n"
                               "                            comes to (on 2007-03-03): 1 instance moved in 1 wave\n"
                               "                            not complete at the end: it waits for instances to arrive "
                               "at east\n"));
  EXPECT_THAT(text,
              HasSubstr("\n  WHAT DOES NOT WORK OUT EVEN IF NOTHING IS LATE\n  2007-03-03  mail 3 finds no server"));
  EXPECT_THAT(plan_list(study, "apart", {}), HasSubstr("no measures"));
}

TEST(PlanList, says_of_what_never_begins_what_it_waits_for_and_of_what_is_measured_only_that) {
  auto other = study;
  auto& steps = other.options["pooled"].steps;
  steps[1].began = "";
  steps[1].waits_for = "the end of hall";
  steps.push_back({"surge", "buy", "", "", "", "the state that sets it off", true});
  steps[2].planned = "when utilisation at east is above 70 % for 30 days";
  steps[2].text = "buy 4 servers for east (box)";
  steps[2].measured = true;
  const std::string text = plan_list(other, "pooled", {});
  EXPECT_THAT(text, HasSubstr("  never                   gather: "));
  EXPECT_THAT(flat(text), HasSubstr("never begins: it waits for the end of hall"));
  EXPECT_THAT(text, HasSubstr("  by state                surge: buy 4 servers for east (box)\n"
                              "                            when utilisation at east is above 70 % for 30 days\n"));
  EXPECT_THAT(flat(text), Not(HasSubstr("the state that sets it off")));
}

TEST(PlanList, tells_the_arithmetic_of_every_order) {
  document::Step step;
  step.note = "2007-01-01: 2 servers: memory binds; 2 instances need 20 GiB; 2008-01-01: 4 servers; and more";
  EXPECT_THAT(notes(step), ElementsAre("2007-01-01: 2 servers: memory binds; 2 instances need 20 GiB",
                                       "2008-01-01: 4 servers; and more"));
  step.note = "1 server; until 2008-01; no more";
  EXPECT_THAT(notes(step), ElementsAre("1 server; until 2008-01; no more"));
  step.note = "";
  EXPECT_THAT(notes(step), IsEmpty());
}

TEST(StateText, shows_what_is_used_and_free_and_what_is_on_its_way) {
  const std::string text = state_text(study, "pooled", make_instant(2007, 3, 3, 4), Basis::simulated, {});
  EXPECT_THAT(text, StartsWith("pooled  One hall\n  As simulated, on 2007-03-03 04:00\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("memory, GiB +used +12 +6\n +free +4 +10\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("racks, U +used +2 +2\n +free +418 +418\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("  west\n +old +1 +box +2004-03-01 +3 +1\n"));
  EXPECT_THAT(text, HasSubstr("  east: mail 1\n  west: mail 1\n"));
  EXPECT_THAT(flat(text), HasSubstr("gather: 1 instance on the way from west to east since 2007-03-03 (mail 1)"));
  EXPECT_THAT(text, HasSubstr("WITHOUT A SERVER: nothing\n"));
}

TEST(StateText, has_no_room_to_give_where_it_is_given_up) {
  const std::string text = state_text(study, "pooled", make_instant(2007, 5), Basis::planned, {});
  EXPECT_THAT(text, HasSubstr("As planned, on 2007-05-01: nothing is late"));
  EXPECT_THAT(text, ::testing::ContainsRegex("room +kept +given up\n"));
  EXPECT_THAT(text, ::testing::ContainsRegex("racks, U +used +2 +-\n +free +418 +-\n"));
  EXPECT_THAT(text, HasSubstr("  west: none\n"));
}

TEST(StateText, splits_the_sites_when_they_do_not_fit_side_by_side) {
  auto many = study;
  for (int n = 10; n < 20; ++n) many.sites["site-of-many-" + std::to_string(n)] = many.sites["east"];
  const std::string text = state_text(many, "pooled", make_instant(2007, 2), Basis::planned, {});
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin)) {
    EXPECT_LE(end - begin, 100U) << text.substr(begin, end - begin);
  }
  EXPECT_THAT(text, HasSubstr("site-of-many-19"));
}

TEST(StateText, names_what_has_no_server) {
  EXPECT_THAT(flat(state_text(study, "pooled", make_instant(2007, 2), Basis::planned, {})),
              HasSubstr("WITHOUT A SERVER 1 instance of mail at west, since 2007-02-01"));
}

TEST(Why, of_a_service_tells_where_it_stood_what_moved_it_and_what_it_lacked) {
  const std::string text = asked("mail");
  EXPECT_THAT(text, HasSubstr("service mail in pooled A service of west: 1 instance at west at the start, each with 2 "
                              "cores, 6 GiB of memory and 100 GiB of disk."));
  EXPECT_THAT(text, HasSubstr("At the end: 2 instances at east, because of gather."));
  EXPECT_THAT(text, HasSubstr("2007-01-01 1 instance at west at the start, on old-001"));
  EXPECT_THAT(text, HasSubstr("2007-02-01 no server is free for 1 instance: waiting at west"));
  EXPECT_THAT(text, HasSubstr("2007-03-01 1 instance that waited at east get a server: hall-001"));
  EXPECT_THAT(text, HasSubstr("2007-03-03 gather moves 1 instance from west to east, all there after 4 h 30 min"));
  EXPECT_THAT(text,
              HasSubstr("0.1 % of its demand stayed unserved (1 of 1,000 core-h), first on 2008-09-28 10:00; main "
                        "cause: the server was overloaded."));
  EXPECT_THAT(text,
              HasSubstr("What went wrong: 2007-03-03 mail 3 finds no server at east; more memory there would have "
                        "helped. (3 times, last on 2007-03-17)"));
}

TEST(Why, of_servers_tells_why_so_many_and_what_became_of_them) {
  const std::string hall = asked("hall");
  EXPECT_THAT(hall, HasSubstr("measure hall in pooled"));
  EXPECT_THAT(hall, HasSubstr("It began on 2007-03-01, as planned. It was complete on 2007-03-01, the day it began."));
  EXPECT_THAT(hall, HasSubstr("servers hall in pooled Why so many: 24 servers: memory binds"));
  EXPECT_THAT(hall, HasSubstr("2007-03-01 1 server (box) delivered to east, for 5,000 EUR"));
  EXPECT_THAT(hall, HasSubstr("It held at most 2 instances at a time (first on 2007-03-03), of 1 service: mail."));
  EXPECT_THAT(hall, HasSubstr("At the end 1 server still runs, 1.8 years old, with 2 instances on it."));
  const std::string old = asked("old");
  EXPECT_THAT(old, HasSubstr("2007-01-01 1 server (box) at west from the start, bought 2004-03-01"));
  EXPECT_THAT(old, HasSubstr("2007-04-01 1 server retired by clear"));
}

TEST(Why, of_a_single_server_tells_what_worked_on_it) {
  const std::string text = asked("old-001");
  EXPECT_THAT(text, HasSubstr("server old-001 in pooled"));
  EXPECT_THAT(text, HasSubstr("2007-01-01 mail 1 works here (until 2007-03-03 04:30)"));
}

TEST(Why, of_a_site_tells_of_its_servers_by_date_and_of_all_that_came_and_went) {
  const std::string text = why(study, {"pooled"}, "west", {});
  EXPECT_THAT(text, ::testing::ContainsRegex("2007-01-01 +1 +1 +6 of 16 +1.5 of 6.5 +2 of 420 +0.2 of 5 "));
  EXPECT_THAT(text, ::testing::ContainsRegex("2008-01-01 +given up\n\n"));
  EXPECT_THAT(text, Not(HasSubstr("2009-01-01")));
  EXPECT_THAT(flat(text), HasSubstr("2007-03-03 gather takes 1 instance to east 2007-04-01 close gives up the room at "
                                    "west 2007-04-01 clear retires 1 server"));
  EXPECT_THAT(flat(text), HasSubstr("Nothing was full within the run."));
}

TEST(Why, of_a_measure_tells_what_it_waited_for_and_what_it_did) {
  const std::string text = asked("gather");
  EXPECT_THAT(text,
              HasSubstr("Planned: after hall. It began on 2007-03-03, as soon as hall was complete (2007-03-01)."));
  EXPECT_THAT(text, HasSubstr("It was not complete at the end: it waits for instances to arrive at east."));
  EXPECT_THAT(text, HasSubstr("2007-03-03 it moves 1 instance from west to east, all there after 4 h 30 min (mail 1)"));
}

// 1 January to 1 March 2007: 59 days.
TEST(Why, of_a_measure_that_acts_again_tells_when_it_was_complete_for_good) {
  auto again = study;
  auto& step = again.options["pooled"].steps[0];
  step.began = step.ended = step.planned = "2007-01-01";
  EXPECT_THAT(flat(why(again, {"pooled"}, "hall", {})), HasSubstr("It was complete on 2007-03-01, after 59 d."));
}

TEST(Why, of_a_late_measure_names_the_one_that_held_it_up) {
  auto late = study;
  auto& steps = late.options["pooled"].steps;
  steps[1].date = "2007-02-15";
  EXPECT_THAT(flat(why(late, {"pooled"}, "gather", {})),
              HasSubstr("It began on 2007-03-03, 16 d after its date, because hall was complete only on 2007-03-01."));
  steps[1].began = "";
  EXPECT_THAT(flat(why(late, {"pooled"}, "gather", {})), HasSubstr("It never began: it waits for instances to arrive"));
}

TEST(Why, is_answered_for_every_option_that_knows_the_name) {
  const std::string both = why(study, {"apart", "pooled"}, "mail", {});
  EXPECT_THAT(both, HasSubstr("service mail in apart\n"));
  EXPECT_THAT(both, HasSubstr("\n\nservice mail in pooled\n"));
  EXPECT_THAT(why(study, {"apart", "pooled"}, "hall", {}), Not(HasSubstr("apart")));
  EXPECT_EQ(why(study, {"apart"}, "hall", {}), "");
  EXPECT_EQ(why(study, {"pooled"}, "nobody", {}), "");
  EXPECT_THAT(known_names(study, {"pooled"}), ElementsAre("east", "gather", "hall", "mail", "old", "west"));
}

TEST(Why, is_answered_in_german_too) {
  EXPECT_THAT(asked("mail", Language::german), HasSubstr("Am Ende: 2 Instanzen in east, wegen gather."));
  EXPECT_THAT(asked("mail", Language::german),
              HasSubstr("0,1 % seiner Nachfrage blieben unbedient (1 von 1.000 Kern-h)"));
  EXPECT_THAT(
      state_text(study, "pooled", make_instant(2007, 3, 3, 4), Basis::simulated, {.language = Language::german}),
      HasSubstr("Wie simuliert, am 03.03.2007 04:00"));
}

// Every place of a message is filled, in both languages.
TEST(Why, leaves_no_place_of_a_message_open) {
  for (const Language language : {Language::english, Language::german}) {
    const Style style{.language = language};
    std::string all = plan_list(study, "pooled", style);
    for (const std::string& name : known_names(study, {"apart", "pooled"})) all += why(study, {"pooled"}, name, style);
    for (int month = 1; month < 6; ++month) {
      all += state_text(study, "pooled", make_instant(2007, month), Basis::planned, style);
    }
    EXPECT_THAT(all, Not(HasSubstr("{")));
  }
}

TEST(Spans, hold_together_what_follows_within_a_month) {
  const auto all = spans({"2007-02-03", "2007-01-06", "2007-01-06 08:00", "2007-05-01"});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].first, "2007-01-06");
  EXPECT_EQ(all[0].last, "2007-02-03");
  EXPECT_EQ(all[0].count, 3U);
  EXPECT_EQ(all[1].count, 1U);
}

}  // namespace
}  // namespace verbund::report
