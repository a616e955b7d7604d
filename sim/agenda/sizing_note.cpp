#include "sim/agenda/sizing_note.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"

namespace verbund::agenda {
namespace {

using placement::Binds;

std::string number_of(std::size_t n, const char* what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

// "71 of 92 GiB"; with two units where they differ.
std::string part_of(const std::string& part, const std::string& whole) {
  const auto unit = [](const std::string& text) { return text.substr(std::min(text.find(' '), text.size())); };
  const bool is_same = unit(part) == unit(whole) || unit(part) + "s" == unit(whole);  // 1 core of 4 cores
  return fmt::format("{} of {}", is_same ? part.substr(0, part.find(' ')) : part, whole);
}

// The dates between which nobody comes, within one month each; the last one is the end.
std::vector<Instant> dates_of(const Sized& sized) {
  std::vector<Instant> dates = {sized.now};
  Instant end = sized.now;
  for (const auto& arrival : sized.arrivals) {
    dates.push_back(arrival.when);
    end = std::max(end, arrival.until);
  }
  for (Instant month = start_of_month(sized.now); month < end; month = month + Period{1, 0}) dates.push_back(month);
  dates.push_back(end);
  std::erase_if(dates, [&](Instant date) { return date < sized.now || end < date; });
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return dates;
}

// The date from which they ask for most CPU together, by the month.
Instant busiest(const world::World& world, const Sized& sized) {
  std::vector<double> scale;  // overhead and the like: of each, what it needs per core that its service is planned with
  for (const auto& arrival : sized.arrivals) {
    const Compute planned = world.planned(arrival.service, sized.site, sized.now, arrival.until);
    scale.push_back(planned > Compute(0) ? arrival.item.cpu / planned : 0);
  }
  const auto dates = dates_of(sized);
  Instant busiest = sized.now;
  Compute most;
  for (std::size_t d = 0; d + 1 < dates.size(); ++d) {
    Compute all;
    for (std::size_t i = 0; i < sized.arrivals.size(); ++i) {
      const auto& arrival = sized.arrivals[i];
      if (dates[d] < arrival.when || arrival.until <= dates[d]) continue;
      all += world.planned(arrival.service, sized.site, dates[d], dates[d + 1]) * scale[i];
    }
    if (all <= most * (1 + 1e-9)) continue;
    most = all;
    busiest = dates[d];
  }
  return busiest;
}

// Memory, cores and servers only add up: the need for them is highest once the last has come.
Instant month_of_need(const world::World& world, const Sized& sized) {
  if (sized.sizing.binds == Binds::cpu) return busiest(world, sized);
  Instant last = sized.now;
  for (const auto& arrival : sized.arrivals) last = std::max(last, arrival.when);
  return last;
}

// ", 71 of 92 GiB each after 25 % headroom"
std::string fullness(const world::World& world, const Sized& sized) {
  const auto& rule = world.policy(sized.site);
  const auto& sizing = sized.sizing;
  const auto& empty = sized.empty;
  const std::string headroom =
      rule.headroom > Fraction(0) ? fmt::format(" after {} headroom", format(rule.headroom)) : "";
  switch (sizing.binds) {
    case Binds::memory: {
      const bool over = rule.memory_overcommit > Ratio(1);
      return fmt::format(", {} each{}{}", part_of(format(sizing.memory_used), format(empty.memory_total)), headroom,
                         over ? fmt::format(" and {:.3g}-fold overcommit", rule.memory_overcommit.value()) : "");
    }
    case Binds::cpu:
      return fmt::format(", {} each{}", part_of(format(sizing.cpu_used), format(empty.cpu_total)), headroom);
    case Binds::cores:
      return fmt::format(", {:.3g} of {:.3g} each that may be promised", sizing.cores_used, empty.cores_total);
    default:
      return "";
  }
}

const char* what_binds(Binds binds) {
  switch (binds) {
    case Binds::memory:
      return "memory binds";
    case Binds::cpu:
      return "CPU binds";
    case Binds::cores:
      return "cores of instances bind";
    case Binds::own_servers:
      return "servers of their own bind";
    case Binds::apart:
      return "instances that stand apart bind";
    case Binds::nothing:
      break;
  }
  return "";
}

std::string head(const world::World& world, const Sized& sized) {
  const auto& sizing = sized.sizing;
  const std::string count = number_of(static_cast<std::size_t>(sizing.count), "server");
  if (sizing.count == sizing.reserve) {
    if (sizing.count > 0) return count + ": there is room enough, but for a loss";
    if (sized.arrivals.empty()) {
      return fmt::format("{}: nothing has to find room until {}", count, format_month(sized.until));
    }
    return count + (sizing.misfits.empty() ? ": there is room enough" : "");
  }
  return fmt::format("{}: {} in {}{}", count, what_binds(sizing.binds), format_month(month_of_need(world, sized)),
                     fullness(world, sized));
}

// "; 140 instances need 1,630 GiB and 210 cores (p95) until 2008-06"
std::string need(const world::World& world, const Sized& sized) {
  if (sized.arrivals.empty()) return "";
  Bytes memory;
  Compute cpu;
  for (const auto& arrival : sized.arrivals) memory += arrival.item.memory, cpu += arrival.item.cpu;
  const auto level = world.policy(sized.site).size_by;
  const bool is_peak = level == service::Level::peak;
  return fmt::format("; {} need{} {} and {}{} until {}", number_of(sized.arrivals.size(), "instance"),
                     sized.arrivals.size() == 1 ? "s" : "", format(memory), format(cpu),
                     is_peak ? "" : fmt::format(" ({})", service::level_name(level)), format_month(sized.until));
}

// ", 3 servers that stay have 20 GiB and 4 cores free"
std::string free_room(const Sized& sized) {
  if (sized.existing.empty() || sized.arrivals.empty()) return "";
  Bytes memory;
  Compute cpu;
  for (const auto& host : sized.existing) {
    if (host.bin.dedicated) continue;
    memory += std::max(Bytes(0), host.bin.memory_free);
    cpu += std::max(Compute(0), host.bin.cpu_free);
  }
  const bool one = sized.existing.size() == 1;
  return fmt::format(", {} that stay{} {} {} and {} free", number_of(sized.existing.size(), "server"), one ? "s" : "",
                     one ? "has" : "have", format(memory), format(cpu));
}

std::string misfits(const Sized& sized) {
  const auto count = sized.sizing.misfits.size();
  if (count == 0) return "";
  return fmt::format("; {} fit{} on no such server, which has {} and {}", number_of(count, "instance"),
                     count == 1 ? "s" : "", format(sized.empty.memory_total), format(sized.empty.cpu_total));
}

// The room that is kept for a loss.
std::string kept(const world::World& world, const Sized& sized) {
  const auto fallback = world.policy(sized.site).fallback;
  if (fallback == option::Fallback::none) return "";
  const char* what = fallback == option::Fallback::host ? "server" : "other site";
  const auto& sizing = sized.sizing;
  const auto homeless = number_of(static_cast<std::size_t>(sizing.homeless), "instance");
  if (sizing.reserve == 0 && sizing.homeless == 0) return fmt::format("; any one {} may be lost", what);
  if (sizing.reserve == 0) return fmt::format("; {} would find no room after the loss of one {}", homeless, what);
  const auto of_them = fmt::format("; {} of them so that any one {} may be lost", sizing.reserve, what);
  return sizing.homeless == 0 ? of_them : fmt::format("{}, but for {}", of_them, homeless);
}

}  // namespace

std::string sizing_note(const world::World& world, const Sized& sized) {
  return head(world, sized) + need(world, sized) + free_room(sized) + misfits(sized) + kept(world, sized);
}

}  // namespace verbund::agenda
