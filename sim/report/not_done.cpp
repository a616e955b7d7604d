#include <fmt/format.h>

#include "sim/report/figures.h"
#include "sim/report/messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {

std::string not_done(const document::Study& study, const Style& style) {
  const Messages& m = messages(style.language);
  std::string text;
  for (const std::string& id : with_results(study)) {
    std::string lines;
    for (const document::Step& step : study.options.at(id).steps) {
      if (step.waits_for.empty()) continue;
      const std::string line =
          step.began.empty() ? put(m.not_begun, step.measure, step.waits_for)
                             : put(m.not_complete, step.measure, date_text(step.began, style.language), step.waits_for);
      lines += wrap("    " + line, style.width, 6);
    }
    if (!lines.empty()) text += fmt::format("{}\n{}", emphasise("  " + id, Emphasis::strong, style.colour), lines);
  }
  const std::string heading = emphasise(std::string(m.not_done_title), Emphasis::strong, style.colour);
  return text.empty() ? heading + ": " + std::string(m.all_well) + "\n\n" : heading + "\n\n" + text + "\n";
}

}  // namespace verbund::report
