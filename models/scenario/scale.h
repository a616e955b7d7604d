// `--set PATH*=1.5`: one number, or a value in long form with all its bounds and steps, multiplied.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "models/scenario/tree.h"

namespace verbund::scenario {

struct ScaleProblem {
  std::string message, hint;
};

// What is multiplied counts as written in `by` from then on, without the source that it had. On a problem the node may
// be half done.
std::optional<ScaleProblem> scale(Node&, const std::string& path, double factor,
                                  const std::shared_ptr<const SourceText>& by);

}  // namespace verbund::scenario
