// `breakeven --vary 'sites.*.electricity'`: what a Variation names, multiplied.
#pragma once

#include <set>
#include <vector>

#include "models/scenario/load.h"
#include "models/scenario/tree_path.h"

namespace verbund::scenario {

class Vary {
 public:
  // Paths that are none are reported and left out. Both arguments must outlive it.
  Vary(const Variation&, std::vector<Diagnostic>&);
  // Multiplies what has not been multiplied before. Called before anything is inherited, so that what inherits follows,
  // once more after it and once after the variants: what they set stands in no other place.
  void apply(Node& root);
  // Afterwards: what was multiplied. A path that led nowhere is reported.
  std::vector<Varied> finish(Node& root);

 private:
  struct Wanted {
    std::string text;
    TreePath path;
    bool led_somewhere = false;
  };
  bool multiply(Wanted&, const Named&);
  void report(const std::string& path, std::string message, std::string hint);

  const Variation& variation_;
  std::vector<Diagnostic>& problems_;
  std::vector<Wanted> wanted_;
  std::vector<Varied> varied_;
  std::set<std::string> known_;  // their paths
};

}  // namespace verbund::scenario
