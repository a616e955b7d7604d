// What changed from one study to another, as plain values; difference_columns.h names unit and meaning of every member.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/document/study.h"

namespace verbund::document {

struct ComparedStudy {
  std::string title, start, end, resolution, program, checksum;
  std::uint64_t seed = 1;
  std::vector<std::string> overrides;
  std::string recommended;
  std::map<std::string, std::string> titles;
};

struct ChangedInput {
  std::string path, a, b, place;
};

struct ChangedMeasure {
  std::string option, measure, a, b;
};

struct ChangedFigure {
  std::string option, figure, unit;
  std::optional<double> a, b, percent;
};

struct ChangedGoal {
  std::string option, goal;
  bool met_in_a = false, met_in_b = false;
};

struct Difference {
  ComparedStudy a, b;
  std::vector<std::string> only_in_a, only_in_b;
  std::vector<ChangedInput> inputs;
  std::vector<ChangedMeasure> measures;
  std::vector<ChangedFigure> figures;
  std::vector<ChangedGoal> goals;
};

// Options that one of them does not have, or whose run failed there, are not compared.
Difference difference(const Study& a, const Study& b);
std::string write_json(const Difference&);

}  // namespace verbund::document
