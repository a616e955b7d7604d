#include "sim/world/fallback.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/world/survival.h"

namespace verbund::world {
namespace {

std::string words(const World& world, const std::string& site, const Survival& loss) {
  if (loss.server) {
    return fmt::format(
        "fallback lost: without {}, {} of its {} instances would find no room on the other servers at "
        "{}; more or larger servers would help",
        world[*loss.server].name, loss.homeless, loss.lost, site);
  }
  return fmt::format(
      "fallback lost: without {}, {} of the {} instances that may fall back on {} would find no room; "
      "more servers there with what they need would help",
      world.scenario().sites[*loss.site].id, loss.homeless, loss.lost, site);
}

}  // namespace

void report_lost_fallbacks(World& world, Instant now) {
  const Instant until = std::min(start_of_month(now) + Period{1, 0}, world.scenario().end());
  for (std::size_t s = 0; s < world.scenario().sites.size(); ++s) {
    const auto at = world.scenario().sites.index(s);
    const auto rule = world.policy(at).fallback;
    if (rule == option::Fallback::none || !world.open(at)) continue;
    const auto loss = rule == option::Fallback::host ? survives_host_loss(world, at, now, until)
                                                     : takes_in_any_site(world, at, now, until);
    if (loss.survives) continue;
    const auto& id = world.scenario().sites[at].id;
    world.report({now, "fallback lost", id, id, words(world, id, loss), now});
  }
}

}  // namespace verbund::world
