// Every text of the reports of what was planned and what happened, one value of this type for each language. Sentences
// of the plan itself, arithmetic and incidents come from the document and are English.
#pragma once

#include <string_view>

#include "sim/report/noun.h"
#include "sim/report/report.h"

namespace verbund::report {

struct HistoryMessages {
  std::string_view last_and;  // between the last two of a list
  std::string_view it;        // the measure that is told of
  Noun servers, instances, services, waves, months;
  // The plan.
  std::string_view plan_head[3];  // begins, is complete, what
  std::string_view never, no_measures;
  std::string_view by_state;                                         // for a date: only a measured state sets it off
  std::string_view never_begins, never_complete;                     // {what it waits for}
  std::string_view comes_to, on_day, from_to;                        // {when} {outcome}; {date}; {date} {date}
  std::string_view delivers, moves_in_waves, moved_within, retires;  // {servers}; {instances} {waves}; …
  std::string_view virtualises, extends, closes;                     // {services}
  std::string_view handed_over;                                      // {instances}
  std::string_view plan_incidents;
  // The state at a date.
  std::string_view as_planned, as_simulated;  // {date}
  std::string_view room, room_open, room_closed;
  std::string_view memory, cpu, racks, power, storage, used, free, planned;
  std::string_view rack_unit;
  std::string_view of_room;  // {used} {there}
  std::string_view batch, standing, model, bought, age, holds;
  std::string_view leaving;  // {servers}
  std::string_view nothing_there, by_service, under_way, nothing;
  std::string_view measure_since;             // {measure} {date} {text}
  std::string_view moving;                    // {measure} {instances} {from} {to} {date} {list}
  std::string_view homeless_title, homeless;  // {instances} {service} {site} {date}
  // Why: what it is about.
  std::string_view about_service, about_batch, about_site, about_measure, about_server;  // {name} {option}
  std::string_view what_went_wrong, times_until, until;                                  // {times} {last}; {last}
  // A service.
  std::string_view service_intro;                        // {partner} {instances} {site} {cores} {GiB} {GiB}
  std::string_view end_moved, end_stayed, end_homeless;  // {instances} {site} {measures}
  std::string_view end_handed_over;                      // {instances}
  std::string_view starts, grows, finds, placed_by;      // {instances} {site} {servers} {measure}
  std::string_view homeless_since;                       // {instances} {site}
  std::string_view hands_over;                           // {measure} {instances}
  std::string_view moves;                                // {measure} {instances} {from} {to} {duration}
  std::string_view moves_open, moves_plainly;            // {measure} {instances} {from} {to} {not arrived}
  std::string_view within, moves_within;                 // {measure} {instances} {site} {servers}; {instances} {site}
  std::string_view shares;                               // {measure}
  std::string_view all_served, not_served;               // {%} {core-h} {core-h} {date} {cause}
  std::string_view stood_still;                          // {longest} {all}
  std::string_view waited;                               // {core-h} {longest} {core-h}
  std::string_view causes[6];
  std::string_view drill_hit, failure_hit;  // {cause} {what} {from} {to} {times}; {cause} {times}
  Noun times_down;
  std::string_view went_on, came_back, still_out;  // {instances} {after}
  std::string_view not_elsewhere;                  // {obstacle}
  std::string_view misses_rto, misses_rpo;         // {instances} {age}
  // A batch of servers, and a single one.
  std::string_view there_from_start;    // {servers} {model} {site} {date}
  std::string_view came, leased, cost;  // {servers} {model} {site}; {EUR}
  std::string_view why_many;            // {arithmetic}
  Noun held;                            // {instances} {date} {services} {list}; of one server, of several
  std::string_view held_nothing;
  std::string_view retire;         // {servers} {measure}
  Noun still_run;                  // {servers} {years} {instances}
  std::string_view held_instance;  // {service} {number}
  // A site.
  std::string_view site_intro;                   // {partner} {U} {kW} {TiB}
  std::string_view by_date[8];                   // heads of a table
  std::string_view site_delivers, site_retires;  // {measure} {servers}
  std::string_view site_brings, site_takes;      // {measure} {instances} {site}
  std::string_view site_grows;                   // {instances}
  std::string_view site_extends, site_rule;      // {measure}
  std::string_view gave_up;                      // {measure} {site}
  std::string_view full, full_projected;         // {resource} {month}
  std::string_view not_full, resources[5];
  // A measure.
  std::string_view planned_for;                      // {when}
  std::string_view never_began;                      // {what it waits for}
  std::string_view began, began_when, began_late;    // {date} {last} {its end}; {date} {duration} {last} {its end}
  std::string_view ended, ended_at_once, not_ended;  // {date} {duration}; {date}; {what it waits for}
  std::string_view orders;                           // {servers} {site}
  std::string_view gives_way;                        // {servers} {batch} {site}
  std::string_view sets_rule;                        // {site}
};

const HistoryMessages& history_messages(Language);

}  // namespace verbund::report
