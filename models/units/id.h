// Names and positions as types: a site's index cannot be used where a server's belongs.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {
inline namespace units {

// A position in a Table<T> or another dense array of T.
template <class T>
struct Index {
  std::uint32_t value = 0;
  constexpr auto operator<=>(const Index&) const = default;
};

// A name in a scenario file that stands for a T ([a-z][a-z0-9-]*); `index` is set once the file is resolved.
template <class T>
struct Ref {
  std::string name;
  Index<T> index;
  bool operator==(const Ref& other) const { return name == other.name; }
};

// All things of one sort, in the order of their ids (so that the order of a map in a file changes nothing). T has
// `std::string id`.
template <class T>
class Table {
 public:
  Table() = default;
  explicit Table(std::vector<T> items) : items_(std::move(items)) {
    std::sort(items_.begin(), items_.end(), [](const T& a, const T& b) { return a.id < b.id; });
  }
  [[nodiscard]] std::optional<Index<T>> find(std::string_view id) const {
    auto at =
        std::lower_bound(items_.begin(), items_.end(), id, [](const T& a, std::string_view b) { return a.id < b; });
    if (at == items_.end() || at->id != id) return std::nullopt;
    return Index<T>{static_cast<std::uint32_t>(at - items_.begin())};
  }
  const T& operator[](Index<T> index) const { return items_[index.value]; }
  T& operator[](Index<T> index) { return items_[index.value]; }
  const T& operator[](const Ref<T>& ref) const { return items_[ref.index.value]; }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] Index<T> index(std::size_t position) const { return Index<T>{static_cast<std::uint32_t>(position)}; }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }

 private:
  std::vector<T> items_;
};

}  // namespace units
}  // namespace verbund
