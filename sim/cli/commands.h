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
void add_schema(CLI::App&, Exit&);

// What every command that reads a scenario takes.
struct ScenarioWords {
  std::string path;
  std::vector<std::string> overrides;
  std::string data_folder;
  std::vector<std::string> options;
  std::size_t max_variants = scenario::usual_variants;
};
void add_scenario_words(CLI::App& command, ScenarioWords&);
void add_option_word(CLI::App& command, ScenarioWords&);  // --option, checked by load

// Diagnostics go to standard error; none: bad input.
std::optional<scenario::Scenario> load(const ScenarioWords&);
// The ids that --option names, all variants of an option for its own; empty: every option is meant.
std::vector<std::string> named_options(const scenario::Scenario&, const ScenarioWords&);

// The date of --at, which must lie within the scenario; none: bad input, a message has said so.
std::optional<Instant> date_within(const std::string& text, Instant start, Instant end);

}  // namespace verbund::cli
