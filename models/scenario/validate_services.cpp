// Services and the events that they meet.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "models/scenario/validate.h"
#include "models/units/format.h"

namespace verbund::scenario {

namespace {

constexpr double most_factor = 6 + 1e-9;       // of events together: a million, as a logarithm
constexpr double most_instances_at_end = 1e6;  // of a service, and of all together

std::string needs_text(const service::Service& service) {
  std::string text = fmt::format("{} cores, {}", service.size.cores, format(service.size.memory));
  for (const std::string& need : service.needs) text += ", " + need;
  return text;
}

// False when some need is offered by no model at all: that is said then.
bool check_needs(Reader& reader, const Scenario& scenario, const service::Service& service, const std::string& path) {
  std::vector<std::string> known;
  for (const catalogue::ServerModel& model : scenario.models) {
    known.insert(known.end(), model.platforms.begin(), model.platforms.end());
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  bool all = true;
  for (const std::string& need : service.needs) {
    if (std::binary_search(known.begin(), known.end(), need)) continue;
    all = false;
    const Node& list = node_of(reader, path + ".needs");
    auto item = std::find_if(list.items.begin(), list.items.end(), [&](const Node& n) { return n.text == need; });
    std::string near = nearest(need, known);
    reader.report(Problem::unknown_name, item != list.items.end() ? *item : list,
                  fmt::format("no server model offers the platform `{}`", need),
                  near.empty() ? "offered are: " + join(known) : fmt::format("did you mean `{}`?", near));
  }
  return all;
}

void check_home(Reader& reader, const Scenario& scenario, const service::Service& service, const std::string& path) {
  if (!leads(service.at, scenario.sites)) return;
  const site::Site& site = scenario.sites[service.at];
  const auto& allowed = service.residency;
  if (!allowed.empty() && !site.region.code.empty() &&
      std::find(allowed.begin(), allowed.end(), site.region) == allowed.end()) {
    reader.report(Problem::residency, node_of(reader, path + ".at"),
                  fmt::format("`{}` may not stand in {}, where `{}` is", service.id, site.region.code, site.id),
                  fmt::format("add {} to its `residency`, or let it begin at another site", site.region.code));
  }
  if (service.size.memory.value() <= 0 || !check_needs(reader, scenario, service, path)) return;
  for (const site::ServerBatch& batch : site.servers) {
    if (!leads(batch.model, scenario.models)) return;  // said already
    const catalogue::ServerModel& model = scenario.models[batch.model];
    if (model.memory >= service.size.memory && model.cores >= service.size.cores && offers(model, service.needs))
      return;
  }
  reader.report(
      Problem::no_suitable_server, key_of(reader, path),
      fmt::format("no server at `{}` suits `{}`: one instance takes {}", site.id, service.id, needs_text(service)),
      site.servers.empty() ? fmt::format("`{}` has no servers; add some under its `servers:`", site.id)
                           : fmt::format("add a larger or other model to `sites.{}.servers`, or change the "
                                         "`size` or `needs` of the service",
                                         site.id));
}

// So that the share in a hint is itself within reach.
std::string rounded_up(Fraction share) { return fmt::format("{:.2f} %", std::ceil(share.value() * 1e4) / 100); }

void check_pattern(Reader& reader, const service::Service& service, const std::string& path) {
  const auto* demand = std::get_if<service::PatternDemand>(&service.demand);
  if (demand == nullptr || demand->pattern.empty() || demand->mean.value() <= 0 || demand->peak.value() <= 0) return;
  auto [least, most] = service::reachable_mean_over_peak(demand->pattern);
  double ratio = demand->mean / demand->peak;
  if (ratio >= least && ratio <= most) return;
  reader.report(Problem::pattern_out_of_reach, node_of(reader, path + ".demand.mean"),
                fmt::format("`{}` cannot have a mean of {} and a peak of {}", demand->pattern,
                            write_quantity(demand->mean), write_quantity(demand->peak)),
                ratio > most
                    ? "the mean must be at most the peak"
                    : fmt::format("for this peak the mean is at least {}; choose a higher mean, a lower peak or "
                                  "another pattern",
                                  rounded_up(demand->peak * least)));
}

void check_patience(Reader& reader, const service::Service& service, const std::string& path) {
  const bool waits = service.unserved == service::Unserved::waits;
  // A kind that is not known might say the rest.
  const bool knows_all = !service.kind.empty() || !reader.nodes.contains(path + ".kind");
  if (waits == service.patience.has_value() || !knows_all) return;
  if (waits) {
    reader.report(Problem::missing_key, node_of(reader, path + ".unserved"),
                  fmt::format("`{}` lets work wait and does not say for how long", service.id),
                  "add for example `patience: 4 hours`; what has waited for longer is lost");
  } else {
    reader.report(Problem::key_conflict, node_of(reader, path + ".patience"),
                  fmt::format("`{}` has a `patience`, but what it can't serve at once is lost", service.id),
                  "add `unserved: waits`, or remove `patience`");
  }
}

void check_growth(Reader& reader, const Scenario& scenario) {
  if (!has_time(scenario)) return;
  double all = 0;
  for (const service::Service& service : scenario.services) {
    // Growth that is negative takes no instance away.
    double factor = std::max(1.0, service::growth_factor(service.growth, scenario.start, scenario.end()));
    double instances = service.instances * factor;
    if (instances > most_instances_at_end) {
      reader.report(Problem::out_of_range, node_of(reader, "services." + service.id + ".growth"),
                    fmt::format("`{}` grows to more than a million instances within the horizon", service.id),
                    "choose less growth or a shorter horizon");
    } else {
      all += instances;
    }
  }
  if (all <= most_instances_at_end) return;
  reader.report(Problem::out_of_range, key_of(reader, "services"),
                "the services have more than a million instances at the end of the horizon",
                "choose fewer instances, less growth or a shorter horizon");
}

// Events that fall together multiply; month-ends are taken as falling together with all.
void check_factors(Reader& reader, const Scenario& scenario) {
  double together = 0;  // logarithms
  std::vector<std::tuple<Instant, double, const service::Event*>> changes;
  for (const service::Event& event : scenario.events) {
    double height = std::log10(std::max(1.0, event.factor.value()));
    if (!event.date) together += height;
    if (!event.date || height == 0) continue;
    changes.emplace_back(*event.date, height, &event);
    changes.emplace_back(*event.date + event.lasts, -height, &event);
  }
  std::sort(changes.begin(), changes.end());
  const service::Event* last = nullptr;
  for (const auto& [when, change, event] : changes) {
    together += change;
    if (together > most_factor && last == nullptr) last = event;
  }
  if (last == nullptr && together <= most_factor) return;
  const Node& node = last != nullptr ? node_of(reader, "events." + last->id + ".factor") : key_of(reader, "events");
  reader.report(Problem::out_of_range, node, "events that fall together multiply demand by more than a million",
                "choose smaller factors");
}

}  // namespace

bool offers(const catalogue::ServerModel& model, const std::vector<std::string>& needs) {
  return std::all_of(needs.begin(), needs.end(), [&](const std::string& need) {
    return std::find(model.platforms.begin(), model.platforms.end(), need) != model.platforms.end();
  });
}

void validate_services(Reader& reader, const Scenario& scenario) {
  for (const service::Service& service : scenario.services) {
    std::string path = "services." + service.id;
    check_home(reader, scenario, service, path);
    check_pattern(reader, service, path);
    check_patience(reader, service, path);
    for (const auto& other : service.depends_on) {
      if (other.name != service.id) continue;
      reader.report(Problem::key_conflict, node_of(reader, path + ".depends_on"),
                    fmt::format("`{}` depends on itself", service.id), "remove it from its own list");
    }
  }
  check_growth(reader, scenario);
  check_factors(reader, scenario);
  for (const service::Event& event : scenario.events) {
    if (!event.date || !has_time(scenario)) continue;
    if (*event.date < scenario.end() && *event.date + event.lasts > scenario.start) continue;
    reader.report(
        Problem::date_outside, node_of(reader, "events." + event.id + ".when"),
        fmt::format("`{}` lies outside of the scenario", event.id),
        fmt::format("the scenario goes from {} to {}", format_instant(scenario.start), format_instant(scenario.end())));
  }
}

}  // namespace verbund::scenario
