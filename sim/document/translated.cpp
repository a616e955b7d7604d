#include "sim/document/translated.h"

namespace verbund::document {

Study translated(Study study, const std::string& language) {
  const Translations translations = study.translations;
  if (!translations.contains(language)) return study;
  const auto translate = [&](std::string& text) { text = translated(text, translations, language); };
  const auto translate_names = [&](auto& things) {
    for (auto& [id, thing] : things) translate(thing.name);
  };
  translate(study.title);
  translate_names(study.partners);
  translate_names(study.sites);
  translate_names(study.models);
  translate_names(study.services);
  for (auto& [id, option] : study.options) {
    translate(option.title);
    for (auto& [task_id, task] : option.tasks) translate(task.title);
  }
  for (Input& input : study.inputs) translate(input.source);
  return study;
}

std::string translated(const std::string& text, const Translations& translations, const std::string& language) {
  const auto texts = translations.find(language);
  if (texts == translations.end()) return text;
  const auto found = texts->second.find(text);
  return found == texts->second.end() ? text : found->second;
}

}  // namespace verbund::document
