#include "sim/agenda/hands.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "models/people/learning.h"

namespace verbund::agenda {
namespace {

// Of all that is to be done and of all who are there.
std::vector<std::string> all_skills(const scenario::Scenario& scenario) {
  std::set<std::string> skills;
  for (const auto& work : scenario.work) skills.insert(work.skill);
  for (const auto& task : scenario.tasks) skills.insert(task.skill);
  for (const auto& site : scenario.sites) {
    for (const auto& pool : site.staff) skills.insert(pool.id);
  }
  return {skills.begin(), skills.end()};
}

const people::StaffPool* pool_of(const site::Site& site, const std::string& skill) {
  const auto pool = std::find_if(site.staff.begin(), site.staff.end(), [&](const auto& p) { return p.id == skill; });
  return pool == site.staff.end() ? nullptr : &*pool;
}

bool employs(const scenario::Scenario& scenario, Index<site::Partner> partner, const std::string& skill) {
  return std::any_of(scenario.sites.begin(), scenario.sites.end(), [&](const site::Site& site) {
    return site.partner.index == partner && pool_of(site, skill) != nullptr;
  });
}

}  // namespace

Hands::Hands(const scenario::Scenario& scenario) {
  const auto skills = all_skills(scenario);
  add_teams(scenario, skills);
  for (const auto& skill : skills) divide(scenario, skill);
  pools_.resize(teams_.size());
  std::iota(pools_.begin(), pools_.end(), 0);
  for (const auto& service : scenario.services) care_.push_back({.site = service.at.index});
}

void Hands::add_teams(const scenario::Scenario& scenario, const std::vector<std::string>& skills) {
  for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
    const auto& site = scenario.sites[scenario.sites.index(s)];
    for (const auto& skill : skills) {
      const auto* pool = pool_of(site, skill);
      if (pool == nullptr && employs(scenario, site.partner.index, skill)) continue;
      teams_.push_back({scenario.sites.index(s), skill, pool});
    }
  }
}

Hands::Parts Hands::by_posts(const std::vector<std::size_t>& teams) const {
  double all = 0;
  for (const auto team : teams) all += teams_[team].pool == nullptr ? 0 : teams_[team].pool->people;
  Parts parts;
  for (const auto team : teams) {
    parts.push_back({team, all > 0 ? teams_[team].pool->people / all : 1.0 / static_cast<double>(teams.size())});
  }
  return parts;
}

void Hands::divide(const scenario::Scenario& scenario, const std::string& skill) {
  for (std::uint32_t partner = 0; partner < scenario.partners.size(); ++partner) {
    std::vector<std::size_t> own;
    for (std::size_t team = 0; team < teams_.size(); ++team) {
      const bool is_own = scenario.sites[teams_[team].site].partner.index.value == partner;
      if (is_own && teams_[team].skill == skill) own.push_back(team);
    }
    of_[{partner, skill}] = own.empty() ? Parts{} : by_posts(own);
  }
  for (std::uint32_t site = 0; site < scenario.sites.size(); ++site) {
    auto& parts = at_[{site, skill}];
    for (std::size_t team = 0; team < teams_.size(); ++team) {
      if (teams_[team].site.value == site && teams_[team].skill == skill) parts = {{team, 1}};
    }
    const auto partner = scenario.sites[Index<site::Site>{site}].partner.index.value;
    if (parts.empty()) parts = of_[{partner, skill}];
  }
}

const Hands::Parts& Hands::at(Index<site::Site> site, const std::string& skill) const {
  return at_.at({site.value, skill});
}

const Hands::Parts& Hands::of(Index<site::Partner> partner, const std::string& skill) const {
  return of_.at({partner.value, skill});
}

const Hands::Parts& Hands::who_cares(Index<service::Service> service, const std::string& skill) const {
  return at(care_[service.value].site, skill);
}

double Hands::kept(Index<site::Partner> partner, const std::string& skill) const {
  const auto kept = kept_.find(partner.value);
  if (kept == kept_.end()) return 1;
  const auto share = kept->second.find(skill);
  return share == kept->second.end() ? 0 : share->second;
}

void Hands::share(const std::vector<std::string>& skills) {
  std::map<std::string, std::size_t> first;
  for (std::size_t team = 0; team < teams_.size(); ++team) {
    const auto& skill = teams_[team].skill;
    if (!skills.empty() && std::find(skills.begin(), skills.end(), skill) == skills.end()) continue;
    pools_[team] = first.try_emplace(skill, team).first->second;
  }
}

void Hands::specialise(const std::vector<Index<service::Service>>& services, Index<site::Site> site,
                       Fraction learning) {
  const double practice = people::hours_per_thing(static_cast<int>(services.size()), learning);
  for (const auto service : services) care_[service.value] = {site, practice};
}

void Hands::keep(Index<site::Partner> partner, const people::SkillShares& shares) {
  auto& kept = kept_[partner.value];
  for (const auto& [skill, share] : shares) kept[skill] = share.value();
}

}  // namespace verbund::agenda
