// From the members of a struct of the document to columns and cells. A member that is a single value is a column; a
// list with one value a month belongs into a table by month; maps and lists of structs are tables of their own.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "sim/document/columns.h"
#include "sim/report/tables.h"

namespace verbund::report {

template <class T>
struct MemberTraits {
  static constexpr bool is_cell = std::is_arithmetic_v<T> || std::is_same_v<T, std::string> || std::is_same_v<T, Money>;
  static constexpr bool is_monthly = false;
};
template <class T>
struct MemberTraits<std::optional<T>> : MemberTraits<T> {};
template <>
struct MemberTraits<std::vector<std::string>> {
  static constexpr bool is_cell = true;
  static constexpr bool is_monthly = false;
};
template <class T>
struct MemberTraits<std::vector<T>> {
  static constexpr bool is_cell = false;
  static constexpr bool is_monthly = std::is_arithmetic_v<T>;
};

template <class T>
constexpr ColumnType type_of(const T*) {
  if constexpr (std::is_same_v<T, Money>) return ColumnType::money;
  if constexpr (std::is_same_v<T, bool>) return ColumnType::yes_no;
  if constexpr (std::is_same_v<T, std::int64_t>) return ColumnType::integer;
  if constexpr (std::is_same_v<T, double>) return ColumnType::number;
  return ColumnType::text;
}
template <class T>
constexpr ColumnType type_of(const std::optional<T>*) {
  return type_of(static_cast<const T*>(nullptr));
}

inline ColumnType type_of(document::Date date) {
  return date == document::Date::month    ? ColumnType::month
         : date == document::Date::day    ? ColumnType::day
         : date == document::Date::moment ? ColumnType::moment
                                          : ColumnType::text;
}

template <class Member>
TableColumn table_column(const document::Column& column) {
  const bool is_date = column.date != document::Date::none;
  return {std::string(column.key), std::string(column.unit), std::string(column.sentence),
          is_date ? type_of(column.date) : type_of(static_cast<const Member*>(nullptr))};
}

inline Value cell(const std::string& text, document::Date date = document::Date::none) {
  constexpr std::size_t day_length = 10;  // of 2007-01-31
  if (date != document::Date::none && text.empty()) return {};
  if (date == document::Date::moment && text.size() == day_length) return text + " 00:00";
  return text;
}
inline Value cell(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : "; ") + text;
  return joined;
}
inline Value cell(Money value) { return value; }
inline Value cell(bool value) { return value; }
inline Value cell(std::int64_t value) { return value; }
inline Value cell(std::uint64_t value) { return std::to_string(value); }  // a spreadsheet would round a seed
inline Value cell(double value) { return std::isfinite(value) ? Value(value) : Value(); }
template <class T>
Value cell(const std::optional<T>& value) {
  return value ? cell(*value) : Value();
}

inline std::string full_name(const document::Column& resource) { return std::string("full_").append(resource.key); }

// The single values of a struct. `cells_of` gives as many cells, in the same order.
template <class T>
void add_columns(std::vector<TableColumn>& into) {
  document::columns(static_cast<const T*>(nullptr), [&](const document::Column& column, auto member) {
    using Member = std::decay_t<decltype(std::declval<T&>().*member)>;
    if constexpr (MemberTraits<Member>::is_cell) {
      into.push_back(table_column<Member>(column));
    } else if constexpr (std::is_same_v<Member, document::FullDates>) {
      document::columns(static_cast<const Member*>(nullptr), [&](const document::Column& resource, auto) {
        document::columns(static_cast<const document::Full*>(nullptr), [&](const document::Column& part, auto) {
          const bool is_date = part.date != document::Date::none;
          into.push_back({full_name(resource) + (is_date ? "" : std::string("_").append(part.key)), "",
                          std::string(is_date ? resource.sentence : part.sentence),
                          is_date ? ColumnType::month : ColumnType::yes_no});
        });
      });
    }
  });
}

template <class T>
void add_cells(Row& into, const T& value) {
  document::columns(&value, [&](const document::Column& column, auto member) {
    using Member = std::decay_t<decltype(value.*member)>;
    if constexpr (std::is_same_v<Member, std::string>) {
      into.push_back(cell(value.*member, column.date));
    } else if constexpr (MemberTraits<Member>::is_cell) {
      into.push_back(cell(value.*member));
    } else if constexpr (std::is_same_v<Member, document::FullDates>) {
      const document::FullDates& full = value.*member;
      document::columns(&full, [&](const document::Column&, auto resource) {
        into.push_back(cell((full.*resource).date, document::Date::month));
        into.push_back(cell((full.*resource).projected));
      });
    }
  });
}

// The lists of a struct that have one value a month.
template <class T>
void add_monthly_columns(std::vector<TableColumn>& into) {
  constexpr std::string_view ending = "_by_month";
  document::columns(static_cast<const T*>(nullptr), [&](const document::Column& column, auto member) {
    using Member = std::decay_t<decltype(std::declval<T&>().*member)>;
    if constexpr (MemberTraits<Member>::is_monthly) {
      TableColumn monthly = table_column<typename Member::value_type>(column);
      if (monthly.name.ends_with(ending)) monthly.name.resize(monthly.name.size() - ending.size());
      into.push_back(std::move(monthly));
    }
  });
}

template <class T>
void add_monthly_cells(Row& into, const T& value, std::size_t month) {
  document::columns(&value, [&](const document::Column&, auto member) {
    using Member = std::decay_t<decltype(value.*member)>;
    if constexpr (MemberTraits<Member>::is_monthly) {
      const Member& list = value.*member;
      into.push_back(month < list.size() ? cell(list[month]) : Value());
    }
  });
}

}  // namespace verbund::report
