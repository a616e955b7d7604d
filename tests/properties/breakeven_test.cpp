// At the factor that is found the difference of the two options changes its sign, and nowhere that it was looked at
// does it change without a turning.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <map>

#include "sim/study/breakeven.h"
#include "sim/study/turnings.h"
#include "tests/models/scenario/load_text.h"
#include "tests/properties/played.h"

namespace verbund {
namespace {

using namespace verbund::testing;

TEST(Breakeven, of_any_line_lies_where_the_line_does) {
  EXPECT_TRUE(holds(500, [] {
    const auto slope = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const auto base = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const double low = *rc::gen::inRange(1, 1000) / 1000.0;
    const double high = low * (1 + *rc::gen::inRange(1, 10000) / 1000.0);
    const double exact = static_cast<double>(base) / static_cast<double>(slope);
    const auto difference = [&](double factor) {
      return Money::cents(std::llround(1e6 * (static_cast<double>(slope) * factor - static_cast<double>(base))));
    };
    const auto turns = study::find_turnings(low, high, [&](const std::vector<double>& factors) {
      std::vector<Money> found;
      for (const double factor : factors) found.push_back(difference(factor));
      return std::optional(found);
    });
    RC_ASSERT(turns.has_value());
    RC_ASSERT(turns->size() == (low < exact && exact < high ? 1U : 0U));
    if (turns->empty()) return;
    const study::Turn& turn = turns->front();
    RC_ASSERT(turn.rises);
    RC_ASSERT(turn.below <= turn.factor && turn.factor <= turn.above);
    RC_ASSERT(turn.below <= exact + 1e-9 && exact - 1e-9 <= turn.above);
    RC_ASSERT(turn.above - turn.below <= 1.001e-3 * turn.above);
    RC_ASSERT(std::abs(turn.factor - exact) <= 1.001e-3 * exact);
  }));
}

// What is said of a turning is what was costed beside it, and from factor to factor the option that is ahead changes as
// often as it turns.
void check(const document::Breakeven& it) {
  std::map<double, const document::FactorPoint*> points;
  for (const document::FactorPoint& point : it.points) points[point.factor] = &point;
  for (const document::Turning& turning : it.turnings) {
    RC_ASSERT(turning.ahead_below != turning.ahead_above);
    const bool both_are_equal = points.at(turning.below)->ahead.empty();
    RC_ASSERT(points.at(turning.below)->ahead == (both_are_equal ? "" : turning.ahead_below));
    RC_ASSERT(points.at(turning.above)->ahead == (both_are_equal ? "" : turning.ahead_above));
    RC_ASSERT(both_are_equal || turning.above - turning.below <= 1.001e-3 * turning.above);
  }
  std::string ahead;
  std::size_t changes = 0;
  for (const auto& [factor, point] : points) {
    if (point->ahead.empty()) continue;
    changes += ahead.empty() || ahead == point->ahead ? 0 : 1;
    ahead = point->ahead;
  }
  RC_ASSERT(changes == it.turnings.size());
}

// Simulated once: every two options of drawn scenarios, prices of one kind multiplied.
TEST(Breakeven, turns_the_ranking_of_drawn_options_where_it_says) {
  std::size_t turned = 0;
  EXPECT_TRUE(holds(25, [&] {
    const std::string text = write_yaml(any_right_scenario({.people = true}).tree);
    RC_LOG(text);
    const tests::ScratchFolder folder;
    const std::string file = folder.write("scenario.yaml", text);
    for (const std::string vary : {"sites.*.electricity", "sites.*.room.cost", "models.*.price"}) {
      study::BreakevenRequest request;
      request.load = [&](double factor) { return scenario::load({.path = file, .variation = {{vary}, factor}}); };
      const scenario::Loaded as_it_stands = request.load(1);
      request.request.scenario = &*as_it_stands.scenario;
      request.request.jobs = 2;
      request.request.out = folder.path();
      request.lowest = 0.01;
      request.highest = 100;
      for (const option::Option& one : as_it_stands.scenario->options) {
        for (const option::Option& other : as_it_stands.scenario->options) {
          if (one.id >= other.id) continue;
          request.between = {one.id, other.id};
          const auto outcome = study::breakeven(request);
          RC_ASSERT(outcome.breakeven.has_value());
          RC_ASSERT(outcome.breakeven->runs <= 2);
          check(*outcome.breakeven);
          turned += outcome.breakeven->turnings.size();
        }
      }
    }
  }));
  EXPECT_GT(turned, 0U);  // else nothing was tested
}

}  // namespace
}  // namespace verbund
