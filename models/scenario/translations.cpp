#include "models/scenario/translations.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/scenario/read_values.h"

namespace verbund::scenario {

namespace {

constexpr std::string_view example = "`{Each city on its own: Jede Stadt für sich}`";

bool is_called(const Entry& entry) {
  const std::string& key = entry.key.text;
  return entry.value.is_scalar() && (key == "title" || key == "name" || key == "source");
}

void collect(const Node& node, std::vector<std::string>& texts) {
  for (const Node& item : node.items) collect(item, texts);
  for (const Entry& entry : node.entries) {
    if (is_called(entry)) texts.push_back(entry.value.text);
    if (entry.key.text != "translations") collect(entry.value, texts);
  }
}

void read_texts(Reader& reader, const At& at, std::map<std::string, std::string>& texts) {
  if (!reader.expect(at, Node::Kind::map, example)) return;
  for (const Entry& entry : at.node.entries) {
    if (reader.is_full()) return;
    const std::string& text = entry.key.text;
    if (!reader.names.texts.find(text)) {
      const std::string near = nearest(text, reader.names.texts.ids);
      reader.report(Problem::unknown_name, entry.key, fmt::format("no title, name or source is {}", in_quotes(text)),
                    near.empty() ? "write it here as it stands in the scenario; what has only an id needs a name first"
                                 : fmt::format("did you mean `{}`?", near));
    }
    auto translated = reader.text({entry.value, at.path + "." + text}, "what it is in that language");
    if (translated && translated->empty()) {
      reader.report(Problem::empty_value, entry.value, "this translation is empty",
                    "write what it is in that language, or remove the line");
    }
    if (translated) texts[text] = std::move(*translated);
  }
}

// The longest text before a bracket that the title begins with; null: none is translated.
const std::pair<const std::string, std::string>* template_of(const std::string& title,
                                                             const std::map<std::string, std::string>& texts) {
  const std::pair<const std::string, std::string>* longest = nullptr;
  for (const auto& entry : texts) {
    const bool is_longer = longest == nullptr || entry.first.size() > longest->first.size();
    if (is_longer && title.starts_with(entry.first + " (")) longest = &entry;
  }
  return longest;
}

}  // namespace

const std::vector<std::string>& language_words() {
  static const std::vector<std::string> words = {"en", "de"};
  return words;
}

void add_texts(const Node& root, NameSet& texts) {
  collect(root, texts.ids);
  std::sort(texts.ids.begin(), texts.ids.end());
  texts.ids.erase(std::unique(texts.ids.begin(), texts.ids.end()), texts.ids.end());
}

void read_value(Reader& reader, const At& at, Translations& x, const Rule&) {
  if (!reader.expect(at, Node::Kind::map, "`{de: {Each city on its own: Jede Stadt für sich}}`")) return;
  const std::vector<std::string>& known = language_words();
  for (const Entry& entry : at.node.entries) {
    const std::string& language = entry.key.text;
    if (std::find(known.begin(), known.end(), language) == known.end()) {
      reader.report(Problem::bad_choice, entry.key, fmt::format("reports do not speak {}", in_quotes(language)),
                    "write one of: " + join(known));
      continue;
    }
    read_texts(reader, {entry.value, at.path + "." + language}, x[language]);
  }
}

void translate_variants(Scenario& scenario) {
  for (auto& [language, texts] : scenario.translations) {
    std::map<std::string, std::string> added;
    for (const auto& [id, variants] : scenario.variants) {
      for (const std::string& variant : variants) {
        const auto at = scenario.options.find(variant);
        if (!at) continue;
        const std::string& title = scenario.options[*at].title;
        const auto* made_of = template_of(title, texts);
        if (made_of != nullptr) added[title] = made_of->second + title.substr(made_of->first.size());
      }
    }
    texts.merge(added);  // what the scenario says itself stays
  }
}

}  // namespace verbund::scenario
