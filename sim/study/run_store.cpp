#include "sim/study/run_store.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstring>

#include "models/scenario/load.h"
#include "sim/document/json_fields.h"
#include "sim/study/files.h"
#include "sim/study/hour_columns.h"
#include "sim/study/run_columns.h"

namespace verbund::study {
namespace {

constexpr int run_version = 1;

// What the recorded series say, not where they lie.
std::string series_text(const scenario::Scenario& scenario) {
  std::string text;
  for (const auto& [name, series] : scenario.traces) {
    std::string bytes(series->cores.size() * sizeof(float), '\0');
    std::memcpy(bytes.data(), series->cores.data(), bytes.size());
    text += fmt::format("{} {} {} {}\n", name, series->first.seconds(), series->step_seconds, checksum(bytes));
  }
  return text;
}

template <class T>
std::string write(const T& value, const std::string& key) {
  document::Json json = document::Json::object();
  json["verbund_run"] = key;
  json.update(document::JsonWriter::write(value));
  return json.dump(-1, ' ', false, document::Json::error_handler_t::replace) + "\n";
}

template <class T>
std::optional<T> read(const std::string& text, const std::string& key) {
  const document::Json json = document::Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("verbund_run") || json["verbund_run"] != key) return std::nullopt;
  std::optional<T> value(std::in_place);
  document::JsonReader reader;
  reader.read(json, *value, "");
  if (!reader.wrong.empty()) value.reset();
  return value;
}

}  // namespace

std::string checksum(const std::string& text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string build_id() { return checksum(read_file("/proc/self/exe").value_or("")); }

std::string run_key(const scenario::Scenario& scenario, const option::Option& option, std::uint64_t seed,
                    const std::string& build) {
  return checksum(fmt::format("verbund run {}\nbuild {}\nseed {}\n{}{}", run_version, build, seed,
                              series_text(scenario), scenario::canonical_physics(scenario, option)));
}

std::string write_run(const meters::Observations& observations, const std::string& key) {
  return write(observations, key);
}
std::optional<meters::Observations> read_run(const std::string& text, const std::string& key) {
  return read<meters::Observations>(text, key);
}
std::string write_hours(const meters::Hourly& hours, const std::string& key) { return write(hours, key); }
std::optional<meters::Hourly> read_hours(const std::string& text, const std::string& key) {
  return read<meters::Hourly>(text, key);
}

std::optional<meters::Observations> RunStore::load(const std::string& key) const {
  const auto text = read_file(path(key));
  return text ? read_run(*text, key) : std::nullopt;
}

std::optional<meters::Hourly> RunStore::load_hours(const std::string& key) const {
  const auto text = read_file(hours_path(key));
  return text ? read_hours(*text, key) : std::nullopt;
}

std::string RunStore::save(const std::string& key, const meters::Observations& observations) const {
  if (observations.hourly) {
    std::string problem = write_file(hours_path(key), write_hours(*observations.hourly, key));
    if (!problem.empty()) return problem;
  }
  return write_file(path(key), write_run(observations, key));
}

}  // namespace verbund::study
