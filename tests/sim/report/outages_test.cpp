#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/appraisal/appraisal.h"
#include "sim/report/history.h"
#include "sim/report/report.h"
#include "sim/report/sections.h"
#include "tests/sim/document/sample_study.h"

namespace verbund::report {
namespace {

using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

document::Outage outage(const std::string& cause, bool is_drill, const std::string& service) {
  document::Outage it;
  it.cause = cause;
  it.is_drill = is_drill;
  it.service = service;
  return it;
}

// In "pooled" a fire takes five instances: two are restarted from copies of half a day, three wait for the room.
document::Study study() {
  document::Study study = testing::sample_study();
  study.drills["fire"] = {"east", "2009-05-04 10:00", "2009-05-07 10:00"};
  study.failures["wear"] = {"servers", "4 years", "8 hours", 99.977};
  auto mail = outage("fire", true, "mail");
  mail.down = 3, mail.restarted = 2, mail.repaired = 1;
  mail.longest = 72 * 60, mail.last_restarted = 90, mail.oldest_data = 12 * 60;
  mail.beyond_rto = 1, mail.beyond_rpo = 2;
  mail.obstacle = "no server free";
  auto archive = outage("fire", true, "archive");
  archive.down = archive.repaired = 2;
  archive.longest = 72 * 60;
  archive.obstacle = "no copy of its data elsewhere";
  auto worn = outage("wear", false, "mail");
  worn.down = worn.restarted = 7;
  worn.longest = worn.last_restarted = 15;
  study.options.at("pooled").outages = {archive, mail, worn};
  return study;
}

TEST(Outages, say_who_is_back_when_and_who_is_not) {
  EXPECT_THAT(outages(study(), {.width = 200}),
              HasSubstr("    pooled: 5 × an instance went down, of 2 services\n"
                        "      2 restarted elsewhere (of 1 service), the last after 1 h 30 min (mail)\n"
                        "      3 back only with what was lost (of 2 services), the last after 3 d (archive)\n"
                        "      why not elsewhere: no copy of its data elsewhere (1 service)\n"
                        "      why not elsewhere: no server free (1 service)\n"
                        "      RTO missed by 1 service: mail\n"
                        "      RPO missed by 1 service: mail; oldest data 12 h (mail)\n"));
}

TEST(Outages, name_what_fails_and_how_often) {
  const auto text = outages(study(), {.width = 200});
  EXPECT_THAT(text, HasSubstr("  fire: east lost on 2009-05-04 10:00, back on 2009-05-07 10:00\n"));
  EXPECT_THAT(text, HasSubstr("  wear: servers fail every 4 years on average, repaired within 8 hours; one by itself "
                              "works 99.977 % of the time\n"
                              "    apart: no instance went down\n"
                              "    pooled: 7 × an instance went down, of 1 service\n"
                              "      7 restarted elsewhere (of 1 service), the last after 15 min (mail)\n"
                              "      no RTO or RPO missed\n"));
}

TEST(Outages, are_told_of_the_service_that_is_asked_about) {
  const auto text = why(study(), {"pooled"}, "mail", {.width = 400});
  EXPECT_THAT(text,
              HasSubstr("Drill fire, east lost from 2009-05-04 10:00 to 2009-05-07 10:00: instances go down 3 "
                        "times; 2 of them restarted elsewhere, the last after 1 h 30 min; 1 back with what was "
                        "lost, the last after 3 d; why not elsewhere: no server free; RTO missed by 1; RPO missed "
                        "by 2, the oldest data 12 h old."));
  EXPECT_THAT(text, HasSubstr("Failures of wear: instances go down 7 times; 7 of them restarted elsewhere, the last "
                              "after 15 min."));
  EXPECT_THAT(why(study(), {"pooled"}, "mail", {.width = 400, .language = Language::german}),
              HasSubstr("warum nicht anderswo: kein Server frei; RTO verfehlt von 1;"));
}

TEST(Outages, are_not_told_without_drills_and_failures) { EXPECT_EQ(outages(testing::sample_study(), {}), ""); }

TEST(Outages, of_drills_stand_against_an_option) {
  auto told = study();
  appraisal::appraise(told);
  EXPECT_THAT(against_sentences(told, "pooled", Language::english),
              Contains("in the drill fire 1 service misses the RTO (0 in apart)"));
}

TEST(Outages, have_a_row_in_the_comparison_when_a_drill_breaks_an_rto) {
  EXPECT_THAT(comparison(study(), {.width = 200}), ContainsRegex("\n  RTO missed in drills +0 +1 *\n"));
  EXPECT_THAT(comparison(testing::sample_study(), {.width = 200}), Not(HasSubstr("RTO")));
}

TEST(Outages, are_in_the_csv_by_cause_and_service) {
  const std::string text = csv(study());
  EXPECT_THAT(text, HasSubstr("\npooled,drill,fire/mail,,down,instances,3\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,drill,fire/mail,,longest,min,4320\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,drill,fire/mail,,oldest_data,min,720\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,drill,fire/mail,,obstacle,,no server free\n"));
  EXPECT_THAT(text, HasSubstr("\npooled,failure,wear/mail,,restarted,instances,7\n"));
}

}  // namespace
}  // namespace verbund::report
