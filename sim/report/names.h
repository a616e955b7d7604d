// How sentences call what a scenario has ids for.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace verbund::report {

// By its id, as tables and commands do; or marked by kind, for a page that puts the name there.
enum class Naming : std::uint8_t { by_id, marked };

// A mark is two control characters around the kind, a third and the id; no text of a study holds any (printable.h).
class Names {
 public:
  explicit Names(Naming naming) : naming_(naming) {}

  [[nodiscard]] std::string option(const std::string& id) const { return of("option", id); }
  [[nodiscard]] std::string partner(const std::string& id) const { return of("partner", id); }
  [[nodiscard]] std::string site(const std::string& id) const { return of("site", id); }
  [[nodiscard]] std::string skill(const std::string& id) const { return of("skill", id); }
  [[nodiscard]] std::string task(const std::string& id) const { return of("task", id); }
  [[nodiscard]] std::string drill(const std::string& id) const { return of("drill", id); }

 private:
  [[nodiscard]] std::string of(std::string_view kind, const std::string& id) const {
    return naming_ == Naming::by_id ? id : fmt::format("\x02{}\x1f{}\x03", kind, id);
  }

  Naming naming_;
};

}  // namespace verbund::report
