// One function per command: each adds its words to the command line and, when it is called, sets the exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/load.h"
#include "sim/cli/output.h"

namespace verbund::cli {

void add_check(CLI::App&, Exit&);
void add_show(CLI::App&, Exit&);
void add_run(CLI::App&, Exit&);
void add_report(CLI::App&, Exit&);
void add_compare(CLI::App&, Exit&);
void add_breakeven(CLI::App&, Exit&);
void add_schema(CLI::App&, Exit&);

// What every command that reads a scenario takes.
struct ScenarioWords {
  std::string path;
  std::vector<std::string> overrides;
  std::string data_folder;
  std::vector<std::string> options;
  std::size_t max_variants = scenario::usual_variants;
  std::vector<std::string> vary = {};  // paths of --vary
};
void add_scenario_words(CLI::App& command, ScenarioWords&);
void add_option_word(CLI::App& command, ScenarioWords&);  // --option, checked by load

// --lang: of reports; diagnostics and what scripts read are in English.
void add_language_word(CLI::App& command, report::Language&);

// Diagnostics go to standard error; none: bad input.
std::optional<scenario::Scenario> load(const ScenarioWords&);
// The same, without a word, with what --vary names multiplied.
scenario::Loaded read(const ScenarioWords&, double factor);
// What is wrong, and what is worth a look; without a word about the options.
void tell(const scenario::Loaded&);
// "stay, centre (4 variants)"; of the option whose variant seems to be meant, all of them.
std::string options_there(const scenario::Scenario&, const std::string& wanted);
// The ids that --option names, all variants of an option for its own; empty: every option is meant.
std::vector<std::string> named_options(const scenario::Scenario&, const ScenarioWords&);

// The date of --at, which must lie within the scenario; none: bad input, a message has said so.
std::optional<Instant> date_within(const std::string& text, Instant start, Instant end);

}  // namespace verbund::cli
