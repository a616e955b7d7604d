#include <memory>

#include "sim/cli/commands.h"
#include "sim/cli/report_page.h"
#include "sim/cli/stored_study.h"
#include "sim/document/difference.h"
#include "sim/report/report.h"

namespace verbund::cli {
namespace {

struct CompareWords {
  std::string a, b;
  std::string format = "table";
  std::string html;
  report::Language language = report::Language::english;
};

Exit compare(const CompareWords& words) {
  std::string path;
  const auto a = read_study(words.a, path);
  const auto b = a ? read_study(words.b, path) : std::nullopt;
  if (!a || !b) return bad_input;
  const document::Difference difference = document::difference(*a, *b);
  if (!words.html.empty()) {
    const std::string problem = write_page(difference, words.language, words.html);
    if (!problem.empty()) complain(problem);
    return problem.empty() ? worked : failed;
  }
  if (words.format == "json") return print(document::write_json(difference));
  if (words.format == "csv") return print(report::difference_csv(difference));
  return print(report::difference_text(difference, style_of_output(words.language)));
}

}  // namespace

void add_compare(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("compare", "what changed from one finished study to another, and what came of it");
  const auto words = std::make_shared<CompareWords>();
  command->add_option("A", words->a, "study.json or its folder: before")->required();
  command->add_option("B", words->b, "study.json or its folder: after")->required();
  command->add_option("--format", words->format, "table, json or csv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  command->add_option("--html", words->html, "write a page for a browser instead")->type_name("PATH");
  add_language_word(*command, words->language);
  command->footer(
      "Example:\n"
      "  verbund run scenarios/quickstart.yaml\n"
      "  verbund run scenarios/quickstart.yaml --set 'sites.ahorn.electricity*=2' --out dearer\n"
      "  verbund compare verbund-out/quickstart dearer");
  command->callback([words, &exit] { exit = compare(*words); });
}

}  // namespace verbund::cli
