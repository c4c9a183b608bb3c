"""The numbers of the clauses: which part of the agreement stands under which number, such as 3.2 or C.1.

Components keep their numbers, whatever an agreement leaves out; within one, clauses are counted as they come. The
appendices behind them are lettered as they come, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.components import COMPONENTS
from slabuilder.spans import Path
from slabuilder.targets.plan import Plan

NUMBERED = (*COMPONENTS, "terms_used", "general", "additional_clauses")
"""The sections that have clauses, by their number: the seven components, and what stands behind them."""

APPENDICES = ("day_tables", "closures", "sources", "proofs", "accepted_findings", "uncertainty")

GENERAL = ("internal", "employment", "source", "wording")


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clause numbers by path in the model, or by a name of the document where the model has none."""

    numbers: dict[Path, str]

    def number(self, *path: str | int) -> str:
        """The number of the clause about `path`."""
        return self.numbers[path]

    def has(self, *path: str | int) -> bool:
        """Whether there is a clause about `path`."""
        return path in self.numbers

    def around(self, path: Path) -> str:
        """The number of the smallest clause or section that `path` is in."""
        return next(self.numbers[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.numbers)

    def within(self, section: str) -> dict[str, str]:
        """The clauses of `section` that are not items of a list, by the last step of their path."""
        return {
            str(path[-1]): number
            for path, number in self.numbers.items()
            if path[0] == section and len(path) > 1 and isinstance(path[-1], str)
        }


def numbered(agreement: Agreement, plan: Plan) -> Clauses:
    """The clauses of `agreement` with their numbers."""
    paths = {
        "buyer_personas": _each("buyer_personas", count=len(agreement.buyer_personas)),
        "qualified_lead": _qualified_lead(agreement),
        "goals": _goals(plan),
        "kpis": _each("kpis", count=len(agreement.kpis)),
        "handoff": _each("handoff", count=len(agreement.handoff)),
        "lead_management": _lead_management(agreement),
        "review": _review(agreement),
        "terms_used": (("terms_used", name) for name in ("parties", "calendars", "lead_fields", "words")),
        "general": (("general", name) for name in GENERAL),
        "additional_clauses": _each("additional_clauses", count=len(agreement.additional_clauses)),
        "sources": _sources(agreement),
        "accepted_findings": _each("accepted_findings", count=len(agreement.accepted_findings)),
    }
    there = _present(agreement, plan)
    named = [(str(number), section) for number, section in enumerate(NUMBERED, start=1) if there.get(section, True)]
    named += zip(ascii_uppercase, (section for section in APPENDICES if there[section]), strict=False)
    numbers: dict[Path, str] = {}
    for number, section in named:
        numbers[(section,)] = number
        for index, path in enumerate(paths.get(section, ()), start=1):
            numbers[path] = f"{number}.{index}"
    return Clauses(numbers)


def _present(agreement: Agreement, plan: Plan) -> dict[str, bool]:
    """Whether there is something for those sections that may be left out."""
    return {
        "additional_clauses": bool(agreement.additional_clauses),
        "day_tables": True,
        "closures": any(days.closures for days in plan.calendars.values()),
        "sources": any(True for _ in _sources(agreement)),
        "proofs": True,
        "accepted_findings": bool(agreement.accepted_findings),
        "uncertainty": plan.uncertainty is not None,
    }


def _each(*path: str, count: int) -> Iterator[Path]:
    return ((*path, index) for index in range(count))


def _qualified_lead(agreement: Agreement) -> Iterator[Path]:
    yield from _each("qualified_lead", "stages", count=len(agreement.qualified_lead.stages))
    yield ("qualified_lead", "counting")
    if agreement.qualified_lead.scoring:
        yield ("qualified_lead", "scoring")
    if agreement.qualified_lead.bands:
        yield ("qualified_lead", "bands")


def _goals(plan: Plan) -> Iterator[Path]:
    yield ("goals", "promise")
    yield ("goals", "sales_quota")
    yield ("goals", "rates")
    yield ("goals", "months")
    if plan.segments:
        yield ("goals", "segments")
    if plan.teams:
        yield ("goals", "teams")
    if plan.cycle is not None:
        yield ("goals", "sales_cycle")
    yield ("goals", "rounding")
    yield ("goals", "why")


def _sources(agreement: Agreement) -> Iterator[Path]:
    """The figures that come from somewhere: observed counts, results, today's volume, and what others published."""
    goals = agreement.goals
    if goals.close_rate is not None and goals.close_rate.observed is not None:
        yield ("goals", "close_rate", "observed")
    for index, step in enumerate(goals.funnel):
        if step.observed is not None:
            yield ("goals", "funnel", index, "observed")
    for cycle in goals.why.past_results:
        yield ("goals", "why", "past_results", cycle)
    for stage in goals.why.current_volume:
        yield ("goals", "why", "current_volume", stage)
    yield from _each("statistics", count=len(agreement.statistics))


def _lead_management(agreement: Agreement) -> Iterator[Path]:
    yield from _each("lead_management", "follow_up", count=len(agreement.lead_management.follow_up))
    for name in ("acceptance", "nurture", "closed_loop", "capacity"):
        yield ("lead_management", name)


def _review(agreement: Agreement) -> Iterator[Path]:
    yield ("review", "cadence")
    yield ("review", "meetings")
    if agreement.review.recalculation is not None:
        yield ("review", "recalculation")
    yield ("review", "amendments")
