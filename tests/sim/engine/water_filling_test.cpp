#include "sim/engine/water_filling.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace verbund::engine {
namespace {

using service::ProtectionClass;

std::vector<double> share(const std::vector<Claim>& claims, double capacity) {
  std::vector<double> granted(claims.size());
  share_out(claims, capacity, granted);
  return granted;
}

double ask(const Claim& claim) { return std::min(claim.demand, claim.cap); }

// 10 cores, demands 1, 4, 8, 8: an equal part is 2.5, so 1 gets 1; of the other 9 each gets 3.
TEST(WaterFilling, raises_all_of_a_class_to_one_level) {
  const auto granted = share({{.demand = 1}, {.demand = 4}, {.demand = 8}, {.demand = 8}}, 10);
  EXPECT_EQ(granted, (std::vector<double>{1, 3, 3, 3}));
}

TEST(WaterFilling, gives_everyone_what_it_asks_for_when_that_fits) {
  EXPECT_EQ(share({{.demand = 1}, {.demand = 2}}, 3), (std::vector<double>{1, 2}));
}

// The high class takes 6 of 10; of the 4 left the normal class gets all, the low one nothing.
TEST(WaterFilling, serves_a_lower_class_from_what_the_higher_leaves) {
  const auto granted = share({{.demand = 1, .level = ProtectionClass::low},
                              {.demand = 5, .level = ProtectionClass::normal},
                              {.demand = 6, .level = ProtectionClass::high}},
                             10);
  EXPECT_EQ(granted, (std::vector<double>{0, 4, 6}));
}

// Capped at 2 the first leaves 8 to the second, which asks for 9.
TEST(WaterFilling, lets_nobody_beyond_its_cap) {
  EXPECT_EQ(share({{.demand = 9, .cap = 2}, {.demand = 9}}, 10), (std::vector<double>{2, 8}));
}

// Three that ask for 4 and one that asks for 1, on 10 cores: 1, and (10 - 1) / 3 = 3 for each of the three.
TEST(WaterFilling, counts_equal_instances_each) {
  EXPECT_EQ(share({{.demand = 4, .count = 3}, {.demand = 1}}, 10), (std::vector<double>{3, 1}));
}

TEST(WaterFilling, gives_nothing_where_there_is_nothing) {
  EXPECT_EQ(share({{.demand = 4}, {.demand = 1, .level = ProtectionClass::low}}, 0), (std::vector<double>{0, 0}));
  EXPECT_TRUE(share({}, 5).empty());
}

std::vector<Claim> any_claims() {
  const auto count = *rc::gen::inRange(0, 12);
  std::vector<Claim> claims;
  for (int i = 0; i < count; ++i) {
    Claim claim;
    claim.demand = *rc::gen::inRange(0, 800) / 100.0;
    if (*rc::gen::arbitrary<bool>()) claim.cap = *rc::gen::inRange(0, 800) / 100.0;
    claim.count = *rc::gen::inRange(1, 5);
    claim.level = static_cast<ProtectionClass>(*rc::gen::inRange(0, 3));
    claims.push_back(claim);
  }
  return claims;
}

double any_capacity() { return *rc::gen::inRange(0, 6000) / 100.0; }

TEST(WaterFilling, hands_out_the_lesser_of_demand_and_capacity) {
  EXPECT_TRUE(rc::check([] {
    const auto claims = any_claims();
    const double capacity = any_capacity();
    std::vector<double> granted(claims.size());
    const auto totals = share_out(claims, capacity, granted);
    double asked = 0, given = 0;
    ClassTotals by_class{};
    for (std::size_t i = 0; i < claims.size(); ++i) {
      RC_ASSERT(granted[i] >= 0);
      RC_ASSERT(granted[i] <= ask(claims[i]));
      asked += ask(claims[i]) * claims[i].count;
      given += granted[i] * claims[i].count;
      by_class[static_cast<std::size_t>(claims[i].level)] += granted[i] * claims[i].count;
    }
    RC_ASSERT(std::abs(given - std::min(asked, capacity)) < 1e-9);
    for (std::size_t level = 0; level < totals.size(); ++level) {
      RC_ASSERT(std::abs(totals[level] - by_class[level]) < 1e-9);
    }
    RC_ASSERT(std::accumulate(totals.begin(), totals.end(), 0.0) <= capacity + 1e-12);
  }));
}

TEST(WaterFilling, lets_nobody_have_more_than_one_of_its_class_that_lacks) {
  EXPECT_TRUE(rc::check([] {
    const auto claims = any_claims();
    const auto granted = share(claims, any_capacity());
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (granted[i] >= ask(claims[i])) continue;
      for (std::size_t j = 0; j < claims.size(); ++j) {
        if (claims[j].level == claims[i].level) RC_ASSERT(granted[j] <= granted[i] + 1e-9);
        if (claims[j].level > claims[i].level) RC_ASSERT(granted[j] == 0);
      }
    }
  }));
}

TEST(WaterFilling, does_not_depend_on_the_order) {
  EXPECT_TRUE(rc::check([] {
    auto claims = any_claims();
    const double capacity = any_capacity();
    const auto granted = share(claims, capacity);
    std::reverse(claims.begin(), claims.end());
    auto backwards = share(claims, capacity);
    std::reverse(backwards.begin(), backwards.end());
    for (std::size_t i = 0; i < granted.size(); ++i) RC_ASSERT(std::abs(granted[i] - backwards[i]) < 1e-9);
  }));
}

TEST(WaterFilling, takes_from_nobody_when_the_server_grows) {
  EXPECT_TRUE(rc::check([] {
    const auto claims = any_claims();
    const double capacity = any_capacity();
    const auto before = share(claims, capacity), after = share(claims, capacity + 1);
    for (std::size_t i = 0; i < claims.size(); ++i) RC_ASSERT(after[i] >= before[i] - 1e-9);
  }));
}

}  // namespace
}  // namespace verbund::engine
