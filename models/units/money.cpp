#include "models/units/money.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace verbund {
inline namespace units {
namespace {

constexpr double largest_cents = 9e16;  // well inside std::int64_t, so that sums of a few amounts fit as well

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "money: %s\n", what);
  std::abort();
}

// floor(amount × weight / total) for amount >= 0, and the remainder as a fraction of one cent. long double carries 64
// bits: every cent of a 9e16 amount counts.
struct Share {
  std::int64_t cents = 0;
  long double remainder = 0;
};
Share share_of(std::int64_t amount, double weight, long double total) {
  const long double exact = static_cast<long double>(amount) * static_cast<long double>(weight) / total;
  const long double whole = std::floor(exact);
  return {static_cast<std::int64_t>(whole), exact - whole};
}

std::vector<Share> shares_of(std::int64_t amount, std::span<const double> weights, long double total) {
  std::vector<Share> shares;
  shares.reserve(weights.size());
  for (const double weight : weights) shares.push_back(share_of(amount, weight, total));
  return shares;
}

// Gives the cents that rounding down left over, one each, to the largest remainders. Should rounding have given out a
// cent too many, the smallest remainders return it.
void settle(std::vector<Share>& shares, std::int64_t amount) {
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shares[a].remainder > shares[b].remainder; });
  std::int64_t left = amount;
  for (const Share& share : shares) left -= share.cents;
  for (std::size_t i = 0; left > 0; i = (i + 1) % order.size(), --left) ++shares[order[i]].cents;
  for (std::size_t i = order.size(); left < 0; i = i == 1 ? order.size() : i - 1) {
    if (Share& share = shares[order[i - 1]]; share.cents > 0) --share.cents, ++left;
  }
}

}  // namespace

Money round_to_cents(double euros) {
  const double cents = std::round(euros * 100.0);
  require(std::abs(cents) <= largest_cents, "amount is not a number or beyond 9e16 cents");
  return Money::cents(static_cast<std::int64_t>(cents));
}

std::vector<Money> split(Money amount, std::span<const double> weights) {
  require(!weights.empty(), "split needs at least one weight");
  long double total = 0;
  for (const double weight : weights) {
    require(std::isfinite(weight) && weight >= 0, "weights must be finite and not negative");
    total += weight;
  }
  std::vector<Money> parts(weights.size());
  if (total == 0) {
    parts.front() = amount;
    return parts;
  }
  const std::int64_t sign = amount.in_cents() < 0 ? -1 : 1;
  std::vector<Share> shares = shares_of(sign * amount.in_cents(), weights, total);
  settle(shares, sign * amount.in_cents());
  std::transform(shares.begin(), shares.end(), parts.begin(),
                 [&](const Share& share) { return Money::cents(sign * share.cents); });
  return parts;
}

}  // namespace units
}  // namespace verbund
