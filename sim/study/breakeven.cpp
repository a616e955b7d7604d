#include "sim/study/breakeven.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "models/units/decimal.h"
#include "models/units/format.h"
#include "sim/appraisal/appraisal.h"
#include "sim/study/money.h"
#include "sim/study/runs.h"
#include "sim/study/summary.h"
#include "sim/study/turnings.h"

namespace verbund::study {
namespace {

using document::FactorPoint;

constexpr std::size_t both = 2;

// The scenario with a factor, and the keys of the two runs that belong to it.
struct Point {
  double factor = 1;
  std::shared_ptr<const scenario::Scenario> scenario;
  std::array<const option::Option*, both> options{};
  std::array<std::string, both> keys;
};

// Costs the two options at factors, and plays what that takes. Every member function that returns false has said in the
// outcome why.
class Costing {
 public:
  Costing(const BreakevenRequest& request, BreakevenOutcome& outcome)
      : request_(request), outcome_(outcome), store_(runs_folder(request.request)), build_(build_id()) {}

  // And at 1, even if that is out of the range: the scenario as it stands. First, because its runs are usually there.
  bool cost(std::vector<double> factors) {
    factors.insert(factors.begin(), 1);
    std::vector<Point> points;
    for (const double factor : factors) {
      if (costed_.contains(factor) || (factor == 1 && !points.empty())) continue;
      auto point = point_at(factor);
      if (!point) return false;
      points.push_back(std::move(*point));
    }
    if (!play_missing(points)) return false;
    for (const Point& point : points) costed_[point.factor] = costed(point);
    return true;
  }
  [[nodiscard]] const FactorPoint& at(double factor) const { return costed_.at(factor); }
  // NPV of the first option less that of the second.
  [[nodiscard]] Money difference(double factor) const {
    const auto& npv = at(factor).npv;
    return npv.at(request_.between[0]) - npv.at(request_.between[1]);
  }
  [[nodiscard]] const std::map<double, FactorPoint>& all() const { return costed_; }
  [[nodiscard]] std::size_t runs() const { return seen_.size(); }

 private:
  std::optional<Point> point_at(double factor) {
    Point point{factor, scenario_at(factor), {}, {}};
    if (!point.scenario) return std::nullopt;
    const scenario::Scenario shared = without_options(*point.scenario);
    for (std::size_t i = 0; i < both; ++i) {
      const auto option = point.scenario->options.find(request_.between[i]);
      if (!option) {
        refuse(factor, {{scenario::Problem::bad_variation,
                         {"--vary", 0, 0, {}, 0},
                         fmt::format("with the factor {} there is no option `{}`", factor, request_.between[i]),
                         "name values of its measures, none of its `variants`"}});
        return std::nullopt;
      }
      point.options[i] = &point.scenario->options[*option];
      point.keys[i] = run_key(shared, *point.options[i], request_.request.seed, build_);
    }
    return point;
  }

  std::shared_ptr<const scenario::Scenario> scenario_at(double factor) {
    if (factor == 1) return {std::shared_ptr<void>(), request_.request.scenario};
    scenario::Loaded loaded = request_.load(factor);
    if (loaded.scenario) return std::make_shared<const scenario::Scenario>(std::move(*loaded.scenario));
    refuse(factor, std::move(loaded.diagnostics));
    return nullptr;
  }

  void refuse(double factor, std::vector<scenario::Diagnostic> why) {
    outcome_.refused_at = factor;
    outcome_.refusals = std::move(why);
  }

  bool play_missing(const std::vector<Point>& points) {
    outcome_.problem = make_folders({runs_folder(request_.request)});
    if (!outcome_.problem.empty()) return false;
    std::vector<Run> runs;
    bool because_of_a_factor = false;
    for (const Point& point : points) {
      for (std::size_t i = 0; i < both; ++i) {
        const auto& key = point.keys[i];
        const auto is_it = [&](const Run& run) { return run.key == key; };
        if (seen_.contains(key) || std::any_of(runs.begin(), runs.end(), is_it)) continue;
        Run& run = runs.emplace_back(make_run(*point.scenario, *point.options[i], key, store_));
        if (point.factor == 1) continue;
        run.name += fmt::format(" × {:.4g}", point.factor);
        because_of_a_factor |= !run.stored();
      }
    }
    if (because_of_a_factor && request_.announce && !announced_) request_.announce(runs.size());
    announced_ |= because_of_a_factor;
    outcome_.interrupted = play(request_.request, store_, runs);
    if (outcome_.interrupted) return false;
    for (Run& run : runs) {
      auto seen = result_of(run, store_);
      if (seen) seen_.emplace(run.key, std::move(*seen));
      if (!seen && run.failure.empty()) run.failure = "its stored result cannot be read";
    }
    outcome_.failures = failures(runs);
    return outcome_.failures.empty();
  }

