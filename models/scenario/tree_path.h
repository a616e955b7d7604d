// Paths into a tree as planners write them: `sites.ahorn.pue`, `discounts.1.discount`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/tree.h"

namespace verbund::scenario {

using TreePath = std::vector<std::string>;  // keys of maps; positions in lists, from 1
TreePath split_path(std::string_view text);
// Whether no key of it is empty.
bool is_path(std::string_view text);
// Whether it ends in a `source`: sources are handed down before any path is followed.
bool names_source(std::string_view text);

// How far a path leads: the innermost node that exists, and how many of its keys lead there.
struct Reached {
  Node* node = nullptr;
  std::size_t depth = 0;
};
Reached follow(Node& root, const TreePath&);
// What is there can be replaced, or the last key be added to the map that is there.
bool is_open(const Reached&, const TreePath&);
// Sets the value where that is so. `key` is where an added key was written; its text is that of the path.
bool set_at(Node& root, const TreePath&, const Node& value, const Node& key);

// A path with `*` for any one key or position in a list, but no `source`: all that it leads to, each with its own path.
struct Named {
  Node* node = nullptr;
  std::string path;
};
std::vector<Named> follow_all(Node& root, const TreePath&);

// Why a path is not open, and the next step. `root_name`: what leads to the root itself; empty for the scenario.
struct DeadEnd {
  std::string message;
  std::string hint;
};
DeadEnd dead_end(const Reached&, const TreePath&, std::string_view root_name);
// Of a path with `*` that leads to nothing.
DeadEnd dead_end(Node& root, const TreePath&);

}  // namespace verbund::scenario
