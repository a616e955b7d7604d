// No hour is lost, nobody is dismissed, and no task starts without its hours.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

#include "sim/engine/engine.h"
#include "sim/engine/records.h"
#include "tests/properties/played.h"
#include "tests/support/child.h"
#include "tests/support/rehearsal.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using people::TeamMonth;

bool same(Duration a, Duration b) { return std::abs((a - b).value()) < 1e-3 + 1e-9 * std::abs(b.value()); }

// Of teams that are one the parts are shown, so that each month holds for each of them.
void check_team(const std::vector<TeamMonth>& months) {
  for (const auto& month : months) {
    RC_ASSERT(same(month.worked + month.free, month.there));
    RC_ASSERT(month.worked >= Duration(-1e-3));
    RC_ASSERT(month.free >= Duration(-1e-3));
    RC_ASSERT(month.missing >= Duration(-1e-3));
  }
}

void check_all(const agenda::Teams::Account& account) {
  for (const auto& months : account.months) check_team(months);
  Duration carried;
  for (std::size_t m = 0; m < account.months.front().size(); ++m) {
    Duration needed, ended, left;
    for (const auto& months : account.months) {
      needed += months[m].needed();
      ended += months[m].worked + months[m].missing;
      left += months[m].carried;
    }
    RC_ASSERT(same(ended + left, needed + carried));
    carried = left;
  }
}

void check_tasks(const scenario::Scenario& scenario, const agenda::Teams::Account& account) {
  Duration effort, worked;
  for (const auto& task : account.tasks) {
    Duration before;
    for (const auto& month : task.months) before += month.effort, worked += month.worked;
    effort += before;
    RC_ASSERT(same(before + task.effort_left, scenario.tasks[task.task].effort));
    if (!task.started) continue;
    RC_ASSERT(task.wanted <= *task.started);
    RC_ASSERT(task.effort_left <= Duration(0.5));
    RC_ASSERT(*task.started == start_of_month(*task.started) || *task.started == scenario.start);
  }
  Duration needed;
  for (const auto& months : account.months) {
    for (const auto& month : months) effort -= month.effort, needed += month.tasks;
  }
  RC_ASSERT(same(effort, Duration(0)));
  RC_ASSERT(worked <= needed + Duration(1e-3));
}

TEST(People, lose_no_hour_and_no_post_in_any_option) {
  EXPECT_TRUE(holds(150, [] {
    const std::string text = write_yaml(any_right_scenario({.people = true}).tree);
    RC_LOG(text);
    const auto scenario = loaded(text);
    std::optional<agenda::Teams::Account> first;
    for (const auto& option : scenario->options) {
      const auto plan = plan::make_plan(*scenario, option);
      Rehearsal rehearsal(plan, std::nullopt);
      rehearsal.play_all();
      const auto account = rehearsal.agenda().teams().account();
      check_all(account);
      check_tasks(*scenario, account);
      if (!first) first = account;
      // The same people are there whatever the option does.
      for (std::size_t t = 0; t < account.months.size(); ++t) {
        for (std::size_t m = 0; m < account.months[t].size(); ++m) {
          RC_ASSERT(account.months[t][m].filled == first->months[t][m].filled);
          RC_ASSERT(account.months[t][m].there == first->months[t][m].there);
        }
      }
    }
  }));
}

// Its books are checked at the end of every run of a build with assertions; here in any build.
TEST(People, lose_no_hour_in_a_simulation) {
  EXPECT_TRUE(holds(15, [] {
    const std::string text = write_yaml(any_right_scenario({.people = true}).tree);
    RC_LOG(text);
    const auto scenario = loaded(text);
    for (const auto& option : scenario->options) {
      const auto plan = plan::make_plan(*scenario, option);
      const auto hours = numbers_from_child([&] {
        const auto run = engine::simulate(plan, {});
        engine::check_books(run);
        std::vector<double> there;
        for (const auto& team : run.teams) {
          for (const auto& month : team.months) there.push_back(month.there.value());
        }
        return there;
      });
      Rehearsal rehearsal(plan, std::nullopt);
      std::size_t next = 0;
      rehearsal.play_all();
      for (const auto& months : rehearsal.agenda().teams().account().months) {
        for (const auto& month : months) RC_ASSERT(hours.at(next++) == month.there.value());
      }
      RC_ASSERT(next == hours.size());
    }
  }));
}

}  // namespace
}  // namespace verbund
