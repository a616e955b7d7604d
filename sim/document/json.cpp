#include <algorithm>

#include "sim/document/breakeven_columns.h"
#include "sim/document/columns.h"
#include "sim/document/difference_columns.h"
#include "sim/document/json_fields.h"
#include "sim/document/printable.h"
#include "sim/document/state_columns.h"
#include "sim/document/study.h"

namespace verbund::document {
namespace {

std::string in_one_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// A line for every value of a map and for every item of a list; lists of plain values stand in one.
void print(const Json& json, std::size_t indent, std::string& into) {
  const bool plain = std::all_of(json.begin(), json.end(), [](const Json& item) { return item.is_primitive(); });
  if (json.is_primitive() || json.empty() || (json.is_array() && plain)) {
    into += in_one_line(json);
    return;
  }
  const std::string line = "\n" + std::string(indent + 1, ' ');
  into += json.is_object() ? '{' : '[';
  bool first = true;
  for (auto item = json.begin(); item != json.end(); ++item) {
    into += (first ? "" : ",") + line;
    if (json.is_object()) into += in_one_line(Json(item.key())) + ": ";
    print(*item, indent + 1, into);
    first = false;
  }
  into += "\n" + std::string(indent, ' ') + (json.is_object() ? '}' : ']');
}

}  // namespace

std::string write_json(const Study& study) {
  Json json = Json::object();
  json["verbund_study"] = format_version;
  json.update(JsonWriter::write(study));
  std::string text;
  print(json, 0, text);
  return text + "\n";
}

std::string write_json(const Breakeven& breakeven) {
  Json json = Json::object();
  json["verbund_breakeven"] = 1;
  json.update(JsonWriter::write(breakeven));
  std::string text;
  print(json, 0, text);
  return text + "\n";
}

std::string write_json(const Difference& difference) {
  Json json = Json::object();
  json["verbund_comparison"] = 1;
  json.update(JsonWriter::write(difference));
  std::string text;
  print(json, 0, text);
  return text + "\n";
}

std::string write_json(const std::vector<State>& states) {
  std::string text;
  print(JsonWriter::write(states), 0, text);
  return text + "\n";
}

std::pair<std::optional<Study>, std::string> read_json(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return {std::nullopt, "this is no JSON"};
  if (!json.is_object() || !json.contains("verbund_study")) {
    return {std::nullopt, "this is no study of verbund (the key verbund_study is missing)"};
  }
  if (json["verbund_study"] != format_version) {
    return {std::nullopt, "the study has format version " + json["verbund_study"].dump() +
                              ", this program reads version " + std::to_string(format_version) +
                              "; run the scenario again"};
  }
  std::optional<Study> study(std::in_place);
  JsonReader reader;
  reader.read(json, *study, "");
  make_printable(*study);
  if (!reader.wrong.empty()) study.reset();
  return {std::move(study), reader.wrong};
}

}  // namespace verbund::document
