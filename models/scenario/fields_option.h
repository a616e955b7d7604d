// Field lists of options and of the scenario itself; see fields.h, which includes this.
#pragma once

#include "models/scenario/forms.h"
#include "models/scenario/rule.h"

namespace verbund::scenario {

// `extends`, `swap` and `variants` of an option are done with before fields are read.
inline constexpr std::string_view extends_sentence =
    "Option whose measures this one takes over; a measure of the same id replaces, `id: none` removes.";
inline constexpr std::string_view swap_sentence =
    "Two sites that change places in all measures that it takes over: in `at` and `to`, and in the ids of measures.";
inline constexpr std::string_view variants_sentence =
    "Values of its measures that vary, by path: one option for each combination, none for this one.";

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
  v("lead_time", x.lead_time, defaulted.at_least(0), "From the order, at `when`, to the arrival.");
  v.group("lots", defaulted, "They arrive in lots; all at once when left out.", [&](auto& inner) {
    inner("of", x.lot, required.at_least(1).at_most(100'000), "Most servers of one delivery.");
    inner("every", x.lot_every, required.above(0), "From one delivery to the next.");
  });
  v("every", x.every, defaulted.above(0), "Again after each such period, to the end of the horizon.");
}

template <class V>
void fields(V& v, option::Lease& x) {
  v("model", x.model, required, "Server model; it needs no price.");
  v("count", x.count, required.at_least(1).at_most(100'000), "How many, or `sized`: what the demand calls for.");
  v("at", x.at, required, "Site where they arrive.");
  v("rent", x.rent, required.at_least(0).at_most(most_yearly),
    "Of one server, from its arrival until it is given back.");
  v("term", x.term, required.above(0), "After it they are given back; what runs on them moves to others of the site.");
  v("lead_time", x.lead_time, defaulted.at_least(0), "From the order, at `when`, to the arrival.");
}

template <class V>
void fields(V& v, option::Retire& x) {
  v("servers", x.servers, required,
    "Which servers leave; what runs on them moves to others of the site first. Without `older_than` those that stand "
    "there when it begins, not what arrives at that instant.");
}

template <class V>
void fields(V& v, option::Refresh& x) {
  v("servers", x.servers, required,
    "Which servers are replaced; with `older_than` as soon as they reach the age, otherwise those that stand there "
    "when "
    "it begins, not what arrives at that instant.");
  v("count", x.count, required.at_least(1).at_most(100'000),
    "How many new ones, or `sized`: what the demand calls for.");
  v("model", x.model, defaulted, "Model of the new servers; the same again when left out.");
  v("lead_time", x.lead_time, defaulted.at_least(0), "From the order, at the date or age, to the arrival.");
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
  v("window", WindowForm{x.window}, defaulted, "When waves may begin; any day at 0:00 when left out.");
  v("at_most", InstancesPerWave{x.at_most}, defaulted.at_least(1).at_most(100'000),
    "Instances in one wave; all at once when left out. What depends on one another both ways goes in one wave.");
  v("copy", x.copying, defaulted, "An instance works on while it is copied, or stands still until it has arrived.");
  v("dirty_rate", x.dirty_rate, defaulted.at_least(0).at_most(1e12),
    "Of `pre-copy`: what an instance changes while it is copied, to be sent again.");
  v("apart_at_most", x.apart_at_most, defaulted.above(0),
    "How long services that depend on one another may stand at two sites; longer is an incident.");
}

template <class V>
void fields(V& v, option::Place& x) {
  v("at", x.at, required, "Site whose newcomers find their server so; what stands, stays.");
  v("policy", x.policy, required,
    "The first server with room (`stay`), spread thinly, pack tightly, or balance CPU and memory.");
  v("headroom", x.headroom, defaulted.at_least(0).at_most(0.9),
    "Share of CPU and memory of a shared server kept free.");
  v.group("overcommit", defaulted, "How far shared servers may be promised more than once.", [&](auto& inner) {
    inner("cpu", x.cpu_overcommit, defaulted.at_least(0.1).at_most(100),
          "Most cores of instances per core of the server.");
    inner("memory", x.memory_overcommit, defaulted.at_least(1).at_most(10),
          "Most memory of instances per memory of the server.");
  });
  v("apart", x.apart, defaulted, "Instances of one service go to different servers.");
  v("fallback", x.fallback, defaulted,
    "Sized purchases keep room for what is lost with any one server, or with any one other site.");
  v("size_by", x.size_by, defaulted, "What of its demand an instance is planned with.");
}

template <class V>
void fields(V& v, option::PurchaseJointly& x) {
  v("partners", PartnersOrAll{x.partners}, defaulted.not_physical(),
    "Whose purchases count together for discounts from then on.");
}

template <class V>
void fields(V& v, option::Extend& x) {
  v("at", x.at, required, "Site whose room takes more from then on.");
  v("power", x.power, defaulted.above(0).at_most(1e9), "More power.");
  v("racks", x.racks, defaulted.at_least(1).at_most(10'000), "More racks.");
  v("storage", x.storage, defaulted.above(0).at_most(1e18), "More storage.");
  v("cost", x.cost, defaulted.at_least(0).at_most(most_yearly), "Paid once, when it is done.");
  v("lead_time", x.lead_time, defaulted.at_least(0), "From the order, at `when`, until it is done.");
}

template <class V>
void fields(V& v, option::Close& x) {
  v("at", x.at, required, "Site whose room and storage are given up once no server is left.");
}

template <class V>
void fields(V& v, option::SharePeople& x) {
  v("skills", x.skills, defaulted,
    "Staff pools, by their id, whose people work for all sites from then on; all when left out.");
}

template <class V>
void fields(V& v, option::Specialise& x) {
  v("services", x.services, required, "The field: who cares for these services from then on.");
  v("at", x.at, required, "Site whose people do.");
  v("learning", x.learning, defaulted.above(0).at_most(1),
    "What is left of the hours per service with each doubling of the services in one hand.");
}

template <class V>
void fields(V& v, option::Standardise& x) {
  v("hardware", x.hardware, defaulted, "Server model that is bought in place of every other that it can stand in for.");
  v.group("software", defaulted, "One product for one purpose.", [&](auto& inner) {
    inner("purpose", x.purpose, required, "Of the products that are replaced.");
    inner("to", x.software, required, "Product of that purpose that replaces them.");
    inner("parallel", x.parallel, defaulted.at_least(0), "For so long both are paid for and looked after.");
    inner("skill", x.skill, defaulted, "Staff pools whose people change the services over.");
    inner("effort", x.effort, defaulted.at_least(0).at_most(1e9), "Of changing one service over.");
  });
}

template <class V>
void fields(V& v, option::SourceRegionally& x) {
  v("shares", x.shares, required.not_physical(), "What suppliers in the region take over, by category.");
  v("premium", x.premium, defaulted.at_least(0).at_most(10).not_physical(), "What they are dearer by.");
  v("at_most", x.at_most, defaulted.at_least(0).at_most(1e14),
    "Of that in a calendar year, all partners together; beyond it nothing more is bought in the region.");
}

template <class V>
void fields(V& v, option::JoinAlliance& x) {
  v("partners", PartnersOrAll{x.partners}, defaulted,
    "Who hands over all services, and keeps its people; rooms are given up by measures of their own.");
  v("price", x.price, required.at_least(0).at_most(1e7), "Of a workplace.");
  v("entry", x.entry, defaulted.at_least(0).at_most(most_per_server), "Of a workplace, once.");
  v("keeps", x.keeps, defaulted, "Share of the hours of each skill that its own people still work.");
}

template <class V>
void fields(V& v, option::Redirect& x) {
  v("copies", CopiesName{x.copies}, required, "Backup or replica of the scenario, by its id.");
  v("to", x.to, required, "Site that it goes to from then on.");
}

template <class V>
void fields(V& v, option::Window& x) {
  v("days", Weekdays{x.days}, defaulted, "On which days it opens; all when left out.");
  v("hours", Hours{x.from, x.to}, defaulted, "From one hour to another, of the next day when that is not later.");
}

template <class V>
void fields(V& v, Threshold& x) {
  v("above", x.above, defaulted.at_least(0).at_most(1), "Sets it off when the state is above.");
  v("below", x.below, defaulted.at_least(0).at_most(1), "Sets it off when the state is below.");
}

// The map that `when:` may be.
template <class V>
void fields(V& v, TriggerForm& x) {
  constexpr std::array<std::string_view, option::gauge_count> sentences = {
      "CPU in use of all servers, in the busiest step of each day.", "Memory in use of all servers.", "Storage in use.",
      "Rack units in use.", "Power of all servers at full load, of the room's."};
  for (std::size_t i = 0; i < option::gauge_count; ++i) {
    v(option::gauge_name(static_cast<option::Gauge>(i)), x.thresholds[i], defaulted, sentences[i]);
  }
  v("for", x.lasts, defaulted.above(0), "Every day for so long.");
  v("at", x.at, defaulted, "Site that is looked at; the measure's own when left out.");
  v("from", x.from, defaulted, "Days before do not count.");
}

// The map that `after:` may be, alone or in a list.
template <class V>
void fields(V& v, option::After& x) {
  v("measure", MeasureName{x.measure}, required, "Measure of the option that must be complete.");
  v("plus", x.plus, defaulted.at_least(0), "And so much later.");
}

// What every measure may say; `do` and the fields of the action come beside it.
template <class V>
void fields(V& v, option::Measure& x) {
  v("when", MeasureWhen{x.timing}, defaulted,
    "Date from which it begins (the start when left out); `emptied` for `retire` and `close`: when nothing is left "
    "there; or the state of a site that sets it off.");
  v("after", MeasuresForm{x.timing.after}, defaulted, "Measures of the option that must be complete first.");
  v("paid_by", x.paid_by, defaulted.not_physical(), "Partner that pays; otherwise the site's cost, shared by use.");
  v.group("project", defaulted.not_physical(), "What it costs beside what it buys.", [&](auto& inner) {
    inner("cost", x.project.cost, defaulted.at_least(0).at_most(1e14), "Once, when it begins.");
    inner("contingency", x.project.contingency, defaulted.at_least(0).at_most(10), "Added to `cost`.");
    inner("training", x.project.training, defaulted.at_least(0).at_most(1e14), "Once, when it begins.");
    inner("per_instance", x.project.per_instance, defaulted.at_least(0).at_most(most_per_server),
          "Help from outside with each instance that it moves or makes virtual.");
    inner("yearly", x.project.yearly, defaulted.at_least(0).at_most(most_yearly),
          "Services bought from others, from its beginning on.");
  });
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
  v.group("cost", defaulted.not_physical(), "Goal for the cost of the whole time.",
          [&](auto& inner) { inner("at_most", x.cost_at_most, required.at_least(0).at_most(1e16), "Amount."); });
  v.group("saving", defaulted.not_physical(), "Goal for the net present value to the baseline.", [&](auto& inner) {
    inner("at_least", x.saving_at_least, required.at_least(-1e16).at_most(1e16), "Amount.");
  });
  v.group("payback", defaulted.not_physical(), "Goal for the time after which the cumulated cost stays below.",
          [&](auto& inner) { inner("at_most", x.payback_at_most, required.above(0), "From the start."); });
  v.group("rto_missed", defaulted.not_physical(), "Goal for the services that miss their RTO in drills.",
          [&](auto& inner) {
            inner("at_most", x.rto_missed_at_most, required.at_least(0).at_most(most_things), "Services.");
          });
  v.group("regional", defaulted.not_physical(), "Goal for what is spent in the region.", [&](auto& inner) {
    inner("at_least", x.regional_at_least, required.at_least(0).at_most(1), "Share of all that is spent.");
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
  v("backups", x.backups, defaulted, "Backups to another site by id.");
  v("replicas", x.replicas, defaulted, "Replicas at another site by id.");
  v("jobs", x.jobs, defaulted, "Batch jobs by id: nightly runs, month-end closing.");
  v("drills", x.drills, defaulted, "Losses at set dates, by id; every option meets them.");
  v("failures", x.failures, defaulted, "Losses at dates drawn by the seed, by id; every option meets the same.");
  v("recovery", x.recovery, defaulted, "How what is lost comes back.");
  v("suppliers", x.suppliers, defaulted.not_physical(), "Who sells, by id.");
  v("products", x.products, defaulted, "Software by id.");
  v("work", x.work, defaulted, "What makes work for people, by id; without it nobody's hours are counted.");
  v("tasks", x.tasks, defaulted, "What people do with hours that become free, by id.");
  v("discounting", x.discounting, defaulted.not_physical(), "What later amounts are worth today.");
  v("regional", x.regional, defaulted.not_physical(),
    "Share of each category that is paid to suppliers of the region of its site anyway; staff always is.");
  v("options", x.options, required, "Ways of pooling by id.");
  v("discounts", x.discounts, defaulted.not_physical(), "What a buyer saves by volume, in rising order.");
  v("goals", x.goals, defaulted.not_physical(), "What an answer must reach.");
  v("translations", x.translations, defaulted.not_physical(),
    "What titles, names and sources are in another language of the reports.");
}

}  // namespace verbund::scenario
