#include "sim/cli/stored_study.h"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/output.h"
#include "sim/study/files.h"

namespace verbund::cli {

std::optional<document::Study> read_study(const std::string& named, std::string& path) {
  std::error_code error;
  path = std::filesystem::is_directory(named, error) ? named + "/study.json" : named;
  const auto text = study::read_file(path);
  if (!text) {
    complain(
        fmt::format("cannot read {}; a study is the file study.json, or its folder, that 'verbund run' wrote", path));
    return std::nullopt;
  }
  auto [study, problem] = document::read_json(*text);
  if (!study) complain(fmt::format("{}: {}", path, problem));
  return std::move(study);
}

}  // namespace verbund::cli
