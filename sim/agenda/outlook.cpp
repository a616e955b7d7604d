#include "sim/agenda/outlook.h"

#include <algorithm>

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

std::optional<std::size_t> Outlook::last_move(Index<service::Service> service) const {
  std::optional<std::size_t> last;
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* move = ahead<option::Move>(step);
    if (move != nullptr && selects(step, service) && world_.residency_allows(service, move->to.index)) last = step;
  }
  return last;
}

// Some retirement takes it, whatever runs on it.
bool Outlook::goes(const world::Server& server) const {
  for (std::size_t step = 0; step < plan_.steps.size(); ++step) {
    const auto* retire = ahead<option::Retire>(step);
    if (retire == nullptr || plan_.option->measures[plan_.steps[step].measure].timing.emptied) continue;
    const auto& selector = retire->servers;
    if (selector.at && selector.at->index != server.site) continue;
    if (selector.model && selector.model->index != server.model) continue;
    if (!selector.batch.empty() && selector.batch != server.batch) continue;
    // What it selects is selected when it begins; servers bought since then are not meant.
    const Instant date = std::max(possible(step), selector.older_than ? now_ : possible(step));
    if (server.bought > date) continue;
    if (!selector.older_than || server.bought + *selector.older_than < until_) return true;
  }
  return false;
}

// At the site, on a server that stays, or on the way to one.
bool Outlook::has_room(Index<world::Instance> i) const {
  const auto& instance = world_[i];
  if (!instance.on) return false;
  if (instance.moving_to) return world_[*instance.moving_to].site == site_;
  const auto& server = world_[*instance.on];
  return server.site == site_ && (server.leaving || !goes(server));
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

std::vector<placement::Item> Outlook::items() const {
  const auto& scenario = *plan_.scenario;
  std::vector<Arrival> arrivals;
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    const auto service = scenario.services.index(s);
    const auto move = last_move(service);
    const auto home = move ? ahead<option::Move>(*move)->to.index : world_.home(service);
    if (home != site_) continue;
    const Instant when = move ? possible(*move) : now_;
    for (const auto i : world_.instances_of(service)) {
      // What a move has left behind elsewhere stays there unless another move is to come.
      const bool comes = move || world_.site_of(i) == site_;
      if (!comes || has_room(i)) continue;
      const Instant latest = move ? when : until_;
      arrivals.push_back({when, after_virtualisation(world_.item(i, now_, until_), service, latest)});
    }
    newcomers(service, arrivals);
  }
  std::stable_sort(arrivals.begin(), arrivals.end(), [](const auto& a, const auto& b) { return a.when < b.when; });
  std::vector<placement::Item> items;
  for (const auto& arrival : arrivals) items.push_back(arrival.item);
  return items;
}

void Outlook::newcomers(Index<service::Service> index, std::vector<Arrival>& arrivals) const {
  const auto& service = plan_.scenario->services[index];
  const Instant start = plan_.scenario->start;
  const auto item = after_virtualisation(world_.newcomer(index, now_, until_), index, until_);
  const int grown = service::instances_at(service, start, until_);
  for (int n = static_cast<int>(world_.instances_of(index).size()); n < grown; ++n) {
    arrivals.push_back({service::first_with(service, start, n + 1, start_of_day(now_), start_of_day(until_)), item});
  }
}

std::vector<placement::Bin> Outlook::bins(const std::vector<Index<world::Server>>& replaced) const {
  std::vector<placement::Bin> bins;
  for (const auto s : world_.running(site_)) {
    const auto& server = world_[s];
    if (server.leaving || goes(server) || std::binary_search(replaced.begin(), replaced.end(), s)) continue;
    auto bin = world_.empty_bin(site_, server.model);
    for (const auto& list : {server.instances, server.arriving}) {
      for (const auto i : list) {
        placement::put(bin, after_virtualisation(world_.item(i, now_, until_), world_[i].service, until_));
      }
    }
    bins.push_back(bin);
  }
  return bins;
}

}  // namespace verbund::agenda
