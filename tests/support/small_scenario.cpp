#include "tests/support/small_scenario.h"

#include <cstdio>
#include <cstdlib>
#include <type_traits>

namespace verbund::testing {
namespace {

template <class T>
Table<T> table(const std::map<std::string, T>& things) {
  std::vector<T> all;
  for (const auto& [id, thing] : things) all.push_back(thing);
  return Table<T>(std::move(all));
}

template <class T>
void resolve(Ref<T>& ref, const Table<T>& table) {
  const auto index = table.find(ref.name);
  if (!index) {
    std::fprintf(stderr, "small scenario: nothing is called '%s'\n", ref.name.c_str());
    std::abort();
  }
  ref.index = *index;
}

template <class T>
void resolve(std::optional<Ref<T>>& ref, const Table<T>& table) {
  if (ref) resolve(*ref, table);
}

template <class T>
void resolve(std::vector<Ref<T>>& refs, const Table<T>& table) {
  for (auto& ref : refs) resolve(ref, table);
}

void resolve(service::Selector& selector, const scenario::Scenario& in) {
  resolve(selector.ids, in.services);
  resolve(selector.partner, in.partners);
  resolve(selector.at, in.sites);
}

void resolve(option::ServerSelector& selector, const scenario::Scenario& in) {
  resolve(selector.at, in.sites);
  resolve(selector.model, in.models);
}

void resolve(option::Action& action, const scenario::Scenario& in) {
  std::visit(
      [&](auto& act) {
        if constexpr (requires { act.model; }) resolve(act.model, in.models);
        if constexpr (requires { act.at; }) resolve(act.at, in.sites);
        if constexpr (requires { act.to; }) resolve(act.to, in.sites);
        if constexpr (requires { act.servers; }) resolve(act.servers, in);
        if constexpr (requires { act.services; }) resolve(act.services, in);
        if constexpr (requires { act.partners; }) resolve(act.partners, in.partners);
        if constexpr (requires { act.hardware; }) resolve(act.hardware, in.models);
        if constexpr (requires { act.software; }) resolve(act.software, in.products);
      },
      action);
}

void resolve(failure::Target& target, const scenario::Scenario& in) {
  if (target.name == "servers") return;
  if (const auto site = in.sites.find(target.name)) {
    target.what = *site;
  } else if (const auto link = in.links.find(target.name)) {
    target.what = *link;
  } else {
    const auto dash = target.name.rfind('-');
    const bool one = dash != std::string::npos && target.name.size() - dash == 4;
    target.what = failure::OfBatch{one ? target.name.substr(0, dash) : target.name,
                                   one ? std::stoi(target.name.substr(dash + 1)) : 0};
  }
}

void resolve_all(scenario::Scenario& in) {
  resolve(in.reference, in.models);
  for (auto& site : in.sites) {
    resolve(site.partner, in.partners);
    for (auto& batch : site.servers) resolve(batch.model, in.models);
  }
  for (auto& model : in.models) {
    resolve(model.software, in.products);
    resolve(model.supplier, in.suppliers);
  }
  for (auto& product : in.products) resolve(product.supplier, in.suppliers);
  for (auto& task : in.tasks) resolve(task.partner, in.partners);
  for (auto& link : in.links) {
    for (auto& end : link.between) resolve(end, in.sites);
  }
  for (auto& service : in.services) {
    resolve(service.partner, in.partners);
    resolve(service.at, in.sites);
    resolve(service.depends_on, in.services);
    resolve(service.product, in.products);
  }
  for (auto& event : in.events) resolve(event.services, in);
  for (auto& backup : in.backups) {
    resolve(backup.services, in);
    resolve(backup.to, in.sites);
  }
  for (auto& replica : in.replicas) {
    resolve(replica.services, in);
    resolve(replica.to, in.sites);
  }
  for (auto& job : in.jobs) {
    resolve(job.service, in.services);
    resolve(job.after, in.jobs);
  }
  for (auto& drill : in.drills) resolve(drill.lose, in);
  for (auto& failure : in.failures) resolve(failure.lose, in);
  for (auto& option : in.options) {
    for (auto& measure : option.measures) {
      resolve(measure.paid_by, in.partners);
      if (measure.timing.trigger) resolve(measure.timing.trigger->at, in.sites);
      resolve(measure.action, in);
    }
  }
}

}  // namespace

SmallScenario::SmallScenario() {
  base.title = "Small";
  base.start = make_instant(2007, 1);
  base.horizon = {24, 0};
  base.reference = {"box", {}};
  model("box");
}

site::Partner& SmallScenario::partner(const std::string& id) {
  auto& it = partners_[id];
  if (it.id.empty()) it = {.id = id, .name = id, .region = {"DE-SN"}, .inhabitants = 100000};
  return it;
}

site::Site& SmallScenario::site(const std::string& id) {
  auto& it = sites_[id];
  if (!it.id.empty()) return it;
  partner(id);
  it.id = id;
  it.name = id;
  it.partner = {id, {}};
  it.region = {"DE-SN"};
  it.room = {Power(100e3), 10, Path<YearlyCost>(YearlyCost(10000))};
  it.storage = {tib(100), Path<StoragePrice>(StoragePrice(100))};
  it.pue = Path<Ratio>(Ratio(2));
  it.electricity = Path<EnergyPrice>(EnergyPrice(0.1));
  it.carbon = Path<CarbonIntensity>(CarbonIntensity(500));
  return it;
}

catalogue::ServerModel& SmallScenario::model(const std::string& id) {
  auto& it = models_[id];
  if (!it.id.empty()) return it;
  it.id = id;
  it.name = id;
  it.cores = 4;
  it.rating = 1;
  it.memory = gib(16);
  it.power = catalogue::PowerCurve::between(Power(100), Power(200));
  it.rack_units = 2;
  it.platforms = {"x86"};
  it.price = Path<Money>(Money::euros(5000));
  return it;
}

network::Link& SmallScenario::link(const std::string& id, const std::string& one, const std::string& other) {
  auto& it = links_[id];
  if (!it.id.empty()) return it;
  it.id = id;
  it.between = {Ref<site::Site>{one, {}}, Ref<site::Site>{other, {}}};
  it.bandwidth = Bandwidth(125e6);
  it.latency = Duration(0.001);
  it.cost = Path<YearlyCost>(YearlyCost(1200));
  return it;
}

service::Service& SmallScenario::service(const std::string& id, const std::string& at, int instances) {
  auto& it = services_[id];
  if (!it.id.empty()) return it;
  it.id = id;
  it.name = id;
  it.partner = site(at).partner;
  it.at = {at, {}};
  it.instances = instances;
  it.size = {1, gib(1), Bytes(0)};
  it.demand = service::PatternDemand{"office-hours", Fraction(1), Fraction(1), Fraction(0)};
  return it;
}

service::Event& SmallScenario::event(const std::string& id) {
  auto& it = events_[id];
  it.id = id;
  return it;
}

copies::Backup& SmallScenario::backup(const std::string& id, const std::string& to) {
  auto& it = backups_[id];
  it.id = id;
  it.to = {to, {}};
  return it;
}

copies::Replica& SmallScenario::replica(const std::string& id, const std::string& to) {
  auto& it = replicas_[id];
  it.id = id;
  it.to = {to, {}};
  it.changed = DailyShare(0.1);
  return it;
}

job::Job& SmallScenario::job(const std::string& id, const std::string& service) {
  auto& it = jobs_[id];
  if (!it.id.empty()) return it;
  it.id = id;
  it.service = {service, {}};
  it.work = Work(3600);
  it.deadline = Period{0, seconds_per_day};
  return it;
}

option::Option& SmallScenario::option(const std::string& id) {
  auto& it = options_[id];
  it.id = id;
  return it;
}

people::StaffPool& SmallScenario::staff(const std::string& at, const std::string& skill, int people) {
  auto& pools = site(at).staff;
  return pools.emplace_back(people::StaffPool{
      .id = skill, .people = people, .cost = Path<YearlyCost>(YearlyCost(48'000)), .hours = Workload(1200)});
}

people::Work& SmallScenario::work(const std::string& id, const std::string& skill, people::Per per, double hours) {
  auto& it = work_[id];
  it = {.id = id, .skill = skill, .per = per};
  if (people::is_once(per)) {
    it.effort = Duration(hours * seconds_per_hour);
  } else {
    it.hours = Workload(hours);
  }
  return it;
}

task::Task& SmallScenario::task(const std::string& id, const std::string& partner_id, const std::string& skill,
                                double hours, double effort) {
  partner(partner_id);
  auto& it = tasks_[id];
  it = {.id = id, .title = id, .partner = {partner_id, {}}, .skill = skill, .hours = Workload(hours)};
  it.effort = Duration(effort * seconds_per_hour);
  return it;
}

catalogue::Product& SmallScenario::product(const std::string& id, const std::string& purpose) {
  auto& it = products_[id];
  if (!it.id.empty()) return it;
  it.id = id;
  it.name = id;
  it.purpose = purpose;
  return it;
}

money::Supplier& SmallScenario::supplier(const std::string& id) {
  auto& it = suppliers_[id];
  it.id = id;
  return it;
}

site::ServerBatch& SmallScenario::servers(const std::string& at, const std::string& batch, const std::string& model_id,
                                          int count) {
  model(model_id);
  auto& batches = site(at).servers;
  return batches.emplace_back(site::ServerBatch{batch, {model_id, {}}, count, make_instant(2006, 1)});
}

option::Measure& SmallScenario::measure(const std::string& option_id, const std::string& id, option::Action action,
                                        option::Timing timing) {
  auto& measures = option(option_id).measures;
  return measures.emplace_back(option::Measure{id, std::move(timing), std::nullopt, std::move(action)});
}

failure::Drill& SmallScenario::drill(const std::string& id, const std::string& lose, Instant when, Period lasts) {
  return drills_[id] = {id, {lose, {}}, when, lasts};
}

failure::Failure& SmallScenario::failure(const std::string& id, const std::string& lose, Period every, Period repair) {
  return failures_[id] = {id, {lose, {}}, every, repair};
}

scenario::Scenario SmallScenario::build() const {
  scenario::Scenario built = base;
  built.partners = table(partners_);
  built.sites = table(sites_);
  built.models = table(models_);
  built.links = table(links_);
  built.services = table(services_);
  built.events = table(events_);
  built.backups = table(backups_);
  built.replicas = table(replicas_);
  built.jobs = table(jobs_);
  built.drills = table(drills_);
  built.failures = table(failures_);
  built.work = table(work_);
  built.tasks = table(tasks_);
  built.products = table(products_);
  built.suppliers = table(suppliers_);
  built.options = table(options_);
  for (auto& option : built.options) {
    std::sort(option.measures.begin(), option.measures.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }
  resolve_all(built);
  return built;
}

}  // namespace verbund::testing
