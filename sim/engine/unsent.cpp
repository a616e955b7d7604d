#include "sim/engine/unsent.h"

#include <algorithm>
#include <utility>

namespace verbund::engine {
namespace {

constexpr double microsecond = 1e-6;

// The age went evenly from one value to another between two times.
void note(Unsent::Age& age, double from, double to, double first, double last, double limit) {
  if (first > age.most) age.most = first, age.at = from;
  if (last > age.most) age.most = last, age.at = to;
  const double low = std::min(first, last), high = std::max(first, last);
  if (high <= limit) return;
  age.beyond += low >= limit ? to - from : (to - from) * (high - limit) / (high - low);
}

}  // namespace

void Unsent::add(double now, double bytes) {
  if (bytes > 0) pieces_.push_back({now, now, bytes});
}

Unsent::Age Unsent::pass(double from, double to, double written, double sent, double limit) {
  Age age;
  if (to <= from) return age;
  if (written > 0) pieces_.push_back({from, to, written});
  const double rate = sent / (to - from);
  double now = from, left = sent;
  while (!pieces_.empty() && left > 0) {
    Piece& oldest = pieces_.front();
    const double part = std::min(oldest.bytes, left);
    const double then = std::min(to, now + part / rate);
    const double first = now - oldest.since;
    left -= part;
    oldest.since += (oldest.until - oldest.since) * part / oldest.bytes;
    oldest.bytes -= part;
    note(age, now, then, first, then - oldest.since, limit);
    now = then;
    if (oldest.bytes > rate * microsecond) break;
    pieces_.pop_front();
  }
  if (!pieces_.empty() && now < to) {
    const double since = pieces_.front().since;
    note(age, now, to, now - since, to - since, limit);
  }
  return age;
}

double Unsent::bytes() const {
  double all = 0;
  for (const Piece& piece : pieces_) all += piece.bytes;
  return all;
}

double Unsent::age(double now) const { return pieces_.empty() ? 0 : now - pieces_.front().since; }

double Unsent::drop() {
  const double all = bytes();
  pieces_.clear();
  return all;
}

}  // namespace verbund::engine
