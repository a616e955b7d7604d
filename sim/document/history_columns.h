// The part of the column table that tells what happened, see columns.h.
#pragma once

#include "sim/document/column.h"
#include "sim/document/history.h"

namespace verbund::document {

template <class Visit>
void columns(const Step*, Visit visit) {
  visit(Column{"measure", "", "The measure."}, &Step::measure);
  visit(Column{"action", "", "What it does: buy, refresh, move and so on."}, &Step::action);
  visit(Column{"began", "", "When it began; empty: it did not.", Date::moment}, &Step::began);
  visit(Column{"ended", "", "When it was first complete; empty: it was not. What recurs may go on.", Date::moment},
        &Step::ended);
  visit(Column{"note", "", "How its count came about, or what held it up."}, &Step::note);
  visit(Column{"waits_for", "", "What it waits for at the end; empty: it is done."}, &Step::waits_for);
  visit(Column{"by_state", "", "It waits only because a state that sets measures off did not come."}, &Step::by_state);
  visit(Column{"planned", "", "When it was to begin: a date, after other measures, when a state is reached."},
        &Step::planned);
  visit(Column{"text", "", "What it is to do, in a sentence."}, &Step::text);
  visit(Column{"date", "", "Its own date; empty: it has none.", Date::moment}, &Step::date);
  visit(Column{"after", "", "The measures that must be complete before."}, &Step::after);
  visit(Column{"measured", "", "Whether a measured state sets it off."}, &Step::measured);
  visit(Column{"place", "", "Where it stands in the scenario: file and line."}, &Step::place);
}

template <class Visit>
void columns(const Extension*, Visit visit) {
  using T = Extension;
  visit(Column{"measure", "", "The measure that extends the room."}, &T::measure);
  visit(Column{"site", "", "Which room."}, &T::site);
  visit(Column{"rack_units", "U", "Added room for servers."}, &T::rack_units);
  visit(Column{"power", "kW", "Added power."}, &T::power);
  visit(Column{"storage", "TiB", "Added storage."}, &T::storage);
}

template <class Visit>
void columns(const Server*, Visit visit) {
  visit(Column{"name", "", "Its batch and a number."}, &Server::name);
  visit(Column{"batch", "", "The batch of the scenario, or the measure that brought it."}, &Server::batch);
  visit(Column{"site", "", "Where it stands."}, &Server::site);
  visit(Column{"model", "", "What it is."}, &Server::model);
  visit(Column{"bought", "", "When it was bought, or came on lease.", Date::day}, &Server::bought);
  visit(Column{"leased", "", "Whether it is to be given back."}, &Server::leased);
}

template <class Visit>
void columns(const Change*, Visit visit) {
  using T = Change;
  visit(Column{"when", "", "Date, with the time when it is not midnight.", Date::moment}, &T::when);
  visit(Column{"kind", "",
               "Of a server: stands (at the start), delivered, leaving, retired. Of an instance: placed, homeless, set "
               "out, arrived, given up, handed over. Of a service: virtualised. Of a site: ordered, policy, extended, "
               "closed."},
        &T::kind);
  visit(Column{"measure", "", "The measure that did it; empty: at the start, or growth."}, &T::measure);
  visit(Column{"site", "", "Of a change of a site; of a homeless instance, where it waits."}, &T::site);
  visit(Column{"service", "", "The service, or the one to which the instance belongs."}, &T::service);
  visit(Column{"number", "", "The number of the instance within its service; of what is ordered, how many servers."},
        &T::number);
  visit(Column{"server", "", "The server; of an instance, the one it goes to or stands on."}, &T::server);
  visit(Column{"from", "", "Of what set out, arrived or is handed over: the server before."}, &T::from);
}

template <class Visit>
void columns(const ModelInfo*, Visit visit) {
  using T = ModelInfo;
  visit(Column{"name", "", "As the scenario calls it."}, &T::name);
  visit(Column{"cores", "cores", "Processor cores of one server."}, &T::cores);
  visit(Column{"capacity", "cores", "What it can serve, in reference cores."}, &T::capacity);
  visit(Column{"memory", "GiB", "Main memory."}, &T::memory);
  visit(Column{"full_power", "kW", "At full load."}, &T::full_power);
  visit(Column{"rack_units", "U", "Height in the rack."}, &T::rack_units);
}

template <class Visit>
void columns(const ServiceInfo*, Visit visit) {
  using T = ServiceInfo;
  visit(Column{"name", "", "As the scenario calls it."}, &T::name);
  visit(Column{"partner", "", "Whose it is."}, &T::partner);
  visit(Column{"at", "", "Where it stands at the start."}, &T::at);
  visit(Column{"instances", "instances", "At the start."}, &T::instances);
  visit(Column{"cores", "cores", "Of one instance, as its server shows them."}, &T::cores);
  visit(Column{"memory", "GiB", "Of one instance."}, &T::memory);
  visit(Column{"disk", "GiB", "Of one instance at the start."}, &T::disk);
  visit(Column{"growth", "%/year", "Of demand, instances and disk."}, &T::growth);
  visit(
      Column{"planned_cores", "cores",
             "What one instance is planned with at the start of each month of the study: its peak in the twelve months "
             "from then, in reference cores, without the overhead of virtualisation."},
      &T::planned_cores);
}

}  // namespace verbund::document
