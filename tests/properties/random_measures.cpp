// Measures of every kind. Half of all options gather everything at one site, with whatever else is drawn around it.
#include "tests/properties/random_scenario.h"
#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

using Words = std::vector<std::string>;

std::string number(int n) { return std::to_string(n); }
std::string any_date() { return "2007-0" + number(any(1, 7)) + (once_in(2) ? "" : "-" + number(any(10, 29))); }
std::string any_lead_time() { return number(any(1, 7)) + one_of(Words{" weeks", " days"}); }
std::string any_count() { return once_in(2) ? "sized" : number(any(1, 5)); }

Yaml any_servers(const Cast& cast) {
  switch (any(0, 5)) {
    case 0:
      return "all";
    case 1:
      return map_of({{"batch", one_of(cast.batches)}});
    case 2:
      return map_of({{"older_than", number(any(12, 40)) + " months"}});
    case 3:
      return map_of({{"at", one_of(cast.sites)}, {"older_than", number(any(12, 40)) + " months"}});
    default:
      return map_of({{"at", one_of(cast.sites)}});
  }
}

Yaml any_services(const Cast& cast) {
  switch (any(0, 5)) {
    case 0:
      return "[" + one_of(cast.services) + "]";
    case 1:
      return map_of({{"partner", one_of(cast.partners)}});
    case 2:
      return map_of({{"at", one_of(cast.sites)}});
    default:
      return "all";
  }
}

Yaml any_buy(const Cast& cast) {
  Yaml buy =
      map_of({{"do", "buy"}, {"model", one_of(cast.models)}, {"count", any_count()}, {"at", one_of(cast.sites)}});
  if (once_in(3)) buy["lead_time"] = any_lead_time();
  if (once_in(4)) buy["lots"] = map_of({{"of", number(any(1, 3))}, {"every", any_lead_time()}});
  if (once_in(4)) buy["every"] = number(any(2, 5)) + " months";
  return buy;
}

Yaml any_lease(const Cast& cast) {
  Yaml lease = map_of({{"do", "lease"},
                       {"model", one_of(cast.models)},
                       {"count", any_count()},
                       {"at", one_of(cast.sites)},
                       {"rent", "2400 EUR/year"},
                       {"term", number(any(1, 5)) + " months"}});
  if (once_in(3)) lease["lead_time"] = any_lead_time();
  return lease;
}

Yaml any_refresh(const Cast& cast) {
  Yaml refresh = map_of({{"do", "refresh"}, {"servers", any_servers(cast)}, {"count", any_count()}});
  if (once_in(2)) refresh["model"] = one_of(cast.models);
  if (once_in(3)) refresh["lead_time"] = any_lead_time();
  return refresh;
}

Yaml any_extend(const Cast& cast) {
  Yaml extend = map_of({{"do", "extend"}, {"at", one_of(cast.sites)}, {"cost", "3 kEUR"}});
  const int what = any(1, 8);
  if (what % 2 == 1) extend["power"] = "4 kW";
  if (what / 2 % 2 == 1) extend["racks"] = "1";
  if (what / 4 == 1) extend["storage"] = "2 TiB";
  if (once_in(3)) extend["lead_time"] = any_lead_time();
  return extend;
}

Yaml any_move(const Cast& cast) {
  Yaml move = map_of({{"do", "move"}, {"services", any_services(cast)}, {"to", one_of(cast.sites)}});
  if (once_in(2)) move["window"] = one_of(Words{"weekends", "nights", "{days: [friday, saturday], hours: 20-06}"});
  if (once_in(2)) move["at_most"] = number(any(2, 5)) + " instances";
  if (once_in(3)) move["apart_at_most"] = number(any(1, 30)) + " hours";
  if (once_in(3)) {
    move["copy"] = "stop-and-copy";
  } else if (once_in(4)) {
    move["dirty_rate"] = "100 kB/s";
  }
  return move;
}

Yaml any_place(const Cast& cast) {
  Yaml place = map_of(
      {{"do", "place"}, {"at", one_of(cast.sites)}, {"policy", one_of(Words{"stay", "spread", "pack", "balance"})}});
  if (once_in(2)) place["headroom"] = number(any(0, 4) * 10) + " %";
  if (once_in(3)) place["overcommit"] = map_of({{"cpu", number(any(1, 4))}, {"memory", "1.5"}});
  if (once_in(3)) place["apart"] = "true";
  if (once_in(3)) place["fallback"] = one_of(Words{"host", "site"});
  if (once_in(3)) place["size_by"] = one_of(Words{"mean", "p80", "p95"});
  return place;
}

