// The columns of what a site came to (columns.h).
#pragma once

#include "sim/document/column.h"
#include "sim/document/site.h"

namespace verbund::document {

template <class Visit>
void columns(const Full*, Visit visit) {
  visit(Column{"date", "",
               "Month in which it is full; empty: not in sight within 20 years after the end, nor in a run of under 6 "
               "months.",
               Date::month},
        &Full::date);
  visit(Column{"projected", "", "False: happened within the run. True: straight line through its last 24 months."},
        &Full::projected);
}

template <class Visit>
void columns(const FullDates*, Visit visit) {
  using T = FullDates;
  visit(Column{"cpu", "", "A step of the month uses all running servers to the full."}, &T::cpu);
  visit(Column{"memory", "", "Memory of the running servers is all in use."}, &T::memory);
  visit(Column{"storage", "", "Storage of the site is all in use."}, &T::storage);
  visit(Column{"racks", "", "The racks hold no further server of the smallest model there."}, &T::racks);
  visit(Column{"power", "", "The room feeds no further server of the smallest model there, all at full load."},
        &T::power);
}

template <class Visit>
void columns(const SiteSeries*, Visit visit) {
  using T = SiteSeries;
  visit(Column{"servers", "servers", "Running at the end of the month."}, &T::servers);
  visit(Column{"cpu_mean", "%", "CPU used of all that the running servers could have given, over the month."},
        &T::cpu_mean);
  visit(Column{"cpu_peak", "%", "The same in the busiest step of the month."}, &T::cpu_peak);
  visit(Column{"memory_used", "GiB", "Highest use of memory in the month."}, &T::memory_used);
  visit(Column{"memory_installed", "GiB", "Memory of the running servers at the end of the month."},
        &T::memory_installed);
  visit(Column{"memory_peak", "%", "Highest use of the memory installed at one moment of the month."}, &T::memory_peak);
  visit(Column{"storage_used", "TiB", "Highest use of storage in the month."}, &T::storage_used);
  visit(Column{"storage_room", "TiB", "Storage at the end of the month."}, &T::storage_room);
  visit(Column{"rack_units", "U", "Most rack units taken in the month."}, &T::rack_units);
  visit(Column{"rack_units_room", "U", "Rack units of the room at the end of the month."}, &T::rack_units_room);
  visit(Column{"power_room", "kW", "Power of the room at the end of the month."}, &T::power_room);
  visit(Column{"peak_power", "kW", "Highest power of the servers, mean over one step."}, &T::peak_power);
  visit(Column{"full_load_power", "kW", "Highest sum of the running servers' power at full load."},
        &T::full_load_power);
  visit(Column{"it_energy", "MWh", "Electricity of the servers."}, &T::it_energy);
  visit(Column{"energy", "MWh", "Electricity of the site: servers times PUE."}, &T::energy);
  visit(Column{"carbon", "t", "CO2 equivalents of that electricity."}, &T::carbon);
  visit(Column{"unserved", "core-h", "Work asked of this site and not done."}, &T::unserved);
}

template <class Visit>
void columns(const DaySeries*, Visit visit) {
  using T = DaySeries;
  visit(Column{"first", "", "The day of the first value; one value a day from then on.", Date::day}, &T::first);
  visit(Column{"mean", "0.5 %", "CPU use, mean over the day in half percents; -1: no server ran."}, &T::mean);
  visit(Column{"p95", "0.5 %", "The least that is not exceeded in 95 % of the day's steps; -1: no server ran."},
        &T::p95);
  visit(Column{"highest", "0.5 %", "In the busiest step of the day; -1: no server ran."}, &T::highest);
}

template <class Visit>
void columns(const SiteResult*, Visit visit) {
  using T = SiteResult;
  visit(Column{"servers_start", "servers", "Running at the start."}, &T::servers_start);
  visit(Column{"servers_peak", "servers", "Most running at any time."}, &T::servers_peak);
  visit(Column{"servers_end", "servers", "Running at the end."}, &T::servers_end);
  visit(Column{"cpu_mean", "%", "CPU used of all that the running servers could have given, over the whole time."},
        &T::cpu_mean);
  visit(Column{"cpu_p95", "%", "CPU use that is exceeded 5 % of the time, in steps of 0.1 %."}, &T::cpu_p95);
  visit(Column{"cpu_busiest", "%", "CPU use in the busiest step."}, &T::cpu_busiest);
  visit(Column{"busiest_at", "", "When the busiest step began.", Date::moment}, &T::busiest_at);
  visit(Column{"memory_peak", "%", "Highest use of the memory installed at one moment."}, &T::memory_peak);
  visit(Column{"storage_peak", "%", "Highest use of the storage capacity."}, &T::storage_peak);
  visit(Column{"racks_peak", "%", "Most rack units taken, of those in the room."}, &T::racks_peak);
  visit(Column{"power_peak", "%", "Highest power of the running servers at full load, of the room's power."},
        &T::power_peak);
  visit(Column{"unserved", "core-h", "Work asked of this site and not done."}, &T::unserved);
  visit(Column{"it_energy", "MWh", "Electricity of the servers."}, &T::it_energy);
  visit(Column{"energy", "MWh", "Electricity of the site: servers times PUE."}, &T::energy);
  visit(Column{"carbon", "t", "CO2 equivalents of that electricity."}, &T::carbon);
  visit(Column{"closed", "", "First whole month without the room; empty: none.", Date::month}, &T::closed);
  visit(Column{"smallest_server_units", "U", "Rack units of the smallest server model that stood there."},
        &T::smallest_server_units);
  visit(Column{"smallest_server_power", "kW", "Full-load power of the model there that draws least."},
        &T::smallest_server_power);
  visit(Column{"full", "", "When each resource is full."}, &T::full);
  visit(Column{"week", "%", "Mean CPU use by weekday (Monday first) and hour."}, &T::week);
  visit(Column{"series", "", "Monthly figures, in the order of the study's months."}, &T::series);
  visit(Column{"days", "", "CPU use day by day."}, &T::days);
  visit(
      Column{
          "duration", "%",
          "The load duration curve: CPU use that is exceeded 0, 1, … 100 % of the time, in steps of 0.1 %; empty: no "
          "server ran."},
      &T::duration);
}

}  // namespace verbund::document
