// A scenario as a planner wrote it, resolved: every name leads to its thing, every quantity is a type.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/copies/copies.h"
#include "models/failure/failure.h"
#include "models/job/calendar.h"
#include "models/money/discounting.h"
#include "models/network/link.h"
#include "models/option/option.h"
#include "models/people/work.h"
#include "models/scenario/diagnostic.h"
#include "models/service/demand.h"
#include "models/service/service.h"
#include "models/task/task.h"

namespace verbund::scenario {

// One number that entered, for the list of assumptions in every report.
struct Input {
  std::string path;   // sites.leipzig.pue
  std::string value;  // as written: "1.9"
  std::string low;    // empty when not given
  std::string high;
  std::string source;  // empty: an assumption
  std::string as_of;
  std::string file;  // as the scenario names it
  int line = 0;
};

// Ids of the options that were made of one option's `variants`, by the id of that option.
using VariantIds = std::map<std::string, std::vector<std::string>>;

// What the scenario calls its things in another language of the reports: by language ("de"), by the text as written.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

struct Goals {
  std::optional<Fraction> unserved_at_most;
  std::string minimise;  // "cost", "energy", "carbon" or empty
  std::optional<Money> cost_at_most{};
  std::optional<Money> saving_at_least{};  // of the net present value, to the baseline
  std::optional<Period> payback_at_most{};
  std::optional<int> rto_missed_at_most{};      // services, in drills
  std::optional<Fraction> regional_at_least{};  // of what is spent
};

struct Scenario {
  std::string title;
  Instant start;
  Period horizon;
  Period resolution{0, 3600};
  Ref<catalogue::ServerModel> reference;
  Table<site::Partner> partners;
  Table<site::Site> sites;
  Table<network::Link> links;
  Table<catalogue::ServerModel> models;
  Table<service::Service> services;
  Table<service::Event> events;
  Table<copies::Backup> backups;
  Table<copies::Replica> replicas;
  Table<job::Job> jobs;
  Table<failure::Drill> drills;
  Table<failure::Failure> failures;
  failure::Recovery recovery;
  Table<money::Supplier> suppliers;
  Table<catalogue::Product> products;
  Table<people::Work> work;
  Table<task::Task> tasks;
  money::Discounting discounting;
  money::CategoryShares regional;  // of what is spent, as long as nothing is done about it
  Table<option::Option> options;
  VariantIds variants;                         // of `options`, for those who ask for all of them by one name
  std::vector<money::DiscountTier> discounts;  // on servers, per buyer and calendar year
  Goals goals;
  Translations translations;  // with an entry for every option that is a variant of a translated one

  std::vector<Input> inputs;
  std::vector<std::string> files;  // the scenario and what it includes, as written
  // Where things stand that later checks point to, by path: every top-level thing, batch, measure and field of a
  // measure
  // ("options.pool.measures.hall.when").
  std::map<std::string, Place> places;
  std::map<std::string, std::shared_ptr<const service::Series>> traces;  // by "file#column"

  [[nodiscard]] Instant end() const { return start + horizon; }
  [[nodiscard]] std::int64_t step_seconds() const { return resolution.seconds; }
  [[nodiscard]] const catalogue::ServerModel& reference_model() const { return models[reference]; }
};

// One source per service, in the order of the table, with the events that select it.
std::vector<service::DemandSource> demand_sources(const Scenario&, std::uint64_t seed);

// When the jobs of the table are due.
std::unique_ptr<job::Starts> job_starts(const Scenario&);

}  // namespace verbund::scenario
