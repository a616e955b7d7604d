// The files that `report` writes.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "sim/cli/output.h"
#include "sim/report/data_package.h"

namespace verbund::cli {

struct FileWords {
  std::string html, csv, xlsx, markdown;  // paths, csv is a folder; empty: not asked for

  [[nodiscard]] bool any() const { return !html.empty() || !csv.empty() || !xlsx.empty() || !markdown.empty(); }
};

// Writes files into that folder, which is made when the first comes.
report::WriteFile files_into(const std::string& folder);

void add_file_words(CLI::App& command, FileWords&);
// All that are asked for, without a word when they could be written.
Exit write_files(const document::Study&, const FileWords&, report::Language);

}  // namespace verbund::cli
