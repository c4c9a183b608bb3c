"""The hours that sales needs: leads × attempts × minutes, of all teams together."""

from __future__ import annotations

from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.targets.capacity import hours_needed
from slabuilder.targets.expressions import Constant, Figure, Unit, evaluate
from slabuilder.targets.routes import teams_with_routes


def hours_a_lead(agreement: Agreement) -> Fraction:
    """The hours that all teams together need for one lead of the promised stage."""
    one = Figure("leads", Unit.LEADS, Constant(Fraction(1), Unit.LEADS), agreement.goals.promise)
    needed = (hours_needed(agreement, index, one) for index, _ in teams_with_routes(agreement))
    return sum((evaluate(figure) for figure in needed), Fraction(0))
