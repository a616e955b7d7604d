#include "sim/study/money.h"

#include <map>
#include <tuple>

#include "sim/ledger/ledger.h"
#include "sim/study/document_units.h"

namespace verbund::study {
namespace {

std::string site_id(const scenario::Scenario& scenario, const ledger::Entry& entry) {
  return entry.site ? scenario.sites[*entry.site].id : "";
}

std::vector<document::CostRow> costs(const scenario::Scenario& scenario, const std::vector<ledger::Entry>& entries) {
  struct Sum {
    Money all, regional;
  };
  std::map<std::tuple<int, ledger::Category, std::uint32_t, std::string, ledger::Kind>, Sum> sums;
  for (const ledger::Entry& entry : entries) {
    Sum& sum =
        sums[{civil(entry.date).year, entry.category, entry.partner.value, site_id(scenario, entry), entry.kind}];
    sum.all += entry.amount;
    if (!entry.payee.empty()) sum.regional += entry.amount;
  }
  std::vector<document::CostRow> result;
  for (const auto& [key, sum] : sums) {
    const auto& [year, category, partner, site, kind] = key;
    result.push_back({.year = year,
                      .category = std::string(money::name(category)),
                      .partner = scenario.partners[scenario.partners.index(partner)].id,
                      .site = site,
                      .kind = std::string(ledger::name(kind)),
                      .cost = sum.all,
                      .regional = sum.regional});
  }
  return result;
}

std::vector<document::Account> accounts(const scenario::Scenario& scenario, const std::vector<ledger::Entry>& entries) {
  document::Accounts result;
  for (const ledger::Entry& entry : entries) {
    result.add({.date = format_date(entry.date),
                .amount = entry.amount,
                .partner = scenario.partners[entry.partner].id,
                .site = site_id(scenario, entry),
                .category = std::string(money::name(entry.category)),
                .kind = std::string(ledger::name(entry.kind)),
                .cause = entry.cause,
                .payee = entry.payee});
  }
  return result.take();
}

std::vector<document::Purchase> purchases(const meters::Observations& seen, const ledger::Ledger& ledger) {
  std::vector<document::Purchase> result;
  for (std::size_t i = 0; i < seen.purchases.size(); ++i) {
    const meters::PurchaseRecord& p = seen.purchases[i];
    result.push_back({.date = format_date(p.when),
                      .measure = p.measure,
                      .site = p.site,
                      .model = p.model,
                      .count = p.count,
                      .paid_by = p.paid_by,
                      .list = ledger.servers[i].list,
                      .alone = ledger.server_prices[i].alone,
                      .cost = ledger.server_prices[i].paid});
  }
  return result;
}

std::vector<document::LicencePurchase> licences(const scenario::Scenario& scenario, const ledger::Ledger& ledger) {
  std::vector<document::LicencePurchase> result;
  for (std::size_t i = 0; i < ledger.licences.size(); ++i) {
    const ledger::LicenceOrder& it = ledger.licences[i];
    result.push_back({.date = format_date(it.order.when),
                      .product = scenario.products[it.product].id,
                      .partner = scenario.partners[it.order.by].id,
                      .count = it.count,
                      .list = it.order.list,
                      .alone = ledger.licence_prices[i].alone,
                      .cost = ledger.licence_prices[i].paid});
  }
  return result;
}

}  // namespace

void summarise_money(const scenario::Scenario& scenario, const option::Option& option, const meters::Observations& seen,
                     document::OptionResult& result) {
  const ledger::Ledger ledger = ledger::make_ledger(scenario, option, seen);
  result.costs = costs(scenario, ledger.entries);
  result.accounts = accounts(scenario, ledger.entries);
  result.purchases = purchases(seen, ledger);
  result.licence_purchases = licences(scenario, ledger);
}

void describe_money(const scenario::Scenario& scenario, document::Study& study) {
  const scenario::Goals& goals = scenario.goals;
  if (goals.unserved_at_most) study.goals.unserved_at_most = percent * goals.unserved_at_most->value();
  study.goals.minimise = goals.minimise;
  study.goals.cost_at_most = goals.cost_at_most;
  study.goals.saving_at_least = goals.saving_at_least;
  if (goals.payback_at_most) {
    study.goals.payback_at_most = years_between(scenario.start, scenario.start + *goals.payback_at_most);
  }
  if (goals.rto_missed_at_most) study.goals.rto_missed_at_most = *goals.rto_missed_at_most;
  if (goals.regional_at_least) study.goals.regional_at_least = percent * goals.regional_at_least->value();
  const money::Discounting& given = scenario.discounting;
  if (given.rate) study.discounting.rate = percent * given.rate->value();
  study.discounting.terms = money::terms_name(given.terms);
  study.discounting.timing = money::timing_name(given.timing);
  study.discounting.inflation = percent * given.inflation.value();
}

}  // namespace verbund::study
