// The one column table of the study document: key, unit and meaning of every member. It drives reading and writing
// JSON, the units of CSV and tables, and the reference.
#pragma once

#include "sim/document/argument_columns.h"
#include "sim/document/column.h"
#include "sim/document/history_columns.h"
#include "sim/document/line_columns.h"
#include "sim/document/money_columns.h"
#include "sim/document/outage_columns.h"
#include "sim/document/people_columns.h"
#include "sim/document/site_columns.h"
#include "sim/document/study.h"

namespace verbund::document {

// Each list calls visit(Column, pointer to member), in the order of the document.
template <class Visit>
void columns(const Totals*, Visit visit) {
  using T = Totals;
  visit(Column{"cost", "EUR", "All that is paid from start to end."}, &T::cost);
  visit(Column{"regional", "EUR", "Of it, to people and suppliers of the region."}, &T::regional);
  visit(Column{"depreciation", "EUR", "Of what was bought, written off by the end; not paid again."}, &T::depreciation);
  visit(Column{"residual", "EUR", "Of what was bought, left in the books at the end."}, &T::residual);
  visit(Column{"servers_start", "servers", "Running at the start."}, &T::servers_start);
  visit(Column{"servers_peak", "servers", "Most running at any time, at all sites together."}, &T::servers_peak);
  visit(Column{"servers_end", "servers", "Running at the end."}, &T::servers_end);
  visit(Column{"servers_bought", "servers", "Delivered from start to end."}, &T::servers_bought);
  visit(Column{"cpu_mean", "%", "CPU used of all that the running servers could have given, over the whole time."},
        &T::cpu_mean);
  visit(Column{"cpu_p95", "%", "CPU use of a site that is exceeded 5 % of the time; the highest of the sites."},
        &T::cpu_p95);
  visit(Column{"cpu_busiest", "%", "CPU use of a site in its busiest step; the highest of the sites."},
        &T::cpu_busiest);
  visit(Column{"busiest_site", "", "Where the busiest step was."}, &T::busiest_site);
  visit(Column{"busiest_at", "", "When the busiest step began.", Date::moment}, &T::busiest_at);
  visit(Column{"demanded", "core-h",
               "Work that the services asked for, in reference cores: served + unserved + drilled + waiting."},
        &T::demanded);
  visit(Column{"served", "core-h", "Work done for the services, without the overhead of virtualisation."}, &T::served);
  visit(Column{"unserved", "core-h", "Work asked for and not done."}, &T::unserved);
  visit(Column{"unserved_share", "%", "Unserved of demanded work."}, &T::unserved_share);
  visit(Column{"job_work", "core-h", "Work done by batch jobs, without the overhead of virtualisation."}, &T::job_work);
  visit(Column{"jobs_late", "runs", "Runs of batch jobs that missed their deadline."}, &T::jobs_late);
  visit(Column{"drilled", "core-h",
               "Work asked for and not done because a drill took servers or lines; not in unserved."},
        &T::drilled);
  visit(Column{"late", "core-h", "Of the work done, what had to wait."}, &T::late);
  visit(Column{"waiting", "core-h", "Work asked for that still waits at the end."}, &T::waiting);
  visit(Column{"hours_there", "h", "Hours of all people who were there."}, &T::hours_there);
  visit(Column{"hours_routine", "h", "Of what people do, needed for what ran and stood."}, &T::hours_routine);
  visit(Column{"hours_missing", "h", "Work that nobody did, and projects left at the end."}, &T::hours_missing);
  visit(Column{"hours_free", "h", "Hours of people for which there was nothing to do."}, &T::hours_free);
  visit(Column{"tasks_started", "tasks", "Tasks for which people found the hours."}, &T::tasks_started);
  visit(Column{"it_energy", "MWh", "Electricity of the servers."}, &T::it_energy);
  visit(Column{"energy", "MWh", "Electricity of the sites: servers times PUE."}, &T::energy);
  visit(Column{"carbon", "t", "CO2 equivalents of that electricity."}, &T::carbon);
  visit(Column{"wan_sent", "TiB", "Sent over all links, both directions."}, &T::wan_sent);
  visit(Column{"first_full", "", "The earliest date at which a resource of a site is full; empty: not in sight.",
               Date::month},
        &T::first_full);
  visit(Column{"first_full_site", "", "The site of that resource."}, &T::first_full_site);
  visit(Column{"first_full_what", "", "That resource: cpu, memory, storage, racks or power."}, &T::first_full_what);
  visit(Column{"first_full_projected", "", "True: that date lies beyond the run, on a straight line."},
        &T::first_full_projected);
}

template <class Visit>
void columns(const ServiceResult*, Visit visit) {
  using T = ServiceResult;
  visit(Column{"demanded", "core-h", "Work asked for: served + unserved + drilled + waiting."}, &T::demanded);
  visit(Column{"served", "core-h", "Work done."}, &T::served);
  visit(Column{"unserved", "core-h", "Work asked for and not done."}, &T::unserved);
  visit(Column{"drilled", "core-h", "Work asked for and not done because of drills; not in unserved."}, &T::drilled);
  visit(Column{"late", "core-h", "Of the work done, what had to wait."}, &T::late);
  visit(Column{"waiting", "core-h", "Work asked for that still waits at the end."}, &T::waiting);
  visit(Column{"longest_wait", "min", "How long work that was done had waited at most."}, &T::longest_wait);
  visit(Column{"first_unserved", "", "When work was first left undone; empty: never.", Date::moment},
        &T::first_unserved);
  visit(Column{"cause", "", "Why most of it was left undone."}, &T::cause);
  visit(Column{"downtime", "min", "How long its instances stood still while they were moved, all added up."},
        &T::downtime);
  visit(Column{"longest_downtime", "min", "The longest that one of them stood still in one move."},
        &T::longest_downtime);
  visit(
      Column{"availability", "%", "Share of time, over all its instances, not lost to failures; drills do not count."},
      &T::availability);
}

template <class Visit>
void columns(const JobResult*, Visit visit) {
  using T = JobResult;
  visit(Column{"due", "runs", "Planned starts, one run each."}, &T::due);
  visit(Column{"in_time", "runs", "Done by their deadline."}, &T::in_time);
  visit(Column{"late", "runs", "Not done by their deadline."}, &T::late);
  visit(Column{"unfinished", "runs", "Not done by the end; late only if their deadline was before."}, &T::unfinished);
  visit(Column{"work", "core-h", "Work of all runs."}, &T::work);
  visit(Column{"work_left", "core-h", "Of it, what was not done by the end."}, &T::work_left);
  visit(Column{"mean", "h", "From beginning to end, mean of the runs that were done."}, &T::mean);
  visit(Column{"longest", "h", "From beginning to end, the longest of them."}, &T::longest);
  visit(Column{"most_late", "h", "The most that one was done after its deadline; if it never was, until the end."},
        &T::most_late);
  visit(Column{"most_late_due", "", "The planned start of that one; empty: none was late.", Date::moment},
        &T::most_late_due);
  visit(Column{"cause", "", "Why most of those that were late were so."}, &T::cause);
}

template <class Visit>
void columns(const Incident*, Visit visit) {
  using T = Incident;
  visit(Column{"date", "", "When it first happened.", Date::moment}, &T::date);
  visit(Column{"last", "", "When it last happened.", Date::moment}, &T::last);
  visit(Column{"times", "", "How often."}, &T::times);
  visit(Column{"kind", "", "What sort of misfortune."}, &T::kind);
  visit(Column{"site", "", "Where."}, &T::site);
  visit(Column{"subject", "", "The service, job, measure or batch concerned."}, &T::subject);
  visit(Column{"text", "", "What, why, and what would have helped."}, &T::text);
}

template <class Visit>
void columns(const OptionResult*, Visit visit) {
  using T = OptionResult;
  visit(Column{"title", "", "As the scenario calls it."}, &T::title);
  visit(Column{"baseline", "", "Whether the others are compared with it."}, &T::baseline);
  visit(Column{"failed", "", "Why its run has no result; empty: it has."}, &T::failed);
  visit(Column{"totals", "", "Over all sites and the whole time."}, &T::totals);
  visit(Column{"appraisal", "", "Against the baseline and the goals."}, &T::appraisal);
  visit(Column{"sites", "", "By site."}, &T::sites);
  visit(Column{"links", "", "By link."}, &T::links);
  visit(Column{"backups", "", "By backup."}, &T::backups);
  visit(Column{"replicas", "", "By replica."}, &T::replicas);
  visit(Column{"traffic", "", "To users at another site, by that site and where they are served."}, &T::traffic);
  visit(Column{"services", "", "By service."}, &T::services);
  visit(Column{"jobs", "", "By batch job."}, &T::jobs);
  visit(Column{"teams", "", "The people, by site/skill; empty: the scenario says nothing of their work."}, &T::teams);
  visit(Column{"tasks", "", "What people take on when they have hours, by id."}, &T::tasks);
  visit(Column{"costs", "", "The ledger, summed by year, category, partner, site and kind."}, &T::costs);
  visit(Column{"purchases", "", "Every delivery."}, &T::purchases);
  visit(Column{"licence_purchases", "", "Software that was bought."}, &T::licence_purchases);
  visit(Column{"steps", "", "The measures as they went."}, &T::steps);
  visit(Column{"incidents", "", "What could not be done as planned."}, &T::incidents);
  visit(Column{"outages", "", "What drills and failures did to each service."}, &T::outages);
  visit(Column{"extensions", "", "What measures add to rooms."}, &T::extensions);
  visit(Column{"servers", "", "Every server that ran at any time, as lists of values."}, &T::servers);
  visit(Column{"changes", "", "What stood where from when on, as lists of values."}, &T::changes);
  visit(Column{"accounts", "", "The ledger: entries that differ in date and amount only make an account."},
        &T::accounts);
}

template <class Visit>
void columns(const PartnerInfo*, Visit visit) {
  visit(Column{"name", "", "As the scenario calls it."}, &PartnerInfo::name);
}

template <class Visit>
void columns(const SiteInfo*, Visit visit) {
  using T = SiteInfo;
  visit(Column{"name", "", "As the scenario calls it."}, &T::name);
  visit(Column{"partner", "", "Who owns it."}, &T::partner);
  visit(Column{"rack_units", "U", "Room for servers."}, &T::rack_units);
  visit(Column{"power", "kW", "What the servers may draw together at full load."}, &T::power);
  visit(Column{"storage", "TiB", "Capacity."}, &T::storage);
}

template <class Visit>
void columns(const LinkInfo*, Visit visit) {
  visit(Column{"between", "", "The sites at its ends."}, &LinkInfo::between);
  visit(Column{"bandwidth", "Mbit/s", "In each direction."}, &LinkInfo::bandwidth);
}

template <class Visit>
void columns(const Conclusion*, Visit visit) {
  using T = Conclusion;
  visit(Column{"option", "", "The best option that serves demand and is carried out as planned; empty: none is."},
        &T::option);
  visit(Column{"difference", "EUR", "Its cost less the baseline's."}, &T::difference);
  visit(Column{"since", "", "Year from which its cumulated cost is below the baseline's."}, &T::since);
  visit(Column{"ranking", "",
               "The options that serve demand and are carried out as planned, best first by what the goals minimise; "
               "reports make a sentence of it."},
        &T::ranking);
  visit(Column{"on_paper", "", "Those that serve demand but have measures that do not begin or end, best first."},
        &T::on_paper);
}

template <class Visit>
void columns(const Input*, Visit visit) {
  using T = Input;
  visit(Column{"path", "", "Which value."}, &T::path);
  visit(Column{"value", "", "As written."}, &T::value);
  visit(Column{"low", "", "Lowest plausible value, as written; may be empty."}, &T::low);
  visit(Column{"high", "", "Highest plausible value, as written; may be empty."}, &T::high);
  visit(Column{"source", "", "Where it comes from; empty: an assumption."}, &T::source);
  visit(Column{"as_of", "", "When it held; may be empty."}, &T::as_of);
  visit(Column{"file", "", "The file that says so."}, &T::file);
  visit(Column{"line", "", "The line there."}, &T::line);
}

template <class Visit>
void columns(const Study*, Visit visit) {
  using T = Study;
  visit(Column{"program", "", "Name and version of the program."}, &T::program);
  visit(Column{"title", "", "Of the scenario."}, &T::title);
  visit(Column{"start", "", "When it begins, a date or a date with a time.", Date::moment}, &T::start);
  visit(Column{"end", "", "The first instant after it.", Date::moment}, &T::end);
  visit(Column{"resolution", "", "Length of a step; demand is constant within it."}, &T::resolution);
  visit(Column{"seed", "", "Of the random draws."}, &T::seed);
  visit(Column{"checksum", "", "XXH3 (128 bit) of the scenario in canonical form, prices included."}, &T::checksum);
  visit(Column{"files", "", "The scenario and what it includes, as written."}, &T::files);
  visit(Column{"overrides", "", "Values replaced by --set."}, &T::overrides);
  visit(Column{"months", "", "The months of all series; the first and last may be partial."}, &T::months);
  visit(Column{"baseline", "", "The option that the others are compared with."}, &T::baseline);
  visit(Column{"left_out", "", "Options of the scenario that were not run (--option)."}, &T::left_out);
  visit(Column{"partners", "", "By id."}, &T::partners);
  visit(Column{"sites", "", "By id."}, &T::sites);
  visit(Column{"links", "", "By id."}, &T::links);
  visit(Column{"models", "", "Server models by id."}, &T::models);
  visit(Column{"services", "", "By id."}, &T::services);
  visit(Column{"drills", "", "By id."}, &T::drills);
  visit(Column{"failures", "", "By id."}, &T::failures);
  visit(Column{"goals", "", "Of the scenario."}, &T::goals);
  visit(Column{"discounting", "", "What later amounts are worth at the start."}, &T::discounting);
  visit(Column{"conclusion", "", "Which option to choose."}, &T::conclusion);
  visit(Column{"options", "", "By id."}, &T::options);
  visit(Column{"inputs", "", "Every number that entered."}, &T::inputs);
  visit(Column{"not_modelled", "", "What the simulation leaves out."}, &T::not_modelled);
  visit(Column{"translations", "", "Titles, names and sources in another language, by that and as written above."},
        &T::translations);
}

}  // namespace verbund::document
