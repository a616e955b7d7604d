#include "sim/engine/streams.h"

#include <algorithm>

namespace verbund::engine {
namespace {

// In a step of an hour far less than what the kernel counts of one stream (kernel.cpp).
constexpr double fastest = 1e11;  // bytes/s

}  // namespace

Streams::Id Streams::open(Index<site::Site> from, Index<site::Site> to, Rank rank) {
  const auto& way = lines_->way(from, to);
  const double weight = rank == Rank::users ? 1000 : 1;
  const auto number = platform_->kernel().open_stream(platform_->storage(from), platform_->storage(to), weight);
  streams_.push_back({&way, number, std::min(lines_->narrowest(way).value(), fastest)});
  return streams_.size() - 1;
}

void Streams::ask(Id id, double rate) {
  Stream& stream = streams_[id];
  stream.asked = rate;
  platform_->kernel().set_rate(stream.number, holds(id) ? std::min(rate, stream.most) : 0);
}

double Streams::granted(Id id) const { return platform_->kernel().granted(streams_[id].number); }

double Streams::take_sent(Id id) {
  const double sent = platform_->kernel().take_sent(streams_[id].number);
  lines_->sent(*streams_[id].way, sent);
  return sent;
}

void Streams::look() {
  for (Id id = 0; id < streams_.size(); ++id) ask(id, streams_[id].asked);
}

}  // namespace verbund::engine
