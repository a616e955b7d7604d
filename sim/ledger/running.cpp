#include "sim/ledger/running.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "models/people/posts.h"

namespace verbund::ledger {
namespace {

// One site, all months.
class Site {
 public:
  Site(Book& book, Index<site::Site> index)
      : book_(book), index_(index), site_(book.scenario.sites[index]), path_("sites." + site_.id + ".") {}

  void book_month(std::size_t month) {
    const meters::SiteMonth& seen = book_.seen.sites[index_.value].months[month];
    book_electricity(month, seen);
    const Money rent = room_.next(year(month), book_.months.twelfth(site_.room.cost, month));
    if (seen.open) share(month, Category::room, "room", rent);
    const Instant from = book_.months.first(month), to = book_.months.end_of(month);
    const double mean_tib = seen.disk_byte_seconds / (to - from).value() / bytes_per_tib;
    share(
        month, Category::storage, "storage",
        round_to_cents(mean_tib * site_.storage.cost.mean(from, to).value() / 12 * book_.months.covered_share(month)));
  }

 private:
  void book_electricity(std::size_t month, const meters::SiteMonth& seen) {
    const Instant from = book_.months.first(month), to = book_.months.end_of(month);
    const double pue = site_.pue.mean(from, to).value();
    const auto pay = [&](Energy energy, const Path<EnergyPrice>& price, const char* tariff) {
      const double kwh = energy.value() / joules_per_kwh * pue;
      share(month, Category::electricity, tariff, round_to_cents(kwh * price.mean(from, to).value()));
    };
    pay(seen.it_energy - seen.it_energy_off_peak, site_.electricity, "electricity");
    pay(seen.it_energy_off_peak, site_.off_peak.price, "off_peak");
    const double kilowatts = seen.peak_power.value() / 1000 * pue;
    share(month, Category::electricity, "demand_charge",
          round_to_cents(kilowatts * site_.demand_charge.mean(from, to).value() / 12 *
                         book_.months.covered_share(month)));
  }

  void share(std::size_t month, Category category, const char* tariff, Money amount) {
    book_.share({book_.months.first(month), index_, category, path_ + tariff}, month, month + 1, amount);
  }
  [[nodiscard]] int year(std::size_t month) const { return civil(book_.months.first(month)).year; }

  Book& book_;
  Index<site::Site> index_;
  const site::Site& site_;
  std::string path_;
  Rounded room_;
};

// One model at one site, all months.
void book_upkeep(Book& book, const Inventory& inventory, Index<site::Site> site, Index<catalogue::ServerModel> index) {
  const auto& model = book.scenario.models[index];
  Rounded upkeep, spares;
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    const Instant now = book.months.first(month);
    double units = 0;  // of the yearly cost
    int there = 0;
    for (const Owned& server : inventory.servers()) {
      if (server.site != site || server.model != index || now < server.came || server.gone <= now) continue;
      ++there;
      const Instant over = server.bought + model.warranty;
      if (over <= now) units += std::pow(1 + model.maintenance_growth.value(), std::floor(years_between(over, now)));
    }
    const auto pay = [&](Rounded& rounded, const Path<YearlyCost>& cost, double times, const char* what) {
      const Money amount = rounded.next(civil(now).year, book.months.twelfth(cost, month, times));
      book.share({now, site, Category::maintenance, fmt::format("models.{}.{}", model.id, what)}, month, month + 1,
                 amount);
    };
    pay(upkeep, model.maintenance, units, "maintenance");
    pay(spares, model.spares, there > 0 ? 1 : 0, "spares");
  }
}

}  // namespace

void book_sites(Book& book) {
  for (std::size_t s = 0; s < book.scenario.sites.size(); ++s) {
    Site site(book, book.scenario.sites.index(s));
    for (std::size_t month = 0; month < book.months.size(); ++month) site.book_month(month);
  }
}

void book_lines(Book& book) {
  for (const network::Link& link : book.scenario.links) {
    Rounded rounded;
    for (std::size_t month = 0; month < book.months.size(); ++month) {
      const Instant now = book.months.first(month);
      const Money cost = rounded.next(civil(now).year, book.months.twelfth(link.cost, month));
      const auto halves = split(cost, std::array{1.0, 1.0});
      for (std::size_t end = 0; end < 2; ++end) {
        book.share({now, link.between[end].index, Category::wan, "links." + link.id}, month, month + 1, halves[end]);
      }
    }
  }
}

void book_staff(Book& book) {
  for (std::size_t s = 0; s < book.scenario.sites.size(); ++s) {
    const auto index = book.scenario.sites.index(s);
    const site::Site& site = book.scenario.sites[index];
    for (const people::StaffPool& pool : site.staff) {
      const std::string cause = fmt::format("sites.{}.staff.{}", site.id, pool.id);
      people::Posts posts(pool.people, pool.turnover, pool.vacancy);
      Rounded pay, hiring;
      for (std::size_t month = 0; month < book.months.size(); ++month) {
        const Instant now = book.months.first(month);
        const auto there = posts.pass(now, book.months.end_of(month));
        const int year = civil(now).year;
        book.add({now, index, Category::staff, cause}, site.partner.index,
                 pay.next(year, book.months.twelfth(pool.cost, month, there.filled)));
        book.add({now, index, Category::training, cause + ".hiring"}, site.partner.index,
                 hiring.next(year, pool.hiring.in_euros() * there.came));
      }
    }
  }
}

void book_maintenance(Book& book, const Inventory& inventory) {
  for (std::size_t s = 0; s < book.scenario.sites.size(); ++s) {
    for (std::size_t m = 0; m < book.scenario.models.size(); ++m) {
      const auto site = book.scenario.sites.index(s);
      const auto model = book.scenario.models.index(m);
      const auto& servers = inventory.servers();
      const bool ever = std::any_of(servers.begin(), servers.end(),
                                    [&](const Owned& one) { return one.site == site && one.model == model; });
      if (ever) book_upkeep(book, inventory, site, model);
    }
  }
}

}  // namespace verbund::ledger
