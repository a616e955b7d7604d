#include "models/option/option.h"

#include <gtest/gtest.h>

namespace verbund::option {
namespace {

TEST(ActionName, is_as_the_scenario_writes_it) {
  EXPECT_EQ(action_name(Buy{}), "buy");
  EXPECT_EQ(action_name(Retire{}), "retire");
  EXPECT_EQ(action_name(Refresh{}), "refresh");
  EXPECT_EQ(action_name(Virtualise{}), "virtualise");
  EXPECT_EQ(action_name(Move{}), "move");
  EXPECT_EQ(action_name(Place{}), "place");
  EXPECT_EQ(action_name(PurchaseJointly{}), "purchase_jointly");
  EXPECT_EQ(action_name(Close{}), "close");
}

TEST(PolicyName, is_as_the_scenario_writes_it) {
  EXPECT_EQ(policy_name(Policy::spread), "spread");
  EXPECT_EQ(policy_name(Policy::pack), "pack");
  EXPECT_EQ(policy_name(Policy::balance), "balance");
}

}  // namespace
}  // namespace verbund::option
