// Bytes packed so that they stand in a text: a page brings its data along that way.
#pragma once

#include <string>

namespace verbund::report {

// gzip (RFC 1952), the same bytes for the same text.
std::string gzipped(const std::string& text);
// base64 (RFC 4648), without line breaks.
std::string base64(const std::string& bytes);

}  // namespace verbund::report
