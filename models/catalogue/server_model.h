// What a server of a given make is: cores, measured power curve, memory, price.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/product.h"
#include "models/units/calendar.h"
#include "models/units/id.h"
#include "models/units/money.h"
#include "models/units/path.h"
#include "models/units/quantity.h"

namespace verbund::catalogue {

// Power drawn at 0, 10, … 100 % load, as SPECpower_ssj2008 measures it; straight lines between the points.
class PowerCurve {
 public:
  PowerCurve() = default;
  explicit PowerCurve(const std::array<Power, 11>& points) : points_(points) {}
  // From the end points alone (a straight line): for models of which nothing else is published.
  static PowerCurve between(Power idle, Power full);
  // `load` in 0..1; values outside are clamped.
  [[nodiscard]] Power at(double load) const;
  [[nodiscard]] Power idle() const { return points_.front(); }
  [[nodiscard]] Power full() const { return points_.back(); }
  [[nodiscard]] const std::array<Power, 11>& points() const { return points_; }

 private:
  std::array<Power, 11> points_{};
};

struct ServerModel {
  std::string id;
  std::string name;
  int cores = 1;
  double rating = 1;  // operations per second of one core in one benchmark; only ratios between models count
  Bytes memory;
  PowerCurve power;
  int rack_units = 2;                              // of 42 in a rack
  Bandwidth nic = Bandwidth(125e6);                // network port
  std::vector<std::string> platforms;              // what it can run, e.g. x86, windows, linux, unix
  std::optional<Path<Money>> price;                // per server; needed only by models that are bought
  Period boot;                                     // from the switch to the first work; draws full power
  Period shutdown;                                 // from the last work to the switch; draws idle power
  std::optional<Ref<money::Supplier>> supplier{};  // whose discounts count; none: those of the scenario
  std::vector<Ref<Product>> software{};            // that each server of it needs
  std::optional<Period> life{};                    // useful life: it is written off in equal parts
  Period warranty{};                               // since it was bought: nothing is paid for maintenance
  Path<YearlyCost> maintenance{};                  // of one server, after the warranty
  GrowthRate maintenance_growth{};                 // of that, with each year after the warranty
  Path<YearlyCost> spares{};                       // at each site where at least one stands
  Fraction resale{};                               // what each year leaves of the price that it can be sold for
  Money disposal{};                                // of one server that leaves
};

// Capacity of one core of `model`, counted in cores of `reference` (ratio of the ratings).
Compute core_speed(const ServerModel& model, const ServerModel& reference);
// Capacity of the whole server.
Compute capacity(const ServerModel& model, const ServerModel& reference);

inline constexpr int rack_units_per_rack = 42;

}  // namespace verbund::catalogue
