"""By what a clause is the same in two versions, and in which clause a change stands: the way to it in the agreement."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.changes.items import Way, way_at
from slabuilder.render.redline.matching import CLAUSE
from slabuilder.render.view.clauses import numbered
from slabuilder.targets.plan import Plan

_SHOWN_IN: Mapping[Way, Way] = {
    ("goals", "measure"): ("goals", "promise"),
    ("goals", "lag"): ("goals", "promise"),
    ("goals", "marketing_share"): ("goals", "sales_quota"),
    ("goals", "average_deal"): ("goals", "sales_quota"),
    ("goals", "credit"): ("goals", "sales_quota"),
    ("goals", "close_rate"): ("goals", "rates"),
    ("goals", "funnel"): ("goals", "rates"),
    ("parties",): ("terms_used", "parties"),
    ("calendars",): ("terms_used", "calendars"),
    ("lead_fields",): ("terms_used", "lead_fields"),
    ("review", "next"): ("review", "cadence"),
}
"""Keys of an agreement that have no clause of their own, and the clause that shows them."""


def clause_ways(agreement: Agreement, plan: Plan) -> dict[str, Way]:
    """What each clause and section is about, by its number."""
    return {number: way_at(agreement, path) for path, number in numbered(agreement, plan).numbers.items()}


def name_clauses(body: Element, ways: Mapping[str, Way]) -> None:
    """Give each clause of `body` the name by which it is the same in every version."""
    names = {f"c{number}": name_of(way) for number, way in ways.items()}
    for element in body.iter():
        if (name := names.get(element.get("id", ""))) is not None:
            element.set(CLAUSE, name)


def name_of(way: Way) -> str:
    """The name of the clause about `way`; slashes stand in no id."""
    return "/".join(way)


def clause_of(way: Way, known: frozenset[str]) -> str | None:
    """The name of the clause, of those that are `known`, in which a change at `way` is shown; None if it is in none."""
    for shown, clause in _SHOWN_IN.items():
        if way[: len(shown)] == shown and name_of(clause) in known:
            return name_of(clause)
    for length in range(len(way), 1, -1):
        if (name := name_of(way[:length])) in known:
            return name
    return None
