// Backups over a line of 125 MB/s with 1 ms, held against calculations by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/sim/engine/runs.h"
#include "tests/support/child.h"

namespace verbund {
namespace {

using namespace verbund::testing;

constexpr double day = 86400, hour = 3600;

// Instances of 225 GB "here", copied to "there" for a month of 31 nights: 225e9 / 125e6 = 1800 s each.
SmallScenario one_backup(int instances = 1) {
  SmallScenario small;
  small.base.horizon = {1, 0};
  small.servers("here", "old", "box", 4);
  small.servers("there", "new", "box", 4);
  small.service("files", "here", instances).size.disk = Bytes(225e9);
  small.link("line", "here", "there");
  small.backup("nightly", "there");
  return small;
}

meters::BackupRecord played(SmallScenario& small) { return play(built(small)).backups.at(0); }

// 31 times; the last night of December was not backed up, so the first copy is one of 22:00 on 1 January.
TEST(Backups, alone_take_bytes_by_bandwidth) {
  auto small = one_backup();
  const auto run = play(built(small));
  const auto& nightly = run.backups.at(0);
  EXPECT_EQ(nightly.made, 31);
  EXPECT_EQ(nightly.late + nightly.skipped + nightly.failed + nightly.open + nightly.beside, 0);
  EXPECT_DOUBLE_EQ(nightly.asked.value(), 31 * 225e9);
  EXPECT_DOUBLE_EQ(nightly.sent.value(), 31 * 225e9);
  EXPECT_EQ(nightly.not_sent.value(), 0);
  EXPECT_NEAR(nightly.oldest.value(), day + 1800.001, 1e-5);  // just before the next one is done
  EXPECT_EQ(nightly.oldest_of, "files");
  EXPECT_NEAR(run.links[0].busy_seconds[0], 31 * 1800.001, 1e-4);
  EXPECT_DOUBLE_EQ(run.links[0].month[0].value(), 31 * 225e9);
}

// In the hour from 22:00 on the line is used to the half, in 23 of 24 hours not at all: p95 is nothing, for 4.2 % are
// less than 5 %.
TEST(Backups, show_in_the_use_of_the_line) {
  auto small = one_backup();
  const auto line = play(built(small)).links[0];
  EXPECT_NEAR(line.use_peak[0].value(), 0.5, 1e-9);
  EXPECT_NEAR(line.use_mean[0].value(), 0.5 / 24, 1e-9);
  EXPECT_EQ(line.use_p95[0].value(), 0);
  EXPECT_NEAR(line.busiest.value(), 0.5, 1e-9);
  EXPECT_EQ(format_instant(line.busiest_at), "2007-01-01 22:00");
}

// Lost at 10:00: noticed after 5 minutes, 225 GB read back at 100 MB/s in 2250 s, started in 10 minutes. The copy is of
// 22:00 the night before. Of the nights of the fire there is none.
TEST(Backups, bring_back_what_a_fire_takes) {
  auto small = one_backup();
  small.service("files", "here").protection.rpo = Period{0, 21'600};
  small.drill("fire", "here", make_instant(2007, 1, 10, 10), Period{0, 3 * seconds_per_day});
  const auto run = play(built(small));
  EXPECT_NEAR(run.drilled.value(), 300 + 2250 + 600, 1e-6);
  ASSERT_EQ(run.outages.size(), 1U);
  EXPECT_EQ(run.outages[0].restarted, 1);
  EXPECT_NEAR(run.outages[0].oldest_data.value(), 12 * hour, 1e-6);
  EXPECT_EQ(run.outages[0].beyond_rpo, 1);
  EXPECT_EQ(run.backups[0].failed, 3);
  EXPECT_EQ(run.backups[0].made, 28);
}

// A line lost for an hour in the midst of a copy: what was sent is not sent again.
TEST(Backups, go_on_when_a_lost_line_is_back) {
  auto small = one_backup();
  small.drill("digger", "line", make_instant(2007, 1, 10, 22, 10), Period{0, 3600});
  const auto run = play(built(small));
  EXPECT_EQ(run.backups[0].made, 31);
  EXPECT_NEAR(run.backups[0].sent.value(), 31 * 225e9, 31);
  EXPECT_NEAR(run.backups[0].asked.value(), run.backups[0].sent.value(), 31);
  EXPECT_NEAR(run.backups[0].oldest.value(), day + hour + 1800, 0.1);
  EXPECT_NEAR(run.links[0].busy_seconds[0], 31 * 1800, 0.1);
}

// What is on its way to a lost site is given up, and begins anew the next night.
TEST(Backups, to_a_lost_site_are_given_up) {
  auto small = one_backup();
  small.drill("fire", "there", make_instant(2007, 1, 10, 22, 10), Period{0, 3600});
  const auto run = play(built(small));
  const auto& nightly = run.backups[0];
  EXPECT_EQ(nightly.made, 30);
  EXPECT_EQ(nightly.failed, 1);
  EXPECT_NEAR(nightly.asked.value(), nightly.sent.value() + nightly.not_sent.value(), 31);
  EXPECT_NEAR(nightly.not_sent.value(), 1200 * 125e6, 1e6);
}

// Whatever shares the line, both ways: no step sends more than the line can.
TEST(Backups, never_use_more_than_the_line_has) {
  auto small = one_backup(10);
  small.service("more", "there", 10).size.disk = Bytes(111e9);
  small.backup("nightly", "there").at_most = 4;
  small.backup("back", "here").at_most = 4;
  const auto line = play(built(small)).links[0];
  EXPECT_NEAR(line.use_peak[0].value(), 1, 1e-6);
}

// Ten of 1800 s, all at once share the line, two at a time go pair by pair: the last ones are done after 18000 s either
// way. A copy is a day and 18000 s old at most. The last night ends after 7200 s with the run: of it as many are done
// as could be one after another (3), two by two (2) or all together (0).
TEST(Backups, share_the_line_with_one_another) {
  for (const auto& [at_most, last_night] : {std::pair(std::optional<int>(), 0), {2, 2}, {1, 3}}) {
    SCOPED_TRACE(at_most.value_or(0));
    const auto figures = numbers_from_child([limit = at_most]() -> std::vector<double> {
      auto small = one_backup(10);
      small.backup("nightly", "there").at_most = limit;
      const auto run = play(built(small));
      const auto& nightly = run.backups[0];
      return {static_cast<double>(nightly.made), static_cast<double>(nightly.late), nightly.oldest.value(),
              run.links[0].busy_seconds[0]};
    });
    EXPECT_EQ(figures[0], 300 + last_night);
    EXPECT_EQ(figures[1], 0);
    EXPECT_NEAR(figures[2], day + 18000, 0.1);
    EXPECT_NEAR(figures[3], 30 * 18000 + 7200, 1);
  }
}

// Eight hours are 28800 s; seventeen of 1800 s take 30600, one at a time: the last one is 1800 s late, every night, and
// the one before is just in time (but for 16 times the latency).
TEST(Backups, that_are_not_done_when_the_window_closes_are_late) {
  auto small = one_backup(17);
  small.servers("here", "more", "box", 4);
  small.backup("nightly", "there").at_most = 1;
  const auto nightly = played(small);
  // Of the last night, which begins two hours before the end, 3 are done, one is under way, and no window closed.
  EXPECT_EQ(nightly.made, 30 * 17 + 3);
  EXPECT_EQ(nightly.open, 14);
  EXPECT_EQ(nightly.late, 30 * 2);
  EXPECT_NEAR(nightly.latest.value(), 1800 + 17 * 0.001, 1e-4);
  EXPECT_EQ(format_instant(nightly.latest_at), "2007-01-01 22:00");
  EXPECT_EQ(nightly.skipped, 0);
  EXPECT_DOUBLE_EQ(nightly.asked.value(), nightly.sent.value() + nightly.not_sent.value());
  EXPECT_NEAR(nightly.not_sent.value(), 13 * 225e9 + 225e9 - (7200 - 3 * 1800.001 - 0.001) * 125e6, 1e3);
}

// Of 1 MB/s 225 GB take 225000 s, 2.6 days: that of 1 January at 22:00 is done on 4 January at 12:30, and the two
// nights between are skipped; so it goes on every third night.
TEST(Backups, that_are_under_way_still_are_not_begun_again) {
  auto small = one_backup();
  small.link("line", "here", "there").bandwidth = Bandwidth(1e6);
  const auto nightly = played(small);
  EXPECT_EQ(nightly.made, 10);
  EXPECT_EQ(nightly.skipped, 20);
  EXPECT_EQ(nightly.open, 1);
  EXPECT_EQ(nightly.late, 10);
  EXPECT_NEAR(nightly.latest.value(), 225000.001 - 8 * hour, 1e-3);
  EXPECT_NEAR(nightly.oldest.value(), 3 * day + 225000.001, 1e-3);
  EXPECT_NEAR(nightly.not_sent.value(), 225e9 - (2 * hour - 0.001) * 1e6, 1);
}

// Sundays all of the disk, on other days 5 % of it for each day since the last: January 2007 has 4 Sundays, and the
// first night is a Monday without a copy before.
TEST(Backups, copy_all_on_one_day_and_what_changed_on_the_others) {
  auto small = one_backup();
  auto& nightly = small.backup("nightly", "there");
  nightly.full = Weekday::sunday;
  nightly.changed = DailyShare(0.05);
  EXPECT_DOUBLE_EQ(played(small).asked.value(), 225e9 * (1 + 4 + 26 * 0.05));
}

// On weekends only: 7 days of change, 35 %.
TEST(Backups, copy_what_changed_since_the_last_one) {
  auto small = one_backup();
  auto& nightly = small.backup("nightly", "there");
  nightly.window = option::weekends;
  nightly.changed = DailyShare(0.05);
  const auto record = played(small);
  EXPECT_EQ(record.made, 4);
  EXPECT_NEAR(record.asked.value(), 225e9 * (1 + 3 * 0.35), 1);
}

// A move of the other service at 22:00 of the first night, 225 GB too: both have half of the line and take 3600 s.
TEST(Backups, share_the_line_with_moves) {
  auto small = one_backup();
  auto& mover = small.service("mover", "here");
  mover.size = {1, Bytes(1e9), Bytes(224e9)};
  small.backup("nightly", "there").services.ids = {{"files", {}}};
  option::Move move;
  move.to = {"there", {}};
  move.services.ids = {{"mover", {}}};
  move.window = option::nights;
  small.measure("plan", "go", move);
  const auto run = play(built(small));
  EXPECT_NEAR(run.links[0].busy_seconds[0], 3600.001 + 30 * 1800.001, 1e-3);
  EXPECT_NEAR(run.links[0].busiest.value(), 1, 1e-6);
  EXPECT_DOUBLE_EQ(run.links[0].month[0].value(), 32 * 225e9);
}

// What stands at the site that keeps the copies sends nothing: it is made where it is, and worth less.
TEST(Backups, of_what_stands_there_itself_go_over_no_line) {
  auto small = one_backup();
  small.service("local", "there").size.disk = Bytes(225e9);
  const auto nightly = played(small);
  EXPECT_EQ(nightly.made, 62);
  EXPECT_EQ(nightly.beside, 31);
  EXPECT_DOUBLE_EQ(nightly.sent.value(), 31 * 225e9);
}

// After the move on 10 January at 0:00 (1801 s) the instance stands where its copies are.
TEST(Backups, leave_from_where_the_instance_stands) {
  auto small = one_backup();
  option::Move move;
  move.to = {"there", {}};
  small.measure("plan", "go", move, on(make_instant(2007, 1, 10)));
  const auto nightly = played(small);
  EXPECT_EQ(nightly.made, 31);
  EXPECT_EQ(nightly.beside, 22);
  EXPECT_DOUBLE_EQ(nightly.sent.value(), 9 * 225e9);
}

// The room of the copies is given up on 11 January; from the 20th on they go to a third site.
TEST(Backups, to_a_room_that_is_given_up_are_not_made_until_they_are_sent_elsewhere) {
  auto small = one_backup();
  small.site("there").servers.clear();
  small.site("third");
  small.link("other", "here", "third");
  small.measure("plan", "close", option::Close{{"there", {}}}, on(make_instant(2007, 1, 11)));
  small.measure("plan", "elsewhere", option::Redirect{"nightly", {"third", {}}}, on(make_instant(2007, 1, 20)));
  const auto run = play(built(small));
  const auto& nightly = run.backups[0];
  EXPECT_EQ(nightly.made, 10 + 12);
  EXPECT_EQ(nightly.failed, 9);
  EXPECT_DOUBLE_EQ(run.links[0].month[0].value(), 10 * 225e9);  // line
  EXPECT_DOUBLE_EQ(run.links[1].month[0].value(), 12 * 225e9);  // other
  EXPECT_NEAR(nightly.oldest.value(), 10 * day + 1800.001, 1e-4);
  ASSERT_EQ(run.incidents.size(), 1U);
  EXPECT_EQ(run.incidents[0].kind, "backup not made");
  EXPECT_EQ(run.incidents[0].subject, "nightly");
  EXPECT_EQ(run.incidents[0].times, 9);
  EXPECT_NE(run.incidents[0].text.find("its room is given up"), std::string::npos);
}

TEST(Backups, without_a_line_are_an_incident) {
  auto small = one_backup();
  small.backup("nightly", "island").to = {"island", {}};
  small.site("island");
  const auto run = play(built(small));
  EXPECT_EQ(run.backups[0].failed, 31);
  EXPECT_EQ(run.backups[0].made, 0);
  EXPECT_NEAR(run.backups[0].oldest.value(), 31 * day, 1e-6);
  ASSERT_EQ(run.incidents.size(), 1U);
  EXPECT_EQ(run.incidents[0].times, 31);
}

// 100 % growth in a year of 365 days: 2^(n / 365) after n days. One instance carries it until the second comes.
TEST(Backups, grow_with_the_data) {
  auto small = one_backup();
  small.service("files", "here").growth = GrowthRate(1);
  double expected = 0;
  for (int n = 0; n < 31; ++n) expected += std::round(225e9 * std::pow(2, n / 365.0));
  EXPECT_NEAR(played(small).asked.value(), expected, 1e6);
}

}  // namespace
}  // namespace verbund
