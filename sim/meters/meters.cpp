#include "sim/meters/meters.h"

#include <algorithm>
#include <utility>

#include "sim/meters/changes.h"
#include "sim/meters/histogram.h"

namespace verbund::meters {
namespace {

constexpr std::size_t bins = 1000;

template <class T>
void raise_to(T& highest, T now) {
  highest = std::max(highest, now);
}

std::string payer_of(const option::Option& option, const std::string& measure) {
  const auto& all = option.measures;
  const auto at = std::find_if(all.begin(), all.end(), [&](const option::Measure& m) { return m.id == measure; });
  return at != all.end() && at->paid_by ? at->paid_by->name : "";
}

}  // namespace

std::string_view text(Cause cause) {
  constexpr std::array<std::string_view, causes> texts = {
      "server overloaded", "own cores too few", "no server free", "being moved",
      "lost in a failure", "cut off",           "drill"};
  return texts[static_cast<std::size_t>(cause)];
}

Recorder::Recorder(const scenario::Scenario& scenario, const world::World& world)
    : scenario_(&scenario),
      services_(scenario.services.size()),
      running_(scenario.sites.size()),
      busiest_(scenario.sites.size()),
      days_(scenario.sites.size(), Days(scenario.start)),
      demanded_(services_),
      served_(scenario.sites.size() * services_),
      lost_(served_.size()),
      job_work_(served_.size()),
      sent_(scenario.links.size()),
      busy_(scenario.links.size()),
      flow_(scenario.links.size()),
      uses_(scenario.links.size()),
      lost_by_cause_(services_) {
  out_.sites.resize(scenario.sites.size());
  out_.services.resize(services_);
  out_.links.resize(scenario.links.size());
  for (std::size_t s = 0; s < running_.size(); ++s) {
    running_[s].memory.resize(scenario.partners.size());
    out_.sites[s].utilisation_seconds.resize(bins);
    auto& site = out_.sites[s];
    site.servers_start = site.servers_peak = world.running_servers(scenario.sites.index(s));
    out_.servers_peak += site.servers_start;
  }
}

void Recorder::lose(Index<site::Site> site, Index<service::Service> service, Cause cause, Work work, Instant since) {
  if (work.value() <= 0) return;
  if (cause == Cause::drill) {
    out_.services[service.value].drilled += work;
    return;
  }
  auto& by_cause = lost_by_cause_[service.value];
  auto& record = out_.services[service.value];
  const bool first = std::all_of(by_cause.begin(), by_cause.end(), [](double lost) { return lost == 0; });
  if (first || since < record.first_unserved) record.first_unserved = since;
  by_cause[static_cast<std::size_t>(cause)] += work.value();
  lost_[cell(site, service)] += work.value();
}

void Recorder::wait(Index<service::Service> service, Work late, Work waiting, Duration longest) {
  auto& record = out_.services[service.value];
  record.late = late, record.waiting = waiting, record.longest_wait = longest;
}

void Recorder::interrupt(Index<service::Service> service, Duration time) {
  auto& record = out_.services[service.value];
  record.downtime += time;
  raise_to(record.longest_downtime, time);
}

void Recorder::pass(Duration time, std::span<const SiteRates> rates) {
  const double seconds = time.value();
  for (std::size_t s = 0; s < rates.size(); ++s) {
    running_[s].offered += rates[s].offered.value() * seconds;
    running_[s].consumed += rates[s].consumed.value() * seconds;
    running_[s].joules += rates[s].power.value() * seconds;
  }
  step_seconds_ += seconds;
  since_look_ += seconds;
}

void Recorder::end_step(Instant began) {
  for (std::size_t s = 0; s < running_.size(); ++s) end_site_step(s, began);
  for (std::size_t l = 0; l < flow_.size(); ++l) end_link_step(l, began);
  step_seconds_ = 0;
}

// Utilisation of a site = consumed / offered over the step; while no server runs there is none to speak of.
void Recorder::end_site_step(std::size_t site, Instant began) {
  auto& running = running_[site];
  auto& record = out_.sites[site];
  auto& book = month(site);
  book.it_energy += Energy(running.joules);
  const auto& off_peak = scenario_->sites[scenario_->sites.index(site)].off_peak.window;
  if (off_peak && is_open(*off_peak, began)) book.it_energy_off_peak += Energy(running.joules);
  book.offered += Work(running.offered);
  book.consumed += Work(running.consumed);
  if (hours_) {
    hours_->add_site(site, began, Duration(step_seconds_), Work(running.offered), Work(running.consumed),
                     Energy(running.joules));
  }
  if (step_seconds_ > 0) raise_to(book.peak_power, Power(running.joules / step_seconds_));
  if (running.offered > 0) {
    const Fraction load(std::min(running.consumed / running.offered, 1.0));
    const auto bin = static_cast<std::size_t>(load.value() * bins);
    record.utilisation_seconds[std::min(bin, bins - 1)] += step_seconds_;
    raise_to(book.cpu_peak, load);
    raise_to(busiest_[site], load);
    days_[site].add(began, load, Duration(step_seconds_));
    if (load > record.busiest) record.busiest = load, record.busiest_at = began;
    const Civil date = civil(began);
    const auto day = static_cast<std::size_t>(date.weekday), hour = static_cast<std::size_t>(date.hour);
    running.week[day][hour] += load.value() * step_seconds_;
    running.week_seconds[day][hour] += step_seconds_;
  }
  running.offered = running.consumed = running.joules = 0;
}

// A line carries its bandwidth in each direction: the busier one is its use.
void Recorder::end_link_step(std::size_t link, Instant began) {
  if (step_seconds_ <= 0) return;
  const auto flow = std::exchange(flow_[link], {});
  if (hours_) hours_->add_link(link, began, Duration(step_seconds_), flow);
  const double could = scenario_->links[scenario_->links.index(link)].bandwidth.value() * step_seconds_;
  const Fraction use(std::max(flow[0], flow[1]) / could);
  uses_[link].add(use, Duration(step_seconds_));
  auto& record = out_.links[link];
  if (use > record.busiest + Fraction(1e-9)) record.busiest = use, record.busiest_at = began;
}

void Recorder::end_link_month(std::size_t link) {
  auto& record = out_.links[link];
  const UseOverTime use = std::exchange(uses_[link], {});
  record.month.emplace_back(std::exchange(sent_[link], 0));
  record.busy_seconds.push_back(std::exchange(busy_[link], 0));
  record.use_mean.push_back(use.mean());
  record.use_p95.push_back(use.p95());
  record.use_peak.push_back(use.peak());
}

std::vector<Fraction> Recorder::take_busiest() {
  return std::exchange(busiest_, std::vector<Fraction>(busiest_.size()));
}

void Recorder::hold() {
  for (std::size_t s = 0; s < running_.size(); ++s) {
    month(s).disk_byte_seconds += running_[s].disk * since_look_;
    for (std::size_t p = 0; p < running_[s].memory.size(); ++p) {
      month(s).use[p].memory_byte_seconds += running_[s].memory[p] * since_look_;
    }
  }
  since_look_ = 0;
}

void Recorder::look(Instant now, const world::World& world) {
  hold();
  int servers = 0;
  for (std::size_t s = 0; s < running_.size(); ++s) {
    const auto site = scenario_->sites.index(s);
    auto& book = month(s);
    const Bytes disk = world.disk_used(site, now);
    running_[s].disk = disk.value();
    raise_to(book.disk_used, disk);
    raise_to(book.memory_used, world.memory_used(site));
    if (const Bytes installed = world.memory_installed(site); installed.value() > 0) {
      raise_to(book.memory_peak, Fraction(world.memory_used(site) / installed));
    }
    raise_to(book.rack_units, world.rack_units_used(site));
    raise_to(book.full_load_power, world.power_at_full_load(site));
    raise_to(out_.sites[s].servers_peak, world.running_servers(site));
    servers += world.running_servers(site);
    book.open = book.open || world.open(site);
    std::fill(running_[s].memory.begin(), running_[s].memory.end(), 0.0);
  }
  raise_to(out_.servers_peak, servers);
  for (const auto& instance : world.instances()) {
    if (!instance.on) continue;
    const auto& service = scenario_->services[instance.service];
    running_[world[*instance.on].site.value].memory[service.partner.index.value] += service.size.memory.value();
  }
}

void Recorder::begin_month(Instant first) {
  out_.months.push_back(first);
  for (auto& site : out_.sites) {
    site.months.emplace_back();
    site.months.back().open = false;  // the first look says whether it is
    site.months.back().use.resize(scenario_->partners.size());
  }
}

void Recorder::end_month(const world::World& world) {
  hold();
  book_services();
  for (std::size_t s = 0; s < running_.size(); ++s) {
    const auto site = scenario_->sites.index(s);
    month(s).memory_installed = world.memory_installed(site);
    month(s).servers = world.running_servers(site);
    month(s).rack_units_room = world.rack_units(site);
    month(s).power_room = world.power(site);
    month(s).storage_room = world.storage(site);
  }
  for (std::size_t l = 0; l < sent_.size(); ++l) end_link_month(l);
}

void Recorder::book_services() {
  for (std::size_t i = 0; i < services_; ++i) {
    auto& record = out_.services[i];
    const auto partner = scenario_->services[scenario_->services.index(i)].partner.index.value;
    record.demanded += Work(std::exchange(demanded_[i], 0));
    for (std::size_t s = 0; s < running_.size(); ++s) {
      const Work served(std::exchange(served_[s * services_ + i], 0));
      const Work lost(std::exchange(lost_[s * services_ + i], 0));
      const Work by_jobs(std::exchange(job_work_[s * services_ + i], 0));
      record.served += served, month(s).served += served, month(s).job_work += by_jobs;
      month(s).use[partner].cpu += served + by_jobs;
      record.unserved += lost, month(s).unserved += lost;
    }
  }
}

void Recorder::record_leases(const world::World& world, const option::Option& option) {
  for (const auto& server : world.servers()) {
    if (!server.leased) continue;
    LeaseRecord lease{.from = server.bought,
                      .to = server.retired.value_or(scenario_->end()),
                      .measure = server.batch,
                      .site = scenario_->sites[server.site].id,
                      .model = scenario_->models[server.model].id,
                      .count = 1,
                      .paid_by = payer_of(option, server.batch)};
    const auto same = std::find_if(out_.leases.begin(), out_.leases.end(), [&](const LeaseRecord& other) {
      return other.from == lease.from && other.to == lease.to && other.measure == lease.measure;
    });
    if (same != out_.leases.end()) {
      same->count += 1;
    } else {
      out_.leases.push_back(std::move(lease));
    }
  }
}

Observations Recorder::finish(const world::World& world, const option::Option& option) {
  out_.option = option.id;
  for (std::size_t s = 0; s < running_.size(); ++s) {
    auto& site = out_.sites[s];
    site.cpu_p95 = std::min(level_reached(site.utilisation_seconds, 0.95), site.busiest);
    site.days = days_[s].finish();
    site.servers_end = world.running_servers(scenario_->sites.index(s));
    for (std::size_t day = 0; day < 7; ++day) {
      for (std::size_t hour = 0; hour < 24; ++hour) {
        const double seconds = running_[s].week_seconds[day][hour];
        site.week[day][hour] = seconds > 0 ? running_[s].week[day][hour] / seconds : 0;
      }
    }
    for (const auto& month : site.months) out_.consumed += month.consumed, out_.job_work += month.job_work;
  }
  for (std::size_t i = 0; i < services_; ++i) {
    auto& record = out_.services[i];
    const auto& lost = lost_by_cause_[i];
    const auto most = std::max_element(lost.begin(), lost.end());
    if (*most > 0) record.cause = text(static_cast<Cause>(most - lost.begin()));
    out_.demanded += record.demanded, out_.served += record.served, out_.unserved += record.unserved,
        out_.drilled += record.drilled, out_.late += record.late, out_.waiting += record.waiting;
  }
  out_.purchases = purchases(world);
  record_leases(world, option);
  out_.incidents = world.incidents();
  out_.changes = changes(world);
  if (hours_) out_.hourly = hours_->finish();
  return std::move(out_);
}

}  // namespace verbund::meters
