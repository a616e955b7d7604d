// `variants:` of an option as it is written: which values of its measures vary, and over what.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/reader.h"
#include "models/scenario/tree_path.h"

namespace verbund::scenario {

// A path below the option, and the values that it takes.
struct Axis {
  TreePath path;
  Node key;  // where the path is written
  std::vector<Node> values;
  std::vector<std::string> slugs;  // of the values
};
inline constexpr std::size_t most_axes = 20;  // of an option: ids and titles name them all

// In the order of their paths; what is wrong with one is reported, and it is left out. `lists`: the value of
// `variants`.
std::vector<Axis> read_axes(Reader&, Entry& option, Node lists);

// A value as part of an id: 20 of `20 %`, dresden of `{at: dresden}`. Empty when nothing of it may stand in one.
std::string slug(const Node& value);
// A value as it may be written within a line: `20 %`, `[a, b]`, `{at: dresden}`; of a long form the value alone.
std::string flow_text(const Node& value);

}  // namespace verbund::scenario
