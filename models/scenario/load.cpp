#include "models/scenario/load.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "models/scenario/assemble.h"
#include "models/scenario/read_scenario.h"
#include "models/scenario/traces.h"
#include "models/scenario/translations.h"
#include "models/scenario/validate.h"
#include "models/scenario/vary.h"

namespace verbund::scenario {

namespace {

// Where the things stand that later checks may have to point to.
void keep_places(const Reader& reader, Scenario& scenario) {
  for (const auto& [path, key] : reader.keys) {
    auto dots = std::count(path.begin(), path.end(), '.');
    bool is_measure = path.starts_with("options.") && dots >= 3;
    if (dots == 1 || is_measure || (path.starts_with("sites.") && dots == 3)) scenario.places[path] = key->place();
  }
}

void read_and_validate(Reader& reader, const Node& root, const LoadRequest& request, Scenario& scenario) {
  read_kinds(reader, root);
  read_scenario(reader, root, scenario);
  translate_variants(scenario);
  validate_time(reader, scenario);
  validate_sites(reader, scenario);
  validate_services(reader, scenario);
  validate_jobs(reader, scenario);
  validate_failures(reader, scenario);
  validate_people(reader, scenario);
  validate_money(reader, scenario);
  validate_options(reader, scenario);
  validate_placement(reader, scenario);
  if (request.read_traces && has_time(scenario)) {
    read_traces(reader, request.data_folder, std::filesystem::path(request.path).parent_path().string(), scenario);
  }
  keep_places(reader, scenario);
}

void sort_by_place(std::vector<Diagnostic>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.place.file, a.place.line, a.place.column, a.message) <
           std::tie(b.place.file, b.place.line, b.place.column, b.message);
  });
}

}  // namespace

Loaded load(const LoadRequest& request) {
  Loaded loaded;
  Scenario scenario;
  Budget budget;
  auto [root, files, is_whole] = read_files(request, budget, loaded.diagnostics);
  scenario.files = std::move(files);
  if (root.is_map()) {
    NameSet as_written;  // what is set may take the place of a text that the scenario translates
    add_texts(root, as_written);
    std::vector<Override> overrides = parse_overrides(request.overrides, budget, loaded.diagnostics);
    apply_overrides(root, overrides, false, loaded.diagnostics, loaded.notes);
    Vary vary(request.variation, loaded.diagnostics);
    vary.apply(root);
    Names names = collect_names(root);
    names.texts.ids = std::move(as_written.ids);
    add_texts(root, names.texts);
    Reader reader(loaded.diagnostics, names, is_whole);
    inherit_from_kinds(root, budget, loaded.diagnostics);
    inherit_measures(root, budget, loaded.diagnostics);
    apply_overrides(root, overrides, true, loaded.diagnostics, loaded.notes);
    vary.apply(root);
    if (!budget.is_spent()) scenario.variants = expand_variants(root, request.max_variants, budget, reader);
    vary.apply(root);
    loaded.varied = vary.finish(root);
    if (!budget.is_spent()) read_and_validate(reader, root, request, scenario);
  }
  sort_by_place(loaded.diagnostics);
  if (loaded.diagnostics.empty()) loaded.scenario = std::move(scenario);
  return loaded;
}

}  // namespace verbund::scenario
