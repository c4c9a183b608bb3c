"""The facts of an agreement as a whole, its computed figures among them."""

from __future__ import annotations

from fractions import Fraction

from slabuilder.agreement.goals import Credit, Lag, Measure, PromisedIn, Rounding
from slabuilder.agreement.lead_management import Period, SilenceMeans
from slabuilder.agreement.review import Cadence
from slabuilder.checks.policies.facts import Fact, Item, Kind, options, subject


def _total(name: str, item: Item) -> Fraction | None:
    plan = item.judged.plan
    return None if plan is None else plan.totals[name].value


def _promised(item: Item) -> Fraction | None:
    plan = item.judged.plan
    return None if plan is None else plan.stages[item.part.goals.promise].value


def _close_rate(item: Item) -> Fraction | None:
    plan = item.judged.plan
    return None if plan is None else plan.totals["customers"].exact / plan.totals["leads"].exact


WHOLE = subject(
    "agreement",
    (),
    lambda judged: [Item(judged, judged.agreement, ())],
    Fact("id", Kind.TEXT, "The agreement's name.", ("id",), lambda item: item.part.id),
    Fact("currency", Kind.TEXT, "Its currency.", ("currency",), lambda item: item.part.currency),
    Fact("locale", Kind.TEXT, "Its language and region.", ("locale",), lambda item: item.part.locale),
    Fact("term_from", Kind.DATE, "The first day of the term.", ("term", "from"), lambda item: item.part.term.from_),
    Fact("term_to", Kind.DATE, "The last day of the term.", ("term", "to"), lambda item: item.part.term.to),
    Fact(
        "term_days",
        Kind.INTEGER,
        "The days of the term, both ends included.",
        ("term",),
        lambda item: (item.part.term.to - item.part.term.from_).days + 1,
    ),
    Fact(
        "marketing_signatories",
        Kind.INTEGER,
        "How many sign for marketing.",
        ("parties", "marketing", "signatories"),
        lambda item: len(item.part.parties.marketing.signatories),
    ),
    Fact(
        "sales_signatories",
        Kind.INTEGER,
        "How many sign for sales.",
        ("parties", "sales", "signatories"),
        lambda item: len(item.part.parties.sales.signatories),
    ),
    Fact(
        "sales_reps",
        Kind.INTEGER,
        "The reps of all sales teams.",
        ("parties", "sales", "teams"),
        lambda item: sum(team.reps for team in item.part.parties.sales.teams),
    ),
    Fact(
        "sales_quota",
        Kind.MONEY,
        "What sales has to close.",
        ("goals", "sales_quota"),
        lambda item: item.part.goals.sales_quota,
    ),
    Fact(
        "marketing_share",
        Kind.SHARE,
        "The share of the quota that is marketing's.",
        ("goals", "marketing_share"),
        lambda item: item.part.goals.marketing_share,
    ),
    Fact(
        "average_deal",
        Kind.MONEY,
        "What a customer brings on average, if it is one figure.",
        ("goals", "average_deal"),
        lambda item: item.part.goals.average_deal,
    ),
    Fact(
        "measure",
        Kind.CHOICE,
        "What the quota is measured in.",
        ("goals", "measure"),
        lambda item: item.part.goals.measure.value,
        options(Measure),
    ),
    Fact(
        "credit",
        Kind.CHOICE,
        "Which revenue is marketing's.",
        ("goals", "credit"),
        lambda item: item.part.goals.credit.value,
        options(Credit),
    ),
    Fact(
        "lag",
        Kind.CHOICE,
        "Whether leads are owed earlier by the sales cycle.",
        ("goals", "lag"),
        lambda item: item.part.goals.lag.value,
        options(Lag),
    ),
    Fact(
        "rounding",
        Kind.CHOICE,
        "How counts are rounded.",
        ("goals", "rounding"),
        lambda item: item.part.goals.rounding.value,
        options(Rounding),
    ),
    Fact(
        "promised_in",
        Kind.CHOICE,
        "Whether a number is promised, or a value.",
        ("goals", "promised_in"),
        lambda item: item.part.goals.promised_in.value,
        options(PromisedIn),
    ),
    Fact("promise", Kind.TEXT, "The promised stage.", ("goals", "promise"), lambda item: item.part.goals.promise),
    Fact(
        "sales_cycle",
        Kind.DURATION,
        "How long it takes from the promised stage to the deal.",
        ("goals", "sales_cycle"),
        lambda item: item.part.goals.sales_cycle,
    ),
    Fact(
        "marketing_revenue_goal",
        Kind.MONEY,
        "Computed: what marketing's leads have to bring.",
        ("goals", "marketing_share"),
        lambda item: _total("marketing_revenue", item),
    ),
    Fact(
        "customers_needed",
        Kind.DECIMAL,
        "Computed: the customers that this takes.",
        ("goals",),
        lambda item: _total("customers", item),
    ),
    Fact(
        "promised_leads",
        Kind.DECIMAL,
        "Computed: the leads of the promised stage that are owed.",
        ("goals", "promise"),
        _promised,
    ),
    Fact(
        "close_rate",
        Kind.SHARE,
        "Computed: the customers, of the leads of the first counted stage, over all segments.",
        ("goals", "close_rate"),
        _close_rate,
    ),
    Fact(
        "acceptance_within",
        Kind.DURATION,
        "How long sales has to accept a lead.",
        ("lead_management", "acceptance", "within"),
        lambda item: item.part.lead_management.acceptance.within,
    ),
    Fact(
        "silence_means",
        Kind.CHOICE,
        "What no answer in that time means.",
        ("lead_management", "acceptance", "silence_means"),
        lambda item: item.part.lead_management.acceptance.silence_means.value,
        options(SilenceMeans),
    ),
    Fact(
        "nurture_first_touch",
        Kind.DURATION,
        "When a lead that is not handed over hears first.",
        ("lead_management", "nurture", "first_touch"),
        lambda item: item.part.lead_management.nurture.first_touch,
    ),
    Fact(
        "closed_loop_every",
        Kind.CHOICE,
        "How often sales reports back.",
        ("lead_management", "closed_loop", "every"),
        lambda item: item.part.lead_management.closed_loop.every.value,
        options(Period),
    ),
    Fact(
        "cadence",
        Kind.CHOICE,
        "How often the agreement is reviewed.",
        ("review", "cadence"),
        lambda item: item.part.review.cadence.value,
        options(Cadence),
    ),
    Fact(
        "next_review", Kind.DATE, "The day of the next review.", ("review", "next"), lambda item: item.part.review.next
    ),
    Fact(
        "off_track_below",
        Kind.SHARE,
        "The share of the target below which a side is off track.",
        ("review", "meetings", "off_track", "below"),
        lambda item: item.part.review.meetings.off_track.below,
    ),
)
