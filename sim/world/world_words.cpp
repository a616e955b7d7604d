// Why a newcomer found no server, in words.
#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/world/world.h"

namespace verbund::world {
namespace {

std::string platforms(const service::Service& service) {
  return service.needs.empty() ? "" : fmt::format(" with {}", fmt::join(service.needs, ", "));
}

}  // namespace

// "it needs 4 GiB on a server with x86; 12 of 90 servers have the platforms, most memory free on one: 2.5 GiB"
std::string World::most_free(Index<site::Site> at, const placement::Item& wanted, Instant now) const {
  const Bins& all = bins_now(at, now, placement_horizon(now));
  int suitable = 0;
  Bytes most;
  for (const auto& bin : all.bins) {
    if ((wanted.needs & ~bin.offers) != 0) continue;
    ++suitable;
    const bool usable = !bin.dedicated && (!wanted.dedicated || bin.instances == 0);
    if (usable) most = std::max(most, wanted.dedicated ? bin.memory_whole : bin.memory_free);
  }
  const char* what = wanted.dedicated ? "an empty server of its own" : "free memory on one server";
  if (all.bins.empty()) return "no server there takes newcomers";
  if (suitable == 0) return fmt::format("none of {} servers has its platforms", all.bins.size());
  if (most.value() <= 0) {
    return fmt::format("it needs {} ({}), and none of {} suitable servers has any", what, format(wanted.memory),
                       suitable);
  }
  return fmt::format("it needs {} ({}), and the most that one of {} suitable servers has is {}", what,
                     format(wanted.memory), suitable, format(most));
}

void World::report_no_server(Instant now, Index<Instance> i, Index<site::Site> at) {
  const auto& service = service_of(i);
  const auto wanted = item(i, now, placement_horizon(now));
  report(
      {now, "no server free", site_id(at), service.id,
       fmt::format("no server free: instance {} of {}{} waits at {}: {}; one more server would help",
                   instances_[i.value].number, service.id, platforms(service), site_id(at), most_free(at, wanted, now)),
       now});
}

void World::report_cpu_short(Instant now, Index<Instance> i, Index<Server> s, const placement::Item& wanted) {
  const auto& service = service_of(i);
  const auto at = servers_[s.value].site;
  const auto bin = World::bin(s, sites_[at.value].headroom, now, placement_horizon(now));
  const Compute left = std::max(Compute(0), bin.cpu_free);
  report(
      {now, "CPU short", site_id(at), service.id,
       fmt::format("CPU short: instance {} of {} went to {}, where {} of {} are free (after {} headroom) and its peak "
                   "is {}; no server at {} with enough memory has more; more or faster servers would help",
                   instances_[i.value].number, service.id, servers_[s.value].name, format(left), format(bin.cpu_total),
                   format(sites_[at.value].headroom), format(wanted.cpu), site_id(at)),
       now});
}

}  // namespace verbund::world
