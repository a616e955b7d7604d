// What is bought and used in place of something else, since measures made it the standard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/scenario/scenario.h"

namespace verbund::plan {

class Standards {
 public:
  explicit Standards(const scenario::Scenario& scenario) : scenario_(&scenario) {}

  // From `now` on; of several that fit, the last one counts.
  void set(Instant now, const option::Standardise&);

  // What is bought in place of a model: the standard, if it offers all platforms of the model.
  [[nodiscard]] Index<catalogue::ServerModel> bought_for(Index<catalogue::ServerModel>) const;
  // What is used in place of a product at a time, both as long as they run in parallel.
  [[nodiscard]] std::vector<Index<catalogue::Product>> used_for(Index<catalogue::Product>, Instant now) const;

 private:
  struct Software {
    std::string purpose;
    Index<catalogue::Product> to;
    Instant alone;  // from then on
  };
  const scenario::Scenario* scenario_;
  std::vector<Index<catalogue::ServerModel>> hardware_;
  std::vector<Software> software_;
};

}  // namespace verbund::plan
