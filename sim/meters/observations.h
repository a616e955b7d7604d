// What one run of one option leaves behind: plain values, no prices.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "models/people/month.h"
#include "models/units/calendar.h"
#include "models/units/quantity.h"
#include "sim/world/incident.h"

namespace verbund::meters {

// What one partner's services used at a site in a month.
struct Use {
  Work cpu;  // served, and done by their jobs
  double memory_byte_seconds = 0;
};

// One site in one calendar month.
struct SiteMonth {
  Energy it_energy;           // of the servers, before PUE
  Energy it_energy_off_peak;  // of it, in the site's hours off peak
  Power peak_power;           // of the servers, highest mean over one step
  Work offered;               // capacity of the running servers × time
  Work served;                // by servers here (useful work, without the overhead of virtualisation)
  Work job_work;              // done by jobs here (useful)
  Work consumed;              // served and job_work, with it
  Work unserved;              // asked of this site and not served
  Fraction cpu_peak;          // busiest step: consumed / offered
  Bytes memory_installed;     // at the end of the month
  Bytes memory_used;          // highest
  Fraction memory_peak;       // highest used / installed of one moment: servers come and go within the month
  Bytes disk_used;            // highest
  double disk_byte_seconds = 0;
  int rack_units = 0;       // highest
  Power full_load_power;    // highest; what the room's limit is held against
  int rack_units_room = 0;  // what the room takes, at the end of the month
  Power power_room;
  Bytes storage_room;
  int servers = 0;       // at the end of the month
  bool open = true;      // the room was kept (for any part of the month)
  std::vector<Use> use;  // by partner, in the order of the table
};

// The first instant after a month of a run that ends at `end`.
inline Instant end_of_month(const std::vector<Instant>& months, std::size_t month, Instant end) {
  return month + 1 < months.size() ? months[month + 1] : end;
}

// CPU use of a site on one day, in half percents (that is as fine as a band is looked at): mean of its steps by time,
// the least that is not exceeded in 95 % of them, the highest. -1: no server ran.
struct DayBand {
  int mean = -1, p95 = -1, highest = -1;
};
constexpr bool is_row(const DayBand*) { return true; }

struct SiteRecord {
  std::vector<SiteMonth> months;
  std::vector<double> utilisation_seconds;  // time spent at CPU utilisation [i, i+1) of 1,000; the last bin holds 1
  Fraction cpu_p95;  // upper edge of the bin in which 95 % of the time is reached, but never above the busiest step
  Fraction busiest;  // highest step
  Instant busiest_at;
  std::array<std::array<double, 24>, 7> week{};  // mean utilisation by weekday and hour
  int servers_start = 0, servers_peak = 0, servers_end = 0;
  std::vector<DayBand> days{};  // from the day of the start on, to the last on which a server ran
};

struct ServiceRecord {
  Work demanded;
  Work served;
  Work unserved;
  Instant first_unserved;  // meaningful when unserved > 0
  std::string cause;       // of most of it: "server overloaded", "no server free", "own cores too few", "being moved",
                           // "lost in a failure", "cut off"; drills do not count
  Duration downtime{};     // of all instances together: they stood still while they were moved
  Duration longest_downtime{};  // of one instance at one time
  Duration stood{};             // of all instances together, whether they worked or not
  Duration out_of_reach{};      // of it, lost in a failure or cut off by one (drills do not count)
  Work drilled{};               // not served because of a drill; no part of `unserved`
  Work late{};                  // of `served`, what had to wait
  Work waiting{};               // what waits at the end of the run
  Duration longest_wait{};      // of what was served late
};

// A batch job over the whole run: of every planned start one run. A run is late when it was not done by its deadline,
// even if it never was.
struct JobRecord {
  int due = 0;            // planned starts
  int done = 0;           // of them
  int in_time = 0;        // done by their deadline
  int late = 0;           // done or not
  int unfinished = 0;     // not done by the end of the run; late, or their deadline lies beyond it
  Work asked;             // by all that were due
  Work left;              // of it, at the end: asked = done + left
  Duration work_time;     // from beginning to end, of all that were done together
  Duration longest;       // of one
  Duration most_late;     // after the deadline; of one that was never done: until the end of the run
  Instant most_late_due;  // its planned start; meaningful when late > 0
  std::string cause{};    // of most that were late
};

struct LinkRecord {
  std::vector<Bytes> month;          // sent, both directions
  std::vector<double> busy_seconds;  // of the month: any transfer under way
  // Of the month: sent in a step of what the bandwidth could have sent, in the busier direction.
  std::vector<Fraction> use_mean{}, use_p95{}, use_peak{};
  Fraction busiest{};  // highest step of the run
  Instant busiest_at{};
};

// One backup of the scenario. Asked for = sent + not sent: bytes that go over lines.
struct BackupRecord {
  std::int64_t made = 0;     // of one instance each, at the site that keeps it
  std::int64_t beside = 0;   // of them, at the site where the instance stands itself
  std::int64_t late = 0;     // not done when the window closed, done later or never
  std::int64_t skipped = 0;  // not begun: the one before was under way still
  std::int64_t failed = 0;   // not begun or given up: no room there, no line, no server, a site lost
  std::int64_t open = 0;     // waiting or under way at the end
  Duration latest{};         // after the window closed
  Instant latest_at{};       // when that window opened
  Duration oldest{};         // longest that the newest copy of an instance dated back
  Instant oldest_at{};       // when that ended
  std::string oldest_of{};   // the service
  Bytes asked{}, sent{}, not_sent{};
};

// One replica of the scenario. Asked for = sent + not sent + dropped: bytes that go over lines.
struct ReplicaRecord {
  Duration lag{};             // the most that what had arrived dated back
  Instant lag_at{};           // the first of all: by no more than the way takes
  Duration beyond_rpo{};      // time for which it dated back further than the strictest RPO
  Duration strictest{};       // that RPO; meaningful with strictest_of
  std::string strictest_of;   // the service; empty: none has one
  Duration write_delay{};     // of a synchronous one: what a write waits for the other site, the longest way
  Duration stood{}, alone{};  // of all instances together; of it, without a replica elsewhere
  Bytes asked{}, sent{}, not_sent{};
  Bytes dropped{};  // never sent: lost with the site that wrote it, or the replica was redirected
};

// To users at one site from another. Asked for = sent + not carried + detoured.
struct TrafficRecord {
  std::string users, at;  // site ids
  Bytes asked{}, sent{};
  Bytes not_carried{};  // the lines were too narrow, or none led there
  Bytes detoured{};     // while a line of the way was lost, over others: not simulated
  Bandwidth peak{};     // asked for in the busiest step
  Instant peak_at{};
  Duration round_trip{};
};

struct PurchaseRecord {
  Instant when;
  std::string measure, site, model;
  int count = 0;
  std::string paid_by;  // partner id; empty: the site's cost
};

// Servers of a measure that came and went together.
struct LeaseRecord {
  Instant from, to;  // to: the end of the run for those that are still there
  std::string measure, site, model;
  int count = 0;
  std::string paid_by;  // partner id; empty: the site's cost
};

struct StepRecord {
  std::string measure;
  std::string began, ended;  // dates; empty when it did not
  std::string note;
};

// The people of one skill at a site.
struct TeamRecord {
  std::string site, skill;
  int posts = 0;
  std::vector<people::TeamMonth> months;
};

// What people take on when they have hours for it. Before it starts its effort is worked.
struct TaskMonth {
  Duration effort, worked;
};
struct TaskRecord {
  std::string task;
  Instant wanted;
  std::optional<Instant> started;  // none: never
  Duration effort_left;
  std::vector<TaskMonth> months;
};

// See agenda::Outage.
struct OutageRecord {
  std::string cause, service;
  bool is_drill = false;
  int down = 0, restarted = 0, repaired = 0, still_down = 0;
  Duration longest{}, last_restarted{}, together{}, oldest_data{};
  int beyond_rto = 0, beyond_rpo = 0;
  std::string obstacle;  // empty: none
};

struct ServerRecord {
  std::string name, site, model;
  Energy energy;  // over the whole run, before PUE
  std::string batch{};
  Instant bought{};
  bool leased = false;
};

// See world::Change; names and ids in place of positions, empty where they do not apply.
struct ChangeRecord {
  Instant when;
  std::string kind;  // world::text
  std::string measure, site, service;
  int number = 0;  // of the instance; of an order how many servers
  std::string server, from;
};
constexpr bool is_row(const ChangeRecord*) { return true; }

// One hour of a site or of a line: means over what of it lies in the run.
struct SiteHour {
  Instant began;
  Compute offered, consumed;  // as in SiteMonth
  Fraction highest;           // CPU use of its busiest step
  Power power;                // of the servers, before PUE
};
constexpr bool is_row(const SiteHour*) { return true; }

struct LinkHour {
  Instant began;
  Bandwidth forward, back;  // from its first end to its second, and back
};
constexpr bool is_row(const LinkHour*) { return true; }

struct Hourly {
  std::vector<std::vector<SiteHour>> sites;  // in the order of the table
  std::vector<std::vector<LinkHour>> links;
};

struct Observations {
  std::string option;
  std::vector<Instant> months;    // first instants; the last month may be partial
  std::vector<SiteRecord> sites;  // in the order of the table
  std::vector<ServiceRecord> services;
  std::vector<JobRecord> jobs;  // in the order of the table
  std::vector<LinkRecord> links;
  std::vector<BackupRecord> backups;
  std::vector<ReplicaRecord> replicas{};
  std::vector<TrafficRecord> traffic{};
  std::vector<ServerRecord> servers;
  std::vector<PurchaseRecord> purchases;
  std::vector<LeaseRecord> leases;
  std::vector<StepRecord> steps;
  std::vector<TeamRecord> teams{};  // by site and skill; none: the scenario says nothing of work
  std::vector<TaskRecord> tasks{};  // in the order in which free hours go to them
  std::vector<OutageRecord> outages;
  std::vector<world::Incident> incidents;
  std::vector<ChangeRecord> changes;
  int servers_peak = 0;  // most that ran at all sites together at any time
  // Conservation over the whole run: demanded = served + unserved + drilled + waiting; the kernel's own integral of the
  // flows = consumed. Without overhead of virtualisation, consumed = served + job_work.
  Work demanded, served, unserved, drilled, job_work, consumed, kernel_consumed;
  std::uint64_t samples = 0;        // instance-steps played
  std::uint64_t bound_changes = 0;  // bounds handed to the kernel
  Work late{}, waiting{};           // see ServiceRecord
  std::optional<Hourly> hourly{};   // when it was asked for; stored apart
};

}  // namespace verbund::meters
