// The field lists as a JSON Schema.
#include <cmath>

#include "models/scenario/actions.h"
#include "models/scenario/describe.h"
#include "models/scenario/fields.h"
#include "models/scenario/reader.h"
#include "models/scenario/schema.h"

namespace verbund::scenario {

namespace {

constexpr const char* id_pattern = "^[a-z][a-z0-9-]*$";
constexpr const char* variant_pattern = R"(^measures\.[a-z][a-z0-9-]*(\.[a-z0-9_-]+)+$)";

class SchemaVisitor {
 public:
  // `partial`: no field is required.
  explicit SchemaVisitor(bool partial) : partial_(partial) {
    properties_["source"] = text_schema();
    properties_["source"]["description"] = "Where the values in this map come from, unless they say it themselves.";
  }

  template <class T>
  void operator()(std::string_view key, T&& x, const Rule& rule, std::string_view sentence) {
    Json schema = schema_of(x);
    const NumberType* type = number_of(x);
    if (type != nullptr && !type->has_unit) limit_all(schema, rule);
    add(key, schema, rule, sentence);
  }
  template <class Inner>
  void group(std::string_view key, const Rule& rule, std::string_view sentence, const Inner& inner) {
    SchemaVisitor visitor(partial_);
    inner(visitor);
    add(key, visitor.object(), rule, sentence);
  }
  void add(std::string_view key, Json schema, const Rule& rule, std::string_view sentence) {
    schema["description"] = sentence;
    properties_[std::string(key)] = std::move(schema);
    if (rule.is_required && !partial_) required_.push_back(key);
  }
  [[nodiscard]] Json object() const {
    Json schema = {{"type", "object"}, {"properties", properties_}};
    if (!required_.empty()) schema["required"] = required_;
    schema["additionalProperties"] = false;
    return schema;
  }

 private:
  // Limits of a number without a unit; JSON Schema cannot compare texts.
  static void limit(Json& value, const Rule& rule) {
    if (std::isfinite(rule.least)) value[rule.least_is_allowed ? "minimum" : "exclusiveMinimum"] = rule.least;
    if (std::isfinite(rule.most)) value["maximum"] = rule.most;
  }
  // In the short form and in the long one.
  static void limit_all(Json& schema, const Rule& rule) {
    limit(schema["anyOf"][0], rule);
    Json& properties = schema["anyOf"][1]["properties"];
    for (const char* key : {"value", "low", "high"}) limit(properties[key], rule);
    if (!properties.contains("path")) return;
    for (Json& change : properties["path"]["patternProperties"]) limit_all(change, rule);
  }
  template <class T>
  static Json object_of(bool partial) {
    T x{};
    SchemaVisitor visitor(partial);
    fields(visitor, x);
    return visitor.object();
  }
  static Json map_of(const Json& thing) {
    return {{"type", "object"},
            {"properties", {{"source", text_schema()}}},
            {"propertyNames", {{"not", {{"enum", reserved_words()}}}}},
            {"patternProperties", {{id_pattern, thing}}},
            {"additionalProperties", false}};
  }
  static Json any_of(std::initializer_list<Json> schemas) { return {{"anyOf", Json(schemas)}}; }

