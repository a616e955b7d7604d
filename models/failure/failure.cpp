#include "models/failure/failure.h"

#include <cmath>

#include "models/service/noise.h"

namespace verbund::failure {

double availability(Duration mean_time_to_failure, Duration repair) {
  return mean_time_to_failure / (mean_time_to_failure + repair);
}

double probability_lost(int n, int k, double availability) {
  if (k < 0 || k > n) return 0;
  const double ways = std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
  return std::exp(ways) * std::pow(1 - availability, k) * std::pow(availability, n - k);
}

std::int64_t time_to_failure(std::uint64_t seed, const Failure& failure, const std::string& thing, std::uint64_t number,
                             Instant from) {
  const auto stream = service::noise_stream(seed, "failures/" + failure.id + "/" + thing);
  const double mean = (from + failure.every - from).value();
  return std::max<std::int64_t>(1, std::llround(-mean * std::log(service::uniform_draw(stream, number))));
}

}  // namespace verbund::failure
