// Numbers of a tree multiplied: `--set PATH*=1.5`, `breakeven --vary PATH`.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "models/scenario/tree.h"

namespace verbund::scenario {

struct ScaleProblem {
  std::string message, hint;
};

struct Scaling {
  double factor = 1;
  // What is multiplied counts as written there from then on, without the source that it had.
  std::shared_ptr<const SourceText> by;
  // Marks what it multiplies (Node::is_varied), and leaves out what bears the mark. A factor of 1 changes nothing else.
  bool once = false;
};

// One number, a list of them, or a value in long form with all its bounds and steps. On a problem the node may be half
// done.
std::optional<ScaleProblem> scale(Node&, const std::string& path, const Scaling&);

}  // namespace verbund::scenario
