#include "sim/report/page.h"

#include <fmt/format.h>

#include "sim/document/columns.h"
#include "sim/document/json_fields.h"
#include "sim/document/state.h"
#include "sim/document/state_columns.h"
#include "sim/report/digest.h"
#include "sim/report/packed.h"
#include "sim/report/sections.h"

namespace verbund::report {
namespace {

using document::Json;
using document::JsonWriter;
using document::Study;

constexpr std::string_view place_for_data = "<!--payload-->";

// At the start, at the beginning of each year within, and at the end.
Json states(const Study& study, const std::string& option) {
  Json result = Json::array();
  const auto start = parse_instant(study.start), end = parse_instant(study.end);
  if (!start || !end) return result;
  std::vector<Instant> dates = {*start};
  for (const std::int64_t year : document::years(study)) {
    const auto first = parse_instant(fmt::format("{}-01-01", year));
    if (first && *first > *start && *first < *end) dates.push_back(*first);
  }
  dates.push_back(*end);
  for (const Instant date : dates) result.push_back(JsonWriter::write(document::state_at(study, option, date)));
  return result;
}

// Between sites; what set out and arrived together makes one move.
Json moves(const document::OptionResult& option) {
  const Digest digest(option);
  Json result = Json::array();
  std::vector<Move> between;
  for (const Move& move : digest.moves()) {
    if (move.between_sites()) between.push_back(move);
  }
  const auto key = [](const Move& move) {
    return std::array{move.measure, move.service, move.from->site, move.to->site, move.began, move.ended};
  };
  for (const auto& [same, together] : grouped(between, key)) {
    result.push_back({{"measure", same[0]},
                      {"service", same[1]},
                      {"from", same[2]},
                      {"to", same[3]},
                      {"began", same[4]},
                      {"ended", same[5]},
                      {"instances", together.size()}});
  }
  return result;
}

Json told(const Study& study, Language language) {
  const Sentences all = sentences(study, language);
  return {{"conclusion", all.conclusion}, {"against", JsonWriter::write(all.against)}};
}

// The study is that of study.json, byte for byte.
std::string payload(const Study& study, Language language) {
  Json more = Json::object();
  more["language"] = code(language);
  more["states"] = more["moves"] = Json::object();
  more["sentences"] = {{"en", told(study, Language::english)}, {"de", told(study, Language::german)}};
  for (const std::string& id : with_results(study)) {
    more["states"][id] = states(study, id);
    more["moves"][id] = moves(study.options.at(id));
  }
  const std::string text = more.dump(-1, ' ', false, Json::error_handler_t::replace);
  return text.substr(0, text.size() - 1) + R"(,"study":)" + document::write_json(study) + "}";
}

// Base64 has no character that means anything to a browser: what a scenario calls its things stays data.
std::optional<std::string> with_data(const std::string& shell, const std::string& json) {
  const auto place = shell.find(place_for_data);
  if (place == std::string::npos) return std::nullopt;
  return shell.substr(0, place) + R"(<script type="text/plain" id="payload">)" + base64(gzipped(json)) + "</script>" +
         shell.substr(place + place_for_data.size());
}

}  // namespace

std::optional<std::string> html(const Study& study, Language language, const std::string& shell) {
  return with_data(shell, payload(study, language));
}

std::optional<std::string> html(const document::Difference& difference, Language language, const std::string& shell) {
  return with_data(
      shell, fmt::format(R"({{"language":"{}","comparison":{}}})", code(language), document::write_json(difference)));
}

}  // namespace verbund::report
