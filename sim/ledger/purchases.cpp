#include "sim/ledger/purchases.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace verbund::ledger {

Buyers::Buyers(const Book& book) {
  for (const option::Measure& measure : book.option.measures) {
    const auto* jointly = std::get_if<option::PurchaseJointly>(&measure.action);
    const auto from = jointly != nullptr ? book.took_effect(measure) : std::nullopt;
    if (!from) continue;
    Pool pool{*from, {}};
    for (const auto& partner : jointly->partners) pool.partners.push_back(partner.index.value);
    pools_.push_back(std::move(pool));
  }
  std::stable_sort(pools_.begin(), pools_.end(), [](const Pool& a, const Pool& b) { return a.from < b.from; });
}

int Buyers::of(Index<site::Partner> partner, Instant when) const {
  int result = -1 - static_cast<int>(partner.value);
  for (std::size_t i = 0; i < pools_.size() && pools_[i].from <= when; ++i) {
    const auto& members = pools_[i].partners;
    if (members.empty() || std::find(members.begin(), members.end(), partner.value) != members.end()) {
      result = static_cast<int>(i);
    }
  }
  return result;
}

namespace {

// Supplier (none: -1), category, calendar year, buyer.
using Volume = std::tuple<std::int64_t, Category, int, int>;

Volume volume_of(const Order& order, int buyer) {
  return {order.supplier ? std::int64_t{order.supplier->value} : -1, order.category, civil(order.when).year, buyer};
}

}  // namespace

std::vector<Price> prices(const scenario::Scenario& scenario, const Buyers& buyers, const std::vector<Order>& orders) {
  std::map<Volume, Money> together, alone;
  const auto buyer = [&](const Order& order) { return buyers.of(order.by, order.when); };
  for (const Order& order : orders) {
    together[volume_of(order, buyer(order))] += order.list;
    alone[volume_of(order, static_cast<int>(order.by.value))] += order.list;
  }
  std::vector<Price> result;
  for (const Order& order : orders) {
    const auto& tiers = order.supplier ? scenario.suppliers[*order.supplier].discounts : scenario.discounts;
    const auto less = [&](Money volume) {
      return order.list - round_to_cents(order.list.in_euros() * money::discount(tiers, volume).value());
    };
    result.push_back({.alone = less(alone[volume_of(order, static_cast<int>(order.by.value))]),
                      .paid = less(together[volume_of(order, buyer(order))])});
  }
  return result;
}

std::vector<Order> server_orders(const scenario::Scenario& scenario, const meters::Observations& seen) {
  std::vector<Order> orders;
  for (const meters::PurchaseRecord& purchase : seen.purchases) {
    const auto site = scenario.sites.find(purchase.site);
    const auto payer = scenario.partners.find(purchase.paid_by);
    const auto model = scenario.models.find(purchase.model);
    // The loader refuses measures that buy a model without a price.
    if (!site || !model || !scenario.models[*model].price || (!payer && !purchase.paid_by.empty())) std::abort();
    const auto& bought = scenario.models[*model];
    orders.push_back({.when = purchase.when,
                      .by = payer ? *payer : scenario.sites[*site].partner.index,
                      .supplier = bought.supplier ? std::optional(bought.supplier->index) : std::nullopt,
                      .category = Category::hardware,
                      .list = bought.price->at(purchase.when) * purchase.count});
  }
  return orders;
}

}  // namespace verbund::ledger
