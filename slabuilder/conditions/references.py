"""What a condition refers to besides the lead's fields: stages, bands, personas and the score."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.conditions import tree
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a condition, what it names, and its path seen from the condition."""

    kind: str
    name: str
    path: Path


def references(condition: tree.Condition, path: Path = ()) -> Iterator[Reference]:
    """Every reference in `condition`, in its order."""
    match condition:
        case tree.AllOf(parts):
            for index, part in enumerate(parts):
                yield from references(part, (*path, "all", index))
        case tree.AnyOf(parts):
            for index, part in enumerate(parts):
                yield from references(part, (*path, "any", index))
        case tree.Not(part):
            yield from references(part, (*path, "not"))
        case tree.StageReached(stage):
            yield Reference("stage", stage, (*path, "stage"))
        case tree.InBand(bands):
            for index, band in enumerate(bands):
                yield Reference("band", band, (*path, "band", index))
        case tree.IsPersona(personas):
            for index, persona in enumerate(personas):
                yield Reference("persona", persona, (*path, "persona", index))
        case tree.ScoreTest():
            yield Reference("score", "score", (*path, "score"))
        case tree.FieldTest():
            return
