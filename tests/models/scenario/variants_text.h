// Scenarios with an option whose values vary, for the tests of `variants`.
#pragma once

#include <stdexcept>

#include "tests/models/scenario/load_text.h"

namespace verbund::tests {

inline const std::string mail = "  mail: {kind: office, partner: ahorn, at: ahorn}\n";
inline const std::string hall = "      hall: {do: buy, model: old, count: 4, at: ahorn}\n";
inline const std::string pack = "      pack: {do: place, at: ahorn, policy: pack}\n";

// The small world with a second model and the options.
inline std::string world_of(const std::string& options) {
  std::string text = small_world(mail, options);
  text.insert(text.find("partners:\n"),
              "  new: {cores: 4, rating: 20000, memory: 8 GiB, power: {idle: 200 W, full: 300 W}, platforms: [x86], "
              "price: 6000 EUR}\n");
  return text;
}

// An option `centre` with two measures.
inline std::string centre(const std::string& variants, const std::string& title = "") {
  return "  centre:\n" + title + "    variants: " + variants + "\n    measures:\n" + hall + pack;
}

inline scenario::Scenario must_load(const std::string& text, std::vector<std::string> overrides = {}) {
  scenario::Loaded loaded = load_text(text, std::move(overrides));
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  if (!loaded.scenario) throw std::runtime_error("the scenario does not load");
  return *loaded.scenario;
}

}  // namespace verbund::tests
