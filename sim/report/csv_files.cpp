#include "sim/report/csv_files.h"

#include <fmt/format.h>
#include <sha2.h>

#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/report/csv_value.h"
#include "sim/report/tables.h"

namespace verbund::report {
namespace {

using Json = nlohmann::ordered_json;

// Numbers as JSON writes them: the shortest text that reads back to the same value.
struct CellText {
  std::string& out;

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const { out += csv_value(text); }
  void operator()(double value) const { fmt::format_to(std::back_inserter(out), "{}", value); }
  void operator()(std::int64_t value) const { fmt::format_to(std::back_inserter(out), "{}", value); }
  void operator()(Money value) const { out += csv_value(value); }
  void operator()(bool value) const { out += value ? "true" : "false"; }
};

std::string csv_text(const Table& table, const document::Study& study) {
  std::string out;
  for (const TableColumn& column : table.columns) out += (out.empty() ? "" : ",") + column.name;
  out += '\n';
  for (const Row& row : table.rows(study)) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += ',';
      std::visit(CellText{out}, row[c]);
    }
    out += '\n';
  }
  return out;
}

// As the Table Schema of Frictionless calls it.
const char* schema_type(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::number:
    case ColumnType::money:
      return "number";
    case ColumnType::integer:
      return "integer";
    case ColumnType::yes_no:
      return "boolean";
    case ColumnType::month:
      return "yearmonth";
    case ColumnType::day:
      return "date";
    case ColumnType::moment:
      return "datetime";
  }
  return "any";
}

Json field(const TableColumn& column) {
  Json json = {{"name", column.name}, {"type", schema_type(column.type)}};
  if (column.type == ColumnType::moment) json["format"] = "%Y-%m-%d %H:%M";  // local standard time
  json["description"] = column.sentence;
  if (!column.unit.empty()) json["unit"] = column.unit;
  return json;
}

std::string sha256(const std::string& text) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hash{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), hash.data());
  return std::string("sha256:") + hash.data();
}

Json resource(const Table& table, const std::string& path, const std::string& text) {
  Json fields = Json::array();
  for (const TableColumn& column : table.columns) fields.push_back(field(column));
  return {{"profile", "tabular-data-resource"},
          {"name", table.name},
          {"path", path},
          {"description", table.sentence},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", text.size()},
          {"hash", sha256(text)},
          {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"quoteChar", "\""}, {"doubleQuote", true}}},
          {"schema", {{"fields", std::move(fields)}, {"missingValues", {""}}}}};
}

}  // namespace

std::string csv_files(const document::Study& study, const WriteFile& write) {
  Json resources = Json::array();
  for (const Table& table : tables()) {
    const std::string name = table.name + ".csv", text = csv_text(table, study);
    if (std::string problem = write(name, text); !problem.empty()) return problem;
    resources.push_back(resource(table, name, text));
  }
  const Json package = {{"profile", "tabular-data-package"},
                        {"name", "verbund-study"},
                        {"title", study.title},
                        {"description", fmt::format("A study of {}, scenario {} with seed {}.", study.program,
                                                    study.checksum, study.seed)},
                        {"resources", std::move(resources)}};
  return write("datapackage.json", package.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace verbund::report
