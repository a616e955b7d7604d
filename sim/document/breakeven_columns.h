// The columns of a break-even (columns.h).
#pragma once

#include "sim/document/breakeven.h"
#include "sim/document/column.h"
#include "sim/document/money_columns.h"

namespace verbund::document {

template <class Visit>
void columns(const VariedNumber*, Visit visit) {
  using T = VariedNumber;
  visit(Column{"from", "", "Date of a later step; empty: no step."}, &T::from);
  visit(Column{"value", "", "As the scenario writes it, with its unit."}, &T::value);
  visit(Column{"there", "", "The same at the factor, to four digits; empty: the ranking does not turn."}, &T::there);
}

template <class Visit>
void columns(const VariedValue*, Visit visit) {
  using T = VariedValue;
  visit(Column{"path", "", "Where it stands in the scenario."}, &T::path);
  visit(Column{"numbers", "", "The numbers that were multiplied: one, the first and its later steps, or a list."},
        &T::numbers);
}

template <class Visit>
void columns(const FactorPoint*, Visit visit) {
  using T = FactorPoint;
  visit(Column{"factor", "", "On all values that are varied."}, &T::factor);
  visit(Column{"npv", "EUR", "Present value of the cost of all partners, by option; lower is better."}, &T::npv);
  visit(Column{"ahead", "", "The option of the lower one; empty: both are equal."}, &T::ahead);
  visit(Column{"by", "EUR", "What it is lower by."}, &T::by);
}

template <class Visit>
void columns(const Turning*, Visit visit) {
  using T = Turning;
  visit(Column{"factor", "", "At which the ranking turns, to four digits."}, &T::factor);
  visit(Column{"below", "", "The highest factor known to have the ranking below it."}, &T::below);
  visit(Column{"above", "", "The lowest factor known to have the ranking above it; as `below`: both are equal there."},
        &T::above);
  visit(Column{"ahead_below", "", "The option that is ahead below it."}, &T::ahead_below);
  visit(Column{"ahead_above", "", "The option that is ahead above it."}, &T::ahead_above);
}

template <class Visit>
void columns(const Breakeven*, Visit visit) {
  using T = Breakeven;
  visit(Column{"program", "", "Program and version."}, &T::program);
  visit(Column{"title", "", "Title of the scenario."}, &T::title);
  visit(Column{"start", "", "Begin of the simulated time."}, &T::start);
  visit(Column{"end", "", "First instant after it."}, &T::end);
  visit(Column{"seed", "", "Of the random draws."}, &T::seed);
  visit(Column{"overrides", "", "Values changed with --set."}, &T::overrides);
  visit(Column{"vary", "", "Paths of what is varied; `*` stands for any one name."}, &T::vary);
  visit(Column{"between", "", "The two options."}, &T::between);
  visit(Column{"lowest", "", "Factor at which the search begins."}, &T::lowest);
  visit(Column{"highest", "", "Factor at which the search ends."}, &T::highest);
  visit(Column{"discounting", "", "Of the present values."}, &T::discounting);
  visit(Column{"factor", "", "Of the turning nearest to 1; null: none in the range does turn the ranking."},
        &T::factor);
  visit(Column{"turnings", "", "All that were found, by factor; two within one step of the search are not."},
        &T::turnings);
  visit(Column{"as_it_stands", "", "The scenario without a factor."}, &T::as_it_stands);
  visit(Column{"points", "", "All that was costed within the range, by factor."}, &T::points);
  visit(Column{"varied", "", "What the paths lead to."}, &T::varied);
  visit(Column{"runs", "runs", "Behind all points; more than 2: what is varied changes what is simulated."}, &T::runs);
}

}  // namespace verbund::document
