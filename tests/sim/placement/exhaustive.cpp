#include "tests/sim/placement/exhaustive.h"

namespace verbund::placement {
namespace {

class Search {
 public:
  Search(const SmallCrowd& crowd, int most) : crowd_(crowd), bins_(crowd.existing), best_(most) {}

  int fewest() {
    place(0);
    return best_;
  }

 private:
  [[nodiscard]] int added() const { return static_cast<int>(bins_.size() - crowd_.existing.size()); }

  void place(std::size_t next) {
    if (added() >= best_) return;
    if (next == crowd_.items.size()) {
      best_ = added();
      return;
    }
    const Item& item = crowd_.items[next];
    for (std::size_t i = 0; i < bins_.size(); ++i) {
      if (!fits(bins_[i], item)) continue;
      const Bin before = bins_[i];
      put(bins_[i], item);
      place(next + 1);
      bins_[i] = before;
    }
    bins_.push_back(crowd_.empty);  // new ones are alike: one of them stands for all
    put(bins_.back(), item);
    place(next + 1);
    bins_.pop_back();
  }

  const SmallCrowd& crowd_;
  std::vector<Bin> bins_;
  int best_;
};

}  // namespace

SmallCrowd small_crowd(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto any = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  const bool cores_count = any(0, 1) == 0;
  const bool apart = any(0, 2) == 0;
  const auto server = [&](int least) {
    return empty_bin(any(least, 8), any(least, 8), cores_count ? any(least, 8) : no_limit,
                     any(0, 3) == 0 ? 0b11 : 0b01);
  };
  SmallCrowd crowd;
  const int servers = any(0, 4);
  for (int i = 0; i < servers; ++i) crowd.existing.push_back(server(1));
  crowd.empty = empty_bin(8, 8, cores_count ? 8 : no_limit, 0b11);
  const int largest = any(2, 8);
  const int items = any(1, 8);
  for (int i = 0; i < items; ++i) {
    auto& item = crowd.items.emplace_back();
    item.cpu = Compute(any(1, largest));
    item.memory = Bytes(any(1, largest));
    item.cores = any(1, largest);
    item.needs = any(0, 4) == 0 ? 0b10 : 0b01;
    item.dedicated = any(0, 9) == 0;
    item.group = apart ? static_cast<Group>(any(0, 2)) : 0;
  }
  return crowd;
}

int fewest_by_trying(const SmallCrowd& crowd, int most) { return Search(crowd, most).fewest(); }

}  // namespace verbund::placement
