// Software: who needs how many licences, what is bought beyond them, and what keeping them current costs.
#include "sim/ledger/licences.h"

#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using catalogue::LicensedBy;
using ::testing::ElementsAre;
using testing::SmallScenario;

// A product costs 200 EUR once and 60 EUR a year.
struct Licences : ::testing::Test {
  SmallScenario small;
  meters::Observations seen;
  int number = 0;
  void SetUp() override {
    small.base.horizon = {12, 0};
    small.site("east");
    small.option("plan");
  }
  catalogue::Product& product(const std::string& id, LicensedBy per, const std::string& purpose = "") {
    auto& it = small.product(id, purpose);
    it.per = per;
    it.price = Path<Money>(Money::euros(200));
    it.yearly = Path<YearlyCost>(YearlyCost(60));
    return it;
  }
  void stand(const std::string& site, Instant came, std::optional<Instant> gone = {}) {
    const std::string name = "box-" + std::to_string(++number);
    add_server(seen, {name, site, "box", {}, "rack", make_instant(2006, 1)}, came, gone);
  }
  [[nodiscard]] Ledger booked() const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    run.servers = seen.servers;
    run.changes = seen.changes;
    run.purchases = seen.purchases;
    return make_ledger(scenario, *scenario.options.begin(), run);
  }
  [[nodiscard]] std::vector<Entry> entries() const { return booked().entries; }
  // The counts of all orders, in order.
  [[nodiscard]] std::vector<double> ordered() const {
    std::vector<double> all;
    for (const LicenceOrder& order : booked().licences) all.push_back(order.count);
    return all;
  }
};

// Three servers need the system from the start: their licences are there. Two more come on 10 March and need one each
// from 1 April on: 2 × 200 EUR. Upkeep: 3 × 60 / 12 = 15 EUR a month until March, 25 EUR from April on.
TEST_F(Licences, are_bought_for_what_is_needed_beyond_what_is_there) {
  product("system", LicensedBy::server);
  small.model("box").software = {{"system", {}}};
  for (int i = 0; i < 3; ++i) stand("east", make_instant(2007, 1));
  for (int i = 0; i < 2; ++i) stand("east", make_instant(2007, 3, 10));
  const auto all = entries();
  EXPECT_EQ(caused(all, "products.system.price"), Money::euros(400));
  EXPECT_EQ(paid(all, Category::licences, 2007, 3), Money::euros(15));
  EXPECT_EQ(paid(all, Category::licences, 2007, 4), Money::euros(400 + 25));
  EXPECT_EQ(caused(all, "products.system.yearly"), Money::euros(15) * 3 + Money::euros(25) * 9);
}

// Two servers of four cores: 8 licences, 8 × 60 / 12 = 40 EUR a month.
TEST_F(Licences, may_be_counted_by_the_cores_of_servers) {
  product("database", LicensedBy::core);
  small.model("box").software = {{"database", {}}};
  for (int i = 0; i < 2; ++i) stand("east", make_instant(2007, 1));
  EXPECT_EQ(paid(entries(), Category::licences, 2007, 1), Money::euros(40));
}

// Three instances of two cores: 3, 6 and of 25 users 25 licences: 15, 30 and 125 EUR a month.
TEST_F(Licences, may_be_counted_by_instances_their_cores_and_users_of_a_service) {
  const auto by = [&](const std::string& service, LicensedBy per) {
    product("for-" + service, per);
    auto& it = small.service(service, "east", 3);
    it.product = Ref<catalogue::Product>{"for-" + service, {}};
    it.size.cores = 2;
    it.users = 25;
    add_instances(seen, service, 3, make_instant(2007, 1));
  };
  by("a", LicensedBy::instance);
  by("b", LicensedBy::core);
  by("c", LicensedBy::user);
  const auto all = entries();
  EXPECT_EQ(caused(all, "products.for-a.yearly"), Money::euros(15) * 12);
  EXPECT_EQ(caused(all, "products.for-b.yearly"), Money::euros(30) * 12);
  EXPECT_EQ(caused(all, "products.for-c.yearly"), Money::euros(125) * 12);
}