Yaml any_redirect(const Cast& cast) {
  const auto& copies = cast.backups.empty() || (!cast.replicas.empty() && once_in(2)) ? cast.replicas : cast.backups;
  return map_of({{"do", "redirect"}, {"copies", one_of(copies)}, {"to", one_of(cast.sites)}});
}

Yaml any_join(const Cast& cast) {
  Yaml join = map_of({{"do", "join_alliance"}, {"price", "300 EUR/year"}, {"entry", "100 EUR"}});
  if (once_in(2)) join["partners"] = one_of(cast.partners);
  return join;
}

Yaml any_action(const Cast& cast) {
  const bool copies = !cast.backups.empty() || !cast.replicas.empty();
  switch (any(0, copies ? 17 : 14)) {
    case 0:
    case 1:
      return any_buy(cast);
    case 2:
      return any_lease(cast);
    case 3:
      return map_of({{"do", "retire"}, {"servers", any_servers(cast)}});
    case 4:
    case 5:
      return any_refresh(cast);
    case 6:
      return any_extend(cast);
    case 7:
      return map_of({{"do", "close"}, {"at", one_of(cast.sites)}});
    case 8:
      return map_of({{"do", "virtualise"}, {"services", any_services(cast)}, {"overhead", "8 %"}});
    case 9:
    case 10:
      return any_place(cast);
    case 11:
      return map_of({{"do", "purchase_jointly"}});
    case 14:
    case 15:
    case 16:
      return any_redirect(cast);
    default:
      return any_move(cast);
  }
}

Yaml any_state(const Cast& cast) {
  return map_of(
      {{one_of(Words{"utilisation", "memory", "storage", "racks"}), map_of({{"above", number(any(1, 60)) + " %"}})},
       {"at", one_of(cast.sites)},
       {"for", number(any(1, 10)) + " days"}});
}

void set_timing(const Cast& cast, const Draw& draw, std::size_t rank, Yaml& measure) {
  const std::string what = measure["do"].text;
  if ((what == "retire" || what == "close") && once_in(2)) {
    measure["when"] = "emptied";
  } else if (draw.states && once_in(6)) {
    measure["when"] = any_state(cast);
  } else if (once_in(2)) {
    measure["when"] = any_date();
  }
  if (rank > 1 && once_in(3)) {
    const auto before = id_of("m", static_cast<std::size_t>(any(1, static_cast<int>(rank))), "step");
    if (once_in(2)) {
      measure["after"] = before;
    } else {
      measure["after"] = map_of({{"measure", before}, {"plus", any_lead_time()}});
    }
  }
  if (what != "place" && once_in(4)) measure["paid_by"] = one_of(cast.partners);
}

// A hall, a move into it, and the old servers leave.
std::vector<Yaml> gathering(const Cast& cast) {
  const std::string &from = cast.sites.back(), &to = cast.sites.front();
  Yaml move = any_move(cast);
  move["services"] = map_of({{"at", from}});
  move["to"] = to;
  if (once_in(2)) move["when"] = any_date();
  return {map_of({{"do", "buy"}, {"model", one_of(cast.models)}, {"count", "sized"}, {"at", to}}), move,
          map_of({{"do", "retire"}, {"servers", map_of({{"at", from}})}, {"when", "emptied"}})};
}

}  // namespace

Yaml any_measures(const Cast& cast, const Draw& draw) {
  std::vector<Yaml> all;
  if (cast.sites.size() > 1 && once_in(2)) all = gathering(cast);
  const std::size_t settled = all.size();
  for (int more = any(settled > 0 ? 0 : 1, 5); more > 0; --more) all.push_back(any_action(cast));
  if (once_in(6)) all.push_back(any_join(cast));  // a partner joins only once
  Yaml measures;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i >= settled) set_timing(cast, draw, i + 1, all[i]);
    measures[id_of("m", i + 1, "step")] = all[i];
  }
  return measures;
}

}  // namespace verbund::testing
