#include "sim/report/money_messages.h"

namespace verbund::report {
namespace {

constexpr MoneyMessages english = {
    .categories = {"hardware", "licences", "maintenance", "electricity", "room", "storage", "WAN", "staff", "training",
                   "migration", "disposal, resale", "bought services", "project"},
    .cost = "Cost, {}",
    .total = "total",
    .without_staff = "all but staff",
    .below_from = "below the baseline from",
    .never = "never",
    .paid_by = "Borne by, {}",
    .worth = "Worth at the start, {}",
    .npv = "NPV of the cost",
    .npv_plain = "cost less what is left",
    .saving = "saved to the baseline",
    .annuity = "the same every year",
    .payback = "payback, years",
    .internal_rate = "internal rate, %",
    .residual = "left in the books",
    .regional = "spent in the region, %",
    .npv_of = "NPV of the cost of, {}",
    .goals = "Goals, margin (-: missed)",
    .goal_unserved_label = "unserved <= {} %",
    .goal_cost_label = "cost <= {} EUR",
    .goal_saving_label = "saved >= {} EUR",
    .goal_payback_label = "payback <= {} years",
    .goal_rto_missed_label = "RTO missed <= {}",
    .goal_regional_label = "in the region >= {} %",
    .note = "Money is in kEUR once any option costs 100 kEUR, else in EUR; rounded figures may not add up.",
    .note_of_worth =
        "NPV at {} %/year, {} terms, payments of a year as paid {}, less what is left in the books at the "
        "end. Internal rate: -, where nothing is laid out first or more is paid again later.",
    .by_year = "COST BY YEAR, {}",
    .by_partner = "COST BY PARTNER, {}",
    .part_of_year = "{}*",
    .part_note = "* the study covers a part of this year",
    .cumulated = "to baseline, cumulated",
    .to_baseline = "to baseline",
    .depreciation = "not paid: depreciation",
    .purchases = "PURCHASES, {}",
    .servers = "servers",
    .licences = "licences",
    .list_price = "list price",
    .own_discount = "own discount",
    .joint_discount = "by buying jointly",
    .paid = "paid",
    .purchases_note =
        "Own discount: what each partner's own volume reaches; by buying jointly: what the common volume "
        "adds to it. What is bought less shows in the list price. Of licences without yearly fees; without regional "
        "premiums.",
    .goal_unserved = "{} leaves {} % of demand unserved, at most {} % is allowed",
    .goal_cost = "{} costs {} EUR, at most {} EUR are allowed",
    .goal_saving = "{} saves {} EUR of the baseline's NPV, at least {} EUR are wanted",
    .goal_payback = "{} has paid back after {} years, at most {} years are allowed",
    .goal_no_payback = "{} never pays back, at most {} years are allowed",
    .goal_rto_missed = "{}: {} services miss their RTO in drills, at most {} may",
    .goal_regional = "{} spends {} % in the region, at least {} % are wanted",
    .entries_title = "{}: {} entries, {} EUR in all",
    .entries_none = "no entries",
    .entries_total = "total",
    .entries_causes = "Where the causes stand:",
    .entries_columns_date = "date",
    .entries_amount = "EUR",
    .entries_partner = "partner",
    .entries_site = "site",
    .entries_category = "category",
    .entries_payee = "in region",
    .entries_cause = "cause",
    .entries_of_kind = "{} ({})",
};

}  // namespace

const MoneyMessages& money_messages() { return english; }

}  // namespace verbund::report
