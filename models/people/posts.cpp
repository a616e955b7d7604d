#include "models/people/posts.h"

#include <cmath>

namespace verbund::people {

Posts::Month Posts::pass(Instant from, Instant to) {
  Month month;
  while (!empty_.empty() && empty_.front().until <= from) {
    month.came += empty_.front().posts;
    empty_.pop_front();
  }
  filled_ += month.came;
  month.filled = filled_;
  const Instant first = start_of_month(from);
  const double part = (to - from) / (first + Period{1, 0} - first);
  month.left = filled_ * (1 - std::pow(1 - turnover_.value(), part / 12));
  if (month.left > 0) empty_.push_back({to + vacancy_, month.left});
  filled_ -= month.left;
  return month;
}

}  // namespace verbund::people
