#include "sim/engine/kernel.h"

#include <xbt/log.h>
#include <simgrid/kernel/resource/Action.hpp>
#include <simgrid/kernel/resource/Model.hpp>
#include <simgrid/s4u.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace verbund::engine {
namespace {

namespace s4u = simgrid::s4u;
using simgrid::kernel::resource::Model;

[[noreturn]] void die(const char* what) {
  std::fprintf(stderr, "engine: %s\n", what);
  std::abort();
}

// Messages of the kernel are for those who write simulations, not for planners. A second kernel in a process would
// start at the clock of the first.
std::string silenced(std::string name) {
  static bool used = false;
  if (std::exchange(used, true)) die("a process can play one simulation only");
  xbt_log_control_set("root.thres:critical");
  return name;
}

Model* find_model(const s4u::Engine& engine, std::string_view prefix) {
  for (Model* model : engine.get_all_models()) {
    if (model->get_name().starts_with(prefix)) return model;
  }
  die("the kernel lacks a model");
}

// Of one transfer: small enough that a double tells bytes apart, a day of 10 GB/s.
constexpr std::uint64_t bytes_of_stream = 1'000'000'000'000'000;

struct Stream {
  s4u::Host* from;
  s4u::Host* to;
  double weight;
  double rate = 0;
  double left = 0;  // bytes of the transfer, when last asked
  s4u::CommPtr transfer{};
  Action* action = nullptr;
};

// The kernel takes a cancelled transfer off the lines only when time goes on, and others would wait for their share of
// these until the next date: it is suspended first.
void cancel_now(const s4u::CommPtr& transfer, std::vector<s4u::CommPtr>& cancelled) {
  transfer->suspend();
  transfer->cancel();
  cancelled.push_back(transfer);
}

void begin(Stream& stream, Model& network) {
  stream.transfer = s4u::Comm::sendto_init(stream.from, stream.to)->set_payload_size(bytes_of_stream);
  stream.transfer->vetoable_start();
  stream.action = &network.get_started_action_set()->back();
  if (stream.action->get_activity() != stream.transfer->get_impl()) die("the newest action is not that of the stream");
  stream.action->suspend();
  stream.action->set_sharing_penalty_no_update(stream.action->get_sharing_penalty() / stream.weight);
  stream.left = static_cast<double>(bytes_of_stream);
}

// What the kernel knows of the time before the stream stood still does not hold any more.
void resume(Action& action) {
  action.set_last_update();
  action.set_last_value(0);
  action.resume();
}

}  // namespace

struct Kernel::Impl {
  s4u::Engine engine{silenced("verbund")};
  Model* cpu = nullptr;
  Model* network = nullptr;
  std::vector<s4u::ExecPtr> flows;
  std::map<std::size_t, s4u::CommPtr> transfers;  // under way, by number
  std::vector<s4u::CommPtr> cancelled;            // kept until the kernel has seen their end
  std::vector<Stream> streams;
  std::size_t started = 0;
  // The callback of the kernel is static and outlives this object: it holds a share of what it writes.
  struct Arrivals {
    std::unordered_map<const s4u::Activity*, std::size_t> expected;
    std::vector<std::size_t> arrived;
  };
  std::shared_ptr<Arrivals> arrivals = std::make_shared<Arrivals>();
};

// Transfers take latency + bytes / bandwidth, alone; several on one line share it equally. CM02 without a limit by TCP
// windows gives the first; the second needs weight-S: the share of a transfer goes by 1 / (latency + sum of S /
// bandwidth), which is nearly equal when S / bandwidth is much more than a latency. S / bandwidth must stay below 1e4:
// the kernel's solver drops weights near 1e-5.
Kernel::Kernel(double slowest_link) : impl_(std::make_unique<Impl>()) {
  s4u::Engine::set_config("network/model:CM02");
  s4u::Engine::set_config("network/crosstraffic:no");
  s4u::Engine::set_config("network/TCP-gamma:1e15");
  s4u::Engine::set_config("network/weight-S:" + std::to_string(std::min(1e8, 1e4 * slowest_link)));
  s4u::Activity::on_completion_cb([arrivals = impl_->arrivals](const s4u::Activity& activity) {
    const auto found = arrivals->expected.find(&activity);
    if (found == arrivals->expected.end()) return;
    arrivals->arrived.push_back(found->second);
    arrivals->expected.erase(found);
  });
}

