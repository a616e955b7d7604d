// What becomes of servers: depreciation and what is left, disposal and resale.
#include "sim/ledger/hardware.h"

#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using testing::SmallScenario;

struct Hardware : ::testing::Test {
  SmallScenario small;
  meters::Observations seen;
  void SetUp() override {
    small.site("east");
    small.option("plan");
  }
  // Both servers of the measure `hall`, on 15 March 2007; the second may go again.
  void buy_two(std::optional<Instant> second_gone = {}) {
    const Instant day = make_instant(2007, 3, 15);
    seen.purchases.push_back({day, "hall", "east", "box", 2, ""});
    add_server(seen, {"hall-001", "east", "box", {}, "hall", day}, day);
    add_server(seen, {"hall-002", "east", "box", {}, "hall", day}, day, second_gone);
  }
  void stand(const std::string& name, Instant bought, Instant gone) {
    add_server(seen, {name, "east", "box", {}, "old", bought}, make_instant(2007, 1), gone);
  }
  [[nodiscard]] std::vector<Entry> entries() const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    run.servers = seen.servers;
    run.changes = seen.changes;
    run.purchases = seen.purchases;
    return ledger::entries(scenario, *scenario.options.begin(), run);
  }
  [[nodiscard]] Money of(Kind kind, int year) const {
    return sum(entries(), [&](const Entry& x) { return x.kind == kind && civil(x.date).year == year; });
  }
};

// 6,000 EUR each over five years, 100 EUR a month each; two years are played.
struct Written : Hardware {
  void SetUp() override {
    Hardware::SetUp();
    small.model("box").price = Path<Money>(Money::euros(6000));
    small.model("box").life = Period{60, 0};
  }
};

// March to December 2007: 10 × 200 = 2,000 EUR; 2008: 2,400 EUR; left: 12,000 − 4,400 = 7,600 EUR.
TEST_F(Written, off_in_equal_parts_and_the_rest_is_left) {
  buy_two();
  EXPECT_EQ(paid(entries(), Category::hardware), Money::euros(12000));
  EXPECT_EQ(of(Kind::depreciation, 2007), Money::euros(2000));
  EXPECT_EQ(of(Kind::depreciation, 2008), Money::euros(2400));
  EXPECT_EQ(of(Kind::residual, 2007), Money());
  EXPECT_EQ(of(Kind::residual, 2008), Money::euros(7600));
}

// The second goes on 10 June 2008: the 5,000 EUR that it was worth at the beginning of the year go with it, 1,200 EUR
// of the first are written off beside. Left is the first: 6,000 − 22 × 100 = 3,800 EUR. 2,000 + 6,200 + 3,800 = 12,000.
TEST_F(Written, off_is_what_goes_before_its_time) {
  buy_two(make_instant(2008, 6, 10));
  EXPECT_EQ(of(Kind::depreciation, 2007), Money::euros(2000));
  EXPECT_EQ(of(Kind::depreciation, 2008), Money::euros(6200));
  EXPECT_EQ(of(Kind::residual, 2008), Money::euros(3800));
}

// Left at 10 % less: 10,800 EUR are paid and written off, 1,800 + 2,160 EUR, 6,840 EUR are left.
TEST_F(Written, off_is_what_was_paid_and_not_the_list_price) {
  small.base.discounts = {{Money::euros(12000), Fraction(0.10)}};
  buy_two();
  EXPECT_EQ(paid(entries(), Category::hardware), Money::euros(10800));
  EXPECT_EQ(of(Kind::depreciation, 2007), Money::euros(1800));
  EXPECT_EQ(of(Kind::depreciation, 2008), Money::euros(2160));
  EXPECT_EQ(of(Kind::residual, 2008), Money::euros(6840));
}

// A life of one year ends with February 2008.
TEST_F(Written, off_within_the_run_nothing_is_left) {
  small.model("box").life = Period{12, 0};
  buy_two();
  EXPECT_EQ(of(Kind::depreciation, 2007), Money::euros(10000));
  EXPECT_EQ(of(Kind::depreciation, 2008), Money::euros(2000));
  EXPECT_EQ(of(Kind::residual, 2008), Money());
}

TEST_F(Written, off_is_nothing_of_a_model_without_a_useful_life) {
  small.model("box").life.reset();
  buy_two();
  EXPECT_EQ(of(Kind::depreciation, 2007), Money());
  EXPECT_EQ(of(Kind::residual, 2008), Money());
}

