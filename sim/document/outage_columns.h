// The columns of drills and failures (columns.h).
#pragma once

#include "sim/document/column.h"
#include "sim/document/outage.h"

namespace verbund::document {

template <class Visit>
void columns(const DrillInfo*, Visit visit) {
  visit(Column{"lose", "", "The site, line, batch or server that is lost."}, &DrillInfo::lose);
  visit(Column{"lost", "", "When it is lost.", Date::moment}, &DrillInfo::lost);
  visit(Column{"back", "", "When it is back.", Date::moment}, &DrillInfo::back);
}

template <class Visit>
void columns(const FailureInfo*, Visit visit) {
  using T = FailureInfo;
  visit(Column{"lose", "", "What fails; of `servers` and of a batch each server for itself."}, &T::lose);
  visit(Column{"every", "", "Mean time from a repair to the next failure."}, &T::every);
  visit(Column{"repair", "", "How long a repair takes."}, &T::repair);
  visit(Column{"availability", "%",
               "Share of time that one of them works: mean time to failure over that and the repair."},
        &T::availability);
}

template <class Visit>
void columns(const Outage*, Visit visit) {
  using T = Outage;
  visit(Column{"cause", "", "The drill or the failure."}, &T::cause);
  visit(Column{"service", "", "The service that it hit."}, &T::service);
  visit(Column{"is_drill", "", "False: a failure, all times together."}, &T::is_drill);
  visit(Column{"down", "instances", "Went down; each counts as often as it did."}, &T::down);
  visit(Column{"restarted", "instances", "Of them, back on another server."}, &T::restarted);
  visit(Column{"repaired", "instances", "Of them, back where they stood, once that was back."}, &T::repaired);
  visit(Column{"still_down", "instances", "Of them, not back at the end."}, &T::still_down);
  visit(Column{"longest", "min", "The longest that one of them was down at one time."}, &T::longest);
  visit(Column{"last_restarted", "min", "Of those that were restarted, the longest."}, &T::last_restarted);
  visit(Column{"together", "min", "How long they were down, all added up."}, &T::together);
  visit(Column{"oldest_data", "min", "Age of the oldest copy that one was restarted from, when it went down."},
        &T::oldest_data);
  visit(Column{"beyond_rto", "instances", "Down for longer than the RTO of the service."}, &T::beyond_rto);
  visit(Column{"beyond_rpo", "instances", "Restarted from a copy older than its RPO."}, &T::beyond_rpo);
  visit(Column{"obstacle", "", "Why those that were not restarted were not; empty: nothing was in the way."},
        &T::obstacle);
}

}  // namespace verbund::document
