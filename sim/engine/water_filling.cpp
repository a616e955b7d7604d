#include "sim/engine/water_filling.h"

#include <algorithm>
#include <vector>

namespace verbund::engine {
namespace {

std::size_t position(service::ProtectionClass level) { return static_cast<std::size_t>(level); }

// The level w with sum of min(ask, w) = left over the claims of one class, which together ask for more than is left.
// Asks in rising order: as long as an equal part of what is left satisfies the smallest ask, it gets it and leaves.
double water_level(std::span<const Claim> claims, std::span<const double> asks, service::ProtectionClass level,
                   double left) {
  std::vector<std::size_t> order;
  int waiting = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].level != level) continue;
    order.push_back(i);
    waiting += claims[i].count;
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return asks[a] != asks[b] ? asks[a] < asks[b] : a < b; });
  for (std::size_t i : order) {
    if (asks[i] * waiting >= left) break;
    left -= asks[i] * claims[i].count;
    waiting -= claims[i].count;
  }
  return waiting > 0 ? std::max(left, 0.0) / waiting : 0;
}

}  // namespace

ClassTotals share_out(std::span<const Claim> claims, double capacity, std::span<double> granted) {
  ClassTotals totals{};
  for (std::size_t i = 0; i < claims.size(); ++i) {
    granted[i] = std::min(claims[i].demand, claims[i].cap);
    totals[position(claims[i].level)] += granted[i] * claims[i].count;
  }
  double left = capacity;
  for (std::size_t level = 0; level < totals.size(); ++level) {
    if (totals[level] > left) {
      const auto which = static_cast<service::ProtectionClass>(level);
      const double most = water_level(claims, granted, which, left);
      for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].level == which) granted[i] = std::min(granted[i], most);
      }
      totals[level] = left;
    }
    left -= totals[level];
  }
  return totals;
}

}  // namespace verbund::engine
