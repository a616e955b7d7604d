#include "sim/plan/cut_off.h"

#include <algorithm>

#include "models/network/failure.h"
#include "sim/plan/moves.h"
#include "sim/plan/words.h"

namespace verbund::plan {
namespace {

using Parts = std::vector<std::size_t>;  // by site, the part of the network in which it is

bool separates(const Parts& before, const Parts& after, Index<site::Site> one, Index<site::Site> other) {
  return before[one.value] == before[other.value] && after[one.value] != after[other.value];
}

// Of the partner's services those that users at the site lose.
std::vector<Index<service::Service>> lost(const Plan& plan, const Homes& homes, Index<site::Site> users_at,
                                          const Parts& before, const Parts& after) {
  const auto& scenario = *plan.scenario;
  const auto owner = scenario.sites[users_at].partner.index;
  std::vector<Index<service::Service>> services;
  for (std::size_t i = 0; i < scenario.services.size(); ++i) {
    const auto service = scenario.services.index(i);
    if (scenario.services[service].partner.index != owner) continue;
    if (separates(before, after, users_at, homes[i])) services.push_back(service);
  }
  return services;
}

std::string sentence(const scenario::Scenario& scenario, const Loss& loss) {
  const auto& site = scenario.sites[loss.users_at];
  const auto all = std::count_if(scenario.services.begin(), scenario.services.end(),
                                 [&](const auto& service) { return service.partner.index == site.partner.index; });
  const auto lost = static_cast<std::ptrdiff_t>(loss.services.size());
  const auto share = all == 1      ? "their only service"
                     : lost == all ? fmt::format("all their {} services", all)
                                   : fmt::format("{} of their {} services", lost, all);
  return fmt::format("users at {} lose {} ({})", site.id, share, first_ids(scenario.services, loss.services));
}

}  // namespace

// Most lines of a good network cut nothing off, so that only the others are looked at.
std::vector<LineFailure> cut_off(const Plan& plan) {
  const auto& scenario = *plan.scenario;
  const auto sites = scenario.sites.size();
  const auto homes = planned_homes(plan);
  const auto before = network::parts(scenario.links, sites);
  std::vector<LineFailure> failures;
  for (std::size_t l = 0; l < scenario.links.size(); ++l) failures.push_back({scenario.links.index(l), {}});
  for (const auto line : network::cut_links(scenario.links, sites)) {
    const auto after = network::parts_without(scenario.links, sites, {line});
    for (std::size_t s = 0; s < sites; ++s) {
      const auto site = scenario.sites.index(s);
      auto services = lost(plan, homes, site, before, after);
      if (!services.empty()) failures[line.value].losses.push_back({site, std::move(services)});
    }
  }
  return failures;
}

std::string describe(const Plan& plan, const LineFailure& failure) {
  if (failure.losses.empty()) return "no service is cut off";
  std::string text;
  for (const auto& loss : failure.losses) text += (text.empty() ? "" : "; ") + sentence(*plan.scenario, loss);
  return text;
}

}  // namespace verbund::plan
