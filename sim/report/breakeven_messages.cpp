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

constexpr BreakevenMessages german = {
    .period = "{} bis {}, Zahlungen aller Partner abzüglich Restbuchwert am Ende, nicht abgezinst",
    .period_discounted = "{} bis {}, Kapitalwert der Zahlungen aller Partner bei {} % Zins im Jahr",
    .title = "RANGWECHSEL zwischen {} und {}",
    .now_ahead = "So, wie das Szenario ist, liegt {} um {} EUR vorn.",
    .now_equal = "So, wie das Szenario ist, kosten beide gleich viel.",
    .turns = "Die Rangfolge wechselt beim Faktor {}: darunter liegt {} vorn, darüber {}.",
    .turns_often = "Die Rangfolge wechselt {} Mal, am nächsten beim Faktor {}, von {} zu {}.",
    .turns_too = "Sie wechselt auch bei {}, von {} zu {}.",
    .never = "Kein Faktor von {} bis {} ändert die Rangfolge.",
    .never_ahead = "{} liegt bei allen geprüften vorn.",
    .never_differ = "Bei allen geprüften kosten beide gleich viel.",
    .untouched = "Was verändert wird, macht zwischen den beiden keinen Unterschied.",
    .factor = "Faktor",
    .ahead = "vorn",
    .by = "um, EUR",
    .varied_one = "Verändert: {} (1 Wert)",
    .varied = "Verändert: {} ({} Werte)",
    .product = "{} × {} = {}",
    .product_from = "{} × {} = {} ab {}",
    .value = "{}",
    .value_from = "{} ab {}",
    .more = "und {} weitere",
    .money_only = "Nur Geld wird verändert: {} Faktoren, gerechnet aus denselben {} Läufen.",
    .runs_too = "Was verändert wird, verändert die Simulation: {} Faktoren, {} Läufe.",
};

}  // namespace

const BreakevenMessages& breakeven_messages(Language language) {
  return language == Language::german ? german : english;
}

}  // namespace verbund::report
