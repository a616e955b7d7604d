// Discounts by volume: alone and together, by supplier, category and year.
#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using ::testing::ElementsAre;
using testing::SmallScenario;

// Boxes at 5,000 EUR come from the north, cubes at 4,000 EUR from the south, what is plain from anybody, at 1,000 EUR.
// North: 5 % from 20,000 EUR, 10 % from 50,000 EUR; south: 2 % from 10,000 EUR; all others: 1 % from 2,000 EUR.
struct Suppliers : ::testing::Test {
  SmallScenario small;
  meters::Observations seen;
  void SetUp() override {
    for (const char* id : {"east", "mid", "west"}) small.site(id);
    small.option("plan");
    small.supplier("north").discounts = {{Money::euros(20000), Fraction(0.05)}, {Money::euros(50000), Fraction(0.10)}};
    small.supplier("south").discounts = {{Money::euros(10000), Fraction(0.02)}};
    small.base.discounts = {{Money::euros(2000), Fraction(0.01)}};
    small.model("box").supplier = Ref<money::Supplier>{"north", {}};
    small.model("cube").supplier = Ref<money::Supplier>{"south", {}};
    small.model("cube").price = Path<Money>(Money::euros(4000));
    small.model("plain").price = Path<Money>(Money::euros(1000));
  }
  void buy(Instant when, const std::string& site, const std::string& model, int count) {
    seen.purchases.push_back({when, "more", site, model, count, ""});
  }
  void buy_jointly(const std::string& id, Instant when, const std::vector<std::string>& partners = {}) {
    option::PurchaseJointly jointly;
    for (const std::string& partner : partners) jointly.partners.push_back({partner, {}});
    small.measure("plan", id, jointly, {.date = when, .after = {}});
  }
  [[nodiscard]] Ledger booked() const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    run.purchases = seen.purchases;
    return make_ledger(scenario, *scenario.options.begin(), run);
  }
  [[nodiscard]] std::vector<Money> alone() const {
    std::vector<Money> all;
    for (const Price& price : booked().server_prices) all.push_back(price.alone);
    return all;
  }
  [[nodiscard]] std::vector<Money> paid() const {
    std::vector<Money> all;
    for (const Price& price : booked().server_prices) all.push_back(price.paid);
    return all;
  }
};

// 4 boxes: 20,000 EUR, less 5 %. 2 cubes: 8,000 EUR, below the tier of the south. 2 plain ones: 2,000 EUR, less 1 %.
TEST_F(Suppliers, count_what_is_bought_from_each_of_them_for_itself) {
  buy(make_instant(2007, 3), "east", "box", 4);
  buy(make_instant(2007, 3), "east", "cube", 2);
  buy(make_instant(2007, 3), "east", "plain", 2);
  EXPECT_THAT(paid(), ElementsAre(Money::euros(19000), Money::euros(8000), Money::euros(1980)));
}

// East 20,000 and west 30,000 EUR: 5 % each alone, 10 % of the 50,000 together.
TEST_F(Suppliers, give_joint_buyers_the_discount_of_all_and_know_what_each_had_got_alone) {
  buy_jointly("together", make_instant(2007, 1));
  buy(make_instant(2007, 3), "east", "box", 4);
  buy(make_instant(2007, 9), "west", "box", 6);
  EXPECT_THAT(alone(), ElementsAre(Money::euros(19000), Money::euros(28500)));
  EXPECT_THAT(paid(), ElementsAre(Money::euros(18000), Money::euros(27000)));
  EXPECT_EQ(booked().servers[1].list, Money::euros(30000));
}

// 10,000 EUR each: east and west reach 20,000, mid buys for itself.
TEST_F(Suppliers, leave_out_partners_that_do_not_join) {
  buy_jointly("two", make_instant(2007, 1), {"east", "west"});
  for (const char* site : {"east", "mid", "west"}) buy(make_instant(2007, 3), site, "box", 2);
  EXPECT_THAT(paid(), ElementsAre(Money::euros(9500), Money::euros(10000), Money::euros(9500)));
}

// From 2008 on mid and west are one buyer; east, which was with west in 2007, is alone then.
TEST_F(Suppliers, know_of_several_joint_purchases_the_latest) {
  buy_jointly("first", make_instant(2007, 1), {"east", "west"});
  buy_jointly("second", make_instant(2008, 1), {"mid", "west"});
  for (const int year : {2007, 2008}) {
    for (const char* site : {"east", "mid", "west"}) buy(make_instant(year, 3), site, "box", 2);
  }
  EXPECT_THAT(paid(), ElementsAre(Money::euros(9500), Money::euros(10000), Money::euros(9500),  //
                                  Money::euros(10000), Money::euros(9500), Money::euros(9500)));
}

// 33 % of 3 × 3.35 EUR = 3.3165 EUR, rounded once for the order: 10.05 − 3.32 = 6.73 EUR.
TEST_F(Suppliers, round_the_discount_of_an_order_once) {
  small.model("plain").price = Path<Money>(Money::cents(335));
  small.base.discounts = {{Money::cents(1), Fraction(0.33)}};
  buy(make_instant(2007, 3), "east", "plain", 3);
  EXPECT_THAT(paid(), ElementsAre(Money::cents(673)));
}

// The entries are the prices that were paid.
TEST_F(Suppliers, are_paid_what_the_prices_say) {
  buy_jointly("together", make_instant(2007, 1));
  buy(make_instant(2007, 3), "east", "box", 4);
  buy(make_instant(2007, 9), "west", "box", 6);
  const auto ledger = booked();
  EXPECT_EQ(ledger::paid(ledger.entries, Category::hardware), Money::euros(45000));
  EXPECT_EQ(ledger::paid(ledger.entries, Category::hardware, 2007, 9), Money::euros(27000));
}

}  // namespace
}  // namespace verbund::ledger
