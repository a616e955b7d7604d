// Maps of shares: `{hardware: 40 %}`.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view example = "a map of shares: `{hardware: 40 %}`";
const Rule share_of_all = required.at_least(0).at_most(1);

// Calls take(key, share) for every pair that could be read.
void read_shares(Reader& reader, const At& at, const std::function<void(const At& key, Fraction)>& take) {
  if (!reader.expect(at, Node::Kind::map, example)) return;
  for (const Entry& entry : at.node.entries) {
    if (reader.is_full()) return;
    const std::string path = at.path + "." + entry.key.text;
    if (entry.key.text == "source") {
      reader.text({entry.value, path}, "where the values come from");
      continue;
    }
    reader.nodes[path] = &entry.value;
    reader.keys[path] = &entry.key;
    Fraction share;
    read_value(reader, {entry.value, path}, share, share_of_all);
    take({entry.key, path}, share);
  }
}

}  // namespace

const std::vector<std::string>& category_words() {
  static const std::vector<std::string> words(money::category_names.begin(), money::category_names.end());
  return words;
}

void read_value(Reader& reader, const At& at, money::CategoryShares& x, const Rule&) {
  read_shares(reader, at, [&](const At& key, Fraction share) {
    if (const auto word = reader.choice(key, category_words())) {
      x.push_back({static_cast<money::Category>(*word), share});
    }
  });
  std::sort(x.begin(), x.end(), [](const auto& a, const auto& b) { return a.category < b.category; });
}

void read_value(Reader& reader, const At& at, people::SkillShares& x, const Rule&) {
  read_shares(reader, at, [&](const At& key, Fraction share) {
    if (const auto skill = reader.word(key)) x.push_back({*skill, share});
  });
  std::sort(x.begin(), x.end(), [](const auto& a, const auto& b) { return a.skill < b.skill; });
}

}  // namespace verbund::scenario
