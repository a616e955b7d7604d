// Hours there, hours needed, and what waits for them: small plans by hand.
#include "sim/agenda/teams.h"

#include "tests/sim/agenda/staffed.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using people::Per;
using people::TeamMonth;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One admin with 1,200 hours a year. 2007 has 250 working days in Saxony: 4.8 hours each. January to August have 22,
// 20, 22, 19, 20, 21, 22 and 23 of them: 105.6, 96, 105.6, 91.2, 96, 100.8, 105.6 and 110.4 hours.
SmallScenario one_admin(double routine_a_month) {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.servers("here", "old", "box", 1);
  small.staff("here", "admins", 1);
  small.work("servers", "admins", Per::server, 12 * routine_a_month);
  small.option("plan");
  return small;
}

TEST(Teams, are_there_on_working_days) {
  auto small = one_admin(80);
  const Staffed played(small);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::there), 105.6, 1e-9);
  EXPECT_NEAR(played.hours("here", 4, &TeamMonth::there), 91.2, 1e-9);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::worked), 80, 1e-9);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::free), 25.6, 1e-9);
}

TEST(Teams, that_are_too_few_leave_work_undone) {
  auto small = one_admin(100);
  const Staffed played(small);
  EXPECT_NEAR(played.hours("here", 4, &TeamMonth::worked), 91.2, 1e-9);
  EXPECT_NEAR(played.hours("here", 4, &TeamMonth::missing), 8.8, 1e-9);
}

// 80 hours of routine leave 25.6, 16, 25.6, 11.2, 16 and 20.8 hours from January to June. The effort of 60 hours is
// done in March: 25.6 + 16 + 18.4. The task takes 20 hours a month: April and May have too few, June has enough.
TEST(Teams, start_a_task_once_its_effort_is_done_and_its_hours_are_there) {
  auto small = one_admin(80);
  small.task("forms", "here", "admins", 240, 60);
  const Staffed played(small);
  EXPECT_EQ(played.started("forms"), "2007-06-01");
  const auto& forms = played.task("forms");
  EXPECT_NEAR(Staffed::in_hours(forms.months[0].effort), 25.6, 1e-9);
  EXPECT_NEAR(Staffed::in_hours(forms.months[1].effort), 16, 1e-9);
  EXPECT_NEAR(Staffed::in_hours(forms.months[2].effort), 18.4, 1e-9);
  EXPECT_NEAR(Staffed::in_hours(forms.months[4].worked), 0, 1e-9);
  EXPECT_NEAR(Staffed::in_hours(forms.months[5].worked), 20, 1e-9);
  EXPECT_NEAR(played.hours("here", 3, &TeamMonth::free), 7.2, 1e-9);
  EXPECT_NEAR(played.hours("here", 6, &TeamMonth::tasks), 20, 1e-9);
  // It goes on when there are too few hours again: October has 21 days and the 3rd and 31st off, 100.8 hours.
  EXPECT_NEAR(played.hours("here", 10, &TeamMonth::there), 100.8, 1e-9);
  EXPECT_NEAR(Staffed::in_hours(forms.months[9].worked), 20, 1e-9);
}

TEST(Teams, do_not_work_on_a_task_before_it_is_wanted) {
  auto small = one_admin(80);
  small.task("forms", "here", "admins", 120, 0).wanted = make_instant(2007, 3, 15);
  EXPECT_EQ(Staffed(small).started("forms"), "2007-04-01");  // April has 11.2 hours: ten are enough
}

TEST(Teams, start_a_task_without_effort_at_once_when_they_have_the_hours) {
  auto small = one_admin(80);
  small.task("forms", "here", "admins", 240, 0);
  EXPECT_EQ(Staffed(small).started("forms"), "2007-01-01");
}

