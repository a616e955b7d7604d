// Field lists of options and of the scenario itself; see fields.h, which includes this.
#pragma once

#include "models/scenario/forms.h"
#include "models/scenario/rule.h"

namespace verbund::scenario {

// `extends` of an option is done with before fields are read.
inline constexpr std::string_view extends_sentence =
    "Option whose measures this one takes over; a measure of the same id replaces, `id: none` removes.";

template <class V>
void fields(V& v, option::ServerSelector& x) {
  v("at", x.at, defaulted, "Servers at this site.");
  v("model", x.model, defaulted, "Servers of this model.");
  v("batch", BatchName{x.batch}, defaulted, "Servers of this batch.");
  v("older_than", x.older_than, defaulted.above(0), "Servers that were bought longer ago than this.");
}

template <class V>
void fields(V& v, option::Buy& x) {
  v("model", x.model, required, "Server model; it needs a price.");
  v("count", x.count, required.at_least(1).at_most(100'000), "How many, or `sized`: what the demand calls for.");
  v("at", x.at, required, "Site where they arrive.");
  v("every", x.every, defaulted.above(0), "Again after each such period, to the end of the horizon.");
}

template <class V>
void fields(V& v, option::Retire& x) {
  v("servers", x.servers, required, "Which servers leave; what runs on them moves to others of the site first.");
}

template <class V>
void fields(V& v, option::Refresh& x) {
  v("servers", x.servers, required, "Which servers are replaced; with `older_than` as soon as they reach the age.");
  v("count", x.count, required.at_least(1).at_most(100'000),
    "How many new ones, or `sized`: what the demand calls for.");
  v("model", x.model, defaulted, "Model of the new servers; the same again when left out.");
}

template <class V>
void fields(V& v, option::Virtualise& x) {
  v("services", x.services, required, "Whose dedicated instances become virtual ones that share servers.");
  v("overhead", x.overhead, defaulted.at_least(0).at_most(1), "Added to their use of CPU.");
}

template <class V>
void fields(V& v, option::Move& x) {
  v("services", x.services, required, "Which services go.");
  v("to", x.to, required, "Site where they go.");
  v("window", Window{x.weekends}, defaulted, "When waves may begin; any night when left out.");
  v("at_most", InstancesPerWave{x.at_most}, defaulted.at_least(1).at_most(100'000),
    "Instances in one wave; all at once when left out.");
}

template <class V>
void fields(V& v, option::Place& x) {
  v("at", x.at, required, "Site whose newcomers find their server so; what stands, stays.");
  v("policy", x.policy, required, "Spread thinly, pack tightly, or balance CPU and memory.");
  v("headroom", x.headroom, defaulted.at_least(0).at_most(0.9),
    "Share of CPU and memory of a shared server kept free.");
}

template <class V>
void fields(V& v, option::PurchaseJointly& x) {
  v("partners", PartnersOrAll{x.partners}, defaulted.not_physical(),
    "Whose purchases count together for discounts from then on.");
}

template <class V>
void fields(V& v, option::Close& x) {
  v("at", x.at, required, "Site whose room and storage are given up once no server is left.");
}

// What every measure may say; `do` and the fields of the action come beside it.
template <class V>
void fields(V& v, option::Measure& x) {
  v("when", MeasureWhen{x.timing}, defaulted,
    "Date from which it begins (the start when left out); `emptied` for `retire` and `close`: when nothing is left "
    "there.");
  v("after", MeasureNames{x.timing.after}, defaulted, "Measures of the option that must be complete first.");
  v("paid_by", x.paid_by, defaulted.not_physical(), "Partner that pays; otherwise the site's cost, shared by use.");
}

template <class V>
void fields(V& v, option::Option& x) {
  v("title", x.title, defaulted.not_physical(), "Title for people; the id when left out.");
  v("baseline", x.baseline, defaulted.not_physical(), "Exactly one option is what the others are held against.");
  v("measures", x.measures, defaulted, "What is done, by id.");
}

template <class V>
void fields(V& v, money::DiscountTier& x) {
  v("at_least", x.at_least, required.at_least(0).at_most(1e14),
    "List price of all servers that a buyer buys in a year.");
  v("discount", x.discount, required.at_least(0).at_most(1), "Holds for all purchases of that year.");
}

template <class V>
void fields(V& v, Goals& x) {
  v.group("unserved", defaulted.not_physical(), "Goal for the demand that is not served.", [&](auto& inner) {
    inner("at_most", x.unserved_at_most, required.at_least(0).at_most(1), "Share of all demand.");
  });
  v("minimise", Minimise{x.minimise}, defaulted.not_physical(), "What the best option has least of.");
}

template <class V>
void fields(V& v, Scenario& x) {
  Version version;
  Includes includes;
  Kinds kinds;
  v("verbund", version, required, "Version of the language: 1.");
  v("title", x.title, required.not_physical(), "Title for people.");
  v("start", x.start, required, "First instant; on the grid of `resolution`.");
  v("horizon", x.horizon, required.above(0), "How long is simulated; at most 50 years.");
  v("resolution", x.resolution, defaulted.above(0), "Step within which demand is constant; divides one hour.");
  v("reference", x.reference, required, "Model in which a core and a percent of demand are counted.");
  v("include", includes, defaulted, "Files whose maps are added, relative to this one, then in the installed folders.");
  v("models", x.models, required, "Server models by id.");
  v("kinds", kinds, defaulted, "Templates of services by id: the fields of a service.");
  v("partners", x.partners, required, "Owners by id.");
  v("sites", x.sites, required, "Sites by id.");
  v("links", x.links, defaulted, "Lines between sites by id.");
  v("services", x.services, required, "Services by id.");
  v("events", x.events, defaulted, "Times of unusual demand by id.");
  v("options", x.options, required, "Ways of pooling by id.");
  v("discounts", x.discounts, defaulted.not_physical(), "What a buyer saves by volume, in rising order.");
  v("goals", x.goals, defaulted.not_physical(), "What an answer must reach.");
}

}  // namespace verbund::scenario
