// The one ordered list of fields of every struct of the language. A visitor is called as
//     v(key, member, rule, sentence)
// and v.group(key, rule, sentence, inner) for a map that has no struct of its own. The reader, the writer, the editor
// schema and the reference page are such visitors, so they cannot disagree. Limits are in base units (quantity.h).
#pragma once

#include "models/scenario/forms.h"
#include "models/scenario/rule.h"

namespace verbund::scenario {

inline constexpr double most_things = 100'000;     // instances, servers of a batch
inline constexpr double most_yearly = 1e10;        // EUR/year
inline constexpr double most_per_server = 1e9;     // EUR cents
inline constexpr double largest_memory = 1 << 20;  // GiB
inline constexpr double largest_deviation = 2;     // of noise

template <class V>
void fields(V& v, catalogue::ServerModel& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("cores", x.cores, required.at_least(1).at_most(4096), "Processor cores of the whole server.");
  v("rating", x.rating, required.above(0).at_most(1e12),
    "Operations per second of one core in one benchmark; only the ratio between models counts.");
  v("memory", x.memory, required.above(0).at_most(largest_memory * bytes_per_gib), "Main memory.");
  v("power", x.power, required.at_least(0).at_most(1e5),
    "Power drawn at 0, 10, … 100 % load: a list of eleven values, or `{idle: …, full: …}` for a straight line.");
  v("rack_units", x.rack_units, defaulted.at_least(1).at_most(catalogue::rack_units_per_rack),
    "Height in the rack; a rack has 42 units.");
  v("nic", x.nic, defaulted.above(0).at_most(1e12), "Network port; transfers from and to the server pass it.");
  v("platforms", x.platforms, required, "What it can run; a service fits when all its `needs` stand here.");
  v("price", x.price, defaulted.at_least(0).at_most(most_per_server),
    "Per server; needed only by models that are bought.");
  v("boot", x.boot, defaulted.at_least(0), "From the switch to the first work, at full power.");
  v("shutdown", x.shutdown, defaulted.at_least(0), "From the last work to the switch, at idle power.");
  v("supplier", x.supplier, defaulted.not_physical(), "Whose discounts count; those of the scenario when left out.");
  v("software", x.software, defaulted, "Products that every server of it needs.");
  v("life", x.life, defaulted.above(0).not_physical(), "Useful life: it is written off in equal parts over it.");
  v("warranty", x.warranty, defaulted.at_least(0).not_physical(),
    "Since it was bought; nothing is paid for maintenance.");
  v("maintenance", x.maintenance, defaulted.at_least(0).at_most(1e7), "Of one server after its warranty.");
  v("maintenance_growth", x.maintenance_growth, defaulted.at_least(0).at_most(10).not_physical(),
    "What the maintenance rises by with each year after the warranty.");
  v("spares", x.spares, defaulted.at_least(0).at_most(1e7), "Spare parts at each site where at least one stands.");
  v("resale", x.resale, defaulted.at_least(0).at_most(1).not_physical(),
    "What each year leaves of the price for which it can be sold; not sold when left out.");
  v("disposal", x.disposal, defaulted.at_least(0).at_most(most_per_server), "Of one server that leaves.");
}

template <class V>
void fields(V& v, money::Supplier& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("discounts", x.discounts, defaulted.not_physical(),
    "What a buyer saves there by what it buys of one category in a calendar year, in rising order.");
}

template <class V>
void fields(V& v, catalogue::Product& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("purpose", x.purpose, defaulted, "What it is for; products of one purpose can replace one another.");
  v("supplier", x.supplier, defaulted.not_physical(), "Whose discounts count; none when left out.");
  v("per", x.per, required.not_physical(),
    "What licences are counted by: `server` and `core` of a server model, `instance`, `core` and `user` of a service.");
  v("price", x.price, defaulted.at_least(0).at_most(most_per_server),
    "Of one licence, for what is needed beyond what was needed before; at the start enough are there.");
  v("yearly", x.yearly, defaulted.at_least(0).at_most(1e7), "Of each licence needed.");
  v("at_least", x.at_least, defaulted.at_least(0).at_most(most_things).not_physical(),
    "A buyer takes so many at least.");
}

template <class V>
void fields(V& v, site::Partner& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("region", x.region, required, "ISO 3166-2 region whose public holidays its users keep.");
  v("inhabitants", x.inhabitants, defaulted.at_least(0).at_most(1e9).not_physical(),
    "People it works for; a key for sharing cost.");
  v("workplaces", x.workplaces, defaulted.at_least(0).at_most(1e6), "Desks that its people look after.");
}

template <class V>
void fields(V& v, site::Location& x) {
  v("lat", x.lat, required.at_least(-90).at_most(90), "Latitude in degrees, north positive.");
  v("lon", x.lon, required.at_least(-180).at_most(180), "Longitude in degrees, east positive.");
}

template <class V>
void fields(V& v, site::Room& x) {
  v("power", x.power, required.above(0).at_most(1e9), "What all servers of the room may draw at full load.");
  v("racks", x.racks, required.at_least(1).at_most(10'000), "Racks of 42 units.");
  v("cost", x.cost, required.at_least(0).at_most(most_yearly), "Rent, upkeep and cooling plant.");
}

template <class V>
void fields(V& v, site::Storage& x) {
  v("capacity", x.capacity, required.at_least(0).at_most(1e18), "What the disks of all instances may fill.");
  v("cost", x.cost, required.at_least(0).at_most(1e7), "Per TiB in use.");
}

template <class V>
void fields(V& v, people::StaffPool& x) {
  v("people", x.people, required.at_least(0).at_most(most_things), "Posts; none is ever cut.");
  v("cost", x.cost, required.at_least(0).at_most(1e7).not_physical(), "Per person, all included.");
  v("hours", x.hours, defaulted.above(0).at_most(4000), "That one person works, without leave and illness.");
  v("turnover", x.turnover, defaulted.at_least(0).at_most(0.9), "Share of the people who leave of themselves.");
  v("vacancy", x.vacancy, defaulted.at_least(0), "Until a post is filled again.");
  v("hiring", x.hiring, defaulted.at_least(0).at_most(most_per_server).not_physical(),
    "Of one newcomer: search and training.");
}

template <class V>
void fields(V& v, people::Work& x) {
  v("skill", x.skill, required, "Staff pools that do it, by their id.");
  v("per", x.per, required,
    "What makes the work. `delivery` and `move` make it once, the others all the year; a `model`, a `product`: one of "
    "which at least one is in use.");
  v("hours", x.hours, defaulted.above(0).at_most(1e6), "Of each; of what makes work all the year.");
  v("effort", x.effort, defaulted.above(0).at_most(1e9), "Of each; of what makes work once.");
}

template <class V>
void fields(V& v, task::Task& x) {
  v("title", x.title, defaulted.not_physical(), "Title for people; the id when left out.");
  v("partner", x.partner, required, "Whose people do it.");
  v("skill", x.skill, required, "Staff pool that does it, by its id.");
  v("hours", x.hours, required.above(0).at_most(1e6), "What it takes from its start on.");
  v("effort", x.effort, defaulted.at_least(0).at_most(1e9), "What it takes before it can start.");
  v("from", x.wanted, defaulted, "Date before which nobody works on it.");
  v("order", x.order, defaulted.at_least(1).at_most(1000), "Free hours go to the lowest first, then by id.");
}

template <class V>
void fields(V& v, money::Discounting& x) {
  v("rate", x.rate, required.above(-1).at_most(10).not_physical(), "Of interest.");
  v("terms", x.terms, defaulted.not_physical(),
    "Of the rate: for amounts as they are paid (`nominal`), or at prices of the start (`real`).");
  v("inflation", x.inflation, defaulted.above(-1).at_most(10).not_physical(),
    "Of `real` terms: by it amounts are brought to prices of the start.");
  v("timing", x.timing, defaulted.not_physical(), "When the payments of a year count as paid.");
}

template <class V>
void fields(V& v, site::OffPeak& x) {
  v("window", WindowForm{x.window}, required.not_physical(), "When it holds.");
  v("price", x.price, required.at_least(0).at_most(100), "Of electricity in these hours.");
}

template <class V>
void fields(V& v, site::ServerBatch& x) {
  v("model", x.model, required, "Server model, by its id under `models:`.");
  v("count", x.count, required.at_least(1).at_most(most_things), "Servers of the batch.");
  v("bought", x.bought, required, "When they were bought: their age decides when they are due for a refresh.");
}

template <class V>
void fields(V& v, site::Site& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("partner", x.partner, required, "Who owns it and employs its staff.");
  v("region", x.region, required, "ISO 3166-2 region it stands in; held against the `residency` of services.");
  v("location", x.location, defaulted.not_physical(), "Where it stands.");
  v("room", x.room, required, "What its room can take and costs.");
  v("storage", x.storage, required, "Its shared storage.");
  v("pue", x.pue, required.at_least(1).at_most(10).not_physical(),
    "Energy of the whole site over energy of its servers.");
  v("electricity", x.electricity, required.at_least(0).at_most(100), "Price of electricity.");
  v("off_peak", x.off_peak, defaulted, "Another price of electricity at some hours of the week.");
  v("demand_charge", x.demand_charge, defaulted.at_least(0).at_most(1e6),
    "For the highest power of each month (a step's mean), a twelfth of it.");
  v("carbon", x.carbon, required.at_least(0).at_most(10'000).not_physical(), "CO2 equivalent of the electricity.");
  v("staff", x.staff, defaulted, "Staff pools by id.");
  v("servers", x.servers, defaulted, "Batches of servers that stand there at the start, by id.");
}

template <class V>
void fields(V& v, network::Link& x) {
  v("between", x.between, required, "The two sites that it joins: `[a, b]`.");
  v("bandwidth", x.bandwidth, required.above(0).at_most(1e13), "The same in both directions.");
  v("latency", x.latency, required.at_least(0).at_most(10), "One way.");
  v("cost", x.cost, required.at_least(0).at_most(most_yearly), "Lease; half goes to each end.");
}

template <class V>
void fields(V& v, service::Size& x) {
  v("cores", x.cores, required.at_least(1).at_most(4096), "Cores that the instance sees.");
  v("memory", x.memory, required.above(0).at_most(largest_memory * bytes_per_gib), "Main memory; does not grow.");
  v("disk", x.disk, required.at_least(0).at_most(1e18), "Storage it fills at the start; grows with `growth`.");
}

template <class V>
void fields(V& v, service::PatternDemand& x) {
  v("pattern", PatternName{x.pattern}, required, "Shape of the week.");
  v("mean", x.mean, required.above(0).at_most(1), "Mean over a week without holidays, of the instance's cores.");
  v("peak", x.peak, required.above(0).at_most(1), "Busiest hour of that week.");
  v("noise", NoiseForm{x.noise, x.noise_correlation}, defaulted.at_least(0).at_most(largest_deviation),
    "Standard deviation of a factor drawn for every hour; its mean is 1.");
  v("season", SeasonForm{x.season}, defaulted,
    "Factor of each month, January first; scaled so that its mean over the year is 1.");
}

// The map that `noise:` may be.
template <class V>
void fields(V& v, CorrelatedNoise& x) {
  v("deviation", x.deviation, required.at_least(0).at_most(largest_deviation),
    "Standard deviation of a factor drawn for every hour; its mean is 1.");
  v("correlation", x.correlation, defaulted.at_least(0).at_most(service::most_correlation),
    "Of that factor from one hour to the next.");
}

template <class V>
void fields(V& v, service::TraceDemand& x) {
  v("trace", TraceName{x.file}, required, "CSV file of a recorded series, relative to the data folder.");
  v("column", TraceName{x.column}, required, "Column of the file, by its name in the first line; MHz used.");
  v("core", x.core, required.above(0).at_most(1e12), "What counts as one core of the reference model.");
  v("outside", x.outside, defaulted,
    "Where the series does not cover the horizon: a mistake, its ends hold on, or the whole comes again.");
}

template <class V>
void fields(V& v, service::Protection& x) {
  v("class", x.level, required, "Who goes first when a server is overloaded; a lower class gets what is left.");
  v("rto", x.rto, defaulted.at_least(0), "How soon it must work again after a drill or a failure.");
  v("rpo", x.rpo, defaulted.at_least(0), "How much work may be lost in it: how old a copy may be.");
}

template <class V>
void fields(V& v, service::Service& x) {
  v("name", x.name, defaulted.not_physical(), "Name for people; the id when left out.");
  v("kind", KindName{x.kind}, defaulted, "Template under `kinds:`; every field not set here is taken from it.");
  v("partner", x.partner, required, "Whose service it is.");
  v("at", x.at, required, "Site where it stands at the start.");
  v("instances", x.instances, required.at_least(1).at_most(most_things), "Identical instances at the start.");
  v("size", x.size, required, "What one instance takes.");
  v("needs", x.needs, defaulted, "Platforms that a server must offer.");
  v("dedicated", x.dedicated, defaulted, "One instance a server, the whole server its own.");
  v("demand", x.demand, required, "Demand for CPU of one instance: a pattern or a recorded series.");
  v("protection", x.protection, defaulted, "How much it matters.");
  v("traffic", x.traffic, defaulted.at_least(0).at_most(1e12),
    "To its users while one instance asks for all its cores; they sit where it stands at the start.");
  v("unserved", x.unserved, defaulted,
    "What is not served at once is lost, or waits until its instances can serve it.");
  v("patience", x.patience, defaulted.above(0),
    "How long work waits, from the end of the step in which it was asked for; then it is lost.");
  v("growth", x.growth, defaulted.above(-1).at_most(10), "Of demand, instances and disk; compounds from the start.");
  v("residency", x.residency, defaulted, "Regions where it may stand; anywhere when left out.");
  v("depends_on", x.depends_on, defaulted, "Services that it cannot work without; they move together.");
  v("product", x.product, defaulted, "Software that it needs.");
  v("users", x.users, defaulted.at_least(0).at_most(1e9).not_physical(),
    "Of that software, at the start; grow with `growth`.");
  v("care", x.care, defaulted.at_least(0).at_most(1000), "Work that it makes, as a multiple of the usual.");
}

template <class V>
void fields(V& v, service::Selector& x) {
  v("partner", x.partner, defaulted, "Services of this partner.");
  v("kind", KindNames{x.kinds}, defaulted, "Services of this kind, or of one of these.");
  v("at", x.at, defaulted, "Services that stand there at the start.");
}

template <class V>
void fields(V& v, copies::Backup& x) {
  v("services", x.services, required, "Whose instances are copied, each for itself, from where they stand.");
  v("to", x.to, required, "Site that keeps the copies; of what stands there itself nothing goes over a line.");
  v("window", WindowForm{x.window}, defaulted,
    "They begin when it opens; one that is not done when it closes goes on and is late.");
  v("full", DayOfWeek{x.full}, defaulted,
    "Day of the week on which all of the disk is copied; without `changed` it always is.");
  v("changed", x.changed, defaulted.above(0).at_most(100),
    "Share of the disk that changes; on other days only that is copied, after a first time all.");
  v("at_most", InstancesPerWave{x.at_most}, defaulted.at_least(1).at_most(1000),
    "Instances whose copies are under way on a line at a time; the others wait.");
}

template <class V>
void fields(V& v, copies::Replica& x) {
  v("services", x.services, required, "Whose instances send what they change, from where they stand.");
  v("to", x.to, required, "Site that keeps the replicas; of what stands there itself nothing goes over a line.");
  v("changed", x.changed, required.above(0).at_most(100), "Share of the disk that changes, evenly over the day.");
  v("synchronous", x.synchronous, defaulted, "A write waits until the other site has it, the time there and back.");
}

template <class V>
void fields(V& v, service::Event& x) {
  v("when", EventWhen{x.date}, required, "First day, or `month-end`: the last working day of every month.");
  v("for", x.lasts, defaulted.above(0), "How long it lasts.");
  v("services", x.services, required, "Which services meet it.");
  v("factor", x.factor, required.at_least(0).at_most(1000), "Multiple of the usual demand.");
}

template <class V>
void fields(V& v, job::Job& x) {
  v("service", x.service, required, "Service whose job it is: it runs in the first of its instances that runs.");
  v("every", x.every, required,
    "The days on which it comes; `month-end` is the last working day of every month, with the partner's holidays.");
  v("begin", x.begin, defaulted.at_least(0),
    "Its planned start, counted from midnight of its day: `22 hours`, `26 hours` for 2:00 of the next; below 2 days.");
  v("work", x.work, required.above(0).at_most(3.6e12),
    "At the start of the scenario, on cores of the reference model; grows as the service does.");
  v("parallel", x.parallel, defaulted.at_least(1).at_most(4096), "Cores of the server that it can use at most.");
  v("deadline", x.deadline, required.above(0), "When it must be done, counted from its planned start.");
  v("after", JobNames{x.after}, defaulted, "Jobs that must be done before: those that come on the same day.");
}

template <class V>
void fields(V& v, failure::Drill& x) {
  v("lose", x.lose, required, "What is lost; of a site all that runs in its room.");
  v("when", x.when, required, "When it is lost.");
  v("for", x.lasts, required.above(0), "When it is back.");
}

template <class V>
void fields(V& v, failure::Failure& x) {
  v("lose", EachOf{x.lose}, required, "What fails; of `servers` and of a batch each server for itself.");
  v("every", x.every, required.above(0), "Mean time from a repair to the next failure; drawn anew each time.");
  v("repair", x.repair, required.above(0), "How long a repair takes.");
}

template <class V>
void fields(V& v, failure::Recovery& x) {
  v("detection", x.detection, defaulted.at_least(0), "Until a loss is noticed.");
  v("start", x.start, defaulted.at_least(0), "Until an instance works once its data are there.");
  v("restore", x.restore, defaulted.above(0).at_most(1e13),
    "Reading data back from a copy at another site, of all instances there together.");
}

}  // namespace verbund::scenario

#include "models/scenario/fields_option.h"
