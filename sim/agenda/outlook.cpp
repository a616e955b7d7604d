#include "sim/agenda/outlook.h"

#include <algorithm>

#include "sim/agenda/evacuation.h"
#include "sim/world/survival.h"

namespace verbund::agenda {

Outlook::Outlook(const plan::Plan& plan, const world::World& world, Index<site::Site> site, Instant now, Instant until)
    : plan_(plan), world_(world), site_(site), now_(now), until_(until) {}

template <class T>
const T* Outlook::ahead(std::size_t step) const {
  if (possible(step) >= until_) return nullptr;
  return std::get_if<T>(&plan_.option->measures[plan_.steps[step].measure].action);
}

bool Outlook::selects(std::size_t step, Index<service::Service> service) const {
  const auto& services = plan_.steps[step].services;
  return std::find(services.begin(), services.end(), service) != services.end();
}

std::optional<std::size_t> Outlook::last_move(Index<service::Service> service, Instant latest) const {
  std::optional<std::size_t> last;
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* move = ahead<option::Move>(step);
    if (move == nullptr || latest < possible(step) || !selects(step, service)) continue;
    if (world_.residency_allows(service, move->to.index)) last = step;
  }
  return last;
}

// Some retirement takes it, whatever runs on it.
bool Outlook::goes(const world::Server& server) const {
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* retire = ahead<option::Retire>(step);
    if (retire == nullptr || plan_.option->measures[plan_.steps[step].measure].timing.emptied) continue;
    if (means(retire->servers, server, possible(step)) && of_age(retire->servers, server) < until_) return true;
  }
  return server.leased && given_back(server) < until_;
}

// When the term of what a measure leased is over.
Instant Outlook::given_back(const world::Server& server) const {
  for (const auto& measure : plan_.option->measures) {
    const auto* lease = std::get_if<option::Lease>(&measure.action);
    if (lease != nullptr && measure.id == server.batch) return server.bought + lease->term;
  }
  return plan_.scenario->end();
}

// Some replacement takes it now, and counts what runs on it.
bool Outlook::is_replaced(const world::Server& server) const {
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* refresh = ahead<option::Refresh>(step);
    if (refresh == nullptr || now_ < possible(step)) continue;
    if (means(refresh->servers, server, possible(step)) && of_age(refresh->servers, server) <= now_) return true;
  }
  return false;
}

// Without an age a measure selects once, when it begins: what comes then or later is not meant.
bool Outlook::means(const option::ServerSelector& selector, const world::Server& server, Instant begins) const {
  if (!is_about(selector, server)) return false;
  if (selector.older_than) return true;
  return server.bought <= begins && (!selector.batch.empty() || !comes_at(world_, server, begins));
}

// At the site, on a server that stays, or on the way to one.
bool Outlook::has_room(Index<world::Instance> i) const {
  const auto& instance = world_[i];
  if (!instance.on) return false;
  if (instance.moving_to) return world_[*instance.moving_to].site == site_;
  const auto& server = world_[*instance.on];
  return server.site == site_ && (server.replaced || (!server.leaving && !goes(server)));
}

placement::Item Outlook::after_virtualisation(placement::Item item, Index<service::Service> service,
                                              Instant latest) const {
  if (!item.dedicated) return item;
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* virtualise = ahead<option::Virtualise>(step);
    if (virtualise == nullptr || possible(step) > latest || !selects(step, service)) continue;
    item.dedicated = false;
    item.cpu = item.cpu * (1 + virtualise->overhead.value());
    break;
  }
  return item;
}

Index<site::Site> Outlook::home_by_then(Index<service::Service> service) const {
  const auto move = last_move(service, until_);
  return move ? ahead<option::Move>(*move)->to.index : world_.home(service);
}

