#include "sim/document/study.h"

#include <algorithm>
#include <cstdlib>

#include "models/money/category.h"
#include "sim/document/breakeven_columns.h"
#include "sim/document/columns.h"
#include "sim/document/difference_columns.h"
#include "sim/document/state_columns.h"

namespace verbund::document {
namespace {

constexpr std::size_t day_length = 10;  // of 2007-01-31 08:30

}  // namespace

std::vector<std::string> in_order(const Study& study) {
  std::vector<std::string> result;
  if (study.options.count(study.baseline) > 0) result.push_back(study.baseline);
  for (const auto& [id, option] : study.options) {
    if (id != study.baseline) result.push_back(id);
  }
  return result;
}

std::vector<std::string> categories() { return {money::category_names.begin(), money::category_names.end()}; }

namespace {

// Of a row or an entry of that year.
template <class T>
bool meets(const T& row, std::int64_t year, const CostFilter& filter) {
  const auto any_or = [](const std::string& wanted, const std::string& is) { return wanted.empty() || wanted == is; };
  return (!filter.year || *filter.year == year) && any_or(filter.category, row.category) &&
         any_or(filter.partner, row.partner) && any_or(filter.site, row.site) && any_or(filter.kind, row.kind);
}

Money sum(const OptionResult& option, const CostFilter& filter, Money CostRow::*what) {
  Money sum;
  for (const CostRow& row : option.costs) {
    if (meets(row, row.year, filter)) sum += row.*what;
  }
  return sum;
}

}  // namespace

Money cost(const OptionResult& option, const CostFilter& filter) { return sum(option, filter, &CostRow::cost); }

Money regional_cost(const OptionResult& option, const CostFilter& filter) {
  return sum(option, filter, &CostRow::regional);
}

void Accounts::add(const Entry& entry) {
  const auto [at, is_new] = known_.try_emplace(
      {entry.partner, entry.site, entry.category, entry.kind, entry.cause, entry.payee}, accounts_.size());
  if (is_new) {
    accounts_.push_back({.partner = entry.partner,
                         .site = entry.site,
                         .category = entry.category,
                         .kind = entry.kind,
                         .cause = entry.cause,
                         .payee = entry.payee,
                         .dates = {},
                         .amounts = {}});
  }
  accounts_[at->second].dates.push_back(entry.date);
  accounts_[at->second].amounts.push_back(entry.amount);
}

std::vector<Entry> entries(const OptionResult& option, const CostFilter& filter) {
  std::vector<Entry> result;
  for (const Account& account : option.accounts) {
    for (std::size_t i = 0; i < account.dates.size(); ++i) {
      if (!meets(account, std::strtol(account.dates[i].c_str(), nullptr, 10), filter)) continue;
      result.push_back({.date = account.dates[i],
                        .amount = account.amounts[i],
                        .partner = account.partner,
                        .site = account.site,
                        .category = account.category,
                        .kind = account.kind,
                        .cause = account.cause,
                        .payee = account.payee});
    }
  }
  std::stable_sort(result.begin(), result.end(), [](const Entry& a, const Entry& b) { return a.date < b.date; });
  return result;
}

std::string complete_for_good(const OptionResult& option, const Step& step) {
  if (step.ended.empty()) return "";
  std::string day = step.ended;
  for (const Change& change : option.changes) {
    if (change.measure == step.measure) day = std::max(day, change.when.substr(0, day_length));
  }
  return day;
}

std::vector<std::int64_t> years(const Study& study) {
  std::vector<std::int64_t> result;
  for (const std::string& month : study.months) {
    const std::int64_t year = std::strtol(month.c_str(), nullptr, 10);
    if (result.empty() || result.back() != year) result.push_back(year);
  }
  return result;
}

namespace {

template <class T>
void describe(const std::string& table, std::vector<ColumnRow>& rows) {
  columns(static_cast<const T*>(nullptr), [&](const Column& column, auto) {
    rows.push_back({table, std::string(column.key), std::string(column.unit), std::string(column.sentence)});
  });
}

}  // namespace

std::vector<ColumnRow> reference() {
  std::vector<ColumnRow> rows;
  describe<Study>("study", rows);
  describe<PartnerInfo>("study.partners", rows);
  describe<SiteInfo>("study.sites", rows);
  describe<LinkInfo>("study.links", rows);
  describe<ModelInfo>("study.models", rows);
  describe<ServiceInfo>("study.services", rows);
  describe<Goals>("study.goals", rows);
  describe<Discounting>("study.discounting", rows);
  describe<Conclusion>("study.conclusion", rows);
  describe<Input>("study.inputs", rows);
  describe<OptionResult>("option", rows);
  describe<Totals>("option.totals", rows);
  describe<Appraisal>("option.appraisal", rows);
  describe<PartnerAppraisal>("option.appraisal.partners", rows);
  describe<Verdict>("option.appraisal.verdicts", rows);
  describe<Argument>("option.appraisal.against", rows);
  describe<SiteResult>("option.sites", rows);
  describe<FullDates>("option.sites.full", rows);
  describe<Full>("option.sites.full.cpu", rows);
  describe<SiteSeries>("option.sites.series", rows);
  describe<DaySeries>("option.sites.days", rows);
  describe<LinkResult>("option.links", rows);
  describe<BackupResult>("option.backups", rows);
  describe<ReplicaResult>("option.replicas", rows);
  describe<TrafficResult>("option.traffic", rows);
  describe<ServiceResult>("option.services", rows);
  describe<JobResult>("option.jobs", rows);
  describe<TeamResult>("option.teams", rows);
  describe<TeamSeries>("option.teams.series", rows);
  describe<TaskResult>("option.tasks", rows);
  describe<CostRow>("option.costs", rows);
  describe<Purchase>("option.purchases", rows);
  describe<LicencePurchase>("option.licence_purchases", rows);
  describe<Account>("option.accounts", rows);
  describe<Entry>("entry", rows);
  describe<Step>("option.steps", rows);
  describe<Incident>("option.incidents", rows);
  describe<Extension>("option.extensions", rows);
  describe<Server>("option.servers", rows);
  describe<Change>("option.changes", rows);
  describe<State>("state", rows);
  describe<SiteState>("state.sites", rows);
  describe<BatchState>("state.sites.batches", rows);
  describe<MoveState>("state.moves", rows);
  describe<WaitingState>("state.waiting", rows);
  describe<MeasureState>("state.under_way", rows);
  describe<Breakeven>("breakeven", rows);
  describe<Turning>("breakeven.turnings", rows);
  describe<FactorPoint>("breakeven.points", rows);
  describe<VariedValue>("breakeven.varied", rows);
  describe<VariedNumber>("breakeven.varied.numbers", rows);
  describe<Difference>("comparison", rows);
  describe<ComparedStudy>("comparison.a", rows);
  describe<ChangedInput>("comparison.inputs", rows);
  describe<ChangedMeasure>("comparison.measures", rows);
  describe<ChangedFigure>("comparison.figures", rows);
  describe<ChangedGoal>("comparison.goals", rows);
  return rows;
}

}  // namespace verbund::document
