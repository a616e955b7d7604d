// What no single field shows: whether the world that a scenario describes can exist.
#pragma once

#include "models/scenario/reader.h"

namespace verbund::scenario {

// All of them may be asked of a scenario that was read with problems; what could not be read is left out.
void validate_time(Reader&, const Scenario&);
void validate_sites(Reader&, const Scenario&);
void validate_services(Reader&, const Scenario&);
void validate_jobs(Reader&, const Scenario&);
void validate_failures(Reader&, const Scenario&);
void validate_people(Reader&, const Scenario&);
void validate_money(Reader&, const Scenario&);
void validate_options(Reader&, const Scenario&);
void validate_placement(Reader&, const Scenario&);
void validate_plan(Reader&, const Scenario&, const option::Option&);   // of validate_options
void validate_waits(Reader&, const Scenario&, const option::Option&);  // of validate_options

// The node of a path, or of the nearest path above it that was read.
const Node& node_of(const Reader&, std::string path);
// The key of a path: for problems with a thing as a whole.
const Node& key_of(const Reader&, std::string path);

// Whether start and horizon could be read.
bool has_time(const Scenario&);

// Whether a server of the model can run what needs these platforms.
bool offers(const catalogue::ServerModel&, const std::vector<std::string>& needs);

// A reference that was read and leads somewhere.
template <class T>
bool leads(const Ref<T>& ref, const Table<T>& table) {
  return !ref.name.empty() && ref.index.value < table.size();
}

}  // namespace verbund::scenario
