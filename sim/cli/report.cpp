#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "models/scenario/reader.h"
#include "sim/cli/commands.h"
#include "sim/cli/report_files.h"
#include "sim/cli/stored_study.h"
#include "sim/document/state.h"
#include "sim/document/translated.h"
#include "sim/report/history.h"
#include "sim/report/sections.h"
#include "sim/report/tables.h"

namespace verbund::cli {
namespace {

struct ReportWords {
  std::string study;
  std::string format = "table";
  std::vector<std::string> options;
  std::string at;
  std::string why;
  report::Language language = report::Language::english;
  bool entries = false;
  document::CostFilter filter;
  FileWords files;
  bool list = false;
};

// The options that are asked for, all that have a result when none is; none at all: bad input.
std::vector<std::string> options_of(const document::Study& study, const ReportWords& words) {
  for (const std::string& id : words.options) {
    const auto at = study.options.find(id);
    if (at == study.options.end()) {
      complain(fmt::format("the study has no option '{}'; it has: {}", id, scenario::join(document::in_order(study))));
      return {};
    }
    if (!at->second.failed.empty()) {
      complain(fmt::format("{} has no result: {}", id, at->second.failed));
      return {};
    }
  }
  if (!words.options.empty()) return words.options;
  auto all = report::with_results(study);
  if (all.empty()) complain("no option of the study has a result");
  return all;
}

Exit report_at(const document::Study& study, const std::vector<std::string>& options, const ReportWords& words) {
  if (words.format == "csv") {
    complain("--at can be shown as table or json");
    return bad_input;
  }
  const auto start = parse_instant(study.start), end = parse_instant(study.end);
  const auto date = date_within(words.at, start.value_or(Instant()), end.value_or(Instant()));
  if (!date) return bad_input;
  std::string text;
  std::vector<document::State> states;
  for (const std::string& id : options) {
    if (words.format == "json") {
      states.push_back(document::state_at(study, id, *date));
    } else {
      text += (text.empty() ? "" : "\n") +
              report::state_text(study, id, *date, report::Basis::simulated, style_of_output(words.language));
    }
  }
  return print(words.format == "json" ? document::write_json(states) : text);
}

// Who is not known, and what may have been meant.
void complain_unknown(const document::Study& study, const std::vector<std::string>& options, const std::string& name) {
  std::vector<std::string> others;
  for (const std::string& id : report::with_results(study)) {
    if (!report::why(study, {id}, name, {}).empty()) others.push_back(id);
  }
  if (!others.empty()) {
    return complain(
        fmt::format("{} is not known in {}, but in {}", name, scenario::join(options), scenario::join(others)));
  }
  const auto known = report::known_names(study, options);
  std::string near = report::server_named_like(study, options, name);
  if (near.empty()) near = scenario::nearest(name, known);
  complain(fmt::format("the study knows no service, site, measure or servers called '{}'; {}", name,
                       near.empty() ? "it knows: " + scenario::join(known) : "did you mean '" + near + "'?"));
}

Exit report_why(const document::Study& study, const std::vector<std::string>& options, const ReportWords& words) {
  if (words.format != "table") {
    complain("--why answers in sentences: it has no --format");
    return bad_input;
  }
  const std::string text = report::why(study, options, words.why, style_of_output(words.language));
  if (!text.empty()) return print(text);
  complain_unknown(study, options, words.why);
  return bad_input;
}

// A name that the filter asks for and nothing in the study has: it would select nothing.
bool filter_is_known(const document::Study& study, const document::CostFilter& filter) {
  const auto known = [](const std::string& what, const std::string& name, const std::vector<std::string>& names) {
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return true;
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string near = scenario::nearest(lower, names);
    complain(fmt::format("there is no {} '{}'; {}there are: {}", what, name,
                         near.empty() ? "" : "did you mean '" + near + "'? ", scenario::join(names)));
    return false;
  };
  std::vector<std::string> partners, sites, years;
  for (const auto& [id, partner] : study.partners) partners.push_back(id);
  for (const auto& [id, site] : study.sites) sites.push_back(id);
  for (const std::int64_t year : document::years(study)) years.push_back(std::to_string(year));
  return known("category", filter.category, document::categories()) && known("partner", filter.partner, partners) &&
         known("site", filter.site, sites) && known("kind", filter.kind, {"payment", "depreciation", "residual"}) &&
         known("year", filter.year ? std::to_string(*filter.year) : "", years);
}

bool is_filtered(const document::CostFilter& filter) {
  const document::CostFilter all;
  return filter.year || !filter.category.empty() || !filter.partner.empty() || !filter.site.empty() ||
         filter.kind != all.kind;
}

Exit report_entries(const document::Study& study, const std::vector<std::string>& options, const ReportWords& words) {
  if (words.format == "json") {
    complain("--entries can be shown as table or csv; study.json holds them all");
    return bad_input;
  }
  if (!filter_is_known(study, words.filter)) return bad_input;
  if (words.format == "csv") return print(report::entries_csv(study, options, words.filter));
  std::string text;
  for (const std::string& id : options) {
    text += (text.empty() ? "" : "\n") + report::entries_text(study, id, words.filter, style_of_output(words.language));
  }
  return print(text);
}

Exit report(const ReportWords& words) {
  if (words.list) return print(report::table_list(colour_for(STDOUT_FILENO)));
  if (words.study.empty()) {
    complain("which study? Name study.json or its folder: verbund report verbund-out/quickstart");
    return bad_input;
  }
  std::string path;
  auto study = read_study(words.study, path);
  if (!study) return bad_input;
  if (!words.entries && is_filtered(words.filter)) {
    complain("--year, --category, --partner, --site and --kind go with --entries");
    return bad_input;
  }
  const int parts = (words.at.empty() ? 0 : 1) + (words.why.empty() ? 0 : 1) + (words.entries ? 1 : 0);
  if (parts > 1) {
    complain("--at, --why and --entries are three questions: ask one at a time");
    return bad_input;
  }
  const bool is_whole = parts == 0;
  if (words.files.any() && !(is_whole && words.options.empty() && words.format == "table")) {
    complain(
        "files hold the whole study, and nothing is printed with them: leave out --format, --option, --at, --why, "
        "--entries");
    return bad_input;
  }
  if (words.files.any()) return write_files(*study, words.files, words.language);
  if (is_whole) {
    if (words.options.empty()) return print(render(*study, words.format, words.language, path));
    complain("--option goes with --at, --why or --entries: the report compares all options of the study");
    return bad_input;
  }
  const auto options = options_of(*study, words);
  if (options.empty()) return bad_input;
  if (words.format == "table") study = document::translated(std::move(*study), report::code(words.language));
  if (words.entries) return report_entries(*study, options, words);
  return words.at.empty() ? report_why(*study, options, words) : report_at(*study, options, words);
}

}  // namespace

void add_report(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("report", "show a finished study again, or what came of it, without simulating");
  const auto words = std::make_shared<ReportWords>();
  command->add_option("STUDY", words->study, "study.json or its folder");
  command->add_option("--format", words->format, "table, json or csv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  add_language_word(*command, words->language);
  add_file_words(*command, words->files);
  command->add_flag("--list", words->list, "the tables of --csv and --xlsx and their columns, instead; needs no study");
  command->add_option("--at", words->at, "what stood where on that date, as simulated, instead")->type_name("DATE");
  command->add_option("--why", words->why, "why a service, servers, a site or a measure came out as it did")
      ->type_name("NAME");
  command->add_flag("--entries", words->entries, "the entries of the ledger, and their sum, instead");
  const auto filter = [&](const char* name, std::string& value, const char* what) {
    command->add_option(name, value, std::string("of --entries: of this ") + what)->type_name("NAME");
  };
  command->add_option("--year", words->filter.year, "of --entries: of this calendar year")->type_name("YEAR");
  filter("--category", words->filter.category, "category of cost");
  filter("--partner", words->filter.partner, "partner");
  filter("--site", words->filter.site, "site");
  filter("--kind", words->filter.kind, "kind: payment, depreciation, residual");
  command->add_option("--option", words->options, "of --at, --why and --entries: only this option (may be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->footer(
      "Examples:\n"
      "  verbund report verbund-out/quickstart --html report.html --xlsx costs.xlsx --csv tables\n"
      "  verbund report verbund-out/quickstart --why birke-office --option together\n"
      "  verbund report verbund-out/quickstart --entries --option together --year 2008 --category electricity");
  command->callback([words, &exit] { exit = report(*words); });
}

}  // namespace verbund::cli
