// Other ids, in the same order within each sort of thing, change nothing but the names. Noise and failures are left
// out: they are drawn by name.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/properties/played.h"
#include "tests/support/draw.h"

namespace verbund {
namespace {

using namespace verbund::testing;

using Renames = std::vector<std::pair<std::string, std::string>>;

// The first letters rise with the rank; the end makes an id part of no other word.
void rename(const std::vector<std::string>& ids, Renames& renames) {
  char first = 'a';
  for (const auto& id : ids) {
    first = static_cast<char>(first + any(0, 2));
    std::string name(1, first++);
    for (int more = any(0, 6); more > 0; --more) name += static_cast<char>('a' + any(0, 10));
    renames.emplace_back(id, name + "x" + id.substr(0, 2) + "q");
  }
}

Renames any_renames(const Drawn& drawn) {
  Renames renames;
  const Cast& cast = drawn.cast;
  std::vector<std::string> measures;
  for (std::size_t i = 1; i < 10; ++i) measures.push_back(id_of("m", i, "step"));
  for (const auto* ids : {&cast.models, &cast.partners, &cast.sites, &cast.links, &cast.kinds, &cast.services,
                          &cast.batches, &cast.events, &cast.jobs, &cast.backups, &cast.replicas, &cast.drills,
                          &drawn.options, &std::as_const(measures)}) {
    rename(*ids, renames);
  }
  return renames;
}

TEST(Renames, change_nothing_but_names) {
  EXPECT_TRUE(holds(25, [] {
    const Drawn drawn = any_right_scenario({.chance = false});
    const Renames renames = any_renames(drawn);
    Renames back;
    for (const auto& [from, to] : renames) back.emplace_back(to, from);
    const std::string text = write_yaml(drawn.tree), other = replace_all(text, renames);
    RC_LOG(text + "\n" + other);
    const auto renamed = loaded(other);
    RC_ASSERT(renamed.has_value());
    RC_ASSERT(replace_all(without_places(play(*renamed)), back) == without_places(play(*loaded(text))));
  }));
}

}  // namespace
}  // namespace verbund
