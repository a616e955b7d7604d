#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "models/units/format.h"
#include "sim/cli/commands.h"
#include "sim/report/text_table.h"
#include "sim/study/inventory.h"
#include "sim/study/rehearse.h"

namespace verbund::cli {
namespace {

// "71.4 of 92.0": what is used of what is there.
std::string of(double used, double there, int decimals) {
  return format_thousands(used, decimals) + " of " + format_thousands(there, decimals);
}

using Row = std::vector<std::string>;

std::vector<Row> rows(const std::vector<study::SiteInventory>& sites) {
  std::vector<Row> rows = {{"", ""},
                           {"servers", ""},
                           {"cores", ""},
                           {"instances", ""},
                           {"memory", "GiB"},
                           {"storage", "TiB"},
                           {"at full load", "kW"},
                           {"racks", "U"},
                           {"CPU, mean of the first week", "%"},
                           {"CPU, busiest step of it", "%"},
                           {"loss of the worst server", "instances"},
                           {"loss of the whole site", "instances"}};
  const auto survived = [](int homeless) {
    return homeless == 0 ? std::string("survived") : fmt::format("{} homeless", homeless);
  };
  for (const study::SiteInventory& s : sites) {
    const Row cells = {s.site,
                       format_thousands(s.servers, 0),
                       format_thousands(s.cores, 0),
                       s.instances == s.all_instances ? format_thousands(s.instances, 0)
                                                      : of(s.instances, s.all_instances, 0) + " placed",
                       of(s.memory_used.value() / bytes_per_gib, s.memory.value() / bytes_per_gib, 0),
                       of(s.storage_used.value() / bytes_per_tib, s.storage.value() / bytes_per_tib, 1),
                       of(s.full_load.value() / 1000, s.room_power.value() / 1000, 1),
                       of(s.rack_units, s.room_rack_units, 0),
                       fmt::format("{:.1f}", 100 * s.mean_use.value()),
                       fmt::format("{:.1f}", 100 * s.peak_use.value()),
                       survived(s.homeless_without_host),
                       survived(s.homeless_without_site)};
    for (std::size_t r = 0; r < rows.size(); ++r) rows[r].push_back(cells[r]);
  }
  return rows;
}

std::string table(const std::vector<study::SiteInventory>& sites, bool colour) {
  std::vector<report::Align> aligns(2, report::Align::left);
  aligns.resize(2 + sites.size(), report::Align::right);
  report::TextTable table(aligns);
  bool first = true;
  for (const Row& row : rows(sites)) {
    table.text_row(row, first ? report::Emphasis::strong : report::Emphasis::none);
    first = false;
  }
  return table.render(colour);
}

// What does not fit on the first day, site by site, then what the world says of it.
std::vector<std::string> warnings(const study::Inventory& inventory) {
  std::vector<std::string> result;
  for (const study::SiteInventory& s : inventory.sites) {
    if (s.instances < s.all_instances) {
      result.push_back(fmt::format("{} of {} instances at {} have no server", s.all_instances - s.instances,
                                   s.all_instances, s.site));
    }
    if (s.storage_used > s.storage) {
      result.push_back(fmt::format("the data at {} take {} of {} TiB of storage", s.site,
                                   format_thousands(s.storage_used.value() / bytes_per_tib, 1),
                                   format_thousands(s.storage.value() / bytes_per_tib, 1)));
    }
    if (s.peak_use > Fraction(1)) {
      result.push_back(fmt::format("the busiest step of the first week asks for {:.0f} % of the CPU at {}",
                                   100 * s.peak_use.value(), s.site));
    }
  }
  result.insert(result.end(), inventory.incidents.begin(), inventory.incidents.end());
  return result;
}

// What an option does not come to, and what goes wrong, but for what is so from the first day on.
std::vector<std::string> plan_problems(const document::OptionResult& option, const study::Inventory& inventory) {
  std::vector<std::string> found;
  for (const document::Step& step : option.steps) {
    if (step.waits_for.empty() || step.by_state) continue;
    found.push_back(fmt::format("{} {}: it waits for {}", step.measure,
                                step.began.empty() ? "never begins" : "is not complete at the end", step.waits_for));
  }
  const auto& known = inventory.incidents;
  for (const document::Incident& incident : option.incidents) {
    if (std::find(known.begin(), known.end(), incident.text) != known.end()) continue;
    found.push_back(incident.date + "  " + incident.text);
  }
  return found;
}

// Of the plans of all options, even if nothing is late.
std::vector<std::string> plan_warnings(const scenario::Scenario& scenario, const study::Inventory& inventory) {
  constexpr std::size_t most = 3;  // of one option
  std::vector<std::string> result;
  for (const auto& [id, option] : study::rehearse(scenario, {}, {}).options) {
    const bool by_state = std::any_of(option.steps.begin(), option.steps.end(),
                                      [](const document::Step& step) { return step.measured && step.began.empty(); });
    const std::string name = id + (by_state ? " (without what a measured state sets off): " : ": ");
    const auto found = plan_problems(option, inventory);
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) result.push_back(name + found[i]);
    if (found.size() > most) result.push_back(fmt::format("{}and {} more", name, found.size() - most));
  }
  return result;
}

std::string plan_section(const std::string& path, const std::vector<std::string>& warnings, bool colour) {
  if (warnings.empty()) return "";
  std::string text =
      "\n" + report::emphasise("What does not work out even if nothing is late", report::Emphasis::warning, colour) +
      "\n";
  for (const std::string& warning : warnings) text += report::wrap("  ! " + warning, 100, 4);
  return text + fmt::format("  The plans: verbund show {}\n", path);
}

std::string headline(const std::string& path, const std::vector<std::string>& warnings, bool plans_work_out,
                     bool colour) {
  if (warnings.empty() && plans_work_out) return path + ": no problems\n";
  if (warnings.empty()) {
    return report::emphasise(path + ": no mistakes, but not every plan works out (see the end)",
                             report::Emphasis::warning, colour) +
           "\n";
  }
  std::string text = report::emphasise(path + ": no mistakes, but it does not fit on the first day",
                                       report::Emphasis::warning, colour) +
                     "\n";
  for (const std::string& warning : warnings) text += report::wrap("  ! " + warning, 100, 4);
  return text + "\n";
}

std::string summary(const scenario::Scenario& scenario) {
  const auto& inputs = scenario.inputs;
  const auto assumed =
      std::count_if(inputs.begin(), inputs.end(), [](const scenario::Input& input) { return input.source.empty(); });
  return fmt::format(
      "{}\n{} to {}, steps of {}; {} sites, {} services, {} options; {} values, {} of them assumptions\n",
      scenario.title, format_instant(scenario.start), format_instant(scenario.end()),
      format_period(scenario.resolution), scenario.sites.size(), scenario.services.size(), scenario.options.size(),
      inputs.size(), assumed);
}

Exit check(const ScenarioWords& words) {
  const auto scenario = load(words);
  if (!scenario) return bad_input;
  const study::Inventory inventory = study::inventory(*scenario, 1);
  const auto plans = plan_warnings(*scenario, inventory);
  const bool colour = colour_for(STDOUT_FILENO);
  return print(headline(words.path, warnings(inventory), plans.empty(), colour) + summary(*scenario) + "\n" +
               report::emphasise("On the first day (compare with what you have)", report::Emphasis::strong, colour) +
               "\n" + table(inventory.sites, colour) + plan_section(words.path, plans, colour));
}

}  // namespace

void add_check(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("check", "read a scenario, say what is wrong, print the inventory");
  const auto words = std::make_shared<ScenarioWords>();
  add_scenario_words(*command, *words);
  command->footer("Example:\n  verbund check scenarios/quickstart.yaml");
  command->callback([words, &exit] { exit = check(*words); });
}

}  // namespace verbund::cli
