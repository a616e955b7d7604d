// Results to standard output, messages to standard error, and what the program's exit code means.
#pragma once

#include <string>

#include "sim/report/report.h"

namespace verbund::cli {

enum Exit : int { worked = 0, goal_missed = 1, bad_input = 2, failed = 3, interrupted = 130 };

// Writes all of it. A reader that has gone (a closed pipe) is no failure; anything else is, with a message.
Exit print(const std::string& result);
void complain(const std::string& message);  // "verbund: …" on standard error

// From now on no colours, and progress without control characters (--plain).
void speak_plainly();
bool speaks_plainly();      // also on a terminal that can do no more (TERM=dumb)
bool colour_for(int file);  // a terminal, no NO_COLOR, not plainly
// A window of a terminal, in characters.
struct Window {
  std::size_t width = 80, height = 24;
};
// That of the terminal; `otherwise` when it is none, or does not know.
Window window_of(int file, Window otherwise = {});

// Colour and width of what goes to standard output.
report::Style style_of_output(report::Language = report::Language::english);

// The document in one of the formats table, json, csv; only the table is in the language.
std::string render(const document::Study&, const std::string& format, report::Language, const std::string& study_path);

}  // namespace verbund::cli
