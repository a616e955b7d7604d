// What is wrong with a text whatever it says, found before a YAML parser sees it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/scenario/source_text.h"

namespace verbund::scenario {

inline constexpr int deepest_nesting = 100;
// Brackets, commas, colons, quotes and the like. A scenario at its limit of a million values has about as many; a YAML
// parser holds up to 250 bytes for each of them before it hands out the first value.
inline constexpr std::size_t most_marks = 2'000'000;

// False, with a diagnostic, when it is empty, not UTF-8, indented with tabs, nested deeper than 100 levels or holds too
// many marks.
bool text_is_sound(const SourceText&, std::vector<Diagnostic>&);

void report_empty(const SourceText&, std::vector<Diagnostic>&);

// Where the first byte stands that is no UTF-8; none when all is well.
std::optional<std::size_t> first_bad_utf8(std::string_view);
// A place in a line that may not be UTF-8: what is not shows as a mark.
Place place_in_any_line(std::string file, int number, int column, std::string_view line, std::size_t byte);

}  // namespace verbund::scenario
