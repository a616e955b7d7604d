// Prices of every kind, added to a scenario that has been drawn: suppliers, licences, upkeep, tariffs, projects. They
// end in odd cents, so that nothing adds up by chance.
#include "tests/properties/random_scenario.h"
#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

using Words = std::vector<std::string>;

std::string number(int n) { return std::to_string(n); }
std::string cents(int n) { return n < 10 ? "0" + number(n) : number(n); }
std::string euros(int from, int until) { return number(any(from, until)) + "." + cents(any(0, 100)) + " EUR"; }
std::string yearly(int from, int until) { return euros(from, until) + "/year"; }
std::string percent(int from, int until) { return number(any(from, until)) + "." + number(any(0, 10)) + " %"; }

void add_upkeep(Yaml& model) {
  model["price"] = map_of({{"value", euros(4000, 9000)}, {"path", map_of({{"2007-03-15", euros(3000, 9000)}})}});
  if (once_in(2)) model["supplier"] = "f1-maker";
  if (once_in(2)) model["software"] = "[q3-system]";
  if (once_in(2)) model["life"] = number(any(1, 60)) + " months";
  if (once_in(2)) {
    model["warranty"] = number(any(0, 48)) + " months";
    model["maintenance"] = yearly(50, 900);
    model["maintenance_growth"] = percent(0, 40) + "/year";
  }
  if (once_in(2)) model["spares"] = yearly(50, 900);
  if (once_in(2)) model["resale"] = percent(20, 90);
  if (once_in(2)) model["disposal"] = euros(5, 90);
}

void add_tariffs(Yaml& site) {
  if (once_in(2))
    site["off_peak"] = map_of({{"window", one_of(Words{"nights", "weekends"})}, {"price", "0.071 EUR/kWh"}});
  if (once_in(2)) site["demand_charge"] = euros(30, 200) + "/kW/year";
  site["staff"]["clerks"] = map_of({{"people", number(any(1, 4))},
                                    {"cost", yearly(40'000, 60'000)},
                                    {"turnover", percent(0, 40) + "/year"},
                                    {"vacancy", number(any(0, 4)) + " months"},
                                    {"hiring", euros(500, 9000)}});
}

void add_products(Yaml& tree) {
  const auto any_product = [](const char* per) {
    Yaml product = map_of({{"per", per}, {"price", euros(20, 900)}, {"yearly", yearly(5, 200)}});
    if (once_in(2)) product["supplier"] = "f1-maker";
    if (once_in(2)) product["at_least"] = number(any(1, 200));
    return product;
  };
  tree["products"]["q1-suite"] = any_product("user");
  tree["products"]["q2-post"] = any_product(once_in(2) ? "instance" : "core");
  tree["products"]["q1-suite"]["purpose"] = tree["products"]["q2-post"]["purpose"] = "mail";
  tree["products"]["q3-system"] = any_product(once_in(2) ? "server" : "core");
  tree["suppliers"]["f1-maker"] =
      map_of({{"discounts", "[{at_least: 5001.01 EUR, discount: 3.7 %}, {at_least: 20202.02 EUR, discount: 11.3 %}]"}});
}

Yaml any_project() {
  Yaml project = map_of({{"cost", euros(100, 9000)}});
  if (once_in(2)) project["contingency"] = percent(1, 30);
  if (once_in(2)) project["training"] = euros(100, 3000);
  if (once_in(2)) project["per_instance"] = euros(10, 300);
  if (once_in(2)) project["yearly"] = yearly(100, 9000);
  return project;
}

std::string any_shares() { return "{hardware: " + percent(0, 90) + ", licences: " + percent(0, 90) + "}"; }

Yaml any_measure_about_money(const Cast& cast) {
  switch (any(0, 5)) {
    case 0: {
      Yaml near = map_of({{"do", "source_regionally"}, {"shares", any_shares()}, {"premium", percent(1, 20)}});
      if (once_in(2)) near["at_most"] = euros(10, 900);
      return near;
    }
    case 1: {
      Yaml software = map_of({{"purpose", "mail"}, {"to", one_of(Words{"q1-suite", "q2-post"})}});
      if (once_in(2)) software["parallel"] = number(any(1, 4)) + " months";
      return map_of({{"do", "standardise"}, {"software", software}});
    }
    case 2: {
      Yaml join = map_of({{"do", "join_alliance"}, {"partners", one_of(cast.partners)}, {"price", yearly(300, 2000)}});
      if (once_in(2)) join["entry"] = euros(10, 300);
      if (once_in(2)) join["keeps"] = "{clerks: " + percent(0, 90) + "}";
      return join;
    }
    default:
      return map_of({{"do", "purchase_jointly"}, {"partners", "[" + one_of(cast.partners) + "]"}});
  }
}

}  // namespace

void add_money(Drawn& drawn) {
  const Cast& cast = drawn.cast;
  Yaml& tree = drawn.tree;
  add_products(tree);
  for (const auto& id : cast.models) add_upkeep(tree["models"][id]);
  for (const auto& id : cast.sites) add_tariffs(tree["sites"][id]);
  for (const auto& id : cast.partners) tree["partners"][id]["workplaces"] = number(any(1, 200));
  for (const auto& id : cast.services) {
    if (once_in(3)) continue;
    tree["services"][id]["product"] = one_of(Words{"q1-suite", "q2-post"});
    tree["services"][id]["users"] = number(any(1, 90));
  }
  tree["regional"] = "{hardware: " + percent(0, 50) + ", room: " + percent(0, 90) + ", wan: 15 %}";
  tree["discounting"] = map_of({{"rate", percent(0, 12) + "/year"}, {"timing", one_of(Words{"mid-year", "year-end"})}});
  for (const auto& id : drawn.options) {
    Yaml& measures = tree["options"][id]["measures"];
    for (auto& measure : measures.entries) {
      if (once_in(2)) measure.second["project"] = any_project();
    }
    for (int n = any(0, 4); n > 0; --n) {
      Yaml measure = any_measure_about_money(cast);
      if (once_in(2)) measure["when"] = "2007-0" + number(any(1, 5));
      if (once_in(3)) measure["project"] = any_project();
      measures[id_of("v", static_cast<std::size_t>(n), "deal")] = measure;
    }
  }
}

}  // namespace verbund::testing
