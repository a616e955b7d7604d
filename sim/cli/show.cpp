#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "sim/cli/commands.h"
#include "sim/plan/plan.h"
#include "sim/report/text_table.h"

namespace verbund::cli {
namespace {

Exit show(const ScenarioWords& words) {
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  const bool colour = colour_for(STDOUT_FILENO);
  using report::Align;
  std::string text;
  for (const option::Option& option : scenario->options) {
    const auto& ids = words.options;
    if (!ids.empty() && std::find(ids.begin(), ids.end(), option.id) == ids.end()) continue;
    if (!text.empty()) text += "\n";
    text += report::emphasise(option.id, report::Emphasis::strong, colour);
    text += (option.title.empty() ? "" : "  " + option.title) + (option.baseline ? "  (baseline)\n" : "\n");
    report::TextTable table({Align::left, Align::left, Align::left});
    for (const plan::Line& line : plan::describe(plan::make_plan(*scenario, option))) {
      table.text_row({"  " + line.when, line.measure, line.text});
    }
    const std::string lines = table.render(colour);
    text += lines.empty() ? "  no measures: everything stays as it is\n" : lines;
  }
  return print(text);
}

}  // namespace

void add_show(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("show", "the plan of an option, step by step, without simulating");
  const auto words = std::make_shared<ScenarioWords>();
  add_scenario_words(*command, *words);
  command->add_option("--option", words->options, "only this option (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->footer("Example:\n  verbund show scenarios/quickstart.yaml --option one-centre");
  command->callback([words, &exit] { exit = show(*words); });
}

}  // namespace verbund::cli
