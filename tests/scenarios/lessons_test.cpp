// Every lesson comes out as the comment at its top states: `stated` gives back what stands there.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "models/units/format.h"
#include "tests/scenarios/lesson.h"
#include "tests/scenarios/play.h"

namespace verbund::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Lessons, sharing_turns_ten_servers_into_two) {
  const Lesson lesson("01-sharing.yaml");
  const auto& stay = lesson.option("stay");
  const auto& share = lesson.option("share");
  EXPECT_EQ(fmt::format("{} servers run instead of {}", share.totals.servers_end, stay.totals.servers_end),
            lesson.stated("2 servers run instead of 10"));
  EXPECT_EQ(cost(stay, "electricity"), lesson.stated("2,015 EUR"));
  EXPECT_EQ(cost(share, "electricity"), lesson.stated("639 EUR"));
  EXPECT_EQ(ended(share, "empty"), "2007-01-01");
  EXPECT_THAT(incidents(share), IsEmpty());
  EXPECT_EQ(share.totals.unserved, 0);
}

TEST(Lessons, over_a_thin_line_the_same_move_misses_its_weekend) {
  const Lesson lesson("02-thin-line.yaml");
  const auto& gather = lesson.option("gather");
  EXPECT_EQ(ended(gather, "thick"), lesson.stated("2007-03-03"));
  EXPECT_EQ(fmt::format("{:.1f} h", gather.links.at("ahorn-erle").busy), lesson.stated("14.3 h"));
  EXPECT_EQ(ended(gather, "thin"), lesson.stated("2007-03-05"));
  EXPECT_EQ(fmt::format("{:.1f} h", gather.links.at("ahorn-birke").busy), lesson.stated("65.4 h"));
  ASSERT_THAT(incidents(gather), ElementsAre("2007-03-05 window missed"));
  EXPECT_EQ(gather.incidents[0].subject, "thin");
  EXPECT_EQ(gather.incidents[0].last, lesson.stated("2007-03-05 17:21"));
}

TEST(Lessons, who_orders_when_the_need_is_there_is_late) {
  const Lesson lesson("03-lead-time.yaml");
  const auto& ahead = lesson.option("ahead");
  EXPECT_EQ(began(ahead, "one-more"), lesson.stated("2007-09-01"));
  EXPECT_THAT(purchases(ahead), ElementsAre(lesson.stated("2007-12-01") + ": 1"));
  EXPECT_THAT(incidents(ahead), IsEmpty());
  EXPECT_EQ(ahead.totals.unserved, 0);
  const auto& late = lesson.option("late");
  EXPECT_EQ(began(late, "one-more"), lesson.stated("2008-01-01"));
  EXPECT_THAT(purchases(late), ElementsAre(lesson.stated("2008-04-01") + ": 1"));
  EXPECT_THAT(incidents(late), ElementsAre("2008-01-01 no server free"));
  EXPECT_EQ(format_thousands(10 * std::round(late.totals.unserved / 10), 0) + " core-hours",
            lesson.stated("2,210 core-hours"));
}

TEST(Lessons, servers_wait_before_a_full_room_until_it_is_extended) {
  const Lesson lesson("04-full-room.yaml");
  const auto& late = lesson.option("late");
  EXPECT_THAT(incidents(late), ElementsAre(lesson.stated("2007-06-01") + " room full"));
  EXPECT_EQ(ended(late, "power"), lesson.stated("2007-10-01"));
  EXPECT_THAT(purchases(late), ElementsAre("2007-10-01: 2"));
  EXPECT_EQ(cost(late, "hardware"), lesson.stated("8,000 EUR"));
  const auto& ahead = lesson.option("ahead");
  EXPECT_THAT(incidents(ahead), IsEmpty());
  EXPECT_EQ(ended(ahead, "power"), lesson.stated("2007-05-01"));
  EXPECT_THAT(purchases(ahead), ElementsAre("2007-06-01: 2"));
  EXPECT_EQ(cost(ahead, "hardware"), lesson.stated("10,000 EUR"));
  const Money rent = Money::euros(6000);
  for (const auto* option : {&late, &ahead}) {
    const Money room = document::cost(*option, {.year = {}, .category = "room", .partner = {}, .site = {}});
    EXPECT_EQ(format(room - rent), lesson.stated("20,000 EUR"));
  }
}

