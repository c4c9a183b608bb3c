"""The target of a KPI.

A higher floor or a lower ceiling is harder to keep for the side that answers for it. A target of another kind, such as a
duration where there was a share, cannot be weighed.
"""

from __future__ import annotations

from decimal import Decimal

from slabuilder.agreement.kpis import StatedTarget, TargetWord
from slabuilder.cycles.changes.change import Judgement, change_rule, different, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import is_shorter
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.words import number, percent
from slabuilder.quantities import Duration
from slabuilder.quantities.amounts import Percentage


@change_rule(
    code="CHG403",
    name="kpi-target",
    places=(
        "kpis.*.target",
        "kpis.*.target.at_least",
        "kpis.*.target.at_most",
    ),
    judges="""
kpis[accepted].target: {at_least: 90%}
""",
    leaves="""
kpis[accepted].reviewed: monthly
""",
)
def kpi_target(fact: Fact, compared: Compared) -> Judgement:
    """Targets that are harder to keep, or easier."""
    owner = value_at(compared.after, (*fact.way[:2], "owner"))
    says = f"target of KPI {fact.way[1]}: {_words(fact.after, fact.way[-1])}, was {_words(fact.before, fact.way[-1])}"
    if type(fact.before) is not type(fact.after) or isinstance(fact.after, TargetWord | StatedTarget):
        return different(says, owner)
    floor = fact.way[-1] == "at_least"
    if isinstance(fact.after, Duration):
        higher, lower = is_shorter(fact.before, fact.after, compared), is_shorter(fact.after, fact.before, compared)
    else:
        higher, lower = _figure(fact.after) > _figure(fact.before), _figure(fact.after) < _figure(fact.before)
    if not higher and not lower:
        return different(says, owner)
    return heavier(says, owner) if higher is floor else lighter(says, owner)


def _figure(value: Percentage | Decimal) -> Decimal:
    return value.share if isinstance(value, Percentage) else value


def _words(value: object, limit: str) -> str:
    """A target as the agreement has it, in words."""
    match value:
        case None:
            return f"nothing as {limit.replace('_', ' ')}"
        case StatedTarget(at_least=None, at_most=most):
            return f"at most {_amount(most)}"
        case StatedTarget(at_least=least):
            return f"at least {_amount(least)}"
        case TargetWord():
            return value.value
        case _:
            return f"{limit.replace('_', ' ')} {_amount(value)}"


def _amount(value: object) -> str:
    match value:
        case Percentage(share):
            return percent(share)
        case Decimal():
            return number(value)
        case _:
            return str(value)
