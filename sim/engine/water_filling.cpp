#include "sim/engine/water_filling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace verbund::engine {
namespace {

// Where rounding alone made the asks more than what is left, the loops below may satisfy all of them.
constexpr double unlimited = std::numeric_limits<double>::infinity();

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
  return waiting > 0 ? std::max(left, 0.0) / waiting : unlimited;
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

// Max-min fairness under limits that contain one another (instance, server) goes from the inside out: what a job gets
// within its instance bounds what it gets of the server.
void bound_jobs(std::span<const JobClaim> jobs, std::span<const Claim> claims, std::span<const double> granted,
                std::span<double> bounds) {
  std::vector<std::size_t> order(jobs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return jobs[a].beside < jobs[b].beside; });
  std::vector<double> most, shares;
  for (auto first = order.begin(); first != order.end();) {
    const std::size_t beside = jobs[*first].beside;
    const auto last = std::find_if(first, order.end(), [&](auto i) { return jobs[i].beside != beside; });
    most.clear();
    for (auto at = first; at != last; ++at) most.push_back(jobs[*at].most);
    shares.resize(most.size());
    share_out_jobs(most, std::max(0.0, claims[beside].cap - granted[beside]), shares);
    for (std::size_t i = 0; i < shares.size(); ++i) bounds[*(first + static_cast<std::ptrdiff_t>(i))] = shares[i];
    first = last;
  }
}

double share_out_jobs(std::span<const double> bounds, double left, std::span<double> granted) {
  std::copy(bounds.begin(), bounds.end(), granted.begin());
  const double all = std::accumulate(bounds.begin(), bounds.end(), 0.0);
  if (all <= left) return all;
  std::vector<double> rising(bounds.begin(), bounds.end());
  std::sort(rising.begin(), rising.end());
  double rest = left;
  std::size_t waiting = rising.size();
  for (const double bound : rising) {
    if (bound * static_cast<double>(waiting) >= rest) break;
    rest -= bound;
    --waiting;
  }
  const double level = waiting > 0 ? std::max(rest, 0.0) / static_cast<double>(waiting) : unlimited;
  for (double& share : granted) share = std::min(share, level);
  return left;
}

}  // namespace verbund::engine
