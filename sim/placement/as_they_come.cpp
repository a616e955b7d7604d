#include <algorithm>

#include "sim/placement/loss.h"
#include "sim/placement/usage.h"

namespace verbund::placement {
namespace {

// Plays the arrivals against the servers that stand there and a number of new ones.
class Arrivals {
 public:
  Arrivals(std::span<const Host> existing, const Bin& empty, std::span<const Item> items, Rule rule,
           const std::vector<std::size_t>& misfits)
      : existing_(existing), empty_(empty), rule_(rule) {
    for (const auto& host : existing) bins_.push_back(host.bin);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!std::binary_search(misfits.begin(), misfits.end(), i)) items_.push_back(items[i]);
    }
  }

  // With so many new servers from the start, and others as they are needed; how many that makes.
  int play(int count) {
    hosts_.assign(existing_.begin(), existing_.end());
    bins_.resize(existing_.size());
    for (std::size_t i = 0; i < bins_.size(); ++i) bins_[i] = existing_[i].bin;
    add(count);
    for (const auto& item : items_) arrive(item);
    for (std::size_t i = 0; i < bins_.size(); ++i) hosts_[i].bin = bins_[i];
    return static_cast<int>(bins_.size() - existing_.size());
  }

  [[nodiscard]] std::span<const Host> hosts() const { return hosts_; }
  [[nodiscard]] std::span<const Bin> added() const { return std::span(bins_).subspan(existing_.size()); }

 private:
  void add(int count) {
    bins_.insert(bins_.end(), static_cast<std::size_t>(count), empty_);
    hosts_.resize(bins_.size(), Host{empty_});
  }
  // On any server as it asks; or on a new one, as that can hold it.
  void arrive(const Item& item) {
    if (const auto at = choose(bins_, item, rule_)) return enter(*at, item);
    const Item there = as_on(empty_, item);
    if (const auto at = choose(added(), there, rule_)) return enter(existing_.size() + *at, there);
    add(1);
    enter(bins_.size() - 1, there);
  }
  void enter(std::size_t at, const Item& item) {
    put(bins_[at], item);
    hosts_[at].items.push_back(item);
  }

  std::span<const Host> existing_;
  const Bin& empty_;
  Rule rule_;
  std::vector<Item> items_;
  std::vector<Bin> bins_;
  std::vector<Host> hosts_;
};

// With more servers from the start all go elsewhere, so it is played until that changes nothing.
int enough_for_all(Arrivals& arrivals, int count) {
  for (int before = -1; before != count;) {
    before = count;
    count = arrivals.play(count);
  }
  return count;
}

// The most instances without room after any of the losses that are to be borne.
int worst_loss(std::span<const Host> hosts, const Reserve& reserve) {
  int worst = 0;
  if (reserve.any_host) {
    for (const int left : homeless_by_host(hosts)) worst = std::max(worst, left);
  }
  for (const auto& site : reserve.other_sites) worst = std::max(worst, homeless(hosts, site));
  return worst;
}

// What fits on no such server, all of it its own, is helped by none.
void keep_what_can_be_helped(std::vector<Item>& items, const Bin& empty) {
  const Bin whole = opened(empty);
  std::erase_if(items, [&](const Item& item) { return !fits(whole, as_on(whole, item), AtWorst::beside_a_sibling); });
}

// One more at a time. It ends: once there are as many new ones as instances that come and that are lost together, there
// is an empty one for each of the lost.
int enough_for_loss(Arrivals& arrivals, int count, Reserve reserve, const Bin& empty) {
  for (auto& site : reserve.other_sites) keep_what_can_be_helped(site, empty);
  for (;; count = enough_for_all(arrivals, count + 1)) {
    std::vector<Host> hosts(arrivals.hosts().begin(), arrivals.hosts().end());
    for (auto& host : hosts) keep_what_can_be_helped(host.items, empty);
    if (worst_loss(hosts, reserve) == 0) return count;
  }
}

}  // namespace

Sizing size_as_they_come(std::span<const Host> existing, const Bin& empty, std::span<const Item> items, Rule rule,
                         const Reserve& reserve) {
  std::vector<Bin> bins;
  for (const auto& host : existing) bins.push_back(host.bin);
  Sizing sizing = size(bins, empty, items);
  Arrivals arrivals(existing, empty, items, rule, sizing.misfits);
  const int count = enough_for_all(arrivals, sizing.count);
  sizing.reserve = enough_for_loss(arrivals, count, reserve, empty) - count;
  sizing.homeless = worst_loss(arrivals.hosts(), reserve);
  note_usage(sizing, arrivals.added(), empty, bounds(bins, empty, items));
  return sizing;
}

}  // namespace verbund::placement
