#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "models/scenario/load.h"
#include "sim/cli/commands.h"

namespace verbund::cli {
namespace {

// The catalogues that came with the program: installed beside it, else those of the source tree.
std::vector<std::string> include_folders() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto installed = program.parent_path().parent_path() / "share/verbund/scenarios";
  if (!error && std::filesystem::is_directory(installed, error)) return {installed.string()};
  return {VERBUND_SCENARIOS};
}

bool options_exist(const scenario::Scenario& scenario, const std::vector<std::string>& wanted) {
  std::string there;
  for (const option::Option& option : scenario.options) there += (there.empty() ? "" : ", ") + option.id;
  for (const std::string& id : wanted) {
    if (scenario.options.find(id)) continue;
    complain(fmt::format("the scenario has no option '{}'; it has: {}", id, there));
    return false;
  }
  return true;
}

}  // namespace

void add_scenario_words(CLI::App& command, ScenarioWords& words) {
  command.add_option("SCENARIO", words.path, "the scenario file")->required();
  command
      .add_option("--set", words.overrides,
                  "replace one value: sites.leipzig.pue=1.5, or multiply it with\n"
                  "its bounds and later steps: sites.leipzig.electricity*=1.5\n"
                  "(may be repeated)")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  command.add_option("--data", words.data_folder, "folder of recorded series (default: beside the scenario)")
      ->type_name("DIR")
      ->envname("VERBUND_DATA");
}

void add_option_word(CLI::App& command, ScenarioWords& words) {
  command.add_option("--option", words.options, "only this option, and the baseline (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
}

std::optional<scenario::Scenario> load(const ScenarioWords& words) {
  scenario::Loaded loaded = scenario::load({.path = words.path,
                                            .overrides = words.overrides,
                                            .data_folder = words.data_folder,
                                            .include_folders = include_folders(),
                                            .read_traces = true});
  if (!loaded.diagnostics.empty()) {
    fmt::print(stderr, "{}", scenario::render(loaded.diagnostics, colour_for(STDERR_FILENO)));
  }
  for (const std::string& note : loaded.notes) complain(note);
  if (loaded.scenario && !options_exist(*loaded.scenario, words.options)) return std::nullopt;
  return std::move(loaded.scenario);
}

}  // namespace verbund::cli
