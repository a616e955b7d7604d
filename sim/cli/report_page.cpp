#include "sim/cli/report_page.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "sim/report/page.h"
#include "sim/study/files.h"

namespace verbund::cli {
namespace {

// The page without its data: installed beside the program, else the one of the build tree.
std::optional<std::string> shell() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (auto installed = study::read_file(program.parent_path().parent_path() / "share/verbund/page.html")) {
    return installed;
  }
  return study::read_file(VERBUND_PAGE);
}

template <class Told>
std::string write(const Told& told, report::Language language, const std::string& path) {
  const auto empty_page = shell();
  if (!empty_page) {
    return fmt::format(
        "cannot write {}: this build of the program has no page yet; './dev report … --html …' builds it, or "
        "'cmake --build … --target page' (both need Node and npm)",
        path);
  }
  const auto page = report::html(told, language, *empty_page);
  if (!page) return fmt::format("cannot write {}: page.html is not the page of this program", path);
  return study::write_file(path, *page);
}

}  // namespace

std::string write_page(const document::Study& study, report::Language language, const std::string& path) {
  return write(study, language, path);
}

std::string write_page(const document::Difference& difference, report::Language language, const std::string& path) {
  return write(difference, language, path);
}

}  // namespace verbund::cli
