// Gathers what the engine sees into Observations, step by step and month by month. Knows no engine and no clock of its
// own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/meters/days.h"
#include "sim/meters/hours.h"
#include "sim/meters/observations.h"
#include "sim/meters/use_over_time.h"
#include "sim/world/world.h"

namespace verbund::meters {

// Why demand was not served.
enum class Cause : std::uint8_t { server_overloaded, own_cores, no_server_free, being_moved, lost, cut_off, drill };
inline constexpr std::size_t causes = 7;
std::string_view text(Cause);  // as ServiceRecord::cause has it

// What the running servers of one site do from one change to the next.
struct SiteRates {
  Compute offered;   // their capacity
  Compute consumed;  // overhead of virtualisation included
  Power power;       // before PUE
};

class Recorder {
 public:
  // `world` as it stands at the start, before any measure: the servers at the start.
  Recorder(const scenario::Scenario&, const world::World&);

  // From now on every hour is kept as well.
  void keep_hours() { hours_.emplace(running_.size(), flow_.size()); }

  // Useful work since the last call. All of it falls into the current month: settle before a month ends.
  void demand(Index<service::Service> service, Work work) { demanded_[service.value] += work.value(); }
  void serve(Index<site::Site> site, Index<service::Service> service, Work work) {
    served_[cell(site, service)] += work.value();
  }
  // Done by jobs of the service: no demand is served by it, its partner uses the site.
  void run_jobs(Index<site::Site> site, Index<service::Service> service, Work work) {
    job_work_[cell(site, service)] += work.value();
  }
  // Not served, for good; the site is the one that was asked. `since`: when the time that the work is counted over
  // began.
  void lose(Index<site::Site>, Index<service::Service>, Cause, Work, Instant since);
  // At the end of the run: of what was served, what came late and after how long at most; what still waits.
  void wait(Index<service::Service>, Work late, Work waiting, Duration longest);
  // An instance has stood still for so long.
  void interrupt(Index<service::Service>, Duration);
  // So many seconds of instances, all of the service's together; out of reach: of them, lost or cut off.
  void stand(Index<service::Service> service, Duration time) { out_.services[service.value].stood += time; }
  void miss(Index<service::Service> service, Duration time) { out_.services[service.value].out_of_reach += time; }
  // Sent over the line, from its first end to its second (`forward`) or back.
  void send(Index<network::Link> link, bool forward, Bytes bytes) {
    sent_[link.value] += bytes.value();
    flow_[link.value][forward ? 0 : 1] += bytes.value();
  }
  void busy(Index<network::Link> link, Duration time) { busy_[link.value] += time.value(); }

  // The sites did this for so long; all calls since the last end_step make one step. `rates` by site.
  void pass(Duration, std::span<const SiteRates> rates);
  void end_step(Instant began);

  // By site, the CPU in use in its busiest step that has ended since the last call.
  std::vector<Fraction> take_busiest();

  // Reads what stands where; what it reads holds until the next look. After every change of the world and at every
  // midnight (disks grow).
  void look(Instant now, const world::World&);

  void begin_month(Instant first);
  void end_month(const world::World&);

  // After the last end_month. Leaves to the engine what only it knows: servers, steps, the kernel's own figures.
  Observations finish(const world::World&, const option::Option&);

 private:
  // One site within the current step, and its utilisation over the whole run.
  struct Running {
    double offered = 0, consumed = 0, joules = 0;  // of the step
    std::array<std::array<double, 24>, 7> week{}, week_seconds{};
    double disk = 0;             // bytes, since the last look
    std::vector<double> memory;  // bytes by partner, since the last look
  };

  [[nodiscard]] std::size_t cell(Index<site::Site> site, Index<service::Service> service) const {
    return site.value * services_ + service.value;
  }
  [[nodiscard]] SiteMonth& month(std::size_t site) { return out_.sites[site].months.back(); }
  void end_site_step(std::size_t site, Instant began);
  void end_link_step(std::size_t link, Instant began);
  void end_link_month(std::size_t link);
  void hold();  // books disk and memory over the time since the last look
  void book_services();
  void record_leases(const world::World&, const option::Option&);

  const scenario::Scenario* scenario_;
  std::size_t services_;
  Observations out_;
  std::vector<Running> running_;   // by site
  std::vector<Fraction> busiest_;  // by site, since it was taken
  std::vector<Days> days_;         // by site
  std::optional<Hours> hours_;
  std::vector<double> demanded_;                           // by service, this month
  std::vector<double> served_, lost_, job_work_;           // by site and service, this month
  std::vector<double> sent_, busy_;                        // by link, this month
  std::vector<std::array<double, 2>> flow_;                // bytes by link and direction, of the step
  std::vector<UseOverTime> uses_;                          // by link, this month
  std::vector<std::array<double, causes>> lost_by_cause_;  // by service, whole run
  double step_seconds_ = 0, since_look_ = 0;
};

}  // namespace verbund::meters
