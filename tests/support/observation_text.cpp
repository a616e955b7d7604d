#include "tests/support/observation_text.h"

#include <ios>
#include <sstream>

namespace verbund::testing {
namespace {

class Text {
 public:
  Text() { out_ << std::hexfloat; }
  template <class... Values>
  void line(const Values&... values) {
    (put(values), ...);
    out_ << '\n';
  }
  [[nodiscard]] std::string str() const { return out_.str(); }

 private:
  void put(const std::string& text) { out_ << text << ' '; }
  void put(const char* text) { out_ << text << ' '; }
  void put(double value) { out_ << value << ' '; }
  void put(int value) { out_ << value << ' '; }
  void put(bool value) { out_ << value << ' '; }
  void put(std::uint64_t value) { out_ << value << ' '; }
  void put(Instant when) { out_ << when.seconds() << ' '; }
  template <class Tag>
  void put(Quantity<Tag> quantity) {
    put(quantity.value());
  }
  std::ostringstream out_;
};

void write(Text& text, const meters::SiteRecord& site) {
  for (const auto& m : site.months) {
    text.line("month", m.it_energy, m.peak_power, m.offered, m.served, m.job_work, m.consumed, m.unserved, m.cpu_peak);
    text.line(m.memory_installed, m.memory_used, m.disk_used, m.disk_byte_seconds, m.rack_units, m.full_load_power);
    text.line(m.servers, m.open);
    for (const auto& use : m.use) text.line("use", use.cpu, use.memory_byte_seconds);
  }
  for (double seconds : site.utilisation_seconds) text.line(seconds);
  for (const auto& day : site.week) {
    for (double load : day) text.line(load);
  }
  text.line("site", site.cpu_p95, site.busiest, site.busiest_at, site.servers_start, site.servers_peak,
            site.servers_end);
}

}  // namespace

std::string to_text(const meters::Observations& run) {
  Text text;
  text.line(run.option, run.demanded, run.served, run.unserved, run.drilled, run.job_work, run.consumed,
            run.kernel_consumed, run.samples, run.bound_changes, run.servers_peak);
  for (Instant month : run.months) text.line(month);
  for (const auto& site : run.sites) write(text, site);
  for (const auto& s : run.services) {
    text.line("service", s.demanded, s.served, s.unserved, s.drilled, s.first_unserved, s.cause, s.downtime,
              s.longest_downtime);
  }
  for (const auto& j : run.jobs) {
    text.line("job", j.due, j.done, j.in_time, j.late, j.unfinished, j.asked, j.left, j.work_time, j.longest);
    text.line(j.most_late, j.most_late_due, j.cause);
  }
  for (const auto& link : run.links) {
    for (Bytes bytes : link.month) text.line("link", bytes);
    for (double seconds : link.busy_seconds) text.line(seconds);
  }
  for (const auto& s : run.servers) text.line("server", s.name, s.site, s.model, s.energy);
  for (const auto& p : run.purchases) text.line("purchase", p.when, p.measure, p.site, p.model, p.count, p.paid_by);
  for (const auto& s : run.steps) text.line("step", s.measure, s.began, s.ended, s.note);
  for (const auto& i : run.incidents) {
    text.line("incident", i.when, i.kind, i.site, i.subject, i.text, i.last, i.times);
  }
  return text.str();
}

}  // namespace verbund::testing
