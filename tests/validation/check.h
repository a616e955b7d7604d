// A check of the simulation against something that knows nothing of it, as one row of the validation page.
#pragma once

#include <string>
#include <vector>

namespace verbund::validation {

struct Check {
  std::string what;  // what is compared, in a few words
  std::string by;    // how the expected figure comes about
  std::string unit;  // of both figures; empty: none
  double expected = 0, got = 0;
  double tolerance = 0;  // relative where the expected figure is not 0
};

struct Section {
  std::string title, about;
  std::vector<Check> checks;
};

// One per file of this folder. Runs are played in processes of their own.
Section energy();
Section sharing();
Section copying();
Section oracles();
Section availability();
Section conservation();
Section metamorphic();
Section queueing();
Section streams();

std::vector<Section> all();

// Of the expected figure; where that is 0, of 1.
double difference(const Check&);

// The page, README.md of this folder.
std::string page(const std::vector<Section>&);

}  // namespace verbund::validation
