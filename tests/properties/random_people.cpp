// Teams, work, tasks and measures about people, added to a scenario that has been drawn.
#include "tests/properties/random_scenario.h"
#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

using Words = std::vector<std::string>;

std::string number(int n) { return std::to_string(n); }

Yaml any_pool() {
  Yaml pool = map_of({{"people", number(any(0, 4))}, {"cost", "50 kEUR/year"}});
  if (once_in(2)) pool["hours"] = "1400 hours/year";
  if (once_in(2)) pool["turnover"] = number(any(1, 40)) + " %/year";
  if (once_in(2)) pool["vacancy"] = number(any(0, 5)) + " months";
  return pool;
}

void add_work(Yaml& tree) {
  const Words all_the_year{"server", "model", "product", "service", "instance", "workplace"};
  for (int n = any(1, 5); n > 0; --n) {
    tree["work"][id_of("w", static_cast<std::size_t>(n), "chore")] =
        map_of({{"skill", one_of(Words{"admins", "callers"})},
                {"per", one_of(all_the_year)},
                {"hours", number(any(1, 300)) + " hours/year"}});
  }
  tree["work"]["w7-hall"] =
      map_of({{"skill", "admins"}, {"per", "delivery"}, {"effort", number(any(1, 30)) + " hours"}});
  if (once_in(2)) {
    tree["work"]["w8-van"] = map_of({{"skill", "admins"}, {"per", "move"}, {"effort", number(any(1, 30)) + " hours"}});
  }
}

Yaml any_task(const std::string& partner) {
  Yaml task = map_of({{"partner", partner},
                      {"skill", one_of(Words{"admins", "callers"})},
                      {"hours", number(any(1, 800)) + " hours/year"},
                      {"order", number(any(1, 4))}});
  if (once_in(2)) task["effort"] = number(any(1, 200)) + " hours";
  if (once_in(2)) task["from"] = "2007-0" + number(any(1, 4));
  return task;
}

Yaml any_measure_about_people(const Cast& cast) {
  Yaml measure;
  switch (any(0, 3)) {
    case 0:
      measure = map_of({{"do", "share_people"}});
      break;
    case 1:
      measure = map_of({{"do", "specialise"},
                        {"services", "[" + one_of(cast.services) + "]"},
                        {"at", cast.sites[0]},
                        {"learning", "85 %"}});
      break;
    default:
      measure = map_of({{"do", "standardise"}, {"hardware", cast.models[static_cast<std::size_t>(any(0, 2))]}});
  }
  if (once_in(2)) measure["when"] = "2007-0" + number(any(1, 7)) + (once_in(2) ? "" : "-15");
  return measure;
}

}  // namespace

void add_people(Drawn& drawn) {
  const Cast& cast = drawn.cast;
  Yaml& tree = drawn.tree;
  // The first site has everybody, so that nobody is at no site.
  for (std::size_t s = 0; s < cast.sites.size(); ++s) {
    for (const auto* skill : {"admins", "callers"}) {
      if (s == 0 || once_in(2)) tree["sites"][cast.sites[s]]["staff"][skill] = any_pool();
    }
  }
  for (const auto& id : cast.partners) tree["partners"][id]["workplaces"] = number(any(1, 200));
  for (const auto& id : cast.services) {
    if (once_in(3)) tree["services"][id]["care"] = number(any(0, 3));
  }
  add_work(tree);
  for (int n = any(0, 4); n > 0; --n) {
    tree["tasks"][id_of("x", static_cast<std::size_t>(n), "plan")] = any_task(cast.partners[0]);
  }
  for (const auto& id : drawn.options) {
    for (int n = any(0, 3); n > 0; --n) {
      tree["options"][id]["measures"][id_of("y", static_cast<std::size_t>(n), "rule")] = any_measure_about_people(cast);
    }
  }
}

}  // namespace verbund::testing
