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

// The same sum added up in another order differs in its last digits: nobody may lose by that.
TEST(WaterFilling, satisfies_all_when_the_server_has_just_what_they_ask_for) {
  EXPECT_TRUE(rc::check([] {
    auto claims = any_claims();
    for (auto& claim : claims) claim.level = ProtectionClass::normal;
    double capacity = 0;
    for (auto claim = claims.rbegin(); claim != claims.rend(); ++claim) capacity += ask(*claim) * claim->count;
    const auto granted = share(claims, capacity);
    for (std::size_t i = 0; i < claims.size(); ++i) RC_ASSERT(std::abs(granted[i] - ask(claims[i])) < 1e-9);
  }));
}

// Three jobs in one instance of 4 cores that uses 1: they would use 0.5, 2 and 4; 0.5 is less than a third of 3, the
// others get 1.25. One in a whole server of its own would use 3. Of 5 that are left: 0.5, then three shares of 1.25 are
// less than a third of 4.5 = 1.5: so 1.25 twice, and 2 for the last.
TEST(WaterFillingOfJobs, goes_from_the_instance_to_the_server) {
  const std::vector<Claim> claims = {{.demand = 1, .cap = 4}, {.demand = 1}};
  const std::vector<double> granted = {1, 1};
  const std::vector<JobClaim> jobs = {
      {.most = 4, .beside = 0}, {.most = 3, .beside = 1}, {.most = 0.5, .beside = 0}, {.most = 2, .beside = 0}};
  std::vector<double> bounds(4), shares(4);
  bound_jobs(jobs, claims, granted, bounds);
  EXPECT_EQ(bounds, (std::vector<double>{1.25, 3, 0.5, 1.25}));
  EXPECT_DOUBLE_EQ(share_out_jobs(bounds, 10, shares), 6);
  EXPECT_EQ(shares, bounds);
  EXPECT_DOUBLE_EQ(share_out_jobs(bounds, 5, shares), 5);
  EXPECT_EQ(shares, (std::vector<double>{1.25, 2, 0.5, 1.25}));
  EXPECT_DOUBLE_EQ(share_out_jobs(bounds, 0, shares), 0);
  EXPECT_EQ(shares, (std::vector<double>{0, 0, 0, 0}));
}

TEST(WaterFillingOfJobs, hands_out_all_that_is_left_and_raises_all_to_one_level) {
  EXPECT_TRUE(rc::check([] {
    std::vector<double> bounds;
    for (int i = 0, count = *rc::gen::inRange(0, 8); i < count; ++i)
      bounds.push_back(*rc::gen::inRange(0, 800) / 100.0);
    double sum = 0;
    for (auto bound = bounds.rbegin(); bound != bounds.rend(); ++bound) sum += *bound;
    const double left = *rc::gen::arbitrary<bool>() ? sum : any_capacity();
    std::vector<double> shares(bounds.size());
    const double all = share_out_jobs(bounds, left, shares);
    double given = 0, highest = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      RC_ASSERT(shares[i] <= bounds[i]);
      given += shares[i];
      highest = std::max(highest, shares[i]);
    }
    RC_ASSERT(std::abs(given - all) < 1e-9);
    RC_ASSERT(std::abs(all - std::min(sum, left)) < 1e-9);
    for (std::size_t i = 0; i < shares.size(); ++i)
      RC_ASSERT(shares[i] > bounds[i] - 1e-9 || shares[i] > highest - 1e-9);
  }));
}

}  // namespace
}  // namespace verbund::engine
