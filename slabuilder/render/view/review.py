"""Component 7 as templates see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.agreement.review import Recalculated, WhoSigns
from slabuilder.language.messages import marked
from slabuilder.render.view.writing import Writing

RECALCULATED = {
    Recalculated.CLOSE_RATE: marked("the close rate"),
    Recalculated.FUNNEL: marked("the rates of the funnel"),
    Recalculated.AVERAGE_DEAL: marked("the average deal"),
    Recalculated.SALES_CYCLE: marked("the sales cycle"),
    Recalculated.MONTHS: marked("the shares of the months"),
}
MATERIAL = {
    WhoSigns.BOTH: marked("A change of what someone owes makes a new version, which both sides sign."),
    WhoSigns.OWNER: marked("A change of what someone owes makes a new version, which the side that owes it signs."),
    WhoSigns.NOBODY: marked("A change of what someone owes makes a new version, which nobody has to sign."),
}
EDITORIAL = {
    WhoSigns.BOTH: marked("A change of words alone is signed by both sides, too."),
    WhoSigns.OWNER: marked("A change of words alone is signed by the side that owes what the words are about."),
    WhoSigns.NOBODY: marked("A change of words alone needs no signature."),
}


@dataclass(frozen=True, slots=True)
class RecalculationView:
    """What may move within the term."""

    every: str
    may_change: str
    up_to: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """When both sides come back to the agreement."""

    clauses: Mapping[str, str]
    cadence: str
    next: str
    meetings: str
    below: str
    tell: str
    then: Markup | None
    recalculation: RecalculationView | None
    material: str
    editorial: str


def review(writing: Writing) -> ReviewView:
    """The review with its dates and people in words."""
    part, language = writing.agreement.review, writing.language
    moves = part.recalculation
    return ReviewView(
        clauses=writing.clauses.within("review"),
        cadence=language.cadence(part.cadence),
        next=language.date(part.next),
        meetings=language.every(part.meetings.every),
        below=language.share(part.meetings.off_track.below),
        tell=writing.people(part.meetings.off_track.tell),
        then=writing.markdown(part.meetings.off_track.then),
        recalculation=None
        if moves is None
        else RecalculationView(
            every=language.every(moves.every),
            may_change=language.both([language.phrase(RECALCULATED[what]) for what in moves.may_change]),
            up_to=language.share(moves.up_to),
            approved_by=writing.people(moves.approved_by),
        ),
        material=language.text(MATERIAL[part.amendments.material]),
        editorial=language.text(EDITORIAL[part.amendments.editorial]),
    )