  template <class T>
  Json schema_of(const T&) const {
    if constexpr (std::is_same_v<T, Kinds>) {
      Json kind = object_of<service::Service>(true);
      kind["properties"].erase("kind");  // a kind is of no other kind
      return map_of(kind);
    } else if constexpr (IsDescribed<T>) {
      return describe(T{}).schema;
    } else {
      return object_of<T>(partial_);
    }
  }
  // Views of fields cannot be made from nothing.
  template <class T>
  requires(IsDescribed<T> && !std::is_default_constructible_v<T>) Json schema_of(const T& x)
  const { return describe(x).schema; }
  template <class T>
  Json schema_of(const Table<T>&) const {
    return map_of(thing<T>());
  }
  template <class T>
  requires requires(T& x) { x.id; }
  Json schema_of(const std::vector<T>&) const { return map_of(thing<T>()); }
  Json schema_of(const std::vector<money::DiscountTier>&) const {
    return {{"type", "array"}, {"items", object_of<money::DiscountTier>(false)}};
  }
  Json schema_of(const service::Demand&) const {
    return any_of({object_of<service::PatternDemand>(partial_), object_of<service::TraceDemand>(partial_)});
  }
  Json schema_of(const service::Selector&) const {
    Json id = {{"type", "string"}, {"pattern", id_pattern}};
    Json list = {{"type", "array"}, {"items", id}, {"minItems", 1}};
    return any_of({id, list, object_of<service::Selector>(false)});
  }
  Json schema_of(const MeasureWhen&) const {
    return any_of({date_schema(), Json{{"const", "emptied"}}, object_of<TriggerForm>(false)});
  }
  Json schema_of(const MeasuresForm&) const {
    const Json one = any_of({id_schema(), object_of<option::After>(false)});
    return any_of(
        {id_schema(), object_of<option::After>(false), {{"type", "array"}, {"items", one}, {"uniqueItems", true}}});
  }
  Json schema_of(const NoiseForm&) const {
    return any_of({describe(Fraction{}).schema, object_of<CorrelatedNoise>(false)});
  }
  Json schema_of(const WindowForm&) const {
    return any_of({Json{{"enum", {"weekends", "nights"}}}, object_of<option::Window>(false)});
  }
  Json schema_of(const option::ServerSelector&) const {
    return any_of({Json{{"const", "all"}}, object_of<option::ServerSelector>(false)});
  }

  template <class T>
  static Json thing() {
    if constexpr (std::is_same_v<T, service::Service>) {
      // What a service lacks may come from its kind.
      Json service = object_of<T>(true);
      service["if"] = {{"not", {{"required", Json::array({"kind"})}}}};
      service["then"] = {{"required", object_of<T>(false)["required"]}};
      return service;
    } else if constexpr (std::is_same_v<T, option::Measure>) {
      return measure();
    } else if constexpr (std::is_same_v<T, option::Option>) {
      T x{};
      SchemaVisitor visitor(false);
      visitor.add("extends", {{"type", "string"}, {"pattern", id_pattern}}, defaulted, extends_sentence);
      visitor.add("swap",
                  {{"type", "array"}, {"items", id_schema()}, {"minItems", 2}, {"maxItems", 2}, {"uniqueItems", true}},
                  defaulted, swap_sentence);
      visitor.add("variants", variants(), defaulted, variants_sentence);
      fields(visitor, x);
      return visitor.object();
    } else {
      return object_of<T>(false);
    }
  }
  // What a value must be hangs on the field that its path leads to.
  static Json variants() {
    return {{"type", "object"},
            {"properties", {{"source", text_schema()}}},
            {"patternProperties", {{variant_pattern, {{"not", {{"type", "null"}}}}}}},
            {"additionalProperties", false}};
  }
  static Json measure() {
    Json all = Json::array({Json{{"const", "none"}}});
    for_each_action([&](std::string_view name, auto action) {
      SchemaVisitor visitor(false);
      visitor.add("do", {{"const", name}}, required, "What is done.");
      fields(visitor, action);
      option::Measure common;
      fields(visitor, common);
      all.push_back(visitor.object());
    });
    return {{"anyOf", all}};
  }

  bool partial_;
  Json properties_ = Json::object();
  Json required_ = Json::array();
};

}  // namespace

std::string json_schema() {
  SchemaVisitor visitor(false);
  Scenario scenario;
  fields(visitor, scenario);
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "verbund scenario, version 1"},
                 {"description", "For completion in editors; `verbund check` finds far more."}};
  schema.update(visitor.object());
  // Maps by id may come from includes. What a file cannot include makes it a scenario: all of it or nothing.
  Json own = Json::array();
  for (const Json& key : schema["required"]) {
    if (!schema["properties"][key.get<std::string>()].contains("patternProperties")) own.push_back(key);
  }
  schema.erase("required");
  for (const Json& key : own) schema["dependentRequired"][key.get<std::string>()] = own;
  return schema.dump(1) + "\n";
}

}  // namespace verbund::scenario
