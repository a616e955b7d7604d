// Money adds up along every axis, is proportional to prices, and is the same for the same.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <tuple>

#include "tests/properties/played.h"
#include "tests/properties/scaled.h"

namespace verbund {
namespace {

using namespace verbund::testing;
using document::OptionResult;
using document::Study;

constexpr Draw with_money{.people = true, .money = true};

// Runs of one scenario, kept while its prices change.
class Runs {
 public:
  Runs() : folder_(std::filesystem::temp_directory_path() / ("verbund-money-" + std::to_string(getpid()))) {}
  ~Runs() { std::filesystem::remove_all(folder_); }
  Runs(const Runs&) = delete;
  Runs& operator=(const Runs&) = delete;

  [[nodiscard]] Study play(const scenario::Scenario& scenario) const { return testing::play(scenario, {}, folder_); }
  [[nodiscard]] std::ptrdiff_t count() const {
    return std::distance(std::filesystem::directory_iterator(folder_), std::filesystem::directory_iterator());
  }

 private:
  std::filesystem::path folder_;
};

scenario::Scenario drawn_scenario() {
  const std::string text = write_yaml(any_right_scenario(with_money).tree);
  RC_LOG(text);
  return *loaded(text);
}

// Of every kind.
std::vector<document::Entry> ledger(const OptionResult& option) {
  document::CostFilter all;
  all.kind.clear();
  return document::entries(option, all);
}

template <class Counts>
Money sum(const OptionResult& option, Counts counts) {
  Money result;
  for (const document::Entry& entry : ledger(option)) {
    if (counts(entry)) result += entry.amount;
  }
  return result;
}

bool is_payment(const document::Entry& entry) { return entry.kind == "payment"; }

// Year, category, partner, site, kind.
using Axes = std::tuple<std::int64_t, std::string, std::string, std::string, std::string>;

// The rows of the costs are the entries added up: every row has entries, every entry its row.
void check_rows(const OptionResult& option) {
  std::map<Axes, std::pair<Money, Money>> sums;
  for (const document::Entry& entry : ledger(option)) {
    auto& [all, regional] =
        sums[{std::stoi(entry.date.substr(0, 4)), entry.category, entry.partner, entry.site, entry.kind}];
    all += entry.amount;
    if (!entry.payee.empty()) regional += entry.amount;
  }
  RC_ASSERT(sums.size() == option.costs.size());
  for (const document::CostRow& row : option.costs) {
    const auto& [all, regional] = sums.at({row.year, row.category, row.partner, row.site, row.kind});
    RC_ASSERT(all == row.cost);
    RC_ASSERT(regional == row.regional);
  }
}

void check_axis(const Study& study, const OptionResult& option) {
  const auto by = [&](const std::vector<std::string>& ids, std::string document::CostFilter::*part) {
    Money all;
    for (const std::string& id : ids) {
      document::CostFilter filter;
      filter.*part = id;
      all += document::cost(option, filter);
    }
    return all;
  };
  std::vector<std::string> partners;
  for (const auto& [id, info] : study.partners) partners.push_back(id);
  Money years;
  for (const std::int64_t year : document::years(study)) {
    document::CostFilter filter;
    filter.year = year;
    years += document::cost(option, filter);
  }
  const auto& totals = option.totals;
  RC_ASSERT(sum(option, is_payment) == totals.cost);
  RC_ASSERT(by(partners, &document::CostFilter::partner) == totals.cost);
  RC_ASSERT(by(document::categories(), &document::CostFilter::category) == totals.cost);
  RC_ASSERT(years == totals.cost);
  RC_ASSERT(sum(option, [](const auto& x) { return is_payment(x) && !x.payee.empty(); }) == totals.regional);
  RC_ASSERT(sum(option, [](const auto& x) { return x.kind == "depreciation"; }) == totals.depreciation);
  RC_ASSERT(sum(option, [](const auto& x) { return x.kind == "residual"; }) == totals.residual);
}

// What was bought is what was paid for it, and of what lasts to the cent what each partner writes off and keeps.
void check_purchases(const scenario::Scenario& scenario, const std::string& id, const OptionResult& option) {
  std::map<std::string, Money> paid, lasting;  // by measure
  for (const document::Purchase& purchase : option.purchases) {
    RC_ASSERT(purchase.cost <= purchase.list && purchase.alone <= purchase.list);
    paid[purchase.measure] += purchase.cost;
    const auto model = scenario.models.find(purchase.model);
    if (scenario.models[*model].life) lasting[purchase.measure] += purchase.cost;
  }
  for (const auto& [measure, cost] : paid) {
    const std::string cause = fmt::format("options.{}.measures.{}", id, measure);
    const auto of = [&](bool payments, const std::string& partner) {
      return sum(option, [&](const auto& x) {
        return x.cause == cause && x.category == "hardware" && is_payment(x) == payments &&
               (partner.empty() || x.partner == partner);
      });
    };
    RC_ASSERT(of(true, "") == cost);
    RC_ASSERT(of(false, "") == lasting[measure]);
    for (const auto& partner : scenario.partners) {
      if (cost == lasting[measure]) RC_ASSERT(of(false, partner.id) == of(true, partner.id));
    }
  }
  Money licences;
  for (const document::LicencePurchase& purchase : option.licence_purchases) licences += purchase.cost;
  RC_ASSERT(licences ==
            sum(option, [](const auto& x) { return x.cause.starts_with("products.") && x.cause.ends_with(".price"); }));
}

void check_appraisal(const OptionResult& option) {
  Money cost, npv, regional, saving;
  for (const auto& [id, partner] : option.appraisal.partners) {
    cost += partner.cost;
    npv += partner.npv;
    regional += partner.regional;
    saving += partner.saving.value_or(Money());
  }
  RC_ASSERT(cost == option.totals.cost);
  RC_ASSERT(npv == option.appraisal.npv);
  RC_ASSERT(regional == option.totals.regional);
  RC_ASSERT(saving == option.appraisal.saving.value_or(Money()));
}

TEST(Money, adds_up_to_the_cent_along_every_axis) {
  EXPECT_TRUE(holds(15, [] {
    const auto scenario = drawn_scenario();
    const Study study = play(scenario);
    for (const auto& [id, option] : study.options) {
      check_rows(option);
      check_axis(study, option);
      check_purchases(scenario, id, option);
      check_appraisal(option);
    }
  }));
}

// An entry lies at most 5 cents from what it would be without rounding: an amount, or what is due by the end of a
// month, is rounded (1 cent at most), split between partners (1 more), the discount and the share that stays in the
// region are rounded (½ each) and so is the premium, of which a cent becomes less than one. A thousand times 5 cents
// and 5 cents more is what a sum of entries can differ by for each of them.
constexpr int factor = 1000;
constexpr std::int64_t most_cents = 5 * factor + 5;

bool is_scaled(Money small, Money large, std::size_t entries) {
  return std::abs((small * factor - large).in_cents()) <= most_cents * static_cast<std::int64_t>(entries);
}

void check_scaled(const OptionResult& small, const OptionResult& large) {
  std::map<Axes, std::tuple<Money, Money, std::size_t>> sums;
  for (const document::Entry& x : ledger(small)) {
    auto& [amount, other, count] = sums[{std::stoi(x.date), x.category, x.partner, x.site, x.kind}];
    amount += x.amount;
    ++count;
  }
  for (const document::Entry& x : ledger(large)) {
    auto& [other, amount, count] = sums[{std::stoi(x.date), x.category, x.partner, x.site, x.kind}];
    amount += x.amount;
    ++count;
  }
  for (const auto& [axes, sum] : sums) {
    const auto& [a, b, entries] = sum;
    RC_LOG() << std::get<1>(axes) << ": " << a.in_cents() << " and " << b.in_cents() << "\n";
    RC_ASSERT(is_scaled(a, b, entries));
  }
  const std::size_t entries = ledger(small).size() + ledger(large).size();
  RC_ASSERT(is_scaled(small.totals.cost, large.totals.cost, entries));
  RC_ASSERT(is_scaled(small.appraisal.npv, large.appraisal.npv, entries));
}

// Servers are bought at prices in whole cents, so that their list prices are exactly a thousand times as high, and with
// them the volumes that decide about discounts. Nothing is played again.
TEST(Money, is_a_thousand_times_as_much_at_a_thousand_times_the_prices_but_for_rounding) {
  EXPECT_TRUE(holds(12, [] {
    const auto scenario = drawn_scenario();
    const Runs runs;
    const Study small = runs.play(scenario);
    const auto played = runs.count();
    const Study large = runs.play(scaled(scenario, factor));
    RC_ASSERT(runs.count() == played);
    for (const auto& [id, option] : small.options) {
      const OptionResult& other = large.options.at(id);
      check_scaled(option, other);
      for (std::size_t i = 0; i < option.purchases.size(); ++i) {
        RC_ASSERT(option.purchases[i].list * factor == other.purchases[i].list);
      }
    }
  }));
}

// Payments less what is left, of all and of each partner, whenever they count as paid and in whatever terms.
TEST(Money, is_worth_what_is_paid_less_what_is_left_at_a_rate_of_nothing) {
  EXPECT_TRUE(holds(8, [] {
    auto scenario = drawn_scenario();
    const Runs runs;
    for (const auto& rate : {std::optional(GrowthRate(0)), std::optional<GrowthRate>()}) {
      scenario.discounting.rate = rate;
      scenario.discounting.timing = money::Timing::year_end;
      const Study study = runs.play(scenario);
      for (const auto& [id, option] : study.options) {
        RC_ASSERT(option.appraisal.npv == option.totals.cost - option.totals.residual);
        for (const auto& [partner, worth] : option.appraisal.partners) {
          document::CostFilter left;
          left.partner = partner;
          left.kind = "residual";
          RC_ASSERT(worth.npv == worth.cost - document::cost(option, left));
        }
      }
    }
  }));
}

// All that an option came to, under another id: causes name the option.
std::string result_of(const Study& study, const std::string& id) {
  Study one = study;
  OptionResult& option = one.options.at(id);
  option.title.clear();
  option.baseline = false;
  option.appraisal = {};
  return replace_all(only(one, id), {{"options." + id + ".", "options.option."}});
}

TEST(Money, differs_by_nothing_between_options_that_differ_in_nothing) {
  EXPECT_TRUE(holds(12, [] {
    Drawn drawn = any_right_scenario(with_money);
    Yaml twin = drawn.tree["options"][drawn.options[0]];
    twin["baseline"] = "false";
    drawn.tree["options"]["z9-twin"] = twin;
    const std::string text = write_yaml(drawn.tree);
    RC_LOG(text);
    const Study study = play(*loaded(text));
    RC_ASSERT(result_of(study, "z9-twin") == result_of(study, drawn.options[0]));
    const auto& appraisal = study.options.at("z9-twin").appraisal;
    for (const auto& [figure, difference] : appraisal.differences) RC_ASSERT(difference.value_or(0) == 0);
    RC_ASSERT(appraisal.saving == Money());
    RC_ASSERT(!appraisal.payback && !appraisal.internal_rate && !appraisal.cheaper_from);
    for (const auto& [id, partner] : appraisal.partners) {
      RC_ASSERT(partner.saving == Money());
      RC_ASSERT(!partner.payback);
    }
  }));
}

}  // namespace
}  // namespace verbund
