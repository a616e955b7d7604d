#include "models/scenario/yaml_writer.h"

#include <algorithm>

namespace verbund::scenario {

namespace {
constexpr std::size_t comment_column = 44;
}

void YamlWriter::line(std::string_view key, std::string_view value, std::string_view sentence) {
  std::string written(2 * depth_, ' ');
  written += key;
  written += ':';
  if (!value.empty()) written += " " + std::string(value);
  if (style_.comments && !sentence.empty() && said_.insert(std::string(sentence)).second) {
    written.resize(std::max(written.size() + 2, comment_column), ' ');
    written += "# " + std::string(sentence);
  }
  text_ += written + "\n";
}

// The services have all that their kinds gave them; the kinds remain as names to select by.
void YamlWriter::write_kinds(std::string_view sentence) {
  nested("kinds", sentence, [&] {
    for (const std::string& kind : kinds_) line(kind, "{}", "");
  });
}

void YamlWriter::write(std::string_view key, std::vector<money::DiscountTier>& tiers, std::string_view sentence) {
  std::string list;
  for (const money::DiscountTier& tier : tiers) {
    list += (list.empty() ? "[" : ", ");
    list += "{at_least: " + write_quantity(tier.at_least) + ", discount: " + write_quantity(tier.discount) + "}";
  }
  if (!list.empty()) line(key, list + "]", sentence);
}

void YamlWriter::write(std::string_view key, Translations& x, std::string_view sentence) {
  nested(key, sentence, [&] {
    for (const auto& language : x) {
      nested(language.first, "", [&] {
        for (const auto& [text, translated] : language.second) line(yaml_text(text), yaml_text(translated), "");
      });
    }
  });
}

void YamlWriter::write(std::string_view key, money::Discounting& x, std::string_view sentence) {
  if (x.rate) nested(key, sentence, [&] { fields(*this, x); });
}

void YamlWriter::write(std::string_view key, site::OffPeak& x, std::string_view sentence) {
  if (x.window) nested(key, sentence, [&] { fields(*this, x); });
}

void YamlWriter::write(std::string_view key, MeasureWhen& x, std::string_view sentence) {
  if (x.timing.emptied) return line(key, "emptied", sentence);
  if (x.timing.trigger) {
    TriggerForm form = trigger_form(x.timing);
    return nested(key, sentence, [&] { fields(*this, form); });
  }
  if (x.timing.date) line(key, write_value(*x.timing.date), sentence);
}

void YamlWriter::write(std::string_view key, service::Selector& x, std::string_view sentence) {
  if (!x.ids.empty()) return line(key, write_value(x.ids), sentence);
  if (!x.partner && !x.at && x.kinds.empty()) return line(key, "all", sentence);
  nested(key, sentence, [&] { fields(*this, x); });
}

void YamlWriter::write(std::string_view key, option::ServerSelector& x, std::string_view sentence) {
  if (!x.at && !x.model && x.batch.empty() && !x.older_than) return line(key, "all", sentence);
  nested(key, sentence, [&] { fields(*this, x); });
}

std::string write_yaml(Scenario scenario, WriteStyle style) {
  std::set<std::string> kinds;
  for (const service::Service& service : scenario.services) {
    if (!service.kind.empty()) kinds.insert(service.kind);
  }
  YamlWriter writer(style, std::move(kinds));
  fields(writer, scenario);
  return writer.text();
}

}  // namespace verbund::scenario
