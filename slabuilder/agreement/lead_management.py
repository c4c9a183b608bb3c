"""Component 6: how and when each side works on leads, and what it has time for."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.agreement.values import ConditionOnLead, Count, Id, Line, Markdown, Number, Share, Span, Whole
from slabuilder.diagnostics.finding import Finding


class Starts(StrEnum):
    """What starts the clock of the first touch."""

    CREATED = "created"
    QUALIFIED = "qualified"
    HANDED_OVER = "handed_over"


class Channel(StrEnum):
    """Where a lead is contacted."""

    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"
    SOCIAL = "social"
    VIDEO = "video"
    POST = "post"
    VISIT = "visit"


class FirstTouch(Part):
    """The first attempt to reach a lead."""

    within: Span = key("Within what time it has to happen.", "5 business minutes")
    met_for: Share | None = key(
        "For which share of the leads that must be kept; without one, for all.", "95%", default=None
    )


def _most_not_below_fewest(attempts: Attempts) -> Iterator[Finding]:
    if attempts.at_most is not None and attempts.at_most < attempts.at_least:
        help = f"write {attempts.at_least} or more, or take at_most: out"
        related = ((("at_least",), "at least so many"),)
        yield Finding("SLA016", "the most attempts are fewer than the fewest", ("at_most",), help, related=related)


class Attempts(Part):
    """How often a lead is tried before it is given back."""

    at_least: Count = key("The fewest attempts.", 6)
    at_most: Whole | None = key("The most.", 9, default=None)
    spacing: Span | None = key("The time between two attempts.", "1 business day", default=None)
    over: Span = key("The time over which they are spread.", "14 days")

    rules = (_most_not_below_fewest,)


class Escalation(Part):
    """What happens when the first touch is late."""

    after: Span = key("How long after the start.", "15 business minutes")
    to: Line = key("Who takes over, or what happens.", "team lead")


class FollowUp(Part):
    """How the leads that fit are worked on; the first rule that fits applies."""

    id: Id = key("The name of the rule.", "hot")
    when: ConditionOnLead | None = key(
        "Which leads; without a condition, every other lead that was handed over.", {"band": "A"}, default=None
    )
    starts: Starts = key("What starts the clock.", "handed_over")
    first_touch: FirstTouch = key("The first touch.", {"within": "5 business minutes", "met_for": "95%"})
    attempts: Attempts = key("The attempts.", {"at_least": 6, "over": "14 days"})
    channels: tuple[Channel, ...] = key("Where the lead is tried.", ["phone", "email"], default=())
    escalate: tuple[Escalation, ...] = key(
        "What happens when the first touch is late, in order.",
        [{"after": "15 business minutes", "to": "team lead"}],
        default=(),
    )


class SilenceMeans(StrEnum):
    """What it means when sales does not answer in time."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Acceptance(Part):
    """How sales accepts a lead, or gives it back."""

    within: Span = key("How long sales has to accept or reject.", "1 business day")
    silence_means: SilenceMeans = key("What no answer in that time means.", "accepted")
    reasons: tuple[Line, ...] = key(
        "The reasons for which a lead may be rejected.", ["no budget", "duplicate"], min_length=1
    )


class Nurture(Part):
    """What happens to every lead that is not handed over, or comes back."""

    owner: Owner = key("Which side answers for it.", "marketing")
    first_touch: Span = key("When the lead hears from that side first.", "2 business days")
    recycle_after: Span | None = key(
        "After how long a lead that came back may be handed over again.", "90 days", default=None
    )
    how: Markdown | None = key("How these leads are kept warm.", "A monthly letter, a quarterly call.", default=None)


class Period(StrEnum):
    """How often something happens."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class ClosedLoop(Part):
    """The report by which sales tells marketing what became of its leads."""

    every: Period = key("How often.", "week")
    owner: Owner = key("Which side answers for it.", "sales")
    recorded_in: Line = key("Where it is recorded.", "CRM")


def _some_hours(capacity: Capacity) -> Iterator[Finding]:
    if capacity.selling_hours_per_week == 0:
        help = "write the hours that one rep has for leads, such as 20"
        yield Finding("SLA016", "with 0 hours a week nobody works on a lead", ("selling_hours_per_week",), help)


def _some_minutes(capacity: Capacity) -> Iterator[Finding]:
    if capacity.minutes_per_attempt == 0:
        help = "write what it takes on average, such as 6"
        yield Finding("SLA016", "with 0 minutes an attempt takes no time", ("minutes_per_attempt",), help)


class Capacity(Part):
    """What the sales teams have time for."""

    selling_hours_per_week: Number = key("The hours a week that one rep has for leads.", 20)
    minutes_per_attempt: Number = key("The minutes that one attempt takes.", 6)

    rules = (_some_hours, _some_minutes)


class LeadManagement(Part):
    """How both sides work on leads."""

    follow_up: tuple[FollowUp, ...] = key(
        "The rules for following up, in order.",
        [
            {
                "id": "rest",
                "starts": "handed_over",
                "first_touch": {"within": "4 business hours"},
                "attempts": {"at_least": 4, "over": "21 days"},
            }
        ],
        min_length=1,
    )
    acceptance: Acceptance = key(
        "Acceptance and rejection.", {"within": "1 business day", "silence_means": "accepted", "reasons": ["no budget"]}
    )
    nurture: Nurture = key(
        "The leads that are not handed over, or come back.", {"owner": "marketing", "first_touch": "2 business days"}
    )
    closed_loop: ClosedLoop = key(
        "The report on what became of the leads.", {"every": "week", "owner": "sales", "recorded_in": "CRM"}
    )
    capacity: Capacity = key(
        "What the sales teams have time for.", {"selling_hours_per_week": 20, "minutes_per_attempt": 6}
    )
