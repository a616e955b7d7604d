// What the commands that play runs have in common.
#pragma once

#include <csignal>

#include "sim/cli/commands.h"
#include "sim/study/study.h"

namespace verbund::cli {

struct PlayWords {
  ScenarioWords scenario;
  std::uint64_t seed = 1;
  int jobs = 0;  // set by add_play_words
  std::string out;
  bool quiet = false;
  report::Language language = report::Language::english;
};
// --seed, --jobs and --out.
void add_play_words(CLI::App& command, PlayWords&, const std::string& what_out_is);

// Where the results of a scenario lie unless --out says otherwise.
std::string own_folder(const PlayWords&);
// Of the request: scenario, seed, jobs, overrides and out, as given.
study::Request play_request(const PlayWords&, const scenario::Scenario&);

// From now on an interrupt sets what comes back instead of ending the program.
const volatile std::sig_atomic_t* stop_on_signals();
Exit complain_of_interrupt();

}  // namespace verbund::cli
