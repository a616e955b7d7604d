// Why nothing fits a selector: which of its parts rule one another out.
#pragma once

#include <string>
#include <vector>

namespace verbund::scenario {

// One part of a selector, as it is written, and which of the candidates fit it; of all parts in the same order.
struct Part {
  std::string text;  // `kind: mail`
  std::vector<bool> fits;
};

// For parts that no candidate fits together, the fewest that already rule out all: "nothing fits `at: ahorn` and
// `batch: hall` together; every part must hold". One part that nothing fits comes before two, two before all.
std::string clash(const std::vector<Part>&);

}  // namespace verbund::scenario
