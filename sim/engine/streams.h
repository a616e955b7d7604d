// What goes from site to site without an end: a rate is asked for, the lines give what they can.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/engine/lines.h"
#include "sim/engine/platform.h"

namespace verbund::engine {

class Streams {
 public:
  using Id = std::size_t;
  // Users come first: a stream of theirs is given way to as by a thousand transfers. Data take turns: a stream of them
  // shares a line with transfers as one of these.
  enum class Rank : std::uint8_t { users, data };

  Streams(Platform& platform, Lines& lines) : platform_(&platform), lines_(&lines) {}

  // Between two sites that lines join. It stands still at first.
  Id open(Index<site::Site> from, Index<site::Site> to, Rank);
  // Bytes/s from now on, at most what its narrowest line carries and 100 GB/s; none while a line of its way is lost.
  void ask(Id, double rate);
  [[nodiscard]] double granted(Id) const;  // bytes/s, from now on
  // Bytes sent since the last call; books them on the lines.
  double take_sent(Id);

  // Lines were lost or are back.
  void look();
  [[nodiscard]] bool holds(Id id) const { return lines_->holds(*streams_[id].way); }
  [[nodiscard]] const Lines::Way& way(Id id) const { return *streams_[id].way; }

 private:
  struct Stream {
    const Lines::Way* way;
    std::size_t number;  // the kernel's
    double most;         // bytes/s
    double asked = 0;
  };

  Platform* platform_;
  Lines* lines_;
  std::vector<Stream> streams_;
};

}  // namespace verbund::engine
