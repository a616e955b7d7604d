// What was written at one place and has not been sent to another yet: first in, first out. Pure arithmetic; times are
// seconds of the kernel's clock.
#pragma once

#include <deque>

namespace verbund::engine {

class Unsent {
 public:
  // All at this instant.
  void add(double now, double bytes);

  // How old the oldest was at most, and when; how long it was older than the limit.
  struct Age {
    double most = 0, at = 0;
    double beyond = 0;
  };
  // Written evenly between the two times, and sent evenly meanwhile, the oldest first; at no time more than there was.
  // What the rate sends in a microsecond, which is about what the clock can tell, counts as sent when no more is left.
  Age pass(double from, double to, double written, double sent, double limit);

  [[nodiscard]] double bytes() const;
  [[nodiscard]] double age(double now) const;  // of the oldest; 0: nothing is unsent
  double drop();                               // all of it; returns the bytes

 private:
  // Written evenly between these times.
  struct Piece {
    double since, until, bytes;
  };
  std::deque<Piece> pieces_;  // the oldest first
};

}  // namespace verbund::engine
