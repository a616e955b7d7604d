// The lines between sites: the ways over them, and what is booked of all that is sent there.
#pragma once

#include <optional>
#include <vector>

#include "sim/engine/kernel.h"
#include "sim/meters/meters.h"

namespace verbund::engine {

class Lines {
 public:
  struct Hop {
    Index<network::Link> link;
    bool forward = true;  // from its first end to its second
  };
  using Way = std::vector<Hop>;

  Lines(const scenario::Scenario&, const Kernel&, meters::Recorder&);

  // The lines from one site to another, in order; none when they are the same or not joined. Stays where it is.
  const Way& way(Index<site::Site> from, Index<site::Site> to);
  [[nodiscard]] Duration latency(const Way&) const;
  [[nodiscard]] Bandwidth narrowest(const Way&) const;  // of one line at least

  // Reads which lines are lost.
  void look(const world::World&);
  [[nodiscard]] bool holds(const Way&) const;  // none of them is lost
  // Lines lead there, whichever, that are not lost.
  [[nodiscard]] bool joined(Index<site::Site> from, Index<site::Site> to) const;

  // A transfer begins and ends on its way.
  void enter(const Way&);
  void leave(const Way&);
  // So much of it was sent since the last call.
  void sent(const Way&, double bytes);
  // Books the time for which lines were busy.
  void settle();

 private:
  struct Line {
    int transfers = 0;  // under way on it
    double since = 0;   // clock up to which its busy time is booked
  };
  void book_busy(Index<network::Link>);

  const scenario::Scenario* scenario_;
  const Kernel* kernel_;
  meters::Recorder* recorder_;
  std::vector<Line> lines_;
  std::vector<bool> lost_;                // by link
  std::vector<std::size_t> parts_;        // by site: those of one part reach one another
  std::vector<std::optional<Way>> ways_;  // by both sites
};

}  // namespace verbund::engine