TEST(Lessons, old_and_new_servers_side_by_side_take_double_the_power) {
  const Lesson lesson("05-side-by-side.yaml");
  const auto& replace = lesson.option("replace");
  const auto& town = replace.sites.at("town");
  constexpr std::size_t july = 6, august = 7;
  EXPECT_THAT(purchases(replace), ElementsAre(lesson.stated("2007-08-01") + ": 5"));
  EXPECT_EQ(ended(replace, "renew"), lesson.stated("2007-08-15"));
  EXPECT_EQ(fmt::format("{:.0f} kWh", 1000 * town.series.it_energy[july]), lesson.stated("558 kWh"));
  EXPECT_EQ(fmt::format("{:.0f} kWh", 1000 * town.series.it_energy[august]), lesson.stated("978 kWh"));
  EXPECT_EQ(fmt::format("{:.2f} kW", town.series.peak_power[july]), lesson.stated("0.75 kW"));
  EXPECT_EQ(fmt::format("{:.2f} kW", town.series.peak_power[august]), lesson.stated("1.75 kW"));
  EXPECT_EQ(fmt::format("{:.0f} kW", town.series.full_load_power[august]), lesson.stated("2 kW"));
}

TEST(Lessons, one_server_more_survives_the_loss_of_one) {
  const Lesson lesson("06-fallback.yaml");
  const auto& enough = lesson.option("just-enough");
  EXPECT_EQ(fmt::format("{} servers", enough.totals.servers_end), lesson.stated("2 servers"));
  ASSERT_THAT(incidents(enough), ElementsAre(lesson.stated("2007-03-01") + " fallback lost"));
  EXPECT_EQ(fmt::format("{} months", enough.incidents[0].times), lesson.stated("10 months"));
  const auto& more = lesson.option("one-more");
  EXPECT_EQ(fmt::format("buys {} servers", more.totals.servers_bought), lesson.stated("buys 3 servers"));
  EXPECT_THAT(incidents(more), IsEmpty());
}

TEST(Lessons, what_the_law_keeps_at_home_keeps_its_room_open) {
  const Lesson lesson("07-residency.yaml");
  const auto& birke = lesson.option("to-birke");
  EXPECT_THAT(incidents(birke), ElementsAre(lesson.stated("2007-03-01") + " residency"));
  EXPECT_EQ(birke.incidents[0].subject, "ahorn-register");
  EXPECT_EQ(began(birke, "close"), "");
  EXPECT_EQ(cost(birke, "room"), lesson.stated("48,000 EUR"));
  EXPECT_EQ(cost(lesson.option("stay"), "room"), lesson.stated("48,000 EUR"));
  const auto& ahorn = lesson.option("to-ahorn");
  EXPECT_THAT(incidents(ahorn), IsEmpty());
  EXPECT_EQ(ended(ahorn, "close"), lesson.stated("2007-03-03"));
  EXPECT_EQ(cost(ahorn, "room"), lesson.stated("27,000 EUR"));
}

TEST(Lessons, a_state_buys_later_and_less_than_the_calendar) {
  const Lesson lesson("08-trigger.yaml");
  const auto& calendar = lesson.option("by-calendar");
  EXPECT_THAT(purchases(calendar),
              ElementsAre(lesson.stated("2008-01-01") + ": 2", lesson.stated("2009-01-01") + ": 2"));
  EXPECT_EQ(cost(calendar, "hardware"), lesson.stated("20,000 EUR"));
  const auto& need = lesson.option("by-need");
  EXPECT_THAT(purchases(need), ElementsAre(lesson.stated("2008-08-28") + ": 2"));
  EXPECT_EQ(cost(need, "hardware"), lesson.stated("10,000 EUR"));
  for (const auto* option : {&calendar, &need}) EXPECT_EQ(option->totals.unserved, 0);
}

