#include "sim/study/breakeven.h"

#include <fmt/format.h>

#include <memory>

#include "models/scenario/reader.h"
#include "models/units/decimal.h"
#include "sim/cli/playing.h"
#include "sim/cli/progress_bar.h"
#include "sim/document/translated.h"

namespace verbund::cli {
namespace {

constexpr double farthest = 1e6;  // a factor, or its inverse

struct BreakevenWords : PlayWords {
  std::vector<std::string> between;
  std::string range = "0.25..4";
  std::string format = "table";
};

// One of the options of --between; none: a message has said why.
bool is_one_option(const scenario::Scenario& scenario, const std::string& id) {
  if (scenario.options.find(id)) return true;
  const auto variants = scenario.variants.find(id);
  if (variants != scenario.variants.end()) {
    complain(fmt::format("'{}' is {} variants; --between takes one of them: {}", id, variants->second.size(),
                         scenario::join(variants->second)));
    return false;
  }
  std::vector<std::string> ids;
  for (const option::Option& option : scenario.options) ids.push_back(option.id);
  const std::string near = scenario::nearest(id, ids);
  complain(fmt::format("the scenario has no option '{}'; {}", id,
                       near.empty() ? "it has: " + options_there(scenario, id) : "did you mean '" + near + "'?"));
  return false;
}

bool options_are_right(const scenario::Scenario& scenario, const std::vector<std::string>& between) {
  for (const std::string& id : between) {
    if (!is_one_option(scenario, id)) return false;
  }
  if (between[0] != between[1]) return true;
  complain(fmt::format("--between takes two different options, '{}' stands there twice", between[0]));
  return false;
}

// "0.25..4"; none: a message has said what is wrong.
std::optional<std::pair<double, double>> range_of(const std::string& text) {
  const auto dots = text.find("..");
  const auto number = [](std::string_view part) -> std::optional<double> {
    const auto decimal = take_decimal(part);
    if (!decimal || !part.empty()) return std::nullopt;
    return to_double(*decimal).value_or(2 * farthest);
  };
  const auto low = number(text.substr(0, dots));
  const auto high = dots == std::string::npos ? std::nullopt : number(text.substr(dots + 2));
  if (!low || !high) {
    complain(fmt::format("--range needs two factors with two points between them (0.25..4), not '{}'", text));
  } else if (*low <= 0 || *high <= 0) {
    complain(fmt::format("--range needs factors above 0, not '{}': prices stay prices", text));
  } else if (*low < 1 / farthest || *high > farthest) {
    complain(fmt::format("--range reaches from 0.000001 to 1000000 at most, not '{}'", text));
  } else if (*low >= *high) {
    complain(fmt::format("--range begins with the lower factor: {}, not '{}'",
                         *low == *high ? "0.25..4" : fmt::format("{}..{}", *high, *low), text));
  } else {
    return std::pair(*low, *high);
  }
  return std::nullopt;
}

// A reason why there is no result, told; none: there is one.
std::optional<Exit> complain_of(const study::BreakevenOutcome& outcome) {
  if (outcome.interrupted) return complain_of_interrupt();
  if (!outcome.refusals.empty()) {
    complain(fmt::format("with the factor {:.4g} the scenario is not right any more; a narrower --range may help",
                         outcome.refused_at));
    tell({.scenario = std::nullopt, .diagnostics = outcome.refusals});
    return bad_input;
  }
  for (const std::string& failure : outcome.failures) complain(failure);
  if (!outcome.problem.empty()) complain(outcome.problem);
  return outcome.breakeven ? std::nullopt : std::optional(failed);
}

Exit breakeven(const BreakevenWords& words) {
  const auto range = range_of(words.range);
  if (!range) return bad_input;
  const scenario::Loaded loaded = read(words.scenario, 1);
  tell(loaded);
  if (!loaded.scenario || !options_are_right(*loaded.scenario, words.between)) return bad_input;
  study::BreakevenRequest request;
  request.request = play_request(words, *loaded.scenario);
  if (words.out.empty()) request.request.out = own_folder(words);
  request.between = {words.between[0], words.between[1]};
  std::tie(request.lowest, request.highest) = *range;
  request.vary = words.scenario.vary;
  request.varied = loaded.varied;
  request.load = [&words](double factor) { return read(words.scenario, factor); };
  if (!words.quiet) {
    request.announce = [](std::size_t runs) {
      complain(
          fmt::format("what is varied changes what is simulated: {} runs to begin with, then 2 for each factor", runs));
    };
  }
  ProgressBar bar(progress_on_errors(words.quiet), loaded.scenario->start, loaded.scenario->end());
  request.request.watch = [&bar](const std::vector<study::RunProgress>& runs) { bar.show(runs); };
  request.request.interrupted = stop_on_signals();
  study::BreakevenOutcome outcome = study::breakeven(request);
  bar.clear();
  if (const auto reason = complain_of(outcome)) return *reason;
  if (words.format == "json") return print(document::write_json(*outcome.breakeven));
  std::string& title = outcome.breakeven->title;
  title = document::translated(title, loaded.scenario->translations, report::code(words.language));
  return print(report::breakeven_text(*outcome.breakeven, style_of_output(words.language)));
}

}  // namespace

void add_breakeven(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("breakeven", "the factor on prices at which two options change places");
  const auto words = std::make_shared<BreakevenWords>();
  add_scenario_words(*command, words->scenario);
  command
      ->add_option("--vary", words->scenario.vary,
                   "what the factor multiplies: a path like those of --set, with *\n"
                   "for any one name (may be repeated)")
      ->type_name("PATH")
      ->allow_extra_args(false)
      ->required();
  command->add_option("--between", words->between, "the two options, ranked by NPV of all partners")
      ->type_name("A B")
      ->expected(2)
      ->required();
  command->add_option("--range", words->range, "factors to search")->type_name("LOW..HIGH")->capture_default_str();
  add_play_words(*command, *words, "where runs are kept (default: verbund-out/<scenario>)");
  command->add_option("--format", words->format, "table or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  add_language_word(*command, words->language);
  command->add_flag("--quiet", words->quiet, "no progress bar, no notes");
  command->footer(
      "Prices are varied without simulating again, anything else is simulated for each factor.\n"
      "Example:\n"
      "  verbund breakeven scenarios/quickstart.yaml --vary 'sites.*.electricity' --between stay together");
  command->callback([words, &exit] { exit = breakeven(*words); });
}

}  // namespace verbund::cli
