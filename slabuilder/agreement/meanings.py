"""What the words of the format mean, in a line each, for editors and the reference.

Words that say all there is to say (`weekly`, `phone`) have no line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from slabuilder.agreement.goals import Credit, DailyParts, Lag, Measure, PromisedIn, Rounding
from slabuilder.agreement.kpis import Metric, TargetWord
from slabuilder.agreement.lead_management import SilenceMeans, Starts
from slabuilder.agreement.qualified_lead import DecidedBy, OnePer
from slabuilder.agreement.review import Recalculated, WhoSigns
from slabuilder.conditions.words import FieldType


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word of the condition language means, and a condition that uses it."""

    text: str
    example: dict[str, object]


CONDITION_WORDS: dict[str, Meaning] = {
    "all": Meaning("Every one of these conditions holds.", {"all": [{"state": "CT"}, {"employees": {"at_least": 20}}]}),
    "any": Meaning("At least one of these conditions holds.", {"any": [{"state": "CT"}, {"requested_demo": True}]}),
    "not": Meaning("This condition does not hold; for a blank field, it does not.", {"not": {"state": "NJ"}}),
    "stage": Meaning("The lead reached this stage, or a later one.", {"stage": "mql"}),
    "band": Meaning("The lead is in this quality band, or in one of these.", {"band": ["A", "B"]}),
    "persona": Meaning("The lead is this buyer persona, or one of these.", {"persona": "ops-olivia"}),
    "score": Meaning("The points that the lead has.", {"score": {"at_least": 60}}),
}
"""What a condition can hold besides a test of a field."""

TEST_MEANINGS: dict[str, Meaning] = {
    "at_least": Meaning("This number, or more.", {"employees": {"at_least": 20}}),
    "more_than": Meaning("More than this number.", {"employees": {"more_than": 19}}),
    "at_most": Meaning("This number, or less.", {"employees": {"at_most": 500}}),
    "less_than": Meaning("Less than this number.", {"employees": {"less_than": 501}}),
    "between": Meaning("From the first to the second, both included.", {"employees": {"between": [20, 500]}}),
    "one_of": Meaning("One of these values.", {"state": {"one_of": ["CT", "MA", "NY"]}}),
    "none_of": Meaning("Known, and none of these values.", {"state": {"none_of": ["NJ"]}}),
    "contains": Meaning("At least one of these, as whole words.", {"job_title": {"contains": ["vp", "director"]}}),
    "contains_text": Meaning("At least one of these, inside words too.", {"job_title": {"contains_text": "engineer"}}),
    "starts_with": Meaning(
        "The text begins with one of these.", {"job_title": {"starts_with": ["vp", "vice president"]}}
    ),
    "before": Meaning("Before this day begins.", {"created_at": {"before": "2026-10-01"}}),
    "after": Meaning("After this day has ended.", {"created_at": {"after": "2026-09-30"}}),
    "within_last": Meaning("At most this long ago.", {"last_visit": {"within_last": "30 days"}}),
    "is_known": Meaning("Filled in (true), or blank (false).", {"email": {"is_known": True}}),
}
"""What a test of a field can be, besides a bare value."""

