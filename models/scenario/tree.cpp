#include "models/scenario/tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <optional>
#include <sstream>

#include "models/scenario/cut_number.h"
#include "models/scenario/text_checks.h"
#include "models/scenario/yaml_mistakes.h"

namespace verbund::scenario {

namespace {

// Ends the parsing of a document; never leaves this file.
struct Stop {
  Diagnostic why;
};

void set_source(Node& node, const std::shared_ptr<const std::string>& source) {
  if (!node.source) node.source = source;
  for (Node& item : node.items) set_source(item, source);
  for (Entry& entry : node.entries) set_source(entry.value, source);
}

// Builds our tree from yaml-cpp's events. Its own tree is never built: it forgets empty places, keeps duplicate keys,
// and would hold a whole file before anything could be counted.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::shared_ptr<const SourceText> file, Budget& budget, std::vector<Diagnostic>& problems)
      : file_(std::move(file)), budget_(budget), problems_(problems) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      stop(Problem::bad_yaml, mark, "a second document begins here", "remove the line `---`");
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node = make(Node::Kind::null, mark);
    // yaml-cpp reports the token after an empty value; the key is what the planner has to look at.
    if (!open_.empty() && open_.back().key) {
      node.line = open_.back().key->line;
      node.byte = open_.back().key->byte;
    }
    complete(std::move(node), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    auto at = anchors_.find(anchor);
    if (at == anchors_.end()) {
      stop(Problem::bad_yaml, mark, "this alias stands inside the very value that it names", "write the value out");
    }
    if (!budget_.take(at->second)) stop_spent(mark);
    complete(at->second, 0);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(tag, mark);
    Node node = make(Node::Kind::scalar, mark, value.size());
    node.text = value;
    complete(std::move(node), anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark);
    open(make(Node::Kind::list, mark), anchor, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_tag(tag, mark);
    open(make(Node::Kind::map, mark), anchor, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    YAML::anchor_t anchor;
    std::optional<Node> key;  // of a map: read, its value not yet
    std::map<std::string, int, std::less<>> lines;
    std::pair<int, int> cut = {0, 0};  // line and end of the last number that a comma has cut
  };

  [[noreturn]] void stop(Problem problem, const YAML::Mark& mark, std::string message, std::string hint) {
    throw Stop{{problem, file_->place(mark.line + 1, mark.column), std::move(message), std::move(hint)}};
  }
  void report(const Node& at, Problem problem, std::string message, std::string hint) {
    if (problems_.size() < most_diagnostics) {
      add(problems_, {problem, at.place(), std::move(message), std::move(hint)});
    }
  }
  // yaml-cpp's words for no tag are "?" and, for quoted text, "!".
  void refuse_tag(const std::string& tag, const YAML::Mark& mark) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    add(problems_, {Problem::tag, file_->place(mark.line + 1, mark.column),
                    "tags (`!!str`, `!name`) are not part of the language", "remove the tag"});
  }
  [[noreturn]] void stop_spent(const YAML::Mark& mark) {
    stop(Problem::too_many_nodes, mark,
         fmt::format("the scenario holds more than {} values, or 64 MB of text, once its aliases are written out",
                     most_nodes),
         "use `kinds:` for what many services have in common, and fewer aliases (`*name`)");
  }
  Node make(Node::Kind kind, const YAML::Mark& mark, std::size_t bytes = 0) {
    if (!budget_.take(1, bytes)) stop_spent(mark);
    Node node;
    node.kind = kind;
    node.file = file_;
    node.line = mark.line + 1;
    node.byte = mark.column;
    return node;
  }
  void open(Node node, YAML::anchor_t anchor, const YAML::Mark& mark) {
    if (static_cast<int>(open_.size()) >= deepest_nesting) {
      stop(Problem::too_deep, mark, fmt::format("the text nests deeper than {} levels", deepest_nesting),
           "is a bracket not closed, or every line indented further than the last?");
    }
    open_.push_back({std::move(node), anchor, std::nullopt, {}});
  }
  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    const Entry* source = done.node.find("source");
    if (source != nullptr && source->value.is_scalar()) {
      const std::string& text = source->value.text;
      set_source(done.node, std::make_shared<const std::string>(text == no_source ? "" : text));
    }
    complete(std::move(done.node), done.anchor);
  }
  void complete(Node node, YAML::anchor_t anchor) {
    if (anchor != 0) {
      YAML::Mark mark;
      mark.line = node.line - 1;
      mark.column = node.byte;
      if (!budget_.take(node)) stop_spent(mark);
      anchors_[anchor] = node;
    }
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.is_list()) {
      open_.back().node.items.push_back(std::move(node));
    } else if (!open_.back().key) {
      take_key(std::move(node));
    } else {
      add_entry(open_.back(), std::move(node));
    }
  }
  // Below `translations` and a language stand texts.
  [[nodiscard]] std::size_t longest_key_here() const {
    const bool is_text = open_.size() == 3 && open_.front().key && open_.front().key->text == "translations";
    return is_text ? longest_text : longest_key;
  }
  void take_key(Node key) {
    if (!key.is_scalar()) {
      report(key, Problem::wrong_shape, "a key must be a plain word, not a list, a map or nothing",
             "write `key: value`");
    } else if (const std::size_t longest = longest_key_here(); key.text.size() > longest) {
      report(key, Problem::wrong_shape, fmt::format("this key is longer than {} characters", longest),
             "is a colon or a quote out of place?");
    } else if (key.text.empty()) {
      report(key, Problem::wrong_shape, "this key is empty", "write `key: value`");
    } else {
      open_.back().key = std::move(key);
      return;
    }
    Node refused;
    refused.line = key.line;
    refused.byte = key.byte;
    open_.back().key = std::move(refused);
  }
  // Said once for the whole number; its parts are dropped.
  bool is_rest_of_number(Open& map, const Node& key) {
    if (key.line == map.cut.first && key.byte < map.cut.second) return true;
    if (map.node.entries.empty()) return false;
    auto cut = cut_number(map.node.entries.back().value, key);
    if (!cut) return false;
    if (problems_.size() < most_diagnostics) add(problems_, std::move(cut->problem));
    map.node.entries.pop_back();
    map.node.is_partial = true;
    map.cut = {key.line, cut->end};
    return true;
  }
  void add_entry(Open& map, Node value) {
    Node key = std::move(*map.key);
    map.key.reset();
    if (!key.is_scalar() || key.text == "<<") {
      map.node.is_partial = true;
      if (!key.is_scalar()) return;  // said already
      return report(key, Problem::merge_key, "merge keys (`<<`) are not part of the language",
                    "put what services share into `kinds:`, what options share into `extends:`");
    }
    if (value.kind == Node::Kind::null && is_rest_of_number(map, key)) return;
    auto [first, is_new] = map.lines.emplace(key.text, key.line);
    if (!is_new) {
      return report(key, Problem::duplicate_key,
                    fmt::format("`{}` stands here a second time; the first is on line {}", key.text, first->second),
                    "remove one of the two");
    }
    map.node.entries.push_back({std::move(key), std::move(value)});
  }

