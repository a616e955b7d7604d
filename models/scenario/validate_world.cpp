// Time, sites and links.
#include <fmt/format.h>

#include "models/scenario/validate.h"
#include "models/units/format.h"

namespace verbund::scenario {

namespace {

constexpr int most_years = 50;
constexpr std::int64_t most_servers = 1'000'000;  // of all sites

const Node& nearest_of(const std::map<std::string, const Node*>& nodes, std::string path) {
  while (true) {
    auto at = nodes.find(path);
    if (at != nodes.end()) return *at->second;
    std::size_t dot = path.rfind('.');
    path = dot == std::string::npos ? "" : path.substr(0, dot);
  }
}

void check_batches(Reader& reader, const Scenario& scenario, const site::Site& site) {
  std::int64_t units = 0;
  Power power;
  for (const site::ServerBatch& batch : site.servers) {
    std::string path = fmt::format("sites.{}.servers.{}", site.id, batch.id);
    if (has_time(scenario) && batch.bought > scenario.start) {
      reader.report(Problem::date_outside, node_of(reader, path + ".bought"),
                    fmt::format("`{}` is bought after the scenario begins ({})", batch.id, format_date(scenario.start)),
                    "servers of a site stand there at the start; later ones come by a measure `do: buy`");
    }
    if (!leads(batch.model, scenario.models)) continue;
    const catalogue::ServerModel& model = scenario.models[batch.model];
    units += std::int64_t{model.rack_units} * batch.count;
    power += model.power.full() * batch.count;
  }
  std::int64_t rack_units = std::int64_t{site.room.racks} * catalogue::rack_units_per_rack;
  std::string room = fmt::format("sites.{}.room", site.id);
  if (rack_units > 0 && units > rack_units) {
    reader.report(Problem::room_too_small, node_of(reader, room + ".racks"),
                  fmt::format("the servers of `{}` are {} units high, its racks hold {}", site.id, units, rack_units),
                  "give the room more racks, or the site fewer servers");
  }
  if (site.room.power.value() > 0 && power > site.room.power) {
    reader.report(Problem::room_too_small, node_of(reader, room + ".power"),
                  fmt::format("the servers of `{}` draw {} at full load, its room takes {}", site.id, format(power),
                              format(site.room.power)),
                  "give the room more power, or the site fewer servers");
  }
}

void check_servers(Reader& reader, const Scenario& scenario) {
  std::int64_t all = 0;
  for (const site::Site& site : scenario.sites) {
    for (const site::ServerBatch& batch : site.servers) all += batch.count;
  }
  if (all <= most_servers) return;
  reader.report(Problem::out_of_range, key_of(reader, "sites"), "the sites have more than a million servers",
                "choose fewer servers");
}

void check_links(Reader& reader, const Scenario& scenario) {
  for (const network::Link& link : scenario.links) {
    for (const auto& end : link.between) {
      if (!leads(end, scenario.sites)) return;  // said already; who is joined cannot be told
    }
  }
  for (auto index : network::unreachable(scenario.links, scenario.sites.size())) {
    const std::string& id = scenario.sites[index].id;
    const std::string& first = scenario.sites[scenario.sites.index(0)].id;
    reader.report(Problem::site_without_link, key_of(reader, "sites." + id),
                  fmt::format("no links lead from `{}` to `{}`", id, first),
                  fmt::format("add a link such as `{}-{}: {{between: [{}, {}], bandwidth: 34 Mbit/s, latency: 2 ms, "
                              "cost: 1000 EUR/month}}`",
                              id, first, id, first));
  }
}

}  // namespace

const Node& node_of(const Reader& reader, std::string path) { return nearest_of(reader.nodes, std::move(path)); }
const Node& key_of(const Reader& reader, std::string path) { return nearest_of(reader.keys, std::move(path)); }

bool has_time(const Scenario& scenario) { return scenario.start != Instant() && scenario.horizon != Period(); }

void validate_time(Reader& reader, const Scenario& scenario) {
  const Period resolution = scenario.resolution;
  constexpr std::int64_t hour = 3600;
  bool divides = resolution.months == 0 && resolution.seconds >= 60 && hour % resolution.seconds == 0;
  if (!divides) {
    reader.report(Problem::bad_resolution, node_of(reader, "resolution"),
                  fmt::format("a step of {} does not divide an hour", format_period(resolution)),
                  "write 1 hour, or 30, 20, 15, 12, 10, 6, 5, 4, 3, 2 or 1 minutes");
  } else if (scenario.start.seconds() % resolution.seconds != 0) {
    reader.report(Problem::bad_resolution, node_of(reader, "start"),
                  fmt::format("the start is not on the grid of {}", format_period(resolution)),
                  "begin at a whole step");
  }
  if (scenario.start + scenario.horizon > scenario.start + Period{most_years * 12, 0}) {
    reader.report(Problem::out_of_range, node_of(reader, "horizon"),
                  fmt::format("a horizon of {} is too long", format_period(scenario.horizon)),
                  fmt::format("it may be at most {} years", most_years));
  } else if (divides && (scenario.end().seconds() - scenario.start.seconds()) % resolution.seconds != 0) {
    reader.report(Problem::bad_resolution, node_of(reader, "horizon"),
                  fmt::format("the horizon is no whole number of steps of {}", format_period(resolution)),
                  "lengthen it to a whole step");
  }
}

void validate_sites(Reader& reader, const Scenario& scenario) {
  for (const site::Partner& partner : scenario.partners) {
    if (partner.region.code.empty() || has_holiday_calendar(partner.region)) continue;
    reader.report(Problem::no_holidays, node_of(reader, "partners." + partner.id + ".region"),
                  fmt::format("the public holidays of `{}` are not known", partner.region.code),
                  "known are the sixteen German states: DE-BB, DE-BE, DE-BW, DE-BY, DE-HB, DE-HE, DE-HH, DE-MV, DE-NI, "
                  "DE-NW, DE-RP, DE-SH, DE-SL, DE-SN, DE-ST, DE-TH");
  }
  for (const site::Site& site : scenario.sites) check_batches(reader, scenario, site);
  check_servers(reader, scenario);
  check_links(reader, scenario);
}

}  // namespace verbund::scenario