  FactorPoint costed(const Point& point) {
    const document::Study study = outline(*point.scenario);
    FactorPoint result{.factor = point.factor, .npv = {}, .ahead = {}, .by = {}};
    std::array<Money, both> npv;
    for (std::size_t i = 0; i < both; ++i) {
      document::OptionResult option;
      summarise_money(*point.scenario, *point.options[i], seen_.at(point.keys[i]), option);
      npv[i] = appraisal::npv(study, option);
      result.npv[point.options[i]->id] = npv[i];
    }
    if (npv[0] != npv[1]) result.ahead = request_.between[npv[0] < npv[1] ? 0 : 1];
    result.by = std::max(npv[0], npv[1]) - std::min(npv[0], npv[1]);
    return result;
  }

  const BreakevenRequest& request_;
  BreakevenOutcome& outcome_;
  RunStore store_;
  std::string build_;
  std::map<std::string, meters::Observations> seen_;  // by key
  std::map<double, FactorPoint> costed_;              // by factor
  bool announced_ = false;
};

// Four digits, as the factor has them: 0.2054, 5,601.
std::string four_digits(double value) {
  const double size = std::abs(value);
  const int before_point = size > 0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
  std::string text = format_thousands(value, std::clamp(4 - before_point, 0, 12));
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// "0.11 EUR/kWh" times 1.867: "0.2054 EUR/kWh".
std::string multiplied(const std::string& written, double factor) {
  std::string_view unit = written;
  const auto number = take_decimal(unit);
  return four_digits((number ? to_double(*number).value_or(0) : 0) * factor) + std::string(unit);
}

std::vector<document::VariedValue> varied(const BreakevenRequest& request, std::optional<double> factor) {
  std::vector<document::VariedValue> result;
  for (const scenario::Varied& value : request.varied) {
    document::VariedValue& it = result.emplace_back();
    it.path = value.path;
    for (const scenario::VariedNumber& number : value.numbers) {
      it.numbers.push_back({number.from, number.value, factor ? multiplied(number.value, *factor) : ""});
    }
  }
  return result;
}

document::Breakeven document(const BreakevenRequest& request, const Costing& costing, const std::vector<Turn>& turns) {
  const document::Study study = outline(*request.request.scenario);
  document::Breakeven result;
  result.program = program();
  result.title = request.request.scenario->title;
  result.start = study.start;
  result.end = study.end;
  result.seed = request.request.seed;
  result.overrides = request.request.overrides;
  result.vary = request.vary;
  result.between = {request.between.begin(), request.between.end()};
  result.lowest = request.lowest;
  result.highest = request.highest;
  result.discounting = study.discounting;
  for (const Turn& turn : turns) {
    // A positive difference: the first option costs more.
    result.turnings.push_back({turn.factor, turn.below, turn.above, request.between[turn.rises ? 0 : 1],
                               request.between[turn.rises ? 1 : 0]});
    const auto far = [](double factor) { return std::abs(std::log(factor)); };
    if (!result.factor || far(turn.factor) < far(*result.factor)) result.factor = turn.factor;
  }
  result.as_it_stands = costing.at(1);
  for (const auto& [factor, point] : costing.all()) {
    if (request.lowest <= factor && factor <= request.highest) result.points.push_back(point);
  }
  result.varied = varied(request, result.factor);
  result.runs = static_cast<std::int64_t>(costing.runs());
  return result;
}

}  // namespace

BreakevenOutcome breakeven(const BreakevenRequest& request) {
  BreakevenOutcome outcome;
  Costing costing(request, outcome);
  const auto differences = [&](const std::vector<double>& factors) -> std::optional<std::vector<Money>> {
    if (!costing.cost(factors)) return std::nullopt;
    std::vector<Money> result;
    for (const double factor : factors) result.push_back(costing.difference(factor));
    return result;
  };
  const auto turns = find_turnings(request.lowest, request.highest, differences);
  if (turns) outcome.breakeven = document(request, costing, *turns);
  return outcome;
}

}  // namespace verbund::study
