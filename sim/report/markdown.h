// The report as GitHub-flavoured Markdown: the sections of the console, in the order of a reader.
#pragma once

#include <string>
#include <string_view>

#include "sim/report/report.h"

namespace verbund::report {

std::string markdown(const document::Study&, Language);

// One line that Markdown and HTML take for nothing else, with single blanks.
std::string markdown_text(std::string_view);
std::string markdown_strong(std::string_view);  // in bold; of nothing: nothing

}  // namespace verbund::report
