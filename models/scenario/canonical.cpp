#include <fmt/format.h>

#include <bit>
#include <set>

#include "models/scenario/load.h"
#include "models/scenario/yaml_writer.h"

namespace verbund::scenario {

namespace {

// FNV-1a over the values of a series, byte by byte, lowest first.
class Checksum {
 public:
  void add(std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte) {
      sum_ = (sum_ ^ ((value >> (8 * byte)) & 0xFFU)) * 0x100000001B3U;
    }
  }
  [[nodiscard]] std::uint64_t value() const { return sum_; }

 private:
  std::uint64_t sum_ = 0xCBF29CE484222325U;
};

std::string traces_text(const Scenario& scenario) {
  std::string text;
  for (const auto& [name, series] : scenario.traces) {
    Checksum sum;
    for (float cores : series->cores) sum.add(std::bit_cast<std::uint32_t>(cores));
    text += fmt::format("# series {}: {} values from {} every {}, checksum {:016x}\n", name, series->cores.size(),
                        format_instant(series->first), format_period({0, series->step_seconds}), sum.value());
  }
  return text;
}

// Models that can stand somewhere in this option: another line in a catalogue changes no run.
Table<catalogue::ServerModel> models_in_use(const Scenario& scenario, const option::Option& option) {
  std::set<std::string> names{scenario.reference.name};
  for (const site::Site& site : scenario.sites) {
    for (const site::ServerBatch& batch : site.servers) names.insert(batch.model.name);
  }
  for (const option::Measure& measure : option.measures) {
    if (const auto* buy = std::get_if<option::Buy>(&measure.action)) names.insert(buy->model.name);
    if (const auto* lease = std::get_if<option::Lease>(&measure.action)) names.insert(lease->model.name);
    const auto* refresh = std::get_if<option::Refresh>(&measure.action);
    if (refresh != nullptr && refresh->model) names.insert(refresh->model->name);
    const auto* standardise = std::get_if<option::Standardise>(&measure.action);
    if (standardise != nullptr && standardise->hardware) names.insert(standardise->hardware->name);
  }
  std::vector<catalogue::ServerModel> used;
  for (const catalogue::ServerModel& model : scenario.models) {
    if (names.contains(model.id)) used.push_back(model);
  }
  return Table<catalogue::ServerModel>(std::move(used));
}

}  // namespace

std::string canonical_physics(const Scenario& scenario, const option::Option& option) {
  Scenario physical = scenario;
  physical.models = models_in_use(scenario, option);
  option::Option unnamed = option;
  unnamed.id = "option";
  physical.options = Table<option::Option>({unnamed});
  return write_yaml(std::move(physical), {.comments = false, .physical_only = true}) + traces_text(scenario);
}

std::string canonical(const Scenario& scenario) {
  std::string text = write_yaml(scenario, {}) + traces_text(scenario);
  for (const Input& input : scenario.inputs) {
    text += fmt::format("# input {}: {} | {} | {} | {} | {}\n", input.path, input.value, input.low, input.high,
                        input.source, input.as_of);
  }
  return text;
}

}  // namespace verbund::scenario
