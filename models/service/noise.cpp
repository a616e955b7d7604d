#include "models/service/noise.h"

#include <cmath>
#include <numbers>

namespace verbund::service {

namespace {

// splitmix64 (Steele, Lea, Flood 2014), used as a hash of a counter.
constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;

std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

// 0 < u <= 1: the logarithm is taken of it.
double uniform(std::uint64_t bits) { return (static_cast<double>(bits >> 11) + 1) * 0x1p-53; }

}  // namespace

std::uint64_t noise_stream(std::uint64_t seed, std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return mix(mix(seed + golden) ^ hash);
}

double uniform_draw(std::uint64_t stream, std::uint64_t number) { return uniform(mix(stream + (number + 1) * golden)); }

double noise_factor(std::uint64_t stream, Fraction deviation, Instant now) {
  const auto hour = static_cast<std::uint64_t>(now.seconds() / 3600);
  const double u = uniform(mix(stream + (2 * hour + 1) * golden));
  const double v = uniform(mix(stream + (2 * hour + 2) * golden));
  const double z = std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
  const double variance = std::log1p(deviation.value() * deviation.value());
  return std::exp(std::sqrt(variance) * z - variance / 2);
}

}  // namespace verbund::service
