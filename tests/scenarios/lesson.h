// One of the lessons in scenarios/lessons: what the comment at its top states, and what a run of it comes to.
#pragma once

#include <string>
#include <vector>

#include "sim/document/study.h"

namespace verbund::testing {

class Lesson {
 public:
  // By its file name; plays all its options.
  explicit Lesson(const std::string& file);

  // The figure itself where the comment states it, as a whole and on one line or several; else a complaint.
  [[nodiscard]] std::string stated(const std::string& figure) const;
  [[nodiscard]] const document::OptionResult& option(const std::string& id) const { return study_.options.at(id); }
  [[nodiscard]] const document::Study& study() const { return study_; }

 private:
  std::string comment_;
  document::Study study_;
};

// Of a measure: "2007-03-03"; empty when it did not.
std::string began(const document::OptionResult&, const std::string& measure);
std::string ended(const document::OptionResult&, const std::string& measure);
// "2007-12-01: 1", by date.
std::vector<std::string> purchases(const document::OptionResult&);
// "2007-03-05 window missed", by date.
std::vector<std::string> incidents(const document::OptionResult&);
// "2,015 EUR": of one category, over the whole horizon.
std::string cost(const document::OptionResult&, const std::string& category);

}  // namespace verbund::testing