std::vector<Outlook::Arrival> Outlook::arrivals() const {
  const auto& scenario = *plan_.scenario;
  std::vector<Arrival> arrivals;
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    const auto service = scenario.services.index(s);
    if (home_by_then(service) != site_) continue;
    const auto move = last_move(service, until_);
    const Instant leaves = handed_over(service);
    for (const auto i : world_.instances_of(service)) {
      // What a move has left behind elsewhere stays there unless another move is to come.
      const bool is_here = world_.site_of(i) == site_;
      if (has_room(i) || (!is_here && !move)) continue;
      const Instant when = is_here ? now_ : possible(*move);
      if (leaves <= when) continue;
      const Instant latest = is_here ? until_ : when;
      const auto item = world_.item(i, site_, now_, leaves);
      arrivals.push_back({when, service, after_virtualisation(item, service, latest), leaves});
    }
    newcomers(service, arrivals);
  }
  std::stable_sort(arrivals.begin(), arrivals.end(), [](const auto& a, const auto& b) { return a.when < b.when; });
  return arrivals;
}

void Outlook::newcomers(Index<service::Service> index, std::vector<Arrival>& arrivals) const {
  const auto& service = plan_.scenario->services[index];
  const Instant start = plan_.scenario->start, leaves = handed_over(index);
  if (leaves <= now_) return;
  const auto item = after_virtualisation(world_.newcomer(index, site_, now_, leaves), index, until_);
  const int grown = service::instances_at(service, start, leaves);
  for (int n = static_cast<int>(world_.instances_of(index).size()); n < grown; ++n) {
    const Instant when = service::first_with(service, start, n + 1, start_of_day(now_), start_of_day(leaves));
    arrivals.push_back({when, index, item, leaves});
  }
}

// When somebody else will run it, or has begun to; at the latest `until`.
Instant Outlook::handed_over(Index<service::Service> service) const {
  if (world_.is_handed_over(service)) return now_;
  Instant when = until_;
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    if (ahead<option::JoinAlliance>(step) != nullptr && selects(step, service)) when = std::min(when, possible(step));
  }
  return std::max(when, now_);
}

bool Outlook::is_taken_away(Index<service::Service> service) const {
  const auto leads_here = [&](std::size_t move) { return ahead<option::Move>(move)->to.index == site_; };
  const auto begun = last_move(service, now_);
  return begun && !leads_here(*begun) && !leads_here(*last_move(service, until_));
}

std::vector<placement::Host> Outlook::hosts() const {
  std::vector<placement::Host> hosts;
  for (const auto s : world_.running(site_)) {
    const auto& server = world_[s];
    if (server.leaving || goes(server) || is_replaced(server)) continue;
    auto& host = hosts.emplace_back(placement::Host{world_.empty_bin(site_, server.model)});
    for (const auto& list : {server.instances, server.arriving}) {
      for (const auto i : list) {
        host.items.push_back(after_virtualisation(world_.item(i, site_, now_, until_), world_[i].service, until_));
        placement::put(host.bin, host.items.back());
      }
    }
  }
  for (const auto& order : world_.on_order()) {
    if (order.at != site_) continue;
    const placement::Host empty{world_.empty_bin(site_, order.model)};
    hosts.insert(hosts.end(), static_cast<std::size_t>(order.count), empty);
  }
  return hosts;
}

placement::Reserve Outlook::reserve() const {
  const auto rule = world_.policy(site_).fallback;
  placement::Reserve reserve{.any_host = rule == option::Fallback::host};
  if (rule != option::Fallback::site) return reserve;
  const auto& sites = plan_.scenario->sites;
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (sites.index(s) != site_) reserve.other_sites.push_back(needs_of(sites.index(s)));
  }
  return reserve;
}

std::vector<placement::Item> Outlook::needs_of(Index<site::Site> other) const {
  const auto& services = plan_.scenario->services;
  std::vector<placement::Item> needs;
  for (std::size_t s = 0; s < services.size(); ++s) {
    const auto service = services.index(s);
    if (handed_over(service) <= now_) continue;
    const auto home = home_by_then(service);
    const bool moves = last_move(service, until_).has_value();
    if ((moves && home == site_) || !world::may_fall_back(world_, service, site_)) continue;
    for (const auto i : world_.instances_of(service)) {
      if (world_.site_of(i) != other && !(moves && home == other)) continue;
      needs.push_back(after_virtualisation(world_.item(i, site_, now_, until_), service, until_));
    }
    if (home != other) continue;
    std::vector<Arrival> grown;
    newcomers(service, grown);
    for (const auto& arrival : grown) needs.push_back(arrival.item);
  }
  return needs;
}

}  // namespace verbund::agenda
