// The batch jobs on the running servers.
#include <algorithm>

#include "sim/engine/servers.h"

namespace verbund::engine {

void Servers::seat(const world::World& world, Index<world::Instance> index, RunId run, int cores) {
  const auto& instance = world[index];
  const auto on = world.works_on(index)->value;
  auto& server = servers_[on];
  settle(on);
  const double factor = 1 + instance.overhead;
  server.seats.push_back({.run = run, .service = instance.service, .factor = factor});
  server.jobs.push_back(
      {.most = cores * server.speed, .beside = load_of(server, instance.service, factor, cap_of(instance, server))});
  server.dirty = true;
}

void Servers::leave(Index<world::Server> index, RunId run) {
  auto& server = servers_[index.value];
  const auto seat = std::find_if(server.seats.begin(), server.seats.end(), [&](const Seat& s) { return s.run == run; });
  if (seat == server.seats.end()) return;  // what stands on the server has changed
  settle(index.value);
  server.jobs.erase(server.jobs.begin() + (seat - server.seats.begin()));
  server.seats.erase(seat);
  server.dirty = true;
}

void Servers::play(Index<world::Server> index) {
  if (!servers_[index.value].dirty) return;
  settle(index.value);
  share_out(index.value);
}

// What a job loses to services: what it could use, less what they leave it in its instance and of the server.
void Servers::pace_jobs(Server& server) {
  double left = server.capacity;
  for (std::size_t i = 0; i < server.claims.size(); ++i) left -= granted_[i] * server.claims[i].count;
  for (std::size_t i = 0; i < server.seats.size(); ++i) {
    auto& seat = server.seats[i];
    const auto& job = server.jobs[i];
    const double cap = server.claims[job.beside].cap;
    const double full = std::min(job.most, cap);
    const double alone = std::min({full, cap - granted_[job.beside], std::max(left, 0.0)});
    seat.rate = of_jobs_[i] / seat.factor;
    seat.lost_to_services = (full - alone) / full;
    seat.lost_to_jobs = std::max(0.0, alone - of_jobs_[i]) / full;
    runs_.pace(seat.run, Compute(seat.rate), platform_->kernel().clock());
  }
}

}  // namespace verbund::engine