// Of two tasks the one that is wanted more gets the hours first, whatever its name.
TEST(Teams, give_free_hours_to_tasks_in_their_order) {
  auto small = one_admin(80);
  small.task("archive", "here", "admins", 120, 30).order = 2;
  small.task("forms", "here", "admins", 120, 30).order = 1;
  const Staffed played(small);
  // Forms: 25.6 in January, 4.4 in February, which leaves 11.6 for the archive; March has 10 hours for forms at once.
  EXPECT_EQ(played.started("forms"), "2007-03-01");
  EXPECT_NEAR(Staffed::in_hours(played.task("archive").months[1].effort), 11.6, 1e-9);
  // March: 25.6 - 10 = 15.6, April 1.2, May 1.6 of the 1.6 that are left of 30. June has 10.8: enough for 10 more.
  EXPECT_EQ(played.started("archive"), "2007-06-01");
}

TEST(Teams, never_start_a_task_for_which_they_have_no_hours) {
  auto small = one_admin(100);
  small.task("forms", "here", "admins", 240, 60);
  const Staffed played(small);
  EXPECT_EQ(played.started("forms"), "");
  EXPECT_GT(Staffed::in_hours(played.task("forms").effort_left), 0);
}

// 100 hours of routine, and ten for each instance that moves. January leaves 5.6: the first instance goes and is done
// in part, 4.4 hours wait. On 2 January nothing is left. February has less than the routine takes; March 105.6 - 100 -
// 4.4 = 1.2 hours: the second goes, and 8.8 wait. They are worked off in June (0.8) and July (5.6); August has 110.4 -
// 100 - 2.4 hours for the third.
SmallScenario three_moves() {
  auto small = one_admin(100);
  small.servers("there", "new", "box", 1);
  small.staff("there", "admins", 1);
  small.service("mail", "here", 3);
  small.work("moves", "admins", Per::move, 10);
  auto gather = move_all("there");
  gather.at_most = 1;
  small.measure("plan", "gather", gather);
  return small;
}

TEST(Teams, that_are_overloaded_delay_waves_and_say_what_they_lack) {
  auto small = three_moves();
  const Staffed played(small);
  EXPECT_THAT(played.diary("goes from"), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                                                     "2007-03-01 gather: mail 2 goes from old-001 to new-001",
                                                     "2007-08-01 gather: mail 3 goes from old-001 to new-001"));
  ASSERT_EQ(played.world().incidents().size(), 1U);
  const auto& waits = played.world().incidents()[0];
  EXPECT_EQ(waits.kind, "no hours");
  EXPECT_EQ(waits.site, "here");
  EXPECT_EQ(waits.subject, "gather");
  EXPECT_EQ(waits.times, 7);  // once in every month from January to July
  EXPECT_EQ(waits.text,
            "no hours: gather waits: the admins at here lack 14 hours in 2007-01: 106 hours are there, 120 hours are "
            "needed with one instance more; more people, sharing them with other sites or a later date would help");
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::projects), 10, 1e-9);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::carried), 4.4, 1e-9);
  EXPECT_NEAR(played.hours("here", 2, &TeamMonth::carried), 4.4, 1e-9);
  EXPECT_NEAR(played.hours("here", 3, &TeamMonth::carried), 8.8, 1e-9);
  EXPECT_NEAR(played.hours("here", 7, &TeamMonth::carried), 2.4, 1e-9);
}

// A server takes 50 hours, mail as many: 100 here as before, 50 there. Together 211.2 hours are there, of which routine
// takes 150 and the three moves 30: 31.2 are free, half of them with each.
TEST(Teams, that_share_their_people_delay_nothing_where_the_other_site_has_hours) {
  auto small = three_moves();
  small.work("servers", "admins", Per::server, 12 * 50);
  small.work("services", "admins", Per::service, 12 * 50);
  {
    const Staffed played(small);
    EXPECT_EQ(played.diary("goes from").back(), "2007-08-01 gather: mail 3 goes from old-001 to new-001");
  }
  small.measure("plan", "one", option::SharePeople{{"admins"}});
  const Staffed played(small);
  EXPECT_THAT(played.diary("goes from"), ElementsAre("2007-01-01 gather: mail 1 goes from old-001 to new-001",
                                                     "2007-01-02 gather: mail 2 goes from old-001 to new-001",
                                                     "2007-01-03 gather: mail 3 goes from old-001 to new-001"));
  EXPECT_THAT(played.incidents(), IsEmpty());
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::free), 15.6, 1e-9);
  EXPECT_NEAR(played.hours("there", 1, &TeamMonth::free), 15.6, 1e-9);
}

