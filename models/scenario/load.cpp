#include "models/scenario/load.h"

#include <algorithm>
#include <tuple>

#include "models/scenario/assemble.h"
#include "models/scenario/read_scenario.h"
#include "models/scenario/traces.h"
#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

using Origins = std::map<std::tuple<const SourceText*, int, int>, std::string>;

// Remembers the path under which every value was written, before services and options inherit it.
void note_origins(const Node& node, const std::string& path, Origins& origins) {
  origins.emplace(std::tuple(node.file.get(), node.line, node.byte), path);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    note_origins(node.items[i], path + "." + std::to_string(i + 1), origins);
  }
  for (const Entry& entry : node.entries) {
    bool is_value = entry.key.text == "value";  // of a long form: known by the name of the whole
    std::string inner = path.empty() ? entry.key.text : path + "." + entry.key.text;
    note_origins(entry.value, is_value ? path : inner, origins);
  }
}

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
  validate_time(reader, scenario);
  validate_sites(reader, scenario);
  validate_services(reader, scenario);
  validate_options(reader, scenario);
  if (request.read_traces && has_time(scenario)) read_traces(reader, request.data_folder, scenario);
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
  Node root = read_files(request, scenario.files, loaded.diagnostics);
  if (root.is_map()) {
    std::vector<Override> overrides = parse_overrides(request.overrides, loaded.diagnostics);
    apply_overrides(root, overrides, false, loaded.diagnostics);
    Names names = collect_names(root);
    Reader reader(loaded.diagnostics, names);
    note_origins(root, "", reader.origins);
    inherit_from_kinds(root);
    inherit_measures(root, loaded.diagnostics);
    apply_overrides(root, overrides, true, loaded.diagnostics);
    read_and_validate(reader, root, request, scenario);
  }
  sort_by_place(loaded.diagnostics);
  if (loaded.diagnostics.empty()) loaded.scenario = std::move(scenario);
  return loaded;
}

}  // namespace verbund::scenario
