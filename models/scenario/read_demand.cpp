// The forms in which a demand is described beside plain numbers.
#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_fields.h"

namespace verbund::scenario {

std::vector<std::string> season_words() {
  std::vector<std::string> words;
  for (std::string_view name : service::season_names()) words.emplace_back(name);
  return words;
}

void read_value(Reader& reader, const At& at, service::Outside& x, const Rule&) {
  if (auto word = reader.choice(at, outside_words())) x = static_cast<service::Outside>(*word);
}

void read_value(Reader& reader, const At& at, service::Unserved& x, const Rule&) {
  if (auto word = reader.choice(at, unserved_words())) x = static_cast<service::Unserved>(*word);
}

// `{value: 5 %, source: …}` is the long form of the deviation alone.
void read_value(Reader& reader, const At& at, NoiseForm& x, const Rule& rule) {
  if (!at.node.is_map() || at.node.find("value") != nullptr) return read_value(reader, at, x.deviation, rule);
  CorrelatedNoise noise;
  read_struct(reader, at, noise);
  x.deviation = noise.deviation;
  x.correlation = noise.correlation;
}

void read_value(Reader& reader, const At& at, SeasonForm& x, const Rule&) {
  if (!at.node.is_list()) {
    const std::vector<std::string> words = season_words();
    if (auto word = reader.choice(at, words, "a list of twelve heights")) x.season = service::season_of(words[*word]);
    return;
  }
  if (at.node.items.size() != service::months_of_year) {
    return reader.report(Problem::wrong_shape, at.node,
                         fmt::format("a season has 12 heights, not {}", at.node.items.size()),
                         "give one for every month, January first");
  }
  constexpr Rule height = defaulted.at_least(0).at_most(1000);
  service::Season season{.name = ""};
  Input input;
  bool all = true;
  for (std::size_t i = 0; i < season.heights.size(); ++i) {
    const auto value = reader.part({at.node.items[i], item_path(at, i)}, number_type<Ratio>(), height);
    season.heights[i] = value.value_or(1);
    all = all && value;
    if (at.node.items[i].is_scalar()) input.value += (input.value.empty() ? "" : ", ") + at.node.items[i].text;
  }
  if (!all) return;
  if (std::all_of(season.heights.begin(), season.heights.end(), [](double h) { return h == 0; })) {
    return reader.report(Problem::out_of_range, at.node, "all heights of the season are 0",
                         "give at least one month a height above 0");
  }
  x.season = season;
  reader.record_input(at, std::move(input));
}

}  // namespace verbund::scenario
