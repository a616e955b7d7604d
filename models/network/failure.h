// What the failure of one link or of one site cuts off from the rest.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "models/network/link.h"

namespace verbund::network {

// Links whose failure separates sites (the bridges of the graph), in the order of the table.
std::vector<Index<Link>> cut_links(const Table<Link>&, std::size_t site_count);

// Sites whose failure separates others from one another (the cut vertices of the graph), in the order of the table.
std::vector<Index<site::Site>> cut_sites(const Table<Link>&, std::size_t site_count);

// For each site the number of the part of the network in which it finds itself, counted from 0 in the order of the
// sites: as it is, and when these links have failed. Sites of one part reach one another.
std::vector<std::size_t> parts(const Table<Link>&, std::size_t site_count);
std::vector<std::size_t> parts_without(const Table<Link>&, std::size_t site_count,
                                       const std::vector<Index<Link>>& failed);

// Two sites, the first before the second in the table.
using Pair = std::array<Index<site::Site>, 2>;

// The pairs of sites that reach one another only as long as the link, or a third site, does not fail; in order.
std::vector<Pair> separated_by(const Table<Link>&, std::size_t site_count, Index<Link> failed);
std::vector<Pair> separated_by(const Table<Link>&, std::size_t site_count, Index<site::Site> failed);

}  // namespace verbund::network
