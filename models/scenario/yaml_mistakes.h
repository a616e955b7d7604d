// What a planner most likely did where a YAML parser gave up; its own words ("end of map not found") help nobody.
#pragma once

#include <optional>

#include "models/scenario/source_text.h"

namespace verbund::scenario {

// `line` from 1, `byte` from 0: where the parser gave up. Knows three mistakes: a value with a colon and no quotes, no
// space after a colon, and an entry below a key that has a value already (appended after the wrong block).
std::optional<Diagnostic> likely_mistake(const SourceText&, int line, int byte);

// The key in `pue:1.8`, which YAML takes for one word; empty when it is none.
std::string_view key_without_space(std::string_view word);

}  // namespace verbund::scenario
