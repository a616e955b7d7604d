#include "sim/cli/report_files.h"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/report_page.h"
#include "sim/document/translated.h"
#include "sim/report/csv_files.h"
#include "sim/report/markdown.h"
#include "sim/report/xlsx.h"
#include "sim/study/files.h"

namespace verbund::cli {
namespace {

std::string write_xlsx(const document::Study& study, report::Language language, const std::string& path) {
  const auto [bytes, problem] = report::xlsx(study, language);
  return bytes ? study::write_file(path, *bytes) : fmt::format("cannot write {}: {}", path, problem);
}

}  // namespace

report::WriteFile files_into(const std::string& folder) {
  return [folder](const std::string& name, const std::string& text) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fmt::format("cannot create {}: {}", folder, error.message());
    return study::write_file(std::filesystem::path(folder) / name, text);
  };
}

void add_file_words(CLI::App& command, FileWords& words) {
  command.add_option("--html", words.html, "write one page for a browser: answer, money, rooms, people, assumptions")
      ->type_name("PATH");
  command.add_option("--csv", words.csv, "write all tables as CSV files into that folder, with datapackage.json")
      ->type_name("DIR");
  command.add_option("--xlsx", words.xlsx, "write a workbook: options, costs with sums, all tables")->type_name("PATH");
  command.add_option("--markdown", words.markdown, "write the report as Markdown, for a repository or a wiki")
      ->type_name("PATH");
}

Exit write_files(const document::Study& study, const FileWords& words, report::Language language) {
  std::vector<std::string> problems;
  if (!words.html.empty()) problems.push_back(write_page(study, language, words.html));
  if (!words.csv.empty()) problems.push_back(report::csv_files(study, files_into(words.csv)));
  // The page speaks all languages, CSV none.
  const document::Study translated = document::translated(study, report::code(language));
  if (!words.xlsx.empty()) problems.push_back(write_xlsx(translated, language, words.xlsx));
  if (!words.markdown.empty()) {
    problems.push_back(study::write_file(words.markdown, report::markdown(translated, language)));
  }
  Exit exit = worked;
  for (const std::string& problem : problems) {
    if (problem.empty()) continue;
    complain(problem);
    exit = failed;
  }
  return exit;
}

}  // namespace verbund::cli
