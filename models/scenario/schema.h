// The language, written down from its one field list: for editors, for beginners and for the reference page.
#pragma once

#include <string>

namespace verbund::scenario {

// A JSON Schema (draft 2020-12) for editors. Good for completion; `verbund check` finds far more.
std::string json_schema();
// A small whole scenario in which every field has its sentence as a comment; it loads without problems.
std::string example_yaml();
// Markdown: one table per struct with key, type, default and sentence; the generated part of scenarios/README.md.
std::string reference_tables();

}  // namespace verbund::scenario
