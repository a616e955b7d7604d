// A crowd that is placed at once, in whatever order is best: what sizing is made of. Used within this folder.
#pragma once

#include <array>

#include "sim/placement/placement.h"

namespace verbund::placement {

class Crowd {
 public:
  // Both must outlive it. What fits on no new server goes to existing ones before all else, or is a misfit.
  Crowd(std::span<const Bin> existing, const Bin& empty, std::span<const Item>);

  // Onto the existing servers and `count` new ones, each item to the server with the largest weighted dot product of
  // its size and the room left; false when some find none. Always true with as many new ones as there are items.
  bool deal(std::size_t count);

  // Onto the existing servers and as many new ones as it takes, in decreasing order, each item to the first with room.
  enum class By : std::uint8_t { largest_share, memory, cpu };
  void first_fit(By);

  [[nodiscard]] const std::vector<std::size_t>& misfits() const { return misfits_; }  // in rising order
  [[nodiscard]] std::span<const Bin> added() const { return std::span(bins_).subspan(existing_); }

 private:
  static constexpr std::size_t resources = 3;  // CPU, memory, cores
  using Shares = std::array<double, resources>;

  void place_what_fits_on_no_new_server(std::vector<std::size_t> items);
  [[nodiscard]] Shares shares(const Item&) const;
  [[nodiscard]] std::vector<std::size_t> decreasing(std::vector<std::size_t> items, By) const;
  [[nodiscard]] const Item& item_on(std::size_t bin, std::size_t item) const {
    return bin < existing_ ? items_[item] : on_new_[item];
  }
  [[nodiscard]] std::optional<std::size_t> first_with_room(std::size_t item) const;
  [[nodiscard]] std::optional<std::size_t> smallest_empty(std::size_t item) const;
  [[nodiscard]] std::optional<std::size_t> most_room_for(std::size_t item) const;

  const Bin& empty_;
  std::span<const Item> items_;
  std::vector<Item> on_new_;        // the items as a new server holds them
  std::size_t existing_;            // servers
  std::vector<Bin> start_;          // existing ones, before the crowd is placed
  std::vector<Bin> bins_;           // with all of it, new ones behind
  std::vector<std::size_t> crowd_;  // what fits on a new server, the largest first
  std::vector<std::size_t> misfits_;
  Shares load_{};  // of all of the crowd, in new servers
};

}  // namespace verbund::placement
