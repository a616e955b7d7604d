#include "models/scenario/schema.h"

#include <memory>

#include "sim/cli/commands.h"
#include "sim/report/text_table.h"

namespace verbund::cli {
namespace {

struct SchemaWords {
  std::string of = "scenario";
  bool example = false;
  bool columns = false;
};

// What every key of study.json means, in the order of the document.
std::string columns() {
  using report::Align;
  report::TextTable table({Align::left, Align::left, Align::left, Align::left});
  std::string last;
  for (const document::ColumnRow& row : document::reference()) {
    if (row.table != last && !last.empty()) table.blank();
    table.row({{row.table == last ? "" : row.table, report::Emphasis::strong}, {row.key}, {row.unit}, {row.sentence}});
    last = row.table;
  }
  return table.render(colour_for(1));
}

Exit schema(const SchemaWords& words) {
  if (words.columns) return print(columns());
  if (words.of == "study") return print(document::study_schema());
  return print(words.example ? scenario::example_yaml() : scenario::json_schema());
}

}  // namespace

void add_schema(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("schema", "the language of scenarios, or study.json, as a JSON Schema");
  const auto words = std::make_shared<SchemaWords>();
  command->add_option("OF", words->of, "scenario, or study: of study.json")
      ->type_name("scenario|study")
      ->check(CLI::IsMember({"scenario", "study"}))
      ->capture_default_str();
  auto* example = command->add_flag("--example", words->example, "a small scenario with every key explained, instead");
  command->add_flag("--columns", words->columns, "what every key of study.json means, instead")->excludes(example);
  command->footer(
      "Examples:\n"
      "  verbund schema > verbund.schema.json             for editors\n"
      "  verbund schema study > study.schema.json         what study.json holds, with units");
  command->callback([words, &exit] { exit = schema(*words); });
}

}  // namespace verbund::cli