  std::shared_ptr<const SourceText> file_;
  Budget& budget_;
  std::vector<Diagnostic>& problems_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  int documents_ = 0;
};

}  // namespace

bool Budget::take(std::size_t nodes, std::size_t bytes) {
  nodes_ += nodes;
  bytes_ += bytes;
  return !is_spent();
}

bool Budget::is_spent() const { return nodes_ > most_nodes || bytes_ > most_bytes; }

Size size_of(const Node& node) {
  Size size{1, node.text.size()};
  auto add = [&](const Node& inner) {
    Size more = size_of(inner);
    size = {size.nodes + more.nodes, size.bytes + more.bytes};
  };
  for (const Node& item : node.items) add(item);
  for (const Entry& entry : node.entries) {
    add(entry.key);
    add(entry.value);
  }
  return size;
}

bool Budget::take(const Node& node) {
  bool is_left = take(1, node.text.size());
  for (std::size_t i = 0; is_left && i < node.items.size(); ++i) is_left = take(node.items[i]);
  for (std::size_t i = 0; is_left && i < node.entries.size(); ++i) {
    is_left = take(node.entries[i].key) && take(node.entries[i].value);
  }
  return is_left;
}

const Entry* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key.text == key) return &entry;
  }
  return nullptr;
}

Entry* Node::find(std::string_view key) {
  for (Entry& entry : entries) {
    if (entry.key.text == key) return &entry;
  }
  return nullptr;
}

Place Node::place() const {
  if (!file) return {};
  return override_value ? file->place(0, 0) : file->place(line, byte);
}

void set_origin(Node& node, const std::shared_ptr<const std::string>& origin) {
  if (!node.origin) node.origin = origin;
  for (Node& item : node.items) set_origin(item, origin);
  for (Entry& entry : node.entries) set_origin(entry.value, origin);
}

Node parse_tree(const std::shared_ptr<const SourceText>& source, Budget& budget, std::vector<Diagnostic>& problems) {
  try {
    std::istringstream in(source->text());
    YAML::Parser parser(in);
    Builder builder(source, budget, problems);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.take();
  } catch (const Stop& stop) {
    add(problems, stop.why);
  } catch (const YAML::Exception& error) {
    auto likely = likely_mistake(*source, error.mark.line + 1, error.mark.column);
    if (likely) return add(problems, std::move(*likely)), Node{};
    add(problems, {Problem::bad_yaml, source->place(error.mark.line + 1, error.mark.column),
                   fmt::format("this is no YAML: {}", error.msg),
                   "look at this line and the one before it: a missing colon, quote, bracket or wrong indentation"});
  }
  return {};
}

}  // namespace verbund::scenario
