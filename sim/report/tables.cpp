#include "sim/report/tables.h"

#include "sim/report/site_tables.h"
#include "sim/report/table_kinds.h"
#include "sim/report/text_table.h"

namespace verbund::report {
namespace {

using document::OptionResult;
using document::Study;

Table options() {
  Table table{"options", "What each option came to, and how it compares with the baseline.", {option_column}, nullptr};
  add_columns<OptionResult>(table.columns);
  add_columns<document::Totals>(table.columns);
  add_columns<document::Appraisal>(table.columns);
  table.rows = [width = table.columns.size()](const Study& study) {
    std::vector<Row> rows;
    for (const std::string& id : document::in_order(study)) {
      const OptionResult& option = study.options.at(id);
      Row& row = rows.emplace_back(Row{id});
      add_cells(row, option);
      if (option.failed.empty()) {
        add_cells(row, option.totals);
        add_cells(row, option.appraisal);
      }
      row.resize(width);
    }
    return rows;
  };
  return table;
}

Table differences() {
  Table table{"differences", "How the totals of each option differ from those of the baseline.", {option_column}, {}};
  table.columns.push_back({"total", "", "A column of options; cost_of_PARTNER, cost_CATEGORY, npv_of_PARTNER.", {}});
  table.columns.push_back({"difference", "%", sentence_of<document::Appraisal>("differences"), ColumnType::number});
  table.rows = [](const Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& id, const OptionResult& option) {
      for (const auto& [total, value] : option.appraisal.differences) rows.push_back({id, total, cell(value)});
    });
    return rows;
  };
  return table;
}

Table service_months() {
  Table table{"service_months", "What the services are planned with.", {id_column("service")}, nullptr};
  table.columns.push_back({"month", "", "The first and the last may be partial.", ColumnType::month});
  add_monthly_columns<document::ServiceInfo>(table.columns);
  table.rows = [](const Study& study) {
    std::vector<Row> rows;
    for (const auto& [id, service] : study.services) {
      for (std::size_t month = 0; month < study.months.size(); ++month) {
        add_monthly_cells(rows.emplace_back(Row{id, study.months[month]}), service, month);
      }
    }
    return rows;
  };
  return table;
}

Table inputs() {
  Table table{"inputs", sentence_of<Study>("inputs"), {}, nullptr};
  add_columns<document::Input>(table.columns);
  table.rows = [](const Study& study) {
    std::vector<Row> rows;
    for (const document::Input& input : study.inputs) add_cells(rows.emplace_back(), input);
    return rows;
  };
  return table;
}

void add_what_is_compared(std::vector<Table>& all) {
  all.push_back(one_row<Study>(
      "study", "What was simulated.", [](const Study& study) -> const auto& { return study; }));
  all.push_back(one_row<document::Conclusion>(
      "conclusion", sentence_of<Study>("conclusion"),
      [](const Study& study) -> const auto& { return study.conclusion; }));
  all.push_back(options());
  all.push_back(differences());
  all.push_back(list<document::Verdict>(
      "verdicts", "What the goals of the scenario came to.",
      [](const OptionResult& option) -> const auto& { return option.appraisal.verdicts; }));
  all.push_back(list<document::Argument>(
      "against", "What stands against each option.",
      [](const OptionResult& option) -> const auto& { return option.appraisal.against; }));
  all.push_back(list("costs", &OptionResult::costs));
  all.push_back(by_id<document::PartnerInfo, document::PartnerAppraisal>(
      "partners", "What each partner pays and gets.", id_column("partner"), &Study::partners,
      [](const OptionResult& option) -> const auto& { return option.appraisal.partners; }));
}

void add_places(std::vector<Table>& all) {
  const TableColumn site = id_column("site"), link = id_column("link");
  all.push_back(by_id<document::SiteInfo, document::SiteResult>(
      "sites", sentence_of<OptionResult>("sites"), site, &Study::sites,
      [](const OptionResult& option) -> const auto& { return option.sites; }));
  all.push_back(by_month<document::SiteSeries>(
      "site_months", "By site and month.", site, &OptionResult::sites,
      [](const document::SiteResult& result) -> const auto& { return result.series; }));
  all.push_back(site_week());
  all.push_back(site_days());
  all.push_back(site_duration());
  all.push_back(by_id<document::LinkInfo, document::LinkResult>(
      "links", sentence_of<OptionResult>("links"), link, &Study::links,
      [](const OptionResult& option) -> const auto& { return option.links; }));
  all.push_back(by_month<document::LinkResult>(
      "link_months", "By link and month.", link, &OptionResult::links,
      [](const document::LinkResult& result) -> const auto& { return result; }));
  all.push_back(by_id("backups", id_column("backup"), &OptionResult::backups));
  all.push_back(by_id("replicas", id_column("replica"), &OptionResult::replicas));
  all.push_back(list("traffic", &OptionResult::traffic));
}

