#include "tests/scenarios/shipped.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <numeric>

#include "models/scenario/load.h"
#include "sim/ledger/ledger.h"
#include "sim/study/run_store.h"
#include "sim/study/study.h"

namespace verbund::testing {

namespace fs = std::filesystem;

namespace {

void expect_work_conserved(const meters::Observations& run) {
  const double demanded = run.demanded.value();
  EXPECT_GT(demanded, 0);
  EXPECT_NEAR(run.served.value() + run.unserved.value() + run.drilled.value() + run.waiting.value(), demanded,
              1e-9 * demanded);
  EXPECT_NEAR(run.kernel_consumed.value(), run.consumed.value(), 1e-9 * run.consumed.value());
  double by_service = 0;
  double by_site = 0;
  for (const auto& service : run.services) by_service += service.demanded.value();
  for (const auto& site : run.sites) {
    for (const auto& month : site.months) by_site += month.served.value() + month.unserved.value();
  }
  EXPECT_NEAR(by_service, demanded, 1e-9 * demanded);
  // What drills leave undone and what still waits at the end belongs to no site.
  EXPECT_NEAR(by_site + run.drilled.value() + run.waiting.value(), demanded, 1e-9 * demanded);
}

void expect_energy_conserved(const scenario::Scenario& scenario, const meters::Observations& run) {
  std::map<std::string, double> servers;
  for (const auto& server : run.servers) servers[server.site] += server.energy.value();
  for (std::size_t i = 0; i < run.sites.size(); ++i) {
    const auto& months = run.sites[i].months;
    const double site = std::accumulate(months.begin(), months.end(), 0.0,
                                        [](double sum, const auto& month) { return sum + month.it_energy.value(); });
    EXPECT_NEAR(site, servers[scenario.sites[scenario.sites.index(i)].id], 1e-9 * site);
  }
}

void expect_money_conserved(const scenario::Scenario& scenario, const option::Option& option,
                            const meters::Observations& run, const document::OptionResult& shown) {
  std::map<std::uint32_t, Money> by_partner;
  std::map<std::uint32_t, Money> by_site;
  std::map<ledger::Category, Money> by_category;
  Money total;
  for (const auto& entry : ledger::make_ledger(scenario, option, run).entries) {
    if (!ledger::is_budget_effective(entry.kind)) continue;
    by_partner[entry.partner.value] += entry.amount;
    by_site[entry.site ? entry.site->value : UINT32_MAX] += entry.amount;
    by_category[entry.category] += entry.amount;
    total += entry.amount;
  }
  const auto sum = [](const auto& parts) {
    Money all;
    for (const auto& [key, amount] : parts) all += amount;
    return all;
  };
  EXPECT_EQ(sum(by_partner), total);
  EXPECT_EQ(sum(by_site), total);
  EXPECT_EQ(sum(by_category), total);
  EXPECT_EQ(shown.totals.cost, total);
  EXPECT_EQ(document::cost(shown, {}), total);
}

}  // namespace

std::string data_folder() {
  if (const char* named = std::getenv("VERBUND_DATA")) return named;
  const fs::path beside = fs::path(VERBUND_SOURCE_DIR) / "../shared/data";
  return fs::exists(beside) ? beside.string() : "";
}

scenario::Scenario load_shipped(const std::string& name) {
  auto loaded =
      scenario::load({.path = std::string(VERBUND_SOURCE_DIR) + "/scenarios/" + name, .data_folder = data_folder()});
  EXPECT_EQ(scenario::render(loaded.diagnostics, false), "");
  return std::move(loaded.scenario).value();
}

Shipped::Shipped()
    : out_(fs::temp_directory_path() / ("verbund-shipped-" + std::to_string(static_cast<long>(getpid())))) {}

Shipped::~Shipped() { fs::remove_all(out_); }

document::Study Shipped::play(const scenario::Scenario& scenario, int jobs, const std::string& folder) {
  study::Request request;
  request.scenario = &scenario;
  request.jobs = jobs;
  request.out = (out_ / folder).string();
  auto outcome = study::run(request);
  EXPECT_THAT(outcome.failures, ::testing::IsEmpty());
  EXPECT_EQ(outcome.problem, "");
  return std::move(outcome.study).value();
}

meters::Observations Shipped::run_of(const scenario::Scenario& scenario, const option::Option& option) {
  const study::RunStore store((out_ / "once" / "runs").string());
  return store.load(study::run_key(scenario, option, 1, study::build_id())).value();
}

document::Study Shipped::expect_all_conserved(const std::string& name) {
  const auto scenario = load_shipped(name);
  auto study = play(scenario, 2, "once");
  for (const auto& option : scenario.options) {
    SCOPED_TRACE(option.id);
    const auto run = run_of(scenario, option);
    expect_work_conserved(run);
    expect_energy_conserved(scenario, run);
    expect_money_conserved(scenario, option, run, study.options.at(option.id));
  }
  return study;
}

}  // namespace verbund::testing
