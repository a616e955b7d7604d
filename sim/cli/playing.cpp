#include "sim/cli/playing.h"

#include <sched.h>

#include <algorithm>
#include <filesystem>

namespace verbund::cli {
namespace {

volatile std::sig_atomic_t stop = 0;

int cores() {
  cpu_set_t set;
  return ::sched_getaffinity(0, sizeof set, &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

}  // namespace

void add_play_words(CLI::App& command, PlayWords& words, const std::string& what_out_is) {
  words.jobs = cores();
  command.add_option("--seed", words.seed, "of the random draws")
      ->type_name("N")
      ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
      ->capture_default_str();
  command.add_option("--jobs", words.jobs, "runs at once, at most 1024 (default: one per core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  command.add_option("--out", words.out, what_out_is)->type_name("DIR");
}

std::string own_folder(const PlayWords& words) {
  return "verbund-out/" + std::filesystem::path(words.scenario.path).stem().string();
}

study::Request play_request(const PlayWords& words, const scenario::Scenario& scenario) {
  study::Request request;
  request.scenario = &scenario;
  request.seed = words.seed;
  request.jobs = words.jobs;
  request.overrides = words.scenario.overrides;
  request.out = words.out;
  return request;
}

// The system calls that wait must return, so that the workers are ended at once.
const volatile std::sig_atomic_t* stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) { stop = 1; };
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
  return &stop;
}

Exit complain_of_interrupt() {
  complain("interrupted; finished runs are kept, the same command goes on from there");
  return interrupted;
}

}  // namespace verbund::cli
