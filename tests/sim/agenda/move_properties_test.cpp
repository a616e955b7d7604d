// Whatever depends on what, and whoever moves it where: waves keep to their window and size, and groups together.
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/sim/agenda/rehearsed.h"
#include "tests/support/draw.h"

namespace verbund {
namespace {

using namespace verbund::testing;

const std::vector<std::string> site_ids = {"x", "y", "z"};
const std::vector<std::string> service_ids = {"a", "b", "c", "d", "e"};

option::Move any_move() {
  auto move = move_all(one_of(site_ids));
  for (const auto& id : service_ids) {
    if (once_in(2)) move.services.ids.push_back({id, {}});
  }
  const option::Window sundays{{false, false, false, false, false, false, true}, 9, 17};
  move.window = one_of(
      std::vector<std::optional<option::Window>>{{}, option::weekends, option::nights, sundays, option::Window{}});
  if (!once_in(3)) move.at_most = any(1, 6);
  if (once_in(2)) move.copying = option::Copying::stop_and_copy;
  if (once_in(2)) move.apart_at_most = Period{0, any(1, 30) * seconds_per_day / 4};
  return move;
}

// Rooms that are too small at times; a purchase makes room.
SmallScenario any_plan() {
  SmallScenario small;
  small.base.horizon = {4, 0};
  for (const auto& id : site_ids) {
    small.servers(id, "old-" + id, "box", any(1, 4));
    if (once_in(3)) small.site(id).storage.capacity = gib(any(20, 200));
  }
  for (const auto& id : service_ids) {
    auto& service = small.service(id, one_of(site_ids), any(1, 4));
    service.size.memory = gib(any(1, 9));
    service.size.disk = gib(any(0, 20));
    service.growth = GrowthRate(any(0, 30) / 10.0);
    for (const auto& other : service_ids) {
      if (other != id && once_in(3)) service.depends_on.push_back({other, {}});
    }
  }
  const int moves = any(1, 4);
  for (int n = 0; n < moves; ++n) {
    small.measure("plan", "m" + std::to_string(n), any_move(), on(make_instant(2007, 1, any(1, 20))));
  }
  small.measure("plan", "hall", buy(one_of(site_ids), any(1, 3)), on(make_instant(2007, 2, any(1, 20))));
  return small;
}

// One instance that sets out, as the diary tells it: "2007-01-06 22:00 m0: a 1 goes from old-x-001 to old-y-001".
struct Departure {
  Instant when;
  std::string measure, instance, service;
};

class Diary {
 public:
  explicit Diary(const Rehearsed& played) {
    for (const auto& line : played.diary()) read(line);
  }

  std::vector<Departure> departures;
  std::map<std::string, std::vector<std::pair<Instant, Instant>>> trips;  // by instance

 private:
  void read(const std::string& line) {
    const bool has_hour = line.find_first_of("0123456789", 11) == 11;
    const Instant when = *parse_instant(line.substr(0, has_hour ? 16 : 10));
    std::string rest = line.substr(has_hour ? 17 : 11);
    const auto colon = rest.find(": ");
    const std::string measure = colon == std::string::npos ? "" : rest.substr(0, colon);
    if (colon != std::string::npos) rest = rest.substr(colon + 2);
    const std::string instance = rest.substr(0, rest.find(' ', 2));
    const bool goes = rest.find(" goes from ") != std::string::npos;
    const bool starts = !measure.empty() && rest.find(" starts on ") != std::string::npos;
    if (goes || starts) departures.push_back({when, measure, instance, instance.substr(0, 1)});
    if (goes) trips[instance].emplace_back(when, Instant(INT64_MAX));
    if (rest.find(" arrives on ") != std::string::npos) trips[instance].back().second = when;
  }
};

std::set<std::string> ids(const Rehearsed& played, std::span<const Index<service::Service>> services) {
  std::set<std::string> ids;
  for (const auto service : services) ids.insert(played.scenario.services[service].id);
  return ids;
}

void log(const Rehearsed& played) {
  for (const auto& line : plan::describe(played.plan)) RC_LOG(line.when + " " + line.measure + ": " + line.text + "\n");
  for (const auto& line : played.diary()) RC_LOG(line + "\n");
  for (const auto& text : played.incidents()) RC_LOG(text + "\n");
}

// Who sets out with the measure, by instant.
using Waves = std::map<Instant, std::vector<Departure>>;

template <class Check>
bool holds_for_all_moves(const Check& check) {
  return rc::check([&] {
    auto small = any_plan();
    const auto take = one_of(std::vector<Period>{{}, {0, 3600}, half_a_day, days(3)});
    const Rehearsed played(small, take);  // checks the invariants of the world after every event
    log(played);
    const Diary diary(played);
    for (const auto& step : played.plan.steps) {
      const auto& measure = played.plan.option->measures[step.measure];
      const auto* move = std::get_if<option::Move>(&measure.action);
      if (move == nullptr) continue;
      Waves waves;
      for (const auto& one : diary.departures) {
        if (one.measure == measure.id) waves[one.when].push_back(one);
      }
      check(played, step, *move, waves, diary);
    }
  });
}

TEST(Waves, of_a_move_never_tear_a_group) {
  EXPECT_TRUE(holds_for_all_moves(
      [](const Rehearsed& played, const plan::Step& step, const option::Move&, const Waves& waves, const Diary&) {
        for (std::size_t n = 0; n < step.group_ends.size(); ++n) {
          const auto group = ids(played, plan::group(step, n));
          if (group.size() == 1) continue;
          std::set<Instant> days;
          for (const auto& [when, wave] : waves) {
            for (const auto& one : wave) {
              if (group.contains(one.service)) days.insert(when);
            }
          }
          RC_ASSERT(days.size() <= 1);
        }
      }));
}

TEST(Waves, of_a_move_are_no_larger_than_allowed_but_for_one_group) {
  EXPECT_TRUE(holds_for_all_moves(
      [](const Rehearsed& played, const plan::Step& step, const option::Move& move, const Waves& waves, const Diary&) {
        for (const auto& [when, wave] : waves) {
          if (!move.at_most || static_cast<int>(wave.size()) <= *move.at_most) continue;
          std::set<std::string> who;
          for (const auto& one : wave) who.insert(one.service);
          bool is_one_group = false;
          for (std::size_t n = 0; n < step.group_ends.size(); ++n) {
            const auto group = ids(played, plan::group(step, n));
            is_one_group =
                is_one_group || (group.size() > 1 && std::includes(group.begin(), group.end(), who.begin(), who.end()));
          }
          RC_ASSERT(is_one_group);
        }
      }));
}

TEST(Waves, of_a_move_begin_when_its_window_opens_and_the_one_before_has_arrived) {
  EXPECT_TRUE(holds_for_all_moves([](const Rehearsed& played, const plan::Step& step, const option::Move& move,
                                     const Waves& waves, const Diary& diary) {
    const auto moved = ids(played, step.services);
    for (const auto& [when, wave] : waves) {
      const bool may_begin = move.window ? option::opens(*move.window, when) : when == start_of_day(when);
      RC_ASSERT(may_begin);
      for (const auto& [instance, trips] : diary.trips) {
        if (!moved.contains(instance.substr(0, 1))) continue;
        for (const auto& [from, until] : trips) RC_ASSERT(when <= from || until <= when || until == Instant(INT64_MAX));
      }
    }
  }));
}

}  // namespace
}  // namespace verbund
