// Which parts of a selector rule one another out.
#include "models/scenario/clash.h"

#include <gtest/gtest.h>

namespace verbund::scenario {
namespace {

TEST(Clash, names_one_part_that_nothing_fits) {
  EXPECT_EQ(clash({{"at: a", {true, true}}, {"kind: b", {false, false}}}), "nothing fits `kind: b`");
}

TEST(Clash, names_the_first_two_that_rule_one_another_out) {
  EXPECT_EQ(
      clash({{"partner: a", {true, true, false}}, {"kind: b", {true, false, true}}, {"at: c", {false, true, false}}}),
      "nothing fits `kind: b` and `at: c` together; every part must hold");
}

TEST(Clash, names_all_where_any_two_would_do) {
  EXPECT_EQ(
      clash({{"partner: a", {true, true, false}}, {"kind: b", {true, false, true}}, {"at: c", {false, true, true}}}),
      "some fit two of `partner: a`, `kind: b`, `at: c`, none all of them; every part must hold");
}

}  // namespace
}  // namespace verbund::scenario
