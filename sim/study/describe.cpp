#include <algorithm>

#include "models/scenario/load.h"
#include "sim/document/printable.h"
#include "sim/study/money.h"
#include "sim/study/run_store.h"
#include "sim/study/summary.h"

namespace verbund::study {
namespace {

std::vector<std::string> months(const scenario::Scenario& scenario) {
  std::vector<std::string> result;
  for (Instant m = start_of_month(scenario.start); m < scenario.end(); m = m + Period{1, 0}) {
    result.push_back(format_month(m));
  }
  return result;
}

void describe_places(const scenario::Scenario& scenario, document::Study& study) {
  for (const site::Site& site : scenario.sites) {
    study.sites[site.id] = {site.name, scenario.partners[site.partner].id,
                            static_cast<double>(site.room.racks) * catalogue::rack_units_per_rack,
                            site.room.power.value() / 1000, site.storage.capacity.value() / bytes_per_tib};
  }
  for (const network::Link& link : scenario.links) {
    study.links[link.id] = {{link.between[0].name, link.between[1].name}, link.bandwidth.value() * 8 / 1e6};
  }
}

void describe_models(const scenario::Scenario& scenario, document::Study& study) {
  for (const catalogue::ServerModel& model : scenario.models) {
    study.models[model.id] = {model.name,
                              model.cores,
                              catalogue::capacity(model, scenario.reference_model()).value(),
                              model.memory.value() / bytes_per_gib,
                              model.power.full().value() / 1000,
                              model.rack_units};
  }
}

void describe_services(const scenario::Scenario& scenario, document::Study& study) {
  const auto demand = scenario::demand_sources(scenario, study.seed);
  for (std::size_t s = 0; s < demand.size(); ++s) {
    const service::Service& service = scenario.services[scenario.services.index(s)];
    document::ServiceInfo& info = study.services[service.id];
    info = {service.name,
            service.partner.name,
            service.at.name,
            service.instances,
            service.size.cores,
            service.size.memory.value() / bytes_per_gib,
            service.size.disk.value() / bytes_per_gib,
            100 * service.growth.value(),
            {}};
    for (Instant month = start_of_month(scenario.start); month < scenario.end(); month = month + Period{1, 0}) {
      const Instant from = std::max(month, scenario.start);
      info.planned_cores.push_back(
          demand[s].planned(service::Level::peak, from, std::min(from + Period{12, 0}, scenario.end())).value());
    }
  }
}

void describe_misfortune(const scenario::Scenario& scenario, document::Study& study) {
  for (const failure::Drill& drill : scenario.drills) {
    study.drills[drill.id] = {drill.lose.name, format_instant(drill.when), format_instant(drill.when + drill.lasts)};
  }
  for (const failure::Failure& failure : scenario.failures) {
    const Instant start = scenario.start;
    study.failures[failure.id] = {
        failure.lose.name, format_period(failure.every), format_period(failure.repair),
        100 * failure::availability(start + failure.every - start, start + failure.repair - start)};
  }
}

std::vector<std::string> not_modelled() {
  // Reports show what stands before the colon.
  return {"taxes and loans: what is paid is paid at once and from own means",
          "the time after the end: late purchases are sized until then, and of them only the residual value is left",
          "what is handed over to an alliance: how its servers fare, and what its drills cost",
          "the storage of a site: it outlives a loss of the site",
          "storage of backups: copies take none at the site that keeps them",
          "switching idle servers off: nor cooling and power supplies beyond the PUE given",
          "traffic between services: links carry what users ask for, what moves and what is copied",
          "other ways while a line is lost: what moves or is copied waits for it",
          "memory and disk speed: memory is held whole, storage is a capacity"};
}

}  // namespace

std::string program() { return "verbund " VERBUND_VERSION; }

document::Study outline(const scenario::Scenario& scenario) {
  document::Study study;
  study.start = format_instant(scenario.start);
  study.end = format_instant(scenario.end());
  study.months = months(scenario);
  for (const site::Partner& partner : scenario.partners) study.partners[partner.id] = {partner.name};
  describe_money(scenario, study);
  return study;
}

document::Study describe(const scenario::Scenario& scenario, std::uint64_t seed,
                         const std::vector<std::string>& overrides) {
  document::Study study = outline(scenario);
  study.program = program();
  study.title = scenario.title;
  study.resolution = format_period(scenario.resolution);
  study.seed = seed;
  study.checksum = checksum(scenario::canonical(scenario));
  study.files = scenario.files;
  study.overrides = overrides;
  describe_places(scenario, study);
  describe_models(scenario, study);
  describe_services(scenario, study);
  describe_misfortune(scenario, study);
  for (const option::Option& option : scenario.options) {
    if (option.baseline) study.baseline = option.id;
  }
  for (const scenario::Input& i : scenario.inputs) {
    study.inputs.push_back({i.path, i.value, i.low, i.high, i.source, i.as_of, i.file, i.line});
  }
  study.not_modelled = not_modelled();
  for (const auto& [language, texts] : scenario.translations) {
    // The texts that they are of become printable, too.
    for (const auto& [text, translation] : texts) {
      study.translations[language][document::printable(text)] = translation;
    }
  }
  return study;
}

}  // namespace verbund::study
