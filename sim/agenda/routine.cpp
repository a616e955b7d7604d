#include "sim/agenda/routine.h"

#include <algorithm>

namespace verbund::agenda {
namespace {

constexpr double months_a_year = 12;

class Sum {
 public:
  Sum(const scenario::Scenario& scenario, const Hands& hands, const plan::Standards& standards, const Counts& counts)
      : scenario_(scenario), hands_(hands), standards_(standards), counts_(counts), hours_(hands.teams().size()) {}

  void add(const people::Work& work) {
    if (!work.hours) return;
    each_ = Duration(work.hours->value() * seconds_per_hour / months_a_year);
    switch (work.per) {
      case people::Per::server:
        return add_servers(work.skill);
      case people::Per::model:
        return add_models(work.skill);
      case people::Per::product:
        return add_products(work.skill);
      case people::Per::service:
      case people::Per::instance:
        return add_services(work);
      case people::Per::workplace:
        return add_workplaces(work.skill);
      case people::Per::delivery:
      case people::Per::move:
        return;  // once: these are projects
    }
  }
  [[nodiscard]] std::vector<Duration> hours() const { return hours_; }

 private:
  void add_servers(const std::string& skill) {
    for (std::uint32_t s = 0; s < counts_.servers.size(); ++s) {
      double servers = 0;
      for (const auto& [model, count] : counts_.servers[s]) servers += count;
      give(hands_.at({s}, skill), servers * kept_at({s}, skill));
    }
  }

  void add_models(const std::string& skill) {
    Known<catalogue::ServerModel> known;
    for (std::uint32_t s = 0; s < counts_.servers.size(); ++s) {
      for (const auto& [model, count] : counts_.servers[s]) know(known, {s}, skill, model);
    }
    give(known);
  }

  // Of the software that servers need, and that services do.
  void add_products(const std::string& skill) {
    Known<catalogue::Product> known;
    for (std::uint32_t s = 0; s < counts_.servers.size(); ++s) {
      for (const auto& [model, count] : counts_.servers[s]) {
        for (const auto& product : scenario_.models[model].software) {
          for (const auto used : standards_.used_for(product.index, counts_.when)) know(known, {s}, skill, used);
        }
      }
    }
    for (std::size_t i = 0; i < scenario_.services.size(); ++i) {
      const auto index = scenario_.services.index(i);
      const auto& service = scenario_.services[index];
      if (!service.product) continue;
      for (const auto used : standards_.used_for(service.product->index, counts_.when)) {
        know(known, hands_.who_cares(index, skill), hands_.kept(service.partner.index, skill), used);
      }
    }
    give(known);
  }

  void add_services(const people::Work& work) {
    for (std::size_t i = 0; i < scenario_.services.size(); ++i) {
      const auto index = scenario_.services.index(i);
      const auto& service = scenario_.services[index];
      const double times =
          service.care.value() * hands_.practice(index) * hands_.kept(service.partner.index, work.skill);
      const double count = work.per == people::Per::service ? 1 : counts_.instances[i];
      give(hands_.who_cares(index, work.skill), count * times);
    }
  }

  void add_workplaces(const std::string& skill) {
    for (std::size_t p = 0; p < scenario_.partners.size(); ++p) {
      const auto partner = scenario_.partners.index(p);
      give(hands_.of(partner, skill), scenario_.partners[partner].workplaces * hands_.kept(partner, skill));
    }
  }

  // Things that take their hours once for all that a pool looks after: by the pool, with the highest share that one of
  // its partners has kept.
  template <class T>
  using Known = std::map<std::pair<std::size_t, Index<T>>, double>;

  template <class T>
  void know(Known<T>& known, const Hands::Parts& parts, double kept, Index<T> thing) const {
    for (const auto& part : parts) {
      auto& share = known[{hands_.pools()[part.team], thing}];
      share = std::max(share, kept);
    }
  }
  template <class T>
  void know(Known<T>& known, Index<site::Site> site, const std::string& skill, Index<T> thing) const {
    know(known, hands_.at(site, skill), kept_at(site, skill), thing);
  }
  template <class T>
  void give(const Known<T>& known) {
    for (const auto& [key, share] : known) hours_[key.first] += each_ * share;
  }
  void give(const Hands::Parts& parts, double count) {
    for (const auto& part : parts) hours_[part.team] += each_ * (count * part.share);
  }
  [[nodiscard]] double kept_at(Index<site::Site> site, const std::string& skill) const {
    return hands_.kept(scenario_.sites[site].partner.index, skill);
  }

  const scenario::Scenario& scenario_;
  const Hands& hands_;
  const plan::Standards& standards_;
  const Counts& counts_;
  Duration each_;  // of the work that is added
  std::vector<Duration> hours_;
};

}  // namespace

Counts::Counts(Instant now, const world::World& world) : when(now), servers(world.scenario().sites.size()) {
  for (std::uint32_t s = 0; s < servers.size(); ++s) {
    for (const auto server : world.running({s})) ++servers[s][world[server].model];
  }
  for (std::size_t i = 0; i < world.scenario().services.size(); ++i) {
    const auto index = world.scenario().services.index(i);
    // Of what somebody else runs, its people keep a share: it is counted as if it were still there.
    instances.push_back(world.is_handed_over(index)
                            ? service::instances_at(world.scenario().services[index], world.scenario().start, now)
                            : static_cast<int>(world.instances_of(index).size()));
  }
}

std::vector<Duration> routine(const scenario::Scenario& scenario, const Hands& hands, const plan::Standards& standards,
                              const Counts& counts) {
  Sum sum(scenario, hands, standards, counts);
  for (const auto& work : scenario.work) sum.add(work);
  return sum.hours();
}

}  // namespace verbund::agenda
