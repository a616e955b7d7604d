#include "tests/properties/played.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>

#include "sim/study/study.h"
#include "tests/models/scenario/load_text.h"

namespace verbund::testing {

std::optional<scenario::Scenario> loaded(const std::string& text) { return tests::load_text(text).scenario; }

Drawn any_right_scenario(const Draw& draw) {
  for (int tries = 0; tries < 100; ++tries) {
    Drawn drawn = any_scenario(draw);
    if (loaded(write_yaml(drawn.tree))) return drawn;
  }
  RC_FAIL("no scenario that is right was drawn");
}

document::Study play(const scenario::Scenario& scenario, const std::vector<std::string>& options,
                     const std::string& runs) {
  const tests::ScratchFolder folder;
  study::Request request;
  request.scenario = &scenario;
  request.options = options;
  request.jobs = 2;
  request.out = folder.path();
  request.runs = runs;
  auto outcome = study::run(request);
  for (const auto& failure : outcome.failures) RC_FAIL(failure);
  RC_ASSERT(outcome.problem.empty());
  return std::move(outcome.study).value();
}

namespace {

void forget_places(document::OptionResult& option) {
  for (auto& step : option.steps) step.place.clear();
}

}  // namespace

std::string without_places(document::Study study) {
  for (auto& [id, option] : study.options) forget_places(option);
  study.files.clear();
  study.checksum.clear();
  for (auto& input : study.inputs) {
    input.file.clear();
    input.line = 0;
  }
  std::sort(study.inputs.begin(), study.inputs.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return document::write_json(study);
}

std::string only(const document::Study& study, const std::string& option) {
  document::Study one;
  forget_places(one.options["option"] = study.options.at(option));
  return document::write_json(one);
}

bool holds(int cases, const std::function<void()>& property) {
  auto params = rc::detail::configuration().testParams;
  if (std::getenv("RC_PARAMS") == nullptr) {
    params.maxSuccess = cases;
    params.seed = 1;
  }
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata(), params);
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return result.is<rc::detail::SuccessResult>();
}

}  // namespace verbund::testing
