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

// Of the level of the hours before a block, in its first hour.
constexpr double forgotten = 1e-9;

}  // namespace

std::uint64_t noise_stream(std::uint64_t seed, std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return mix(mix(seed + golden) ^ hash);
}

double uniform_draw(std::uint64_t stream, std::uint64_t number) { return uniform(mix(stream + (number + 1) * golden)); }

Noise::Noise(std::uint64_t stream, Fraction deviation, Fraction correlation) : stream_(stream) {
  const double variance = deviation.value() * deviation.value();
  spread_ = std::sqrt(std::log1p(variance));
  half_ = std::log1p(variance) / 2;
  if (spread_ == 0 || correlation <= Fraction(0)) return;
  remembered_ = std::log1p(correlation.value() * variance) / std::log1p(variance);
  fresh_ = std::sqrt(1 - remembered_ * remembered_);
  block_ = static_cast<std::int64_t>(std::ceil(std::log(forgotten) / std::log(remembered_)));
}

double Noise::factor(Instant now) {
  if (is_still()) return 1;
  const std::int64_t hour = now.seconds() / 3600;
  if (!is_begun_ || hour != hour_) level_ = level(hour), hour_ = hour, is_begun_ = true;
  return std::exp(spread_ * level_ - half_);
}

double Noise::draw(std::int64_t hour) const {
  const auto number = static_cast<std::uint64_t>(hour);
  const double u = uniform(mix(stream_ + (2 * number + 1) * golden));
  const double v = uniform(mix(stream_ + (2 * number + 2) * golden));
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

double Noise::level(std::int64_t hour) {
  if (remembered_ == 0) return draw(hour);
  const std::int64_t first = hour / block_ * block_;
  const bool goes_on = is_begun_ && first <= hour_ && hour_ < hour;
  std::int64_t at = goes_on ? hour_ : first - block_;
  double level = goes_on ? level_ : draw(at);
  while (at < hour) level = remembered_ * level + fresh_ * draw(++at);
  return level;
}

}  // namespace verbund::service
