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

// Books one run, month by month. A price, PUE or tariff that changes within a month counts with its mean over the
// month.
class Books {
 public:
  Books(const scenario::Scenario& scenario, const meters::Observations& seen) : scenario_(scenario), seen_(seen) {}

  void book_hardware(const option::Option& option) {
    const auto costs = purchase_costs(scenario_, option, seen_);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      const meters::PurchaseRecord& purchase = seen_.purchases[i];
      const Post post{start_of_day(purchase.when), *scenario_.sites.find(purchase.site), Category::hardware,
                      purchase.measure};
      bear(post, purchase.paid_by, month_of(purchase.when), seen_.months.size(), costs[i]);
    }
  }

  // By the month and its days; shared by the use of that month.
  void book_leases(const option::Option& option) {
    for (const meters::LeaseRecord& lease : seen_.leases) {
      const auto* what = measure(option, lease.measure);
      if (what == nullptr) std::abort();
      const auto& rent = std::get<option::Lease>(what->action).rent;
      double so_far = 0;
      for (std::size_t m = 0; m < seen_.months.size(); ++m) {
        const Instant from = std::max(lease.from, seen_.months[m]), to = std::min(lease.to, end_of(m));
        if (to <= from) continue;
        const Instant first = start_of_month(seen_.months[m]);
        const double before = so_far;
        so_far += rent.mean(from, to).value() * lease.count / 12 * ((to - from) / ((first + Period{1, 0}) - first));
        bear({seen_.months[m], *scenario_.sites.find(lease.site), Category::hardware, lease.measure}, lease.paid_by, m,
             m + 1, round_to_cents(so_far) - round_to_cents(before));
      }
    }
  }

  // What is added to a room is paid when it is done, and shared by the use from then on.
  void book_extensions(const option::Option& option) {
    for (const meters::StepRecord& step : seen_.steps) {
      const auto done = parse_instant(step.ended);
      const auto* what = measure(option, step.measure);
      const auto* extend = what != nullptr ? std::get_if<option::Extend>(&what->action) : nullptr;
      if (extend == nullptr || !done) continue;
      bear({start_of_day(*done), extend->at.index, Category::room, step.measure},
           what->paid_by ? what->paid_by->name : "", month_of(*done), seen_.months.size(), extend->cost);
    }
  }

  void book_month(std::size_t month) {
    for (std::size_t s = 0; s < scenario_.sites.size(); ++s) book_site(scenario_.sites.index(s), month);
    for (const network::Link& link : scenario_.links) {
      const Money cost = twelfth(link.cost, month);
      const auto halves = split(cost, std::array{1.0, 1.0});
      for (std::size_t end = 0; end < 2; ++end) {
        share({seen_.months[month], link.between[end].index, Category::wan, link.id}, month, month + 1, halves[end]);
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
    const Instant date = seen_.months[month], end = end_of(month);
    const auto shared = [&](Category category, const char* cause, Money amount) {
      share({date, index, category, cause}, month, month + 1, amount);
    };
    const double kwh = seen.it_energy.value() / joules_per_kwh * site.pue.mean(date, end).value();
    shared(Category::electricity, "electricity", round_to_cents(kwh * site.electricity.mean(date, end).value()));
    if (seen.open) shared(Category::room, "room", twelfth(site.room.cost, month));
    const double mean_tib = seen.disk_byte_seconds / (end - date).value() / bytes_per_tib;
    shared(Category::storage, "storage",
           round_to_cents(mean_tib * site.storage.cost.mean(date, end).value() / 12 * covered_share(month)));
    for (const people::StaffPool& pool : site.staff) {
      add({date, index, Category::staff, pool.id}, site.partner.index, twelfth(pool.cost, month, pool.people));
    }
  }

  // None when the run was not of this option.
  static const option::Measure* measure(const option::Option& option, const std::string& id) {
    const auto at = std::find_if(option.measures.begin(), option.measures.end(),
                                 [&](const option::Measure& measure) { return measure.id == id; });
    return at != option.measures.end() ? &*at : nullptr;
  }

  // By one partner, or as a cost of the site by its use in the months [from, to).
  void bear(const Post& post, const std::string& paid_by, std::size_t from, std::size_t to, Money amount) {
    if (paid_by.empty()) return share(post, from, to, amount);
    add(post, *scenario_.partners.find(paid_by), amount);
  }

  // A site's cost: half by CPU, half by memory that the partners' services used there in the months [from, to).
  void share(const Post& post, std::size_t from, std::size_t to, Money amount) {
    std::vector<double> cpu(scenario_.partners.size()), memory(cpu.size());
    for (std::size_t month = from; month < to; ++month) {
      const auto& use = seen_.sites[post.site.value].months[month].use;
      for (std::size_t p = 0; p < use.size(); ++p) {
        cpu[p] += use[p].cpu.value();
        memory[p] += use[p].memory_byte_seconds;
      }
    }
    const double all_cpu = std::accumulate(cpu.begin(), cpu.end(), 0.0);
    const double all_memory = std::accumulate(memory.begin(), memory.end(), 0.0);
    if (all_cpu <= 0 && all_memory <= 0) return add(post, scenario_.sites[post.site].partner.index, amount);
    std::vector<double> weights;
    for (std::size_t p = 0; p < cpu.size(); ++p) {
      weights.push_back((all_cpu > 0 ? cpu[p] / all_cpu : 0) + (all_memory > 0 ? memory[p] / all_memory : 0));
    }
    const auto parts = split(amount, weights);
    for (std::size_t p = 0; p < parts.size(); ++p) add(post, scenario_.partners.index(p), parts[p]);
  }

  void add(const Post& post, Index<site::Partner> partner, Money amount) {
    if (amount == Money()) return;
    entries_.push_back({post.date, amount, partner, post.site, post.category, post.cause});
  }

  // A twelfth of a yearly cost; of a month that the run covers in part, its share by days. Rounded so that the months
  // of a calendar year add up to the cent.
  [[nodiscard]] Money twelfth(const Path<YearlyCost>& cost, std::size_t month, int times = 1) const {
    const auto exact = [&](std::size_t m) {
      return cost.mean(seen_.months[m], end_of(m)).value() * times / 12 * covered_share(m);
    };
    double before = 0;
    for (std::size_t m = 0; m < month; ++m) {
      if (civil(seen_.months[m]).year == civil(seen_.months[month]).year) before += exact(m);
    }
    return round_to_cents(before + exact(month)) - round_to_cents(before);
  }

  [[nodiscard]] Instant end_of(std::size_t month) const {
    return meters::end_of_month(seen_.months, month, scenario_.end());
  }
  [[nodiscard]] double covered_share(std::size_t month) const {
    const Instant first = start_of_month(seen_.months[month]);
    return (end_of(month) - seen_.months[month]) / ((first + Period{1, 0}) - first);
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
  books.book_leases(option);
  books.book_extensions(option);
  for (std::size_t month = 0; month < seen.months.size(); ++month) books.book_month(month);
  return std::move(books).close();
}

}  // namespace verbund::ledger
