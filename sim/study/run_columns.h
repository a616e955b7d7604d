// The members of a stored run, for document/json_fields.h. Internal to the program: only the build that wrote a run
// reads it again, so units and sentences stand in meters/observations.h alone.
#pragma once

#include "sim/document/column.h"
#include "sim/meters/observations.h"

namespace verbund::world {

template <class Visit>
void columns(const Incident*, Visit visit) {
  using document::Column;
  using T = Incident;
  visit(Column{"when", "", ""}, &T::when);
  visit(Column{"kind", "", ""}, &T::kind);
  visit(Column{"site", "", ""}, &T::site);
  visit(Column{"subject", "", ""}, &T::subject);
  visit(Column{"text", "", ""}, &T::text);
  visit(Column{"last", "", ""}, &T::last);
  visit(Column{"times", "", ""}, &T::times);
}

}  // namespace verbund::world

namespace verbund::people {

template <class Visit>
void columns(const TeamMonth*, Visit visit) {
  using document::Column;
  using T = TeamMonth;
  visit(Column{"filled", "", ""}, &T::filled);
  visit(Column{"came", "", ""}, &T::came);
  visit(Column{"there", "", ""}, &T::there);
  visit(Column{"routine", "", ""}, &T::routine);
  visit(Column{"tasks", "", ""}, &T::tasks);
  visit(Column{"effort", "", ""}, &T::effort);
  visit(Column{"projects", "", ""}, &T::projects);
  visit(Column{"worked", "", ""}, &T::worked);
  visit(Column{"missing", "", ""}, &T::missing);
  visit(Column{"carried", "", ""}, &T::carried);
  visit(Column{"free", "", ""}, &T::free);
}

}  // namespace verbund::people

