// The goals of the scenario, one verdict each.
#include <set>

#include "sim/appraisal/appraisal.h"
#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;
using document::Verdict;

Verdict at_most(const char* goal, const char* unit, double limit, std::optional<double> value) {
  Verdict verdict{goal, unit, limit, value, std::nullopt, value && *value <= limit};
  if (value) verdict.margin = limit - *value;
  return verdict;
}

Verdict at_least(const char* goal, const char* unit, double limit, double value) {
  return {goal, unit, limit, value, value - limit, value >= limit};
}

double rto_missed(const OptionResult& option) {
  std::set<std::string> services;
  for (const document::Outage& outage : option.outages) {
    if (outage.is_drill && outage.beyond_rto > 0) services.insert(outage.service);
  }
  return static_cast<double>(services.size());
}

}  // namespace

double regional_share(const OptionResult& option) {
  const double all = option.totals.cost.in_euros();
  return all > 0 ? 100 * option.totals.regional.in_euros() / all : 0;
}

void judge(const Study& study, OptionResult& option) {
  const document::Goals& goals = study.goals;
  document::Appraisal& result = option.appraisal;
  auto& verdicts = result.verdicts;
  result.serves_demand = option.totals.unserved_share <= document::unserved_limit(study);
  if (goals.unserved_at_most) {
    verdicts.push_back(at_most("unserved", "%", *goals.unserved_at_most, option.totals.unserved_share));
  }
  if (goals.cost_at_most) {
    verdicts.push_back(at_most("cost", "EUR", goals.cost_at_most->in_euros(), option.totals.cost.in_euros()));
  }
  // What is held against the baseline says nothing of the baseline itself.
  if (goals.saving_at_least && result.saving) {
    verdicts.push_back(at_least("saving", "EUR", goals.saving_at_least->in_euros(), result.saving->in_euros()));
  }
  if (goals.payback_at_most && result.saving) {
    verdicts.push_back(at_most("payback", "years", *goals.payback_at_most, result.payback));
  }
  if (goals.rto_missed_at_most) {
    verdicts.push_back(
        at_most("rto_missed", "services", static_cast<double>(*goals.rto_missed_at_most), rto_missed(option)));
  }
  if (goals.regional_at_least) {
    verdicts.push_back(at_least("regional", "%", *goals.regional_at_least, regional_share(option)));
  }
}

}  // namespace verbund::appraisal
