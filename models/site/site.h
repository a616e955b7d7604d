// Places: partners, sites with a room, storage, facility, tariffs, staff and the servers they start with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/server_model.h"
#include "models/people/staff.h"
#include "models/units/calendar.h"
#include "models/units/id.h"
#include "models/units/path.h"
#include "models/units/quantity.h"
#include "models/units/window.h"

namespace verbund::site {

struct Partner {
  std::string id;
  std::string name;
  Region region;
  int inhabitants = 0;
  int workplaces = 0;
};

struct Room {
  Power power;            // what the servers at full load may draw together
  int racks = 0;          // of 42 units
  Path<YearlyCost> cost;  // rent, upkeep, cooling plant
};

struct Storage {
  Bytes capacity;
  Path<StoragePrice> cost;  // per TiB in use
};

struct ServerBatch {
  std::string id;
  Ref<catalogue::ServerModel> model;
  int count = 1;
  Instant bought;
};

struct Location {
  Angle lat;
  Angle lon;
};

// A second price of electricity, at hours that come again every week.
struct OffPeak {
  std::optional<Window> window{};  // none: there is no such price
  Path<EnergyPrice> price;
};

struct Site {
  std::string id;
  std::string name;
  Ref<Partner> partner;  // who owns it and employs its staff
  Region region;
  Location location;
  Room room;
  Storage storage;
  Path<Ratio> pue;
  Path<EnergyPrice> electricity;
  Path<CarbonIntensity> carbon;
  std::vector<people::StaffPool> staff;
  std::vector<ServerBatch> servers;
  OffPeak off_peak{};
  Path<PowerPrice> demand_charge{};  // for the highest power of each month, a twelfth of it
};

}  // namespace verbund::site
