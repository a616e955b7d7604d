// An option that takes its measures over from another comes to the same as one that says them all itself.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "models/scenario/load.h"
#include "tests/properties/played.h"
#include "tests/support/draw.h"

namespace verbund {
namespace {

using namespace verbund::testing;

// The option in two layers: the first has the earlier measures, one in the place of each other at times, and one more;
// the second replaces those, removes the one, and has the rest.
Yaml in_layers(const Drawn& drawn, const std::string& option) {
  const Yaml stand_in = map_of({{"do", "place"}, {"at", drawn.cast.sites[0]}, {"policy", "spread"}});
  Yaml tree = drawn.tree;
  const Yaml flat = tree["options"][option];
  const auto all = Yaml(flat)["measures"].entries;
  Yaml below = map_of({{"title", "Below"}}), above = flat;
  below["measures"] = map_of({{"m0-step", stand_in}});
  above["measures"] = map_of({{"m0-step", "none"}});
  above["extends"] = "o9-way";
  const int split = any(0, static_cast<int>(all.size()) + 1);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool early = static_cast<int>(i) < split;
    if (early || once_in(2)) below["measures"][all[i].first] = early ? all[i].second : stand_in;
    if (!early) above["measures"][all[i].first] = all[i].second;
  }
  tree["options"]["o9-way"] = below;
  tree["options"][option] = above;
  return tree;
}

TEST(Layers, come_to_the_same_as_one_option) {
  EXPECT_TRUE(holds(25, [] {
    const Drawn drawn = any_right_scenario();
    const std::string option = drawn.options.back();
    const std::string flat = write_yaml(drawn.tree), layered = write_yaml(in_layers(drawn, option));
    RC_LOG(flat + "\n" + layered);
    const auto one = loaded(flat), two = loaded(layered);
    RC_PRE(two.has_value());  // the first layer alone may be no plan
    const auto& [a, b] = std::pair(one->options[*one->options.find(option)], two->options[*two->options.find(option)]);
    RC_ASSERT(scenario::canonical_physics(*one, a) == scenario::canonical_physics(*two, b));
    RC_ASSERT(only(play(*one, {option}), option) == only(play(*two, {option}), option));
  }));
}

}  // namespace
}  // namespace verbund
