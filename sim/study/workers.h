// Jobs in worker processes, several at once. Knows nothing of what a job does.
#pragma once

#include <csignal>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace verbund::study {

struct Job {
  std::string name;
  double weight = 0;  // expected length, in any unit: the heaviest begins first
  // Runs in a process of its own, which ends by _Exit afterwards. Reports how far it is by calling its argument.
  // Returns a sentence when it failed, else an empty text.
  std::function<std::string(const std::function<void(std::int64_t)>& report)> work;
  // Files that a worker with this process id may leave behind when it is killed.
  std::function<std::vector<std::string>(int pid)> leftovers;
};

struct JobState {
  bool running = false;
  bool ended = false;
  std::int64_t reported = 0;  // the last report; 0 before the first
  std::string failure;        // empty: none (yet)
};

// Runs all jobs, at most `at_once` at a time. `watch` is called after every change, at least twice a second. When
// *interrupted becomes true (set by a signal handler, say), the workers are killed and their leftovers removed; what
// had not ended keeps `ended` false. The states come back in the order of the jobs.
std::vector<JobState> run_jobs(const std::vector<Job>&, int at_once,
                               const std::function<void(const std::vector<JobState>&)>& watch,
                               const volatile std::sig_atomic_t* interrupted);

}  // namespace verbund::study
