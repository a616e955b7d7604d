#include <algorithm>

#include "models/service/service.h"

namespace verbund::service {

bool matches(const Selector& selector, const Service& service, Index<Service> index) {
  const auto is_this = [&](const Ref<Service>& ref) { return ref.index == index; };
  if (!selector.ids.empty() && std::none_of(selector.ids.begin(), selector.ids.end(), is_this)) return false;
  if (selector.partner && selector.partner->index != service.partner.index) return false;
  const auto& kinds = selector.kinds;
  if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), service.kind) == kinds.end()) return false;
  return !selector.at || selector.at->index == service.at.index;
}

}  // namespace verbund::service
