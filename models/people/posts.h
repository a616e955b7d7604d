// Posts and who fills them: people leave of themselves, newcomers follow. No post is ever cut.
#pragma once

#include <deque>

#include "models/units/calendar.h"
#include "models/units/quantity.h"

namespace verbund::people {

// Expected values, so that every option meets the same: parts of a person are meant. All posts are filled at first. Of
// those who are there in a month the share 1 - (1 - turnover)^(1/12) leaves at its end (of a part of a month the part
// of it), so that the share `turnover` of a year's people is gone after it. Each post is filled again on the first day
// of a month on which it has been empty for `vacancy`.
class Posts {
 public:
  Posts(int posts, GrowthRate turnover, Period vacancy) : filled_(posts), turnover_(turnover), vacancy_(vacancy) {}

  struct Month {
    double filled = 0;  // all the month
    double came = 0;    // newcomers on its first day
    double left = 0;    // at its end
  };
  // The next month, or the part of it that is played.
  Month pass(Instant from, Instant to);

 private:
  struct Empty {
    Instant until;
    double posts = 0;
  };
  double filled_;
  GrowthRate turnover_;
  Period vacancy_;
  std::deque<Empty> empty_;  // by date
};

}  // namespace verbund::people
