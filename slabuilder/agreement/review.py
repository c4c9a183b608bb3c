"""Component 7: when the agreement is looked at again, and how it changes."""

from __future__ import annotations

from enum import StrEnum

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.lead_management import Period
from slabuilder.agreement.values import Date, Markdown, Share, SignatoryId


class Cadence(StrEnum):
    """How often the agreement is reviewed."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TWICE_A_YEAR = "twice a year"
    YEARLY = "yearly"


class OffTrack(Part):
    """What happens when a side falls behind."""

    below: Share = key("The share of the cumulative target below which a side is off track.", "90%")
    tell: tuple[SignatoryId, ...] = key("Who is told.", ["cmo", "cro"], min_length=1)
    then: Markdown | None = key("What happens next.", "Both sides agree on a plan within a week.", default=None)


class Meetings(Part):
    """The meetings in which both sides look at the figures."""

    every: Period = key("How often.", "week")
    off_track: OffTrack = key("What happens when a side falls behind.", {"below": "90%", "tell": ["cmo", "cro"]})


class Recalculated(StrEnum):
    """The inputs that a recalculation may move without new signatures."""

    CLOSE_RATE = "close_rate"
    FUNNEL = "funnel"
    AVERAGE_DEAL = "average_deal"
    SALES_CYCLE = "sales_cycle"
    MONTHS = "months"


class RecalculationPeriod(StrEnum):
    """How often the targets are recalculated."""

    MONTH = "month"
    QUARTER = "quarter"


class Recalculation(Part):
    """What may move within the term, without new signatures."""

    every: RecalculationPeriod = key("How often.", "month")
    may_change: tuple[Recalculated, ...] = key("Which inputs may change.", ["close_rate", "average_deal"], min_length=1)
    up_to: Share = key("By how much of its signed value an input may move.", "10%")
    approved_by: tuple[SignatoryId, ...] = key("Who approves.", ["cmo", "cro"], min_length=1)


class WhoSigns(StrEnum):
    """Who signs a change."""

    BOTH = "both sign"
    OWNER = "the side that owes it signs"
    NOBODY = "nobody signs"


class Amendments(Part):
    """How the agreement is changed."""

    material: WhoSigns = key("Who signs a change of what someone owes.", "both sign")
    editorial: WhoSigns = key("Who signs a change of words alone.", "nobody signs")


class Review(Part):
    """When both sides come back to the agreement."""

    cadence: Cadence = key("How often the agreement is reviewed.", "quarterly")
    next: Date = key("The day of the next review.", "2026-12-15")
    meetings: Meetings = key(
        "The meetings on the figures.", {"every": "week", "off_track": {"below": "90%", "tell": ["cmo", "cro"]}}
    )
    recalculation: Recalculation | None = key(
        "What may move within the term.",
        {"every": "month", "may_change": ["close_rate"], "up_to": "10%", "approved_by": ["cmo", "cro"]},
        default=None,
    )
    amendments: Amendments = key(
        "How the agreement is changed.", {"material": "both sign", "editorial": "nobody signs"}
    )