TEST(Teams, are_one_from_the_month_after_a_rule_of_the_middle_of_a_month) {
  auto small = three_moves();
  option::Timing middle;
  middle.date = make_instant(2007, 1, 15);
  small.measure("plan", "one", option::SharePeople{}, middle);
  const Staffed played(small);
  EXPECT_EQ(played.diary("goes from")[1], "2007-03-01 gather: mail 2 goes from old-001 to new-001");
}

TEST(Teams, hold_up_nothing_where_nothing_is_said_of_moves) {
  auto small = three_moves();
  small.work("moves", "admins", Per::delivery, 10);  // in place of that of moves
  EXPECT_EQ(Staffed(small).diary("goes from").back(), "2007-01-03 gather: mail 3 goes from old-001 to new-001");
}

// Four servers come in March, three hours of work each, to the site that receives them.
TEST(Teams, put_up_servers_in_the_month_in_which_they_come) {
  auto small = one_admin(10);
  small.work("delivery", "admins", Per::delivery, 3);
  option::Timing march;
  march.date = make_instant(2007, 3, 10);
  small.measure("plan", "more", buy("here", 4), march);
  const Staffed played(small);
  EXPECT_NEAR(played.hours("here", 2, &TeamMonth::projects), 0, 1e-9);
  EXPECT_NEAR(played.hours("here", 3, &TeamMonth::projects), 12, 1e-9);
  EXPECT_NEAR(played.hours("here", 3, &TeamMonth::routine), 10, 1e-9);
  EXPECT_NEAR(played.hours("here", 4, &TeamMonth::routine), 50, 1e-9);
}

// Changing over a service takes 8 hours of those who care for it; one that has the product already takes none.
TEST(Teams, change_services_over_to_the_standard) {
  auto small = one_admin(10);
  small.product("a", "mail");
  small.product("b", "mail");
  small.service("one", "here").product = Ref<catalogue::Product>{"a", {}};
  small.service("two", "here").product = Ref<catalogue::Product>{"a", {}};
  small.service("three", "here").product = Ref<catalogue::Product>{"b", {}};
  option::Standardise mail;
  mail.purpose = "mail";
  mail.software = Ref<catalogue::Product>{"b", {}};
  mail.skill = "admins";
  mail.effort = Duration(8 * seconds_per_hour);
  small.measure("plan", "mail", mail);
  EXPECT_NEAR(Staffed(small).hours("here", 1, &TeamMonth::projects), 16, 1e-9);
}

TEST(Teams, lose_people_and_find_others) {
  auto small = one_admin(10);
  small.site("here").staff[0].turnover = GrowthRate(0.1);
  small.site("here").staff[0].vacancy = Period{3, 0};
  small.site("here").staff[0].people = 10;
  const Staffed played(small);
  EXPECT_NEAR(played.month("here", "admins", 5).filled, 9.7423099, 1e-6);
  EXPECT_NEAR(played.month("here", "admins", 5).came, 0.0874161, 1e-7);
  EXPECT_NEAR(played.hours("here", 5, &TeamMonth::there), 9.7423099 * 96, 1e-4);
}

TEST(Teams, are_not_counted_where_nothing_is_said_of_work) {
  SmallScenario small;
  small.servers("here", "old", "box", 1);
  small.staff("here", "admins", 1);
  small.option("plan");
  EXPECT_THAT(Staffed(small).account.months, IsEmpty());
}

// The run begins on 16 January: 16 of 31 days, of the 22 working days 12 (16 to 19, 22 to 26, 29 to 31).
TEST(Teams, count_a_part_of_a_month_by_its_days) {
  auto small = one_admin(62);
  small.base.start = make_instant(2007, 1, 16);
  const Staffed played(small);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::routine), 32, 1e-9);
  EXPECT_NEAR(played.hours("here", 1, &TeamMonth::there), 4.8 * 12, 1e-9);
}

}  // namespace
}  // namespace verbund
