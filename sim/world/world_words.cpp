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

// "it needs free memory on one server (4 GiB), and the most that one of 12 suitable servers has is 2.5 GiB"
std::string World::most_free(Index<site::Site> at, const placement::Item& wanted, Instant now) const {
  const Bins& all = bins_now(at, now, placement_horizon(now));
  int suitable = 0;
  Bytes most;
  std::optional<double> cores;  // most to be promised on a server with memory enough
  for (const auto& bin : all.bins) {
    if ((wanted.needs & ~bin.offers) != 0) continue;
    ++suitable;
    if (bin.dedicated || (wanted.dedicated && bin.instances > 0)) continue;
    most = std::max(most, wanted.dedicated ? bin.memory_whole : bin.memory_free);
    if (!wanted.dedicated && bin.memory_free >= wanted.memory) cores = std::max(cores.value_or(0), bin.cores_free);
  }
  const char* what = wanted.dedicated ? "an empty server of its own" : "free memory on one server";
  if (all.bins.empty()) return "no server there takes newcomers";
  if (suitable == 0) return fmt::format("none of {} servers has its platforms", all.bins.size());
  if (cores) {
    return fmt::format(
        "it needs {} cores on one server, and the most that one of {} suitable servers with memory for "
        "it may still promise is {:.3g} (at most {:.3g} for each of its own)",
        wanted.cores, suitable, std::max(0.0, *cores), policy(at).cpu_overcommit.value_or(Ratio(0)).value());
  }
  if (most.value() <= 0) {
    return fmt::format("it needs {} ({}), and none of {} suitable servers has any", what, format(wanted.memory),
                       suitable);
  }
  return fmt::format("it needs {} ({}), and the most that one of {} suitable servers has is {}", what,
                     format(wanted.memory), suitable, format(most));
}

void World::report_no_server(Instant now, Index<Instance> i, Index<site::Site> at) {
  const auto& service = service_of(i);
  if (is_lost(at)) {
    report({now, "waits for a repair", site_id(at), service.id,
            fmt::format("waits for a repair: instance {} of {} cannot start at {} before it is back",
                        instances_[i.value].number, service.id, site_id(at)),
            now});
    return;
  }
  const auto wanted = item(i, at, now, placement_horizon(now));
  report(
      {now, "no server free", site_id(at), service.id,
       fmt::format("no server free: instance {} of {}{} waits at {}: {}; one more server would help",
                   instances_[i.value].number, service.id, platforms(service), site_id(at), most_free(at, wanted, now)),
       now});
}

// What a newcomer had to put up with on the server that was found.
void World::report_compromise(Instant now, Index<Instance> i, const Found& found) {
  const auto& service = service_of(i);
  const auto& server = servers_[found.server.value];
  const auto& site = site_id(server.site);
  const int number = instances_[i.value].number;
  if (found.cpu_short) {
    const auto& rule = policy(server.site);
    const auto bin = World::bin(found.server, now, placement_horizon(now));
    const Compute left = std::max(Compute(0), bin.cpu_free);
    report({now, "CPU short", site, service.id,
            fmt::format("CPU short: instance {} of {} went to {}, where {} of {} are free (after {} headroom) and its "
                        "{} is {}; no server at {} with enough memory has more; more or faster servers would help",
                        number, service.id, server.name, format(left), format(bin.cpu_total), format(rule.headroom),
                        service::level_name(rule.size_by), format(found.item.cpu), site),
            now});
  }
  if (found.beside_a_sibling) {
    report({now, "not apart", site, service.id,
            fmt::format("not apart: instance {} of {} went to {} at {}, where another of them stands; no server "
                        "without one has room for it; one more server would help",
                        number, service.id, server.name, site),
            now});
  }
}

}  // namespace verbund::world
