// Observations made by hand, for the tests of this folder.
#pragma once

#include "sim/meters/observations.h"
#include "tests/support/small_scenario.h"

namespace verbund::testing {

// Two sites `east` and `west` joined by `line`, January and February 2007, options `apart` (baseline) and `pooled`.
inline SmallScenario two_sites() {
  SmallScenario small;
  small.base.horizon = {2, 0};
  small.servers("east", "rack", "box", 3);
  small.servers("west", "rack", "box", 2);
  small.link("line", "east", "west");
  small.service("mail", "east", 2);
  small.backup("nightly", "west");
  small.replica("mirror", "west");
  small.job("archive", "mail");
  small.option("apart").baseline = true;
  small.measure("pooled", "gather", option::Move{{}, {"east", {}}});
  return small;
}

inline meters::Observations sample_run(const scenario::Scenario& scenario, const std::string& option) {
  constexpr double hour = 3600;
  meters::Observations seen;
  seen.option = option;
  seen.months = {make_instant(2007, 1), make_instant(2007, 2)};
  for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
    meters::SiteRecord& site = seen.sites.emplace_back();
    const double scale = s == 0 ? 1 : 0.5;
    for (int m = 0; m < 2; ++m) {
      meters::SiteMonth month;
      month.it_energy = Energy(1000 * scale * joules_per_kwh);
      month.peak_power = Power(600 * scale);
      month.offered = Work(1000 * scale * hour);
      month.served = Work((m == 0 ? 100 : 298) * scale * hour);
      month.consumed = Work((m == 0 ? 100 : 300) * scale * hour);
      month.unserved = Work((m == 0 ? 0 : 2) * scale * hour);
      month.cpu_peak = Fraction(m == 0 ? 0.4 : 1);
      month.memory_installed = gib(48);
      month.memory_used = gib(12);
      month.memory_peak = Fraction(0.25);
      month.disk_used = tib(25);
      month.rack_units = 6;
      month.full_load_power = Power(600);
      month.rack_units_room = 420;
      month.power_room = Power(100e3);
      month.storage_room = tib(100);
      month.servers = s == 0 ? 3 : 2 - m;
      month.use = {{Work(1), 1}, {Work(1), 1.0 / 3}};
      site.months.push_back(month);
    }
    site.utilisation_seconds = {0.1, 0.2, 0.3};
    site.cpu_p95 = Fraction(0.314);
    site.busiest = Fraction(1);
    site.busiest_at = make_instant(2007, 2, 5, 10);
    site.week[0][10] = 0.25;
    site.servers_start = s == 0 ? 3 : 2;
    site.servers_peak = 3;
    site.servers_end = s == 0 ? 3 : 1;
  }
  seen.services = {{Work(600 * hour), Work(597 * hour), Work(3 * hour), make_instant(2007, 2, 5, 10),
                    "server overloaded", Duration(7200), Duration(1800)}};
  seen.jobs = {{.due = 59,
                .done = 58,
                .in_time = 57,
                .late = 1,
                .unfinished = 1,
                .asked = Work(59 * hour),
                .left = Work(0.5 * hour),
                .work_time = Duration(116 * hour),
                .longest = Duration(9 * hour),
                .most_late = Duration(2 * hour),
                .most_late_due = make_instant(2007, 2, 5, 20),
                .cause = "no server"}};
  seen.job_work = Work(58.5 * hour);
  seen.links = {{{tib(1), Bytes(0)}, {2 * hour, 0}}};
  seen.links[0].use_mean = {Fraction(0.1), Fraction(0)};
  seen.links[0].use_p95 = {Fraction(0.5), Fraction(0)};
  seen.links[0].use_peak = {Fraction(1), Fraction(0)};
  seen.links[0].busiest = Fraction(1);
  seen.links[0].busiest_at = make_instant(2007, 1, 6, 8);
  meters::BackupRecord& nightly = seen.backups.emplace_back();
  nightly.made = 59;
  nightly.late = 2;
  nightly.latest = Duration(1.5 * hour);
  nightly.latest_at = make_instant(2007, 1, 6, 22);
  nightly.oldest = Duration(49.5 * hour);
  nightly.oldest_at = make_instant(2007, 1, 8, 23, 30);
  nightly.oldest_of = "mail";
  nightly.asked = tib(3);
  nightly.sent = tib(2);
  nightly.not_sent = tib(1);
  meters::ReplicaRecord& mirror = seen.replicas.emplace_back();
  mirror.lag = Duration(5400);
  mirror.lag_at = make_instant(2007, 1, 6, 9);
  mirror.beyond_rpo = Duration(1.25 * hour);
  mirror.strictest = Duration(900);
  mirror.strictest_of = "mail";
  mirror.write_delay = Duration(0.002);
  mirror.stood = Duration(200 * hour);
  mirror.alone = Duration(50 * hour);
  mirror.asked = tib(4);
  mirror.sent = tib(2.5);
  mirror.not_sent = tib(1);
  mirror.dropped = tib(0.5);
  // Of 59 days.
  seen.traffic = {{"west", "east", Bytes(59 * 86400e6), Bytes(0.5 * 59 * 86400e6), Bytes(0.25 * 59 * 86400e6),
                   Bytes(0.25 * 59 * 86400e6), Bandwidth(5e6), make_instant(2007, 2, 5, 9), Duration(0.004)}};
  seen.servers = {{"rack-1", "east", "box", Energy(1), "rack", make_instant(2006, 1)}};
  seen.purchases = {{make_instant(2007, 2, 3), "hall", "east", "box", 2, ""}};
  seen.steps = {{"gather", "2007-01-06", "", "waits for \"room\""}};
  seen.changes = {{make_instant(2007, 1), "placed", "", "", "mail", 1, "rack-1", ""},
                  {make_instant(2007, 1, 6, 8, 30), "arrived", "gather", "", "mail", 2, "rack-2", "rack-1"}};
  seen.incidents = {{make_instant(2007, 1, 6), "room full", "east", "hall", "No room.", make_instant(2007, 1, 8), 3}};
  seen.servers_peak = 6;
  seen.demanded = Work(600 * hour);
  seen.served = Work(597 * hour);
  seen.unserved = Work(3 * hour);
  seen.consumed = seen.kernel_consumed = Work(600.1 * hour);
  seen.samples = 12345678901;
  return seen;
}

}  // namespace verbund::testing
