#include "sim/ledger/ledger.h"

#include "sim/ledger/hardware.h"
#include "sim/ledger/projects.h"
#include "sim/ledger/regional.h"
#include "sim/ledger/running.h"

namespace verbund::ledger {

Ledger make_ledger(const scenario::Scenario& scenario, const option::Option& option, const meters::Observations& seen) {
  Book book(scenario, option, seen);
  const Inventory inventory(book);
  const Buyers buyers(book);
  Ledger ledger;
  ledger.servers = server_orders(scenario, seen);
  ledger.server_prices = prices(scenario, buyers, ledger.servers);
  ledger.licences = licence_orders(book, inventory, buyers);
  std::vector<Order> orders;
  for (const LicenceOrder& licence : ledger.licences) orders.push_back(licence.order);
  ledger.licence_prices = prices(scenario, buyers, orders);

  book_purchases(book, inventory, ledger.server_prices);
  book_leases(book);
  book_disposal(book, inventory);
  book_licences(book, ledger.licences, ledger.licence_prices);
  book_licence_fees(book, inventory, buyers);
  book_sites(book);
  book_lines(book);
  book_maintenance(book, inventory);
  book_staff(book);
  book_extensions(book);
  book_projects(book);
  book_alliances(book);
  ledger.entries = with_payees(book, book.take_entries());
  return ledger;
}

}  // namespace verbund::ledger
