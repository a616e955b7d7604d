// What measures cost beside what they buy, and what customers of a large provider pay.
#include "sim/ledger/projects.h"

#include <gmock/gmock.h>

#include "tests/sim/ledger/booked.h"
#include "tests/support/small_scenario.h"

namespace verbund::ledger {
namespace {

using testing::SmallScenario;

const std::string project = "options.plan.measures.gather.project.";

// Three instances of `mail` go from west to east; three months.
struct Projects : ::testing::Test {
  SmallScenario small;
  meters::Observations seen;
  void SetUp() override {
    small.base.horizon = {3, 0};
    small.site("east");
    small.site("west");
    small.service("mail", "west", 3);
    small.measure("plan", "gather", option::Move{.services = {}, .to = {"east", {}}},
                  {.date = make_instant(2007, 2, 15), .after = {}});
  }
  option::Measure& gather() { return small.option("plan").measures.front(); }
  void arrive(int day, int number) {
    add_change(seen, {make_instant(2007, 2, day, 4), "arrived", "gather", "", "mail", number, "to", "from"});
  }
  [[nodiscard]] std::vector<Entry> entries(const std::function<void(meters::Observations&)>& fill = {}) const {
    const auto scenario = small.build();
    auto run = quiet_run(scenario);
    run.changes = seen.changes;
    run.steps = seen.steps;
    if (fill) fill(run);
    return ledger::entries(scenario, *scenario.options.begin(), run);
  }
};

// 20,000 EUR and 15 % for what nobody thought of: 23,000 EUR on the day it begins; 3,000 EUR of training.
TEST_F(Projects, cost_once_with_contingency_when_they_begin) {
  gather().project.cost = Money::euros(20000);
  gather().project.contingency = Fraction(0.15);
  gather().project.training = Money::euros(3000);
  const auto all = entries();
  EXPECT_EQ(caused(all, project + "cost"), Money::euros(20000));
  EXPECT_EQ(caused(all, project + "contingency"), Money::euros(3000));
  EXPECT_EQ(paid(all, Category::project, 2007, 2), Money::euros(23000));
  EXPECT_EQ(paid(all, Category::training, 2007, 2), Money::euros(3000));
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.date == make_instant(2007, 2, 15); }), Money::euros(26000));
}

// It began on 1 March instead.
TEST_F(Projects, cost_when_the_measure_began_in_the_run) {
  gather().project.cost = Money::euros(20000);
  seen.steps = {{"gather", "2007-03-01", "", ""}};
  EXPECT_EQ(paid(entries(), Category::project, 2007, 3), Money::euros(20000));
}

TEST_F(Projects, cost_nothing_when_the_measure_never_began) {
  gather().project = {Money::euros(20000), {}, Money::euros(3000), {}, Path<YearlyCost>(YearlyCost(12000))};
  seen.steps = {{"gather", "", "", ""}};
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::project) + paid(all, Category::training) + paid(all, Category::services), Money());
}

// 400 EUR each: two arrive on the 17th, one on the 24th.
TEST_F(Projects, cost_for_each_instance_on_the_day_it_arrives) {
  gather().project.per_instance = Money::euros(400);
  arrive(17, 1);
  arrive(17, 2);
  arrive(24, 3);
  const auto on = [all = entries()](int day) {
    return sum(all, [&](const Entry& x) { return x.cause == project + "per_instance" && civil(x.date).day == day; });
  };
  EXPECT_EQ(on(17), Money::euros(800));
  EXPECT_EQ(on(24), Money::euros(400));
}

// Five instances that stand there become virtual on 1 February; those of `files` are not meant.
TEST_F(Projects, cost_for_each_instance_that_becomes_virtual) {
  small.service("files", "west", 2);
  small.measure("plan", "pack", option::Virtualise{}).project.per_instance = Money::euros(100);
  add_instances(seen, "mail", 5, make_instant(2007, 1));
  add_instances(seen, "files", 2, make_instant(2007, 1));
  add_change(seen, {make_instant(2007, 2), "virtualised", "pack", "", "mail", 0, "", ""});
  const auto all = entries();
  EXPECT_EQ(caused(all, "options.plan.measures.pack.project.per_instance"), Money::euros(500));
  EXPECT_EQ(paid(all, Category::migration, 2007, 2), Money::euros(500));
}

// 12,000 EUR a year from 15 February on: 14 of 28 days are 500 EUR, March 1,000 EUR.
TEST_F(Projects, cost_month_by_month_for_services_bought_from_others) {
  gather().project.yearly = Path<YearlyCost>(YearlyCost(12000));
  const auto all = entries();
  EXPECT_EQ(paid(all, Category::services, 2007, 1), Money());
  EXPECT_EQ(paid(all, Category::services, 2007, 2), Money::euros(500));
  EXPECT_EQ(paid(all, Category::services, 2007, 3), Money::euros(1000));
}

// The move is about east. In February only east uses it, in March east and west alike; the same GiB-hours and
// core-hours in both months: east bears 3 of 4 parts of what is paid once. Of the whole, paid by west, all of it.
TEST_F(Projects, are_borne_by_those_who_use_the_site_from_then_on_or_by_the_partner_that_pays) {
  gather().project.cost = Money::euros(20000);
  const auto west = [&] {
    const auto all = entries([](auto& run) {
      run.sites[0].months[1].use[0] = {Work(2), 2};
      run.sites[0].months[2].use[0] = run.sites[0].months[2].use[1] = {Work(1), 1};
    });
    return sum(all, [](const Entry& x) { return x.category == Category::project && x.partner.value == 1; });
  };
  EXPECT_EQ(west(), Money::euros(5000));
  gather().paid_by = Ref<site::Partner>{"west", {}};
  EXPECT_EQ(west(), Money::euros(20000));
}

// A measure about no site is the cost of all: without any use of all partners in equal parts.
TEST_F(Projects, of_measures_about_no_site_are_shared_by_all) {
  small.measure("plan", "people", option::SharePeople{}).project.cost = Money::euros(9000);
  const auto all = entries();
  for (const std::uint32_t partner : {0U, 1U}) {
    EXPECT_EQ(sum(all, [&](const Entry& x) { return x.category == Category::project && x.partner.value == partner; }),
              Money::euros(4500));
  }
}

// 200 workplaces from 15 February on: entry 150 EUR each, 30,000 EUR on that day; 1,200 EUR a year each, 20,000 EUR a
// month, half of it in February; 10 % dearer in March. West does not join.
TEST_F(Projects, customers_of_a_large_provider_pay_by_workplace) {
  small.partner("east").workplaces = 200;
  small.partner("west").workplaces = 500;
  option::JoinAlliance join{.partners = {{"east", {}}}, .price = {}, .entry = Money::euros(150)};
  join.price = {YearlyCost(1200), {{make_instant(2007, 3), YearlyCost(1320)}}};
  small.measure("plan", "join", join, {.date = make_instant(2007, 2, 15), .after = {}});
  auto all = entries();
  EXPECT_EQ(caused(all, "options.plan.measures.join.entry"), Money::euros(30000));
  EXPECT_EQ(paid(all, Category::services, 2007, 2), Money::euros(30000 + 10000));
  EXPECT_EQ(paid(all, Category::services, 2007, 3), Money::euros(22000));
  EXPECT_EQ(sum(all, [](const Entry& x) { return x.category == Category::services && x.partner.value == 1; }), Money());
}

}  // namespace
}  // namespace verbund::ledger
