// The sites, the servers that can ever stand there, and the lines between them, as the kernel knows them.
#pragma once

#include <cstddef>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/engine/kernel.h"

namespace verbund::engine {

// The second that the kernel's clock shows. The clock counts from the start of the scenario and is exact to 1e-7 s.
Instant date_at(const scenario::Scenario&, double clock);

// A place for one server: a host of the kernel. Hosts can't be added once the clock runs, so there is one for every
// server that the room can hold of each model that can come to stand there; a slot is used again after its server
// retired.
using Slot = std::size_t;

// How many servers of each model can come to stand at each site under the option: slots[site][model].
std::vector<std::vector<int>> slots_needed(const scenario::Scenario&, const option::Option&);

class Platform {
 public:
  // Hosts are faster than their servers by the share `spare`.
  Platform(const scenario::Scenario&, const option::Option&, double spare);

  // The free slot of the lowest number; aborts when there is none: the world's rules of the room keep the number.
  Slot take(Index<site::Site>, Index<catalogue::ServerModel>);
  void give_back(Slot);

  // The first flow of a slot is number 0, and so on; made when first asked for.
  Action* flow(Slot, std::size_t number);
  // What the flows of all slots have been served, by the kernel's own account. Reference-core seconds.
  [[nodiscard]] double work_done() const;

  [[nodiscard]] Host& host(Slot slot) { return *slots_[slot].host; }
  // The storage of a site as an end of transfers: its port is never what holds them up.
  [[nodiscard]] Host& storage(Index<site::Site> site) { return *storage_[site.value]; }
  [[nodiscard]] Kernel& kernel() { return kernel_; }

 private:
  struct Place {
    Host* host = nullptr;
    Index<site::Site> site;
    Index<catalogue::ServerModel> model;
    double amount = 0;  // of each of its flows
    std::vector<Action*> flows;
  };
  void build(const scenario::Scenario&, const option::Option&, double spare);
  std::vector<Slot>& free(Index<site::Site> site, Index<catalogue::ServerModel> model) {
    return free_[site.value * models_ + model.value];
  }

  Kernel kernel_;
  std::size_t models_;
  std::vector<Place> slots_;
  std::vector<Host*> storage_;           // by site
  std::vector<std::vector<Slot>> free_;  // by site and model, in falling order
};

}  // namespace verbund::engine
