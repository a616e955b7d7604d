// Money: what is sold has a price, licences can be counted, and who joins a large provider can be billed.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "models/scenario/validate.h"

namespace verbund::scenario {

namespace {

using catalogue::LicensedBy;

class MoneyCheck {
 public:
  MoneyCheck(Reader& reader, const Scenario& scenario) : reader_(reader), scenario_(scenario) {}

  void check(const catalogue::ServerModel& model) {
    const std::string path = "models." + model.id;
    if (model.resale > Fraction() && !model.price && !is_given(path + ".price")) {
      reader_.report(Problem::price_missing, node_of(reader_, path + ".resale"),
                     fmt::format("`{}` is to be sold for a part of its price and has none", model.id),
                     "add `price: … EUR` to it");
    }
    for (const auto& software : model.software) {
      const LicensedBy per = leads(software, scenario_.products) ? scenario_.products[software].per : LicensedBy::core;
      if (per == LicensedBy::server || per == LicensedBy::core) continue;
      reader_.report(Problem::key_conflict, item(path + ".software", software.name),
                     fmt::format("`{}` is licensed per {}, of which a server has none", software.name,
                                 catalogue::licensed_by_name(per)),
                     "license it `per: server` or `per: core`, or name it as `product:` of services");
    }
  }

  void check(const service::Service& service) {
    if (!service.product || !leads(*service.product, scenario_.products)) return;
    const std::string path = "services." + service.id;
    const auto& product = scenario_.products[*service.product];
    if (product.per == LicensedBy::server) {
      reader_.report(
          Problem::key_conflict, node_of(reader_, path + ".product"),
          fmt::format("`{}` is licensed per server, and a service is none", product.id),
          "license it `per: instance`, `per: core` or `per: user`, or name it in `software:` of server models");
    }
    check_users(service, product);
    if (product.purpose.empty()) return;
    for (const option::Option& option : scenario_.options) {
      for (const option::Measure& measure : option.measures) {
        const auto* standard = std::get_if<option::Standardise>(&measure.action);
        if (standard == nullptr || standard->purpose != product.purpose || !standard->software) continue;
        if (leads(*standard->software, scenario_.products)) {
          check_users(service, scenario_.products[*standard->software]);
        }
      }
    }
  }

  void check(const money::Discounting& discounting) {
    if (discounting.terms != money::Terms::real || is_given("discounting.inflation")) return;
    reader_.report(Problem::missing_key, node_of(reader_, "discounting.terms"),
                   "the rate is in real terms, and nothing is said of inflation",
                   "add `inflation: 2 %/year`; of prices that are those of the start `0 %/year`");
  }

  void check(const option::Option& option) {
    std::map<std::string, std::string> joined;  // the measure, by partner
    for (const option::Measure& measure : option.measures) {
      path_ = fmt::format("options.{}.measures.{}", option.id, measure.id);
      check(measure.project);
      const auto* join = std::get_if<option::JoinAlliance>(&measure.action);
      if (join == nullptr) continue;
      for (const site::Partner& partner : scenario_.partners) {
        const auto is_meant = [&](const Ref<site::Partner>& ref) { return ref.name == partner.id; };
        const auto& named = join->partners;
        if (!named.empty() && std::none_of(named.begin(), named.end(), is_meant)) continue;
        check_workplaces(partner);
        const auto [first, is_first] = joined.emplace(partner.id, measure.id);
        if (!is_first) report_second(partner, first->second);
      }
    }
  }

 private:
  [[nodiscard]] bool is_given(const std::string& path) const { return reader_.nodes.contains(path); }

  // Where a list, or the word in place of one, names something.
  [[nodiscard]] const Node& item(const std::string& path, const std::string& name) const {
    const Node& list = node_of(reader_, path);
    const auto at = std::find_if(list.items.begin(), list.items.end(), [&](const Node& it) { return it.text == name; });
    return at != list.items.end() ? *at : list;
  }

  // Of the measure: where it names the partner, or its own key when it is about all.
  [[nodiscard]] const Node& place_of(const site::Partner& partner) const {
    return is_given(path_ + ".partners") ? item(path_ + ".partners", partner.id) : key_of(reader_, path_);
  }

  void check_users(const service::Service& service, const catalogue::Product& product) {
    const std::string path = "services." + service.id;
    if (product.per != LicensedBy::user || service.users > 0 || is_given(path + ".users")) return;
    reader_.report(Problem::missing_key, key_of(reader_, path),
                   fmt::format("`{}` has no `users`, by which `{}` is licensed", service.id, product.id),
                   "add `users: …`, how many there are at the start");
  }

  void check(const option::Project& project) {
    if (!project.contingency || project.cost || is_given(path_ + ".project.cost")) return;
    reader_.report(Problem::missing_key, key_of(reader_, path_ + ".project.contingency"),
                   "there is no `cost` that this could be added to", "add `cost: … EUR` to the project");
  }

  void check_workplaces(const site::Partner& partner) {
    const std::string path = "partners." + partner.id;
    if (partner.workplaces > 0) return;
    if (is_given(path + ".workplaces") && node_of(reader_, path + ".workplaces").text != "0") return;  // said already
    const Node& defined = key_of(reader_, path);
    reader_.report(Problem::missing_key, place_of(partner),
                   fmt::format("`{}` pays by the workplace and has none", partner.id),
                   fmt::format("add `workplaces: …` to it at {}:{}", defined.file->name(), defined.line));
  }

  void report_second(const site::Partner& partner, const std::string& first) {
    reader_.report(Problem::key_conflict, place_of(partner),
                   fmt::format("`{}` joins a large provider already, by `{}`", partner.id, first),
                   "name each partner in one `join_alliance` of an option");
  }

  Reader& reader_;
  const Scenario& scenario_;
  std::string path_;  // of the measure
};

}  // namespace

void validate_money(Reader& reader, const Scenario& scenario) {
  MoneyCheck check(reader, scenario);
  for (const catalogue::ServerModel& model : scenario.models) check.check(model);
  for (const service::Service& service : scenario.services) check.check(service);
  check.check(scenario.discounting);
  for (const option::Option& option : scenario.options) check.check(option);
}

}  // namespace verbund::scenario
