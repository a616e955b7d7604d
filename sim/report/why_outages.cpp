// How drills and failures hit a service, and how it came back.
#include <string_view>
#include <vector>

#include "models/units/format.h"
#include "sim/report/sections.h"
#include "sim/report/teller.h"

namespace verbund::report {
namespace {

using document::Outage;

std::string what_hit(const Teller& teller, const Outage& outage) {
  const HistoryMessages& m = teller.words();
  const std::string down = teller.count(m.times_down, static_cast<std::size_t>(outage.down));
  const auto drill = teller.study().drills.find(outage.cause);
  if (outage.is_drill && drill != teller.study().drills.end()) {
    return put(m.drill_hit, outage.cause, drill->second.lose, teller.date(drill->second.lost),
               teller.date(drill->second.back), down);
  }
  return put(m.failure_hit, outage.cause, down);
}

std::string tell(const Teller& teller, const Outage& outage) {
  const HistoryMessages& m = teller.words();
  std::vector<std::string> parts = {what_hit(teller, outage)};
  if (outage.restarted > 0)
    parts.push_back(put(m.went_on, outage.restarted, teller.time(Duration(60 * outage.last_restarted))));
  if (outage.repaired > 0)
    parts.push_back(put(m.came_back, outage.repaired, teller.time(Duration(60 * outage.longest))));
  if (outage.still_down > 0) parts.push_back(put(m.still_out, outage.still_down));
  if (!outage.obstacle.empty()) parts.push_back(put(m.not_elsewhere, teller.word(outage.obstacle)));
  if (outage.beyond_rto > 0) parts.push_back(put(m.misses_rto, outage.beyond_rto));
  if (outage.beyond_rpo > 0)
    parts.push_back(put(m.misses_rpo, outage.beyond_rpo, teller.time(Duration(60 * outage.oldest_data))));
  return put("{}.", fmt::join(parts, "; "));
}

}  // namespace

void tell_outages(Teller& teller, const std::string& service) {
  for (const Outage& outage : teller.option().outages) {
    if (outage.service == service) teller.say(tell(teller, outage));
  }
}

}  // namespace verbund::report
