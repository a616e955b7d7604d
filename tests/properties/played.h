// Drawn scenarios through the whole program: text, scenario, runs in worker processes, document.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/document/study.h"
#include "tests/properties/random_scenario.h"

namespace verbund::testing {

// None when it is refused.
std::optional<scenario::Scenario> loaded(const std::string& text);
// What is refused is drawn again, and so often that only a mistake in the drawing goes without.
Drawn any_right_scenario(const Draw& = {});

// `options`: ids; empty: all. The baseline is always played. A run that fails is a failure of the test. `runs`: folder
// where runs are kept for the next call; empty: they are not.
document::Study play(const scenario::Scenario&, const std::vector<std::string>& options = {},
                     const std::string& runs = "");

// The document as text, without the names of files, the places in them, and the checksum of the whole scenario.
std::string without_places(document::Study);
// Of that, all that one option came to, under the name "option". Causes of entries name it still.
std::string only(const document::Study&, const std::string& option);

// Whether the property holds for so many cases, the same in every run (RC_PARAMS="seed=… max_success=…" draws others).
bool holds(int cases, const std::function<void()>& property);

}  // namespace verbund::testing
