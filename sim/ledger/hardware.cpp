#include "sim/ledger/hardware.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "models/money/asset.h"

namespace verbund::ledger {
namespace {

// What was bought together, and when each of it goes.
struct Lot {
  const meters::PurchaseRecord& purchase;
  std::vector<Money> costs;   // of each server
  std::vector<Instant> gone;  // of each server
};

Lot make_lot(const Book& book, const Inventory& inventory, const meters::PurchaseRecord& purchase, Money paid) {
  const auto count = static_cast<std::size_t>(purchase.count);
  Lot lot{purchase, split(paid, std::vector<double>(count, 1)), {}};
  const auto site = *book.scenario.sites.find(purchase.site);
  const auto model = *book.scenario.models.find(purchase.model);
  for (const Owned& server : inventory.servers()) {
    if (server.batch != purchase.measure || server.site != site || server.model != model) continue;
    if (server.came == purchase.when && lot.gone.size() < count) lot.gone.push_back(server.gone);
  }
  lot.gone.resize(count, Instant(INT64_MAX));
  return lot;
}

Money left(const Lot& lot, Period life, Instant when) {
  Money sum;
  for (std::size_t i = 0; i < lot.costs.size(); ++i) {
    if (when < lot.gone[i]) sum += money::book_value(lot.costs[i], lot.purchase.when, life, when);
  }
  return sum;
}

// Of each partner what it paid: its part of what is left before, less that of what is left after.
void write_off(Book& book, const Lot& lot, Period life, Post post) {
  const std::size_t first = book.months.month_of(lot.purchase.when);
  const auto parts = [&](Money amount) {
    return book.parts(post, lot.purchase.paid_by, first, book.months.size(), amount);
  };
  auto before = parts(std::accumulate(lot.costs.begin(), lot.costs.end(), Money()));
  for (std::size_t month = first; month < book.months.size(); ++month) {
    if (!book.months.is_last_of_year(month)) continue;
    const auto after = parts(left(lot, life, book.months.end_of(month)));
    post.date = book.months.first(month);
    for (std::size_t p = 0; p < after.size(); ++p) {
      const auto partner = book.scenario.partners.index(p);
      post.kind = Kind::depreciation;
      book.add(post, partner, before[p] - after[p]);
      post.kind = Kind::residual;
      if (month + 1 == book.months.size()) book.add(post, partner, after[p]);
    }
    before = after;
  }
}

}  // namespace

void book_purchases(Book& book, const Inventory& inventory, const std::vector<Price>& prices) {
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const meters::PurchaseRecord& purchase = book.seen.purchases[i];
    const Post post{start_of_day(purchase.when), *book.scenario.sites.find(purchase.site), Category::hardware,
                    book.cause_of(purchase.measure)};
    book.bear(post, purchase.paid_by, book.months.month_of(purchase.when), book.months.size(), prices[i].paid);
    const auto& life = book.scenario.models[*book.scenario.models.find(purchase.model)].life;
    if (life) write_off(book, make_lot(book, inventory, purchase, prices[i].paid), *life, post);
  }
}

void book_leases(Book& book) {
  for (const meters::LeaseRecord& lease : book.seen.leases) {
    const auto* what = book.measure(lease.measure);
    if (what == nullptr) std::abort();
    const auto& rent = std::get<option::Lease>(what->action).rent;
    Rounded rounded;
    for (std::size_t m = 0; m < book.months.size(); ++m) {
      const Instant from = std::max(lease.from, book.months.first(m)), to = std::min(lease.to, book.months.end_of(m));
      if (to <= from) continue;
      const Instant first = start_of_month(book.months.first(m));
      const double part = (to - from) / ((first + Period{1, 0}) - first);
      book.bear({book.months.first(m), *book.scenario.sites.find(lease.site), Category::hardware,
                 book.cause_of(lease.measure)},
                lease.paid_by, m, m + 1, rounded.next(0, rent.mean(from, to).value() * lease.count / 12 * part));
    }
  }
}

void book_disposal(Book& book, const Inventory& inventory) {
  for (const Owned& server : inventory.servers()) {
    if (book.scenario.end() <= server.gone) continue;
    const auto& model = book.scenario.models[server.model];
    const std::size_t month = book.months.month_of(server.gone);
    const auto enter = [&](const char* what, Money amount) {
      book.share(
          {start_of_day(server.gone), server.site, Category::disposal, fmt::format("models.{}.{}", model.id, what)},
          month, month + 1, amount);
    };
    enter("disposal", model.disposal);
    if (!model.price || model.resale.value() <= 0) continue;
    enter("resale", -money::resale_value(model.price->at(server.bought), model.resale, server.bought, server.gone));
  }
}

}  // namespace verbund::ledger
