#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <sstream>

#include "sim/cli/commands.h"
#include "sim/plan/plan.h"
#include "sim/report/text_table.h"

namespace verbund::cli {
namespace {

std::vector<std::string> lines(const std::string& text, std::size_t width) {
  std::vector<std::string> result;
  std::istringstream in(report::wrap(text, width, 0));
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

// When, which measure, what it does; long texts go on below themselves.
std::string plan_table(const plan::Plan& plan, bool colour) {
  using report::Align;
  constexpr std::size_t when_width = 22, whole_width = 100;
  const auto steps = plan::describe(plan);
  std::size_t measure_width = 0;
  for (const plan::Line& step : steps) measure_width = std::max(measure_width, step.measure.size());
  const std::size_t text_width = whole_width - when_width - measure_width - 6;
  report::TextTable table({Align::left, Align::left, Align::left});
  for (const plan::Line& step : steps) {
    const auto when = lines(step.when, when_width);
    const auto text = lines(step.text, text_width);
    for (std::size_t i = 0; i < std::max(when.size(), text.size()); ++i) {
      table.text_row(
          {i < when.size() ? "  " + when[i] : "", i == 0 ? step.measure : "", i < text.size() ? text[i] : ""});
    }
  }
  return table.render(colour);
}

Exit show(const ScenarioWords& words) {
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  const bool colour = colour_for(STDOUT_FILENO);
  std::string text;
  for (const option::Option& option : scenario->options) {
    const auto& ids = words.options;
    if (!ids.empty() && std::find(ids.begin(), ids.end(), option.id) == ids.end()) continue;
    if (!text.empty()) text += "\n";
    text += report::emphasise(option.id, report::Emphasis::strong, colour);
    text += (option.title.empty() ? "" : "  " + option.title) + (option.baseline ? "  (baseline)\n" : "\n");
    const std::string steps = plan_table(plan::make_plan(*scenario, option), colour);
    text += steps.empty() ? "  no measures: everything stays as it is\n" : steps;
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
  command->footer("Example:\n  verbund show scenarios/quickstart.yaml --option together");
  command->callback([words, &exit] { exit = show(*words); });
}

}  // namespace verbund::cli
