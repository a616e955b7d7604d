// The columns of what stands against an option (columns.h).
#pragma once

#include "sim/document/argument.h"
#include "sim/document/column.h"

namespace verbund::document {

template <class Visit>
void columns(const Argument*, Visit visit) {
  using T = Argument;
  visit(Column{"kind", "",
               "unserved demand, jobs_late: deadlines missed, drill_rto: RTO missed in a drill, drill_no_copy: lost "
               "there without a copy elsewhere, traffic that lines do not carry, hours_missing of a team, task_late or "
               "task_never: it starts after the baseline's or not, "
               "pays_more or pays_newly: a partner, handed_over: others run instances, not_begun or not_complete: a "
               "measure, full or full_soon (on a straight line): a resource, memory_high: nearly full."},
        &T::kind);
  visit(Column{"subject", "",
               "Drill, site of the users (traffic), skill, task, partner, measure, or of what is full: cpu, memory, "
               "storage, racks, power; empty: the whole option."},
        &T::subject);
  visit(Column{"site", "", "Where it is, or stands what the users ask for; empty: at no site in particular."},
        &T::site);
  visit(Column{"date", "", "When the task starts, the first instance is handed over, the resource is full; or empty."},
        &T::date);
  visit(Column{"value", "", "How much, in the unit beside it; pays_more: than in the baseline; null: no figure."},
        &T::value);
  visit(Column{"unit", "", "Of the values."}, &T::unit);
  visit(Column{"baseline_value", "", "How much in the baseline; null: nothing is compared."}, &T::baseline_value);
  visit(Column{"baseline_date", "", "When the baseline starts the task; else empty."}, &T::baseline_date);
}

}  // namespace verbund::document
