#include "models/scenario/describe.h"

#include <fmt/format.h>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

constexpr const char* number_pattern = R"(-?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?)";
constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}(-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?)?$";
constexpr const char* id_pattern = "^[a-z][a-z0-9-]*$";
constexpr const char* region_pattern = "^[A-Z]{2}-[A-Z0-9]{1,3}$";

std::string article(std::string_view noun) {
  return fmt::format("{} {}", std::string_view("aeiou").find(noun[0]) == std::string_view::npos ? "a" : "an", noun);
}

Json text_matching(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }
Json list_of(const Json& items) { return {{"type", "array"}, {"items", items}}; }
// Of names: each once.
Json set_of(const Json& items) { return {{"type", "array"}, {"items", items}, {"uniqueItems", true}}; }

// A value, or {value, low, high, source, as_of} and, where it may change, {path: {date: value}}.
Json with_long_form(const Json& value, bool may_change) {
  Json properties = {{"value", value},
                     {"low", value},
                     {"high", value},
                     {"source", text_schema()},
                     {"as_of", {{"type", Json::array({"string", "integer"})}}}};
  if (may_change) {
    properties["path"] = {{"type", "object"},
                          {"patternProperties", {{date_pattern, with_long_form(value, false)}}},
                          {"additionalProperties", false}};
  }
  return {{"anyOf", Json::array({value,
                                 {{"type", "object"},
                                  {"properties", properties},
                                  {"required", Json::array({"value"})},
                                  {"additionalProperties", false}}})}};
}

Json choice_of(const std::vector<std::string>& words) { return {{"enum", words}}; }

std::string words_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

}  // namespace

Description describe_number(const NumberType& type, bool may_change) {
  std::string words = type.has_unit ? fmt::format("{} in {}", type.what, type.units()) : std::string(type.what);
  if (may_change) words += "; may change (`path`)";
  // Thousands split by a comma make a text of a number.
  std::string_view kind = type.is_whole ? "integer" : "number";
  Json value = {{"type", Json::array({kind, "string"})}, {"pattern", fmt::format("^{}$", number_pattern)}};
  if (type.has_unit) {
    std::string units;
    for (char c : type.units()) units += c == ',' ? "|" : c == ' ' ? "" : std::string(1, c);
    value = text_matching(fmt::format("^{} ?({})$", number_pattern, units));
  }
  value["examples"] = Json::array({type.example});
  return {words, with_long_form(value, may_change)};
}

Description describe_name(std::string_view of, bool list) {
  Json id = text_matching(id_pattern);
  if (list) return {fmt::format("list of ids of {}s", of), set_of(id)};
  return {fmt::format("id of {}", article(of)), id};
}

Json text_schema() { return {{"type", Json::array({"string", "number"})}}; }

Json date_schema() { return text_matching(date_pattern); }

Json id_schema() { return text_matching(id_pattern); }

Description describe_text(std::string words) { return {std::move(words), text_schema()}; }

