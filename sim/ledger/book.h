// Collects the entries of one run, and shares what several bear.
#pragma once

#include <string>
#include <vector>

#include "sim/ledger/entry.h"
#include "sim/ledger/months.h"
#include "sim/meters/observations.h"

namespace verbund::ledger {

// What an amount is for.
struct Post {
  Instant date;
  std::optional<Index<site::Site>> site;
  Category category;
  std::string cause;
  Kind kind = Kind::payment;
};

class Book {
 public:
  // They must outlive it.
  Book(const scenario::Scenario&, const option::Option&, const meters::Observations&);

  const scenario::Scenario& scenario;
  const option::Option& option;
  const meters::Observations& seen;
  const Months months;

  // Of one partner. Nothing is entered of nothing.
  void add(const Post&, Index<site::Partner>, Money);
  // A cost of the site, or of all sites where the post has none: half by the CPU-hours and half by the GiB-hours that
  // the partners' services used there in the months [from, to); nothing used: the owner of the site, or all partners in
  // equal parts.
  void share(const Post&, std::size_t from, std::size_t to, Money);
  // By the partner with that id, or shared when it is empty.
  void bear(const Post&, const std::string& paid_by, std::size_t from, std::size_t to, Money);
  void bear(const Post&, const option::Measure&, std::size_t from, std::size_t to, Money);

  // What each partner would bear of it.
  [[nodiscard]] std::vector<Money> parts(const Post&, const std::string& paid_by, std::size_t from, std::size_t to,
                                         Money) const;

  // When a measure took effect: what the run recorded, else its date (one that waited for others in vain: never).
  [[nodiscard]] std::optional<Instant> took_effect(const option::Measure&) const;
  // Null when the run was not of this option.
  [[nodiscard]] const option::Measure* measure(const std::string& id) const;
  [[nodiscard]] std::string cause_of(const std::string& measure) const;

  // In the order of their dates.
  std::vector<Entry> take_entries();

 private:
  [[nodiscard]] std::vector<double> weights(const std::optional<Index<site::Site>>&, std::size_t from,
                                            std::size_t to) const;
  std::vector<Entry> entries_;
};

}  // namespace verbund::ledger
