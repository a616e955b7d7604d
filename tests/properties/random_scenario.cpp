#include "tests/properties/random_scenario.h"

#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

std::string number(int n) { return std::to_string(n); }

std::vector<std::string> ids(const std::string& letter, int count, const std::string& word) {
  std::vector<std::string> all;
  for (int i = 1; i <= count; ++i) all.push_back(id_of(letter, static_cast<std::size_t>(i), word));
  return all;
}

Yaml models(const Cast& cast) {
  Yaml all;
  all[cast.models[0]] =
      map_of({{"cores", "4"},
              {"rating", "10000"},
              {"memory", "16 GiB"},
              {"power", map_of({{"idle", "100 W"}, {"full", "200 W"}})},
              {"platforms", "[x86]"},
              {"rack_units", number(any(1, 6))},
              {"price", map_of({{"value", "5000 EUR"}, {"path", map_of({{"2007-03-15", "4500 EUR"}})}})}});
  all[cast.models[1]] =
      map_of({{"cores", "8"},
              {"rating", "12000"},
              {"memory", "32 GiB"},
              {"power", "[90 W, 95 W, 100 W, 104 W, 110 W, 130 W, 150 W, 160 W, 170 W, 190 W, 220 W]"},
              {"platforms", "[x86, unix]"},
              {"price", "9000 EUR"}});
  if (once_in(3)) all[cast.models[1]]["boot"] = "10 minutes";
  return all;
}

Yaml any_site(const Cast& cast, std::size_t rank) {
  Yaml site =
      map_of({{"partner", cast.partners[std::min(rank, cast.partners.size() - 1)]},
              {"region", once_in(4) ? "DE-ST" : "DE-SN"},
              {"room", map_of({{"power", "30 kW"},
                               {"racks", number(once_in(3) ? 1 : any(2, 6))},
                               {"cost", number(any(5, 30)) + " kEUR/year"}})},
              {"storage", map_of({{"capacity", once_in(3) ? "1 TiB" : "20 TiB"}, {"cost", "900 EUR/TiB/year"}})},
              {"pue", "1.7"},
              {"electricity", "0.12 EUR/kWh"},
              {"carbon", "600 g/kWh"}});
  if (once_in(2)) {
    site["electricity"] = map_of(
        {{"value", "0.11 EUR/kWh"}, {"path", map_of({{"2007-02-10", "0.14 EUR/kWh"}, {"2007-05", "0.15 EUR/kWh"}})}});
  }
  if (once_in(3)) site["staff"]["admins"] = map_of({{"people", "2"}, {"cost", "50 kEUR/year"}});
  for (std::size_t n = 0; n < 2; ++n) {
    if (n == 1 && once_in(2)) break;
    site["servers"][cast.batches[2 * rank + n]] =
        map_of({{"model", cast.models[once_in(3) ? 1 : 0]},
                {"count", number(any(2, 6))},
                {"bought", "200" + number(any(3, 7)) + "-0" + number(any(1, 10))}});
  }
  return site;
}

Yaml any_demand(const Draw& draw) {
  static const std::vector<std::vector<std::string>> shapes = {{"constant", "20 %", "20 %"},
                                                               {"office-hours", "12 %", "60 %"},
                                                               {"night", "15 %", "70 %"},
                                                               {"round-the-clock", "30 %", "50 %"}};
  const auto& shape = one_of(shapes);
  Yaml demand = map_of({{"pattern", shape[0]}, {"mean", shape[1]}, {"peak", shape[2]}});
  if (draw.chance && once_in(3)) demand["noise"] = once_in(2) ? "10 %" : "{deviation: 20 %, correlation: 80 %}";
  if (once_in(6)) demand["season"] = once_in(2) ? "year-end" : "[5, 4, 3, 3, 2, 1, 0, 1, 2, 3, 3, 4]";
  return demand;
}

Yaml any_service(const Cast& cast, std::size_t rank, const Draw& draw) {
  Yaml service = map_of({{"partner", one_of(cast.partners)},
                         {"at", one_of(cast.sites)},
                         {"instances", number(any(1, 4))},
                         {"size", map_of({{"cores", number(any(1, 3))},
                                          {"memory", number(any(1, 5)) + " GiB"},
                                          {"disk", number(any(0, 60)) + " GiB"}})},
                         {"demand", any_demand(draw)}});
  if (!cast.kinds.empty() && once_in(3)) {
    service["kind"] = cast.kinds[0];
    service["size"].entries.resize(1);
  }
  if (once_in(2)) service["growth"] = number(any(-20, 60)) + " %/year";
  if (once_in(4)) service["dedicated"] = "true";
  if (once_in(4)) service["residency"] = "[DE-SN]";
  if (draw.ranks && once_in(3)) {
    service["protection"] = map_of({{"class", one_of(std::vector<std::string>{"high", "normal", "low"})}});
    if (once_in(2)) service["protection"]["rto"] = "30 minutes";
    if (once_in(2)) service["protection"]["rpo"] = "2 hours";
  }
  if (once_in(6)) {
    service["unserved"] = "waits";
    service["patience"] = number(any(1, 40)) + " hours";
  }
  if (draw.copies && once_in(6)) service["traffic"] = number(any(1, 20)) + " Mbit/s";
  if (once_in(3)) {
    const auto& other = one_of(cast.services);
    if (other != cast.services[rank]) service["depends_on"] = "[" + other + "]";
  }
  return service;
}

