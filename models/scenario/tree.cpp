#include "models/scenario/tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <optional>
#include <sstream>

namespace verbund::scenario {

namespace {

// Ends the parsing of a document; never leaves this file.
struct Stop {
  Diagnostic why;
};

std::size_t count_nodes(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += count_nodes(item);
  for (const Entry& entry : node.entries) count += 1 + count_nodes(entry.value);
  return count;
}

void set_source(Node& node, const std::shared_ptr<const std::string>& source) {
  if (!node.source) node.source = source;
  for (Node& item : node.items) set_source(item, source);
  for (Entry& entry : node.entries) set_source(entry.value, source);
}

// Builds our tree from yaml-cpp's events. Its own tree is never built: it forgets empty places, keeps duplicate keys,
// and would hold a whole file before anything could be counted.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::shared_ptr<const SourceText> file, std::vector<Diagnostic>& problems)
      : file_(std::move(file)), problems_(problems) {}

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
    count(count_nodes(at->second), mark);
    complete(at->second, 0);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& value) override {
    Node node = make(Node::Kind::scalar, mark);
    node.text = value;
    complete(std::move(node), anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(make(Node::Kind::list, mark), anchor, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(make(Node::Kind::map, mark), anchor, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    YAML::anchor_t anchor;
    std::optional<Node> key;  // of a map: read, its value not yet
    std::map<std::string, int, std::less<>> lines;
  };

  [[noreturn]] void stop(Problem problem, const YAML::Mark& mark, std::string message, std::string hint) {
    throw Stop{{problem, file_->place(mark.line + 1, mark.column), std::move(message), std::move(hint)}};
  }
  void report(Diagnostic diagnostic) {
    if (problems_.size() < most_diagnostics) problems_.push_back(std::move(diagnostic));
  }
  void count(std::size_t nodes, const YAML::Mark& mark) {
    nodes_ += nodes;
    if (nodes_ > most_nodes) {
      stop(Problem::too_many_nodes, mark,
           fmt::format("the file holds more than {} values once its aliases are written out", most_nodes),
           "use `kinds:` for what many services have in common, and fewer aliases (`*name`)");
    }
  }
  Node make(Node::Kind kind, const YAML::Mark& mark) {
    count(1, mark);
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
      set_source(done.node, std::make_shared<const std::string>(source->value.text));
    }
    complete(std::move(done.node), done.anchor);
  }
  void complete(Node node, YAML::anchor_t anchor) {
    if (anchor != 0) {
      YAML::Mark mark;
      mark.line = node.line - 1;
      mark.column = node.byte;
      count(count_nodes(node), mark);
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
  void take_key(Node key) {
    if (!key.is_scalar()) {
      report({Problem::wrong_shape, key.place(), "a key must be a plain word, not a list, a map or nothing",
              "write `key: value`"});
      key = Node{Node::Kind::scalar, false, key.line, key.byte, {}, key.file, nullptr, {}, {}};
    }
    open_.back().key = std::move(key);
  }
  void add_entry(Open& map, Node value) {
    Node key = std::move(*map.key);
    map.key.reset();
    if (key.text.empty()) return;
    if (key.text == "<<") {
      report({Problem::merge_key, key.place(), "merge keys (`<<`) are not part of the language",
              "put what services share into `kinds:`, what options share into `extends:`"});
      return;
    }
    auto [first, is_new] = map.lines.emplace(key.text, key.line);
    if (!is_new) {
      problems_.push_back(
          {Problem::duplicate_key, key.place(),
           fmt::format("`{}` stands here a second time; the first is on line {}", key.text, first->second),
           "remove one of the two"});
      return;
    }
    map.node.entries.push_back({std::move(key), std::move(value)});
  }

  std::shared_ptr<const SourceText> file_;
  std::vector<Diagnostic>& problems_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

}  // namespace

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

Node parse_tree(const std::shared_ptr<const SourceText>& source, std::vector<Diagnostic>& problems) {
  try {
    std::istringstream in(source->text());
    YAML::Parser parser(in);
    Builder builder(source, problems);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.take();
  } catch (const Stop& stop) {
    problems.push_back(stop.why);
  } catch (const YAML::Exception& error) {
    problems.push_back(
        {Problem::bad_yaml, source->place(error.mark.line + 1, error.mark.column),
         fmt::format("this is no YAML: {}", error.msg),
         "look at this line and the one before it: a missing colon, quote, bracket or wrong indentation"});
  }
  return {};
}

}  // namespace verbund::scenario
