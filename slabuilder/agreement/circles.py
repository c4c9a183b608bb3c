"""Conditions that refer to each other in a circle, so that none of them could ever be decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from slabuilder.agreement.names import ids_at
from slabuilder.conditions.references import references
from slabuilder.conditions.tree import Condition
from slabuilder.diagnostics.finding import Finding
from slabuilder.spans import Path

Node: TypeAlias = str
"""What a condition decides, or refers to, as the message names it; all bands are one, since all come of the score."""

Edges: TypeAlias = dict[Node, list[tuple[Node, Path]]]
"""What each node refers to, and where; that a band refers to the score is written nowhere."""


def circles(conditions: Sequence[tuple[Path, Condition]], value: object) -> Iterator[Finding]:
    """One finding for each circle among the conditions that stand at these paths of `value`."""
    edges: Edges = {"a band": [("the score", ())]}
    for path, condition in conditions:
        node = _decided_by(path, value)
        if node is not None:
            for reference in references(condition):
                edges.setdefault(node, []).append((_node(reference.kind, reference.name), (*path, *reference.path)))
    done: set[Node] = set()
    for start in edges:
        if start not in done:
            yield from _circles_from(start, edges, done)


def _circles_from(start: Node, edges: Edges, done: set[Node]) -> Iterator[Finding]:
    """Follows every reference from `start`, depth first; what is passed for good is `done`."""
    way, ahead = [start], [iter(edges[start])]
    places: list[Path] = [()]
    while way:
        target, place = next(ahead[-1], (None, ()))
        if target is None:
            done.add(way.pop())
            places.pop()
            ahead.pop()
        elif target in way:
            first = way.index(target)
            yield _circle([*way[first:], target], [*places[first + 1 :], place])
        elif target not in done:
            way.append(target)
            places.append(place)
            ahead.append(iter(edges.get(target, ())))


def _circle(nodes: list[Node], places: list[Path]) -> Finding:
    *others, place = filter(None, places)
    related = tuple((other, "and this is a part of it") for other in others)
    help = "take one of these references out"
    return Finding("SLA014", f"this goes round in a circle: {' → '.join(nodes)}", place, help, related=related)


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
