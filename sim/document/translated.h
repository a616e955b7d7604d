// The words of a scenario in the language of a report.
#pragma once

#include <string>

#include "sim/document/study.h"

namespace verbund::document {

// The study with its titles, names and sources in that language ("de"), as far as the scenario translates them. For
// what people read: scripts find everything under the name that the scenario gives it.
Study translated(Study, const std::string& language);
// One of these texts.
std::string translated(const std::string& text, const Translations&, const std::string& language);

}  // namespace verbund::document
