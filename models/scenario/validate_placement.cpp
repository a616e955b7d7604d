// Rules of placement that leave nothing: what stands or comes there would wait for a server for ever.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/validate.h"
#include "models/units/format.h"

namespace verbund::scenario {

namespace {

using option::Measure;
using option::Option;

// What a server of the model offers to instances that share it.
Bytes memory_to_share(const option::Place& place, const catalogue::ServerModel& model) {
  return model.memory * (place.memory_overcommit.value() * (1 - place.headroom.value()) * (1 + 1e-9));
}

class PlaceCheck {
 public:
  PlaceCheck(Reader& reader, const Scenario& scenario, const Option& option, const Measure& measure,
             const option::Place& place)
      : reader_(reader),
        scenario_(scenario),
        option_(option),
        place_(place),
        path_(fmt::format("options.{}.measures.{}", option.id, measure.id)) {}

  void check_fallback() {
    if (place_.fallback != option::Fallback::site || scenario_.sites.size() != 1) return;
    reader_.report(Problem::never_holds, node_of(reader_, path_ + ".fallback"),
                   fmt::format("`{}` is the only site: there is no other to keep room for", place_.at.name),
                   "write `fallback: host`, or add a site");
  }

  // The rule holds before anything is placed, so it must leave room for what stands there first or is moved there.
  void check_room() {
    const auto models = models_there();
    if (models.empty()) return;
    for (std::size_t i = 0; i < scenario_.services.size(); ++i) {
      const auto index = scenario_.services.index(i);
      const service::Service& service = scenario_.services[index];
      if (service.dedicated || !comes_there(service, index)) continue;
      if (check_room_for(service, models)) return;  // one shows what is wrong with the rule
    }
  }

 private:
  bool check_room_for(const service::Service& service, const std::vector<const catalogue::ServerModel*>& models) {
    Bytes memory;
    double cores = 0;
    bool suits = false;
    for (const catalogue::ServerModel* model : models) {
      if (!offers(*model, service.needs) || model->memory < service.size.memory) continue;
      suits = true;
      memory = std::max(memory, memory_to_share(place_, *model));
      if (memory_to_share(place_, *model) < service.size.memory) continue;
      cores = std::max(cores, model->cores * place_.cpu_overcommit.value_or(Ratio(service.size.cores)).value());
    }
    if (!suits) return false;  // not for want of this rule
    if (memory < service.size.memory) {
      report(".headroom",
             fmt::format("{} of memory, and the most that is left on one to share is {}", format(service.size.memory),
                         format(memory)),
             service, "less headroom, more `overcommit.memory` or servers with more memory would help");
      return true;
    }
    if (cores >= service.size.cores - 1e-9) return false;
    report(".overcommit.cpu",
           fmt::format("{} cores, and the most that one may promise is {:.3g}", service.size.cores, cores), service,
           "more `overcommit.cpu` or servers with more cores would help");
    return true;
  }

  void report(const std::string& where, const std::string& why, const service::Service& service, const char* hint) {
    reader_.report(Problem::no_suitable_server, node_of(reader_, path_ + where),
                   fmt::format("with this rule no server at `{}` takes `{}`: one instance has {}", place_.at.name,
                               service.id, why),
                   hint);
  }

  // At the start, or brought by a measure of the option.
  [[nodiscard]] std::vector<const catalogue::ServerModel*> models_there() const {
    std::vector<const catalogue::ServerModel*> models;
    const auto add = [&](const Ref<catalogue::ServerModel>& model) {
      if (leads(model, scenario_.models)) models.push_back(&scenario_.models[model]);
    };
    for (const site::ServerBatch& batch : scenario_.sites[place_.at].servers) add(batch.model);
    for (const Measure& measure : option_.measures) {
      const auto* refresh = std::get_if<option::Refresh>(&measure.action);
      if (refresh != nullptr && refresh->model) add(*refresh->model);
      if (option::site_of(measure.action) != place_.at) continue;
      if (const auto* buy = std::get_if<option::Buy>(&measure.action)) add(buy->model);
      if (const auto* lease = std::get_if<option::Lease>(&measure.action)) add(lease->model);
    }
    return models;
  }

  [[nodiscard]] bool comes_there(const service::Service& service, Index<service::Service> index) const {
    if (service.at == place_.at) return true;
    return std::any_of(option_.measures.begin(), option_.measures.end(), [&](const Measure& measure) {
      const auto* move = std::get_if<option::Move>(&measure.action);
      return move != nullptr && move->to == place_.at && service::matches(move->services, service, index);
    });
  }

  Reader& reader_;
  const Scenario& scenario_;
  const Option& option_;
  const option::Place& place_;
  std::string path_;
};

bool holds_from_the_start(const Scenario& scenario, const option::Timing& timing) {
  return timing.after.empty() && !timing.trigger && (!timing.date || *timing.date <= scenario.start);
}

}  // namespace

void validate_placement(Reader& reader, const Scenario& scenario) {
  for (const Option& option : scenario.options) {
    for (const Measure& measure : option.measures) {
      const auto* place = std::get_if<option::Place>(&measure.action);
      if (place == nullptr || !leads(place->at, scenario.sites)) continue;
      PlaceCheck check(reader, scenario, option, measure, *place);
      check.check_fallback();
      if (holds_from_the_start(scenario, measure.timing)) check.check_room();
    }
  }
}

}  // namespace verbund::scenario
