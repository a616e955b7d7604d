// Money of an option, and what it means beside the others. money_columns.h names unit and meaning of every member.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/units/money.h"
#include "sim/document/argument.h"

namespace verbund::document {

// Entries of a calendar year, added up.
struct CostRow {
  std::int64_t year = 0;
  std::string category, partner, site, kind;
  Money cost, regional;
};

// Lines of the ledger that differ in date and amount only.
struct Account {
  std::string partner, site, category, kind, cause, payee;
  std::vector<std::string> dates;
  std::vector<Money> amounts;  // as many
};

// One line of the ledger.
struct Entry {
  std::string date;
  Money amount;
  std::string partner, site, category, kind, cause, payee;
};

struct Purchase {
  std::string date, measure, site, model;
  std::int64_t count = 0;
  std::string paid_by;
  Money list, alone, cost;
};

struct LicencePurchase {
  std::string date, product, partner;
  double count = 0;
  Money list, alone, cost;
};

// Empty rate: nothing is discounted.
struct Discounting {
  std::optional<double> rate;
  std::string terms, timing;
  double inflation = 0;
};

struct Goals {
  std::optional<double> unserved_at_most;
  std::string minimise;
  std::optional<Money> cost_at_most, saving_at_least;
  std::optional<double> payback_at_most;
  std::optional<std::int64_t> rto_missed_at_most;
  std::optional<double> regional_at_least;
};

// What a goal of the scenario came to.
struct Verdict {
  std::string goal, unit;
  double limit = 0;
  std::optional<double> value, margin;
  bool met = true;
};

// Of one partner; differences to the baseline are what the option saves.
struct PartnerAppraisal {
  Money cost, npv, regional;
  std::optional<Money> saving;
  std::optional<double> payback;
  double hours_free = 0, hours_missing = 0;
  std::int64_t tasks_started = 0;
};

// Differences to the baseline, 100 × (this − baseline) / baseline; none where the baseline has nothing.
struct Appraisal {
  std::map<std::string, std::optional<double>>
      differences;  // by the key of the total; cost_<category>, cost_of_<partner>
  std::optional<std::int64_t> cheaper_from;
  Money npv, annuity;
  std::optional<Money> saving;
  std::optional<double> payback, internal_rate;
  std::map<std::string, PartnerAppraisal> partners;
  std::vector<Verdict> verdicts;
  bool serves_demand = true;
  std::vector<Argument> against;  // most important first
};

}  // namespace verbund::document
