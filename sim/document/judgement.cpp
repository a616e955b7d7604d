#include "sim/document/judgement.h"

namespace verbund::document {

double unserved_limit(const Study& study) { return study.goals.unserved_at_most.value_or(unserved_at_most_by_default); }

double minimised(const Study& study, const OptionResult& option) {
  if (study.goals.minimise == "energy") return option.totals.energy;
  if (study.goals.minimise == "carbon") return option.totals.carbon;
  return option.totals.cost.in_euros();
}

const OptionResult* comparable_baseline(const Study& study) {
  const auto baseline = study.options.find(study.baseline);
  return baseline != study.options.end() && baseline->second.failed.empty() ? &baseline->second : nullptr;
}

bool is_undone(const Argument& about) {
  return about.kind == argument::not_begun || about.kind == argument::not_complete;
}

}  // namespace verbund::document
