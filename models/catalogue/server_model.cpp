#include "models/catalogue/server_model.h"

#include <algorithm>
#include <cstddef>

namespace verbund::catalogue {

namespace {

constexpr std::size_t intervals = 10;  // between the eleven points of a measured curve

}  // namespace

PowerCurve PowerCurve::between(Power idle, Power full) {
  std::array<Power, intervals + 1> points;
  for (std::size_t i = 0; i <= intervals; ++i) {
    points[i] = idle + (full - idle) * (static_cast<double>(i) / intervals);
  }
  points[intervals] = full;  // exactly, whatever the rounding of the sum above
  return PowerCurve(points);
}

Power PowerCurve::at(double load) const {
  const double position = std::clamp(load, 0.0, 1.0) * intervals;
  const auto left = std::min(static_cast<std::size_t>(position), intervals - 1);
  const double share = position - static_cast<double>(left);
  return points_[left] * (1 - share) + points_[left + 1] * share;
}

Compute core_speed(const ServerModel& model, const ServerModel& reference) {
  return Compute(model.rating / reference.rating);
}

Compute capacity(const ServerModel& model, const ServerModel& reference) {
  return core_speed(model, reference) * model.cores;
}

}  // namespace verbund::catalogue
