#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "models/scenario/assemble.h"

namespace verbund::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> maps_by_id = {"models", "kinds",    "partners", "sites",
                                                        "links",  "services", "events",   "options"};
constexpr std::array<std::string_view, 5> of_the_scenario = {"title", "start", "horizon", "resolution", "reference"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string short_place(const Node& node) { return fmt::format("{}:{}", node.file->name(), node.line); }

class Assembler {
 public:
  Assembler(const LoadRequest& request, std::vector<std::string>& files, std::vector<Diagnostic>& problems)
      : request_(request), files_(files), problems_(problems) {}

  Node assemble() {
    Node root = read(request_.path, fs::path(request_.path).filename().string());
    if (!root.is_map()) return {};
    remember_ids(root);
    Node includes = includes_of(root);
    stack_.push_back(fs::weakly_canonical(request_.path));
    include_all(root, includes, request_.path);
    return root;
  }

 private:
  Node read(const std::string& path, const std::string& written) {
    auto source = read_source(path, written, problems_);
    if (!source) return {};
    files_.push_back(written);
    std::size_t before = problems_.size();
    Node root = parse_tree(source, problems_);
    if (!root.is_map() && problems_.size() == before) {
      problems_.push_back({Problem::wrong_shape, root.file ? root.place() : source->place(1, 0),
                           "a scenario file is a map: lines of `key: value`",
                           "`verbund schema --example` prints a scenario to start from"});
    }
    return root;
  }

  static Node includes_of(const Node& root) {
    const Entry* include = root.find("include");
    return include != nullptr ? include->value : Node{};
  }

  void remember_ids(const Node& root) {
    for (const Entry& entry : root.entries) {
      if (!is_one_of(maps_by_id, entry.key.text)) continue;
      for (const Entry& thing : entry.value.entries)
        ids_[entry.key.text].emplace(thing.key.text, short_place(thing.key));
    }
  }

  void include_all(Node& root, const Node& includes, const std::string& from) {
    if (includes.kind == Node::Kind::null) return;
    if (includes.is_scalar()) return include(root, includes, from);
    if (!includes.is_list()) {
      problems_.push_back({Problem::wrong_shape, includes.place(), "`include` must be a list of files",
                           "write `include: [catalogue/servers.yaml]`"});
      return;
    }
    for (const Node& item : includes.items) include(root, item, from);
  }

  void include(Node& root, const Node& item, const std::string& from) {
    if (!item.is_scalar() || item.text.empty()) {
      problems_.push_back({Problem::wrong_shape, item.place(), "an included file is given by its name",
                           "write `include: [catalogue/servers.yaml]`"});
      return;
    }
    std::string path = locate(item.text, from);
    std::error_code error;
    if (path.empty() || fs::is_directory(path, error)) {
      problems_.push_back({Problem::include_missing, item.place(),
                           path.empty() ? fmt::format("there is no file `{}`", item.text)
                                        : fmt::format("`{}` is a folder, not a file", item.text),
                           "it is looked for beside this file, then among the installed ones: " + folders(from)});
      return;
    }
    fs::path canonical = fs::weakly_canonical(path, error);
    if (std::find(stack_.begin(), stack_.end(), canonical) != stack_.end()) {
      problems_.push_back({Problem::include_cycle, item.place(),
                           fmt::format("`{}` includes itself in the end", item.text), "remove this include"});
      return;
    }
    if (!seen_.insert(canonical).second) return;  // two files may both need it
    Node included = read(path, item.text);
    if (!included.is_map()) return;
    Node includes = includes_of(included);
    merge(root, std::move(included));
    stack_.push_back(canonical);
    include_all(root, includes, path);
    stack_.pop_back();
  }

  [[nodiscard]] std::string locate(const std::string& name, const std::string& from) const {
    std::error_code error;
    std::string beside = (fs::path(from).parent_path() / name).string();
    if (fs::exists(beside, error)) return beside;
    for (const std::string& folder : request_.include_folders) {
      std::string installed = (fs::path(folder) / name).string();
      if (fs::exists(installed, error)) return installed;
    }
    return {};
  }

  [[nodiscard]] std::string folders(const std::string& from) const {
    std::string parent = fs::path(from).parent_path().string();
    std::string text = parent.empty() ? "." : parent;
    for (const std::string& folder : request_.include_folders) text += ", " + folder;
    return text;
  }

  void merge(Node& root, Node included) {
    for (Entry& entry : included.entries) {
      const std::string& key = entry.key.text;
      if (key == "include" || key == "verbund" || key == "source") continue;
      if (is_one_of(of_the_scenario, key)) {
        problems_.push_back({Problem::key_conflict, entry.key.place(),
                             fmt::format("`{}` is said by the scenario itself, not by a file that it includes", key),
                             "remove it here"});
        continue;
      }
      Entry* own = root.find(key);
      if (is_one_of(maps_by_id, key) && entry.value.is_map()) {
        if (own == nullptr) {
          Node empty = entry.value;
          empty.entries.clear();
          root.entries.push_back({entry.key, std::move(empty)});
          own = &root.entries.back();
        }
        if (own->value.is_map()) merge_ids(own->value, std::move(entry.value), key);
      } else if (own == nullptr) {
        root.entries.push_back(std::move(entry));
      } else {
        report_twice(entry.key, short_place(own->key));
      }
    }
  }

  void merge_ids(Node& own, Node added, const std::string& key) {
    for (Entry& thing : added.entries) {
      if (thing.key.text == "source" && thing.value.is_scalar()) continue;
      auto [first, is_new] = ids_[key].emplace(thing.key.text, short_place(thing.key));
      if (is_new) {
        own.entries.push_back(std::move(thing));
      } else {
        report_twice(thing.key, first->second);
      }
    }
  }

  void report_twice(const Node& key, const std::string& first) {
    if (problems_.size() >= most_diagnostics) return;
    problems_.push_back({Problem::duplicate_name, key.place(),
                         fmt::format("`{}` is also defined at {}", key.text, first),
                         "rename or remove one of the two; `--set` changes single values"});
  }

  const LoadRequest& request_;
  std::vector<std::string>& files_;
  std::vector<Diagnostic>& problems_;
  std::vector<fs::path> stack_;
  std::set<fs::path> seen_;
  std::map<std::string, std::map<std::string, std::string>> ids_;  // by map: id -> place
};

}  // namespace

Node read_files(const LoadRequest& request, std::vector<std::string>& files, std::vector<Diagnostic>& problems) {
  return Assembler(request, files, problems).assemble();
}

}  // namespace verbund::scenario