Description describe(int) { return describe_number(number_type<int>(), false); }
Description describe(double) { return describe_number(number_type<Ratio>(), false); }
Description describe(bool) { return {"`true` or `false`", {{"type", "boolean"}}}; }
Description describe(const std::string&) { return describe_text("text"); }
Description describe(const Instant&) {
  return {"date: `2007-01`, `2007-01-31`, `2007-01-31 08:30`", text_matching(date_pattern)};
}
Description describe(const Period&) {
  std::string units;
  for (char c : accepted_periods()) units += c == ',' ? "|" : c == ' ' ? "" : c == 's' ? "s?" : std::string(1, c);
  Json text = text_matching(fmt::format("^[0-9]+ ?({})$", units));
  return {"period in " + accepted_periods(), with_long_form(text, false)};
}
Description describe(const Region&) { return {"ISO 3166-2 region", text_matching(region_pattern)}; }
Description describe(const std::vector<Region>&) {
  return {"list of ISO 3166-2 regions", set_of(text_matching(region_pattern))};
}
Description describe(const std::vector<std::string>&) { return {"list of words", set_of(text_matching(id_pattern))}; }
Description describe(const std::array<Ref<site::Site>, 2>&) {
  Json two = set_of(text_matching(id_pattern));
  two["minItems"] = two["maxItems"] = 2;
  return {"list of two ids of sites", two};
}
Description describe(const catalogue::PowerCurve&) {
  Json watts = describe(Power{}).schema;
  Json points = list_of(watts);
  points["minItems"] = points["maxItems"] = 11;
  Json ends = {{"type", "object"},
               {"properties", {{"idle", watts}, {"full", watts}, {"source", text_schema()}}},
               {"required", Json::array({"idle", "full"})},
               {"additionalProperties", false}};
  return {"list of 11 × power, or `{idle, full}`", {{"anyOf", Json::array({points, ends})}}};
}
Description describe(const service::ProtectionClass&) {
  return {words_of(protection_words()), choice_of(protection_words())};
}
Description describe(const option::Policy&) { return {words_of(policy_words()), choice_of(policy_words())}; }
Description describe(const option::Fallback&) { return {words_of(fallback_words()), choice_of(fallback_words())}; }
Description describe(const option::Copying&) { return {words_of(copying_words()), choice_of(copying_words())}; }
Description describe(const service::Level&) { return {words_of(level_words()), choice_of(level_words())}; }
Description describe(const service::Outside&) { return {words_of(outside_words()), choice_of(outside_words())}; }
Description describe(const service::Unserved&) { return {words_of(unserved_words()), choice_of(unserved_words())}; }
Description describe(const job::Rhythm&) { return {words_of(rhythm_words()), choice_of(rhythm_words())}; }
Description describe(const catalogue::LicensedBy&) {
  return {words_of(licensed_by_words()), choice_of(licensed_by_words())};
}
Description describe(const people::Per&) { return {words_of(per_words()), choice_of(per_words())}; }
Description describe(const money::Terms&) { return {words_of(terms_words()), choice_of(terms_words())}; }
Description describe(const money::Timing&) { return {words_of(timing_words()), choice_of(timing_words())}; }
Description describe(const money::CategoryShares&) {
  Json properties = {{"source", text_schema()}};
  for (const std::string& word : category_words()) properties[word] = describe(Fraction{}).schema;
  return {"shares by category: `{hardware: 40 %}`",
          {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}};
}
Description describe(const people::SkillShares&) {
  return {"shares by skill: `{applications: 40 %}`",
          {{"type", "object"},
           {"properties", {{"source", text_schema()}}},
           {"patternProperties", {{id_pattern, describe(Fraction{}).schema}}},
           {"additionalProperties", false}}};
}
Description describe(const Translations&) {
  const Json texts = {{"type", "object"}, {"additionalProperties", text_schema()}};
  return {"by language (" + words_of(language_words()) + "): by the text as written, the text in that language",
          {{"type", "object"}, {"propertyNames", choice_of(language_words())}, {"additionalProperties", texts}}};
}
Description describe(const option::Count&) {
  Json schema = describe(int{}).schema;
  schema["anyOf"].push_back({{"const", "sized"}});
  return {"whole number, or `sized`", schema};
}
Description describe(const MeasureName&) { return describe_name("measure", false); }
Description describe(const EventWhen&) {
  return {"date, or `month-end`", {{"anyOf", Json::array({text_matching(date_pattern), {{"const", "month-end"}}})}}};
}
Description describe(const failure::Target&) {
  return {"id of a site, of a link, of a batch that stands there at the start, or one of its servers: `rack-007`",
          text_matching(id_pattern)};
}
Description describe(const EachOf&) {
  return {"`servers`, or id of a site, of a link, of a batch that stands there at the start, or one of its servers",
          text_matching(id_pattern)};
}
Description describe(const Weekdays&) {
  Json days = set_of(choice_of(weekday_words()));
  days["minItems"] = 1;
  return {"list of days: `[saturday, sunday]`", days};
}
Description describe(const Hours&) { return {"two hours: `22-05`", text_matching("^[0-9]{1,2}-[0-9]{1,2}$")}; }
Description describe(const DayOfWeek&) { return {words_of(weekday_words()), choice_of(weekday_words())}; }
Description describe(const CopiesName&) { return describe_name("backup or replica", false); }
Description describe(const InstancesPerWave&) {
  Json text = text_matching("^[0-9][0-9_,]* ?instances?$");
  return {"number of instances (`20 instances`)", with_long_form(text, false)};
}
Description describe(const KindName&) { return describe_name("kind", false); }
Description describe(const KindNames&) {
  Json id = text_matching(id_pattern);
  return {"kind, or a list of them", {{"anyOf", Json::array({id, set_of(id)})}}};
}
Description describe(const JobNames&) {
  Json id = text_matching(id_pattern);
  return {"id of a job, or a list of them", {{"anyOf", Json::array({id, set_of(id)})}}};
}
Description describe(const BatchName&) { return describe_name("batch", false); }
Description describe(const PatternName&) { return {words_of(pattern_words()), choice_of(pattern_words())}; }
Description describe(const SeasonForm&) {
  Json heights = list_of({{"type", "number"}, {"minimum", 0}, {"maximum", 1000}});
  heights["minItems"] = heights["maxItems"] = service::months_of_year;
  return {words_of(season_words()) + ", or a list of 12 heights",
          {{"anyOf", Json::array({choice_of(season_words()), heights})}}};
}
Description describe(const Minimise&) { return {words_of(minimise_words()), choice_of(minimise_words())}; }
Description describe(const PartnersOrAll&) {
  Json id = text_matching(id_pattern);
  return {"`all`, the id of a partner, or a list of them", {{"anyOf", Json::array({id, set_of(id)})}}};
}
Description describe(const TraceName&) { return describe_text("name"); }
Description describe(const Version&) { return {"`1`", {{"const", 1}}}; }
Description describe(const Includes&) { return {"list of files", list_of({{"type", "string"}})}; }

}  // namespace verbund::scenario
