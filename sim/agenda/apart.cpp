#include "sim/agenda/apart.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/agenda/task.h"

namespace verbund::agenda {
namespace {

// Where instances of the service run, by site.
std::vector<bool> sites_of(const world::World& world, Index<service::Service> service) {
  std::vector<bool> sites(world.scenario().sites.size());
  for (const auto i : world.instances_of(service)) {
    if (world[i].on) sites[world.site_of(i).value] = true;
  }
  return sites;
}

bool any(const std::vector<bool>& sites) { return std::find(sites.begin(), sites.end(), true) != sites.end(); }

bool share_a_site(const world::World& world, Index<service::Service> one, Index<service::Service> other) {
  const auto here = sites_of(world, one), there = sites_of(world, other);
  for (std::size_t s = 0; s < here.size(); ++s) {
    if (here[s] && there[s]) return true;
  }
  return false;
}

// A service that runs nowhere is apart from none.
bool are_apart(const world::World& world, Index<service::Service> one, Index<service::Service> other) {
  const auto here = sites_of(world, one), there = sites_of(world, other);
  return here != there && any(here) && any(there);
}

// "app (at here and there)"
std::string with_sites(const world::World& world, Index<service::Service> service) {
  std::vector<std::string> names;
  const auto sites = sites_of(world, service);
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (sites[s]) names.push_back(world.scenario().sites[world.scenario().sites.index(s)].id);
  }
  return fmt::format("{} (at {})", world.scenario().services[service].id, fmt::join(names, " and "));
}

}  // namespace

void Apart::take(Index<service::Service> service) {
  for (auto& pair : pairs_) {
    if (pair.one == service || pair.other == service) pair.taken = true;
  }
}

bool Apart::moves(Index<service::Service> service) const {
  return std::find(step_.services.begin(), step_.services.end(), service) != step_.services.end();
}

void Apart::find_pairs(const world::World& world) {
  const auto& services = world.scenario().services;
  for (std::size_t s = 0; s < services.size(); ++s) {
    const auto one = services.index(s);
    for (const auto& on : services[one].depends_on) {
      const auto other = on.index;
      if (!(moves(one) || moves(other)) || !share_a_site(world, one, other)) continue;
      const auto known = std::find_if(pairs_.begin(), pairs_.end(),
                                      [&](const Pair& pair) { return pair.one == other && pair.other == one; });
      if (known != pairs_.end()) {
        known->mutual = true;
      } else {
        pairs_.push_back({one, other});
      }
    }
  }
}

void Apart::look(Instant now, world::World& world) {
  if (!move_.apart_at_most) return;
  if (!pairs_found_) find_pairs(world);
  pairs_found_ = true;
  for (const auto instance : begun_) take(world[instance].service);
  begun_.clear();
  for (auto& pair : pairs_) look(pair, now, world);
}

void Apart::look(Pair& pair, Instant now, world::World& world) const {
  if (!pair.taken) return;
  const bool apart = are_apart(world, pair.one, pair.other);
  if (apart && !pair.since) pair.since = now;
  const auto& services = world.scenario().services;
  const auto& to = world.scenario().sites[move_.to].id;
  world::Incident incident{now, "apart too long", to, services[pair.one].id + ", " + services[pair.other].id, "", now,
                           0};
  if (pair.reported) {
    if (!apart || is_midnight(now)) world.report(incident);
    pair.reported = apart;
  } else if (apart && *pair.since + *move_.apart_at_most <= now) {
    pair.reported = true;
    incident.times = 1;
    incident.text = sentence(pair, world);
    world.report(incident);
  }
  if (!apart) pair.since.reset();
}

std::string Apart::sentence(const Pair& pair, const world::World& world) const {
  const auto& services = world.scenario().services;
  std::string help = "more bandwidth, larger waves or more of them would help";
  for (const auto service : {pair.one, pair.other}) {
    if (!moves(service)) help = fmt::format("moving {} as well would help", services[service].id);
  }
  return fmt::format(
      "apart too long: {} depends on {}{}, and they have stood at two sites since {}, longer than the {} "
      "that {} allows; {}",
      with_sites(world, pair.one), with_sites(world, pair.other), pair.mutual ? " and the other way round" : "",
      format_instant(*pair.since), format_period(*move_.apart_at_most), measure_.id, help);
}

std::optional<Instant> Apart::wakes(Instant now) const {
  std::optional<Instant> next;
  for (const auto& pair : pairs_) {
    if (!pair.since || pair.reported) continue;
    const Instant too_long = *pair.since + *move_.apart_at_most;
    if (now < too_long && (!next || too_long < *next)) next = too_long;
  }
  return next;
}

}  // namespace verbund::agenda
