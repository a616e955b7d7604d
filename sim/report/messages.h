// Every text of the reports, in one place: one value of this type for each language.
#pragma once

#include <string_view>

#include "sim/report/report.h"

namespace verbund::report {

struct Messages {
  // Head.
  std::string_view period;       // {start} {end} {resolution} {seed}
  std::string_view overridden;   // {list}
  std::string_view is_baseline;  // after the title of the baseline
  std::string_view run_failed;   // {reason}
  // Comparison.
  std::string_view misses_goal;  // below an option's name
  std::string_view comparison, service, servers, cpu, energy_and_wan, first_full;
  std::string_view unserved, work_late, work_waiting, drilled, jobs_late, beyond_rto_in_drills, incidents_count;
  std::string_view people_hours, people_missing, people_free, people_tasks;  // tasks: {count}
  std::string_view at_start, peak, at_end, bought;
  std::string_view mean, p95_highest, busiest, busiest_site;
  std::string_view electricity, carbon, wan_sent;
  std::string_view when, where, what;
  std::string_view p95_note;                    // below the table
  std::string_view people_note, alliance_note;  // alliance: {option} {month} {instances}
  std::string_view thousand_euros;              // the unit
  // Sites.
  std::string_view sites, site_servers, start_peak_end, cpu_percent, mean_of_time, p95_of_time, busiest_step,
      busiest_at, memory, storage, racks, rated, peak_percent, power_percent;
  std::string_view full_title, full_note, full_note_short, not_in_sight;
  std::string_view resource_cpu, resource_memory, resource_storage, resource_racks, resource_power;
  // Lines and backups.
  std::string_view lines, lines_sent, lines_mean, lines_p95, lines_peak, lines_note;
  std::string_view backups, backups_made, backups_beside, backups_late, backups_skipped, backups_failed, backups_latest,
      backups_oldest, backups_note;
  std::string_view replicas, replicas_lag, replicas_beyond, replicas_strictest, replicas_write_delay, replicas_alone,
      replicas_note;
  std::string_view traffic, traffic_flow, traffic_mean, traffic_peak, traffic_not_carried, traffic_detoured,
      traffic_round_trip, traffic_note;  // flow: {users} {at}
  // Batch jobs.
  std::string_view jobs_title, runs_of_jobs;  // {runs} {late} {unfinished}
  std::string_view late_job, more_jobs;       // {job} {late} {runs} {most late} {due} {cause}; {count}
  // People.
  std::string_view people, posts, hours_there, hours_routine, hours_tasks, hours_projects, hours_missing, hours_free,
      months_short;
  std::string_view hours_freed, hours_more, hours_as_many;  // {hours} {baseline}
  std::string_view more_for_tasks, fewer_for_tasks, more_for_projects, fewer_for_projects, fewer_missing, more_missing,
      more_free, fewer_free;                                 // {hours}
  std::string_view task_started;                             // {task} {date} {wanted} {hours}
  std::string_view task_without_effort, task_without_hours;  // {task} {wanted} {hours left}; {task} {wanted}
  // Drills and failures.
  std::string_view one_service, several_services;  // {count}
  std::string_view outages_title;
  std::string_view drill_line;    // {id} {lost} {date} {date}
  std::string_view failure_line;  // {id} {what} {every} {repair} {availability}
  std::string_view hit_nothing;   // {option}
  std::string_view went_down;     // {option} {instances} {services}
  std::string_view restarted;     // {instances} {services} {longest} {service}
  std::string_view repaired;      // {instances} {services} {longest} {service}
  std::string_view still_down;    // {instances} {services}
  std::string_view because;       // {obstacle} {services}
  std::string_view beyond_rto;    // {services} {list}
  std::string_view beyond_rpo;    // {services} {list} {age} {service}
  std::string_view targets_kept;
  std::string_view availability;  // {lowest} {service}
  // Misfortune.
  std::string_view unserved_title, unserved_share_line;  // {option} {share}
  std::string_view unserved_line;                        // {service} {work} {share} {date} {cause}
  std::string_view downtime_title, downtime_line;        // {service} {longest} {sum}
  std::string_view waited_title, waited_line;            // {service} {late} {longest} {still waiting}
  std::string_view more_services;                        // {count}
  std::string_view incidents, incident_kinds, more_incidents, until_times, until, all_well;
  // Measures that were not done.
  std::string_view not_done_title, not_begun, not_complete;  // {measure} {waits for}; {measure} {began} {waits for}
  // End.
  std::string_view conclusion, not_modelled, assumptions, study_lies;
};

const Messages& messages(Language);
extern const Messages german_messages;  // german_messages.cpp

}  // namespace verbund::report