namespace verbund::meters {

using document::Column;

template <class Visit>
void columns(const Use*, Visit visit) {
  visit(Column{"cpu", "", ""}, &Use::cpu);
  visit(Column{"memory_byte_seconds", "", ""}, &Use::memory_byte_seconds);
}

template <class Visit>
void columns(const SiteMonth*, Visit visit) {
  using T = SiteMonth;
  visit(Column{"it_energy", "", ""}, &T::it_energy);
  visit(Column{"it_energy_off_peak", "", ""}, &T::it_energy_off_peak);
  visit(Column{"peak_power", "", ""}, &T::peak_power);
  visit(Column{"offered", "", ""}, &T::offered);
  visit(Column{"served", "", ""}, &T::served);
  visit(Column{"job_work", "", ""}, &T::job_work);
  visit(Column{"consumed", "", ""}, &T::consumed);
  visit(Column{"unserved", "", ""}, &T::unserved);
  visit(Column{"cpu_peak", "", ""}, &T::cpu_peak);
  visit(Column{"memory_installed", "", ""}, &T::memory_installed);
  visit(Column{"memory_used", "", ""}, &T::memory_used);
  visit(Column{"memory_peak", "", ""}, &T::memory_peak);
  visit(Column{"disk_used", "", ""}, &T::disk_used);
  visit(Column{"disk_byte_seconds", "", ""}, &T::disk_byte_seconds);
  visit(Column{"rack_units", "", ""}, &T::rack_units);
  visit(Column{"full_load_power", "", ""}, &T::full_load_power);
  visit(Column{"rack_units_room", "", ""}, &T::rack_units_room);
  visit(Column{"power_room", "", ""}, &T::power_room);
  visit(Column{"storage_room", "", ""}, &T::storage_room);
  visit(Column{"servers", "", ""}, &T::servers);
  visit(Column{"open", "", ""}, &T::open);
  visit(Column{"use", "", ""}, &T::use);
}

template <class Visit>
void columns(const DayBand*, Visit visit) {
  visit(Column{"mean", "", ""}, &DayBand::mean);
  visit(Column{"p95", "", ""}, &DayBand::p95);
  visit(Column{"highest", "", ""}, &DayBand::highest);
}

template <class Visit>
void columns(const SiteRecord*, Visit visit) {
  using T = SiteRecord;
  visit(Column{"months", "", ""}, &T::months);
  visit(Column{"utilisation_seconds", "", ""}, &T::utilisation_seconds);
  visit(Column{"cpu_p95", "", ""}, &T::cpu_p95);
  visit(Column{"busiest", "", ""}, &T::busiest);
  visit(Column{"busiest_at", "", ""}, &T::busiest_at);
  visit(Column{"week", "", ""}, &T::week);
  visit(Column{"servers_start", "", ""}, &T::servers_start);
  visit(Column{"servers_peak", "", ""}, &T::servers_peak);
  visit(Column{"servers_end", "", ""}, &T::servers_end);
  visit(Column{"days", "", ""}, &T::days);
}

template <class Visit>
void columns(const ServiceRecord*, Visit visit) {
  using T = ServiceRecord;
  visit(Column{"demanded", "", ""}, &T::demanded);
  visit(Column{"served", "", ""}, &T::served);
  visit(Column{"unserved", "", ""}, &T::unserved);
  visit(Column{"drilled", "", ""}, &T::drilled);
  visit(Column{"first_unserved", "", ""}, &T::first_unserved);
  visit(Column{"cause", "", ""}, &T::cause);
  visit(Column{"downtime", "", ""}, &T::downtime);
  visit(Column{"longest_downtime", "", ""}, &T::longest_downtime);
  visit(Column{"stood", "", ""}, &T::stood);
  visit(Column{"out_of_reach", "", ""}, &T::out_of_reach);
  visit(Column{"late", "", ""}, &T::late);
  visit(Column{"waiting", "", ""}, &T::waiting);
  visit(Column{"longest_wait", "", ""}, &T::longest_wait);
}

template <class Visit>
void columns(const JobRecord*, Visit visit) {
  using T = JobRecord;
  visit(Column{"due", "", ""}, &T::due);
  visit(Column{"done", "", ""}, &T::done);
  visit(Column{"in_time", "", ""}, &T::in_time);
  visit(Column{"late", "", ""}, &T::late);
  visit(Column{"unfinished", "", ""}, &T::unfinished);
  visit(Column{"asked", "", ""}, &T::asked);
  visit(Column{"left", "", ""}, &T::left);
  visit(Column{"work_time", "", ""}, &T::work_time);
  visit(Column{"longest", "", ""}, &T::longest);
  visit(Column{"most_late", "", ""}, &T::most_late);
  visit(Column{"most_late_due", "", ""}, &T::most_late_due);
  visit(Column{"cause", "", ""}, &T::cause);
}

template <class Visit>
void columns(const LinkRecord*, Visit visit) {
  visit(Column{"month", "", ""}, &LinkRecord::month);
  visit(Column{"busy_seconds", "", ""}, &LinkRecord::busy_seconds);
  visit(Column{"use_mean", "", ""}, &LinkRecord::use_mean);
  visit(Column{"use_p95", "", ""}, &LinkRecord::use_p95);
  visit(Column{"use_peak", "", ""}, &LinkRecord::use_peak);
  visit(Column{"busiest", "", ""}, &LinkRecord::busiest);
  visit(Column{"busiest_at", "", ""}, &LinkRecord::busiest_at);
}

template <class Visit>
void columns(const BackupRecord*, Visit visit) {
  using T = BackupRecord;
  visit(Column{"made", "", ""}, &T::made);
  visit(Column{"beside", "", ""}, &T::beside);
  visit(Column{"late", "", ""}, &T::late);
  visit(Column{"skipped", "", ""}, &T::skipped);
  visit(Column{"failed", "", ""}, &T::failed);
  visit(Column{"open", "", ""}, &T::open);
  visit(Column{"latest", "", ""}, &T::latest);
  visit(Column{"latest_at", "", ""}, &T::latest_at);
  visit(Column{"oldest", "", ""}, &T::oldest);
  visit(Column{"oldest_at", "", ""}, &T::oldest_at);
  visit(Column{"oldest_of", "", ""}, &T::oldest_of);
  visit(Column{"asked", "", ""}, &T::asked);
  visit(Column{"sent", "", ""}, &T::sent);
  visit(Column{"not_sent", "", ""}, &T::not_sent);
}

template <class Visit>
void columns(const ReplicaRecord*, Visit visit) {
  using T = ReplicaRecord;
  visit(Column{"lag", "", ""}, &T::lag);
  visit(Column{"lag_at", "", ""}, &T::lag_at);
  visit(Column{"beyond_rpo", "", ""}, &T::beyond_rpo);
  visit(Column{"strictest", "", ""}, &T::strictest);
  visit(Column{"strictest_of", "", ""}, &T::strictest_of);
  visit(Column{"write_delay", "", ""}, &T::write_delay);
  visit(Column{"stood", "", ""}, &T::stood);
  visit(Column{"alone", "", ""}, &T::alone);
  visit(Column{"asked", "", ""}, &T::asked);
  visit(Column{"sent", "", ""}, &T::sent);
  visit(Column{"not_sent", "", ""}, &T::not_sent);
  visit(Column{"dropped", "", ""}, &T::dropped);
}

template <class Visit>
void columns(const TrafficRecord*, Visit visit) {
  using T = TrafficRecord;
  visit(Column{"users", "", ""}, &T::users);
  visit(Column{"at", "", ""}, &T::at);
  visit(Column{"asked", "", ""}, &T::asked);
  visit(Column{"sent", "", ""}, &T::sent);
  visit(Column{"not_carried", "", ""}, &T::not_carried);
  visit(Column{"detoured", "", ""}, &T::detoured);
  visit(Column{"peak", "", ""}, &T::peak);
  visit(Column{"peak_at", "", ""}, &T::peak_at);
  visit(Column{"round_trip", "", ""}, &T::round_trip);
}

template <class Visit>
void columns(const PurchaseRecord*, Visit visit) {
  using T = PurchaseRecord;
  visit(Column{"when", "", ""}, &T::when);
  visit(Column{"measure", "", ""}, &T::measure);
  visit(Column{"site", "", ""}, &T::site);
  visit(Column{"model", "", ""}, &T::model);
  visit(Column{"count", "", ""}, &T::count);
  visit(Column{"paid_by", "", ""}, &T::paid_by);
}

template <class Visit>
void columns(const LeaseRecord*, Visit visit) {
  using T = LeaseRecord;
  visit(Column{"from", "", ""}, &T::from);
  visit(Column{"to", "", ""}, &T::to);
  visit(Column{"measure", "", ""}, &T::measure);
  visit(Column{"site", "", ""}, &T::site);
  visit(Column{"model", "", ""}, &T::model);
  visit(Column{"count", "", ""}, &T::count);
  visit(Column{"paid_by", "", ""}, &T::paid_by);
}

template <class Visit>
void columns(const StepRecord*, Visit visit) {
  visit(Column{"measure", "", ""}, &StepRecord::measure);
  visit(Column{"began", "", ""}, &StepRecord::began);
  visit(Column{"ended", "", ""}, &StepRecord::ended);
  visit(Column{"note", "", ""}, &StepRecord::note);
}

template <class Visit>
void columns(const TeamRecord*, Visit visit) {
  visit(Column{"site", "", ""}, &TeamRecord::site);
  visit(Column{"skill", "", ""}, &TeamRecord::skill);
  visit(Column{"posts", "", ""}, &TeamRecord::posts);
  visit(Column{"months", "", ""}, &TeamRecord::months);
}

template <class Visit>
void columns(const TaskMonth*, Visit visit) {
  visit(Column{"effort", "", ""}, &TaskMonth::effort);
  visit(Column{"worked", "", ""}, &TaskMonth::worked);
}

template <class Visit>
void columns(const TaskRecord*, Visit visit) {
  visit(Column{"task", "", ""}, &TaskRecord::task);
  visit(Column{"wanted", "", ""}, &TaskRecord::wanted);
  visit(Column{"started", "", ""}, &TaskRecord::started);
  visit(Column{"effort_left", "", ""}, &TaskRecord::effort_left);
  visit(Column{"months", "", ""}, &TaskRecord::months);
}

template <class Visit>
void columns(const OutageRecord*, Visit visit) {
  using T = OutageRecord;
  visit(Column{"cause", "", ""}, &T::cause);
  visit(Column{"service", "", ""}, &T::service);
  visit(Column{"is_drill", "", ""}, &T::is_drill);
  visit(Column{"down", "", ""}, &T::down);
  visit(Column{"restarted", "", ""}, &T::restarted);
  visit(Column{"repaired", "", ""}, &T::repaired);
  visit(Column{"still_down", "", ""}, &T::still_down);
  visit(Column{"longest", "", ""}, &T::longest);
  visit(Column{"last_restarted", "", ""}, &T::last_restarted);
  visit(Column{"together", "", ""}, &T::together);
  visit(Column{"oldest_data", "", ""}, &T::oldest_data);
  visit(Column{"beyond_rto", "", ""}, &T::beyond_rto);
  visit(Column{"beyond_rpo", "", ""}, &T::beyond_rpo);
  visit(Column{"obstacle", "", ""}, &T::obstacle);
}

template <class Visit>
void columns(const ServerRecord*, Visit visit) {
  visit(Column{"name", "", ""}, &ServerRecord::name);
  visit(Column{"site", "", ""}, &ServerRecord::site);
  visit(Column{"model", "", ""}, &ServerRecord::model);
  visit(Column{"energy", "", ""}, &ServerRecord::energy);
  visit(Column{"batch", "", ""}, &ServerRecord::batch);
  visit(Column{"bought", "", ""}, &ServerRecord::bought);
  visit(Column{"leased", "", ""}, &ServerRecord::leased);
}

template <class Visit>
void columns(const ChangeRecord*, Visit visit) {
  using T = ChangeRecord;
  visit(Column{"when", "", ""}, &T::when);
  visit(Column{"kind", "", ""}, &T::kind);
  visit(Column{"measure", "", ""}, &T::measure);
  visit(Column{"site", "", ""}, &T::site);
  visit(Column{"service", "", ""}, &T::service);
  visit(Column{"number", "", ""}, &T::number);
  visit(Column{"server", "", ""}, &T::server);
  visit(Column{"from", "", ""}, &T::from);
}

// Without `hourly`, which is a file of its own.
template <class Visit>
void columns(const Observations*, Visit visit) {
  using T = Observations;
  visit(Column{"option", "", ""}, &T::option);
  visit(Column{"months", "", ""}, &T::months);
  visit(Column{"sites", "", ""}, &T::sites);
  visit(Column{"services", "", ""}, &T::services);
  visit(Column{"jobs", "", ""}, &T::jobs);
  visit(Column{"links", "", ""}, &T::links);
  visit(Column{"backups", "", ""}, &T::backups);
  visit(Column{"replicas", "", ""}, &T::replicas);
  visit(Column{"traffic", "", ""}, &T::traffic);
  visit(Column{"servers", "", ""}, &T::servers);
  visit(Column{"purchases", "", ""}, &T::purchases);
  visit(Column{"leases", "", ""}, &T::leases);
  visit(Column{"steps", "", ""}, &T::steps);
  visit(Column{"teams", "", ""}, &T::teams);
  visit(Column{"tasks", "", ""}, &T::tasks);
  visit(Column{"outages", "", ""}, &T::outages);
  visit(Column{"incidents", "", ""}, &T::incidents);
  visit(Column{"changes", "", ""}, &T::changes);
  visit(Column{"servers_peak", "", ""}, &T::servers_peak);
  visit(Column{"demanded", "", ""}, &T::demanded);
  visit(Column{"served", "", ""}, &T::served);
  visit(Column{"unserved", "", ""}, &T::unserved);
  visit(Column{"drilled", "", ""}, &T::drilled);
  visit(Column{"job_work", "", ""}, &T::job_work);
  visit(Column{"consumed", "", ""}, &T::consumed);
  visit(Column{"kernel_consumed", "", ""}, &T::kernel_consumed);
  visit(Column{"samples", "", ""}, &T::samples);
  visit(Column{"bound_changes", "", ""}, &T::bound_changes);
  visit(Column{"late", "", ""}, &T::late);
  visit(Column{"waiting", "", ""}, &T::waiting);
}

}  // namespace verbund::meters
