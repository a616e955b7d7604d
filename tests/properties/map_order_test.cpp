// The order of the entries of a map changes nothing.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/properties/played.h"

namespace verbund {
namespace {

using namespace verbund::testing;

TEST(MapOrder, changes_no_byte_of_the_study) {
  EXPECT_TRUE(holds(25, [] {
    const Drawn drawn = any_right_scenario();
    const std::string text = write_yaml(drawn.tree), other = write_yaml(shuffled(drawn.tree));
    RC_LOG(text + "\n" + other);
    const auto reordered = loaded(other);
    RC_ASSERT(reordered.has_value());
    const auto as_drawn = play(*loaded(text)), in_other_order = play(*reordered);
    RC_ASSERT(as_drawn.checksum == in_other_order.checksum);
    RC_ASSERT(without_places(as_drawn) == without_places(in_other_order));
  }));
}

}  // namespace
}  // namespace verbund
