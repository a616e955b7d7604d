#include "sim/study/breakeven.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "sim/study/files.h"
#include "tests/sim/study/sample_run.h"

namespace verbund::study {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Both sites draw 1000 and 500 kWh in each of two months at a PUE of 2: 6000 kWh, at 0.10 EUR/kWh 600 EUR. In `pooled`
// the west draws nothing, which leaves 400 EUR, and a server is bought for 300 EUR. All else costs the same, so that
// with a factor f on the price of electricity
//   apart − pooled = 600 f − (400 f + 300) = 200 f − 300 EUR, nothing at f = 1.5.
meters::Observations played(const plan::Plan& plan) {
  meters::Observations seen = testing::sample_run(*plan.scenario, plan.option->id);
  seen.purchases.clear();
  if (plan.option->id != "pooled") return seen;
  seen.purchases = {{make_instant(2007, 2, 3), "hall", "east", "box", 1, ""}};
  for (meters::SiteMonth& month : seen.sites[1].months) month.it_energy = Energy(0);
  return seen;
}

// Runs are played by a function that notes in a file whose they are.
struct BreakevenOfTwo : ::testing::Test {
  fs::path out = fs::temp_directory_path() / ("verbund-breakeven-" + std::to_string(::getpid()));
  scenario::Scenario as_it_stands = scenario_at(1);
  BreakevenRequest request;
  std::vector<std::size_t> announced;

  void SetUp() override {
    fs::create_directories(out);
    request.request.out = (out / "out").string();
    request.request.scenario = &as_it_stands;
    request.request.simulate = [this](const plan::Plan& plan, const engine::Settings&) {
      std::ofstream(out / "played", std::ios::app) << plan.option->id << "\n";
      return played(plan);
    };
    request.between = {"apart", "pooled"};
    request.vary = {"sites.*.electricity"};
    request.varied = {{"sites.east.electricity", {{"", "0.10 EUR/kWh"}, {"2008-01", "1,200.00 EUR/kWh"}}}};
    request.load = [](double factor) { return scenario::Loaded{scenario_at(factor), {}}; };
    request.announce = [this](std::size_t runs) { announced.push_back(runs); };
  }
  void TearDown() override { fs::remove_all(out); }