TEST(Lessons, for_two_years_leasing_is_cheaper_than_buying) {
  const Lesson lesson("09-lease-or-buy.yaml");
  const auto& buy = lesson.option("buy");
  const auto& lease = lesson.option("lease");
  EXPECT_EQ(cost(buy, "hardware"), lesson.stated("25,000 EUR"));
  EXPECT_EQ(cost(lease, "hardware"), lesson.stated("18,000 EUR"));
  for (const auto* option : {&buy, &lease}) {
    EXPECT_EQ(ended(*option, "away"), lesson.stated("2007-01-01"));
    EXPECT_EQ(ended(*option, "gather"), lesson.stated("2008-12-06"));
    EXPECT_THAT(incidents(*option), IsEmpty());
  }
  EXPECT_EQ(fmt::format("{} servers run, not {}", lease.totals.servers_end, buy.totals.servers_end),
            lesson.stated("5 servers run, not 10"));
  EXPECT_EQ(lease.sites.at("town").series.servers.back(), 0);
}

TEST(Lessons, waves_that_are_too_small_keep_apart_what_depends_on_one_another) {
  const Lesson lesson("10-dependency.yaml");
  const auto& small = lesson.option("small-waves");
  EXPECT_EQ(ended(small, "gather"), lesson.stated("2007-03-10"));
  ASSERT_THAT(incidents(small), ElementsAre(lesson.stated("2007-03-05 13:35") + " apart too long"));
  EXPECT_EQ(small.incidents[0].subject, lesson.stated("register, database"));
  EXPECT_EQ(small.incidents[0].last, lesson.stated("2007-03-10 13:35"));
  const auto& one = lesson.option("one-wave");
  EXPECT_EQ(ended(one, "gather"), lesson.stated("2007-03-04"));
  EXPECT_THAT(incidents(one), IsEmpty());
}

TEST(Lessons, two_teams_that_are_one_have_the_hours_that_one_of_them_lacks) {
  const Lesson lesson("11-people.yaml");
  const auto& alone = lesson.option("alone");
  EXPECT_EQ(ended(alone, "gather"), lesson.stated("2007-03-01"));
  EXPECT_THAT(incidents(alone), ElementsAre("2007-02-01 no hours"));
  EXPECT_EQ(alone.tasks.at("forms").started, "");
  const auto& ahorn = alone.teams.at("ahorn/admins").series;
  EXPECT_EQ(fmt::format("{:.0f} hours a month", ahorn.routine[1]), lesson.stated("130 hours a month"));
  EXPECT_EQ(fmt::format("{:.0f} in February", ahorn.there[1]), lesson.stated("120 in February"));
  EXPECT_EQ(fmt::format("{:.0f} in March", ahorn.there[2]), lesson.stated("132 in March"));
  const auto& together = lesson.option("together");
  EXPECT_EQ(ended(together, "gather"), lesson.stated("2007-02-01"));
  EXPECT_THAT(incidents(together), IsEmpty());
  const auto& forms = together.tasks.at("forms");
  EXPECT_EQ(forms.started, lesson.stated("2007-04-01"));
  EXPECT_EQ(fmt::format("{:.0f} hours in January", forms.effort_by_month[0]), lesson.stated("64 hours in January"));
  EXPECT_EQ(fmt::format("{:.0f} in March", forms.effort_by_month[2]), lesson.stated("28 in March"));
  const auto routine = [](const document::OptionResult& option, std::size_t month) {
    double hours = 0;
    for (const auto& [id, team] : option.teams) hours += team.series.routine[month];
    return fmt::format("{:.0f}", hours);
  };
  const auto& one_model = lesson.option("one-model");
  EXPECT_EQ(routine(one_model, 2) + " hours instead of " + routine(one_model, 1),
            lesson.stated("190 hours instead of 200"));
}

TEST(Lessons, stand_in_the_table_of_the_reference_page_and_can_be_read_in_a_minute) {
  const std::string page = source_text("scenarios/README.md");
  int lessons = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VERBUND_SOURCE_DIR "/scenarios/lessons")) {
    const std::string file = "lessons/" + entry.path().filename().string();
    const std::string text = source_text("scenarios/" + file);
    EXPECT_THAT(page, ::testing::HasSubstr("](" + file + ") | ")) << file;
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 50) << file;
    ++lessons;
  }
  EXPECT_EQ(lessons, 11);
}

}  // namespace
}  // namespace verbund::testing
