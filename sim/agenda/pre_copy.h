// Moving what works on, in rounds. Pure arithmetic.
//
// The first round sends all V bytes, memory and disk; each further one what has been changed while the one before took
// t seconds: d × t, never more than V, with the dirty rate d. The last round is sent while the instance stands still.
// It comes when no more than 256 KiB are left, when a round leaves no less than it has sent (things are changed as fast
// as they are sent), or as the 30th. Alone on a line of b bytes/s the rounds send V, V·d/b, V·(d/b)², …: 100 GB at 125
// MB/s and 12.5 MB/s take 800, 80, 8, 0.8, … s; the seventh would send 0.1 MB and is the last. Not counted: pages that
// change several times in a round, writers that are slowed down, the work of copying. Source: C. Clark et al., Live
// Migration of Virtual Machines, NSDI 2005 (rounds, 256 KB, giving up on what changes too fast); the 30 rounds are
// those of Xen (xc_domain_save.c).
#pragma once

#include "models/units/quantity.h"

namespace verbund::agenda {

inline constexpr double little_left = 256 * 1024;  // bytes
inline constexpr int most_rounds = 30;             // with the last

struct Round {
  double bytes = 0;
  bool last = false;
};

// What follows round number `rounds` (counted from 1), which sent so many bytes in that time.
Round next_round(double all, Bandwidth dirty_rate, int rounds, double sent, Duration took);

}  // namespace verbund::agenda
