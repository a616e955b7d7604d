#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "models/scenario/assemble.h"
#include "models/scenario/reader.h"
#include "models/scenario/text_checks.h"

namespace verbund::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> maps_by_id = {"models", "kinds",    "partners", "sites",
                                                        "links",  "services", "events",   "options"};
constexpr std::string_view translations = "translations";  // a map of maps
constexpr std::array<std::string_view, 5> of_the_scenario = {"title", "start", "horizon", "resolution", "reference"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string short_place(const Node& node) { return fmt::format("{}:{}", node.file->name(), node.line); }

class Assembler {
 public:
  Assembler(const LoadRequest& request, Budget& budget, std::vector<Diagnostic>& problems)
      : request_(request), budget_(budget), problems_(problems) {}

  Assembled assemble() {
    Node root = read(request_.path, fs::path(request_.path).filename().string());
    if (!root.is_map()) return {};
    remember_ids(root);
    Node includes = includes_of(root);
    std::error_code error;
    stack_.push_back(fs::weakly_canonical(request_.path, error));
    include_all(root, includes, request_.path);
    result_.root = std::move(root);
    return std::move(result_);
  }

 private:
  Node read(const std::string& path, const std::string& written) {
    auto source = read_source(path, written, problems_);
    if (!source) return {};
    bytes_ += source->text().size();
    if (bytes_ > largest_file) {
      add(problems_, {Problem::too_large, source->place(0, 0), "with this file the scenario is larger than 64 MB",
                      "recorded series belong into CSV files in the data folder, not into the scenario"});
      return {};
    }
    result_.files.push_back(written);
    std::size_t before = problems_.size();
    Node root = parse_tree(source, budget_, problems_);
    if (problems_.size() != before) return root;
    if (root.kind == Node::Kind::null) {
      report_empty(*source, problems_);  // comments are nothing to a parser
    } else if (!root.is_map()) {
      add(problems_, {Problem::wrong_shape, root.place(), "a scenario file is a map: lines of `key: value`",
                      "`verbund schema --example` prints a scenario to start from"});
    }
    return root;
  }

  void report(Problem problem, const Node& at, std::string message, std::string hint) {
    if (problems_.size() < most_diagnostics) {
      add(problems_, {problem, at.place(), std::move(message), std::move(hint)});
    }
  }

  static Node includes_of(const Node& root) {
    const Entry* include = root.find("include");
    return include != nullptr ? include->value : Node{};
  }

  void remember_ids(const Node& root) {
    for (const Entry& entry : root.entries) {
      if (is_one_of(maps_by_id, entry.key.text)) remember_ids(entry.value, entry.key.text);
      if (entry.key.text != translations) continue;
      for (const Entry& language : entry.value.entries) remember_ids(language.value, path_of(language));
    }
  }
  void remember_ids(const Node& map, const std::string& path) {
    for (const Entry& thing : map.entries) ids_[path].emplace(thing.key.text, short_place(thing.key));
  }
  static std::string path_of(const Entry& language) { return fmt::format("{}.{}", translations, language.key.text); }

  void include_all(Node& root, const Node& includes, const std::string& from) {
    if (includes.kind == Node::Kind::null) return;
    if (includes.is_scalar()) return include(root, includes, from);
    if (!includes.is_list()) {
      result_.is_whole = false;
      return report(Problem::wrong_shape, includes, "`include` must be a list of files",
                    "write `include: [catalogue/servers.yaml]`");
    }
    for (const Node& item : includes.items) {
      if (problems_.size() >= most_diagnostics) return;  // saves looking for files
      include(root, item, from);
    }
  }

  void include(Node& root, const Node& item, const std::string& from) {
    if (!item.is_scalar() || item.text.empty()) {
      result_.is_whole = false;
      return report(Problem::wrong_shape, item, "an included file is given by its name",
                    "write `include: [catalogue/servers.yaml]`");
    }
    std::string path = locate(item.text, from);
    std::error_code error;
    if (path.empty() || !fs::is_regular_file(path, error)) {
      result_.is_whole = false;
      if (!path.empty()) {
        return report(Problem::include_missing, item, fmt::format("{} is no regular file", in_quotes(item.text)),
                      "name a .yaml file: folders, pipes and devices cannot be included");
      }
      return report(Problem::include_missing, item, fmt::format("there is no file {}", in_quotes(item.text)),
                    "it is looked for beside this file, then among the installed ones: " + folders(from));
    }
    fs::path canonical = fs::weakly_canonical(path, error);
    if (std::find(stack_.begin(), stack_.end(), canonical) != stack_.end()) {
      return report(Problem::include_cycle, item, fmt::format("{} includes itself in the end", in_quotes(item.text)),
                    "remove this include");
    }
    if (stack_.size() >= deepest_nesting) {
      return report(Problem::too_deep, item, fmt::format("files include one another over {} levels", deepest_nesting),
                    "include them from the scenario itself");
    }
    if (!seen_.insert(canonical).second) return;  // two files may both need it
    Node included = read(path, item.text);
    if (!included.is_map()) {
      result_.is_whole = false;
      return;
    }
    Node includes = includes_of(included);
    merge(root, std::move(included));
    stack_.push_back(canonical);
    include_all(root, includes, path);
    stack_.pop_back();
  }

  [[nodiscard]] std::string locate(const std::string& name, const std::string& from) const {
    std::error_code error;
    if (name.find('\0') != std::string::npos) return {};  // the system would look for what stands before it
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
    root.is_partial |= included.is_partial;
    for (Entry& entry : included.entries) {
      const std::string& key = entry.key.text;
      if (key == "include" || key == "verbund" || key == "source") continue;
      if (is_one_of(of_the_scenario, key)) {
        report(Problem::key_conflict, entry.key,
               fmt::format("`{}` is said by the scenario itself, not by a file that it includes", key),
               "remove it here");
        continue;
      }
      if (is_one_of(maps_by_id, key) && entry.value.is_map()) {
        merge_map(root, std::move(entry), std::string(key));
      } else if (key == translations && entry.value.is_map()) {
        Node& own = map_in(root, entry);
        own.is_partial |= entry.value.is_partial;
        for (Entry& language : entry.value.entries) {
          std::string path = path_of(language);
          merge_map(own, std::move(language), path);
        }
      } else {
        take_or_report(root, std::move(entry));
      }
    }
  }

  // The value of that key, an empty map when there was none.
  static Node& map_in(Node& root, const Entry& like) {
    Entry* own = root.find(like.key.text);
    if (own != nullptr) return own->value;
    Node empty = like.value;
    empty.entries.clear();
    return root.entries.emplace_back(Entry{like.key, std::move(empty)}).value;
  }

  void merge_map(Node& root, Entry added, const std::string& path) {
    if (!added.value.is_map()) return take_or_report(root, std::move(added));
    Node& own = map_in(root, added);
    if (own.is_map()) merge_ids(own, std::move(added.value), path);
  }

  void take_or_report(Node& root, Entry added) {
    const Entry* own = root.find(added.key.text);
    if (own != nullptr) return report_twice(added.key, short_place(own->key));
    root.entries.push_back(std::move(added));
  }

  void merge_ids(Node& own, Node added, const std::string& key) {
    own.is_partial |= added.is_partial;
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
    report(Problem::duplicate_name, key, fmt::format("`{}` is also defined at {}", key.text, first),
           "rename or remove one of the two; `--set` changes single values");
  }

  const LoadRequest& request_;
  Budget& budget_;
  std::vector<Diagnostic>& problems_;
  Assembled result_;
  std::size_t bytes_ = 0;  // of all files
  std::vector<fs::path> stack_;
  std::set<fs::path> seen_;
  std::map<std::string, std::map<std::string, std::string>> ids_;  // by map: id or text -> place
};

}  // namespace

Assembled read_files(const LoadRequest& request, Budget& budget, std::vector<Diagnostic>& problems) {
  return Assembler(request, budget, problems).assemble();
}

}  // namespace verbund::scenario
