// What a scenario calls its things, and what that is in other languages.
#pragma once

#include "models/scenario/reader.h"

namespace verbund::scenario {

// Every title, name and source of the tree that is not yet known.
void add_texts(const Node& root, NameSet& texts);
// A variant is called as its option is and, in brackets, by its values: of a translated title the brackets stay.
void translate_variants(Scenario&);

}  // namespace verbund::scenario
