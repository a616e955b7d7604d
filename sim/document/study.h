// The study document: what all runs of a scenario came to, as plain values in the units of the column table. Knows no
// engine. Every report is a function of it. Dates are text ("2009-09-27 10:00"; empty: never), months "2009-09".
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/units/money.h"
#include "sim/document/history.h"
#include "sim/document/money.h"
#include "sim/document/outage.h"
#include "sim/document/people.h"
#include "sim/document/site.h"

namespace verbund::document {

// Shares are percent, compute is counted in reference cores; columns.h names unit and meaning of every member.
struct Totals {
  Money cost;
  std::int64_t servers_start = 0, servers_peak = 0, servers_end = 0, servers_bought = 0;
  double cpu_mean = 0, cpu_p95 = 0, cpu_busiest = 0;
  std::string busiest_site, busiest_at;
  double demanded = 0, served = 0, unserved = 0, unserved_share = 0, drilled = 0;
  double job_work = 0;
  std::int64_t jobs_late = 0;
  double it_energy = 0, energy = 0, carbon = 0, wan_sent = 0;
  std::string first_full, first_full_site, first_full_what;
  bool first_full_projected = false;
  double late = 0, waiting = 0;
  double hours_there = 0, hours_routine = 0, hours_missing = 0, hours_free = 0;
  std::int64_t tasks_started = 0;
  Money regional, depreciation, residual;
};

struct LinkResult {
  double sent = 0, busy = 0, mean_use = 0;
  double use_mean = 0, use_p95 = 0, use_peak = 0;
  std::string busiest_at;
  std::vector<double> sent_by_month, use_mean_by_month, use_p95_by_month, use_peak_by_month;
};

struct BackupResult {
  std::int64_t made = 0, beside = 0, late = 0, skipped = 0, failed = 0, open = 0;
  double latest = 0;
  std::string latest_at;
  double oldest = 0;
  std::string oldest_at, oldest_of;
  double asked = 0, sent = 0, not_sent = 0;
};

struct ReplicaResult {
  double lag = 0;
  std::string lag_at;
  double beyond_rpo = 0, strictest = 0;
  std::string strictest_of;
  double write_delay = 0, alone = 0;
  double asked = 0, sent = 0, not_sent = 0, dropped = 0;
};

struct TrafficResult {
  std::string users, at;
  double asked = 0, mean = 0, peak = 0;
  std::string peak_at;
  double not_carried = 0, detoured = 0, round_trip = 0;
};

struct ServiceResult {
  double demanded = 0, unserved = 0;
  std::string first_unserved, cause;
  double downtime = 0, longest_downtime = 0;
  double availability = 100;
  double drilled = 0;
  double served = 0, late = 0, waiting = 0, longest_wait = 0;
};

struct JobResult {
  std::int64_t due = 0, in_time = 0, late = 0, unfinished = 0;  // runs
  double work = 0, work_left = 0, mean = 0, longest = 0, most_late = 0;
  std::string most_late_due, cause;
};

struct Incident {
  std::string date, last, kind, site, subject, text;
  std::int64_t times = 1;
};

struct OptionResult {
  std::string title;
  bool baseline = false;
  std::string failed;  // why its run has no result; everything below is empty then
  Totals totals;
  std::map<std::string, SiteResult> sites;
  std::map<std::string, LinkResult> links;
  std::map<std::string, BackupResult> backups;
  std::map<std::string, ReplicaResult> replicas;
  std::vector<TrafficResult> traffic;
  std::map<std::string, ServiceResult> services;
  std::map<std::string, JobResult> jobs;
  std::map<std::string, TeamResult> teams;  // by site/skill
  std::map<std::string, TaskResult> tasks;
  std::vector<CostRow> costs;
  std::vector<Purchase> purchases;
  std::vector<LicencePurchase> licence_purchases;
  std::vector<Step> steps;
  std::vector<Incident> incidents;
  std::vector<Outage> outages;
  std::vector<Extension> extensions;
  std::vector<Server> servers;
  std::vector<Change> changes;
  std::vector<Account> accounts;
  Appraisal appraisal;
};

struct PartnerInfo {
  std::string name;
};

struct SiteInfo {
  std::string name, partner;
  double rack_units = 0, power = 0, storage = 0;
};

struct LinkInfo {
  std::vector<std::string> between;
  double bandwidth = 0;
};

struct Conclusion {
  std::string option;
  std::optional<Money> difference;
  std::optional<std::int64_t> since;
  std::vector<std::string> ranking, on_paper;
};

struct Input {
  std::string path, value, low, high, source, as_of, file;
  std::int64_t line = 0;
};

// By language ("de"): a title, name or source as the scenario has it, and what it is in that language.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

struct Study {
  std::string program, title, start, end, resolution;
  std::uint64_t seed = 1;
  std::string checksum;
  std::vector<std::string> files, overrides, months;
  std::string baseline;
  std::vector<std::string> left_out;
  std::map<std::string, PartnerInfo> partners;
  std::map<std::string, SiteInfo> sites;
  std::map<std::string, LinkInfo> links;
  std::map<std::string, ModelInfo> models;
  std::map<std::string, ServiceInfo> services;
  std::map<std::string, DrillInfo> drills;
  std::map<std::string, FailureInfo> failures;
  Goals goals;
  Discounting discounting;
  Conclusion conclusion;
  std::map<std::string, OptionResult> options;
  std::vector<Input> inputs;
  std::vector<std::string> not_modelled;
  Translations translations;
};

// study.json is read and written by this version of the format.
inline constexpr int format_version = 3;

// The same document, the same text; read_json gives the same document back.
std::string write_json(const Study&);
// The JSON Schema (draft 2020-12) of that text, with unit and meaning of every value.
std::string study_schema();
// Either a study or one sentence that says what is wrong with the text.
std::pair<std::optional<Study>, std::string> read_json(const std::string& text);

// The ids of the options, the baseline first, the others by id.
std::vector<std::string> in_order(const Study&);

// Categories of cost in the order in which reports show them.
std::vector<std::string> categories();

// The cost of an option; an empty part of the filter means any.
struct CostFilter {
  std::optional<std::int64_t> year;
  std::string category, partner, site;
  std::string kind = "payment";
};
Money cost(const OptionResult&, const CostFilter&);
// Of it, to people and suppliers of the region.
Money regional_cost(const OptionResult&, const CostFilter&);
// The entries that make it up, in the order of dates, on one day in that of the accounts.
std::vector<Entry> entries(const OptionResult&, const CostFilter&);
// Files an entry under its account, opens that when there is none. In the order of dates.
class Accounts {
 public:
  void add(const Entry&);
  std::vector<Account> take() { return std::move(accounts_); }

 private:
  std::vector<Account> accounts_;
  std::map<std::array<std::string, 6>, std::size_t> known_;
};
// The day on which a measure of the option was complete for good, empty when it never was. What recurs or waits for
// servers to come of age is complete in between and acts again: for it that is the day of its last change.
std::string complete_for_good(const OptionResult&, const Step&);
// The calendar years that the study touches, in order.
std::vector<std::int64_t> years(const Study&);

// One row of the reference of the document, and one of the columns of a table: option.totals, cpu_mean, %, sentence.
struct ColumnRow {
  std::string table, key, unit, sentence;
};
std::vector<ColumnRow> reference();

}  // namespace verbund::document
