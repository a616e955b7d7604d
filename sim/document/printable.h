// Texts that steer nothing: one line each, without control characters.
#pragma once

#include <string>

#include "sim/document/study.h"

namespace verbund::document {

// Line breaks and tabs become blanks; other control characters (C0, DEL, C1) a mark.
std::string printable(const std::string&);

// Every text of the study. What a scenario calls things reaches every report through here.
void make_printable(Study&);

}  // namespace verbund::document