// A service without an instance needs nothing: it comes in July.
TEST_F(Licences, are_needed_as_long_as_an_instance_runs) {
  product("suite", LicensedBy::user);
  auto& mail = small.service("mail", "east");
  mail.product = Ref<catalogue::Product>{"suite", {}};
  mail.users = 10;
  add_instances(seen, "mail", 1, make_instant(2007, 6, 20));
  const auto all = entries();
  EXPECT_EQ(caused(all, "products.suite.price"), Money::euros(2000));
  EXPECT_EQ(paid(all, Category::licences, 2007, 6), Money());
  EXPECT_EQ(caused(all, "products.suite.yearly"), Money::euros(30) * 10);
}

// 40 users grow by 10 % a year: on 1 February 40 × 1.1^(31/365) = 40.33, so 41 are needed. 50 are sold at least: 10 are
// bought, which last for the year (40 × 1.1^(334/365) = 43.6). Upkeep is paid for 50 all the time: 250 EUR a month.
TEST_F(Licences, are_sold_in_no_smaller_number_than_the_least) {
  product("suite", LicensedBy::user).at_least = 50;
  auto& mail = small.service("mail", "east");
  mail.product = Ref<catalogue::Product>{"suite", {}};
  mail.users = 40;
  mail.growth = GrowthRate(0.10);
  add_instances(seen, "mail", 1, make_instant(2007, 1));
  EXPECT_THAT(ordered(), ElementsAre(10));
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::licences, 2007, 1), Money::euros(250));
  EXPECT_EQ(paid(all, Category::licences, 2007, 2), Money::euros(2000 + 250));
  EXPECT_EQ(caused(all, "products.suite.yearly"), Money::euros(3000));
}

// One leaves the first site in February, one comes to the second site of the same partner in March.
TEST_F(Licences, that_stand_idle_at_another_site_of_their_owner_are_used_first) {
  product("system", LicensedBy::server);
  small.model("box").software = {{"system", {}}};
  small.site("east-two").partner = {"east", {}};
  stand("east", make_instant(2007, 1));
  stand("east", make_instant(2007, 1), make_instant(2007, 2, 10));
  stand("east-two", make_instant(2007, 3));
  EXPECT_THAT(ordered(), ElementsAre());
  stand("east-two", make_instant(2007, 5));
  EXPECT_THAT(ordered(), ElementsAre(1));
}

// East has had its 30; only west, which comes in June, needs more. Upkeep is 5 EUR a
// month for each.
TEST_F(Licences, that_joint_buyers_buy_are_paid_by_those_who_need_more) {
  product("suite", LicensedBy::user);
  small.measure("plan", "together", option::PurchaseJointly{});
  for (const auto& [site, users] : {std::pair("east", 30), std::pair("west", 10)}) {
    auto& mail = small.service(std::string("mail-") + site, site);
    mail.product = Ref<catalogue::Product>{"suite", {}};
    mail.users = users;
  }
  add_instances(seen, "mail-east", 1, make_instant(2007, 1));
  add_instances(seen, "mail-west", 1, make_instant(2007, 6));
  const auto ledger = booked();
  ASSERT_EQ(ledger.licences.size(), 1U);
  EXPECT_EQ(ledger.licences[0].order.by, testing::at(small.build().partners, "west"));
  EXPECT_EQ(ledger.licences[0].count, 10);
  const auto of = [&](std::uint32_t partner) {
    return sum(ledger.entries,
               [&](const Entry& x) { return x.category == Category::licences && x.partner.value == partner; });
  };
  EXPECT_EQ(of(0), Money::euros(150) * 12);
  EXPECT_EQ(of(1), Money::euros(2000) + Money::euros(50) * 7);
}

// East has 30 users of `old-mail`, west 60 of `oak-mail`: from July on both use `new-mail`, of which 100 are sold at
// least; until the end of September the old ones are paid for as well.
struct Standard : Licences {
  void SetUp() override {
    Licences::SetUp();
    small.site("west");
    add("east", "old-mail", 30);
    add("west", "oak-mail", 60);
    product("new-mail", LicensedBy::user, "mail").at_least = 100;
    option::Standardise standardise;
    standardise.purpose = "mail";
    standardise.software = Ref<catalogue::Product>{"new-mail", {}};
    standardise.parallel = Period{3, 0};
    small.measure("plan", "one-mail", standardise, {.date = make_instant(2007, 7), .after = {}});
  }
  void add(const std::string& site, const std::string& what, int users) {
    product(what, LicensedBy::user, "mail");
    auto& service = small.service("mail-" + site, site);
    service.product = Ref<catalogue::Product>{what, {}};
    service.users = users;
    add_instances(seen, "mail-" + site, 1, make_instant(2007, 1));
  }
};

