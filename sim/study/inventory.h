// What stands where on the first day, to be compared with reality before anything is simulated.
#pragma once

#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::study {

struct SiteInventory {
  std::string site;
  int servers = 0;
  int cores = 0;
  Bytes memory, memory_used;
  Bytes storage, storage_used;
  Power full_load, room_power;
  int rack_units = 0, room_rack_units = 0;
  int instances = 0;              // that found a server
  int all_instances = 0;          // that are to stand there
  Fraction mean_use, peak_use;    // demand of the first week (or what there is of it) by capacity of the servers there
  int homeless_without_host = 0;  // instances without a place when the worst server is lost; 0: survived
  int homeless_without_site = 0;  // and when the whole site is lost
};

struct Inventory {
  std::vector<SiteInventory> sites;    // in the order of the table
  std::vector<std::string> incidents;  // what found no server, one sentence each
};

Inventory inventory(const scenario::Scenario&, std::uint64_t seed);

}  // namespace verbund::study
