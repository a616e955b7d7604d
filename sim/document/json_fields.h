// Plain structs to JSON and back by their column lists: a struct takes part by a function columns(const T*, visit),
// found in its own namespace, that calls visit(Column, pointer to member) for every member. It becomes a map by key, or
// a list in the order of the columns where a function is_row(const T*) stands beside it.
#pragma once

#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "models/units/calendar.h"
#include "models/units/money.h"
#include "models/units/quantity.h"
#include "sim/document/column.h"

namespace verbund::document {

using Json = nlohmann::ordered_json;

template <class T>
concept IsRow = requires(const T* value) {
  is_row(value);
};

// Every value becomes a JSON value that reads back to the same value.
struct JsonWriter {
  template <class T>
  static Json write(const T& value) {
    if constexpr (std::is_arithmetic_v<T>) {
      return value;
    } else if constexpr (IsRow<T>) {
      Json result = Json::array();
      columns(&value, [&](const Column&, auto member) { result.push_back(write(value.*member)); });
      return result;
    } else {
      Json result = Json::object();
      columns(&value,
              [&](const Column& column, auto member) { result[std::string(column.key)] = write(value.*member); });
      return result;
    }
  }
  static Json write(const std::string& value) { return value; }
  static Json write(Money value) { return value.in_euros(); }  // exact below 2^53 cents
  static Json write(Instant value) { return value.seconds(); }
  template <class Tag>
  static Json write(Quantity<Tag> value) {
    return value.value();
  }
  template <class T>
  static Json write(const std::optional<T>& value) {
    return value ? write(*value) : Json(nullptr);
  }
  template <class T>
  static Json write(const std::vector<T>& values) {
    return list(values);
  }
  template <class T, std::size_t n>
  static Json write(const std::array<T, n>& values) {
    return list(values);
  }
  template <class T>
  static Json write(const std::map<std::string, T>& values) {
    Json result = Json::object();
    for (const auto& [id, value] : values) result[id] = write(value);
    return result;
  }

 private:
  template <class Range>
  static Json list(const Range& values) {
    Json result = Json::array();
    for (const auto& value : values) result.push_back(write(value));
    return result;
  }
};

// Reads into a struct; afterwards `wrong` names the first value that is not what its column says, or is empty.
struct JsonReader {
  std::string wrong;

  template <class T>
  void read(const Json& json, T& into, const std::string& path) {
    if constexpr (std::is_arithmetic_v<T>) {
      read_number(json, into, path);
    } else if constexpr (IsRow<T>) {
      read_row(json, into, path);
    } else {
      if (!json.is_object()) return note(path, "a map");
      columns(&into, [&](const Column& column, auto member) {
        const std::string key(column.key);
        const std::string inner = path.empty() ? key : path + "." + key;
        auto at = json.find(key);
        if (at == json.end()) return note(inner, "there");
        read(*at, into.*member, inner);
      });
    }
  }
  void read(const Json& json, std::string& into, const std::string& path) {
    if (!json.is_string()) return note(path, "a text");
    into = json.get<std::string>();
  }
  void read(const Json& json, Money& into, const std::string& path) {
    if (!json.is_number() || !(std::abs(json.get<double>()) < 9e13)) return note(path, "an amount in euros");
    into = round_to_cents(json.get<double>());
  }
  void read(const Json& json, Instant& into, const std::string& path) {
    std::int64_t seconds = 0;
    read(json, seconds, path);
    into = Instant(seconds);
  }
  template <class Tag>
  void read(const Json& json, Quantity<Tag>& into, const std::string& path) {
    double value = 0;
    read(json, value, path);
    into = Quantity<Tag>(value);
  }
  template <class T>
  void read(const Json& json, std::optional<T>& into, const std::string& path) {
    if (json.is_null()) return into.reset();
    read(json, into.emplace(), path);
  }
  template <class T>
  void read(const Json& json, std::vector<T>& into, const std::string& path) {
    if (!json.is_array()) return note(path, "a list");
    for (const Json& item : json) {
      into.emplace_back();
      read(item, into.back(), path + "." + std::to_string(into.size()));
    }
  }
  template <class T, std::size_t n>
  void read(const Json& json, std::array<T, n>& into, const std::string& path) {
    if (!json.is_array() || json.size() != n) return note(path, "a list of " + std::to_string(n));
    for (std::size_t i = 0; i < n; ++i) read(json[i], into[i], path + "." + std::to_string(i + 1));
  }
  template <class T>
  void read(const Json& json, std::map<std::string, T>& into, const std::string& path) {
    if (!json.is_object()) return note(path, "a map");
    for (const auto& [id, value] : json.items()) read(value, into[id], std::string(path).append(".").append(id));
  }

 private:
  template <class T>
  void read_row(const Json& json, T& into, const std::string& path) {
    std::size_t count = 0;
    columns(&into, [&](const Column&, auto) { ++count; });
    if (!json.is_array() || json.size() != count) return note(path, "a list of " + std::to_string(count));
    std::size_t at = 0;
    columns(&into, [&](const Column& column, auto member) {
      read(json[at++], into.*member, std::string(path).append(".").append(column.key));
    });
  }
  template <class T>
  void read_number(const Json& json, T& into, const std::string& path) {
    constexpr bool yes_or_no = std::is_same_v<T, bool>;
    constexpr bool whole = std::is_integral_v<T>;
    const bool fits = yes_or_no ? json.is_boolean() : whole ? json.is_number_integer() : json.is_number();
    if (!fits) return note(path, yes_or_no ? "true or false" : whole ? "a whole number" : "a number");
    into = json.get<T>();
  }
  void note(const std::string& path, const std::string& expected) {
    if (wrong.empty()) wrong = path + " is not " + expected;
  }
};

}  // namespace verbund::document
