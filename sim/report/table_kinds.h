// The kinds of tables that there are: a list, things by id, things by month. Each takes its columns from the structs of
// the document.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "sim/report/table_cells.h"

namespace verbund::report {

template <class T>
using Map = std::map<std::string, T>;

inline const TableColumn option_column = {"option", "", "Its id in the scenario.", ColumnType::text};

inline TableColumn id_column(std::string name, std::string sentence = "Its id in the scenario.") {
  return {std::move(name), "", std::move(sentence), ColumnType::text};
}

template <class Struct>
std::string sentence_of(std::string_view key) {
  std::string sentence;
  document::columns(static_cast<const Struct*>(nullptr), [&](const document::Column& column, auto) {
    if (column.key == key) sentence = column.sentence;
  });
  return sentence;
}

template <class Visit>
void each_result(const document::Study& study, Visit visit) {
  for (const std::string& id : document::in_order(study)) {
    const document::OptionResult& option = study.options.at(id);
    if (option.failed.empty()) visit(id, option);
  }
}

// A list of an option, as `list_of` gives it: one row an item.
template <class T, class ListOf>
Table list(std::string name, std::string sentence, ListOf list_of) {
  Table table{std::move(name), std::move(sentence), {option_column}, nullptr};
  add_columns<T>(table.columns);
  table.rows = [list_of](const document::Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& id, const document::OptionResult& option) {
      for (const T& item : list_of(option)) add_cells(rows.emplace_back(Row{id}), item);
    });
    return rows;
  };
  return table;
}

// A list that is a member of every option, with the sentence of that member.
template <class T>
Table list(std::string name, std::vector<T> document::OptionResult::*member) {
  std::string sentence = sentence_of<document::OptionResult>(name);
  return list<T>(std::move(name), std::move(sentence),
                 [member](const document::OptionResult& option) -> const std::vector<T>& { return option.*member; });
}

// Things by id: first what the study knows of them (Info), then what an option made of them.
template <class Info, class T, class MapOf>
Table by_id(std::string name, std::string sentence, TableColumn id_of, Map<Info> document::Study::*infos,
            MapOf map_of) {
  Table table{std::move(name), std::move(sentence), {option_column, std::move(id_of)}, nullptr};
  add_columns<Info>(table.columns);
  add_columns<T>(table.columns);
  table.rows = [infos, map_of](const document::Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& option_id, const document::OptionResult& option) {
      for (const auto& [id, value] : map_of(option)) {
        Row& row = rows.emplace_back(Row{option_id, id});
        const auto info = (study.*infos).find(id);
        add_cells(row, info == (study.*infos).end() ? Info() : info->second);
        add_cells(row, value);
      }
    });
    return rows;
  };
  return table;
}

template <class T>
Table by_id(std::string name, TableColumn id_of, Map<T> document::OptionResult::*member) {
  std::string sentence = sentence_of<document::OptionResult>(name);
  Table table{std::move(name), std::move(sentence), {option_column, std::move(id_of)}, nullptr};
  add_columns<T>(table.columns);
  table.rows = [member](const document::Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& option_id, const document::OptionResult& option) {
      for (const auto& [id, value] : option.*member) add_cells(rows.emplace_back(Row{option_id, id}), value);
    });
    return rows;
  };
  return table;
}

// The monthly figures of things by id; `series_of` gives the struct that has them.
template <class Series, class T, class SeriesOf>
Table by_month(std::string name, std::string sentence, TableColumn id_of, Map<T> document::OptionResult::*member,
               SeriesOf series_of) {
  Table table{std::move(name), std::move(sentence), {option_column, std::move(id_of)}, nullptr};
  table.columns.push_back({"month", "", "The first and the last may be partial.", ColumnType::month});
  add_monthly_columns<Series>(table.columns);
  table.rows = [member, series_of](const document::Study& study) {
    std::vector<Row> rows;
    each_result(study, [&](const std::string& option_id, const document::OptionResult& option) {
      for (const auto& [id, value] : option.*member) {
        for (std::size_t month = 0; month < study.months.size(); ++month) {
          add_monthly_cells<Series>(rows.emplace_back(Row{option_id, id, study.months[month]}), series_of(value),
                                    month);
        }
      }
    });
    return rows;
  };
  return table;
}

// What the study knows of things by id, whatever the option.
template <class T>
Table of_study(std::string name, TableColumn id_of, Map<T> document::Study::*member, std::string sentence) {
  Table table{std::move(name), std::move(sentence), {std::move(id_of)}, nullptr};
  add_columns<T>(table.columns);
  table.rows = [member](const document::Study& study) {
    std::vector<Row> rows;
    for (const auto& [id, value] : study.*member) add_cells(rows.emplace_back(Row{id}), value);
    return rows;
  };
  return table;
}

// One row: what `part_of` gives of the study.
template <class T, class PartOf>
Table one_row(std::string name, std::string sentence, PartOf part_of) {
  Table table{std::move(name), std::move(sentence), {}, nullptr};
  add_columns<T>(table.columns);
  table.rows = [part_of](const document::Study& study) {
    std::vector<Row> rows(1);
    add_cells(rows.front(), part_of(study));
    return rows;
  };
  return table;
}

}  // namespace verbund::report
