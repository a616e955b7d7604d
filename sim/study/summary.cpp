#include "sim/study/summary.h"

#include <algorithm>
#include <array>

#include "sim/ledger/entry.h"
#include "sim/meters/histogram.h"
#include "sim/study/document_units.h"
#include "sim/study/lines.h"
#include "sim/study/money.h"
#include "sim/study/people.h"

namespace verbund::study {
namespace {

document::SiteSeries series(const site::Site& site, const std::vector<Instant>& months, Instant end,
                            const meters::SiteRecord& seen) {
  document::SiteSeries result;
  for (std::size_t m = 0; m < seen.months.size(); ++m) {
    const meters::SiteMonth& month = seen.months[m];
    result.servers.push_back(month.servers);
    result.cpu_mean.push_back(share(month.consumed, month.offered));
    result.cpu_peak.push_back(percent * month.cpu_peak.value());
    result.memory_used.push_back(gib(month.memory_used));
    result.memory_installed.push_back(gib(month.memory_installed));
    result.memory_peak.push_back(percent * month.memory_peak.value());
    result.storage_used.push_back(tib(month.disk_used));
    result.rack_units.push_back(month.rack_units);
    result.storage_room.push_back(tib(month.storage_room));
    result.rack_units_room.push_back(month.rack_units_room);
    result.power_room.push_back(kilowatts(month.power_room));
    result.peak_power.push_back(kilowatts(month.peak_power));
    result.full_load_power.push_back(kilowatts(month.full_load_power));
    result.it_energy.push_back(month.it_energy.value() / joules_per_mwh);
    const Instant first = months[m], after = meters::end_of_month(months, m, end);
    const double kwh = month.it_energy.value() / joules_per_kwh * site.pue.mean(first, after).value();
    result.energy.push_back(kwh / 1000);
    result.carbon.push_back(kwh * site.carbon.mean(first, after).value() / grams_per_tonne);
    result.unserved.push_back(core_hours(month.unserved));
  }
  return result;
}

document::DaySeries days(Instant start, const meters::SiteRecord& seen) {
  document::DaySeries result;
  result.first = format_date(start);
  for (const meters::DayBand& day : seen.days) {
    result.mean.push_back(day.mean);
    result.p95.push_back(day.p95);
    result.highest.push_back(day.highest);
  }
  return result;
}

std::vector<double> duration(const meters::SiteRecord& seen) {
  std::vector<double> result;
  if (sum(seen.utilisation_seconds) <= 0) return result;
  for (int share = 0; share <= 100; ++share) {
    const Fraction level = meters::level_reached(seen.utilisation_seconds, 1 - share / percent);
    result.push_back(percent * std::min(level, seen.busiest).value());
  }
  return result;
}

// The smallest of the models that stood at the site: what could be added to a nearly full room.
void find_smallest(const scenario::Scenario& scenario, const std::string& site, const meters::Observations& seen,
                   document::SiteResult& result) {
  for (const meters::ServerRecord& server : seen.servers) {
    const auto index = scenario.models.find(server.model);
    if (server.site != site || !index) continue;
    const catalogue::ServerModel& model = scenario.models[*index];
    const double power = kilowatts(model.power.full());
    if (result.smallest_server_units == 0 || model.rack_units < result.smallest_server_units) {
      result.smallest_server_units = model.rack_units;
    }
    if (result.smallest_server_power == 0 || power < result.smallest_server_power) {
      result.smallest_server_power = power;
    }
  }
}

// The highest share of what the room takes.
double highest_share(const std::vector<double>& used, const std::vector<double>& room) {
  double most = 0;
  for (std::size_t m = 0; m < used.size(); ++m) most = std::max(most, share(used[m], room[m]));
  return most;
}

void set_peaks(document::SiteResult& result) {
  const document::SiteSeries& s = result.series;
  result.memory_peak = highest(s.memory_peak);
  result.storage_peak = highest_share(s.storage_used, s.storage_room);
  result.racks_peak = highest_share(s.rack_units, s.rack_units_room);
  result.power_peak = highest_share(s.full_load_power, s.power_room);
  result.unserved = sum(s.unserved);
  result.it_energy = sum(s.it_energy);
  result.energy = sum(s.energy);
  result.carbon = sum(s.carbon);
}

document::SiteResult site_result(const scenario::Scenario& scenario, Index<site::Site> index,
                                 const meters::Observations& seen) {
  const site::Site& site = scenario.sites[index];
  const meters::SiteRecord& record = seen.sites[index.value];
  document::SiteResult result;
  result.servers_start = record.servers_start;
  result.servers_peak = record.servers_peak;
  result.servers_end = record.servers_end;
  Work consumed, offered;
  for (std::size_t m = 0; m < record.months.size(); ++m) {
    consumed += record.months[m].consumed;
    offered += record.months[m].offered;
    if (record.months[m].open) {
      result.closed.clear();
    } else if (result.closed.empty()) {
      result.closed = format_month(seen.months[m]);
    }
  }
  result.cpu_mean = share(consumed, offered);
  result.cpu_p95 = percent * record.cpu_p95.value();
  result.cpu_busiest = percent * record.busiest.value();
  if (record.busiest.value() > 0) result.busiest_at = format_instant(record.busiest_at);
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) result.week[day][hour] = percent * record.week[day][hour];
  }
  result.series = series(site, seen.months, scenario.end(), record);
  result.days = days(scenario.start, record);
  result.duration = duration(record);
  set_peaks(result);
  find_smallest(scenario, site.id, seen, result);
  return result;
}

