// Texts about money; see messages.h.
#pragma once

#include <array>
#include <string_view>

#include "models/money/category.h"
#include "sim/report/report.h"

namespace verbund::report {

struct MoneyMessages {
  std::array<std::string_view, money::category_count> categories;  // in their order
  // Comparison.
  std::string_view cost, total, without_staff, below_from, never;  // {unit}
  std::string_view paid_by, worth, npv, npv_plain, saving, annuity, payback, internal_rate, residual, regional;
  std::string_view npv_of;  // {unit}
  std::string_view goals, goal_unserved_label, goal_cost_label, goal_saving_label, goal_payback_label,
      goal_rto_missed_label, goal_regional_label;  // {limit}
  std::string_view note, note_of_worth;            // {rate} {terms} {timing}
  // Costs.
  std::string_view by_year, by_partner;  // {unit}
  std::string_view part_of_year;         // {year}; ends in what part_note explains
  std::string_view part_note;
  std::string_view cumulated, to_baseline, depreciation;
  // Purchases.
  std::string_view purchases, servers, licences, list_price, own_discount, joint_discount, paid, purchases_note;
  // Goals as sentences, {option} {value} {limit}.
  std::string_view goal_unserved, goal_cost, goal_saving, goal_payback, goal_no_payback, goal_rto_missed, goal_regional;
  // Entries.
  std::string_view entries_title, entries_none, entries_total, entries_causes, entries_columns_date, entries_amount,
      entries_partner, entries_site, entries_category, entries_payee, entries_cause, entries_of_kind;
};

const MoneyMessages& money_messages(Language);

}  // namespace verbund::report
