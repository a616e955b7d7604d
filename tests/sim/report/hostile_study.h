// A study whose texts try to be something else: markup, formulas, escape codes, right-to-left text, very long names.
#pragma once

#include <string>
#include <vector>

#include "tests/sim/document/sample_people.h"

namespace verbund::testing {

inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      "<script>alert(1)</script>",
      "=cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd",
      "-2+3+cmd",
      "+1 \"quoted\", 'single'",
      "\t=1+1",
      "\r\n=1+1",
      "| a | `b` **c** [d](javascript:e) ~~f~~ <!-- g",
      "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",  // right to left
      "\xF0\x9F\x98\x80\xF0\x9F\x8F\xB3\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x8C\x88",       // emoji
      "\x1b[31mred\x1b[0m\x07",
      "_x0041_ \xEF\xBF\xBE\xEF\xBF\xBF end",
      std::string(10'000, 'n'),
      std::string(40'000, 'm')};
  return texts;
}

// Each text as a name of everything that may have one.
inline document::Study hostile_study(const std::string& text) {
  document::Study study = sample_study_with_people();
  study.title = study.partners["east"].name = study.sites["east"].name = study.services["mail"].name = text;
  study.overrides = {text};
  study.not_modelled = {text};
  study.inputs[0].value = study.inputs[0].source = text;
  auto& pooled = study.options["pooled"];
  pooled.title = study.options["broken"].failed = text;
  pooled.tasks["forms"].title = text;
  pooled.incidents[0].text = pooled.incidents[0].kind = text;
  pooled.steps[0].note = pooled.steps[0].text = pooled.steps[1].waits_for = text;
  pooled.services["mail"].cause = pooled.jobs["archive"].cause = text;
  return study;
}

}  // namespace verbund::testing
