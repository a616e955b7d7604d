#include "tests/sim/engine/crowded.h"
#include "tests/validation/check.h"
#include "tests/validation/played.h"

namespace verbund::validation {

Section conservation() {
  const auto figures = played(testing::crowded(true), [](const auto&, const auto& run) {
    double by_service = 0, by_server = 0;
    for (const auto& service : run.services) by_service += service.demanded.value();
    for (const auto& server : run.servers) by_server += server.energy.value();
    return std::vector{run.demanded.value(), run.served.value(),          run.unserved.value(), by_service,
                       run.consumed.value(), run.kernel_consumed.value(), joules(run),          by_server};
  });
  const double hour = 3600;
  return {
      "Conservation",
      "The same year with three classes.",
      {{"demanded", "served + unserved", "core-h", (figures[1] + figures[2]) / hour, figures[0] / hour, 1e-12},
       {"demanded", "sum over the services", "core-h", figures[3] / hour, figures[0] / hour, 1e-12},
       {"consumed", "the kernel's own integral of every flow", "core-h", figures[5] / hour, figures[4] / hour, 1e-9},
       {"energy of the sites", "sum over the servers", "kWh", figures[7] / 3.6e6, figures[6] / 3.6e6, 1e-12}}};
}

}  // namespace verbund::validation
