// The columns of the lines between sites and of what goes over them (columns.h).
#pragma once

#include "sim/document/column.h"
#include "sim/document/study.h"

namespace verbund::document {

template <class Visit>
void columns(const LinkResult*, Visit visit) {
  using T = LinkResult;
  visit(Column{"sent", "TiB", "Sent from start to end, both directions."}, &T::sent);
  visit(Column{"busy", "h", "Time with any transfer under way."}, &T::busy);
  visit(Column{"mean_use", "%", "Sent of what the bandwidth of one direction could have sent while busy."},
        &T::mean_use);
  visit(Column{"use_mean", "%", "Of the bandwidth, in the busier direction; mean over the whole time."}, &T::use_mean);
  visit(Column{"use_p95", "%", "The same in a step, exceeded in 5 % of a month; the highest of all months."},
        &T::use_p95);
  visit(Column{"use_peak", "%", "The same in the busiest step."}, &T::use_peak);
  visit(Column{"busiest_at", "", "When the busiest step began; empty: nothing was sent.", Date::moment},
        &T::busiest_at);
  visit(Column{"sent_by_month", "TiB", "Sent in each month."}, &T::sent_by_month);
  visit(Column{"use_mean_by_month", "%", "Mean use of the bandwidth in each month."}, &T::use_mean_by_month);
  visit(Column{"use_p95_by_month", "%", "Use that is exceeded in 5 % of each month."}, &T::use_p95_by_month);
  visit(Column{"use_peak_by_month", "%", "Use in the busiest step of each month."}, &T::use_peak_by_month);
}

template <class Visit>
void columns(const BackupResult*, Visit visit) {
  using T = BackupResult;
  visit(Column{"made", "copies", "Copies of one instance each that were done."}, &T::made);
  visit(Column{"beside", "copies", "Of them, at the site where the instance stood itself: lost with it."}, &T::beside);
  visit(Column{"late", "copies", "Not done when the window closed, but later or never."}, &T::late);
  visit(Column{"skipped", "copies", "Not begun, because the one before was not done."}, &T::skipped);
  visit(Column{"failed", "copies",
               "Not begun, because the room there was given up, no line led there or the instance had no server."},
        &T::failed);
  visit(Column{"open", "copies", "Waiting or under way at the end."}, &T::open);
  visit(Column{"latest", "h", "The most that one was done after the window had closed."}, &T::latest);
  visit(Column{"latest_at", "", "When that window had opened; empty: none was late.", Date::moment}, &T::latest_at);
  visit(Column{"oldest", "h", "The most that the newest copy of an instance dated back: what a loss would have cost."},
        &T::oldest);
  visit(Column{"oldest_at", "", "When that was.", Date::moment}, &T::oldest_at);
  visit(Column{"oldest_of", "", "The service of that instance."}, &T::oldest_of);
  visit(Column{"asked", "TiB", "To be sent over lines; sent + not_sent."}, &T::asked);
  visit(Column{"sent", "TiB", "Sent over lines."}, &T::sent);
  visit(Column{"not_sent", "TiB", "Not sent yet at the end."}, &T::not_sent);
}

template <class Visit>
void columns(const ReplicaResult*, Visit visit) {
  using T = ReplicaResult;
  visit(Column{"lag", "s", "The most that what had arrived dated back: what a loss would have cost."}, &T::lag);
  visit(Column{"lag_at", "", "When that was; empty: never more than the way takes.", Date::moment}, &T::lag_at);
  visit(Column{"beyond_rpo", "h", "Time for which it dated back further than the strictest RPO of its services."},
        &T::beyond_rpo);
  visit(Column{"strictest", "s", "That RPO."}, &T::strictest);
  visit(Column{"strictest_of", "", "The service that has it; empty: none has an RPO."}, &T::strictest_of);
  visit(Column{"write_delay", "ms", "What a write waits for the other site: there and back, when synchronous."},
        &T::write_delay);
  visit(Column{"alone", "%", "Of the time of all instances, without a replica elsewhere."}, &T::alone);
  visit(Column{"asked", "TiB", "To be sent over lines; sent + not_sent + dropped."}, &T::asked);
  visit(Column{"sent", "TiB", "Sent over lines."}, &T::sent);
  visit(Column{"not_sent", "TiB", "Not sent yet at the end."}, &T::not_sent);
  visit(Column{"dropped", "TiB", "Never sent: lost with the site that wrote it, or the replica was redirected."},
        &T::dropped);
}

template <class Visit>
void columns(const TrafficResult*, Visit visit) {
  using T = TrafficResult;
  visit(Column{"users", "", "Site where the users sit."}, &T::users);
  visit(Column{"at", "", "Site where they are served."}, &T::at);
  visit(Column{"asked", "TiB", "Asked for from start to end."}, &T::asked);
  visit(Column{"mean", "Mbit/s", "Asked for, mean over the whole time."}, &T::mean);
  visit(Column{"peak", "Mbit/s", "Asked for in the busiest step."}, &T::peak);
  visit(Column{"peak_at", "", "When that step began.", Date::moment}, &T::peak_at);
  visit(Column{"not_carried", "%", "Of what was asked for; the lines were too narrow, or none led there."},
        &T::not_carried);
  visit(Column{"detoured", "%", "Of what was asked for; over other lines while one was lost, not simulated there."},
        &T::detoured);
  visit(Column{"round_trip", "ms", "There and back on the lines."}, &T::round_trip);
}

}  // namespace verbund::document