document::ServiceResult service_result(const meters::ServiceRecord& seen) {
  document::ServiceResult result;
  result.demanded = core_hours(seen.demanded);
  result.unserved = core_hours(seen.unserved);
  result.drilled = core_hours(seen.drilled);
  result.served = core_hours(seen.served);
  result.late = core_hours(seen.late);
  result.waiting = core_hours(seen.waiting);
  result.longest_wait = minutes(seen.longest_wait);
  result.downtime = minutes(seen.downtime);
  result.longest_downtime = minutes(seen.longest_downtime);
  if (seen.stood.value() > 0) result.availability = percent * (1 - seen.out_of_reach / seen.stood);
  if (seen.unserved.value() > 0) {
    result.first_unserved = format_instant(seen.first_unserved);
    result.cause = seen.cause;
  }
  return result;
}

document::JobResult job_result(const meters::JobRecord& seen) {
  document::JobResult result;
  result.due = seen.due;
  result.in_time = seen.in_time;
  result.late = seen.late;
  result.unfinished = seen.unfinished;
  result.work = core_hours(seen.asked);
  result.work_left = core_hours(seen.left);
  result.mean = seen.done > 0 ? hours(seen.work_time) / seen.done : 0;
  result.longest = hours(seen.longest);
  if (seen.late > 0) {
    result.most_late = hours(seen.most_late);
    result.most_late_due = format_instant(seen.most_late_due);
    result.cause = seen.cause;
  }
  return result;
}

document::Totals totals(const document::OptionResult& option, const meters::Observations& seen) {
  document::Totals t;
  t.cost = document::cost(option, {});
  t.regional = document::regional_cost(option, {});
  document::CostFilter filter;
  filter.kind = ledger::name(ledger::Kind::depreciation);
  t.depreciation = document::cost(option, filter);
  filter.kind = ledger::name(ledger::Kind::residual);
  t.residual = document::cost(option, filter);
  Work consumed, offered;
  for (const auto& record : seen.sites) {
    for (const auto& month : record.months) {
      consumed += month.consumed;
      offered += month.offered;
    }
  }
  t.cpu_mean = share(consumed, offered);
  for (const auto& [id, site] : option.sites) {
    t.servers_start += site.servers_start;
    t.servers_end += site.servers_end;
    t.cpu_p95 = std::max(t.cpu_p95, site.cpu_p95);
    t.it_energy += site.it_energy;
    t.energy += site.energy;
    t.carbon += site.carbon;
    if (site.cpu_busiest <= t.cpu_busiest) continue;
    t.cpu_busiest = site.cpu_busiest;
    t.busiest_site = id;
    t.busiest_at = site.busiest_at;
  }
  t.servers_peak = seen.servers_peak;
  for (const auto& purchase : option.purchases) t.servers_bought += purchase.count;
  for (const auto& [id, link] : option.links) t.wan_sent += link.sent;
  t.demanded = core_hours(seen.demanded);
  t.served = core_hours(seen.served);
  t.unserved = core_hours(seen.unserved);
  t.drilled = core_hours(seen.drilled);
  t.late = core_hours(seen.late);
  t.waiting = core_hours(seen.waiting);
  t.unserved_share = share(seen.unserved, seen.demanded);
  t.job_work = core_hours(seen.job_work);
  for (const auto& [id, job] : option.jobs) t.jobs_late += job.late;
  for (const auto& [id, team] : option.teams) {
    t.hours_there += team.there;
    t.hours_routine += team.routine;
    t.hours_missing += team.missing + team.carried;
    t.hours_free += team.free;
  }
  for (const auto& [id, task] : option.tasks) t.tasks_started += task.started.empty() ? 0 : 1;
  return t;
}

}  // namespace

document::OptionResult summarise(const scenario::Scenario& scenario, const option::Option& option,
                                 const meters::Observations& seen) {
  document::OptionResult result;
  result.title = option.title;
  result.baseline = option.baseline;
  for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
    const auto index = scenario.sites.index(s);
    result.sites[scenario.sites[index].id] = site_result(scenario, index, seen);
  }
  summarise_lines(scenario, seen, result);
  summarise_people(scenario, seen, result);
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    result.services[scenario.services[scenario.services.index(s)].id] = service_result(seen.services[s]);
  }
  for (std::size_t j = 0; j < scenario.jobs.size(); ++j) {
    result.jobs[scenario.jobs[scenario.jobs.index(j)].id] = job_result(seen.jobs[j]);
  }
  summarise_money(scenario, option, seen, result);
  tell_history(plan::make_plan(scenario, option), seen, result);
  result.totals = totals(result, seen);
  return result;
}

}  // namespace verbund::study
