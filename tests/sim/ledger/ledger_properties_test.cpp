#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

#include "sim/ledger/ledger.h"
#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

double drawn(int most) { return *rc::gen::inRange(0, most); }

scenario::Scenario drawn_scenario() {
  testing::SmallScenario small;
  small.base.horizon = {3, 0};
  for (const char* id : {"a", "b", "c"}) {
    site::Site& site = small.site(id);
    site.room.cost = Path<YearlyCost>(YearlyCost(drawn(1'000'000) / 100));
    site.electricity = Path<EnergyPrice>(EnergyPrice(drawn(1000) / 1000));
    site.staff = {{"admins", *rc::gen::inRange(0, 20), Path<YearlyCost>(YearlyCost(drawn(100'000)))}};
  }
  small.link("l", "a", "b").cost = Path<YearlyCost>(YearlyCost(drawn(1'000'000) / 100));
  small.base.discounts = {{Money::euros(9000), Fraction(0.033)}};
  small.option("plan");
  return small.build();
}

meters::Observations drawn_run(const scenario::Scenario& scenario) {
  meters::Observations seen;
  for (Instant m = scenario.start; m < scenario.end(); m = m + Period{1, 0}) seen.months.push_back(m);
  seen.sites.resize(scenario.sites.size());
  for (auto& site : seen.sites) {
    for (std::size_t m = 0; m < seen.months.size(); ++m) {
      meters::SiteMonth& month = site.months.emplace_back();
      month.it_energy = Energy(drawn(1'000'000) * 1e5);
      month.disk_byte_seconds = drawn(1'000'000) * 1e13;
      month.open = *rc::gen::arbitrary<bool>();
      for (std::size_t p = 0; p < scenario.partners.size(); ++p) month.use.push_back({Work(drawn(5)), drawn(5)});
    }
  }
  const int purchases = *rc::gen::inRange(0, 5);
  for (int i = 0; i < purchases; ++i) {
    const char* site = *rc::gen::element("a", "b", "c");
    const char* payer = *rc::gen::element("", "a", "b");
    seen.purchases.push_back(
        {seen.months[static_cast<std::size_t>(i) % 3], "buy", site, "box", *rc::gen::inRange(1, 9), payer});
  }
  return seen;
}

// A month's part of a yearly cost: what is due by its end less what was due before.
Money part_of_year(double cost, std::size_t month) {
  double before = 0;
  for (std::size_t m = 0; m < month; ++m) before += cost / 12;
  return round_to_cents(before + cost / 12) - round_to_cents(before);
}

// Everything that is paid, added up without sharing anything.
Money unshared(const scenario::Scenario& scenario, const meters::Observations& seen) {
  Money sum;
  for (const Money cost : purchase_costs(scenario, *scenario.options.begin(), seen)) sum += cost;
  for (std::size_t m = 0; m < seen.months.size(); ++m) {
    const Instant month = seen.months[m];
    const double seconds = ((month + Period{1, 0}) - month).value();
    for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
      const site::Site& site = scenario.sites[scenario.sites.index(s)];
      const meters::SiteMonth& used = seen.sites[s].months[m];
      sum += round_to_cents(used.it_energy.value() / joules_per_kwh * 2 * site.electricity.first().value());
      if (used.open) sum += part_of_year(site.room.cost.first().value(), m);
      sum += round_to_cents(used.disk_byte_seconds / seconds / bytes_per_tib * 100 / 12);
      sum += part_of_year(site.staff[0].cost.first().value() * site.staff[0].people, m);
    }
    sum += part_of_year(scenario.links.begin()->cost.first().value(), m);
  }
  return sum;
}

TEST(LedgerProperties, money_by_category_by_site_and_by_partner_is_the_same_to_the_cent) {
  const bool held = rc::check([] {
    const auto scenario = drawn_scenario();
    const auto seen = drawn_run(scenario);
    std::map<Category, Money> by_category;
    std::map<std::uint32_t, Money> by_site, by_partner;
    for (const Entry& entry : entries(scenario, *scenario.options.begin(), seen)) {
      by_category[entry.category] += entry.amount;
      by_site[entry.site ? entry.site->value : UINT32_MAX] += entry.amount;
      by_partner[entry.partner.value] += entry.amount;
    }
    const auto total = [](const auto& parts) {
      Money sum;
      for (const auto& [key, amount] : parts) sum += amount;
      return sum;
    };
    const Money all = unshared(scenario, seen);
    RC_ASSERT(total(by_category) == all);
    RC_ASSERT(total(by_site) == all);
    RC_ASSERT(total(by_partner) == all);
  });
  EXPECT_TRUE(held);
}

TEST(LedgerProperties, entries_come_in_the_order_of_their_dates_and_none_is_empty) {
  const bool held = rc::check([] {
    const auto scenario = drawn_scenario();
    Instant last = scenario.start;
    for (const Entry& entry : entries(scenario, *scenario.options.begin(), drawn_run(scenario))) {
      RC_ASSERT(last <= entry.date);
      RC_ASSERT(entry.amount > Money());
      last = entry.date;
    }
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace verbund::ledger
