#include "sim/ledger/projects.h"

#include <algorithm>
#include <map>

#include "sim/world/change.h"

namespace verbund::ledger {
namespace {

// Part of a yearly cost from an instant on, month by month.
template <class Enter>
void pay_from(const Book& book, Instant from, const Path<YearlyCost>& cost, double times, Enter enter) {
  Rounded rounded;
  for (std::size_t m = book.months.month_of(from); m < book.months.size(); ++m) {
    const Instant begin = std::max(from, book.months.first(m)), end = book.months.end_of(m);
    const Instant first = start_of_month(begin);
    const double part = (end - begin) / ((first + Period{1, 0}) - first);
    enter(m, rounded.next(civil(begin).year, cost.mean(begin, end).value() * times / 12 * part));
  }
}

class Project {
 public:
  Project(Book& book, const option::Measure& measure, Instant began)
      : book_(book), measure_(measure), began_(began), cause_(book.cause_of(measure.id) + ".project.") {
    const auto site = option::site_of(measure.action);
    if (site) site_ = site->index;
  }

  void enter() {
    const auto& project = measure_.project;
    if (project.cost) {
      once(Category::project, "cost", began_, *project.cost);
      const double more = project.contingency ? project.contingency->value() : 0;
      once(Category::project, "contingency", began_, round_to_cents(project.cost->in_euros() * more));
    }
    if (project.training) once(Category::training, "training", began_, *project.training);
    if (project.per_instance) {
      for (const auto& [day, count] : instances())
        once(Category::migration, "per_instance", day, *project.per_instance * count);
    }
    if (!project.yearly) return;
    pay_from(book_, began_, *project.yearly, 1, [&](std::size_t m, Money amount) {
      book_.bear({book_.months.first(m), site_, Category::services, cause_ + "yearly"}, measure_, m, m + 1, amount);
    });
  }

 private:
  void once(Category category, const char* what, Instant when, Money amount) {
    book_.bear({start_of_day(when), site_, category, cause_ + what}, measure_, book_.months.month_of(when),
               book_.months.size(), amount);
  }

  // That the measure moved or made virtual, by day.
  [[nodiscard]] std::map<Instant, int> instances() const {
    std::map<Instant, int> result;
    std::map<std::string, int> there;  // by service
    for (const meters::ChangeRecord& change : book_.seen.changes) {
      if (change.kind == world::text(world::ChangeKind::placed))
        there[change.service] = std::max(there[change.service], change.number);
      if (change.measure != measure_.id) continue;
      if (change.kind == world::text(world::ChangeKind::arrived)) ++result[start_of_day(change.when)];
      if (change.kind == world::text(world::ChangeKind::virtualised)) {
        result[start_of_day(change.when)] += there[change.service];
      }
    }
    return result;
  }

  Book& book_;
  const option::Measure& measure_;
  Instant began_;
  std::string cause_;
  std::optional<Index<site::Site>> site_;
};

}  // namespace

void book_extensions(Book& book) {
  for (const meters::StepRecord& step : book.seen.steps) {
    const auto done = parse_instant(step.ended);
    const auto* what = book.measure(step.measure);
    const auto* extend = what != nullptr ? std::get_if<option::Extend>(&what->action) : nullptr;
    if (extend == nullptr || !done) continue;
    book.bear({start_of_day(*done), extend->at.index, Category::room, book.cause_of(step.measure)}, *what,
              book.months.month_of(*done), book.months.size(), extend->cost);
  }
}

void book_projects(Book& book) {
  for (const option::Measure& measure : book.option.measures) {
    const auto began = book.took_effect(measure);
    if (began && *began < book.scenario.end()) Project(book, measure, *began).enter();
  }
}

void book_alliances(Book& book) {
  for (const option::Measure& measure : book.option.measures) {
    const auto* join = std::get_if<option::JoinAlliance>(&measure.action);
    const auto began = join != nullptr ? book.took_effect(measure) : std::nullopt;
    if (!began || book.scenario.end() <= *began) continue;
    for (std::size_t p = 0; p < book.scenario.partners.size(); ++p) {
      const auto partner = book.scenario.partners.index(p);
      if (!option::joins(*join, partner)) continue;
      const int workplaces = book.scenario.partners[partner].workplaces;
      const std::string cause = book.cause_of(measure.id);
      book.add({start_of_day(*began), {}, Category::services, cause + ".entry"}, partner, join->entry * workplaces);
      pay_from(book, *began, join->price, workplaces, [&](std::size_t m, Money amount) {
        book.add({book.months.first(m), {}, Category::services, cause + ".price"}, partner, amount);
      });
    }
  }
}

}  // namespace verbund::ledger
