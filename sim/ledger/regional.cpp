#include "sim/ledger/regional.h"

#include <algorithm>
#include <map>
#include <utility>

namespace verbund::ledger {
namespace {

double share_of(const money::CategoryShares& shares, Category category) {
  for (const auto& share : shares) {
    if (share.category == category) return share.share.value();
  }
  return 0;
}

class Payees {
 public:
  explicit Payees(const Book& book) : book_(book) {
    for (const option::Measure& measure : book.option.measures) {
      const auto* source = std::get_if<option::SourceRegionally>(&measure.action);
      const auto from = source != nullptr ? book.took_effect(measure) : std::nullopt;
      if (from) sources_.push_back({*from, source, book.cause_of(measure.id), {}});
    }
  }

  void divide(const Entry& entry, std::vector<Entry>& out) {
    if (entry.kind != Kind::payment || entry.amount <= Money()) return out.push_back(entry);
    const double base = entry.category == Category::staff ? 1 : share_of(book_.scenario.regional, entry.category);
    const auto [local, distant] = parts(entry.amount, base);
    Source* source = best(entry, base);
    Money moved, premium;
    if (source != nullptr) {
      moved = part(entry.amount, share_of(source->how->shares, entry.category)) - local;
      premium = part(moved, source->how->premium.value());
      limit(*source, civil(entry.date).year, moved, premium);
    }
    give(entry, region(entry), local + moved, entry.cause, out);
    if (source != nullptr) give(entry, region(entry), premium, source->cause, out);
    give(entry, "", distant - moved, entry.cause, out);
  }

 private:
  struct Source {
    Instant from;
    const option::SourceRegionally* how;
    std::string cause;
    std::map<int, Money> premiums;  // by year
  };

  static Money part(Money amount, double share) { return round_to_cents(amount.in_euros() * share); }
  static std::pair<Money, Money> parts(Money amount, double share) {
    const Money local = part(amount, share);
    return {local, amount - local};
  }

  // That adds most.
  Source* best(const Entry& entry, double base) {
    Source* found = nullptr;
    for (Source& source : sources_) {
      const double share = share_of(source.how->shares, entry.category);
      if (entry.date < start_of_day(source.from) || share <= base) continue;
      if (found == nullptr || share > share_of(found->how->shares, entry.category)) found = &source;
    }
    return found;
  }

  static void limit(Source& source, int year, Money& moved, Money& premium) {
    Money& so_far = source.premiums[year];
    if (source.how->at_most && *source.how->at_most < so_far + premium) {
      const Money rest = std::max(Money(), *source.how->at_most - so_far);
      moved = part(moved, rest.in_euros() / premium.in_euros());
      premium = rest;
    }
    so_far += premium;
  }

  [[nodiscard]] std::string region(const Entry& entry) const {
    return entry.site ? book_.scenario.sites[*entry.site].region.code
                      : book_.scenario.partners[entry.partner].region.code;
  }

  static void give(Entry entry, std::string payee, Money amount, const std::string& cause, std::vector<Entry>& out) {
    if (amount == Money()) return;
    entry.payee = std::move(payee);
    entry.amount = amount;
    entry.cause = cause;
    out.push_back(std::move(entry));
  }

  const Book& book_;
  std::vector<Source> sources_;
};

}  // namespace

std::vector<Entry> with_payees(const Book& book, const std::vector<Entry>& entries) {
  Payees payees(book);
  std::vector<Entry> result;
  for (const Entry& entry : entries) payees.divide(entry, result);
  return result;
}

}  // namespace verbund::ledger
