// What happened, from positions and dates to the rows of the document.
#include <fmt/format.h>

#include <algorithm>

#include "sim/study/steps.h"
#include "sim/study/summary.h"

namespace verbund::study {
namespace {

// How the plan has them.
// The file as the scenario names it, wherever it was called from.
std::string place_of(const scenario::Scenario& scenario, const std::string& path) {
  const auto place = scenario.places.find(path);
  if (place == scenario.places.end()) return "";
  const auto file = std::find_if(scenario.files.begin(), scenario.files.end(),
                                 [&](const std::string& name) { return place->second.file.ends_with(name); });
  return fmt::format("{}:{}", file == scenario.files.end() ? place->second.file : *file, place->second.line);
}

void add_plan(const plan::Plan& plan, std::vector<document::Step>& steps) {
  const auto lines = plan::describe(plan);
  for (document::Step& step : steps) {
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.measure == step.measure; });
    if (line == lines.end()) continue;
    const auto& planned = plan.steps[static_cast<std::size_t>(line - lines.begin())];
    const option::Timing& timing = plan.option->measures[planned.measure].timing;
    step.planned = line->when;
    step.text = line->text;
    if (timing.date) step.date = format_instant(*timing.date);
    for (const option::After& after : timing.after) step.after.push_back(after.measure);
    step.measured = timing.trigger.has_value();
    step.place = place_of(*plan.scenario, "options." + plan.option->id + ".measures." + step.measure);
  }
}

// Where servers are wanting that come later, the plan has the order wrong: which come next, by which measure.
std::string next_servers(const world::Incident& incident, const meters::Observations& seen) {
  if (incident.kind != "no room for the move" && incident.kind != "no server free") return "";
  const meters::ServerRecord* next = nullptr;
  for (const meters::ServerRecord& server : seen.servers) {
    if (server.site != incident.site || server.bought <= incident.when) continue;
    if (next == nullptr || server.bought < next->bought) next = &server;
  }
  if (next == nullptr) return "";
  return fmt::format("; the next come there on {}, by {}", format_date(next->bought), next->batch);
}

std::vector<document::Incident> incidents(const meters::Observations& seen) {
  std::vector<document::Incident> result;
  for (const world::Incident& i : seen.incidents) {
    result.push_back({format_instant(i.when), format_instant(i.last), i.kind, i.site, i.subject,
                      i.text + next_servers(i, seen), i.times});
  }
  return result;
}

std::vector<document::Outage> outages(const meters::Observations& seen) {
  const auto minutes = [](Duration time) { return time.value() / 60; };
  std::vector<document::Outage> result;
  for (const meters::OutageRecord& o : seen.outages) {
    result.push_back({o.cause, o.service, o.is_drill, o.down, o.restarted, o.repaired, o.still_down, minutes(o.longest),
                      minutes(o.last_restarted), minutes(o.together), minutes(o.oldest_data), o.beyond_rto,
                      o.beyond_rpo, o.obstacle});
  }
  return result;
}

std::vector<document::Extension> extensions(const option::Option& option) {
  std::vector<document::Extension> result;
  for (const option::Measure& measure : option.measures) {
    const auto* extend = std::get_if<option::Extend>(&measure.action);
    if (extend == nullptr) continue;
    document::Extension& it = result.emplace_back();
    it.measure = measure.id;
    it.site = extend->at.name;
    if (extend->racks) it.rack_units = static_cast<double>(*extend->racks) * catalogue::rack_units_per_rack;
    if (extend->power) it.power = extend->power->value() / 1000;
    if (extend->storage) it.storage = extend->storage->value() / bytes_per_tib;
  }
  return result;
}

}  // namespace

void tell_history(const plan::Plan& plan, const meters::Observations& seen, document::OptionResult& result) {
  result.steps = steps(*plan.option, seen);
  add_plan(plan, result.steps);
  result.incidents = incidents(seen);
  result.outages = outages(seen);
  result.extensions = extensions(*plan.option);
  for (const meters::ServerRecord& server : seen.servers) {
    result.servers.push_back(
        {server.name, server.batch, server.site, server.model, format_instant(server.bought), server.leased});
  }
  for (const meters::ChangeRecord& c : seen.changes) {
    result.changes.push_back(
        {format_instant(c.when), c.kind, c.measure, c.site, c.service, c.number, c.server, c.from});
  }
}

}  // namespace verbund::study
