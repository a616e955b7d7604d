// Why a batch job was not done by its deadline.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace verbund::engine {

enum class Late : std::uint8_t { services, other_jobs, no_server, previous_run, jobs_before, cores };
inline constexpr std::size_t late_causes = 6;
std::string_view text(Late);    // as JobRecord::cause has it
std::string_view advice(Late);  // what would have helped

// Seconds between the planned start and the end in which a run did not do what it could have done: it stood or waited,
// or was slower because the server did other work.
struct Lost {
  double to_services = 0, to_other_jobs = 0, without_server = 0, to_previous_run = 0, to_jobs_before = 0;
};

// `took` and `allowed` from the planned start. What took most, unless it would have been late without any of that: then
// its cores are too few.
Late cause_of(const Lost&, double took, double allowed);

}  // namespace verbund::engine
