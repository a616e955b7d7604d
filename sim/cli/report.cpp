#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/cli/commands.h"
#include "sim/study/files.h"

namespace verbund::cli {
namespace {

struct ReportWords {
  std::string study;
  std::string format = "table";
};

Exit report(const ReportWords& words) {
  std::error_code error;
  const bool folder = std::filesystem::is_directory(words.study, error);
  const std::string path = folder ? words.study + "/study.json" : words.study;
  const auto text = study::read_file(path);
  if (!text) {
    complain(
        fmt::format("cannot read {}; a study is the file study.json, or its folder, that 'verbund run' wrote", path));
    return bad_input;
  }
  const auto [study, problem] = document::read_json(*text);
  if (!study) {
    complain(fmt::format("{}: {}", path, problem));
    return bad_input;
  }
  return print(render(*study, words.format, path));
}

}  // namespace

void add_report(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("report", "show a finished study again, without simulating");
  const auto words = std::make_shared<ReportWords>();
  command->add_option("STUDY", words->study, "study.json or its folder")->required();
  command->add_option("--format", words->format, "table, json or csv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  command->footer("Example:\n  verbund report verbund-out/quickstart --format csv");
  command->callback([words, &exit] { exit = report(*words); });
}

}  // namespace verbund::cli
