// Which option to choose.
#include <algorithm>

#include "sim/appraisal/parts.h"

namespace verbund::appraisal {
namespace {

using document::OptionResult;
using document::Study;

// Options that serve demand, carried out as planned or not, the best first; equal ones in the order of the study.
std::vector<std::string> candidates(const Study& study, bool carried_out) {
  std::vector<std::string> result;
  for (const std::string& id : document::in_order(study)) {
    const OptionResult& option = study.options.at(id);
    if (!option.failed.empty() || !option.appraisal.serves_demand) continue;
    const auto& against = option.appraisal.against;
    if (std::none_of(against.begin(), against.end(), document::is_undone) == carried_out) result.push_back(id);
  }
  std::stable_sort(result.begin(), result.end(), [&](const std::string& a, const std::string& b) {
    return document::minimised(study, study.options.at(a)) < document::minimised(study, study.options.at(b));
  });
  return result;
}

}  // namespace

document::Conclusion conclude(const Study& study) {
  document::Conclusion result;
  result.ranking = candidates(study, true);
  result.on_paper = candidates(study, false);
  if (result.ranking.empty()) return result;
  result.option = result.ranking.front();
  const OptionResult& best = study.options.at(result.option);
  result.since = best.appraisal.cheaper_from;
  const OptionResult* baseline = document::comparable_baseline(study);
  if (baseline != nullptr) result.difference = best.totals.cost - baseline->totals.cost;
  return result;
}

}  // namespace verbund::appraisal