  static testing::SmallScenario small_scenario() {
    testing::SmallScenario small = testing::two_sites();
    small.model("box").price = Path<Money>(Money::euros(300));
    small.option("third");
    return small;
  }
  static scenario::Scenario scenario_at(double factor) {
    testing::SmallScenario small = small_scenario();
    for (const char* site : {"east", "west"}) small.site(site).electricity = Path(EnergyPrice(0.1 * factor));
    return small.build();
  }
  [[nodiscard]] std::vector<std::string> names_of_played() const {
    std::vector<std::string> names;
    std::ifstream in(out / "played");
    for (std::string name; std::getline(in, name);) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  }
  [[nodiscard]] document::Breakeven found() const {
    BreakevenOutcome outcome = breakeven(request);
    EXPECT_TRUE(outcome.breakeven) << outcome.problem;
    return std::move(outcome.breakeven).value_or(document::Breakeven());
  }
};

TEST_F(BreakevenOfTwo, lies_where_both_cost_the_same) {
  const document::Breakeven it = found();
  EXPECT_EQ(it.factor, 1.5);
  ASSERT_EQ(it.turnings.size(), 1U);
  EXPECT_EQ(it.turnings[0].ahead_below, "apart");
  EXPECT_EQ(it.turnings[0].ahead_above, "pooled");
  EXPECT_EQ(it.as_it_stands.ahead, "apart");
  EXPECT_EQ(it.as_it_stands.by, Money::euros(100));
  // 200 × 0.25 − 300 = −250, 200 × 4 − 300 = 500.
  EXPECT_EQ(it.points.front().factor, 0.25);
  EXPECT_EQ(it.points.front().by, Money::euros(250));
  EXPECT_EQ(it.points.back().ahead, "pooled");
  EXPECT_EQ(it.points.back().by, Money::euros(500));
  EXPECT_EQ(it.discounting.rate, std::nullopt);
}

TEST_F(BreakevenOfTwo, names_what_was_varied_and_what_it_is_there) {
  const document::Breakeven it = found();
  ASSERT_EQ(it.varied.size(), 1U);
  EXPECT_EQ(it.varied[0].path, "sites.east.electricity");
  EXPECT_EQ(it.varied[0].numbers[0].there, "0.15 EUR/kWh");
  EXPECT_EQ(it.varied[0].numbers[1].there, "1,800 EUR/kWh");
  EXPECT_EQ(it.varied[0].numbers[1].from, "2008-01");
}

TEST_F(BreakevenOfTwo, plays_the_two_options_once_and_no_other_where_money_is_varied) {
  const document::Breakeven it = found();
  EXPECT_THAT(names_of_played(), ElementsAre("apart", "pooled"));
  EXPECT_EQ(it.runs, 2);
  EXPECT_THAT(announced, ElementsAre());
  EXPECT_EQ(found().runs, 2);
  EXPECT_EQ(names_of_played().size(), 2U);  // from the store
}

TEST_F(BreakevenOfTwo, costs_as_the_study_of_the_scenario_does) {
  const document::Breakeven it = found();
  const Outcome study = run(request.request);
  for (const char* option : {"apart", "pooled"}) {
    EXPECT_EQ(it.as_it_stands.npv.at(option), study.study->options.at(option).appraisal.npv) << option;
  }
}

// With 10 %/year all payments of 2007, which is January and February here, are divided by the same: it turns at 1.5 as
// before, by cents.
TEST_F(BreakevenOfTwo, discounts) {
  const auto discounted = [](double factor) {
    testing::SmallScenario small = small_scenario();
    small.base.discounting.rate = GrowthRate(0.1);
    for (const char* site : {"east", "west"}) small.site(site).electricity = Path(EnergyPrice(0.1 * factor));
    return small.build();
  };
  as_it_stands = discounted(1);
  request.load = [&](double factor) { return scenario::Loaded{discounted(factor), {}}; };
  const document::Breakeven it = found();
  EXPECT_NEAR(it.factor.value_or(0), 1.5, 1e-3);
  EXPECT_EQ(it.discounting.rate, 10);
  EXPECT_LT(it.as_it_stands.by, Money::euros(100));
}

// 200 f = 300 lies above 1.4.
TEST_F(BreakevenOfTwo, may_lie_out_of_the_range) {
  request.highest = 1.4;
  const document::Breakeven it = found();
  EXPECT_EQ(it.factor, std::nullopt);
  EXPECT_TRUE(it.turnings.empty());
  EXPECT_EQ(it.varied[0].numbers[0].there, "");
  for (const document::FactorPoint& point : it.points) EXPECT_EQ(point.ahead, "apart") << point.factor;
}

TEST_F(BreakevenOfTwo, tells_of_the_scenario_as_it_stands_even_beside_the_range) {
  request.lowest = 1.2;
  const document::Breakeven it = found();
  EXPECT_EQ(it.factor, 1.5);
  EXPECT_EQ(it.as_it_stands.by, Money::euros(100));
  EXPECT_EQ(it.points.front().factor, 1.2);
}

TEST_F(BreakevenOfTwo, plays_both_again_for_every_factor_where_physics_is_varied) {
  request.load = [](double factor) {
    testing::SmallScenario small = small_scenario();
    small.service("mail", "east").size.memory = testing::gib(factor);
    for (const char* site : {"east", "west"}) small.site(site).electricity = Path(EnergyPrice(0.1 * factor));
    return scenario::Loaded{small.build(), {}};
  };
  const document::Breakeven it = found();
  EXPECT_EQ(it.factor, 1.5);
  EXPECT_EQ(it.runs, static_cast<std::int64_t>(2 * it.points.size()));
  EXPECT_EQ(names_of_played().size(), 2 * it.points.size());
  EXPECT_THAT(announced, ElementsAre(2 * 9));
}

TEST_F(BreakevenOfTwo, is_refused_before_anything_is_played_where_a_factor_makes_no_scenario) {
  request.load = [](double factor) {
    if (factor > 0.3) return scenario::Loaded{scenario_at(factor), {}};
    return scenario::Loaded{std::nullopt, {{scenario::Problem::out_of_range, {}, "too low", ""}}};
  };
  const BreakevenOutcome outcome = breakeven(request);
  EXPECT_FALSE(outcome.breakeven);
  EXPECT_EQ(outcome.refused_at, 0.25);
  ASSERT_EQ(outcome.refusals.size(), 1U);
  EXPECT_EQ(outcome.refusals[0].message, "too low");
  EXPECT_TRUE(names_of_played().empty());
}

TEST_F(BreakevenOfTwo, is_refused_where_a_factor_renames_an_option) {
  request.load = [](double factor) {
    testing::SmallScenario small = testing::two_sites();
    scenario::Scenario scenario = small.build();
    scenario.options = {};
    return scenario::Loaded{factor == 4 ? scenario : scenario_at(factor), {}};
  };
  const BreakevenOutcome outcome = breakeven(request);
  EXPECT_EQ(outcome.refused_at, 4);
  ASSERT_EQ(outcome.refusals.size(), 1U);
  EXPECT_EQ(outcome.refusals[0].message, "with the factor 4 there is no option `apart`");
}

TEST_F(BreakevenOfTwo, tells_of_a_run_that_dies) {
  request.request.simulate = [](const plan::Plan& plan, const engine::Settings&) {
    if (plan.option->id == "pooled") std::raise(SIGKILL);
    return played(plan);
  };
  const BreakevenOutcome outcome = breakeven(request);
  EXPECT_FALSE(outcome.breakeven);
  EXPECT_THAT(outcome.failures, ElementsAre("the run of pooled failed: its process was ended by signal 9 (Killed)"));
}

TEST_F(BreakevenOfTwo, can_be_interrupted) {
  volatile std::sig_atomic_t stop = 1;
  request.request.interrupted = &stop;
  const BreakevenOutcome outcome = breakeven(request);
  EXPECT_TRUE(outcome.interrupted);
  EXPECT_FALSE(outcome.breakeven);
}

TEST_F(BreakevenOfTwo, needs_a_folder_for_runs) {
  std::ofstream(out / "file") << "x";
  request.request.out = (out / "file").string();
  EXPECT_THAT(breakeven(request).problem, HasSubstr("cannot write"));
}

TEST_F(BreakevenOfTwo, is_a_document) {
  const auto json = nlohmann::json::parse(document::write_json(found()), nullptr, false);
  EXPECT_EQ(json["verbund_breakeven"], 1);
  EXPECT_EQ(json["factor"], 1.5);
  EXPECT_EQ(json["between"], nlohmann::json({"apart", "pooled"}));
  EXPECT_EQ(json["turnings"][0]["ahead_above"], "pooled");
  EXPECT_EQ(json["as_it_stands"]["by"], 100);
  EXPECT_EQ(json["varied"][0]["numbers"][0]["there"], "0.15 EUR/kWh");
  for (const auto& point : json["points"]) {
    const double difference = point["npv"]["apart"].get<double>() - point["npv"]["pooled"].get<double>();
    EXPECT_NEAR(difference, 200 * point["factor"].get<double>() - 300, 0.011) << point;
  }
}

}  // namespace
}  // namespace verbund::study
