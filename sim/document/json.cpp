#include "sim/document/columns.h"
#include "sim/document/json_fields.h"
#include "sim/document/study.h"

namespace verbund::document {

std::string write_json(const Study& study) {
  Json json = Json::object();
  json["verbund_study"] = format_version;
  json.update(JsonWriter::write(study));
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
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
  if (!reader.wrong.empty()) study.reset();
  return {std::move(study), reader.wrong};
}

}  // namespace verbund::document
