// The column table of what changed from one study to another, see columns.h.
#pragma once

#include "sim/document/column.h"
#include "sim/document/difference.h"

namespace verbund::document {

template <class Visit>
void columns(const ComparedStudy*, Visit visit) {
  using T = ComparedStudy;
  visit(Column{"title", "", "Of its scenario."}, &T::title);
  visit(Column{"start", "", "When it begins."}, &T::start);
  visit(Column{"end", "", "The first instant after it."}, &T::end);
  visit(Column{"resolution", "", "Length of a step."}, &T::resolution);
  visit(Column{"program", "", "Name and version of the program that made it."}, &T::program);
  visit(Column{"checksum", "", "Of its scenario, prices included; the same: the same scenario."}, &T::checksum);
  visit(Column{"seed", "", "Of the random draws."}, &T::seed);
  visit(Column{"overrides", "", "Values replaced by --set."}, &T::overrides);
  visit(Column{"recommended", "", "The option of its conclusion; empty: none."}, &T::recommended);
  visit(Column{"titles", "", "The title in other languages, by language."}, &T::titles);
}

template <class Visit>
void columns(const ChangedInput*, Visit visit) {
  using T = ChangedInput;
  visit(Column{"path", "", "Which value of the scenario."}, &T::path);
  visit(Column{"a", "", "In the first, with its bounds; empty: it is not there."}, &T::a);
  visit(Column{"b", "", "In the second."}, &T::b);
  visit(Column{"place", "", "Where the second says so, else the first: file and line."}, &T::place);
}

template <class Visit>
void columns(const ChangedMeasure*, Visit visit) {
  using T = ChangedMeasure;
  visit(Column{"option", "", "The option."}, &T::option);
  visit(Column{"measure", "", "The measure."}, &T::measure);
  visit(Column{"a", "", "What it was to do and when, in the first; empty: it has none."}, &T::a);
  visit(Column{"b", "", "The same in the second."}, &T::b);
}

template <class Visit>
void columns(const ChangedFigure*, Visit visit) {
  using T = ChangedFigure;
  visit(Column{"option", "", "The option."}, &T::option);
  visit(Column{"figure", "", "A total, a figure of the appraisal, cost_<category> or cost_of_<partner>."}, &T::figure);
  visit(Column{"unit", "", "Of a and b."}, &T::unit);
  visit(Column{"a", "", "In the first; null: it has none, as a payback that never comes."}, &T::a);
  visit(Column{"b", "", "In the second."}, &T::b);
  visit(Column{"percent", "%", "b less a, of a; null: one of them has none, or a is 0."}, &T::percent);
}

template <class Visit>
void columns(const ChangedGoal*, Visit visit) {
  using T = ChangedGoal;
  visit(Column{"option", "", "The option."}, &T::option);
  visit(Column{"goal", "", "The goal of the scenario."}, &T::goal);
  visit(Column{"met_in_a", "", "Whether the first meets it."}, &T::met_in_a);
  visit(Column{"met_in_b", "", "Whether the second does."}, &T::met_in_b);
}

template <class Visit>
void columns(const Difference*, Visit visit) {
  using T = Difference;
  visit(Column{"a", "", "The first study."}, &T::a);
  visit(Column{"b", "", "The second."}, &T::b);
  visit(Column{"only_in_a", "", "Options with a result in the first only."}, &T::only_in_a);
  visit(Column{"only_in_b", "", "Options with a result in the second only."}, &T::only_in_b);
  visit(Column{"inputs", "", "Values that differ."}, &T::inputs);
  visit(Column{"measures", "", "Measures that differ."}, &T::measures);
  visit(Column{"figures", "", "Results that differ, of the options of both."}, &T::figures);
  visit(Column{"goals", "", "Goals that one meets and the other misses."}, &T::goals);
}

}  // namespace verbund::document