void add_work(std::vector<Table>& all) {
  const TableColumn team = id_column("team", "Its site and its skill.");
  all.push_back(by_id<document::ServiceInfo, document::ServiceResult>(
      "services", sentence_of<OptionResult>("services"), id_column("service"), &Study::services,
      [](const OptionResult& option) -> const auto& { return option.services; }));
  all.push_back(service_months());
  all.push_back(by_id("jobs", id_column("job"), &OptionResult::jobs));
  all.push_back(by_id("teams", team, &OptionResult::teams));
  all.push_back(by_month<document::TeamSeries>(
      "team_months", "By team and month.", team, &OptionResult::teams,
      [](const document::TeamResult& result) -> const auto& { return result.series; }));
  all.push_back(by_id("tasks", id_column("task"), &OptionResult::tasks));
  all.push_back(by_month<document::TaskResult>(
      "task_months", "By task and month.", id_column("task"), &OptionResult::tasks,
      [](const document::TaskResult& result) -> const auto& { return result; }));
}

void add_what_happened(std::vector<Table>& all) {
  all.push_back(list("steps", &OptionResult::steps));
  all.push_back(list("incidents", &OptionResult::incidents));
  all.push_back(list("outages", &OptionResult::outages));
  all.push_back(list("extensions", &OptionResult::extensions));
  all.push_back(list("purchases", &OptionResult::purchases));
  all.push_back(list("licence_purchases", &OptionResult::licence_purchases));
  all.push_back(list<document::Entry>("entries", "The ledger, in the order of dates.", [](const OptionResult& option) {
    document::CostFilter every;
    every.kind.clear();
    return document::entries(option, every);
  }));
  all.push_back(list<document::Server>(
      "servers", "Every server that ran at any time.",
      [](const OptionResult& option) -> const auto& { return option.servers; }));
  all.push_back(list<document::Change>(
      "changes", "What stood where from when on.",
      [](const OptionResult& option) -> const auto& { return option.changes; }));
}

void add_what_entered(std::vector<Table>& all) {
  all.push_back(of_study("models", id_column("model"), &Study::models, "The server models."));
  all.push_back(of_study("drills", id_column("drill"), &Study::drills, "The drills of the scenario."));
  all.push_back(of_study("failures", id_column("failure"), &Study::failures, "The failures of the scenario."));
  all.push_back(one_row<document::Goals>(
      "goals", "The goals of the scenario.", [](const Study& study) -> const auto& { return study.goals; }));
  all.push_back(one_row<document::Discounting>(
      "discounting", sentence_of<Study>("discounting"),
      [](const Study& study) -> const auto& { return study.discounting; }));
  all.push_back(inputs());
}

}  // namespace

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::number:
      return "number";
    case ColumnType::integer:
      return "integer";
    case ColumnType::money:
      return "money";
    case ColumnType::yes_no:
      return "yes/no";
    case ColumnType::month:
      return "month";
    case ColumnType::day:
      return "date";
    case ColumnType::moment:
      return "date and time";
  }
  return "";
}

const std::vector<Table>& tables() {
  static const std::vector<Table> all = [] {
    std::vector<Table> tables;
    add_what_is_compared(tables);
    add_places(tables);
    add_work(tables);
    add_what_happened(tables);
    add_what_entered(tables);
    return tables;
  }();
  return all;
}

std::string table_list(bool colour) {
  TextTable text({Align::left, Align::left, Align::left, Align::left});
  for (const Table& table : tables()) {
    if (table.name != tables().front().name) text.blank();
    text.heading(table.name + ": " + table.sentence);
    for (const TableColumn& column : table.columns) {
      text.text_row({"  " + column.name, std::string(type_name(column.type)), column.unit, column.sentence});
    }
  }
  return text.render(colour);
}

}  // namespace verbund::report
