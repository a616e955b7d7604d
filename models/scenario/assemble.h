// From files and overrides to the one tree that the reader reads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/load.h"
#include "models/scenario/tree.h"

namespace verbund::scenario {

class Reader;

// The scenario's file and all that it includes, as one map.
struct Assembled {
  Node root;
  std::vector<std::string> files;  // as written, the scenario first
  bool is_whole = true;            // false: an included file could not be read, and said
};
Assembled read_files(const LoadRequest&, Budget&, std::vector<Diagnostic>&);

// One `--set path=value` or `--set path*=factor`. Positions in lists count from 1.
struct Override {
  std::string path;
  Node value;
  std::optional<double> factor = std::nullopt;
  bool done = false;
};
std::vector<Override> parse_overrides(const std::vector<std::string>&, Budget&, std::vector<Diagnostic>&);
// Sets what is not done yet where the maps around it exist. Called before inheritance, so that what inherits follows,
// and once more after it: then a path that leads nowhere is reported. `notes`: what a planner may not have meant.
void apply_overrides(Node& root, std::vector<Override>&, bool after_inheritance, std::vector<Diagnostic>&,
                     std::vector<std::string>& notes);

// Every service takes from its kind what it does not set itself.
void inherit_from_kinds(Node& root, Budget&, std::vector<Diagnostic>&);
// Every option takes the measures of the option that it extends.
void inherit_measures(Node& root, Budget&, std::vector<Diagnostic>&);

// Two sites that change places in what an option takes over: `swap: [leipzig, magdeburg]`.
class Swap {
 public:
  // None, when the option has no `swap` or one that is wrong; that is reported then.
  Swap(const Node& root, Node& option, std::vector<Diagnostic>&);
  // The id of a measure; between its hyphens the names of the sites are exchanged.
  [[nodiscard]] std::string id(const std::string&) const;
  // A measure: its places, those of its selectors, and the measures after which it comes.
  void apply(Node& measure) const;
  explicit operator bool() const { return !one_.empty(); }

 private:
  void site(std::string& name) const;
  void after(Node&) const;

  std::vector<std::string> sites_;  // all of the scenario
  std::string one_, other_;
};

// Every option with `variants` gives way to one option for each combination of the values listed there. More than
// `most` in all are counted, reported and not made.
VariantIds expand_variants(Node& root, std::size_t most, Budget&, Reader&);

}  // namespace verbund::scenario
