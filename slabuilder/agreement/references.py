"""Do the names in an agreement refer to something? Judged on plain values, so that one run tells all faults.

Also here: ids that stand twice, conditions that test a field in a way that its type does not have, and conditions
that refer to each other in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.circles import circles
from slabuilder.agreement.rates import CUSTOMER
from slabuilder.agreement.values import IsCondition, RefersTo
from slabuilder.agreement.vocabulary import vocabulary
from slabuilder.agreement.walk import lists_with_ids, sites
from slabuilder.conditions.literals import Field, literal, typed
from slabuilder.conditions.parser import parse
from slabuilder.conditions.references import Reference, references
from slabuilder.conditions.tree import Condition
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.quantities import QuantityError
from slabuilder.spans import Path

IMPLIED_STAGES = ("opportunity", CUSTOMER)
"""The stages that every sales process has; an agreement that says nothing of them need not list them."""

_PLURALS = {
    "stage": "stages",
    "band": "bands",
    "persona": "buyer personas",
    "team": "sales teams",
    "signatory": "signatories",
    "calendar": "calendars",
    "lead field": "lead fields",
}


@dataclass(frozen=True, slots=True)
class _Named:
    """The names that are declared, by kind, with the place of each."""

    places: dict[str, dict[str, Path]]

    def of(self, kind: str) -> dict[str, Path]:
        return self.places[kind]


def reference_findings(value: object) -> Iterator[Finding]:
    """Every fault of reference in `value`, the plain values of an agreement."""
    named = _declared(value)
    yield from _duplicate_ids(value)
    yield from _duplicates_across_parties(value)
    conditions: list[tuple[Path, Condition]] = []
    for site in sites(Agreement, value):
        if isinstance(site.marker, RefersTo):
            if isinstance(site.value, str):
                yield from _dangling(site.marker.kind, site.value, site.path, site.mark, named)
        elif site.marker is IsCondition:
            condition, _ = parse(site.value)
            if condition is not None:
                conditions.append((site.path, condition))
    fields = vocabulary(_at(value, ("lead_fields",)))
    for path, condition in conditions:
        for reference in references(condition):
            yield from _dangling_in_condition(reference, path, named)
        for finding in typed(condition, fields.known)[1]:
            if not fields.broken.intersection(finding.path):
                yield finding.below(path)
    yield from circles(conditions, value)
    yield from _examples(value, fields.known)


def _declared(value: object) -> _Named:
    stages = _ids(value, ("qualified_lead", "stages"))
    places = {
        "stage": dict.fromkeys(IMPLIED_STAGES, ()) | stages,
        "band": _ids(value, ("qualified_lead", "bands")),
        "persona": _ids(value, ("buyer_personas",)),
        "team": _ids(value, ("parties", "sales", "teams")),
        "signatory": _ids(value, ("parties", "marketing", "signatories"))
        | _ids(value, ("parties", "sales", "signatories")),
        "calendar": _ids(value, ("calendars",)),
    }
    fields = _at(value, ("lead_fields",))
    places["lead field"] = {str(name): ("lead_fields", name) for name in fields} if isinstance(fields, dict) else {}
    return _Named(places)


def _at(value: object, path: Path) -> object:
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _ids(value: object, path: Path) -> dict[str, Path]:
    items = _at(value, path)
    if not isinstance(items, list):
        return {}
    found: dict[str, Path] = {}
    for index, item in enumerate(items):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            found.setdefault(item["id"], (*path, index, "id"))
    return found


def _dangling(kind: str, name: str, path: Path, mark: Mark, named: _Named) -> Iterator[Finding]:
    if kind == "stage or won":
        if name == "won":
            return
        kind = "stage"
    names = named.of(kind)
    if name in names:
        return
    close = nearest(name, names)
    known = ", ".join(names) or "there are none yet"
    help = f"did you mean {close}?" if close else f"the {_PLURALS[kind]} are: {known}"
    if not names:
        help = f"there are no {_PLURALS[kind]} in this agreement yet"
    yield Finding("SLA013", f"{name!r} is not one of the {_PLURALS[kind]}", path, help, mark)


def _dangling_in_condition(reference: Reference, path: Path, named: _Named) -> Iterator[Finding]:
    if reference.kind != "score":
        yield from _dangling(reference.kind, reference.name, (*path, *reference.path), Mark.VALUE, named)


def _duplicate_ids(value: object) -> Iterator[Finding]:
    for path, items in lists_with_ids(Agreement, value):
        seen: dict[str, Path] = {}
        for index, item in enumerate(items):
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                place = (*path, index, "id")
                yield from _second(item["id"], place, seen)


def _duplicates_across_parties(value: object) -> Iterator[Finding]:
    marketing = _ids(value, ("parties", "marketing", "signatories"))
    for name, place in _ids(value, ("parties", "sales", "signatories")).items():
        yield from _second(name, place, marketing)


def _second(name: str, place: Path, seen: dict[str, Path]) -> Iterator[Finding]:
    if name in seen:
        related = ((seen[name], "first here"),)
        yield Finding(
            "SLA015", f"the id {name!r} stands twice", place, "give one of the two another id", related=related
        )
    seen.setdefault(name, place)


def _examples(value: object, fields: dict[str, Field]) -> Iterator[Finding]:
    stages = _at(value, ("qualified_lead", "stages"))
    for index, stage in enumerate(stages if isinstance(stages, list) else []):
        for name in ("examples", "counter_examples"):
            examples = stage.get(name) if isinstance(stage, dict) else None
            for number, example in enumerate(examples if isinstance(examples, list) else []):
                path: Path = ("qualified_lead", "stages", index, name, number)
                yield from _example(example, path, fields)


def _example(example: object, path: Path, fields: dict[str, Field]) -> Iterator[Finding]:
    for name, entry in example.items() if isinstance(example, dict) else ():
        if name in fields and isinstance(entry, str | bool):
            try:
                literal(entry, fields[name])
            except QuantityError as error:
                yield Finding("SLA012", f"expected {error}", (*path, name))
