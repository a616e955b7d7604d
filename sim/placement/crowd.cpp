#include "sim/placement/crowd.h"

#include <algorithm>

#include "sim/placement/bound.h"

namespace verbund::placement {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

Crowd::Crowd(std::span<const Bin> existing, const Bin& empty, std::span<const Item> items)
    : empty_(empty), items_(items), existing_(existing.size()), start_(existing.begin(), existing.end()) {
  std::vector<std::size_t> elsewhere;
  for (std::size_t i = 0; i < items.size(); ++i) {
    on_new_.push_back(as_on(empty, items[i]));
    (fits(empty, on_new_[i]) ? crowd_ : elsewhere).push_back(i);
  }
  place_what_fits_on_no_new_server(std::move(elsewhere));
  crowd_ = decreasing(std::move(crowd_), By::largest_share);
  for (const std::size_t i : crowd_) {
    const Shares of_item = shares(on_new_[i]);
    for (std::size_t r = 0; r < resources; ++r) load_[r] += of_item[r];
  }
}

void Crowd::place_what_fits_on_no_new_server(std::vector<std::size_t> items) {
  bins_ = start_;
  for (const std::size_t i : decreasing(std::move(items), By::memory)) {
    if (const auto at = first_with_room(i)) {
      put(bins_[*at], items_[i]);
    } else {
      misfits_.push_back(i);
    }
  }
  std::sort(misfits_.begin(), misfits_.end());
  start_ = bins_;
}

// Of a new server. No share of what has no limit.
Crowd::Shares Crowd::shares(const Item& item) const {
  return {share(item.cpu.value(), empty_.cpu_total.value()), share(item.memory.value(), empty_.memory_total.value()),
          share(item.cores, empty_.cores_total)};
}

// Dedicated items first, because they need empty servers, then the largest; ties by position.
std::vector<std::size_t> Crowd::decreasing(std::vector<std::size_t> items, By by) const {
  std::vector<double> sizes(items_.size());
  for (const std::size_t i : items) {
    const Shares of_item = shares(on_new_[i]);
    sizes[i] = by == By::cpu      ? of_item[0]
               : by == By::memory ? of_item[1]
                                  : *std::max_element(of_item.begin(), of_item.end());
  }
  std::stable_sort(items.begin(), items.end(), [&](std::size_t a, std::size_t b) {
    if (items_[a].dedicated != items_[b].dedicated) return items_[a].dedicated;
    return sizes[a] > sizes[b];
  });
  return items;
}

std::optional<std::size_t> Crowd::first_with_room(std::size_t item) const {
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
    if (fits(bins_[bin], item_on(bin, item))) return bin;
  }
  return std::nullopt;
}

std::optional<std::size_t> Crowd::smallest_empty(std::size_t item) const {
  std::optional<std::size_t> best;
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
    if (!fits(bins_[bin], item_on(bin, item))) continue;
    if (!best || bins_[bin].memory_whole < bins_[*best].memory_whole) best = bin;
  }
  return best;
}

std::optional<std::size_t> Crowd::most_room_for(std::size_t item) const {
  const Shares size = shares(on_new_[item]);
  const double cpu = load_[0] * share(size[0], empty_.cpu_total.value());
  const double memory = load_[1] * share(size[1], empty_.memory_total.value());
  const double cores = load_[2] * share(size[2], empty_.cores_total);
  std::optional<std::size_t> best;
  double most = -no_limit;
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
    const Bin& b = bins_[bin];
    double room = cpu * b.cpu_free.value() + memory * b.memory_free.value();
    if (cores > 0) room += cores * b.cores_free;
    if (room <= most || !fits(b, item_on(bin, item))) continue;
    best = bin;
    most = room;
  }
  return best;
}

bool Crowd::deal(std::size_t count) {
  bins_ = start_;
  bins_.insert(bins_.end(), count, empty_);
  for (const std::size_t i : crowd_) {
    const auto at = items_[i].dedicated ? smallest_empty(i) : most_room_for(i);
    if (!at) return false;
    put(bins_[*at], item_on(*at, i));
  }
  return true;
}

void Crowd::first_fit(By by) {
  bins_ = start_;
  for (const std::size_t i : decreasing(crowd_, by)) {
    auto at = first_with_room(i);
    if (!at) {
      at = bins_.size();
      bins_.push_back(empty_);
    }
    put(bins_[*at], item_on(*at, i));
  }
}

}  // namespace verbund::placement
