#include "sim/study/lines.h"

#include "sim/study/document_units.h"

namespace verbund::study {
namespace {

document::LinkResult link_result(const network::Link& link, const std::vector<Instant>& months, Instant end,
                                 const meters::LinkRecord& seen) {
  document::LinkResult result;
  for (const Bytes bytes : seen.month) result.sent_by_month.push_back(tib(bytes));
  result.sent = sum(result.sent_by_month);
  const double busy = sum(seen.busy_seconds);
  result.busy = busy / seconds_per_hour;
  result.mean_use = share(result.sent * bytes_per_tib, link.bandwidth.value() * busy);
  const auto percents = [](const std::vector<Fraction>& shares) {
    std::vector<double> all;
    for (const Fraction share : shares) all.push_back(percent * share.value());
    return all;
  };
  result.use_mean_by_month = percents(seen.use_mean);
  result.use_p95_by_month = percents(seen.use_p95);
  result.use_peak_by_month = percents(seen.use_peak);
  for (std::size_t m = 0; m < months.size(); ++m) {
    const Duration lasts = meters::end_of_month(months, m, end) - months[m];
    result.use_mean += result.use_mean_by_month[m] * (lasts / (end - months[0]));
  }
  result.use_p95 = highest(result.use_p95_by_month);
  result.use_peak = highest(result.use_peak_by_month);
  if (result.use_peak > 0) result.busiest_at = format_instant(seen.busiest_at);
  return result;
}

document::BackupResult backup_result(const meters::BackupRecord& seen) {
  document::BackupResult result;
  result.made = seen.made;
  result.beside = seen.beside;
  result.late = seen.late;
  result.skipped = seen.skipped;
  result.failed = seen.failed;
  result.open = seen.open;
  result.latest = hours(seen.latest);
  if (seen.late > 0) result.latest_at = format_instant(seen.latest_at);
  result.oldest = hours(seen.oldest);
  if (seen.oldest.value() > 0) result.oldest_at = format_instant(seen.oldest_at);
  result.oldest_of = seen.oldest_of;
  result.asked = tib(seen.asked);
  result.sent = tib(seen.sent);
  result.not_sent = tib(seen.not_sent);
  return result;
}

document::ReplicaResult replica_result(const meters::ReplicaRecord& seen) {
  document::ReplicaResult result;
  result.lag = seen.lag.value();
  if (seen.lag_at != Instant{}) result.lag_at = format_instant(seen.lag_at);
  result.beyond_rpo = hours(seen.beyond_rpo);
  result.strictest = seen.strictest.value();
  result.strictest_of = seen.strictest_of;
  result.write_delay = milliseconds(seen.write_delay);
  result.alone = share(seen.alone.value(), seen.stood.value());
  result.asked = tib(seen.asked);
  result.sent = tib(seen.sent);
  result.not_sent = tib(seen.not_sent);
  result.dropped = tib(seen.dropped);
  return result;
}

document::TrafficResult traffic_result(const meters::TrafficRecord& seen, Duration all) {
  document::TrafficResult result;
  result.users = seen.users;
  result.at = seen.at;
  result.asked = tib(seen.asked);
  result.mean = megabits(Bandwidth(seen.asked.value() / all.value()));
  result.peak = megabits(seen.peak);
  if (result.peak > 0) result.peak_at = format_instant(seen.peak_at);
  result.not_carried = share(seen.not_carried.value(), seen.asked.value());
  result.detoured = share(seen.detoured.value(), seen.asked.value());
  result.round_trip = milliseconds(seen.round_trip);
  return result;
}

}  // namespace

void summarise_lines(const scenario::Scenario& scenario, const meters::Observations& seen,
                     document::OptionResult& result) {
  for (std::size_t l = 0; l < scenario.links.size(); ++l) {
    const network::Link& link = scenario.links[scenario.links.index(l)];
    result.links[link.id] = link_result(link, seen.months, scenario.end(), seen.links[l]);
  }
  for (std::size_t b = 0; b < scenario.backups.size(); ++b) {
    result.backups[scenario.backups[scenario.backups.index(b)].id] = backup_result(seen.backups[b]);
  }
  for (std::size_t r = 0; r < scenario.replicas.size(); ++r) {
    result.replicas[scenario.replicas[scenario.replicas.index(r)].id] = replica_result(seen.replicas[r]);
  }
  for (const auto& traffic : seen.traffic) {
    result.traffic.push_back(traffic_result(traffic, scenario.end() - scenario.start));
  }
}

}  // namespace verbund::study
