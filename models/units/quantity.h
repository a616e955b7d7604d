// Physical and price quantities as types: adding watts to euros does not compile.
#pragma once

#include <compare>

namespace verbund {
inline namespace units {

// A number with a dimension. `value()` is in the base unit named beside each alias below; unit names otherwise appear
// only where numbers enter (parse.h) or leave (format.h).
template <class Tag>
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(double value) : value_(value) {}
  [[nodiscard]] constexpr double value() const { return value_; }

  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity& operator+=(Quantity other) { return value_ += other.value_, *this; }
  constexpr Quantity& operator-=(Quantity other) { return value_ -= other.value_, *this; }
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value_ - b.value_); }
  friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity(a.value_ * factor); }
  friend constexpr Quantity operator*(double factor, Quantity a) { return Quantity(a.value_ * factor); }
  friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity(a.value_ / divisor); }
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value_ / b.value_; }

 private:
  double value_ = 0;
};

using Power = Quantity<struct PowerTag>;            // W
using Energy = Quantity<struct EnergyTag>;          // J
using Bytes = Quantity<struct BytesTag>;            // bytes
using Bandwidth = Quantity<struct BandwidthTag>;    // bytes/s
using Compute = Quantity<struct ComputeTag>;        // reference cores (cores of the scenario's `reference` model)
using Work = Quantity<struct WorkTag>;              // reference-core seconds
using Duration = Quantity<struct DurationTag>;      // s
using Fraction = Quantity<struct FractionTag>;      // 1 (25 % = 0.25)
using Ratio = Quantity<struct RatioTag>;            // 1, written without a unit (PUE, factors)
using GrowthRate = Quantity<struct GrowthRateTag>;  // 1/year (8 %/year = 0.08)
using DailyShare = Quantity<struct DailyShareTag>;  // 1/day (5 %/day = 0.05)
using Frequency = Quantity<struct FrequencyTag>;    // Hz
using CarbonMass = Quantity<struct CarbonMassTag>;  // g CO2e
using CarbonIntensity = Quantity<struct CarbonIntensityTag>;  // g CO2e/kWh
using EnergyPrice = Quantity<struct EnergyPriceTag>;          // EUR/kWh
using YearlyCost = Quantity<struct YearlyCostTag>;            // EUR/year
using PowerPrice = Quantity<struct PowerPriceTag>;            // EUR/kW/year
using Workload = Quantity<struct WorkloadTag>;                // hours/year
using StoragePrice = Quantity<struct StoragePriceTag>;        // EUR/TiB/year
using Angle = Quantity<struct AngleTag>;                      // degrees, written without a unit

inline constexpr double seconds_per_hour = 3600;
inline constexpr double joules_per_kwh = 3.6e6;
inline constexpr double bytes_per_gib = 1024.0 * 1024 * 1024;
inline constexpr double bytes_per_tib = 1024 * bytes_per_gib;

constexpr Energy operator*(Power power, Duration time) { return Energy(power.value() * time.value()); }
constexpr Work operator*(Compute compute, Duration time) { return Work(compute.value() * time.value()); }
constexpr Bytes operator*(Bandwidth rate, Duration time) { return Bytes(rate.value() * time.value()); }

}  // namespace units
}  // namespace verbund
