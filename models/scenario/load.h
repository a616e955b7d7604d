// Reading a scenario: text in, a resolved Scenario or a list of problems out.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/diagnostic.h"
#include "models/scenario/scenario.h"

namespace verbund::scenario {

// Options made of `variants`, of a whole scenario: unless more are allowed, and at most.
inline constexpr std::size_t usual_variants = 100;
inline constexpr std::size_t most_variants = 100'000;

// All numbers that paths with `*` for any one name lead to, multiplied, each once: `sites.*.electricity`.
struct Variation {
  std::vector<std::string> paths = {};
  double factor = 1;  // above 0
};

// What a variation multiplies at one place: a number, a list of them, or a value with its later steps.
struct VariedNumber {
  std::string from;   // date of a step; empty: not of a step
  std::string value;  // as written: "0.11 EUR/kWh"
};
struct Varied {
  std::string path;  // sites.leipzig.electricity
  std::vector<VariedNumber> numbers;
};

struct LoadRequest {
  std::string path = {};                    // of the scenario file
  std::vector<std::string> overrides = {};  // "sites.leipzig.pue=1.5", applied after reading
  std::string data_folder = {};             // where recorded series lie; empty: beside the scenario
  std::vector<std::string> include_folders =
      {};                   // searched after the folder of the including file (installed catalogues)
  bool read_traces = true;  // false: only that the trace files are named well (schema, tests)
  std::size_t max_variants = usual_variants;
  Variation variation = {};  // applied after the overrides
};

struct Loaded {
  std::optional<Scenario> scenario;     // present if and only if there are no problems
  std::vector<Diagnostic> diagnostics;  // by file, line, column
  std::vector<std::string> notes = {};  // no problems, but worth a look: a --set that drops the steps of a price
  std::vector<Varied> varied = {};      // by the variation, in the order of its paths and of the scenario
};

Loaded load(const LoadRequest&);

// The physical inputs of a scenario and one of its options as canonical text: the same for every order of map entries,
// without prices, names, sources and other options. Two runs with the same text have the same outcome.
std::string canonical_physics(const Scenario&, const option::Option&);
// All of it, prices included: what the checksum in a report is taken of.
std::string canonical(const Scenario&);

}  // namespace verbund::scenario
