#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "sim/cli/commands.h"
#include "sim/plan/cut_off.h"
#include "sim/plan/graphviz.h"
#include "sim/plan/plan.h"
#include "sim/plan/waves.h"
#include "sim/report/history.h"
#include "sim/report/text_table.h"
#include "sim/study/rehearse.h"

namespace verbund::cli {
namespace {

constexpr std::size_t whole_width = 100;

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
  const report::Style style = style_of_output();
  const auto study = study::rehearse(*scenario, named_options(*scenario, words), words.overrides);
  std::string text;
  for (const auto& [id, result] : study.options) {
    if (!text.empty()) text += "\n";
    text += report::emphasise(id, report::Emphasis::strong, style.colour);
    text += (result.title.empty() || result.title == id ? "" : "  " + result.title) +
            (result.baseline ? "  (baseline)\n" : "\n");
    text += report::plan_list(study, id, style);
    const plan::Plan plan = plan::make_plan(*scenario, scenario->options[*scenario->options.find(id)]);
    text += failures(plan, style.colour) + warnings(plan, style.colour);
  }
  return print(text);
}

Exit show_at(const ScenarioWords& words, const std::string& at) {
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  const auto date = date_within(at, scenario->start, scenario->end());
  if (!date) return bad_input;
  const auto study = study::rehearse(*scenario, named_options(*scenario, words), words.overrides);
  std::string text;
  for (const auto& [id, result] : study.options) {
    text +=
        (text.empty() ? "" : "\n") + report::state_text(study, id, *date, report::Basis::planned, style_of_output());
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
  auto* graph = command->add_flag("--network", *network,
                                  "the network as GraphViz instead; with --option also what its moves send");
  const auto at = std::make_shared<std::string>();
  command->add_option("--at", *at, "what stands where on that date, as planned, instead")
      ->type_name("DATE")
      ->excludes(graph);
  command->footer(
      "Dates are nominal: nothing is late, and only other moves are in the way of a move.\n"
      "Examples:\n"
      "  verbund show scenarios/quickstart.yaml --option together\n"
      "  verbund show scenarios/quickstart.yaml --option together --at 2008-08\n"
      "  verbund show scenarios/quickstart.yaml --network | dot -Tsvg > network.svg");
  command->callback([words, network, at, &exit] {
    exit = *network ? show_network(*words) : at->empty() ? show(*words) : show_at(*words, *at);
  });
}

}  // namespace verbund::cli