Cast any_cast(const Draw& draw) {
  const int sites = any(1, 4);
  return {.models = ids("k", 2, "box"),
          .partners = ids("p", any(1, sites + 1), "owner"),
          .sites = ids("s", sites, "site"),
          .links = ids("l", sites - 1 + (sites == 3 && once_in(2) ? 1 : 0), "line"),
          .kinds = ids("t", any(0, 2), "sort"),
          .services = ids("v", any(2, 7), "work"),
          .batches = ids("b", 2 * sites, "rack"),
          .events = ids("e", any(0, 2), "rush"),
          .jobs = ids("j", draw.ranks && once_in(3) ? any(1, 4) : 0, "run"),
          .backups = ids("c", draw.copies && once_in(3) ? any(1, 3) : 0, "copy"),
          .replicas = ids("r", draw.copies && once_in(4) ? 1 : 0, "twin"),
          .drills = ids("d", draw.misfortune && once_in(3) ? any(1, 4) : 0, "drill"),
          .failures = ids("f", draw.misfortune && draw.chance && once_in(3) ? 1 : 0, "wear")};
}

Yaml any_link(const Cast& cast, std::size_t rank) {
  const std::string from = rank == 2 ? cast.sites[1] : cast.sites[0];
  const std::string to = rank == 0 ? cast.sites[1] : cast.sites[2];
  return map_of({{"between", "[" + (once_in(2) ? from + ", " + to : to + ", " + from) + "]"},
                 {"bandwidth", one_of(std::vector<std::string>{"8 Mbit/s", "34 Mbit/s", "155 Mbit/s"})},
                 {"latency", number(any(1, 4)) + " ms"},
                 {"cost", "1000 EUR/month"}});
}

void add_tables(const Draw& draw, const Cast& cast, Yaml& tree) {
  tree["models"] = models(cast);
  for (const auto& id : cast.partners) {
    tree["partners"][id] = map_of({{"region", once_in(2) ? "DE-SN" : "DE-ST"}, {"workplaces", "40"}});
  }
  for (std::size_t i = 0; i < cast.sites.size(); ++i) tree["sites"][cast.sites[i]] = any_site(cast, i);
  for (std::size_t i = 0; i < cast.links.size(); ++i) tree["links"][cast.links[i]] = any_link(cast, i);
  for (const auto& id : cast.kinds) {
    tree["kinds"][id] = map_of({{"size", map_of({{"memory", "2 GiB"}, {"disk", "20 GiB"}})}, {"growth", "10 %/year"}});
  }
  for (std::size_t i = 0; i < cast.services.size(); ++i) {
    tree["services"][cast.services[i]] = any_service(cast, i, draw);
  }
  for (const auto& id : cast.events) {
    tree["events"][id] = map_of({{"when", once_in(2) ? "month-end" : "2007-02-14"},
                                 {"services", once_in(2) ? "all" : "[" + one_of(cast.services) + "]"},
                                 {"factor", number(any(2, 6))}});
  }
  add_jobs_and_copies(cast, tree);
  add_misfortune(cast, tree);
}

}  // namespace

std::string id_of(const std::string& letter, std::size_t rank, const std::string& word) {
  return letter + std::to_string(rank) + "-" + word;
}

Drawn any_scenario(const Draw& draw) {
  Drawn drawn{.tree = {}, .cast = any_cast(draw), .options = ids("o", any(1, 4), "way")};
  drawn.tree = map_of({{"verbund", "1"},
                       {"title", "Drawn"},
                       {"start", once_in(3) ? "2007-01-08 06:00" : "2007-01"},
                       {"horizon", number(any(3, 8)) + " months"},
                       {"reference", drawn.cast.models[0]},
                       {"goals", map_of({{"unserved", map_of({{"at_most", "0.5 %"}})}, {"minimise", "cost"}})}});
  if (once_in(2)) drawn.tree["discounts"] = "[{at_least: 10 kEUR, discount: 5 %}, {at_least: 30 kEUR, discount: 9 %}]";
  add_tables(draw, drawn.cast, drawn.tree);
  for (const auto& id : drawn.options) {
    Yaml& option = drawn.tree["options"][id];
    option["title"] = "A way";
    if (id == drawn.options[0]) option["baseline"] = "true";
    option["measures"] = any_measures(drawn.cast, draw);
  }
  if (draw.people) add_people(drawn);
  if (draw.money) add_money(drawn);
  return drawn;
}

}  // namespace verbund::testing
