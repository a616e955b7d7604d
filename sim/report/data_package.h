// Tables as CSV files with a description of them: a Data Package of Frictionless, version 1.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sim/report/tables.h"

namespace verbund::report {

// Takes a file; gives back what is wrong when it could not be written, else an empty text.
using WriteFile = std::function<std::string(const std::string& name, const std::string& text)>;

class DataPackage {
 public:
  struct Resource {
    std::string name, sentence;
    std::vector<TableColumn> columns;
    std::size_t bytes = 0;
    std::string hash;
  };

  explicit DataPackage(WriteFile write) : write_(std::move(write)) {}

  // Writes NAME.csv (RFC 4180, UTF-8, lines end in \n). Gives back what is wrong, else an empty text.
  std::string add(const Table&, const std::vector<Row>&);
  // Writes datapackage.json, with columns, size and checksum of every file. Once, after the last of them.
  std::string finish(const std::string& name, const document::Study&) const;

 private:
  WriteFile write_;
  std::vector<Resource> resources_;
};

}  // namespace verbund::report