// In March east uses the site alone, later west three quarters of it: both are the cost of those who pay.
TEST_F(Written, off_it_is_by_those_who_paid_it) {
  small.partner("west");
  buy_two();
  const auto scenario = small.build();
  auto run = quiet_run(scenario);
  run.servers = seen.servers;
  run.changes = seen.changes;
  run.purchases = seen.purchases;
  const auto east = testing::at(scenario.partners, "east"), west = testing::at(scenario.partners, "west");
  for (std::size_t m = 2; m < run.months.size(); ++m) {
    run.sites[0].months[m].use[east.value] = {Work(1), 1};
    run.sites[0].months[m].use[west.value] = {Work(3), 3};
  }
  const auto all = ledger::entries(scenario, *scenario.options.begin(), run);
  const auto of_west = [&](Kind kind) {
    return sum(all,
               [&](const Entry& x) { return x.partner == west && x.kind == kind && x.category == Category::hardware; });
  };
  EXPECT_EQ(of_west(Kind::payment), Money::euros(9000));
  EXPECT_EQ(of_west(Kind::depreciation), Money::euros(3300));
  EXPECT_EQ(of_west(Kind::residual), Money::euros(5700));
}

// Three partners in equal parts, 3,333.34 and twice 3,333.33 EUR: every cent of each is written off or left.
TEST_F(Written, off_is_to_the_cent_what_each_partner_paid) {
  small.partner("mid");
  small.partner("west");
  small.model("box").price = Path<Money>(Money::euros(5000));
  buy_two(make_instant(2008, 6, 10));
  const auto scenario = small.build();
  auto run = quiet_run(scenario);
  run.servers = seen.servers;
  run.changes = seen.changes;
  run.purchases = seen.purchases;
  for (auto& month : run.sites[0].months) month.use.assign(3, {Work(1), 1});
  const auto all = ledger::entries(scenario, *scenario.options.begin(), run);
  for (const std::uint32_t partner : {0U, 1U, 2U}) {
    const auto of = [&](bool is_payment) {
      return sum(all, [&](const Entry& x) {
        return x.category == Category::hardware && x.partner.value == partner &&
               (x.kind == Kind::payment) == is_payment;
      });
    };
    EXPECT_EQ(of(true), Money::cents(partner == 0 ? 333'334 : 333'333));
    EXPECT_EQ(of(false), of(true));
  }
}

// Each year leaves half of the price: 5,000 EUR in January 2005 are 1,250 EUR in January 2007; disposal is 80 EUR.
TEST_F(Hardware, that_leaves_is_disposed_of_and_sold) {
  small.model("box").resale = Fraction(0.5);
  small.model("box").disposal = Money::euros(80);
  stand("one", make_instant(2005, 1), make_instant(2007, 1));
  const auto all = entries();
  EXPECT_EQ(caused(all, "models.box.disposal"), Money::euros(80));
  EXPECT_EQ(caused(all, "models.box.resale"), Money::euros(-1250));
  EXPECT_EQ(paid(all, Category::disposal), Money::euros(80 - 1250));
}

// It cost 5,000 EUR when it was bought; that boxes are at 4,000 EUR since 2006 is no matter.
TEST_F(Hardware, is_sold_for_a_share_of_the_price_of_its_day) {
  small.model("box").price = Path<Money>(Money::euros(5000), {{make_instant(2006, 1), Money::euros(4000)}});
  small.model("box").resale = Fraction(0.5);
  stand("old", make_instant(2005, 3), make_instant(2007, 3));
  stand("new", make_instant(2006, 3), make_instant(2007, 3));
  EXPECT_EQ(caused(entries(), "models.box.resale"), Money::euros(-1250 - 2000));
}

TEST_F(Hardware, that_stays_or_is_not_sold_brings_nothing) {
  small.model("box").disposal = Money::euros(80);
  stand("goes", make_instant(2005, 1), make_instant(2007, 6));
  add_server(seen, {"stays", "east", "box", {}, "old", make_instant(2005, 1)}, make_instant(2007, 1));
  add_server(seen, {"leased", "east", "box", {}, "rent", make_instant(2007, 1), true}, make_instant(2007, 1),
             make_instant(2007, 6));
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::disposal), Money::euros(80));
}

}  // namespace
}  // namespace verbund::ledger
