// Finished runs on disk, by key. A key names the physical inputs of a run, so a changed price finds the run again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/scenario/scenario.h"
#include "sim/meters/observations.h"

namespace verbund::study {

// XXH3 (128 bit) of a text as 32 hexadecimal digits.
std::string checksum(const std::string& text);

// Of the running program's own file: two builds never share a run.
std::string build_id();

// Of canonical_physics, the recorded series it names, the seed and the build.
std::string run_key(const scenario::Scenario&, const option::Option&, std::uint64_t seed, const std::string& build);

// Observations to text and back, every number exactly; without the hours, which are a text of their own.
std::string write_run(const meters::Observations&, const std::string& key);
std::optional<meters::Observations> read_run(const std::string& text, const std::string& key);
std::string write_hours(const meters::Hourly&, const std::string& key);
std::optional<meters::Hourly> read_hours(const std::string& text, const std::string& key);

class RunStore {
 public:
  explicit RunStore(std::string folder) : folder_(std::move(folder)) {}
  [[nodiscard]] std::string path(const std::string& key) const { return folder_ + "/" + key + ".json"; }
  [[nodiscard]] std::string hours_path(const std::string& key) const { return folder_ + "/" + key + ".hourly.json"; }
  // None when there is no such run, or a broken file stands in its place.
  [[nodiscard]] std::optional<meters::Observations> load(const std::string& key) const;
  // Stored beside it when they were asked for.
  [[nodiscard]] std::optional<meters::Hourly> load_hours(const std::string& key) const;
  // Beside, then renamed. A sentence when it could not be written, else empty.
  [[nodiscard]] std::string save(const std::string& key, const meters::Observations&) const;

 private:
  std::string folder_;
};

}  // namespace verbund::study
