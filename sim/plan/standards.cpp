#include "sim/plan/standards.h"

#include <algorithm>

namespace verbund::plan {

void Standards::set(Instant now, const option::Standardise& standardise) {
  if (standardise.hardware) hardware_.push_back(standardise.hardware->index);
  if (standardise.software) {
    const Instant alone = standardise.parallel ? now + *standardise.parallel : now;
    software_.push_back({standardise.purpose, standardise.software->index, alone});
  }
}

Index<catalogue::ServerModel> Standards::bought_for(Index<catalogue::ServerModel> model) const {
  const auto& must = scenario_->models[model].platforms;
  const auto fits = std::find_if(hardware_.rbegin(), hardware_.rend(), [&](Index<catalogue::ServerModel> standard) {
    const auto& can = scenario_->models[standard].platforms;
    return std::all_of(must.begin(), must.end(), [&](const std::string& platform) {
      return std::find(can.begin(), can.end(), platform) != can.end();
    });
  });
  return fits == hardware_.rend() ? model : *fits;
}

std::vector<Index<catalogue::Product>> Standards::used_for(Index<catalogue::Product> product, Instant now) const {
  const auto& purpose = scenario_->products[product].purpose;
  std::vector<Index<catalogue::Product>> used{product};
  for (const Software& standard : software_) {
    if (standard.purpose != purpose || standard.to == used.back()) continue;
    if (standard.alone <= now) used.clear();
    used.push_back(standard.to);
  }
  return used;
}

}  // namespace verbund::plan
