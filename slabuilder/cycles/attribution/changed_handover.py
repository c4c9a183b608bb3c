"""Which inputs of the hours changed between two agreements, each as a switch: routes, teams, attempts, minutes.

Routes, teams and rules refer to each other: where one comes or goes, or a route leads elsewhere, they change together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.cycles.attribution.inputs import ChangedInput, Kind
from slabuilder.cycles.attribution.setting import with_value
from slabuilder.cycles.attribution.switches import Switch
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit
from slabuilder.targets.routes import teams_with_routes

HandoverSwitch = Switch[Agreement]

_HANDOFF, _RULES, _TEAMS = ("handoff",), ("lead_management", "follow_up"), ("parties", "sales", "teams")
_CAPACITY = ("lead_management", "capacity")


def changed_handover(before: Agreement, after: Agreement) -> tuple[HandoverSwitch, ...]:
    """The switches from the hours that a lead takes in `before` to those in `after`."""
    same = _built(before) == _built(after)
    return (
        *([*_expected(before, after), *_attempts(before, after), *_reps(before, after)] if same else [_all_of(after)]),
        *_minutes(before, after),
    )


def _built(agreement: Agreement) -> tuple[Mapping[str, tuple[str, bool]], frozenset[str]]:
    """Which routes there are, to whom, whether each says what it expects; and which rules."""
    routes = {route.id: (route.to, route.expected is not None) for route in agreement.handoff}
    return routes, frozenset(rule.id for rule in agreement.lead_management.follow_up)


def _all_of(after: Agreement) -> HandoverSwitch:
    def set_all(agreement: Agreement) -> Agreement:
        for path in (_HANDOFF, _TEAMS, _RULES):
            agreement = with_value(agreement, path, _at(after, path))
        return agreement

    return Switch(ChangedInput(Kind.HANDOVER, (_HANDOFF, _TEAMS, _RULES)), set_all)


def _expected(before: Agreement, after: Agreement) -> Iterator[HandoverSwitch]:
    """The shares that routes expect: they sum to 100 %, and so change together."""
    shares = {route.id: route.expected for route in after.handoff}
    if any(shares[route.id] != route.expected for route in before.handoff):
        paths = tuple(
            (*_HANDOFF, index, "expected") for index, route in enumerate(after.handoff) if route.expected is not None
        )
        yield Switch(ChangedInput(Kind.EXPECTED_SHARES, paths), _setting(_HANDOFF, "expected", shares))


def _attempts(before: Agreement, after: Agreement) -> Iterator[HandoverSwitch]:
    earlier = {rule.id: rule.attempts for rule in before.lead_management.follow_up}
    for index, rule in enumerate(after.lead_management.follow_up):
        old, new = earlier[rule.id].at_least, rule.attempts.at_least
        path = (*_RULES, index, "attempts", "at_least")
        yield from _number(Kind.ATTEMPTS, path, Unit.ATTEMPTS, old, new, _setting(_RULES, "attempts", {rule.id: rule.attempts}), rule.id)  # fmt: skip


def _reps(before: Agreement, after: Agreement) -> Iterator[HandoverSwitch]:
    """The reps of teams that routes lead to: without expected shares, leads are divided by them."""
    earlier = {team.id: team.reps for team in before.parties.sales.teams}
    for index, team in teams_with_routes(after):
        path = (*_TEAMS, index, "reps")
        yield from _number(Kind.REPS, path, Unit.REPS, earlier[team.id], team.reps, _setting(_TEAMS, "reps", {team.id: team.reps}), team.id)  # fmt: skip


def _minutes(before: Agreement, after: Agreement) -> Iterator[HandoverSwitch]:
    path = (*_CAPACITY, "minutes_per_attempt")
    old, new = _at(before, path), _at(after, path)
    yield from _number(Kind.MINUTES, path, Unit.MINUTES, old, new, lambda agreement: with_value(agreement, path, new))


def _number(
    kind: Kind,
    path: Path,
    unit: Unit,
    old: Any,
    new: Any,
    set: Callable[[Agreement], Agreement],
    subject: str | None = None,
) -> Iterator[HandoverSwitch]:
    if old != new:
        yield Switch(ChangedInput(kind, (path,), subject, unit, Fraction(old), Fraction(new)), set)


def _setting(path: Path, name: str, values: Mapping[str, object]) -> Callable[[Agreement], Agreement]:
    """What sets the key `name` of the items of the list at `path`, by the items' ids."""

    def set_items(agreement: Agreement) -> Agreement:
        items = [
            item.model_copy(update={name: values[item.id]}) if item.id in values else item
            for item in _at(agreement, path)
        ]
        return with_value(agreement, path, tuple(items))

    return set_items


def _at(part: Part, path: Path) -> Any:
    found: Any = part
    for name in path:
        found = getattr(found, str(name))
    return found
