#include "sim/ledger/licences.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "models/service/growth.h"
#include "sim/plan/standards.h"

namespace verbund::ledger {
namespace {

using catalogue::LicensedBy;

constexpr double least_licence = 1e-6;  // parts of licences that several bought together are not exact

// As the run set them, up to an instant.
plan::Standards standards_at(const Book& book, Instant now) {
  std::vector<std::pair<Instant, const option::Standardise*>> set;
  for (const option::Measure& measure : book.option.measures) {
    const auto* standardise = std::get_if<option::Standardise>(&measure.action);
    const auto when = standardise != nullptr ? book.took_effect(measure) : std::nullopt;
    if (when && *when <= now) set.emplace_back(*when, standardise);
  }
  std::stable_sort(set.begin(), set.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  plan::Standards standards(book.scenario);
  for (const auto& [when, standardise] : set) standards.set(when, *standardise);
  return standards;
}

class Needs {
 public:
  Needs(const Book& book, const Inventory& inventory, std::size_t month)
      : book_(book),
        inventory_(inventory),
        month_(month),
        now_(book.months.first(month)),
        standards_(standards_at(book, now_)) {}

  std::vector<LicenceNeed> all() {
    for (const Owned& server : inventory_.servers()) {
      if (server.came <= now_ && now_ < server.gone) add_server(server);
    }
    for (std::size_t s = 0; s < book_.scenario.services.size(); ++s) add_service(book_.scenario.services.index(s));
    std::vector<LicenceNeed> result;
    for (const auto& [key, count] : counts_) {
      const auto& [product, partner, site] = key;
      result.push_back({product, partner, site, count});
    }
    return result;
  }

 private:
  void add_server(const Owned& server) {
    const auto& model = book_.scenario.models[server.model];
    for (const auto& software : model.software) {
      for (const auto used : standards_.used_for(software.index, now_)) {
        const double each = book_.scenario.products[used].per == LicensedBy::core ? model.cores : 1;
        counts_[{used, book_.scenario.sites[server.site].partner.index, server.site}] += each;
      }
    }
  }

  void add_service(Index<service::Service> index) {
    const auto& service = book_.scenario.services[index];
    const int instances = inventory_.instances(index, month_);
    if (!service.product || instances == 0) return;
    const double users = service.users * service::growth_factor(service.growth, book_.scenario.start, now_);
    for (const auto used : standards_.used_for(service.product->index, now_)) {
      const LicensedBy per = book_.scenario.products[used].per;
      const double count = per == LicensedBy::user   ? std::ceil(users)
                           : per == LicensedBy::core ? double{1} * instances * service.size.cores
                                                     : instances;
      if (count > 0) counts_[{used, service.partner.index, std::nullopt}] += count;
    }
  }

  const Book& book_;
  const Inventory& inventory_;
  std::size_t month_;
  Instant now_;
  plan::Standards standards_;
  std::map<std::tuple<Index<catalogue::Product>, Index<site::Partner>, std::optional<Index<site::Site>>>, double>
      counts_;
};

// Needs of one product that have one buyer.
using Group = std::pair<Index<catalogue::Product>, int>;
std::map<Group, std::vector<LicenceNeed>> by_buyer(const std::vector<LicenceNeed>& needs, const Buyers& buyers,
                                                   Instant when) {
  std::map<Group, std::vector<LicenceNeed>> groups;
  for (const LicenceNeed& need : needs) groups[{need.product, buyers.of(need.partner, when)}].push_back(need);
  return groups;
}

double sum(const std::vector<LicenceNeed>& needs) {
  double result = 0;
  for (const LicenceNeed& need : needs) result += need.count;
  return result;
}

// What is owned, by product, partner and site.
class Stock {
 public:
  double& of(const LicenceNeed& need) { return owned_[{need.product, need.partner, need.site}]; }
  // Of each need, beyond what is owned for it.
  std::vector<double> lacking(const std::vector<LicenceNeed>& needs) {
    std::vector<double> result;
    for (const LicenceNeed& need : needs) result.push_back(std::max(0.0, need.count - of(need)));
    return result;
  }
  // What stands idle elsewhere with these owners serves their needs first.
  double of(const Group& group, const Buyers& buyers, Instant when) const {
    double result = 0;
    for (const auto& [key, count] : owned_) {
      if (std::get<0>(key) == group.first && buyers.of(std::get<1>(key), when) == group.second) result += count;
    }
    return result;
  }

 private:
  std::map<std::tuple<Index<catalogue::Product>, Index<site::Partner>, std::optional<Index<site::Site>>>, double>
      owned_;
};

}  // namespace

std::vector<LicenceNeed> licence_needs(const Book& book, const Inventory& inventory, std::size_t month) {
  return Needs(book, inventory, month).all();
}

std::vector<LicenceOrder> licence_orders(const Book& book, const Inventory& inventory, const Buyers& buyers) {
  std::vector<LicenceOrder> orders;
  Stock stock;
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    const Instant now = book.months.first(month);
    for (const auto& [group, needs] : by_buyer(licence_needs(book, inventory, month), buyers, now)) {
      const auto& product = book.scenario.products[group.first];
      const double all = sum(needs), lacking = all - stock.of(group, buyers, now);
      if (lacking < least_licence) continue;
      const double bought = month == 0 ? lacking : std::max(lacking, product.at_least - (all - lacking));
      const auto beyond = stock.lacking(needs);
      const double all_beyond = std::accumulate(beyond.begin(), beyond.end(), 0.0);
      for (std::size_t i = 0; i < needs.size(); ++i) {
        const LicenceNeed& need = needs[i];
        const double part = bought * beyond[i] / all_beyond;
        if (part <= 0) continue;
        stock.of(need) += part;
        if (month == 0) continue;
        orders.push_back(
            {.order = {.when = now,
                       .by = need.partner,
                       .supplier = product.supplier ? std::optional(product.supplier->index) : std::nullopt,
                       .category = Category::licences,
                       .list = round_to_cents(product.price.at(now).in_euros() * part)},
             .product = group.first,
             .site = need.site,
             .month = month,
             .count = part});
      }
    }
  }
  return orders;
}

void book_licences(Book& book, const std::vector<LicenceOrder>& orders, const std::vector<Price>& prices) {
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const LicenceOrder& it = orders[i];
    const Post post{it.order.when, it.site, Category::licences,
                    "products." + book.scenario.products[it.product].id + ".price"};
    if (it.site) {
      book.share(post, it.month, book.months.size(), prices[i].paid);
    } else {
      book.add(post, it.order.by, prices[i].paid);
    }
  }
}

void book_licence_fees(Book& book, const Inventory& inventory, const Buyers& buyers) {
  std::map<std::tuple<Index<catalogue::Product>, Index<site::Partner>, std::optional<Index<site::Site>>>, Rounded> fees;
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    const Instant now = book.months.first(month);
    for (const auto& [group, needs] : by_buyer(licence_needs(book, inventory, month), buyers, now)) {
      const auto& product = book.scenario.products[group.first];
      const double all = sum(needs), paid = std::max<double>(all, product.at_least);
      for (const LicenceNeed& need : needs) {
        const Money fee = fees[{need.product, need.partner, need.site}].next(
            civil(now).year, book.months.twelfth(product.yearly, month, paid * need.count / all));
        const Post post{now, need.site, Category::licences, "products." + product.id + ".yearly"};
        if (need.site) {
          book.share(post, month, month + 1, fee);
        } else {
          book.add(post, need.partner, fee);
        }
      }
    }
  }
}

}  // namespace verbund::ledger
