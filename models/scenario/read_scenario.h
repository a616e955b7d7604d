// From the assembled tree to the structs of the model.
#pragma once

#include "models/scenario/reader.h"

namespace verbund::scenario {

// The names that the tree defines.
Names collect_names(const Node& root);
// `root`: one map, files joined, options expanded, services not yet given what they inherit.
void read_kinds(Reader&, const Node& root);  // only for what is wrong with them
void read_scenario(Reader&, const Node& root, Scenario&);

}  // namespace verbund::scenario
