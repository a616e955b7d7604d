#include "sim/agenda/teams.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/people/calendar.h"
#include "models/units/format.h"

namespace verbund::agenda {
namespace {

using people::TeamMonth;

std::string hours_text(Duration time) { return format_thousands(time.value() / seconds_per_hour, 0) + " hours"; }

}  // namespace

Teams::Teams(const scenario::Scenario& scenario)
    : scenario_(&scenario),
      counts_(!scenario.work.empty() || !scenario.tasks.empty()),
      hands_(scenario),
      standards_(scenario),
      tasks_(scenario),
      carried_(hands_.teams().size()),
      months_(hands_.teams().size()) {
  for (const auto& team : hands_.teams()) {
    posts_.push_back(team.pool == nullptr ? people::Posts(0, GrowthRate(0), Period{})
                                          : people::Posts(team.pool->people, team.pool->turnover, team.pool->vacancy));
  }
}

void Teams::look(Instant now, const world::World& world) {
  if (!counts_ || now < to_) return;
  if (seen_) end_month();
  seen_.emplace(now, world);
  begin_month(now);
}

void Teams::begin_month(Instant now) {
  from_ = now;
  to_ = std::min(start_of_month(now) + Period{1, 0}, scenario_->end());
  said_.clear();
  current_.assign(hands_.teams().size(), {});
  for (std::size_t t = 0; t < current_.size(); ++t) {
    const auto& team = hands_.teams()[t];
    const auto posts = posts_[t].pass(from_, to_);
    current_[t].filled = posts.filled;
    current_[t].came = posts.came;
    if (team.pool == nullptr) continue;
    const double year = posts.filled * team.pool->hours.value() * seconds_per_hour;
    current_[t].there = Duration(year * people::share_of_year(scenario_->sites[team.site].region, from_, to_).value());
  }
  plan_month();
}

void Teams::plan_month() {
  const Instant first = start_of_month(from_);
  const double part = (to_ - from_) / (first + Period{1, 0} - first);
  pools_ = hands_.pools();
  const auto hours = routine(*scenario_, hands_, standards_, *seen_);
  for (std::size_t t = 0; t < current_.size(); ++t) current_[t].routine = hours[t] * part;
  ByPool free = by_pool(&TeamMonth::there);
  const ByPool busy = by_pool(&TeamMonth::routine), carried = carried_by_pool();
  for (std::size_t p = 0; p < free.size(); ++p) free[p] -= busy[p] + carried[p];
  const ByPool tasks = tasks_.begin_month(from_, part, hands_, pools_, free);
  for (std::size_t t = 0; t < current_.size(); ++t) current_[t].tasks = tasks[t];
}

void Teams::changed(Instant now) {
  if (counts_ && now == from_) plan_month();
}

void Teams::end_month() {
  const ByPool there = by_pool(&TeamMonth::there), busy = by_pool(&TeamMonth::routine),
               running = by_pool(&TeamMonth::tasks), booked = by_pool(&TeamMonth::projects), old = carried_by_pool();
  std::vector<people::Division> divided;
  ByPool done(there.size()), free(there.size());
  for (std::size_t p = 0; p < there.size(); ++p) {
    divided.push_back(people::divide(there[p], busy[p], running[p], old[p] + booked[p]));
    done[p] = Duration(running[p] > Duration(0) ? divided[p].tasks / running[p] : 0);
    free[p] = divided[p].free;
  }
  const ByPool effort = tasks_.end_month(done, free, hands_, pools_);
  for (std::size_t p = 0; p < there.size(); ++p) {
    if (pools_[p] != p) continue;
    const auto& d = divided[p];
    show(p, {.there = there[p],
             .routine = busy[p],
             .tasks = running[p],
             .effort = effort[p],
             .projects = booked[p],
             .worked = d.routine + d.tasks + d.projects + effort[p],
             .missing = d.missing,
             .carried = d.carried,
             .free = d.free - effort[p]});
  }
}

// To each of the teams that are one its part of what they did together.
void Teams::show(std::size_t pool, const TeamMonth& sum) {
  const auto members = static_cast<double>(std::count(pools_.begin(), pools_.end(), pool));
  for (std::size_t t = 0; t < pools_.size(); ++t) {
    if (pools_[t] != pool) continue;
    TeamMonth month = current_[t];
    const double share = sum.there > Duration(0) ? month.there / sum.there : 1 / members;
    for (const auto member : {&TeamMonth::routine, &TeamMonth::tasks, &TeamMonth::effort, &TeamMonth::projects,
                              &TeamMonth::worked, &TeamMonth::missing, &TeamMonth::carried, &TeamMonth::free}) {
      month.*member = sum.*member * share;
    }
    carried_[t] = month.carried;
    months_[t].push_back(month);
  }
}

void Teams::share(Instant now, const option::SharePeople& share) {
  hands_.share(share.skills);
  changed(now);
}

void Teams::specialise(Instant now, const std::vector<Index<service::Service>>& services,
                       const option::Specialise& specialise) {
  hands_.specialise(services, specialise.at.index, specialise.learning);
  changed(now);
}

void Teams::standardise(Instant now, const option::Standardise& standardise) {
  for (std::size_t i = 0; i < scenario_->services.size() && standardise.software && standardise.effort; ++i) {
    const auto index = scenario_->services.index(i);
    const auto& product = scenario_->services[index].product;
    if (!product || scenario_->products[*product].purpose != standardise.purpose) continue;
    if (standards_.used_for(product->index, now).back() == standardise.software->index) continue;
    book(hands_.who_cares(index, standardise.skill), *standardise.effort);
  }
  standards_.set(now, standardise);
  changed(now);
}

void Teams::keep(Instant now, Index<site::Partner> partner, const people::SkillShares& shares) {
  hands_.keep(partner, shares);
  changed(now);
}

void Teams::book(const Hands::Parts& parts, Duration effort) {
  if (!counts_) return;
  for (const auto& part : parts) current_[part.team].projects += effort * part.share;
}

void Teams::deliver(Index<site::Site> site, int servers) {
  for (const auto& work : scenario_->work) {
    if (work.per == people::Per::delivery && work.effort) book(hands_.at(site, work.skill), *work.effort * servers);
  }
}

void Teams::move(Index<service::Service> service) {
  for (const auto& work : scenario_->work) {
    if (work.per == people::Per::move && work.effort) book(hands_.who_cares(service, work.skill), *work.effort);
  }
}

std::optional<Teams::Shortage> Teams::shortage(Index<service::Service> service) const {
  if (!counts_) return std::nullopt;
  const ByPool there = by_pool(&TeamMonth::there), busy = by_pool(&TeamMonth::routine),
               running = by_pool(&TeamMonth::tasks), booked = by_pool(&TeamMonth::projects), old = carried_by_pool();
  for (const auto& work : scenario_->work) {
    if (work.per != people::Per::move || !work.effort) continue;
    for (const auto& part : hands_.who_cares(service, work.skill)) {
      const std::size_t p = pools_[part.team];
      const Duration needed = busy[p] + running[p] + booked[p] + old[p];
      if (there[p] <= needed) return Shortage{p, there[p], needed + *work.effort * part.share};
    }
  }
  return std::nullopt;
}

void Teams::report(const Shortage& shortage, const std::string& measure, Instant now, world::World& world) {
  if (!said_.insert({shortage.team, measure}).second) return;
  world.report({now, "no hours", scenario_->sites[hands_.teams()[shortage.team].site].id, measure,
                fmt::format("no hours: {} waits: {} lack {} in {}: {} are there, {} are needed with one instance more; "
                            "more people, sharing them with other sites or a later date would help",
                            measure, name(shortage.team), hours_text(shortage.needed - shortage.there),
                            format_month(now), hours_text(shortage.there), hours_text(shortage.needed)),
                now});
}

std::string Teams::name(std::size_t team) const {
  const auto& [site, skill, pool] = hands_.teams()[team];
  const bool shared = std::count(pools_.begin(), pools_.end(), pools_[team]) > 1;
  return shared ? fmt::format("the {} of all sites together", skill)
                : fmt::format("the {} at {}", skill, scenario_->sites[site].id);
}

ByPool Teams::by_pool(Duration TeamMonth::*member) const {
  ByPool sums(pools_.size());
  for (std::size_t t = 0; t < pools_.size(); ++t) sums[pools_[t]] += current_[t].*member;
  return sums;
}

ByPool Teams::carried_by_pool() const {
  ByPool sums(pools_.size());
  for (std::size_t t = 0; t < pools_.size(); ++t) sums[pools_[t]] += carried_[t];
  return sums;
}

Teams::Account Teams::account() const {
  if (!seen_) return {};
  Teams ended = *this;
  ended.end_month();
  return {std::move(ended.months_), ended.tasks_.states()};
}

}  // namespace verbund::agenda
