"""The next cycle of an agreement, and the next version within a cycle, as edits of its text.

Only what the calendar decides is moved. What somebody has counted, found out or agreed stays, for people to review.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.renewal.next_cycle import NextCycle, later, later_month
from slabuilder.quantities.dates import Month
from slabuilder.source.document import Document
from slabuilder.source.edits import Edit, InsertKey, RenameKey, SetScalar, edited
from slabuilder.targets.plan import Plan

WON = "won"
"""The customers, as past results name them."""

_PAST = ("goals", "why", "past_results")


def renewed(document: Document, agreement: Agreement, plan: Plan, cycle: NextCycle) -> str:
    """The text of `document`, which says `agreement`, for the next `cycle`; `plan` is that of the ended one.

    The term, the next review and the months of the promise move with the cycle, the version is the first again, and
    the ended cycle joins the past results with its planned figures, which a comment says to replace. CannotEditError
    where something else would change too.
    """
    return edited(document, [*_moved(agreement, cycle), *_past(agreement, plan)])


def amended(document: Document, agreement: Agreement, effective: date) -> str:
    """The text of `document`, which says `agreement`, as the version after it, which binds from `effective` on."""
    return edited(document, list(_version(agreement.version.number + 1, effective)))


def _version(number: int, effective: date) -> Iterator[Edit]:
    yield SetScalar(("version", "number"), str(number))
    yield SetScalar(("version", "effective"), effective.isoformat())


def _moved(agreement: Agreement, cycle: NextCycle) -> Iterator[Edit]:
    yield SetScalar(("cycle",), cycle.name)
    yield from _version(1, cycle.first)
    yield SetScalar(("term", "from"), cycle.first.isoformat())
    yield SetScalar(("term", "to"), cycle.last.isoformat())
    yield SetScalar(("review", "next"), _moved_day(agreement.review.next, agreement, cycle).isoformat())
    for month in agreement.goals.months:
        yield RenameKey(("goals", "months", str(month)), str(later_month(month, _months_on(agreement, cycle))))


def _months_on(agreement: Agreement, cycle: NextCycle) -> int:
    before, after = Month.of(agreement.term.from_), Month.of(cycle.first)
    return (after.year - before.year) * 12 + after.month - before.month


def _moved_day(day: date, agreement: Agreement, cycle: NextCycle) -> date:
    """`day` as far on as the term: by months where the terms begin on the same day of one, and by days otherwise."""
    months = _months_on(agreement, cycle)
    if later(agreement.term.from_, months) == cycle.first:
        return later(day, months)
    return day + (cycle.first - agreement.term.from_)


def _past(agreement: Agreement, plan: Plan) -> Iterator[Edit]:
    past = agreement.goals.why.past_results
    if agreement.cycle in past:
        return
    figures = {name: str(count) for name, count in planned_figures(agreement, plan).items()}
    comment = f"planned, not counted: replace these figures of {agreement.cycle} by what came"
    if past:
        yield InsertKey(_PAST, agreement.cycle, {**figures}, comment)
    else:
        yield InsertKey(_PAST[:-1], _PAST[-1], {agreement.cycle: {**figures}}, comment)


def planned_figures(agreement: Agreement, plan: Plan) -> Mapping[str, int]:
    """What was planned, under the names that the last past results have, or else that of the promised stage, and won."""
    planned = {**plan.stages, WON: plan.totals["customers"]}
    past = list(agreement.goals.why.past_results.values())
    names = [name for name in (past[-1] if past else ()) if name in planned] or [agreement.goals.promise, WON]
    return {name: _whole(planned[name].value) for name in names}


def _whole(count: Fraction) -> int:
    """A count that is not rounded in the agreement, as the whole one that keeps it."""
    return math.ceil(count)
