// What is wrong with an input, where, and what to do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verbund::scenario {

struct Place {
  std::string file;  // as the planner wrote it
  int line = 0;      // from 1; 0: the file as a whole
  int column = 0;    // from 1, in characters
  std::string text;  // the line itself, of a long one the part around the column
  int caret = 0;     // characters of `text` before the column
};

// `byte`: where in the line the column is.
Place place_in_line(std::string file, int number, int column, std::string_view line, std::size_t byte);

// Every kind of diagnostic that loading can give; tests/errors holds a case of each.
// clang-format off
#define VERBUND_PROBLEMS(X)                                                                             \
  /* the file as text */                                                                                \
  X(file_missing) X(not_a_file) X(empty_file) X(too_large) X(not_utf8) X(tab_indentation) X(too_deep) \
  X(too_many_nodes) X(bad_yaml) X(tag) X(merge_key) X(duplicate_key)                                           \
  /* the files together */                                                                              \
  X(include_missing) X(include_cycle) X(duplicate_name) X(bad_override) X(bad_variation)               \
  /* keys and shapes */                                                                                 \
  X(wrong_version) X(unknown_key) X(missing_key) X(wrong_shape) X(empty_value) X(bad_id) X(key_conflict) \
  X(duplicate_item)                                                                                     \
  /* values */                                                                                          \
  X(not_a_number) X(ambiguous_number) X(not_finite) X(not_whole) X(missing_unit) X(wrong_unit) X(out_of_range) X(bad_date)      \
  X(bad_period) X(bad_boolean) X(bad_choice) X(bad_region) X(no_holidays) X(no_path_here)                \
  /* names and cycles */                                                                                \
  X(unknown_name) X(extends_cycle) X(after_cycle) X(empty_selection) X(baseline) X(never_holds)         \
  X(too_early) X(closed_room)                                                                           \
  X(bad_swap) X(bad_variant) X(too_many_variants)                                                                   \
  X(waits_for_ever)                                                                                     \
  /* the world they describe */                                                                         \
  X(bad_resolution) X(date_outside) X(site_without_link) X(no_suitable_server) X(room_too_small)        \
  X(price_missing) X(bad_discounts) X(nobody_there) X(pattern_out_of_reach) X(residency) X(deadline_too_short)                           \
  /* recorded series */                                                                                 \
  X(data_folder) X(trace_missing) X(trace_ragged) X(trace_text) X(trace_column) X(trace_grid) X(trace_cover)
// clang-format on

enum class Problem : int {
#define VERBUND_ENUMERATOR(kind) kind,
  VERBUND_PROBLEMS(VERBUND_ENUMERATOR)
#undef VERBUND_ENUMERATOR
};

struct Diagnostic {
  Problem problem;
  Place place;
  std::string message;  // one sentence
  std::string hint;     // the next step; may be empty
};

// A file may be wrong in a million places; nobody reads more than these.
inline constexpr std::size_t most_diagnostics = 1000;

void add(std::vector<Diagnostic>&, Diagnostic);  // drops what is beyond the limit
std::string_view name(Problem);                  // unknown-key
const std::vector<Problem>& all_problems();      // in the order above
// file:line:col: error[name]: message / the line / a caret / hint — for every diagnostic, and a last line that counts
// them.
std::string render(const std::vector<Diagnostic>&, bool colour);

}  // namespace verbund::scenario