// Alone each buys 100: 20,000 EUR each, and each pays the upkeep of 100, 500 EUR a month for six months.
TEST_F(Standard, is_bought_by_each_partner_in_the_least_number) {
  EXPECT_THAT(ordered(), ElementsAre(100, 100));
  const auto all = entries();
  EXPECT_EQ(caused(all, "products.new-mail.price"), Money::euros(40000));
  EXPECT_EQ(caused(all, "products.new-mail.yearly"), Money::euros(500) * 12);
}

// Together they need 90 and buy 100: a third of 20,000 EUR is east's, 6,666.67; two thirds west's, 13,333.33.
TEST_F(Standard, is_bought_together_by_partners_that_purchase_jointly) {
  small.measure("plan", "together", option::PurchaseJointly{});
  const auto ledger = booked();
  ASSERT_EQ(ledger.licences.size(), 2U);
  EXPECT_DOUBLE_EQ(ledger.licences[0].count, 100.0 / 3);
  EXPECT_EQ(ledger.licence_prices[0].paid, Money::cents(666667));
  EXPECT_EQ(ledger.licence_prices[1].paid, Money::cents(1333333));
  EXPECT_EQ(caused(ledger.entries, "products.new-mail.yearly"), Money::euros(500) * 6);
}

// Nine months of 30 × 60 / 12 = 150 EUR and of 60 × 60 / 12 = 300 EUR: until the parallel running ends.
TEST_F(Standard, runs_in_parallel_with_what_it_replaces) {
  const auto all = entries();
  EXPECT_EQ(caused(all, "products.old-mail.yearly"), Money::euros(150) * 9);
  EXPECT_EQ(caused(all, "products.oak-mail.yearly"), Money::euros(300) * 9);
  EXPECT_EQ(paid(all, Category::licences, 2007, 9), Money::euros(450 + 1000));
  EXPECT_EQ(paid(all, Category::licences, 2007, 10), Money::euros(1000));
}

// Alone each orders for 20,000 EUR, which reaches 10 %. Together they order for as much altogether: 10 % of both parts,
// of which east's, 6,666.67 EUR, would have reached nothing by itself.
TEST_F(Standard, gets_the_discount_of_its_supplier) {
  small.supplier("maker").discounts = {{Money::euros(20000), Fraction(0.10)}, {Money::euros(30000), Fraction(0.20)}};
  small.product("new-mail", "mail").supplier = Ref<money::Supplier>{"maker", {}};
  auto ledger = booked();
  EXPECT_EQ(ledger.licence_prices[0].alone, Money::euros(18000));
  EXPECT_EQ(ledger.licence_prices[0].paid, Money::euros(18000));
  small.measure("plan", "together", option::PurchaseJointly{});
  ledger = booked();
  EXPECT_EQ(ledger.licence_prices[0].alone, Money::cents(666667));
  EXPECT_EQ(ledger.licence_prices[0].paid, Money::euros(6000));
  EXPECT_EQ(ledger.licence_prices[1].paid, Money::euros(12000));
}

// Two boxes for 10,000 EUR of the same supplier: with the licences of 20,000 EUR they would reach 20 %.
TEST_F(Standard, and_servers_do_not_count_together_for_discounts) {
  small.supplier("maker").discounts = {{Money::euros(20000), Fraction(0.10)}, {Money::euros(30000), Fraction(0.20)}};
  small.product("new-mail", "mail").supplier = Ref<money::Supplier>{"maker", {}};
  small.model("box").supplier = Ref<money::Supplier>{"maker", {}};
  seen.purchases = {{make_instant(2007, 3), "more", "east", "box", 2, ""}};
  const auto ledger = booked();
  EXPECT_EQ(ledger.server_prices[0].paid, Money::euros(10000));
  EXPECT_EQ(ledger.licence_prices[0].paid, Money::euros(18000));
}

}  // namespace
}  // namespace verbund::ledger
