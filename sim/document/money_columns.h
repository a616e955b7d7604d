// The columns of costs, purchases, goals and appraisals (columns.h).
#pragma once

#include "sim/document/column.h"
#include "sim/document/money.h"

namespace verbund::document {

template <class Visit>
void columns(const CostRow*, Visit visit) {
  using T = CostRow;
  visit(Column{"year", "", "Calendar year of the payment."}, &T::year);
  visit(
      Column{"category", "",
             "hardware, licences, maintenance, electricity, room, storage, wan, staff, training, migration, disposal, "
             "services or project."},
      &T::category);
  visit(Column{"partner", "", "Who bears it."}, &T::partner);
  visit(Column{"site", "", "Where it arises; empty: at no site."}, &T::site);
  visit(Column{"kind", "", "payment, depreciation of what was bought, or what is left of it at the end: residual."},
        &T::kind);
  visit(Column{"cost", "EUR", "Paid; negative: received."}, &T::cost);
  visit(Column{"regional", "EUR", "Of it, to people and suppliers of the region."}, &T::regional);
}

template <class Visit>
void columns(const Account*, Visit visit) {
  using T = Account;
  visit(Column{"partner", "", "Who bears it."}, &T::partner);
  visit(Column{"site", "", "Where it arises; empty: at no site."}, &T::site);
  visit(Column{"category", "", "As in the costs."}, &T::category);
  visit(Column{"kind", "", "As in the costs; only payments count for the budget."}, &T::kind);
  visit(Column{"cause", "", "Place in the scenario that it comes from."}, &T::cause);
  visit(Column{"payee", "", "Region whose people or suppliers get it; empty: elsewhere."}, &T::payee);
  visit(Column{"dates", "", "Of each entry: first of the month it falls in, or the day; in order."}, &T::dates);
  visit(Column{"amounts", "EUR", "Of each entry: paid; negative: received."}, &T::amounts);
}

template <class Visit>
void columns(const Entry*, Visit visit) {
  using T = Entry;
  visit(Column{"date", "", "First of the month it falls in, or the day.", Date::day}, &T::date);
  visit(Column{"amount", "EUR", "Paid; negative: received."}, &T::amount);
  visit(Column{"partner", "", "Who bears it."}, &T::partner);
  visit(Column{"site", "", "Where it arises; empty: at no site."}, &T::site);
  visit(Column{"category", "", "As in the costs."}, &T::category);
  visit(Column{"kind", "", "As in the costs; only payments count for the budget."}, &T::kind);
  visit(Column{"cause", "", "Place in the scenario that it comes from."}, &T::cause);
  visit(Column{"payee", "", "Region whose people or suppliers get it; empty: elsewhere."}, &T::payee);
}

template <class Visit>
void columns(const Purchase*, Visit visit) {
  using T = Purchase;
  visit(Column{"date", "", "Day of delivery.", Date::day}, &T::date);
  visit(Column{"measure", "", "The measure that buys."}, &T::measure);
  visit(Column{"site", "", "Where the servers go."}, &T::site);
  visit(Column{"model", "", "What is bought."}, &T::model);
  visit(Column{"count", "servers", "How many."}, &T::count);
  visit(Column{"paid_by", "", "The partner that pays; empty: shared by use of the site from then on."}, &T::paid_by);
  visit(Column{"list", "EUR", "At list price."}, &T::list);
  visit(Column{"alone", "EUR", "Less the volume discount that the partner would reach on its own."}, &T::alone);
  visit(Column{"cost", "EUR", "Less the volume discount of its buyer: what is paid."}, &T::cost);
}

template <class Visit>
void columns(const LicencePurchase*, Visit visit) {
  using T = LicencePurchase;
  visit(Column{"date", "", "First of the month in which they are needed.", Date::day}, &T::date);
  visit(Column{"product", "", "What is bought."}, &T::product);
  visit(Column{"partner", "", "Who needs them."}, &T::partner);
  visit(Column{"count", "licences", "How many; parts are a partner's share of what several buy together."}, &T::count);
  visit(Column{"list", "EUR", "At list price."}, &T::list);
  visit(Column{"alone", "EUR", "Less the volume discount that the partner would reach on its own."}, &T::alone);
  visit(Column{"cost", "EUR", "Less the volume discount of its buyer: what is paid."}, &T::cost);
}

template <class Visit>
void columns(const Discounting*, Visit visit) {
  using T = Discounting;
  visit(Column{"rate", "%/year", "Of interest; null: nothing is discounted."}, &T::rate);
  visit(Column{"terms", "", "nominal, or real: at prices of the start."}, &T::terms);
  visit(Column{"timing", "", "When the payments of a year count as paid: mid-year or year-end."}, &T::timing);
  visit(Column{"inflation", "%/year", "By which real terms deflate."}, &T::inflation);
}

template <class Visit>
void columns(const Goals*, Visit visit) {
  using T = Goals;
  visit(Column{"unserved_at_most", "%", "The most of the demand that may stay unserved; null: no such goal."},
        &T::unserved_at_most);
  visit(Column{"minimise", "", "cost, energy or carbon; empty: cost."}, &T::minimise);
  visit(Column{"cost_at_most", "EUR", "The most that may be paid; null: no such goal."}, &T::cost_at_most);
  visit(Column{"saving_at_least", "EUR", "What the NPV must be below the baseline's; null: no such goal."},
        &T::saving_at_least);
  visit(
      Column{"payback_at_most", "years", "When savings must have outweighed what was paid before; null: no such goal."},
      &T::payback_at_most);
  visit(Column{"rto_missed_at_most", "services", "That miss their RTO in drills; null: no such goal."},
        &T::rto_missed_at_most);
  visit(Column{"regional_at_least", "%", "Of what is paid, to people and suppliers of the region; null: no such goal."},
        &T::regional_at_least);
}

template <class Visit>
void columns(const Verdict*, Visit visit) {
  using T = Verdict;
  visit(Column{"goal", "", "The goal of the scenario."}, &T::goal);
  visit(Column{"unit", "", "Of limit, value and margin."}, &T::unit);
  visit(Column{"limit", "", "The most or the least that it allows."}, &T::limit);
  visit(Column{"value", "", "What the option came to; null: nothing, as a payback that never comes."}, &T::value);
  visit(Column{"margin", "", "By how much it is met; negative: missed."}, &T::margin);
  visit(Column{"met", "", "Whether the goal is met."}, &T::met);
}

template <class Visit>
void columns(const PartnerAppraisal*, Visit visit) {
  using T = PartnerAppraisal;
  visit(Column{"cost", "EUR", "All that it pays from start to end."}, &T::cost);
  visit(Column{"npv", "EUR", "Present value of what it pays, less that of what is left at the end."}, &T::npv);
  visit(Column{"regional", "EUR", "Of what it pays, to people and suppliers of the region."}, &T::regional);
  visit(Column{"saving", "EUR", "The baseline's NPV less this one; null: there is no baseline to compare with."},
        &T::saving);
  visit(Column{"payback", "years", "Until what it pays is below the baseline for good; null: never."}, &T::payback);
  visit(Column{"hours_free", "h", "Of its people, for which there was nothing to do."}, &T::hours_free);
  visit(Column{"hours_missing", "h", "Work of its people that nobody did."}, &T::hours_missing);
  visit(Column{"tasks_started", "", "Of its tasks, those that started."}, &T::tasks_started);
}

template <class Visit>
void columns(const Appraisal*, Visit visit) {
  using T = Appraisal;
  visit(Column{"differences", "%", "To the baseline, by total; null where the baseline has nothing."}, &T::differences);
  visit(
      Column{"cheaper_from", "", "Year from which its cumulated cost is below the baseline's to the end; null: none."},
      &T::cheaper_from);
  visit(Column{"npv", "EUR", "Present value of all that is paid, less that of what is left at the end."}, &T::npv);
  visit(Column{"annuity", "EUR", "The same sum every year that is worth as much as the NPV."}, &T::annuity);
  visit(Column{"saving", "EUR", "The baseline's NPV less this one; null: it is the baseline, or there is none."},
        &T::saving);
  visit(Column{"payback", "years", "Until what is paid is below the baseline for good, by month; null: never."},
        &T::payback);
  visit(Column{"internal_rate", "%/year",
               "At which what is saved and paid more than in the baseline is worth nothing; null: none, several, or it "
               "saves from the start."},
        &T::internal_rate);
  visit(Column{"partners", "", "By partner."}, &T::partners);
  visit(Column{"verdicts", "", "The goals of the scenario."}, &T::verdicts);
  visit(Column{"serves_demand", "", "Unserved demand is within the goal, or 0.1 % where none is set."},
        &T::serves_demand);
  visit(Column{"against", "", "What stands against the option, most important first; reports make sentences of it."},
        &T::against);
}

}  // namespace verbund::document
