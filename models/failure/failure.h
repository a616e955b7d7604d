// Misfortune that belongs to a scenario, so that every option meets the same: dated drills, failures at random dates,
// and how fast what is lost comes back.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "models/network/link.h"
#include "models/site/site.h"

namespace verbund::failure {

// Servers of a batch that stands there at the start.
struct OfBatch {
  std::string batch;
  int number = 0;  // 1.. within the batch; 0: all of them
};
// Each server for itself, whoever bought it.
struct EachServer {};

// What is lost: all that runs at a site, a line, some servers.
struct Target {
  std::string name;  // as written: an id, `lpz-rack-017`, or `servers`
  std::variant<EachServer, Index<site::Site>, Index<network::Link>, OfBatch> what;
};

// Lost from one date on, for so long.
struct Drill {
  std::string id;
  Target lose;
  Instant when;
  Period lasts;
};

// Lost again and again. From the end of a repair to the next failure passes a time of this mean, drawn anew each time
// (exponential: a part does not wear out); a repair always takes as long. Of servers each fails for itself.
struct Failure {
  std::string id;
  Target lose;
  Period every;
  Period repair;
};

// How what is lost comes back elsewhere: it is noticed, its data are read back where they are a copy only, it starts.
struct Recovery {
  Period detection{0, 300};
  Period start{0, 600};
  Bandwidth restore{100e6};  // read back at one site, all instances together, one after the other
};

// Share of time that one thing works which fails with this mean time between repair and failure: m / (m + r).
// (Renewal theory: of the time of a repair only the mean counts. Trivedi, Probability and Statistics, 2nd ed., 8.4.)
double availability(Duration mean_time_to_failure, Duration repair);

// Of n such things, each with a repair crew of its own, the probability that exactly k are lost at an instant:
// binomial (n, 1 - availability). It is the steady state of the Markov chain with rates (n - k) / m up and k / r back.
double probability_lost(int n, int k, double availability);

// Seconds, at least 1, from a repair to the failure after it: the number-th of the thing of this name, of the failure.
std::int64_t time_to_failure(std::uint64_t seed, const Failure&, const std::string& thing, std::uint64_t number,
                             Instant from);

}  // namespace verbund::failure
