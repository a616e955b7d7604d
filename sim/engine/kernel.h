// The simulation kernel as this engine uses it: a clock, endless flows on hosts and between them, transfers. The only
// headers of SimGrid are included by kernel.cpp, platform.cpp and the carriers.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace simgrid::s4u {
class Host;
}
namespace simgrid::kernel::resource {
class Action;
class Model;
}  // namespace simgrid::kernel::resource

namespace verbund::engine {

using Host = simgrid::s4u::Host;
using Action = simgrid::kernel::resource::Action;

class Kernel {
 public:
  // Before any zone exists. `slowest_link` in bytes/s.
  explicit Kernel(double slowest_link);
  // Ends all flows and transfers, as the kernel needs it to leave without complaint.
  ~Kernel();
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;

  // After the last zone is sealed.
  void platform_is_complete();

  [[nodiscard]] double clock() const;  // seconds since the start of the scenario
  // Runs to the date, or to the end of a transfer if that is earlier.
  void advance(double date);

  // A flow of so many reference-core seconds, more than the host can ever serve. It waits until it is resumed. The
  // action lives as long as the kernel.
  Action* start_flow(Host&, double amount);
  // Shares out the hosts whose flows were changed; to be called host by host (the kernel's cost grows with their
  // square).
  void solve();

  // Numbers of transfers are given in the order of their start.
  std::size_t send(Host& from, Host& to, double bytes);
  void cancel(std::size_t transfer);                           // it never arrives
  [[nodiscard]] double remaining(std::size_t transfer) const;  // bytes
  [[nodiscard]] std::vector<std::size_t> take_arrived();       // since the last call, by number

  // Bytes that go from one host to the other without an end, at a rate; it has none at first. `weight`: as many
  // transfers' share of a line is its own, where it does not get all of its rate.
  std::size_t open_stream(Host& from, Host& to, double weight);
  void set_rate(std::size_t stream, double rate);          // bytes/s; 0: stands still
  [[nodiscard]] double granted(std::size_t stream) const;  // bytes/s, from now on
  [[nodiscard]] double take_sent(std::size_t stream);      // bytes, since the last call

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace verbund::engine
