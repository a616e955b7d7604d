#include "tests/sim/document/sample_study.h"

namespace verbund::testing {
namespace {

document::SiteSeries series(std::int64_t servers) {
  document::SiteSeries s;
  for (int m = 0; m < 24; ++m) {
    s.servers.push_back(servers);
    s.cpu_mean.push_back(10.5);
    s.cpu_peak.push_back(40 + m);
    s.memory_used.push_back(160);
    s.memory_installed.push_back(320);
    s.memory_peak.push_back(50);
    s.storage_used.push_back(20);
    s.storage_room.push_back(100);
    s.rack_units.push_back(static_cast<double>(2 * servers));
    s.rack_units_room.push_back(420);
    s.power_room.push_back(5);
    s.peak_power.push_back(4);
    s.full_load_power.push_back(0.2 * static_cast<double>(servers));
    s.it_energy.push_back(2);
    s.energy.push_back(4);
    s.carbon.push_back(2.4);
    s.unserved.push_back(0);
  }
  return s;
}

document::SiteResult site(std::int64_t servers) {
  document::SiteResult r;
  r.servers_start = r.servers_peak = r.servers_end = servers;
  r.cpu_mean = 10.5;
  r.cpu_p95 = 31.4;
  r.cpu_busiest = 63;
  r.busiest_at = "2008-09-28 10:00";
  r.memory_peak = 50;
  r.storage_peak = 20;
  r.racks_peak = 2.0 * static_cast<double>(servers) / 4.2;
  r.power_peak = 0.2 * static_cast<double>(servers) / 0.05;
  r.it_energy = 48;
  r.energy = 96;
  r.carbon = 57.6;
  r.smallest_server_units = 2;
  r.smallest_server_power = 0.2;
  r.week[0][9] = 1.0 / 3;
  r.series = series(servers);
  r.days = {.first = "2007-01-01", .mean = {21, -1}, .p95 = {40, -1}, .highest = {51, -1}};
  r.duration = std::vector<double>(101, 10.5);
  return r;
}

// One entry for each row of the costs, on the first of March.
void add_accounts(document::OptionResult& r) {
  document::Accounts accounts;
  for (const document::CostRow& row : r.costs) {
    const std::string cause =
        row.category == "staff" ? "sites." + row.site + ".staff.admins" : "options.pooled.measures.hall";
    accounts.add({std::to_string(row.year) + "-03-01", row.cost, row.partner, row.site, row.category, row.kind, cause,
                  row.regional > Money() ? "DE-SN" : ""});
  }
  r.accounts = accounts.take();
}

document::OptionResult option(const std::string& title, Money hardware_2007, Money running) {
  document::OptionResult r;
  r.title = title;
  for (const char* partner : {"east", "west"}) {
    if (hardware_2007 > Money()) r.costs.push_back({2007, "hardware", partner, partner, "payment", hardware_2007, {}});
    for (const std::int64_t year : {2007, 2008}) {
      r.costs.push_back({year, "staff", partner, partner, "payment", running, running});
      r.totals.regional += running;
    }
  }
  add_accounts(r);
  r.totals.cost = document::cost(r, {});
  r.totals.demanded = 1000;
  r.totals.served = 1000;
  r.totals.cpu_mean = 10.5;
  r.totals.cpu_p95 = 31.4;
  r.totals.cpu_busiest = 63;
  r.totals.busiest_site = "east";
  r.totals.busiest_at = "2008-09-28 10:00";
  r.totals.it_energy = 96;
  r.totals.energy = 192;
  r.totals.carbon = 115.2;
  r.sites["east"] = site(10);
  r.sites["west"] = site(8);
  r.totals.servers_start = r.totals.servers_peak = r.totals.servers_end = 18;
  document::LinkResult& line = r.links["line"];
  line.sent_by_month = line.use_mean_by_month = line.use_p95_by_month = line.use_peak_by_month =
      std::vector<double>(24);
  r.services["mail"] = {1000, 0, "", ""};
  r.jobs["archive"] = {731, 731, 0, 0, 1462, 0, 1, 1.25, 0, "", ""};
  r.totals.job_work = 1462;
  return r;
}

// Two instances of mail: one stands in the west and goes to the new hall in the east, one finds a server only there.
// The old server of the west retires.
void tell_history(document::OptionResult& pooled) {
  pooled.steps = {{"hall", "buy", "2007-03-01", "2007-03-01", "24 servers: memory binds", "", false},
                  {"gather", "move", "2007-03-03", "", "", "instances to arrive at east", false}};
  pooled.steps[0].planned = pooled.steps[0].date = "2007-03-01";
  pooled.steps[0].text = "buy as many servers as needed for east (box)";
  pooled.steps[1].planned = "after hall";
  pooled.steps[1].after = {"hall"};
  pooled.steps[1].text = "move service mail (1 instance at the start) to east";
  pooled.incidents = {{"2007-03-03", "2007-03-17", "no room for the move", "east", "mail",
                       "mail 3 finds no server at east; more memory there would have helped.", 3}};
  pooled.extensions = {{"more", "east", 84, 2.5, 10}};
  pooled.servers = {{"old-001", "old", "west", "box", "2004-03-01"}, {"hall-001", "hall", "east", "box", "2007-03-01"}};
  pooled.changes = {{"2007-01-01", "stands", "", "", "", 0, "old-001", ""},
                    {"2007-01-01", "placed", "", "", "mail", 1, "old-001", ""},
                    {"2007-02-01", "homeless", "", "west", "mail", 2, "", ""},
                    {"2007-03-01", "delivered", "hall", "", "", 0, "hall-001", ""},
                    {"2007-03-01", "placed", "", "", "mail", 2, "hall-001", ""},
                    {"2007-03-03", "set out", "gather", "", "mail", 1, "hall-001", "old-001"},
                    {"2007-03-03 04:30", "arrived", "gather", "", "mail", 1, "hall-001", "old-001"},
                    {"2007-04-01", "leaving", "clear", "", "", 0, "old-001", ""},
                    {"2007-04-01", "retired", "clear", "", "", 0, "old-001", ""},
                    {"2007-04-01", "closed", "close", "west", "", 0, "", ""}};
}

}  // namespace

document::Study sample_study() {
  document::Study s;
  s.program = "verbund 0.1.0";
  s.title = "Two cities, “east” and west";
  s.start = "2007-01-01";
  s.end = "2009-01-01";
  s.resolution = "1 hour";
  s.seed = 18446744073709551615U;
  s.checksum = "00112233445566778899aabbccddeeff";
  s.files = {"two.yaml"};
  s.overrides = {"sites.east.pue=2"};
  for (int m = 0; m < 24; ++m) {
    const std::string month = std::to_string(m % 12 + 1);
    s.months.push_back((m < 12 ? "2007-" : "2008-") + std::string(month.size() == 1 ? "0" : "") + month);
  }
  s.baseline = "apart";
  s.partners = {{"east", {"City of East"}}, {"west", {"City of West"}}};
  s.sites = {{"east", {"East hall", "east", 420, 5, 100}}, {"west", {"West hall", "west", 420, 5, 100}}};
  s.links = {{"line", {{"east", "west"}, 155}}};
  s.models = {{"box", {"A box", 4, 6.5, 16, 0.2, 2}}};
  s.services = {{"mail", {"Mail", "west", "west", 1, 2, 6, 100, 50, std::vector<double>(24, 1.5)}}};
  s.goals = {0.5, "cost", {}, {}, {}, {}, {}};
  s.discounting = {{}, "nominal", "mid-year", 0};
  s.options["apart"] = option("Each on its own", Money(), Money::euros(100'000));
  s.options["apart"].baseline = true;
  document::OptionResult& pooled = s.options["pooled"] = option("One hall", Money::euros(60'000), Money::euros(50'000));
  pooled.totals.unserved = 1;
  pooled.totals.served = 999;
  pooled.totals.unserved_share = 0.1;
  pooled.services["mail"] = {1000, 1, "2008-09-28 10:00", "server overloaded", 10, 2.5};
  pooled.jobs["archive"] = {731, 728, 2, 1, 1462, 1.5, 1.5, 9, 3.2, "2008-09-28 20:00", "server busy with services"};
  pooled.totals.job_work = 1460.5;
  pooled.totals.jobs_late = 2;
  pooled.links["line"].sent = 1.5;
  pooled.links["line"].use_mean = 1.25;
  pooled.links["line"].use_p95 = 12.5;
  pooled.links["line"].use_peak = 100;
  pooled.links["line"].busiest_at = "2007-03-03 02:00";
  pooled.backups["nightly"] = {700,    31,   2,    1, 4, 0, 1.5, "2007-03-03 22:00", 49.5, "2007-03-05 23:30",
                               "mail", 1.25, 1.25, 0};
  pooled.replicas["mirror"] = {5400, "2007-03-03 03:30", 1.25, 900, "mail", 4, 25, 4, 2.5, 1, 0.5};
  pooled.traffic = {{"west", "east", 1.5, 8, 40, "2007-03-05 09:00", 0, 0.125, 4}};
  pooled.totals.wan_sent = 1.5;
  pooled.purchases = {{"2007-03-01", "hall", "east", "box", 24, "", Money::euros(126'000), Money::euros(123'000),
                       Money::euros(120'000)}};
  pooled.totals.servers_bought = 24;
  tell_history(pooled);
  s.options["broken"].title = "One that fails";
  s.options["broken"].failed = "its process was ended by signal 9 (Killed)";
  s.inputs = {{"sites.east.pue", "2", "", "", "", "", "two.yaml", 7},
              {"sites.east.carbon", "600 g/kWh", "550 g/kWh", "650 g/kWh", "a paper", "2006", "two.yaml", 8}};
  s.not_modelled = {"licences"};
  return s;
}

}  // namespace verbund::testing
