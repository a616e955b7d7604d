#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "models/units/calendar.h"

namespace verbund {
namespace {

const std::vector<std::string> states{"DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV",
                                      "DE-NI", "DE-NW", "DE-RP", "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH"};

std::vector<std::string> holidays(const std::string& code, int year) {
  std::vector<std::string> out;
  const Region region{code};
  for (Instant day = make_instant(year, 1); civil(day).year == year; day = day + Period{0, seconds_per_day}) {
    if (is_public_holiday(region, day)) out.push_back(format_date(day).substr(5));
  }
  return out;
}

bool is_holiday(const std::string& code, const char* date) {
  return is_public_holiday(Region{code}, parse_instant(date).value());
}

std::vector<std::string> states_with(const char* date) {
  std::vector<std::string> out;
  for (const std::string& code : states) {
    if (is_holiday(code, date)) out.push_back(code.substr(3));
  }
  return out;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Regions, have_the_form_of_iso_3166_2) {
  for (const char* text : {"DE-SN", "AT-9", "GB-ENG", "FR-2A"}) EXPECT_TRUE(is_region_code(text)) << text;
  for (const char* text : {"", "DE", "DE-", "de-SN", "DE-sn", "DESN", "DE-SNXX", "D-SN", "DEU-SN", "D1-SN", "DE_SN"}) {
    EXPECT_FALSE(is_region_code(text)) << text;
  }
}

TEST(Regions, of_germany_have_a_holiday_calendar) {
  for (const std::string& code : states) EXPECT_TRUE(has_holiday_calendar(Region{code})) << code;
  EXPECT_FALSE(has_holiday_calendar(Region{"AT-9"}));
  EXPECT_FALSE(has_holiday_calendar(Region{"DE-XX"}));
  EXPECT_FALSE(is_public_holiday(Region{"AT-9"}, make_instant(2007, 12, 25)));
}

// Easter Sunday is a statutory holiday in Brandenburg only. Dates: tables of the Physikalisch-Technische Bundesanstalt.
TEST(Holidays, follow_easter) {
  const std::map<int, const char*> easter{
      {1990, "1990-04-15"}, {1999, "1999-04-04"}, {2000, "2000-04-23"}, {2007, "2007-04-08"}, {2008, "2008-03-23"},
      {2009, "2009-04-12"}, {2011, "2011-04-24"}, {2019, "2019-04-21"}, {2024, "2024-03-31"}, {2025, "2025-04-20"},
      {2026, "2026-04-05"}, {2038, "2038-04-25"}, {2049, "2049-04-18"}, {2076, "2076-04-19"}, {2100, "2100-03-28"}};
  for (const auto& [year, date] : easter) {
    EXPECT_THAT(states_with(date), ElementsAre("BB")) << date;
    const Instant sunday = parse_instant(date).value();
    EXPECT_TRUE(is_public_holiday(Region{"DE-SN"}, sunday - Period{0, 2 * seconds_per_day})) << date;
    EXPECT_TRUE(is_public_holiday(Region{"DE-SN"}, sunday + Period{0, 1 * seconds_per_day})) << date;
  }
}

// 2007, Easter on 8 April: Good Friday 6.4., Easter Monday 9.4., Ascension 8 April + 39 days = 17.5., Whit Monday
// + 50 = 28.5.; 22 November 2007 is a Thursday, so the day of Repentance is Wednesday 21.11.
TEST(Holidays, of_saxony_in_2007) {
  EXPECT_THAT(holidays("DE-SN", 2007), ElementsAre("01-01", "04-06", "04-09", "05-01", "05-17", "05-28", "10-03",
                                                   "10-31", "11-21", "12-25", "12-26"));
}

// Corpus Christi: 8 April + 60 days = 7 June.
TEST(Holidays, of_bavaria_in_2007) {
  EXPECT_THAT(holidays("DE-BY", 2007), ElementsAre("01-01", "01-06", "04-06", "04-09", "05-01", "05-17", "05-28",
                                                   "06-07", "10-03", "11-01", "12-25", "12-26"));
}

TEST(Holidays, are_as_many_in_2026_as_the_acts_of_the_states_say) {
  const std::map<std::string, std::size_t> expected{{"DE-BB", 12}, {"DE-BE", 10}, {"DE-BW", 12}, {"DE-BY", 12},
                                                    {"DE-HB", 10}, {"DE-HE", 10}, {"DE-HH", 10}, {"DE-MV", 11},
                                                    {"DE-NI", 10}, {"DE-NW", 11}, {"DE-RP", 11}, {"DE-SH", 10},
                                                    {"DE-SL", 12}, {"DE-SN", 11}, {"DE-ST", 11}, {"DE-TH", 11}};
  for (const auto& [code, count] : expected) EXPECT_EQ(holidays(code, 2026).size(), count) << code;
}

TEST(Holidays, may_fall_together) {
  // Easter 2008 on 23 March: Ascension on 1 May. One day less in the year.
  EXPECT_EQ(holidays("DE-SN", 2008).size(), holidays("DE-SN", 2007).size() - 1);
}

TEST(Holidays, day_of_repentance_is_the_wednesday_before_23_november_in_saxony_since_1995) {
  EXPECT_THAT(states_with("2026-11-18"), ElementsAre("SN"));
  EXPECT_THAT(states_with("2022-11-16"), ElementsAre("SN"));  // the earliest
  EXPECT_THAT(states_with("2023-11-22"), ElementsAre("SN"));  // the latest
  EXPECT_THAT(states_with("1995-11-22"), ElementsAre("SN"));
  EXPECT_EQ(states_with("1994-11-16").size(), states.size());
  EXPECT_THAT(states_with("2026-11-25"), IsEmpty());
}

TEST(Holidays, reformation_day_depends_on_state_and_year) {
  EXPECT_THAT(states_with("2016-10-31"), ElementsAre("BB", "MV", "SN", "ST", "TH"));
  EXPECT_EQ(states_with("2017-10-31").size(), states.size());
  EXPECT_THAT(states_with("2018-10-31"), ElementsAre("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH"));
}

TEST(Holidays, of_recent_acts_begin_in_their_year) {
  EXPECT_THAT(states_with("2018-03-08"), IsEmpty());
  EXPECT_THAT(states_with("2019-03-08"), ElementsAre("BE"));
  EXPECT_THAT(states_with("2022-03-08"), ElementsAre("BE"));
  EXPECT_THAT(states_with("2023-03-08"), ElementsAre("BE", "MV"));
  EXPECT_THAT(states_with("2018-09-20"), IsEmpty());
  EXPECT_THAT(states_with("2019-09-20"), ElementsAre("TH"));
}

TEST(Holidays, of_one_year_only) {
  EXPECT_THAT(states_with("2020-05-08"), ElementsAre("BE"));
  EXPECT_THAT(states_with("2021-05-08"), IsEmpty());
  EXPECT_THAT(states_with("2025-05-08"), ElementsAre("BE"));
  EXPECT_THAT(states_with("2028-06-17"), ElementsAre("BE"));
  EXPECT_THAT(states_with("1991-06-17"), IsEmpty());
}

TEST(Holidays, of_some_states) {
  EXPECT_THAT(states_with("2007-01-06"), ElementsAre("BW", "BY", "ST"));
  EXPECT_THAT(states_with("2007-06-07"), ElementsAre("BW", "BY", "HE", "NW", "RP", "SL"));
  EXPECT_THAT(states_with("2007-08-15"), ElementsAre("SL"));
  EXPECT_THAT(states_with("2007-11-01"), ElementsAre("BW", "BY", "NW", "RP", "SL"));
  EXPECT_THAT(states_with("2007-05-27"), ElementsAre("BB"));  // Whit Sunday
}

// A horizon of 50 years may begin in 2100.
TEST(Holidays, go_on_after_2100_as_the_law_stands) {
  EXPECT_EQ(holidays("DE-SN", 2120).size(), holidays("DE-SN", 2019).size());
}

TEST(Holidays, last_the_whole_day) {
  EXPECT_TRUE(is_public_holiday(Region{"DE-SN"}, make_instant(2007, 4, 6, 23, 59)));
  EXPECT_FALSE(is_public_holiday(Region{"DE-SN"}, make_instant(2007, 4, 5, 23, 59)));
}

int working_days(const Region& region, int year) {
  int count = 0;
  for (Instant day = make_instant(year, 1); civil(day).year == year; day = day + Period{0, seconds_per_day}) {
    if (is_working_day(region, day)) ++count;
  }
  return count;
}

TEST(WorkingDays, are_monday_to_friday_without_holidays) {
  const Region saxony{"DE-SN"};
  EXPECT_TRUE(is_working_day(saxony, make_instant(2007, 1, 2)));   // Tuesday
  EXPECT_FALSE(is_working_day(saxony, make_instant(2007, 1, 1)));  // New Year's Day, a Monday
  EXPECT_FALSE(is_working_day(saxony, make_instant(2007, 1, 6)));  // Saturday
  EXPECT_FALSE(is_working_day(saxony, make_instant(2007, 1, 7)));  // Sunday
  EXPECT_TRUE(is_working_day(Region{"DE-BE"}, make_instant(2007, 11, 21)));
  // 2007 starts and ends on a Monday: 52 × 5 + 1 = 261 weekdays. All 11 holidays of Saxony fall on weekdays: 250.
  EXPECT_EQ(working_days(saxony, 2007), 250);
  EXPECT_EQ(working_days(Region{"XX-1"}, 2007), 261);  // without a calendar there are weekends only
}

}  // namespace
}  // namespace verbund
