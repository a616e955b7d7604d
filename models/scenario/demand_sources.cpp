#include <utility>
#include <variant>

#include "models/scenario/scenario.h"

namespace verbund::scenario {

namespace {

std::vector<service::Event> events_of(const Scenario& scenario, std::size_t position) {
  const auto index = scenario.services.index(position);
  std::vector<service::Event> events;
  for (const auto& event : scenario.events) {
    if (service::matches(event.services, scenario.services[index], index)) events.push_back(event);
  }
  return events;
}

// Recorded values that change within a step of the simulation enter as means over the steps, so that no demand is lost.
std::shared_ptr<const service::Series> series_of(const Scenario& scenario, const service::Service& service) {
  const auto* trace = std::get_if<service::TraceDemand>(&service.demand);
  if (trace == nullptr) return nullptr;
  auto recorded = scenario.traces.at(trace->file + "#" + trace->column);
  const auto offset = recorded->first.seconds() - scenario.start.seconds();
  const auto step = scenario.step_seconds();
  if (offset % step == 0 && recorded->step_seconds % step == 0) return recorded;
  return std::make_shared<const service::Series>(service::averaged(*recorded, scenario.start, step));
}

}  // namespace

std::vector<service::DemandSource> demand_sources(const Scenario& scenario, std::uint64_t seed) {
  std::vector<service::DemandSource> sources;
  sources.reserve(scenario.services.size());
  for (std::size_t i = 0; i < scenario.services.size(); ++i) {
    const auto& service = scenario.services[scenario.services.index(i)];
    sources.emplace_back(service, scenario.partners[service.partner].region, scenario.start, events_of(scenario, i),
                         series_of(scenario, service), seed);
  }
  return sources;
}

std::unique_ptr<job::Starts> job_starts(const Scenario& scenario) {
  std::vector<job::Calendar::Entry> entries;
  for (const auto& job : scenario.jobs) {
    const auto& service = scenario.services[job.service];
    entries.push_back({&job, &service, scenario.partners[service.partner].region});
  }
  return std::make_unique<job::Calendar>(std::move(entries), scenario.start, scenario.end());
}

}  // namespace verbund::scenario