// A cancelled activity must be kept until the kernel has seen its end.
Kernel::~Kernel() {
  impl_->arrivals->expected.clear();
  for (auto& flow : impl_->flows) flow->cancel();
  for (auto& [number, transfer] : impl_->transfers) transfer->cancel();
  for (auto& stream : impl_->streams) stream.transfer->cancel();
  impl_->engine.run_until(clock());
}

void Kernel::platform_is_complete() {
  impl_->cpu = find_model(impl_->engine, "Cpu_Cas01");
  impl_->network = find_model(impl_->engine, "Network");
}

double Kernel::clock() const { return s4u::Engine::get_clock(); }

void Kernel::advance(double date) {
  do {
    const double now = clock();
    double until = date;
    if (!impl_->transfers.empty()) {
      const double next = impl_->network->next_occurring_event(now);  // negative: none
      // Nearer than the clock can tell: the next instant that it can.
      const double nearest = std::nextafter(now, std::numeric_limits<double>::infinity());
      if (next >= 0) until = std::min(date, std::max(now + next, nearest));
    }
    impl_->engine.run_until(until);
    impl_->cancelled.clear();
  } while (clock() < date && impl_->arrivals->arrived.empty());
}

Action* Kernel::start_flow(Host& host, double amount) {
  const s4u::ExecPtr flow = s4u::Exec::init()->set_flops_amount(amount)->set_host(&host);
  flow->start();
  Action* action = &impl_->cpu->get_started_action_set()->back();
  if (action->get_activity() != flow->get_impl()) die("the newest action is not that of the new flow");
  action->suspend();
  impl_->flows.push_back(flow);
  return action;
}

void Kernel::solve() { impl_->cpu->next_occurring_event(clock()); }

std::size_t Kernel::send(Host& from, Host& to, double bytes) {
  const auto transfer = s4u::Comm::sendto_init(&from, &to)->set_payload_size(static_cast<std::uint64_t>(bytes));
  const std::size_t number = impl_->started++;
  impl_->transfers.emplace(number, transfer);
  impl_->arrivals->expected.emplace(transfer.get(), number);
  transfer->vetoable_start();
  return number;
}

void Kernel::cancel(std::size_t number) {
  const auto transfer = impl_->transfers.at(number);
  impl_->arrivals->expected.erase(transfer.get());
  impl_->transfers.erase(number);
  cancel_now(transfer, impl_->cancelled);
}

double Kernel::remaining(std::size_t transfer) const { return impl_->transfers.at(transfer)->get_remaining(); }

std::vector<std::size_t> Kernel::take_arrived() {
  auto arrived = std::exchange(impl_->arrivals->arrived, {});
  std::sort(arrived.begin(), arrived.end());
  for (std::size_t number : arrived) impl_->transfers.erase(number);
  return arrived;
}

std::size_t Kernel::open_stream(Host& from, Host& to, double weight) {
  begin(impl_->streams.emplace_back(Stream{&from, &to, weight}), *impl_->network);
  return impl_->streams.size() - 1;
}

void Kernel::set_rate(std::size_t number, double rate) {
  auto& stream = impl_->streams[number];
  if (rate == stream.rate) return;
  const double old = std::exchange(stream.rate, rate);
  if (rate <= 0) return stream.action->suspend();
  stream.action->set_bound(rate);
  if (old <= 0) resume(*stream.action);
}

double Kernel::granted(std::size_t number) const {
  const auto& stream = impl_->streams[number];
  if (stream.rate <= 0) return 0;
  impl_->network->next_occurring_event(clock());  // shares out the lines
  return stream.action->get_rate();
}

double Kernel::take_sent(std::size_t number) {
  auto& stream = impl_->streams[number];
  const double left = stream.action->get_remains();
  const double sent = std::exchange(stream.left, left) - left;
  if (left < static_cast<double>(bytes_of_stream) / 2) {
    cancel_now(stream.transfer, impl_->cancelled);
    begin(stream, *impl_->network);
    stream.action->set_bound(std::max(stream.rate, 1.0));
    if (stream.rate > 0) resume(*stream.action);
  }
  return sent;
}

}  // namespace verbund::engine
