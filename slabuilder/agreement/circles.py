"""Conditions that refer to each other in a circle, so that none of them could ever be decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slabuilder.agreement.names import ids_at
from slabuilder.conditions.references import references
from slabuilder.conditions.tree import Condition
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path

Node = str


def circles(conditions: Sequence[tuple[Path, Condition]], value: object) -> Iterator[Finding]:
    """One finding for each circle among the conditions that stand at these paths of `value`."""
    edges: dict[Node, list[tuple[Node, Path]]] = {"a band": [("the score", ())]}
    for path, condition in conditions:
        node = _decided_by(path, value)
        if node is not None:
            for reference in references(condition):
                edges.setdefault(node, []).append((_node(reference.kind, reference.name), (*path, *reference.path)))
    done: set[Node] = set()
    for start in list(edges):
        yield from _from(start, [], [], edges, done)


def _from(
    node: Node, way: list[Node], places: list[Path], edges: dict[Node, list[tuple[Node, Path]]], done: set[Node]
) -> Iterator[Finding]:
    if node in way:
        first = way.index(node)
        names = " → ".join([*way[first:], node])
        place = next(place for place in reversed(places[first:]) if place)
        help = "take one of these references out"
        yield Finding("SLA014", f"this goes round in a circle: {names}", place, help)
        return
    if node in done:
        return
    for target, place in edges.get(node, ()):
        yield from _from(target, [*way, node], [*places, place], edges, done)
    done.add(node)


def _decided_by(path: Path, value: object) -> Node | None:
    """What the condition at `path` decides, where a condition can refer to it."""
    match path:
        case ("qualified_lead", "stages", int(index), "when"):
            return _named("stage", value, ("qualified_lead", "stages", index))
        case ("qualified_lead", "scoring", int(), "when"):
            return "the score"
        case ("buyer_personas", int(index), "matches_when"):
            return _named("persona", value, ("buyer_personas", index))
        case _:
            return None


def _node(kind: str, name: str) -> Node:
    match kind:
        case "score":
            return "the score"
        case "band":
            return "a band"
        case _:
            return f"{kind} {name}"


def _named(kind: str, value: object, path: Path) -> Node | None:
    """The node of the item at `path`; none if it has no id, since then nothing refers to it."""
    *above, index = path
    found = {place[-2]: name for name, place in ids_at(value, tuple(above))}
    return _node(kind, found[index]) if index in found else None
