// Whole files in, whole files out.
#pragma once

#include <optional>
#include <string>

namespace verbund::study {

// None when it cannot be read.
std::optional<std::string> read_file(const std::string& path);

// Written beside and renamed, so that nobody ever sees half a file; what is there and no plain file (a pipe, a
// terminal, a link) is written to as it is. A sentence when that failed, else empty.
std::string write_file(const std::string& path, const std::string& text);

// The file that write_file of this process (`pid`) writes first.
std::string part_path(const std::string& path, int pid);

}  // namespace verbund::study
