#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "models/scenario/load.h"
#include "models/scenario/reader.h"
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
  for (const std::string& id : wanted) {
    if (scenario.options.find(id) || scenario.variants.contains(id)) continue;
    complain(fmt::format("the scenario has no option '{}'; it has: {}", id, options_there(scenario, id)));
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
  command
      .add_option("--max-variants", words.max_variants,
                  fmt::format("options that `variants` may make (default: {})", scenario::usual_variants))
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, scenario::most_variants).description(""));
}

void add_language_word(CLI::App& command, report::Language& language) {
  command
      .add_option_function<std::string>(
          "--lang",
          [&language](const std::string& word) {
            language = word == "de" ? report::Language::german : report::Language::english;
          },
          "language of the report: en or de")
      ->type_name("LANGUAGE")
      ->check(CLI::IsMember({"en", "de"}))
      ->default_str("en");
}

void add_option_word(CLI::App& command, ScenarioWords& words) {
  command.add_option("--option", words.options, "only this option, and the baseline (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
}

std::string options_there(const scenario::Scenario& scenario, const std::string& wanted) {
  std::map<std::string, std::string> there;
  for (const option::Option& option : scenario.options) there[option.id] = option.id;
  for (const auto& [id, variants] : scenario.variants) {
    if (wanted.starts_with(id + "-")) continue;
    for (const std::string& variant : variants) there.erase(variant);
    there[id] = fmt::format("{} ({} {})", id, variants.size(), variants.size() == 1 ? "variant" : "variants");
  }
  std::vector<std::string> texts;
  for (const auto& [id, text] : there) texts.push_back(text);
  return scenario::join(texts);
}

scenario::Loaded read(const ScenarioWords& words, double factor) {
  return scenario::load({.path = words.path,
                         .overrides = words.overrides,
                         .data_folder = words.data_folder,
                         .include_folders = include_folders(),
                         .read_traces = true,
                         .max_variants = words.max_variants,
                         .variation = {words.vary, factor}});
}

void tell(const scenario::Loaded& loaded) {
  if (!loaded.diagnostics.empty()) {
    fmt::print(stderr, "{}", scenario::render(loaded.diagnostics, colour_for(STDERR_FILENO)));
  }
  for (const std::string& note : loaded.notes) complain(note);
}

std::optional<scenario::Scenario> load(const ScenarioWords& words) {
  scenario::Loaded loaded = read(words, 1);
  tell(loaded);
  if (loaded.scenario && !options_exist(*loaded.scenario, words.options)) return std::nullopt;
  return std::move(loaded.scenario);
}

std::optional<Instant> date_within(const std::string& text, Instant start, Instant end) {
  const auto date = parse_instant(text);
  if (!date) {
    complain(fmt::format("--at needs a date (2009-03, 2009-03-15 or '2009-03-15 08:30'), not '{}'", text));
    return std::nullopt;
  }
  if (*date < start || end < *date) {
    complain(fmt::format("--at {} is outside the scenario, which runs from {} to {}", text, format_instant(start),
                         format_instant(end)));
    return std::nullopt;
  }
  return date;
}

std::vector<std::string> named_options(const scenario::Scenario& scenario, const ScenarioWords& words) {
  std::vector<std::string> ids;
  for (const std::string& id : words.options) {
    const auto variants = scenario.variants.find(id);
    if (variants == scenario.variants.end()) {
      ids.push_back(id);
    } else {
      ids.insert(ids.end(), variants->second.begin(), variants->second.end());
    }
  }
  return ids;
}

}  // namespace verbund::cli
