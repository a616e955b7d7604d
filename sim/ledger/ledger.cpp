#include "sim/ledger/ledger.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "sim/ledger/hardware.h"

namespace verbund::ledger {
namespace {

constexpr std::array<std::string_view, categories> category_names = {"hardware", "electricity", "room",
                                                                     "storage",  "wan",         "staff"};

// Books one run, month by month. Prices, PUE and tariffs are those of the month's first instant.
class Books {
 public:
  Books(const scenario::Scenario& scenario, const meters::Observations& seen) : scenario_(scenario), seen_(seen) {}

  void book_hardware(const option::Option& option) {
    const auto costs = purchase_costs(scenario_, option, seen_);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      const meters::PurchaseRecord& purchase = seen_.purchases[i];
      const Post post{start_of_day(purchase.when), *scenario_.sites.find(purchase.site), Category::hardware,
                      purchase.measure};
      if (purchase.paid_by.empty()) {
        share(post, month_of(purchase.when), costs[i]);
      } else {
        add(post, *scenario_.partners.find(purchase.paid_by), costs[i]);
      }
    }
  }

  void book_month(std::size_t month) {
    for (std::size_t s = 0; s < scenario_.sites.size(); ++s) book_site(scenario_.sites.index(s), month);
    for (const network::Link& link : scenario_.links) {
      const Money cost = twelfth(link.cost, month);
      const auto halves = split(cost, std::array{1.0, 1.0});
      for (std::size_t end = 0; end < 2; ++end) {
        share({seen_.months[month], link.between[end].index, Category::wan, link.id}, month, halves[end]);
      }
    }
  }

  std::vector<Entry> close() && {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.date < b.date; });
    return std::move(entries_);
  }

 private:
  struct Post {
    Instant date;
    Index<site::Site> site;
    Category category;
    std::string cause;
  };

  void book_site(Index<site::Site> index, std::size_t month) {
    const site::Site& site = scenario_.sites[index];
    const meters::SiteMonth& seen = seen_.sites[index.value].months[month];
    const Instant date = seen_.months[month];
    const double kwh = seen.it_energy.value() / joules_per_kwh * site.pue.at(date).value();
    share({date, index, Category::electricity, "electricity"}, month,
          round_to_cents(kwh * site.electricity.at(date).value()));
    if (seen.open) share({date, index, Category::room, "room"}, month, twelfth(site.room.cost, month));
    const double mean_tib = seen.disk_byte_seconds / covered_seconds(month) / bytes_per_tib;
    share({date, index, Category::storage, "storage"}, month,
          round_to_cents(mean_tib * site.storage.cost.at(date).value() / 12 * covered_share(month)));
    for (const people::StaffPool& pool : site.staff) {
      add({date, index, Category::staff, pool.id}, site.partner.index, twelfth(pool.cost, month, pool.people));
    }
  }

  // A site's cost: half by CPU, half by memory that the partners' services used there in that month.
  void share(const Post& post, std::size_t month, Money amount) {
    const auto& use = seen_.sites[post.site.value].months[month].use;
    const double cpu = std::accumulate(use.begin(), use.end(), 0.0,
                                       [](double sum, const meters::Use& u) { return sum + u.cpu.value(); });
    const double memory = std::accumulate(use.begin(), use.end(), 0.0,
                                          [](double sum, const meters::Use& u) { return sum + u.memory_byte_seconds; });
    if (cpu <= 0 && memory <= 0) return add(post, scenario_.sites[post.site].partner.index, amount);
    std::vector<double> weights;
    for (const meters::Use& u : use) {
      weights.push_back((cpu > 0 ? u.cpu.value() / cpu : 0) + (memory > 0 ? u.memory_byte_seconds / memory : 0));
    }
    const auto parts = split(amount, weights);
    for (std::size_t p = 0; p < parts.size(); ++p) add(post, scenario_.partners.index(p), parts[p]);
  }

  void add(const Post& post, Index<site::Partner> partner, Money amount) {
    if (amount == Money()) return;
    entries_.push_back({post.date, amount, partner, post.site, post.category, post.cause});
  }

  // A twelfth of a yearly cost; of a month that the run covers in part, its share by days.
  [[nodiscard]] Money twelfth(const Path<YearlyCost>& cost, std::size_t month, int times = 1) const {
    return round_to_cents(cost.at(seen_.months[month]).value() * times / 12 * covered_share(month));
  }

  [[nodiscard]] double covered_seconds(std::size_t month) const {
    const Instant end = month + 1 < seen_.months.size() ? seen_.months[month + 1] : scenario_.end();
    return (end - seen_.months[month]).value();
  }
  [[nodiscard]] double covered_share(std::size_t month) const {
    const Instant first = start_of_month(seen_.months[month]);
    return covered_seconds(month) / ((first + Period{1, 0}) - first).value();
  }
  [[nodiscard]] std::size_t month_of(Instant when) const {
    const auto after = std::upper_bound(seen_.months.begin(), seen_.months.end(), when);
    return after == seen_.months.begin() ? 0 : static_cast<std::size_t>(after - seen_.months.begin()) - 1;
  }

  const scenario::Scenario& scenario_;
  const meters::Observations& seen_;
  std::vector<Entry> entries_;
};

}  // namespace

std::string_view name(Category category) { return category_names[static_cast<std::size_t>(category)]; }

std::vector<Entry> entries(const scenario::Scenario& scenario, const option::Option& option,
                           const meters::Observations& seen) {
  Books books(scenario, seen);
  books.book_hardware(option);
  for (std::size_t month = 0; month < seen.months.size(); ++month) books.book_month(month);
  return std::move(books).close();
}

}  // namespace verbund::ledger
