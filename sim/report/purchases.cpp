#include "sim/report/figures.h"
#include "sim/report/money_messages.h"
#include "sim/report/sections.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

struct Sum {
  Money list, alone, paid;
};

template <class Purchase>
Sum sum(const std::vector<Purchase>& purchases) {
  Sum result;
  for (const Purchase& purchase : purchases) {
    result.list += purchase.list;
    result.alone += purchase.alone;
    result.paid += purchase.cost;
  }
  return result;
}

}  // namespace

std::string purchases(const document::Study& study, const Style& style) {
  const MoneyMessages& m = money_messages(style.language);
  const MoneyUnit unit = money_unit(study, style.language);
  TextTable table({Align::left, Align::right, Align::right, Align::right, Align::right});
  table.text_row(
      {"", std::string(m.list_price), std::string(m.own_discount), std::string(m.joint_discount), std::string(m.paid)},
      Emphasis::strong);
  const auto row = [&](std::string_view label, const Sum& all) {
    if (all.list == Money()) return;
    table.text_row({"  " + std::string(label), money_text(all.list, unit), money_text(all.alone - all.list, unit),
                    money_text(all.paid - all.alone, unit), money_text(all.paid, unit)});
  };
  bool any = false;
  for (const std::string& id : with_results(study)) {
    const auto& option = study.options.at(id);
    const Sum servers = sum(option.purchases), licences = sum(option.licence_purchases);
    if (servers.list == Money() && licences.list == Money()) continue;
    any = true;
    table.heading(id);
    row(m.servers, servers);
    row(m.licences, licences);
  }
  if (!any) return "";
  return emphasise(put(m.purchases, unit.name), Emphasis::strong, style.colour) + "\n" + table.render(style) +
         wrap(std::string(m.purchases_note), style.width, 2) + "\n";
}

}  // namespace verbund::report
