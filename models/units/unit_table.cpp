#include "models/units/unit_table.h"

#include <array>

#include "models/units/money.h"
#include "models/units/quantity.h"

namespace verbund {
inline namespace units {
namespace {

constexpr double kib = 1024, mib = kib * 1024, gib = mib * 1024, tib = gib * 1024, pib = tib * 1024;

constexpr std::array power{Unit{"W"}, Unit{"kW", 3}, Unit{"MW", 6}};
constexpr std::array energy{Unit{"J"}, Unit{"kWh", 5, 36}, Unit{"MWh", 8, 36}, Unit{"GWh", 11, 36}};
constexpr std::array bytes{Unit{"B"},           Unit{"kB", 3},      Unit{"KiB", 0, kib}, Unit{"MB", 6},
                           Unit{"MiB", 0, mib}, Unit{"GB", 9},      Unit{"GiB", 0, gib}, Unit{"TB", 12},
                           Unit{"TiB", 0, tib}, Unit{"PiB", 0, pib}};
constexpr std::array bandwidth{Unit{"bit/s", 0, 1, 8},
                               Unit{"B/s"},
                               Unit{"kbit/s", 3, 1, 8},
                               Unit{.name = "kB/s", .decimal_shift = 3, .only_read = true},
                               Unit{"Mbit/s", 6, 1, 8},
                               Unit{.name = "MB/s", .decimal_shift = 6, .only_read = true},
                               Unit{.name = "MiB/s", .multiplier = mib, .only_read = true},
                               Unit{"Gbit/s", 9, 1, 8}};
constexpr std::array compute{Unit{"cores", 0, 1, 1, "core"}};
constexpr std::array work{Unit{"core-seconds", 0, 1, 1, "core-second"}, Unit{"core-hours", 2, 36, 1, "core-hour"}};
constexpr std::array duration{Unit{"ms", -3}, Unit{"s"}, Unit{"minutes", 1, 6, 1, "minute"},
                              Unit{"hours", 2, 36, 1, "hour"}, Unit{"days", 2, 864, 1, "day"}};
constexpr std::array fraction{Unit{"%", -2}};
constexpr std::array no_unit{Unit{""}};
constexpr std::array growth_rate{Unit{"%/year", -2}};
constexpr std::array daily_share{Unit{"%/day", -2}};
constexpr std::array frequency{Unit{"Hz"}, Unit{"MHz", 6}, Unit{"GHz", 9}};
constexpr std::array carbon_mass{Unit{"g"}, Unit{"kg", 3}, Unit{"t", 6}};
constexpr std::array carbon_intensity{Unit{.name = "kg/MWh", .only_read = true}, Unit{"g/kWh"}};
constexpr std::array energy_price{Unit{.name = "EUR/MWh", .decimal_shift = -3, .only_read = true},
                                  Unit{.name = "ct/kWh", .decimal_shift = -2, .only_read = true}, Unit{"EUR/kWh"}};
constexpr std::array yearly_cost{
    Unit{"EUR/year"}, Unit{.name = "EUR/month", .multiplier = 12, .only_read = true}, Unit{"kEUR/year", 3},
    Unit{.name = "kEUR/month", .decimal_shift = 3, .multiplier = 12, .only_read = true}, Unit{"MEUR/year", 6}};
constexpr std::array storage_price{Unit{"EUR/TiB/year"},
                                   Unit{.name = "EUR/TiB/month", .multiplier = 12, .only_read = true},
                                   Unit{.name = "EUR/GiB/month", .multiplier = 12 * 1024.0, .only_read = true}};
constexpr std::array power_price{Unit{"EUR/kW/year"},
                                 Unit{.name = "EUR/kW/month", .multiplier = 12, .only_read = true}};
constexpr std::array workload{
    Unit{.name = "hours/year", .singular = "hour/year"},
    Unit{.name = "hours/month", .multiplier = 12, .singular = "hour/month", .only_read = true}};
constexpr std::array money{Unit{"EUR", 2}, Unit{"kEUR", 5}, Unit{"MEUR", 8}};

}  // namespace

template <>
std::span<const Unit> units_of<Power>() {
  return power;
}
template <>
std::span<const Unit> units_of<Energy>() {
  return energy;
}
template <>
std::span<const Unit> units_of<Bytes>() {
  return bytes;
}
template <>
std::span<const Unit> units_of<Bandwidth>() {
  return bandwidth;
}
template <>
std::span<const Unit> units_of<Compute>() {
  return compute;
}
template <>
std::span<const Unit> units_of<Work>() {
  return work;
}
template <>
std::span<const Unit> units_of<Duration>() {
  return duration;
}
template <>
std::span<const Unit> units_of<Fraction>() {
  return fraction;
}
template <>
std::span<const Unit> units_of<Ratio>() {
  return no_unit;
}
template <>
std::span<const Unit> units_of<GrowthRate>() {
  return growth_rate;
}
template <>
std::span<const Unit> units_of<DailyShare>() {
  return daily_share;
}
template <>
std::span<const Unit> units_of<Frequency>() {
  return frequency;
}
template <>
std::span<const Unit> units_of<CarbonMass>() {
  return carbon_mass;
}
template <>
std::span<const Unit> units_of<CarbonIntensity>() {
  return carbon_intensity;
}
template <>
std::span<const Unit> units_of<EnergyPrice>() {
  return energy_price;
}
template <>
std::span<const Unit> units_of<YearlyCost>() {
  return yearly_cost;
}
template <>
std::span<const Unit> units_of<StoragePrice>() {
  return storage_price;
}
template <>
std::span<const Unit> units_of<PowerPrice>() {
  return power_price;
}
template <>
std::span<const Unit> units_of<Workload>() {
  return workload;
}
template <>
std::span<const Unit> units_of<Angle>() {
  return no_unit;
}
template <>
std::span<const Unit> units_of<Money>() {
  return money;
}

}  // namespace units
}  // namespace verbund
