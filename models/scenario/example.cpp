// The scenario that `verbund schema --example` prints. Invented round figures.
#include "models/scenario/schema.h"
#include "models/scenario/yaml_writer.h"

namespace verbund::scenario {

namespace {

Period days(std::int64_t n) { return {0, n * seconds_per_day}; }

catalogue::ServerModel old_server() {
  catalogue::ServerModel model;
  model.id = "server-2003";
  model.name = "Server of 2003, two cores";
  model.cores = 2;
  model.rating = 14'000;
  model.memory = Bytes(4 * bytes_per_gib);
  model.power = catalogue::PowerCurve::between(Power(220), Power(390));
  model.platforms = {"linux", "windows", "x86"};
  return model;
}

catalogue::ServerModel new_server() {
  catalogue::ServerModel model;
  model.id = "server-2007";
  model.name = "Server of 2007, eight cores";
  model.cores = 8;
  model.rating = 38'000;
  model.memory = Bytes(16 * bytes_per_gib);
  std::array<Power, 11> watts;
  constexpr std::array<double, 11> measured = {166, 179, 191, 202, 212, 224, 235, 245, 252, 259, 265};
  for (std::size_t i = 0; i < watts.size(); ++i) watts[i] = Power(measured[i]);
  model.power = catalogue::PowerCurve(watts);
  model.platforms = {"linux", "windows", "x86"};
  model.supplier = {{"rack-and-sons", {}}};
  model.software = {{"server-system", {}}};
  model.life = Period{60, 0};
  model.warranty = Period{36, 0};
  model.maintenance = Path<YearlyCost>(YearlyCost(300));
  model.maintenance_growth = GrowthRate(0.2);
  model.spares = Path<YearlyCost>(YearlyCost(400));
  model.resale = Fraction(0.5);
  model.disposal = Money::euros(50);
  model.price = Path<Money>(Money::euros(6000), {{make_instant(2009, 1), Money::euros(5500)}});
  return model;
}

site::Site make_site(const std::string& id, const std::string& name, double kilowatts, int servers) {
  site::Site site;
  site.id = id;
  site.name = name;
  site.partner.name = id;
  site.region = {"DE-SN"};
  site.location = {Angle(51.3), Angle(12.4)};
  site.room = {Power(kilowatts * 1000), 2, Path<YearlyCost>(YearlyCost(20'000))};
  site.storage = {Bytes(8 * bytes_per_tib), Path<StoragePrice>(StoragePrice(2000))};
  site.pue = Path<Ratio>(Ratio(1.8));
  site.electricity = Path<EnergyPrice>(EnergyPrice(0.11), {{make_instant(2009, 1), EnergyPrice(0.13)}});
  site.carbon = Path<CarbonIntensity>(CarbonIntensity(600));
  site.staff = {{"admins", 3, Path<YearlyCost>(YearlyCost(50'000)), Workload(1580), GrowthRate(0.04), Period{4, 0},
                 Money::euros(6000)}};
  site.servers = {{id + "-rack", {"server-2003", {}}, servers, make_instant(2003, 6)}};
  site.off_peak = {Window{{true, true, true, true, true, true, true}, 22, 6}, Path<EnergyPrice>(EnergyPrice(0.09))};
  site.demand_charge = Path<PowerPrice>(PowerPrice(60));
  return site;
}

service::Service make_service(const std::string& id, const std::string& partner, int instances) {
  service::Service service;
  service.id = id;
  service.name =
      "Office of the town of " + std::string(1, static_cast<char>(partner[0] - 'a' + 'A')) + partner.substr(1);
  service.kind = "office";
  service.partner.name = partner;
  service.at.name = partner;
  service.instances = instances;
  service.size = {2, Bytes(2 * bytes_per_gib), Bytes(100 * bytes_per_gib)};
  service.needs = {"x86"};
  service.dedicated = true;
  service.demand = service::PatternDemand{"office-hours", Fraction(0.12), Fraction(0.6),
                                          Fraction(0.1),  Fraction(0.5),  service::season_of("year-end")};
  service.protection = {service::ProtectionClass::high, Period{0, 14'400}, Period{0, 900}};
  service.traffic = Bandwidth(2e6 / 8);
  service.unserved = service::Unserved::waits;
  service.patience = Period{0, 14'400};
  service.growth = GrowthRate(0.04);
  service.residency = {{"DE-SN"}};
  service.product = {{"town-desk", {}}};
  service.users = 200;
  service.care = Ratio(1.5);
  return service;
}

option::Measure make_measure(const std::string& id, option::Action action, option::Timing timing = {}) {
  return {id, std::move(timing), std::nullopt, std::move(action)};
}

option::Option stay() {
  option::Option option{"stay", "Each town on its own", true, {}};
  option::ServerSelector idle;
  idle.model = {{"server-2003", {}}};
  const option::Trigger quiet{option::Gauge::utilisation, false, Fraction(0.02), days(28), {{"birke", {}}}};
  option.measures = {
      make_measure("give-up", option::Retire{idle}, {.date = make_instant(2008, 1), .trigger = quiet}),
      make_measure("renew", option::Refresh{{{}, {}, {}, Period{60, 0}}, option::Sized{}, {{"server-2007", {}}}})};
  return option;
}

catalogue::Product make_product(const std::string& id, const std::string& purpose, catalogue::LicensedBy per,
                                std::int64_t price, double yearly) {
  catalogue::Product product;
  product.id = id;
  product.purpose = purpose;
  product.supplier = {{"softhouse", {}}};
  product.per = per;
  product.price = Path<Money>(Money::euros(price));
  product.yearly = Path<YearlyCost>(YearlyCost(yearly));
  product.at_least = 5;
  return product;
}

// People, standards and money: what the two towns do beside sharing a room.
std::vector<option::Measure> cooperation() {
  option::Standardise one_desk;
  one_desk.purpose = "administration";
  one_desk.software = {{"city-desk", {}}};
  one_desk.parallel = Period{3, 0};
  one_desk.skill = "admins";
  one_desk.effort = Duration(80 * seconds_per_hour);
  option::Measure software = make_measure("one-desk", one_desk, {.date = make_instant(2008, 7)});
  software.project = {Money::euros(20'000), Fraction(0.15), Money::euros(5000), Money::euros(100),
                      Path<YearlyCost>(YearlyCost(3000))};
  option::Standardise one_model;
  one_model.hardware = {{"server-2007", {}}};
  option::Specialise field{{}, {"ahorn", {}}, Fraction(0.9)};
  option::SourceRegionally near{{{money::Category::hardware, Fraction(0.4)}}, Fraction(0.03), Money::euros(10'000)};
  return {make_measure("field", field, {.date = make_instant(2008, 1)}), make_measure("near", near),
          make_measure("one-model", one_model), std::move(software),
          make_measure("one-team", option::SharePeople{{"admins"}}, {.date = make_instant(2008, 1)})};
}

option::Option customer() {
  option::Option option{"customer", "Birke as a customer of a large provider", false, {}};
  option::JoinAlliance join{{{"birke", {}}}, Path<YearlyCost>(YearlyCost(700)), Money::euros(150), {}};
  join.keeps = {{"admins", Fraction(0.3)}};
  option.measures = {make_measure("join", join, {.date = make_instant(2008, 1)})};
  return option;
}

option::Option together() {
  option::Option option{"together", "One room for both", false, {}};
  service::Selector of_birke;
  of_birke.at = {{"birke", {}}};
  option::ServerSelector at_birke;
  at_birke.at = {{"birke", {}}};
  at_birke.batch = "birke-rack";
  option::Buy buy{{"server-2007", {}}, option::Sized{}, {"ahorn", {}}, Period{12, 0}, days(42), 4, days(14)};
  option::Measure hall = make_measure("hall", buy, {.date = make_instant(2007, 3)});
  hall.paid_by = {{"ahorn", {}}};
  option::Extend more{{"ahorn", {}}, Power(10'000), 1, Bytes(4 * bytes_per_tib), Money::euros(15'000), Period{3, 0}};
  option::Move move{of_birke, {"ahorn", {}}, option::Window{{false, false, false, false, true, true, false}, 22, 5}, 3};
  move.copying = option::Copying::pre_copy;
  move.dirty_rate = Bandwidth(100'000);
  move.apart_at_most = days(14);
  option::Place pack{{"ahorn", {}}, option::Policy::pack, Fraction(0.25)};
  pack.cpu_overcommit = Ratio(4);
  pack.memory_overcommit = Ratio(1.1);
  pack.apart = true;
  pack.fallback = option::Fallback::host;
  option::Lease rented{{"server-2007", {}}, 2, {"ahorn", {}}, Path<YearlyCost>(YearlyCost(2400)), Period{24, 0}, {}};
  const option::Trigger busy{option::Gauge::utilisation, true, Fraction(0.7), days(14), {}};
  option.measures = {
      make_measure("bulk", option::PurchaseJointly{}),
      make_measure("close", option::Close{{"birke", {}}}, {.after = {{"empty", {}}}}),
      make_measure("empty", option::Retire{at_birke}, {.emptied = true}),
      hall,
      make_measure("larger", more, {.after = {{"hall", Period{3, 0}}}}),
      make_measure("move", move, {.after = {{"hall", {}}}}),
      make_measure("pack", pack),
      make_measure("safe", option::Redirect{"nightly", {"ahorn", {}}}, {.after = {{"move", {}}}}),
      make_measure("share", option::Virtualise{{}, Fraction(0.08)}),
      make_measure("spare", rented, {.trigger = busy}),
  };
  for (auto& measure : cooperation()) option.measures.push_back(std::move(measure));
  return option;
}

job::Job make_job(const std::string& id, job::Rhythm every, std::int64_t hours, double core_hours) {
  job::Job job;
  job.id = id;
  job.service.name = "ahorn-office";
  job.every = every;
  job.begin = Period{0, hours * 3600};
  job.work = Work(core_hours * 3600);
  job.parallel = 2;
  job.deadline = Period{0, std::int64_t{8} * 3600};
  return job;
}

// What there is to do for people, and what it costs and saves.
void add_business(Scenario& scenario) {
  using catalogue::LicensedBy;
  scenario.suppliers = Table<money::Supplier>(
      {{"rack-and-sons", "Rack & Sons", {{Money::euros(50'000), Fraction(0.04)}}}, {"softhouse", "Softhouse", {}}});
  scenario.products =
      Table<catalogue::Product>({make_product("city-desk", "administration", LicensedBy::user, 120, 25),
                                 make_product("server-system", "operating system", LicensedBy::server, 800, 0),
                                 make_product("town-desk", "administration", LicensedBy::user, 150, 30)});
  scenario.work = Table<people::Work>({{"care", "admins", people::Per::service, Workload(200), {}},
                                       {"racks", "admins", people::Per::server, Workload(10), {}},
                                       {"vans", "admins", people::Per::move, {}, Duration(4 * seconds_per_hour)}});
  scenario.tasks = Table<task::Task>({{"forms",
                                       "Forms on the web",
                                       {"ahorn", {}},
                                       "admins",
                                       Workload(600),
                                       Duration(300 * seconds_per_hour),
                                       make_instant(2007, 6),
                                       1}});
  scenario.discounting = {GrowthRate(0.03), money::Terms::nominal, GrowthRate(0.015), money::Timing::mid_year};
  for (std::size_t i = 0; i < money::category_count; ++i) {
    const auto category = static_cast<money::Category>(i);
    if (category == money::Category::staff) continue;  // always is
    scenario.regional.push_back({category, Fraction(category == money::Category::room ? 0.9 : 0.2)});
  }
}

Scenario example() {
  Scenario scenario;
  scenario.title = "Two towns, one server room";
  scenario.start = make_instant(2007, 1);
  scenario.horizon = Period{36, 0};
  scenario.reference.name = "server-2003";
  scenario.models = Table<catalogue::ServerModel>({old_server(), new_server()});
  scenario.partners = Table<site::Partner>(
      {{"ahorn", "Town of Ahorn", {"DE-SN"}, 40'000, 300}, {"birke", "Town of Birke", {"DE-SN"}, 25'000, 180}});
  scenario.sites =
      Table<site::Site>({make_site("ahorn", "Ahorn, town hall", 12, 10), make_site("birke", "Birke, annexe", 8, 6)});
  network::Link line;
  line.id = "ahorn-birke";
  line.between = {Ref<site::Site>{"ahorn", {}}, Ref<site::Site>{"birke", {}}};
  line.bandwidth = Bandwidth(34e6 / 8);
  line.latency = Duration(0.002);
  line.cost = Path<YearlyCost>(YearlyCost(12'000));
  scenario.links = Table<network::Link>({line});
  service::Service second = make_service("birke-office", "birke", 5);
  second.depends_on = {{"ahorn-office", {}}};
  scenario.services = Table<service::Service>({make_service("ahorn-office", "ahorn", 9), second});
  service::Event election;
  election.id = "election";
  election.date = make_instant(2009, 9, 27);
  election.services.kinds = {"office"};
  election.factor = Ratio(3);
  scenario.events = Table<service::Event>({election});
  copies::Backup nightly;
  nightly.id = "nightly";
  nightly.to.name = "birke";
  nightly.full = Weekday::sunday;
  nightly.changed = DailyShare(0.05);
  scenario.backups = Table<copies::Backup>({nightly});
  copies::Replica mirror;
  mirror.id = "mirror";
  mirror.services.kinds = {"office"};
  mirror.to.name = "birke";
  mirror.changed = DailyShare(0.05);
  scenario.replicas = Table<copies::Replica>({mirror});
  job::Job close = make_job("month-close", job::Rhythm::month_end, 23, 10);
  close.after = {{"postings", {}}};
  scenario.jobs = Table<job::Job>({make_job("postings", job::Rhythm::workday, 20, 4), close});
  scenario.drills =
      Table<failure::Drill>({{"fire", {"ahorn", {}}, make_instant(2008, 5, 6, 10), Period{0, 3 * seconds_per_day}}});
  scenario.failures = Table<failure::Failure>({{"wear", {"servers", {}}, Period{48, 0}, Period{0, 28'800}}});
  scenario.options = Table<option::Option>({customer(), stay(), together()});
  scenario.discounts = {{Money::euros(50'000), Fraction(0.03)}, {Money::euros(200'000), Fraction(0.05)}};
  scenario.goals = {Fraction(0.001),  "cost",       Money::euros(2'000'000), Money::euros(0), Period{36, 0},
                    std::optional(2), Fraction(0.3)};
  scenario.translations["de"] = {{"Two towns, one server room", "Zwei Städte, ein Serverraum"},
                                 {"Town of Ahorn", "Stadt Ahorn"},
                                 {"Town of Birke", "Stadt Birke"},
                                 {"Ahorn, town hall", "Ahorn, Rathaus"},
                                 {"Birke, annexe", "Birke, Anbau"}};
  add_business(scenario);
  return scenario;
}

}  // namespace

std::string example_yaml() {
  return "# A scenario with every field of the language but for recorded series, `include`, `extends`, `swap`, "
         "`variants` and the\n"
         "# long form of quantities, which scenarios/README.md explains. The figures are invented.\n"
         "# Check it with: verbund check FILE\n" +
         write_yaml(example(), {.comments = true, .physical_only = false});
}

}  // namespace verbund::scenario
