#include "sim/ledger/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace verbund::ledger {

std::string_view name(Kind kind) {
  constexpr std::array<std::string_view, 3> names = {"payment", "depreciation", "residual"};
  return names[static_cast<std::size_t>(kind)];
}

Book::Book(const scenario::Scenario& scenario_, const option::Option& option_, const meters::Observations& seen_)
    : scenario(scenario_), option(option_), seen(seen_), months(seen_.months, scenario_.end()) {}

void Book::add(const Post& post, Index<site::Partner> partner, Money amount) {
  if (amount == Money()) return;
  entries_.push_back({.date = post.date,
                      .amount = amount,
                      .partner = partner,
                      .site = post.site,
                      .category = post.category,
                      .cause = post.cause,
                      .payee = {},
                      .kind = post.kind});
}

std::vector<double> Book::weights(const std::optional<Index<site::Site>>& site, std::size_t from,
                                  std::size_t to) const {
  std::vector<double> cpu(scenario.partners.size()), memory(cpu.size());
  double all_cpu = 0, all_memory = 0;
  for (std::size_t s = 0; s < seen.sites.size(); ++s) {
    if (site && site->value != s) continue;
    for (std::size_t month = from; month < to; ++month) {
      const auto& use = seen.sites[s].months[month].use;
      for (std::size_t p = 0; p < use.size(); ++p) {
        cpu[p] += use[p].cpu.value();
        memory[p] += use[p].memory_byte_seconds;
      }
    }
  }
  for (std::size_t p = 0; p < cpu.size(); ++p) all_cpu += cpu[p], all_memory += memory[p];
  if (all_cpu <= 0 && all_memory <= 0) return {};
  std::vector<double> weights;
  for (std::size_t p = 0; p < cpu.size(); ++p) {
    weights.push_back((all_cpu > 0 ? cpu[p] / all_cpu : 0) + (all_memory > 0 ? memory[p] / all_memory : 0));
  }
  return weights;
}

std::vector<Money> Book::parts(const Post& post, const std::string& paid_by, std::size_t from, std::size_t to,
                               Money amount) const {
  const auto all_of = [&](Index<site::Partner> partner) {
    std::vector<Money> result(scenario.partners.size());
    result[partner.value] = amount;
    return result;
  };
  if (!paid_by.empty()) return all_of(*scenario.partners.find(paid_by));
  const auto by_use = weights(post.site, from, to);
  if (!by_use.empty()) return split(amount, by_use);
  if (post.site) return all_of(scenario.sites[*post.site].partner.index);
  return split(amount, std::vector<double>(scenario.partners.size(), 1));
}

void Book::bear(const Post& post, const std::string& paid_by, std::size_t from, std::size_t to, Money amount) {
  const auto shares = parts(post, paid_by, from, to, amount);
  for (std::size_t p = 0; p < shares.size(); ++p) add(post, scenario.partners.index(p), shares[p]);
}

void Book::share(const Post& post, std::size_t from, std::size_t to, Money amount) { bear(post, "", from, to, amount); }

void Book::bear(const Post& post, const option::Measure& measure, std::size_t from, std::size_t to, Money amount) {
  bear(post, measure.paid_by ? measure.paid_by->name : "", from, to, amount);
}

std::optional<Instant> Book::took_effect(const option::Measure& measure) const {
  for (const meters::StepRecord& step : seen.steps) {
    if (step.measure != measure.id) continue;
    return step.began.empty() ? std::nullopt : parse_instant(step.began);
  }
  if (!measure.timing.after.empty() || measure.timing.emptied || measure.timing.trigger) return std::nullopt;
  return measure.timing.date.value_or(scenario.start);
}

const option::Measure* Book::measure(const std::string& id) const {
  const auto at = std::find_if(option.measures.begin(), option.measures.end(),
                               [&](const option::Measure& measure) { return measure.id == id; });
  return at != option.measures.end() ? &*at : nullptr;
}

std::string Book::cause_of(const std::string& measure) const {
  return fmt::format("options.{}.measures.{}", option.id, measure);
}

std::vector<Entry> Book::take_entries() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.date < b.date; });
  return std::exchange(entries_, {});
}

}  // namespace verbund::ledger
