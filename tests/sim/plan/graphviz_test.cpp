#include "sim/plan/graphviz.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "tests/support/small_plan.h"

namespace verbund::plan {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using verbund::testing::gib;
using verbund::testing::SmallScenario;

option::Move move_to(const std::string& site) {
  option::Move move;
  move.to = {site, {}};
  return move;
}

// a - b - c and all that a planner may give a name.
SmallScenario chain() {
  SmallScenario small;
  small.base.title = "Three \"rooms\" & a \\n";
  small.partner("b").name = "Bee";
  small.servers("b", "old", "box", 3);
  small.servers("b", "older", "box", 4);
  small.site("b").room.power = Power(60e3);
  for (const char* id : {"a", "b", "c"}) small.site(id);
  small.link("ab", "a", "b").bandwidth = Bandwidth(155e6 / 8);
  small.link("bc", "b", "c").latency = Duration(0.002);
  return small;
}

TEST(Graphviz, shows_sites_lines_and_what_their_failure_cuts) {
  EXPECT_EQ(graphviz(chain().build()),
            R"(// A picture of it: dot -Tsvg FILE > FILE.svg
graph network {
  graph [charset="UTF-8", labelloc=b, labeljust=l, label="Three \"rooms\" &amp; a \\n\l)"
            R"(box: a site, its owner, the servers at the start, what they may draw in its room\l)"
            R"(line: a leased line, bandwidth each way, latency one way\l)"
            R"(bold red line: its failure cuts sites off from one another\l)"
            R"(double border: the failure of this site cuts others off from one another\l"];
  node [shape=box];
  "a" [label="a\nowner: a\nservers at the start: 0\nroom: 100 kW"];
  "b" [label="b\nowner: Bee\nservers at the start: 7\nroom: 60 kW", peripheries=2, tooltip="its failure cuts a from c"];
  "c" [label="c\nowner: c\nservers at the start: 0\nroom: 100 kW"];
  "a" -- "b" [label="ab\n155 Mbit/s, 1 ms", style=bold, color=red, tooltip="its failure cuts a from b and a from c"];
  "b" -- "c" [label="bc\n1 Gbit/s, 2 ms", style=bold, color=red, tooltip="its failure cuts a from c and b from c"];
}
)");
}

TEST(Graphviz, marks_nothing_where_there_is_a_way_round) {
  auto small = chain();
  small.link("ca", "c", "a");
  const auto text = graphviz(small.build());
  EXPECT_THAT(text, Not(HasSubstr("color=red")));
  EXPECT_THAT(text, Not(HasSubstr("peripheries")));
}

// 2 × (4 + 96) GiB go from c to a, although a move to b comes first; 3 × 10 GiB go from b to a.
TEST(Graphviz, of_a_plan_shows_what_its_moves_send_and_the_rooms_it_gives_up) {
  auto small = chain();
  small.service("mail", "c", 2).size = {1, gib(4), gib(96)};
  small.service("files", "b", 3).size = {1, gib(1), gib(9)};
  auto from_c = move_to("b");
  from_c.services.at = Ref<site::Site>{"c", {}};
  small.measure("plan", "first", from_c);
  small.measure("plan", "gather", move_to("a"), verbund::testing::on(make_instant(2008, 1)));
  small.measure("plan", "shut", option::Close{{"c", {}}});
  const auto scenario = small.build();
  const auto text = graphviz(verbund::testing::plan_of(scenario));
  EXPECT_THAT(text, HasSubstr("\n  \"b\" -- \"a\" [dir=forward, style=dashed, constraint=false, label=\"30 GiB\"];\n"
                              "  \"c\" -- \"a\" [dir=forward, style=dashed, constraint=false, label=\"200 GiB\"];\n}"));
  EXPECT_THAT(text, HasSubstr("room: 100 kW, given up\", style=filled, fillcolor=lightgrey];"));
  EXPECT_THAT(text, HasSubstr("dashed arrow: what the moves of plan send"));
  EXPECT_THAT(graphviz(scenario), Not(HasSubstr("dashed")));
}

// As GraphViz reads it: \" and \\ stand for themselves, &amp; for an ampersand, \n for a new line.
std::string read_back(std::string_view text) {
  std::string result;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text.substr(i, 5) == "&amp;") {
      result += '&';
      i += 4;
    } else if (text[i] == '\\') {
      ++i;
      result += text[i] == 'n' ? '\n' : text[i];
    } else {
      RC_ASSERT(text[i] != '"');
      result += text[i];
    }
  }
  return result;
}

TEST(InQuotes, a_text_is_read_back_as_it_was) {
  EXPECT_EQ(in_quotes("a \"b\" \\N & c\nd"), R"("a \"b\" \\N &amp; c\nd")");
  EXPECT_TRUE(rc::check("quoting", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', '"', '\\', '&', '\n', 'n', ';', 'l'));
    RC_ASSERT(read_back(in_quotes(text)) == text);
  }));
}

}  // namespace
}  // namespace verbund::plan
