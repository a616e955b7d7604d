#include "sim/report/data_package.h"

#include <fmt/format.h>
#include <sha2.h>

#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "sim/report/csv_value.h"

namespace verbund::report {
namespace {

using Json = nlohmann::ordered_json;

std::string path_of(const std::string& table) { return table + ".csv"; }

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

std::string csv_text(const std::vector<TableColumn>& columns, const std::vector<Row>& rows) {
  std::string out;
  for (const TableColumn& column : columns) out += (out.empty() ? "" : ",") + column.name;
  out += '\n';
  for (const Row& row : rows) {
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

Json json_of(const DataPackage::Resource& resource) {
  Json fields = Json::array();
  for (const TableColumn& column : resource.columns) fields.push_back(field(column));
  return {{"profile", "tabular-data-resource"},
          {"name", resource.name},
          {"path", path_of(resource.name)},
          {"description", resource.sentence},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", resource.bytes},
          {"hash", resource.hash},
          {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"quoteChar", "\""}, {"doubleQuote", true}}},
          {"schema", {{"fields", std::move(fields)}, {"missingValues", {""}}}}};
}

}  // namespace

std::string DataPackage::add(const Table& table, const std::vector<Row>& rows) {
  const std::string text = csv_text(table.columns, rows);
  std::string problem = write_(path_of(table.name), text);
  if (problem.empty()) {
    resources_.push_back({table.name, table.sentence, table.columns, text.size(), sha256(text)});
  }
  return problem;
}

std::string DataPackage::finish(const std::string& name, const document::Study& study) const {
  Json resources = Json::array();
  for (const Resource& resource : resources_) resources.push_back(json_of(resource));
  const Json package = {{"profile", "tabular-data-package"},
                        {"name", name},
                        {"title", study.title},
                        {"description", fmt::format("A study of {}, scenario {} with seed {}.", study.program,
                                                    study.checksum, study.seed)},
                        {"resources", std::move(resources)}};
  return write_("datapackage.json", package.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace verbund::report
