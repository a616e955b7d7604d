#include <fmt/format.h>

#include <memory>

#include "sim/cli/playing.h"
#include "sim/cli/progress_bar.h"
#include "sim/cli/report_files.h"
#include "sim/report/hourly_files.h"
#include "sim/report/report.h"
#include "sim/study/study.h"

namespace verbund::cli {
namespace {

struct RunWords : PlayWords {
  std::string format = "table";
  bool require_goals = false;
  bool hourly = false;
};

bool goals_met(const document::Study& study) {
  bool met = true;
  for (const auto& [id, option] : study.options) {
    for (const document::Verdict& verdict : option.appraisal.verdicts) {
      if (verdict.met) continue;
      complain("goal not met: " + report::goal_sentence(id, verdict, report::Language::english));
      met = false;
    }
  }
  return met;
}

// Where results go. What is changed or left out on the command line is not the study of the scenario and must not take
// its place; runs are found by what is in them, so both share them.
void choose_folders(const RunWords& words, study::Request& request) {
  if (!words.out.empty()) return;
  const std::string own = own_folder(words);
  const bool is_what_if = !words.scenario.overrides.empty() || !words.scenario.options.empty();
  request.out = is_what_if ? own + "/what-if" : own;
  request.runs = own + "/runs";
  if (is_what_if && !words.quiet) {
    complain(fmt::format("a what-if ({}): kept in {}, apart from the study of the scenario as it stands",
                         words.scenario.overrides.empty() ? "--option" : "--set", request.out));
  }
}

Exit run(const RunWords& words) {
  const auto scenario = load(words.scenario);
  if (!scenario) return bad_input;
  study::Request request = play_request(words, *scenario);
  request.options = named_options(*scenario, words.scenario);
  choose_folders(words, request);
  report::HourlyFiles hourly(files_into(request.out + "/hourly"));
  if (words.hourly) {
    request.take_hours = [&hourly](const std::string& option, const document::Hours& hours) {
      return hourly.add(option, hours);
    };
  }
  ProgressBar bar(progress_on_errors(words.quiet), scenario->start, scenario->end());
  request.watch = [&bar](const std::vector<study::RunProgress>& runs) { bar.show(runs); };
  request.interrupted = stop_on_signals();
  study::Outcome outcome = study::run(request);
  bar.clear();
  if (outcome.interrupted) return complain_of_interrupt();
  for (const std::string& failure : outcome.failures) complain(failure);
  if (outcome.study && words.hourly) outcome.problem = hourly.finish(*outcome.study);
  if (!outcome.problem.empty()) {
    complain(outcome.problem);
    return failed;
  }
  if (print(render(*outcome.study, words.format, words.language, request.out + "/study.json")) != worked) return failed;
  if (!outcome.failures.empty()) return failed;
  return words.require_goals && !goals_met(*outcome.study) ? goal_missed : worked;
}

}  // namespace

void add_run(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("run", "simulate the options and compare them");
  const auto words = std::make_shared<RunWords>();
  add_scenario_words(*command, words->scenario);
  add_option_word(*command, words->scenario);
  add_play_words(*command, *words,
                 "where results are kept (default: verbund-out/<scenario>,\n"
                 "with --set or --option its folder what-if)");
  command->add_option("--format", words->format, "table, json or csv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  add_language_word(*command, words->language);
  command->add_flag("--hourly", words->hourly, "also every hour of sites and lines, as CSV in OUT/hourly");
  command->add_flag("--quiet", words->quiet, "no progress bar, no notes");
  command->add_flag("--require-goals", words->require_goals, "exit code 1 when an option misses a goal");
  command->footer(
      "Examples:\n"
      "  verbund run scenarios/quickstart.yaml\n"
      "  verbund run scenarios/quickstart.yaml --option together --set sites.ahorn.pue=1.5\n"
      "  verbund run scenarios/quickstart.yaml --set 'sites.ahorn.electricity*=1.5' --format csv > dearer.csv");
  command->callback([words, &exit] { exit = run(*words); });
}

}  // namespace verbund::cli
