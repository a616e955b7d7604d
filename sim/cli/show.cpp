#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

#include "sim/cli/commands.h"
#include "sim/plan/cut_off.h"
#include "sim/plan/graphviz.h"
#include "sim/plan/plan.h"
#include "sim/plan/waves.h"
#include "sim/report/text_table.h"

namespace verbund::cli {
namespace {

std::vector<std::string> lines(const std::string& text, std::size_t width) {
  std::vector<std::string> result;
  std::istringstream in(report::wrap(text, width, 0));
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

constexpr std::size_t whole_width = 100;

// When, which measure, what it does; long texts go on below themselves.
std::string plan_table(const plan::Plan& plan, bool colour) {
  using report::Align;
  constexpr std::size_t when_width = 22;
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

struct Remark {
  std::string about;  // id of a line or a measure
  std::string text;
};

// A heading and, below it, what each remark is about and its sentence. Nothing without remarks.
std::string section(const std::string& heading, const std::vector<Remark>& remarks, bool colour) {
  if (remarks.empty()) return "";
  std::size_t widest = 0;
  for (const Remark& remark : remarks) widest = std::max(widest, remark.about.size());
  const std::size_t indent = widest + 4;
  std::string text = "\n  " + report::emphasise(heading, report::Emphasis::strong, colour) + "\n";
  for (const Remark& remark : remarks) {
    const std::string about = "  " + remark.about + std::string(widest - remark.about.size(), ' ') + "  ";
    text += report::wrap(about + remark.text, whole_width, indent);
  }
  return text;
}

std::string failures(const plan::Plan& plan, bool colour) {
  std::vector<Remark> remarks;
  for (const plan::LineFailure& failure : plan::cut_off(plan)) {
    remarks.push_back({plan.scenario->links[failure.line].id, plan::describe(plan, failure)});
  }
  return section("WHEN ONE LINE FAILS", remarks, colour);
}

// A measure with one wave too many has often dozens: the first ones tell what is wrong.
std::string warnings(const plan::Plan& plan, bool colour) {
  constexpr std::size_t most = 3;
  std::map<std::size_t, std::vector<plan::WaveWarning>> by_step;
  for (const plan::WaveWarning& warning : plan::waves_too_large(plan)) by_step[warning.step].push_back(warning);
  std::vector<Remark> remarks;
  for (const auto& [step, found] : by_step) {
    const std::string& measure = plan.option->measures[plan.steps[step].measure].id;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
      remarks.push_back({measure, plan::describe(plan, found[i])});
    }
    if (found.size() > most) remarks.push_back({measure, fmt::format("and {} more of its waves", found.size() - most)});
  }
  return section("WAVES THAT CANNOT FIT THEIR WINDOW", remarks, colour);
}

Exit show(const ScenarioWords& words) {
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  const bool colour = colour_for(STDOUT_FILENO);
  const auto ids = named_options(*scenario, words);
  std::string text;
  for (const option::Option& option : scenario->options) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), option.id) == ids.end()) continue;
    if (!text.empty()) text += "\n";
    text += report::emphasise(option.id, report::Emphasis::strong, colour);
    text += (option.title.empty() ? "" : "  " + option.title) + (option.baseline ? "  (baseline)\n" : "\n");
    const plan::Plan plan = plan::make_plan(*scenario, option);
    const std::string steps = plan_table(plan, colour);
    text += steps.empty() ? "  no measures: everything stays as it is\n" : steps;
    text += failures(plan, colour) + warnings(plan, colour);
  }
  return print(text);
}

Exit show_network(const ScenarioWords& words) {
  if (words.options.size() > 1) {
    complain("--network draws one option: give --option once");
    return bad_input;
  }
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  if (words.options.empty()) return print(plan::graphviz(*scenario));
  const auto option = scenario->options.find(words.options.front());
  return print(plan::graphviz(plan::make_plan(*scenario, scenario->options[*option])));
}

}  // namespace

void add_show(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("show", "the plan of an option, step by step, without simulating");
  const auto words = std::make_shared<ScenarioWords>();
  add_scenario_words(*command, *words);
  command->add_option("--option", words->options, "only this option (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  const auto network = std::make_shared<bool>(false);
  command->add_flag("--network", *network, "the network as GraphViz instead; with --option also what its moves send");
  command->footer(
      "Examples:\n"
      "  verbund show scenarios/quickstart.yaml --option together\n"
      "  verbund show scenarios/quickstart.yaml --network | dot -Tsvg > network.svg");
  command->callback([words, network, &exit] { exit = *network ? show_network(*words) : show(*words); });
}

}  // namespace verbund::cli
