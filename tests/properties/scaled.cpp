#include "tests/properties/scaled.h"

namespace verbund::testing {
namespace {

class Scale {
 public:
  explicit Scale(int factor) : factor_(factor) {}

  void operator()(Money& price) const { price = price * factor_; }
  template <class Tag>
  void operator()(Quantity<Tag>& price) const {
    price = price * factor_;
  }
  template <class T>
  void operator()(Path<T>& path) const {
    T first = path.first();
    (*this)(first);
    auto changes = path.changes();
    for (auto& [from, price] : changes) (*this)(price);
    path = Path<T>(first, std::move(changes));
  }
  template <class T>
  void operator()(std::optional<T>& price) const {
    if (price) (*this)(*price);
  }
  void operator()(std::vector<money::DiscountTier>& tiers) const {
    for (auto& tier : tiers) (*this)(tier.at_least);
  }

  void operator()(option::Lease& lease) const { (*this)(lease.rent); }
  void operator()(option::Extend& extend) const { (*this)(extend.cost); }
  void operator()(option::SourceRegionally& source) const { (*this)(source.at_most); }
  void operator()(option::JoinAlliance& join) const {
    (*this)(join.price);
    (*this)(join.entry);
  }
  void operator()(option::Project& project) const {
    (*this)(project.cost);
    (*this)(project.training);
    (*this)(project.per_instance);
    (*this)(project.yearly);
  }
  void operator()(option::Measure& measure) const {
    (*this)(measure.project);
    std::visit(
        [this](auto& action) {
          if constexpr (requires { (*this)(action); }) (*this)(action);
        },
        measure.action);
  }
  void operator()(catalogue::ServerModel& model) const {
    (*this)(model.price);
    (*this)(model.maintenance);
    (*this)(model.spares);
    (*this)(model.disposal);
  }
  void operator()(site::Site& site) const {
    (*this)(site.room.cost);
    (*this)(site.storage.cost);
    (*this)(site.electricity);
    (*this)(site.off_peak.price);
    (*this)(site.demand_charge);
    for (auto& pool : site.staff) {
      (*this)(pool.cost);
      (*this)(pool.hiring);
    }
  }

 private:
  int factor_;
};

}  // namespace

scenario::Scenario scaled(scenario::Scenario scenario, int factor) {
  const Scale scale(factor);
  for (auto& model : scenario.models) scale(model);
  for (auto& site : scenario.sites) scale(site);
  for (auto& link : scenario.links) scale(link.cost);
  for (auto& supplier : scenario.suppliers) scale(supplier.discounts);
  for (auto& product : scenario.products) {
    scale(product.price);
    scale(product.yearly);
  }
  scale(scenario.discounts);
  for (auto& option : scenario.options) {
    for (auto& measure : option.measures) scale(measure);
  }
  return scenario;
}

}  // namespace verbund::testing