_OPTIONS: dict[type[StrEnum], dict[StrEnum, str]] = {
    FieldType: {
        FieldType.TEXT: "Free text; compared without regard to capitals.",
        FieldType.CHOICE: "One of the values that `options` lists.",
        FieldType.BOOLEAN: "`true` or `false`.",
        FieldType.INTEGER: "A whole number.",
        FieldType.DECIMAL: "A number that may have decimals.",
        FieldType.MONEY: "An amount in the agreement's currency.",
        FieldType.DATE: "A day.",
        FieldType.TIMESTAMP: "A day and a time.",
    },
    DecidedBy: {
        DecidedBy.ACCEPTANCE: "Sales accepts the lead.",
        DecidedBy.PERSON: "A person judges the lead.",
    },
    OnePer: {
        OnePer.PERSON: "Every person is a lead.",
        OnePer.COMPANY: "All people of one company are one lead.",
    },
    Measure: {
        Measure.BOOKINGS: "The value of new contracts, when they are signed.",
        Measure.REVENUE: "Revenue, when it is earned.",
        Measure.RECURRING_REVENUE: "Revenue that comes again every year.",
    },
    Credit: {
        Credit.SOURCED: "Of the leads that marketing brought.",
        Credit.INFLUENCED: "Of all leads that marketing touched.",
    },
    DailyParts: {
        DailyParts.CALENDAR: "Over all days of the month.",
        DailyParts.OPEN: "Over the days on which the agreement's calendar is open.",
    },
    Lag: {
        Lag.UNSHIFTED: "Leads are owed within the term.",
        Lag.SHIFTED: "Leads are owed earlier, by the length of the sales cycle.",
    },
    PromisedIn: {
        PromisedIn.COUNT: "So many leads.",
        PromisedIn.VALUE: "Leads worth so much: average deal × close rate for each.",
    },
    Rounding: {
        Rounding.UP: "To the next whole number above.",
        Rounding.NEAREST: "To the nearest whole number.",
        Rounding.EXACT: "Not at all.",
    },
    Metric: {
        Metric.LEADS: "Leads.",
        Metric.MQLS: "Marketing-qualified leads.",
        Metric.SALS: "Sales-accepted leads.",
        Metric.SQLS: "Sales-qualified leads.",
        Metric.OPPORTUNITIES: "Opportunities.",
        Metric.CUSTOMERS: "New customers.",
        Metric.PROMISED_LEADS: "Leads of the promised stage.",
        Metric.LEAD_VALUE: "The value of a lead; where value is promised, of all that are owed.",
        Metric.MARKETING_REVENUE: "Revenue credited to marketing.",
        Metric.ALL_REVENUE: "Revenue from all leads, whichever side brought them.",
        Metric.AVERAGE_DEAL: "What a customer brings on average.",
        Metric.CLOSE_RATE: "The share of leads that become customers.",
        Metric.SALES_CYCLE: "The time from the promised stage to the deal.",
        Metric.SPEED_TO_LEAD: "The time until the first touch.",
        Metric.FIRST_TOUCH_IN_TIME: "The share of leads whose first touch was in time.",
        Metric.ATTEMPTS: "Attempts for each lead.",
        Metric.ACCEPTANCE_RATE: "The share of handed-over leads that sales accepts.",
        Metric.REJECTION_RATE: "The share of handed-over leads that sales rejects.",
        Metric.OTHER: "Anything else; `name` and `means` say what.",
    },
    TargetWord: {
        TargetWord.COMPUTED: "The figure that the goals give.",
        TargetWord.AS_PROMISED: "What another clause of the agreement promises.",
    },
    Starts: {
        Starts.CREATED: "When the lead came in.",
        Starts.QUALIFIED: "When the lead reached the promised stage.",
        Starts.HANDED_OVER: "When the lead was handed over to sales.",
    },
    SilenceMeans: {
        SilenceMeans.ACCEPTED: "Without an answer, the lead counts as accepted.",
        SilenceMeans.REJECTED: "Without an answer, the lead counts as rejected.",
    },
    Recalculated: {
        Recalculated.CLOSE_RATE: "The close rate.",
        Recalculated.FUNNEL: "The rates of the funnel.",
        Recalculated.AVERAGE_DEAL: "The average deal.",
        Recalculated.SALES_CYCLE: "The length of the sales cycle.",
        Recalculated.MONTHS: "The months' shares of what is left of the promise.",
    },
    WhoSigns: {
        WhoSigns.BOTH: "All signatories of both sides.",
        WhoSigns.OWNER: "The signatories of the side whose duty changes.",
        WhoSigns.NOBODY: "No new signature is needed.",
    },
}


def meanings_of(options: type[StrEnum]) -> Mapping[StrEnum, str]:
    """What each word of an enumeration means, in its order; nothing where the words say it all."""
    return _OPTIONS.get(options, {})


def name_of(kind: str) -> str:
    """What is written to refer to something of this kind."""
    return {"lead field": "the name of a lead field", "stage or won": "the id of a stage, or won"}.get(
        kind, f"the id of a {kind}"
    )
