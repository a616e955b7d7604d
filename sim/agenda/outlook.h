// What the plan will ask of one site until a date: who has to find room there, and in which servers that stay.
#pragma once

#include <optional>
#include <vector>

#include "sim/placement/sizing.h"
#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::agenda {

class Outlook {
 public:
  Outlook(const plan::Plan&, const world::World&, Index<site::Site>, Instant now, Instant until);

  // Growth of the services at home there by then, instances that moves bring or that wait for a server, and those that
  // retirements drive off their servers; all as they will be after the virtualisations that come before, in the order
  // in which they come.
  struct Arrival {
    Instant when;
    Index<service::Service> service;
    placement::Item item;
    Instant until;  // planned with what it asks for from now to then
  };
  [[nodiscard]] std::vector<Arrival> arrivals() const;
  // Servers that stay, with what is on them, and those that are on order; those that are replaced now do not.
  [[nodiscard]] std::vector<placement::Host> hosts() const;
  // What the rule of the site keeps room for beside that. Of another site: what stands there now or will by then and
  // may fall back on this one; not what comes to this one anyway.
  [[nodiscard]] placement::Reserve reserve() const;
  // Whether a move that may have begun takes the service to another site: nothing has to be bought for it here.
  [[nodiscard]] bool is_taken_away(Index<service::Service>) const;

 private:
  void newcomers(Index<service::Service>, std::vector<Arrival>&) const;
  [[nodiscard]] std::vector<placement::Item> needs_of(Index<site::Site> other) const;
  [[nodiscard]] Index<site::Site> home_by_then(Index<service::Service>) const;
  [[nodiscard]] Instant handed_over(Index<service::Service>) const;
  template <class T>
  [[nodiscard]] const T* ahead(std::size_t step) const;  // that measure, when it may begin before `until`
  [[nodiscard]] Instant possible(std::size_t step) const { return plan_.steps[step].possible; }
  [[nodiscard]] bool selects(std::size_t step, Index<service::Service>) const;
  [[nodiscard]] std::optional<std::size_t> last_move(Index<service::Service>, Instant latest) const;
  [[nodiscard]] bool goes(const world::Server&) const;
  [[nodiscard]] Instant given_back(const world::Server&) const;
  [[nodiscard]] bool is_replaced(const world::Server&) const;
  [[nodiscard]] bool means(const option::ServerSelector&, const world::Server&, Instant begins) const;
  [[nodiscard]] bool has_room(Index<world::Instance>) const;
  [[nodiscard]] placement::Item after_virtualisation(placement::Item, Index<service::Service>, Instant latest) const;

  const plan::Plan& plan_;
  const world::World& world_;
  Index<site::Site> site_;
  Instant now_, until_;
};

}  // namespace verbund::agenda
