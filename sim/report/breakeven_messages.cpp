#include "sim/report/breakeven_messages.h"

namespace verbund::report {
namespace {

constexpr BreakevenMessages english = {
    .period = "{} to {}, what all partners pay less what is left at the end, not discounted",
    .period_discounted = "{} to {}, NPV of what all partners pay, at {} %/year",
    .title = "BREAK-EVEN of {} and {}",
    .now_ahead = "As the scenario stands, {} is ahead by {} EUR.",
    .now_equal = "As the scenario stands, both cost the same.",
    .turns = "The ranking turns at the factor {}: below it {} is ahead, above it {}.",
    .turns_often = "The ranking turns {} times, nearest at the factor {}, from {} to {}.",
    .turns_too = "It also turns at {}, from {} to {}.",
    .never = "No factor from {} to {} turns the ranking.",
    .never_ahead = "{} is ahead at all that were tried.",
    .never_differ = "Both cost the same at all that were tried.",
    .untouched = "What is varied makes no difference between the two.",
    .factor = "factor",
    .ahead = "ahead",
    .by = "by, EUR",
    .varied_one = "Varied: {} (1 value)",
    .varied = "Varied: {} ({} values)",
    .product = "{} × {} = {}",
    .product_from = "{} × {} = {} from {}",
    .value = "{}",
    .value_from = "{} from {}",
    .more = "and {} more",
    .money_only = "Only money is varied: {} factors, costed from the same {} runs.",
    .runs_too = "What is varied changes what is simulated: {} factors, {} runs.",
};

}  // namespace

const BreakevenMessages& breakeven_messages() { return english; }

}  // namespace verbund::report
