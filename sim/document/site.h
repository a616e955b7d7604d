// What a site came to in an option, as plain values; site_columns.h names unit and meaning of every member.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace verbund::document {

// Shorter runs draw no line into the future.
inline constexpr std::size_t fewest_months_of_a_line = 6;

// When a resource of a site is full. Empty date: not in sight.
struct Full {
  std::string date;
  bool projected = false;  // true: beyond the run, on a straight line
};

struct FullDates {
  Full cpu, memory, storage, racks, power;
};

struct SiteSeries {  // one value a month
  std::vector<std::int64_t> servers;
  std::vector<double> cpu_mean, cpu_peak, memory_used, memory_installed, memory_peak, storage_used, storage_room,
      rack_units, rack_units_room, power_room, peak_power, full_load_power, it_energy, energy, carbon, unserved;
};

// CPU use day by day, in half percents, rounded to the nearest; -1: no server ran.
struct DaySeries {
  std::string first;  // the day of the first value
  std::vector<std::int64_t> mean, p95, highest;
};

struct SiteResult {
  std::int64_t servers_start = 0, servers_peak = 0, servers_end = 0;
  double cpu_mean = 0, cpu_p95 = 0, cpu_busiest = 0;
  std::string busiest_at;
  double memory_peak = 0, storage_peak = 0, racks_peak = 0, power_peak = 0;
  double unserved = 0, it_energy = 0, energy = 0, carbon = 0;
  std::string closed;  // first month without a room
  std::int64_t smallest_server_units = 0;
  double smallest_server_power = 0;
  FullDates full;
  std::array<std::array<double, 24>, 7> week{};
  SiteSeries series;
  DaySeries days{};
  std::vector<double> duration{};
};

}  // namespace verbund::document
