// What comes on top of the demand of the hour: jobs, copies, and what is lost. Each in about a third of all scenarios.
#include "tests/properties/random_scenario.h"
#include "tests/support/draw.h"

namespace verbund::testing {
namespace {

using Words = std::vector<std::string>;

std::string number(int n) { return std::to_string(n); }

Yaml any_job(const Cast& cast, std::size_t rank) {
  Yaml job = map_of({{"service", one_of(cast.services)},
                     {"every", one_of(Words{"day", "workday", "month-end", "monday", "saturday"})},
                     {"begin", number(any(0, 48)) + " hours"},
                     {"work", number(any(1, 9)) + " core-hours"},
                     {"parallel", number(any(1, 4))},
                     {"deadline", number(any(9, 30)) + " hours"}});
  if (rank > 0 && once_in(2)) job["after"] = cast.jobs[static_cast<std::size_t>(any(0, static_cast<int>(rank)))];
  return job;
}

Yaml any_copied(const Cast& cast) { return once_in(2) ? Yaml("all") : map_of({{"at", one_of(cast.sites)}}); }

Yaml any_backup(const Cast& cast) {
  Yaml backup = map_of({{"services", any_copied(cast)}, {"to", one_of(cast.sites)}});
  if (once_in(2))
    backup["window"] = one_of(Words{"weekends", "{hours: 01-03}", "{days: [monday, friday], hours: 20-06}"});
  if (once_in(2)) backup["changed"] = number(any(1, 30)) + " %/day";
  if (once_in(3)) backup["full"] = "sunday";
  if (once_in(2)) backup["at_most"] = number(any(2, 5)) + " instances";
  return backup;
}

Yaml any_replica(const Cast& cast) {
  Yaml replica =
      map_of({{"services", any_copied(cast)}, {"to", one_of(cast.sites)}, {"changed", number(any(1, 300)) + " %/day"}});
  if (once_in(3)) replica["synchronous"] = "true";
  return replica;
}

// The first batch of a site is always there.
std::string any_loss(const Cast& cast) {
  const auto& batch = cast.batches[2 * static_cast<std::size_t>(any(0, static_cast<int>(cast.sites.size())))];
  switch (any(0, cast.links.empty() ? 3 : 5)) {
    case 0:
      return one_of(cast.sites);
    case 1:
      return batch;
    case 2:
      return batch + "-001";
    default:
      return one_of(cast.links);
  }
}

std::string any_time_of_hours() {
  return once_in(4) ? number(any(1, 100)) + " minutes" : number(any(1, 100)) + " hours";
}

Yaml any_drill(const Cast& cast) {
  return map_of({{"lose", any_loss(cast)},
                 {"when", "2007-0" + number(any(1, 4)) + "-" + number(any(10, 29)) + " " + number(any(10, 24)) + ":" +
                              number(any(10, 60))},
                 {"for", any_time_of_hours()}});
}

Yaml any_failure(const Cast& cast) {
  return map_of({{"lose", once_in(2) ? "servers" : any_loss(cast)},
                 {"every", number(any(20, 200)) + " days"},
                 {"repair", any_time_of_hours()}});
}

Yaml any_recovery() {
  return map_of({{"detection", number(any(0, 90)) + " minutes"},
                 {"start", number(any(0, 90)) + " minutes"},
                 {"restore", one_of(Words{"20 Mbit/s", "800 Mbit/s"})}});
}

}  // namespace

void add_jobs_and_copies(const Cast& cast, Yaml& tree) {
  for (std::size_t i = 0; i < cast.jobs.size(); ++i) tree["jobs"][cast.jobs[i]] = any_job(cast, i);
  for (const auto& id : cast.backups) tree["backups"][id] = any_backup(cast);
  for (const auto& id : cast.replicas) tree["replicas"][id] = any_replica(cast);
}

void add_misfortune(const Cast& cast, Yaml& tree) {
  for (const auto& id : cast.drills) tree["drills"][id] = any_drill(cast);
  for (const auto& id : cast.failures) tree["failures"][id] = any_failure(cast);
  if (once_in(3)) tree["recovery"] = any_recovery();
}

}  // namespace verbund::testing
